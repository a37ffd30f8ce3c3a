// Months of wages that are owed are no months paid to the insurance, and what a company wants to keep is not what was paid.

import { expect, test } from 'vitest';
import { isOwed } from '#conversation/facts/owed-months.ts';
import { startTalk } from './support.ts';

test.each([
  ['con ', ' luong no thi doi ai'],
  ['cong ty no em ', ' luong'],
  ['doi lai ', ' luong'],
  ['con ', ' tien luong chua tra'],
])('%s3 tháng%s', (before, after) => {
  expect(isOwed(before, after)).toBe(true);
});

test.each([
  ['dong ', ' luong 7 trieu'],
  ['em dong ', ' luong tam 7tr'],
  ['dong bhtn ', ', luong 9 trieu'],
])('%s30 tháng%s', (before, after) => {
  expect(isOwed(before, after)).toBe(false);
});

test.each([
  'còn ba tháng lương nợ thì đòi ở đâu',
  'con 3 thang luong cty chua tra thi sao',
  'đòi 2 tháng lương thiếu ở đâu',
])('the months told before stand: %s', async (says) => {
  const talk = await startTalk();
  talk.say('em nghỉ 5/10, đóng 13 năm 4 tháng, lương 9 triệu');
  talk.say(says);
  expect(talk.session().facts?.months?.count).toBe(160);
});

test.each(['họ đòi giữ lại 5 triệu phí hồ sơ có đúng không', 'cty doi tru 4 trieu tien ho so dung khong'])(
  'the fee that was paid stands: %s',
  async (says) => {
    const talk = await startTalk();
    talk.say('em trúng tuyển đơn Nhật mà công ty hẹn mãi chưa bay');
    talk.say('trúng tuyển 22/4');
    talk.say('ký quỹ 12 triệu với nộp 20 triệu dịch vụ');
    expect(talk.say(says)).not.toMatch(/đòi được [45]\.000\.000/);
    expect(talk.session().reckoning?.known).toMatchObject({ fee: { amount: 20_000_000 } });
  },
);
