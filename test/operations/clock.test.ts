import { expect, test } from 'vitest';
import { deleteWhatIsDue } from '#operations/housekeeping.ts';
import { post, startApp } from '../support/app.ts';
import { NOW } from '../support/knowledge.ts';

const days = (n: number) => ({ hours: 24 * n });

test('a clock that was once 200 days ahead deletes nothing; one that goes on evenly is believed after a day', async () => {
  let now = NOW;
  const clock = () => now;
  const app = await startApp({ clock });
  const { storage } = app.core;
  const kept = async () => (await storage.reader.selectFrom('inbox').select('seq').execute()).length;
  await post(app.http, { text: 'lương tối thiểu vùng 1 là bao nhiêu' });
  expect(typeof (await deleteWhatIsDue(storage, clock))).toBe('number');

  now = NOW.add(days(200));
  await post(app.http, { text: 'xin chào' }); // what is written by the wrong clock vouches for nothing
  expect(await deleteWhatIsDue(storage, clock)).toMatchObject({ daysAhead: 200 });
  now = NOW.add({ hours: 1 }); // it was put right
  expect(typeof (await deleteWhatIsDue(storage, clock))).toBe('number');
  expect(await kept()).toBe(2);

  now = NOW.add(days(90)); // the program was off
  expect(await deleteWhatIsDue(storage, clock)).toMatchObject({ since: now });
  now = NOW.add({ hours: 24 * 90 + 23 });
  expect(await deleteWhatIsDue(storage, clock)).toHaveProperty('since');
  expect(await kept()).toBe(2);
  now = NOW.add(days(91));
  expect(await deleteWhatIsDue(storage, clock)).toBeGreaterThan(0);
  expect(await kept()).toBe(1);

  now = NOW.add(days(200)); // two jumps in a row are no even day
  await deleteWhatIsDue(storage, clock);
  now = NOW.add(days(400));
  expect(await deleteWhatIsDue(storage, clock)).toMatchObject({ since: now });
  expect(await kept()).toBe(1);
  await app.close();
});
