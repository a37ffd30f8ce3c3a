// Chat in a terminal: one line is one message; buttons are numbered choices. Goes through inbox, lanes and outbox like any
// other channel.

import { createInterface } from 'node:readline';
import type { Reply } from '#domain/reply.ts';
import type { Clock } from '#domain/time.ts';
import type { Receiver } from './receiver.ts';

export const TERMINAL_ACCOUNT = 'terminal';

/** How a reply looks in a terminal. */
export function terminalText(reply: Reply): string {
  const cards = (reply.cards ?? []).map((card) =>
    ['', `  ■ ${card.title}`, ...card.lines.map((line) => `    ${line}`)].join('\n'),
  );
  const choices = (reply.buttons ?? []).map((button, i) => `  [${i + 1}] ${button.label}`);
  return [reply.text, ...cards, ...(choices.length > 0 ? ['', ...choices] : [])].join('\n');
}

export type TerminalDeps = {
  readonly receive: Receiver;
  readonly clock: Clock;
  readonly newMessageId: () => string;
  /** One conversation a terminal user, so that it goes on after a restart. */
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
      account: TERMINAL_ACCOUNT,
      chat: deps.chat,
      sender: deps.chat,
      id: deps.newMessageId(),
      at: deps.clock(),
      content: { kind: 'text', text: line },
    });
  }
}
