// The dispatcher by itself: order within a chat, chats beside each other, and what a dead process leaves behind.

import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '#channels/account.ts';
import { createDispatcher } from '#channels/dispatcher.ts';
import { joinLines } from '#channels/lines.ts';
import { addReplies } from '#channels/outbox.repository.ts';
import type { PushChannel } from '#channels/port.ts';
import { splitLines } from '#channels/split.ts';
import { say } from '#conversation/reply.ts';
import type { SendResult } from '#domain/sending.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { until } from '../support/until.ts';

const CAPABILITIES = {
  buttons: false,
  numberedChoices: true,
  longestText: 10,
  documents: false,
  places: false,
  edits: false,
  knowsBlocked: true,
};

/** A channel whose sends end as the test says. */
function channelOf(
  send: (chat: string, text: string) => Promise<SendResult>,
  more: Partial<PushChannel> = {},
): PushChannel {
  return {
    name: 'telegram',
    account: 'a',
    capabilities: CAPABILITIES,
    render: (reply) =>
      splitLines([{ text: reply.text }], 10).map((lines) => ({ kind: 'text', text: joinLines(lines) })),
    send: ({ chat }, part) => send(chat, part.kind === 'text' ? part.text : ''),
    doubtWaitMs: 0,
    limit: { count: 100_000, perMs: 1_000 },
    noticeShare: 1,
    betweenPartsMs: 0,
    ...more,
  };
}

let app: TestApp;
beforeEach(async () => {
  app = await startApp({ prepared: false });
});
afterEach(() => app.close());

const queue = (list: readonly (readonly [chat: string, text: string])[]) =>
  app.core.storage.write((tx) =>
    addReplies(
      tx,
      list.map(([chat, text], ordinal) => ({
        address: { channel: 'telegram', account: 'a', chat },
        ordinal,
        reply: say(text, 'notice'),
        knowledge: '',
        now: app.core.clock(),
        deleteOn: '2027-01-01',
      })),
    ),
  );
const rows = () => app.core.storage.reader.selectFrom('outbox').selectAll().orderBy('seq').execute();
const dispatch = (channel: PushChannel, owner = 'one') =>
  createDispatcher({ ...app.core, account: createAccount(channel, { ...app.core, owner }), report: () => {} });
const allSettled = () => until(async () => (await rows()).every(({ settled_at: at }) => at !== null));

test('a chat reads in order even when its first message has to wait; other chats do not wait for it', async () => {
  const sent: string[] = [];
  let failing = 3;
  const channel = channelOf(async (chat, text) => {
    if (text === 'a1' && failing-- > 0) return { kind: 'retry', afterMs: 50, error: 'not yet' };
    sent.push(`${chat}${text}`);
    return { kind: 'sent', platformId: text };
  });
  await queue([
    ['A', 'a1'],
    ['A', 'a2'],
    ['A', 'a3'],
    ['B', 'b1'],
    ['B', 'b2'],
  ]);
  const dispatcher = dispatch(channel);
  await allSettled();
  await dispatcher.stop();
  expect(sent.filter((each) => each.startsWith('A'))).toEqual(['Aa1', 'Aa2', 'Aa3']);
  expect(sent.indexOf('Bb2')).toBeLessThan(sent.indexOf('Aa1'));
});

test('a chat with a long queue does not keep others from their turn', async () => {
  const sent: string[] = [];
  await queue([...Array.from({ length: 60 }, (_, i) => ['busy', `${i}`] as const), ['other', 'x']]);
  const dispatcher = dispatch(
    channelOf(async (chat) => {
      sent.push(chat);
      return { kind: 'sent', platformId: '' };
    }),
  );
  await allSettled();
  await dispatcher.stop();
  expect(sent.indexOf('other')).toBeLessThan(3);
});

