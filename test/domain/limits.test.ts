import { expect, test } from 'vitest';
import { createChatPace } from '#channels/chat-pace.ts';
import { createPace } from '#channels/pace.ts';
import { createRateLimit } from '#domain/rate-limit.ts';
import { subscriberOf } from '#domain/subscriber.ts';
import { startApp } from '../support/app.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('limits count %s as %s', (address, subscriber) => {
  expect(subscriberOf(address)).toBe(subscriber);
});

test('a clock that is set back an hour shuts nobody out: limits and paces know nothing of it', async () => {
  let now = Temporal.Instant.from('2026-11-26T03:00:00Z');
  let ticks = 0;
  const app = await startApp({ prepared: false, clock: () => now, ticks: () => ticks });
  const send = () =>
    app.http.request('/tuyen-dung', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(
        Object.fromEntries(['company', 'jobs', 'wage', 'place', 'until', 'contact'].map((name) => [name, 'x'])),
      ),
    });
  const statuses = async (count: number) => {
    const list: number[] = [];
    for (let i = 0; i < count; i++) list.push((await send()).status);
    return list;
  };
  expect(await statuses(6)).toEqual([200, 200, 200, 200, 200, 429]);
  now = now.subtract({ hours: 1 });
  ticks += 60_000;
  expect(await statuses(2)).toEqual([200, 429]);
  await app.close();
});

test('what limits measure by only goes forward, so a bucket fills and a pace finds room again', () => {
  let ticks = 0;
  const mayAsk = createRateLimit(() => ticks, 1, 1);
  const pace = createPace(() => ticks, { count: 60, perMs: 60_000, atOnce: 2 });
  const chatWaitMs = createChatPace(() => ticks, { atOnce: 1, everyMs: 1_000 });
  expect([mayAsk('a'), mayAsk('a')]).toEqual([true, false]);
  pace.take(2);
  expect(pace.room()).toBe(0);
  expect([chatWaitMs('a'), chatWaitMs('a')]).toEqual([0, 1_000]);
  ticks += 5_000;
  expect(mayAsk('a')).toBe(true);
  expect(pace.room()).toBe(2);
  expect(chatWaitMs('a')).toBe(0);
});
