// Thousands of generated messages through whole turns and through the page: never a crash, never markup from a citizen.

import fc from 'fast-check';
import { html } from 'hono/html';
import { chatPage } from '#channels/web/page.ts';
import { greet } from '#conversation/menu.ts';
import { turnContext } from '#conversation/mind.ts';
import { freshSession, parseSession, type Session } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';
import type { TurnContext } from '#conversation/turn-types.ts';
import type { MessageContent } from '#domain/message.ts';
import { scrub } from '#language/scrub.ts';
import { NOW, shippedMind } from '../support/knowledge.ts';
import { WORST_TEXTS } from './worst-texts.ts';

/** The first turns compile. */
const WARM_UP = 20;

const SEEDS = [
  '<script>alert(1)</script>',
  "'; DROP TABLE inbox;--",
  '" onmouseover="x',
  '{{luong_co_so}}',
  '\u202e\u0000\u0007',
  'à nhầm, 28 tháng',
  'vùng 1',
  'xóa hết',
  'hủy',
  'xem thêm',
  '31/2',
  '999999999999999999999 tháng',
  '1e309 triệu',
  'thế còn Hàn Quốc?',
  'rằm tháng 13',
  '\ud800',
  'a\u0301'.repeat(50),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 3, arbitrary: fc.constantFrom(...SEEDS) },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'thất',
          'nghiệp',
          'tháng',
          'năm',
          '5',
          'triệu',
          'đi',
          'nhật',
          'hôm',
          'nay',
          'mùng',
          'tết',
          '<b>',
          '?',
          '.',
          '\n',
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom('a', '<', '&', 'ệ', '😀', ' ', '1').map((sign) => sign.repeat(100_000)) },
);
const content: fc.Arbitrary<MessageContent> = fc.oneof(
  { weight: 8, arbitrary: text.map((each): MessageContent => ({ kind: 'text', text: each })) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 64 }),
        fc.constantFrom(
          'calc',
          'r:1',
          'r:unknown',
          'more',
          'i:ui.deadline',
          'd:ui.deadline|2026-11-22',
          'd:ui.deadline|9999-99-99',
          'e:phien-dinh-ky.20261126',
          'k:job_fair',
          'human',
          'none',
        ),
      )
      .map((data): MessageContent => ({ kind: 'button', data })),
  },
);

export type FuzzReport = {
  messages: number;
  crashes: number;
  unescaped: number;
  seed: number;
  /** What the longest turn over the worst texts cost, ms of the processor, and how its text begins. */
  longest: { ms: number; text: string };
};

export async function proveFuzz(messages: number, seed = Date.now() % 2 ** 31): Promise<FuzzReport> {
  const context = turnContext(await shippedMind(), NOW, 'CV-FUZZ22');
  const report: FuzzReport = { messages: 0, crashes: 0, unescaped: 0, seed, longest: longestTurn(context) };
  let session: Session = freshSession();
  for (const each of fc.sample(content, { numRuns: messages, seed })) {
    report.messages++;
    try {
      const result = takeTurn({ content: each, session }, context);
      session = parseSession(JSON.stringify(result.session));
      const page = await renderPage(each, result.replies);
      if (
        each.kind === 'text' &&
        /[<>"&]/.test(each.text) &&
        each.text.length < 1_000 &&
        each.text.trim().length > 3 &&
        page.includes(`>${each.text}<`)
      )
        report.unescaped++;
      if (/<script>alert|onmouseover="x/.test(page)) report.unescaped++;
    } catch (error) {
      report.crashes++;
      process.stderr.write(`${JSON.stringify(each).slice(0, 300)}\n${(error as Error).stack}\n`);
    }
  }
  return report;
}

/** Also what is done with the text after the turn: personal data is taken out of it. */
function longestTurn(context: TurnContext): FuzzReport['longest'] {
  const worst = WORST_TEXTS.map((each) => {
    const before = process.cpuUsage();
    takeTurn({ content: { kind: 'text', text: each }, session: freshSession() }, context);
    scrub(each);
    const { user, system } = process.cpuUsage(before);
    return { ms: Math.round((user + system) / 1_000), text: each.slice(0, 40) };
  });
  return worst.slice(WARM_UP).reduce((most, each) => (each.ms > most.ms ? each : most));
}

async function renderPage(asked: MessageContent, replies: ReturnType<typeof takeTurn>['replies']): Promise<string> {
  const page = chatPage({
    greeting: greet(),
    items: [
      { from: 'citizen', seq: 1, at: NOW.toString(), content: asked },
      ...replies.map((reply, i) => ({
        from: 'assistant' as const,
        seq: i,
        at: NOW.toString(),
        reply,
        state: 'sent' as const,
        replyTo: 1,
      })),
    ],
    token: undefined,
    messageId: 'x',
    pending: false,
    preparing: undefined,
    error: undefined,
    office: 'x',
    version: 'x',
  });
  return String(await html`${page}`);
}