test('a reply of several messages goes on where it stopped', async () => {
  const sent: string[] = [];
  let once = true;
  const channel = channelOf(async (_, text) => {
    if (text === 'hai hai' && once) {
      once = false;
      return { kind: 'retry', afterMs: 10, error: 'later' };
    }
    sent.push(text);
    return { kind: 'sent', platformId: `id-${sent.length}` };
  });
  await queue([['A', 'một một hai hai ba ba']]);
  const dispatcher = dispatch(channel);
  await allSettled();
  await dispatcher.stop();
  expect(sent.join(' ')).toBe('một một hai hai ba ba');
  expect((await rows())[0]).toMatchObject({ state: 'sent', doubts: 0, parts_done: sent.length });
});

test('what a dead process had in hand is sent once more and marked; the second time it is left as unknown', async () => {
  await queue([
    ['A', 'x'],
    ['B', 'y'],
  ]);
  const die = () =>
    app.core.storage.write((tx) =>
      tx.updateTable('outbox').set({ state: 'sending', attempts: 1 }).where('settled_at', 'is', null).execute(),
    );
  await die();
  let answering = false;
  const channel = channelOf(async (chat) =>
    chat === 'A' || answering ? { kind: 'sent', platformId: 'p' } : new Promise(() => {}),
  );
  const hung = dispatch(channel, 'dies');
  await until(async () => (await rows())[0]?.state === 'sent' && (await rows())[1]?.state === 'sending');
  expect((await rows())[0]).toMatchObject({ doubts: 1 });
  answering = true;
  // Another process takes the account over once the lease has run out; the first hangs for ever.
  await app.core.storage.write((tx) =>
    tx
      .updateTable('lane_leases')
      .set({ owner: 'gone', until: '2026-01-01T00:00:00Z' })
      .where('lane', 'like', 'dispatcher/%')
      .execute(),
  );
  const heir = dispatch(channel, 'heir');
  await until(async () => (await rows())[1]?.state === 'unknown');
  expect((await rows())[1]).toMatchObject({ doubts: 2 });
  await heir.stop();
  void hung;
});

test('of two processes on one account one sends; nothing goes out twice', async () => {
  const sent: string[] = [];
  const channel = channelOf(async (chat, text) => {
    await pause(1);
    sent.push(`${chat}/${text}`);
    return { kind: 'sent', platformId: '' };
  });
  await queue(Array.from({ length: 200 }, (_, i) => [`c${i % 20}`, `${i}`] as const));
  const both = [dispatch(channel, 'one'), dispatch(channel, 'two')];
  await allSettled();
  await Promise.all(both.map((each) => each.stop()));
  expect(sent).toHaveLength(200);
  expect(new Set(sent).size).toBe(200);
});

test('an answer that is a day late is not sent any more', async () => {
  await queue([['A', 'x']]);
  await app.core.storage.write((tx) =>
    tx
      .updateTable('outbox')
      .set({ created_at: app.core.clock().subtract({ hours: 25 }).toString() })
      .execute(),
  );
  const dispatcher = dispatch(channelOf(async () => ({ kind: 'sent', platformId: '' })));
  await allSettled();
  await dispatcher.stop();
  expect((await rows())[0]).toMatchObject({ state: 'failed', error: 'too late' });
});

test('a sender that throws is treated as of unclear outcome, not as lost', async () => {
  await queue([['A', 'x']]);
  let first = true;
  const dispatcher = dispatch(
    channelOf(async () => {
      if (first) {
        first = false;
        throw new Error('boom');
      }
      return { kind: 'sent', platformId: '' };
    }),
  );
  await allSettled();
  await dispatcher.stop();
  expect((await rows())[0]).toMatchObject({ state: 'sent', doubts: 1 });
});

describe('splitting', () => {
  const text = fc
    .array(fc.constantFrom('một', 'hai ', 'ba. ', 'ệ', '👨‍👩‍👧', '\n', ' ', 'a'.repeat(30)), { maxLength: 60 })
    .map((parts) => parts.join(''));
  test('every piece fits, nothing but white space is lost, no letter is cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), (whole, limit) => {
        const pieces = splitLines(
          whole.split('\n').map((each) => ({ text: each })),
          limit,
        ).map((lines) => lines.map((line) => line.text).join('\n'));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
        expect(pieces.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
        for (const piece of pieces) expect(piece).not.toMatch(/^[\u0300-\u036f\u200d]|\u200d$|[\ud800-\udbff]$/);
      }),
    );
  });
});
