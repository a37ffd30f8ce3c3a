// Lengths of time that are no months paid, however alone they stand: of carrying a child, of a benefit that is left to draw. Taken
// for months paid they would tell a mother that she has no right.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');

test.each([
  'em bầu 5 tháng bác sĩ kêu nghỉ, em nghỉ luôn 20/11 thì có mất trợ cấp thất nghiệp không',
  'chi mang thai 7 thang cong ty cho nghi 15/11, co duoc tro cap that nghiep khong',
  'em có bầu được 4 tháng, hết hợp đồng 10/11, vậy có lãnh thất nghiệp được hông',
  'dang co thai 8 thang, nghi viec 5/11 co bao truoc, that nghiep co duoc ko',
])('carrying a child for months is no time of paying: %s', async (says) => {
  const talk = await startTalk(NOW);
  expect(talk.say(says)).not.toMatch(/còn thiếu|[Cc]hưa đủ \d|chưa đủ để hưởng/);
  expect(talk.session().facts?.months).toBeUndefined();
});

test.each([
  'còn 4 tháng chưa lãnh thì có mất không',
  'con 3 thang chua nhan co mat ko em',
  'còn những 5 tháng chưa hưởng giờ tính sao',
  'còn tận 2 tháng nữa chưa lĩnh có bị cắt không',
])('what is left to draw is not what was paid: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em đang hưởng tháng thứ 2, hôm qua mới ký hợp đồng chỗ mới, có phải báo không');
  talk.say(says);
  expect(talk.session().facts?.months).toBeUndefined();
});

test('months paid of which nothing was drawn are months paid', async () => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ 10/11, đóng 40 tháng chưa lãnh lần nào, lương 8 triệu');
  expect(talk.session().facts?.months?.count).toBe(40);
});
