// Chat in a terminal: one line is one message; buttons are numbered choices. Goes through inbox, lanes and outbox like any
// other channel.

import { createInterface } from 'node:readline';
import type { Reply } from '#domain/reply.ts';
import type { Clock } from '#domain/time.ts';
import type { Capabilities, PushChannel } from './port.ts';
import type { Receiver } from './receiver.ts';

const TERMINAL: Capabilities = {
  buttons: false,
  numberedChoices: true,
  longestText: Number.MAX_SAFE_INTEGER,
  documents: false,
  places: false,
  edits: false,
  knowsBlocked: false,
};

/** How a reply looks in a terminal. */
export function terminalText(reply: Reply): string {
  const cards = (reply.cards ?? []).map((card) =>
    ['', `  ■ ${card.title}`, ...card.lines.map((line) => `    ${line}`)].join('\n'),
  );
  const choices = (reply.buttons ?? []).map((button, i) => `  [${(reply.firstNumber ?? 1) + i}] ${button.label}`);
  return [reply.text, ...cards, ...(choices.length > 0 ? ['', ...choices] : [])].join('\n');
}

/** The terminal as a channel that replies are pushed to. */
export function terminalChannel(account: string, output: NodeJS.WritableStream): PushChannel {
  return {
    name: 'terminal',
    account,
    capabilities: TERMINAL,
    render: (reply) => [{ kind: 'text', text: terminalText(reply) }],
    async send(_, part) {
      if (part.kind === 'text') output.write(`\n${part.text}\n> `);
      return { kind: 'sent', platformId: '' };
    },
    doubtWaitMs: 0,
    limit: { count: 1_000, perMs: 1_000 },
    noticeShare: 1,
    betweenPartsMs: 0,
  };
}

export type TerminalDeps = {
  readonly receive: Receiver;
  readonly clock: Clock;
  readonly newMessageId: () => string;
  /** One conversation a terminal user, so that it goes on after a restart; account and chat are the same. */
  readonly chat: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
};

/** Reads lines until the input ends. */
export async function runTerminal(deps: TerminalDeps): Promise<void> {
  const lines = createInterface({ input: deps.input, terminal: false });
  deps.output.write('Cầu Việc – gõ câu hỏi rồi Enter (Ctrl+D để thoát).\n> ');
  for await (const line of lines) {
    if (line.trim() === '') continue;
    await deps.receive({
      channel: 'terminal',
      account: deps.chat,
      chat: deps.chat,
      sender: deps.chat,
      id: deps.newMessageId(),
      at: deps.clock(),
      content: { kind: 'text', text: line },
    });
  }
}
