// What is upcoming: rules unrolled, single days moved or called off, and nothing that is over.

import { describe, expect, test } from 'vitest';
import { findEvents, findOccurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { eventsFile } from '#knowledge/schema/data.ts';
import { shipped } from '../support/knowledge.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };

async function fair(changes?: readonly object[]): Promise<Knowledge> {
  const { knowledge } = await shipped();
  const event = knowledge.events.find(({ id }) => id === 'phien-dinh-ky'); // second and fourth Thursday, 08:00–11:30
  const row = {
    ...(JSON.parse(JSON.stringify(event)) as object),
    starts: '2026-01-08T08:00',
    ...(changes && { changes }),
  };
  return { ...knowledge, events: [eventsFile.shape.events.element.parse(row)] };
}

const seen = (found: ReturnType<typeof findEvents>) =>
  found.map(({ id, starts, event }) => `${id} ${starts.toPlainDateTime()} ${event.status}`);

test('an event is upcoming until it ends, and not a minute longer', async () => {
  const knowledge = await fair();
  const left = (now: string) => findEvents(knowledge, { ...NOVEMBER, after: at(now) }).map(({ id }) => id);
  expect(left('2026-11-26T11:29')).toEqual(['phien-dinh-ky.20261126']);
  expect(left('2026-11-26T11:30')).toEqual([]);
});

describe('one day of a series', () => {
  test('that is called off is left out, or shown as called off; the others stay', async () => {
    const knowledge = await fair([{ day: '2026-11-26', note: 'bão' }]);
    expect(seen(findEvents(knowledge, NOVEMBER))).toEqual(['phien-dinh-ky.20261112 2026-11-12T08:00:00 open']);
    const [, off] = findEvents(knowledge, { ...NOVEMBER, cancelled: true });
    expect(off?.event).toMatchObject({ status: 'cancelled', changed: 'bão' });
    expect(findOccurrence(knowledge, 'phien-dinh-ky.20261126')?.event.status).toBe('cancelled');
    expect(findOccurrence(knowledge, 'phien-dinh-ky.20261112')?.event.status).toBe('open');
  });

  test('that is moved is found on its new day by its old name, and says from where', async () => {
    const knowledge = await fair([{ day: '2026-11-26', starts: '2026-12-01T13:30' }]);
    expect(seen(findEvents(knowledge, NOVEMBER))).toEqual(['phien-dinh-ky.20261112 2026-11-12T08:00:00 open']);
    const december = findEvents(knowledge, { from: day('2026-12-01'), to: day('2026-12-09') });
    expect(seen(december)).toEqual(['phien-dinh-ky.20261126 2026-12-01T13:30:00 open']);
    expect(december[0]?.event.changed).toBe('dời từ thứ Năm 26/11/2026');
    const moved = findOccurrence(knowledge, 'phien-dinh-ky.20261126');
    expect(moved?.starts.toPlainDateTime().toString()).toBe('2026-12-01T13:30:00');
    expect(moved?.ends.toPlainDateTime().toString()).toBe('2026-12-01T17:00:00');
  });

  test('a change of a day that is none of the series changes nothing', async () => {
    const knowledge = await fair([{ day: '2026-11-25', starts: '2026-11-27T08:00' }]);
    expect(seen(findEvents(knowledge, NOVEMBER))).toEqual(seen(findEvents(await fair(), NOVEMBER)));
  });
});
