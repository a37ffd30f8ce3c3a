// Orders and sighs as people word them, and danger that is told in the middle of something else.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const intents = (talk: Awaited<ReturnType<typeof startTalk>>) =>
  talk.replies().map(({ provenance }) => provenance.intent);

test.each([
  'cho em gặp cán bộ với, em run quá',
  'thế có số nào gọi cho người thật không, nói với máy mãi',
  'nối cán bộ cho tui đi',
  'cho toi noi chuyen voi nguoi that',
])('"%s" opens a ticket at once', async (says) => {
  const talk = await startTalk();
  talk.say('hạn nộp hồ sơ thất nghiệp');
  talk.say(says);
  expect(talk.effects().map(({ kind }) => kind)).toContain('open_ticket');
});

test.each(['thôi khỏi gặp cán bộ', 'cán bộ công ty nói vậy đúng không', 'không cần gặp cán bộ'])(
  '"%s" opens none',
  async (says) => {
    const talk = await startTalk();
    talk.say('hạn nộp hồ sơ thất nghiệp');
    talk.say(says);
    expect(talk.effects().map(({ kind }) => kind)).not.toContain('open_ticket');
  },
);

test.each([
  ['quên thêm lần nữa thì sao', false],
  ['em quên mất ngày khai của em rồi', false],
  ['tháng trước con quên khai của con, giờ sao', false],
  ['quên hết thông tin của em đi', true],
  ['quên em đi', true],
  ['đừng lưu gì của tôi nữa', true],
])('"%s" asks to be forgotten: %s', async (says, asks) => {
  const talk = await startTalk();
  talk.say('em trễ khai báo tháng này');
  talk.say(says);
  expect(talk.session().flow?.name === 'erase').toBe(asks);
});

test('who stops is let go: one line, no question, and what was told stays', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ 15/9, đóng 43 tháng, lương 7tr4');
  const known = talk.session().facts;
  const answer = talk.say('thôi dừng ở đây nha');
  expect(talk.replies()).toHaveLength(1);
  expect(answer).not.toContain('?');
  expect(talk.session().facts).toEqual(known);
});

test('what a control does is recorded under the entry that speaks of it', async () => {
  const talk = await startTalk();
  talk.say('dữ liệu của tôi');
  expect(intents(talk)).toEqual(['chat.privacy']);
  talk.say('dừng thông báo');
  expect(intents(talk)).toEqual(['event.unsubscribe']);
});

test('"tóm tắt cho em" and "nói lại cho dễ hiểu" bring the plain words', async () => {
  const talk = await startTalk();
  const first = talk.say('hồ sơ thất nghiệp cần giấy tờ gì');
  expect(talk.say('dài quá, tóm tắt cho em một câu')).not.toBe(first);
  expect(talk.replies()[0]?.provenance.section).toBe('plain');
});

test.each([
  ['em chuyển rồi, họ bắt chuyển thêm 1tr5 mới gửi hàng', 'job.scam_warning'],
  ['có chỗ bắt đóng 500k tiền đồng phục', 'job.scam_warning'],
  ['nó đòi 100 triệu mới thả', 'overseas.help_abroad'],
  ['mẹ bệnh, hết tiền, sống chán', 'redirect.emergency'],
])('"%s" is answered with help inside the estimate too', async (says, entry) => {
  const talk = await startTalk();
  talk.say('tính trợ cấp thất nghiệp giúp em, em đóng 43 tháng');
  talk.say(says);
  expect(intents(talk)).toContain(entry);
});

test('"tức muốn chết" is said in anger', async () => {
  const talk = await startTalk();
  talk.say('công ty ôm sổ bảo hiểm không trả, bị phạt không, tức muốn chết');
  expect(intents(talk)).not.toContain('redirect.emergency');
});

test('somebody held who is not eighteen yet is told the number for children', async () => {
  const talk = await startTalk();
  talk.say('nó coi cửa không cho em ra, gọi nhẹ thôi');
  expect(talk.say('em 17 tuổi')).toContain('111');
});

test('after another matter "tổng cộng" asks for no benefit', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ 15/9, đóng 43 tháng, lương 7tr4');
  talk.say('đi Nhật mất bao nhiêu tiền');
  expect(talk.say('tổng cộng bao nhiêu tiền')).not.toContain('13.320.000');
});

test('"báo trước" and "đặt lịch hẹn" ask for no reminder; "nhắc em hạn đó" does', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ 15/11/2026, đóng 43 tháng, lương 7tr4');
  for (const says of ['em nghỉ gấp vì bố ốm, có báo trước đâu', 'đặt lịch hẹn trước cho đỡ chờ được không']) {
    talk.say(says);
    expect(
      talk.effects().map(({ kind }) => kind),
      says,
    ).not.toContain('remind');
  }
  talk.say('hạn nộp hồ sơ ngày nào');
  talk.say('nhắc em hạn đó nhé');
  expect(talk.effects().map(({ kind }) => kind)).toContain('remind');
});

test('who only tells something is not asked what they ask, but not twice in a row', async () => {
  const talk = await startTalk();
  talk.say('học phí trường nghề bao nhiêu');
  talk.say('bữa nay dưới này mưa quá trời nha cưng');
  expect(talk.replies().map(({ provenance }) => provenance.decision)).toEqual(['control']);
});

test('worry in danger brings the number to call again', async () => {
  const talk = await startTalk();
  talk.say('chồng em bên Đài Loan bị chủ tàu đánh, em phải làm sao');
  expect(talk.say('em lo quá, nghỉ không nổi')).toMatch(/\+84 981|1955|113/);
  expect(talk.say('tui run quá không biết làm gì')).toMatch(/\+84 981|1955|113/);
});
