import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  ['a Saturday', '2026-11-28T10:00', 'thứ Hai 30/11/2026'],
  ['a Sunday', '2026-11-29T10:00', 'thứ Hai 30/11/2026'],
  ['New Year', '2027-01-01T10:00', 'thứ Hai 04/01/2027'],
])(
  'filed on a day that is closed (%s), the days count from the next open one, in the estimate and after it',
  async (_, at, day) => {
    const now = Temporal.PlainDateTime.from(at).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
    const talk = await startTalk(now);
    const estimate = talk.say('em nghỉ ngày 20/11/2026, đóng 36 tháng, lương 5 triệu 2, được bao nhiêu');
    expect(estimate).toContain(`Nếu nộp đủ hồ sơ ${day}`);
    const [starts] = /hưởng từ \S+ \S+ \S+/.exec(estimate) ?? [];
    expect(starts).toBeTruthy();
    expect(talk.say('bao giờ có tiền')).toContain(starts);
  },
);

test('on a working day it is today', async () => {
  const now = Temporal.PlainDateTime.from('2026-11-25T10:00').toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
  const talk = await startTalk(now);
  expect(talk.say('em nghỉ ngày 20/11/2026, đóng 36 tháng, lương 5 triệu 2, được bao nhiêu')).toContain('hôm nay');
});
