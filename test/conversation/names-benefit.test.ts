// Who names the benefit in a talk about something else turns to it; and what is asked of its last day, its months and its place in few
// words is answered wherever the talk about it stands. Today is 26/11/2026.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');
type Talk = Awaited<ReturnType<typeof startTalk>>;
const intent = (talk: Talk): string => talk.replies()[0]?.provenance.intent ?? '';

test.each([
  ['thưởng tết có bắt buộc không', 'nghỉ xong lĩnh thất nghiệp thì tính lương tháng nào'],
  ['em đi thực tập sinh Nhật về, lấy nenkin thế nào', 'vậy ở nhà em có được lãnh thất nghiệp không'],
  ['có lớp học nấu ăn ở xã không', 'con cai that nghiep thi nop o dau'],
  ['tìm việc may gần nhà', 'còn bhtn thì hưởng mấy tháng'],
])('%s → %s', async (first, then) => {
  const talk = await startTalk(NOW);
  talk.say(first);
  talk.say(then);
  expect(intent(talk)).toMatch(/^ui\./);
});

test('severance pay is not taken for the benefit that is named', async () => {
  const talk = await startTalk(NOW);
  talk.say('em làm từ 1/3/2004, công ty cắt giảm 31/12/2026, lương bình quân 12 triệu, trợ cấp mất việc làm bao nhiêu');
  const answer = talk.say('đóng bảo hiểm thất nghiệp 10 năm thì được mấy tháng, lương đóng 12 triệu');
  expect(answer).not.toMatch(/Trợ cấp mất việc làm:/);
  expect(answer).toMatch(/7\.200\.000/);
});

test.each(['hạn chót bữa nào phải nộp', 'vậy hạn đến khi mô lận', 'nộp trễ nhất hôm nào', 'han cuoi la ngay nao vay'])(
  'the last day, asked while papers or proxies are spoken of: %s',
  async (says) => {
    const talk = await startTalk(NOW);
    talk.say('em nghỉ việc 20/9, công ty cho nghỉ');
    talk.say('nhờ mẹ nộp hồ sơ thay có được không');
    expect(talk.say(says)).toMatch(/20\/12\/2026/);
  },
);

test.each([
  'ủa sao 2 năm 8 tháng mà có 3 tháng',
  'sao đóng 32 tháng mà chỉ được 3 tháng',
  'rang 2 nam 8 thang ma co 3 thang',
])('why so few months: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ 15/9 có báo trước, đóng 2 năm 8 tháng, lương 6 triệu');
  expect(talk.say(says)).toMatch(/từ 12 đến 36 tháng/);
});

test.each([
  'có mất giấy tờ gì mang theo không',
  'mang theo giấy gì vậy em',
  'di can dem giay to gi',
  'lên đó cần giấy tờ chi',
])('what to bring to the office is what the matter needs: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em đi làm mà vẫn nhận trợ cấp thất nghiệp, giờ muốn ra báo');
  talk.say('mai trung tâm mấy giờ mở cửa');
  talk.say(says);
  expect(intent(talk)).not.toBe('office.contact');
});
