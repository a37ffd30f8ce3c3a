// Conversations over the messengers: what a person reads in Telegram and Zalo is what the conversation said, in its order, with
// the memory in between kept in the database.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { turnContext } from '#conversation/mind.ts';
import { freshSession, type Session } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';
import {
  type Harness,
  seenAtLeast,
  settled,
  telegramHarness,
  zaloBotHarness,
  zaloOaHarness,
} from '../channels/harness.ts';
import { shippedMind } from '../support/knowledge.ts';
import { type Dialogue, sharedDialogues } from './read.ts';

/** Whoever asks for a person gets a code of their own, which a replay beside the messenger does not have. */
const OPENS_A_TICKET = /human|ticket|cancel|erase/;
const DIALOGUES = sharedDialogues()
  .filter(({ turns }) =>
    turns.every(({ says, kind, intent }) => says !== undefined && !OPENS_A_TICKET.test(`${kind} ${intent}`)),
  )
  .filter((_, i) => i % 6 === 0)
  .slice(0, 10);

const MESSENGERS: readonly (readonly [string, () => Promise<Harness>])[] = [
  ['telegram', () => telegramHarness('polling')],
  ['zalo-oa', zaloOaHarness],
  ['zalo-bot', () => zaloBotHarness('webhook')],
];

/** The beginnings of what is answered, turn by turn; a turn that opens a ticket ends the comparison. */
async function beginnings({ turns }: Dialogue, now: Temporal.Instant): Promise<string[][]> {
  const context = turnContext(await shippedMind(), now, 'CV-TEST22');
  const said: string[][] = [];
  let session: Session = freshSession();
  for (const { says = '' } of turns) {
    const { replies, ...step } = takeTurn({ content: { kind: 'text', text: says }, session }, context);
    if (step.effects.some(({ kind }) => kind !== 'note_question')) break;
    session = step.session;
    said.push(replies.filter(({ cards = [] }) => cards.length === 0).map(({ text }) => beginning(text)));
  }
  return said;
}

const beginning = (text: string): string => plain(text).slice(0, 40);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('there are ten conversations to be had', () => expect(DIALOGUES.length).toBe(10));

describe.each(MESSENGERS)('%s', (_, start) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await start();
  });
  afterAll(() => harness.close());

  test.each(DIALOGUES.map((dialogue, i) => [dialogue.id, dialogue, String(7_000 + i)] as const))(
    '%s',
    async (_id, dialogue, chat) => {
      const expected = await beginnings(dialogue, harness.app.core.clock());
      let read = 0;
      for (const [turn, texts] of expected.entries()) {
        await harness.says(chat, dialogue.turns[turn]?.says ?? '');
        if (texts.length > 0) await seenAtLeast(harness, chat, read + 1);
        await settled(harness.app);
        const messages = (await harness.seen(chat)).slice(read).map(({ text }) => plain(text));
        read += messages.length;
        for (const text of texts) expect(messages.join('\n'), dialogue.turns[turn]?.says).toContain(text);
      }
      expect(read).toBeGreaterThan(0);
    },
  );
});
