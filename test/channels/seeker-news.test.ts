// Who looks for work hears of a new vacancy that fits: only who wished to, by day, one message a day, nothing twice, nothing lost.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createPost } from '#channels/post.ts';
import { tellSeekers } from '#channels/seeker-news.ts';
import { laneOf } from '#domain/message.ts';
import type { Seeker } from '#domain/seeker.ts';
import { addOpening, decideOpening } from '#editorial/openings.repository.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { muteSeeker, registerSeeker, withdrawSeeker } from '#people/seekers.repository.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import { NOW, shippedMind } from '../support/knowledge.ts';

const BEFORE = NOW.subtract({ hours: 24 });
const NEVER_QUIET = { from: '00:00', until: '00:00' };
const EVENT = 'phien-dinh-ky';
const COMPANY = 'Công ty May Mẫu Một';

let storage: Storage;
let knowledge: Knowledge;
let sent = 0;

beforeEach(async () => {
  const opened = await openSqlite(join(mkdtempSync(join(tmpdir(), 'cau-viec-news-')), 'cau-viec.sqlite'));
  if (opened.kind === 'problems') throw new Error(JSON.stringify(opened.problems));
  storage = opened.value;
  ({ knowledge } = await shippedMind());
  sent = 0;
  return () => storage.close();
});

const addressOf = (chat: string) => ({ channel: 'telegram', account: '1', chat }) as const;

const register = (chat: string, seeker: Partial<Seeker>, at = BEFORE) =>
  storage.write((tx) =>
    registerSeeker(tx, addressOf(chat), { trades: ['may'], age: '25-34', tell: true, ...seeker }, 'thử', at),
  );

/** A vacancy that an officer put into the event. */
const publish = (place = 'khu công nghiệp', employer = COMPANY) =>
  storage.write(async (tx) => {
    const content = { company: 'x', jobs: 'y', wage: '', place, until: '', contact: '' };
    const seq = ++sent;
    await addOpening(tx, addressOf('owner'), { code: `TD-${seq}`, opening: 'vacancy', content }, BEFORE);
    await decideOpening(tx, seq, { state: 'approved', by: 'hoa', note: '', event: EVENT, employer }, NOW);
  });

const run = (at = NOW, changes: Partial<Parameters<typeof tellSeekers>[0]> = {}) =>
  tellSeekers({
    storage,
    clock: () => at,
    quiet: NEVER_QUIET,
    knowledge: () => knowledge,
    post: createPost(() => at),
    ...changes,
  });

const messages = async () => {
  const rows = await storage.reader.selectFrom('outbox').select(['lane', 'reply']).execute();
  return rows.map(({ lane, reply }) => ({
    lane,
    ...(JSON.parse(reply) as { text: string; buttons: { data: string }[] }),
  }));
};

test('whose trade fits and who wished it is told where they wrote, once, with a way to hear no more', async () => {
  await register('fits', {});
  await register('silent', { tell: false });
  await register('other', { trades: ['bảo vệ'] });
  await publish();
  expect(await run()).toBe(1);
  expect(await run()).toBe(0);
  const [message, ...more] = await messages();
  expect(more).toEqual([]);
  expect(message?.lane).toBe(laneOf(addressOf('fits')));
  expect(message?.text).toContain('Có 1 chỗ tuyển mới hợp với anh/chị');
  expect(message?.text).toContain(COMPANY);
  expect(message?.buttons.map(({ data }) => data)).toContain('j:quiet');
});

test('a commune that was named counts: that of the event, or the one the employer wrote', async () => {
  const event = knowledge.events.find(({ id }) => id === EVENT);
  const [elsewhere] = Array.from(knowledge.communes.values()).filter(
    ({ id, province }) =>
      id !== event?.place.commune && province === knowledge.communes.get(event?.place.commune ?? '')?.province,
  );
  await register('here', { place: event?.place.commune });
  await register('there', { place: elsewhere?.id });
  await publish();
  expect(await run()).toBe(1);
  await publish(`${elsewhere?.name}, gần chợ`);
  const tomorrow = NOW.add({ hours: 24 });
  expect(await run(tomorrow)).toBe(2);
});

test('at night nobody is written to; the morning tells what came meanwhile in one message', async () => {
  await register('fits', {});
  await publish();
  await publish();
  expect(await run(NOW, { quiet: { from: '00:00', until: '23:59' } })).toBe(0);
  expect(await run()).toBe(1);
  expect((await messages())[0]?.text).toContain('Có 2 chỗ');
});

test('a second vacancy of the same day waits for the next', async () => {
  await register('fits', {});
  await publish();
  expect(await run()).toBe(1);
  await publish();
  expect(await run(NOW.add({ hours: 2 }))).toBe(0);
  expect(await run(NOW.add({ hours: 26 }))).toBe(1);
});

test('a crash while the message is written leaves it to be told, once', async () => {
  await register('fits', {});
  await publish();
  const crash = run(NOW, {
    post: async (tx, list) => {
      await createPost(() => NOW)(tx, list);
      throw new Error('gone');
    },
  });
  await expect(crash).rejects.toThrow('gone');
  expect(await messages()).toEqual([]);
  expect(await run()).toBe(1);
  expect(await run()).toBe(0);
  expect(await messages()).toHaveLength(1);
});

test('who withdrew or wants no more hears nothing, also of what was matched already', async () => {
  await register('gone', {});
  await register('muted', {});
  await publish();
  expect(await run(NOW, { quiet: { from: '00:00', until: '23:59' } })).toBe(0);
  await storage.write((tx) => withdrawSeeker(tx, laneOf(addressOf('gone'))));
  await storage.write((tx) => muteSeeker(tx, laneOf(addressOf('muted'))));
  expect(await run()).toBe(0);
  expect(await messages()).toEqual([]);
});

test('who registers afterwards saw it then; an employer who is not in the calendar is nobody’s news', async () => {
  await register('later', {}, NOW.add({ hours: 1 }));
  await publish();
  expect(await run(NOW.add({ hours: 2 }))).toBe(0);
  await register('fits', {});
  await publish('', 'Công ty không còn trong lịch');
  expect(await run(NOW.add({ hours: 2 }))).toBe(0);
});
