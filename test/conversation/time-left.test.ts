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
