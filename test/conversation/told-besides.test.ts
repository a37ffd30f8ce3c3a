// What is told beside the answers: a false paper, notice given on a day, work found while waiting, two questions in one breath.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  ['nó ghi trong giấy là em tự ý bỏ việc, xạo'],
  ['giay cong ty ghi la toi tu y nghi viec, bia dat'],
  ['họ ghi quyết định là em tự nguyện nghỉ, sai hoàn toàn'],
  ['công ty ghi em nghỉ ngang, vu oan cho em'],
])('what a paper says falsely is not believed: %s', async (said) => {
  const talk = await startTalk();
  talk.say('công ty sa thải em hôm 20/11, em có được trợ cấp thất nghiệp không');
  expect(talk.say(said)).toContain('đề nghị công ty sửa');
  expect(talk.session().facts?.choices?.ended_by).toBe('employer');
});

test.each([
  ['em báo nghỉ từ 1/11/2026, hợp đồng không thời hạn, nghỉ ngày nào là đúng luật'],
  ['em nộp đơn hôm 1/11/2026, hợp đồng vô thời hạn, bao giờ mới được nghỉ'],
])('who gave notice on a day hears until when: %s', async (said) => {
  const talk = await startTalk();
  expect(talk.say(said)).toContain('16/12/2026');
});

test.each([
  ['em nộp hồ sơ thất nghiệp, đang chờ quyết định thì có công ty nhận vào làm, phải làm sao'],
  ['em mới nộp hồ sơ tuần trước mà có việc mới rồi, có phải báo không'],
  ['chua co quyet dinh huong ma em xin duoc viec lam roi thi bao the nao'],
])('work found while the decision is waited for has its own rule: %s', async (said) => {
  const talk = await startTalk();
  expect(talk.say(said)).toMatch(/Mẫu số 11|không hưởng lần này/);
});

test.each([
  ['mẫu 19 cần giấy gì, mất mấy ngày', /Mẫu số 19[\s\S]*3 ngày làm việc/],
  ['chuyển nơi hưởng cần giấy tờ gì với mấy bữa thì xong', /3 ngày làm việc/],
])('two questions in one breath are both answered: %s', async (said, wanted) => {
  const talk = await startTalk();
  talk.say('em đang hưởng trợ cấp thất nghiệp, muốn chuyển về quê nhận có được không');
  expect(talk.say(said)).toMatch(wanted);
});

test.each([['được vậy làm đi'], ['ok, hướng dẫn em đi'], ['uh thoi lam di'], ['rồi, chỉ giùm em đi']])(
  'who agrees hears how it is begun: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say('em đang hưởng thất nghiệp, muốn học nghề thì được hỗ trợ gì');
    expect(talk.say(said)).toMatch(/Mẫu số 02/);
  },
);

test.each([['tao khai đủ hết rồi'], ['em đã khai báo rồi mà'], ['toi khai dung ngay roi']])(
  'who did declare and waits for money is told of the money: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say('tiền trợ cấp thất nghiệp tháng này chưa về');
    talk.say(said);
    expect(talk.session().last?.intent).toBe('ui.payment');
  },
);

test('who is made to sign a letter of resignation hears what it costs', async () => {
  const talk = await startTalk();
  talk.say('em làm từ 1/3/2004, công ty cắt giảm em từ 31/12/2026, trợ cấp mất việc làm được bao nhiêu');
  talk.say('lương bình quân 12 triệu, bảo hiểm thất nghiệp đóng đủ từ 1/1/2009');
  const text = talk.say('nhân sự bắt em viết đơn xin nghỉ');
  expect(text).toContain('30.000.000 đồng (12.000.000 đồng × ½ × 5 năm), mất 30.000.000 đồng');
});

test('somebody else is computed apart, with the same matter', async () => {
  const talk = await startTalk();
  talk.say(
    'em làm từ 1/3/2004, công ty cắt giảm em từ 31/12/2026, lương 12 triệu, trợ cấp mất việc làm được bao nhiêu',
  );
  const text = talk.say('chồng em cũng bị cắt, vào năm 2015, thử việc 2 tháng không đóng bảo hiểm, lương 10 triệu');
  expect(text).toContain('20.000.000 đồng = 10.000.000 đồng × 2 tháng (mức ít nhất)');
});

test('a contract of so many years is no time that was paid', async () => {
  const talk = await startTalk();
  talk.say('về nước trước hạn thì tiền dịch vụ có lấy lại được không');
  expect(talk.say('nó làm được mười bốn tháng rồi, hợp đồng ba năm')).toContain('22 trên 36 tháng');
  expect(talk.session().facts?.months).toBeUndefined();
});

test('meals of a course are computed by the days in class', async () => {
  const talk = await startTalk();
  expect(
    talk.say('em đang hưởng thất nghiệp, hỗ trợ học nghề khóa 3 tháng, học 60 ngày thì tiền ăn bao nhiêu'),
  ).toContain('3.000.000 đồng');
});

test('an age told in a talk about a programme gets its limits', async () => {
  const talk = await startTalk();
  talk.say('thi EPS đi Hàn cần gì');
  expect(talk.say('em sinh năm 1985')).toContain('39 tuổi');
});
