// Days that are left, days of leave and an employer who does not answer: what such words are not taken for. Today is 26/11/2026.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');

test.each([
  'còn 5 ngày nữa thì làm sao kịp',
  'con 4 ngay nua thi lam răng kip',
  'còn có 6 ngày nữa thôi á',
  'còn đúng 3 ngày nữa, em phải làm gì',
])('who counts the days that are left does not leave then: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ việc từ 1/9, công ty cho nghỉ');
  talk.say(says);
  expect(talk.session().facts?.ended?.from).toBe('2026-09-01');
});

test.each(['phép còn 6 ngày chưa nghỉ', 'phép năm còn 5 ngày không nghỉ thì sao', 'phep con 4 ngay chua nghi'])(
  'leave that was not taken says nothing of being at work: %s',
  async (says) => {
    const talk = await startTalk(NOW);
    talk.say('công ty cắt giảm em từ 31/10');
    talk.say(says);
    expect(talk.session().facts?.employed).toBeUndefined();
  },
);

test.each(['thằng giám đốc chặn số rồi', 'sếp cũ nó chặn zalo em luôn', 'ke toan chan so em roi'])(
  'an employer who does not answer still owes the papers: %s',
  async (says) => {
    const talk = await startTalk(NOW);
    talk.say('công ty không trả sổ, không đưa quyết định nghỉ việc');
    const answer = talk.say(says);
    expect(answer).not.toMatch(/113|lừa/);
  },
);

test('somebody unknown who blocks the number after taking money is a fraud still', async () => {
  const talk = await startTalk(NOW);
  expect(talk.say('em chuyển 5 triệu tiền cọc xong nó chặn số luôn')).toMatch(/ngân hàng/);
});

test.each(['gửi em căn cứ với', 'theo luật nào vậy', 'căn cứ vào đâu em', 'cho xin nguồn đi'])(
  'who asks for the law behind an answer gets it: %s',
  async (says) => {
    const talk = await startTalk(NOW);
    talk.say('trợ cấp thất nghiệp nộp trong mấy tháng');
    expect(talk.say(says)).toMatch(/74\/2025/);
  },
);

test.each([
  'dài quá, tóm lại hạn nộp là khi nào vậy em',
  'nói gọn lại giùm, nộp hồ sơ ở chỗ nào mới đúng',
  'khó hiểu quá, vậy bao giờ mới có tiền về tài khoản',
])('a question beside "too long" is answered: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('hồ sơ hưởng trợ cấp thất nghiệp gồm những gì');
  talk.say(says);
  expect(talk.replies()[0]?.provenance.section).not.toBe('plain');
});

test('"too long" alone still gets it in plainer words', async () => {
  const talk = await startTalk(NOW);
  talk.say('hồ sơ hưởng trợ cấp thất nghiệp gồm những gì');
  talk.say('dài quá, nói gọn lại giùm cái');
  expect(talk.replies()[0]?.provenance.section).toBe('plain');
});

test.each([
  'thứ bảy chủ nhật có tính không',
  'thu 7 chu nhat co dem khong',
  'chủ nhật có tính luôn không em',
  'thứ bảy có được tính ko',
])('a day of the week that is asked about is no day of leaving: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ việc 22/9, hạn nộp hồ sơ là khi nào');
  talk.say(says);
  expect(talk.session().facts?.ended?.from).toBe('2026-09-22');
});

test.each([
  'mấy tháng chưa lãnh có mất không',
  'còn 3 tháng chưa nhận có mất luôn không',
  'may thang chua huong co mat ko',
])('what is not drawn yet is kept by who reports, before the days to report: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em đang hưởng thất nghiệp tháng thứ 2, hôm qua đi làm công ty mới ký hợp đồng 12 tháng');
  expect(talk.say(says)).toMatch(/không mất.*bảo lưu/s);
});

test.each([
  'chủ về nước mất tăm rồi, bảo hiểm cũng không đóng',
  'giám đốc mất tích luôn, công ty nợ bảo hiểm',
  'chu xuong biet tam biet tich no bao hiem',
  'sếp bỏ về nước luôn, lương với bảo hiểm không trả',
])('an employer who is gone without a trace is gone: %s', async (says) => {
  const talk = await startTalk(NOW);
  talk.say(says);
  expect(talk.session().facts?.choices?.employer).toBe('gone');
});
