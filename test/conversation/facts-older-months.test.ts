// Months paid too long ago do not open the right to the benefit (Luật Việc làm 74/2025, Điều 38 khoản 1 điểm b: 12 in the last 24
// months), however large the total is that is told beside them. Today is 26/11/2026.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');

/** what is said, what must be read, what must not */
const CASES: readonly (readonly [string, string, RegExp])[] = [
  [
    'em ký hợp đồng không thời hạn từ 1/12/2025, tới 1/11/2026 nghỉ có báo trước, đóng được 11 tháng, trước đó đóng 17 tháng từ 2021 đến giữa 2022, tổng 28 tháng, lương 8 triệu, được hưởng mấy tháng',
    'chỉ có 11 tháng đóng, cần đủ 12 tháng',
    /14\.400\.000|hưởng 3 tháng/,
  ],
  [
    'hop dong khong thoi han, nghi 1/11/2026 co bao truoc, truoc do 2021-2022 dong 17 thang, cong ty nay dong 11 thang, tong 28 thang thi duoc huong may thang',
    'chỉ có 11 tháng đóng, cần đủ 12 tháng',
    /hưởng 3 tháng|căn cước/,
  ],
  [
    'hợp đồng không thời hạn, nghỉ 1/11/2026 có báo trước, năm 2021 đóng 10 tháng, từ 2024 đến nay đóng 25 tháng, tổng 35 tháng lương 8 triệu, trợ cấp thất nghiệp được bao nhiêu',
    '14.400.000',
    /cần đủ 12 tháng\./,
  ],
];

test.each(CASES)('%s', async (says, wanted, bad) => {
  const talk = await startTalk(NOW);
  const text = talk.say(says);
  expect(text).toContain(wanted);
  expect(text).not.toMatch(bad);
});

test('parts and their sum: the sum is what was paid', async () => {
  const talk = await startTalk(NOW);
  expect(talk.say('4 năm với 1 năm là 5 năm đóng bhtn, lương 8 triệu lãnh mấy tháng')).toContain('× 5 tháng');
});

test('“làm tới hết năm rồi nghỉ” is no leaving of last year', async () => {
  const talk = await startTalk(NOW);
  talk.say('t nghỉ ngang hôm 5/11');
  expect(talk.say('nếu t quay lại làm tiếp tới hết năm r nghỉ có báo trước thì sao')).not.toMatch(
    /31\/12\/2025|đã qua ngày/,
  );
});

test.each([
  ['à mà hồi 2024 em có đóng ở công ty khác 8 tháng', 19],
  ['truoc do con dong cho cu 9 thang chua lanh lan nao', 20],
  ['còn đóng bên hãng cũ 1 năm', 23],
])('"%s" adds to the months that are known', async (says, count) => {
  const talk = await startTalk();
  talk.say('hợp đồng 1 năm, em mới đóng bảo hiểm thất nghiệp 11 tháng');
  talk.say(says);
  expect(talk.session().facts?.months?.count).toBe(count);
});

test('a debt told later does not bring back an employer that is gone', async () => {
  const talk = await startTalk();
  talk.say('chủ công ty em bỏ trốn mất rồi, giờ lãnh thất nghiệp sao');
  talk.say('nó nợ bảo hiểm từ tháng 3 tới giờ');
  expect(talk.session().facts?.choices?.employer).toBe('gone');
});
