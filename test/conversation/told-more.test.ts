// What somebody adds to their case later in a talk: a reason for leaving, a month missed, work found, a year of birth mended.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const LEFT = 'em nghỉ ngang hôm 5/11, giờ có lãnh thất nghiệp được không';

test.each([
  ['tại công ty nợ lương hai tháng nay'],
  ['tai cong ty giam luong 2 thang chua tra'],
  ['tại sếp chửi bới nhục mạ em trước mặt mọi người'],
  ['em có bầu, bác sĩ chỉ định phải nghỉ'],
])('a reason to leave at once changes what was said of leaving: %s', async (said) => {
  const talk = await startTalk();
  expect(talk.say(LEFT)).toContain('nghỉ trái luật');
  const text = talk.say(said);
  expect(text).toMatch(/không cần báo trước/);
  expect(text).not.toMatch(/lần này không được trợ cấp/);
});

test('who is poor by mistake is told of the near poor where it was spoken of', async () => {
  const talk = await startTalk();
  talk.say('nhà em hộ nghèo đi Nhật có được hỗ trợ chi phí không');
  expect(talk.say('em nói nhầm, cận nghèo thôi')).toContain('ận nghèo');
});

test.each([
  ['còn 4 tháng chưa lãnh có mất không'],
  ['phần 2 tháng chưa nhận thì sao'],
  ['con 3 thang chua huong co bao luu dc ko'],
  ['mấy tháng kia, tức 5 tháng chưa lĩnh, có giữ lại không'],
])('months of benefit to come are none that were paid: %s', async (said) => {
  const talk = await startTalk();
  talk.say('em đang hưởng thất nghiệp tháng thứ 2, có việc mới thì báo ở đâu');
  talk.say(said);
  expect(talk.session().facts?.months).toBeUndefined();
});

test('months that were paid and not drawn on stay months paid', async () => {
  const talk = await startTalk();
  talk.say('em đóng 48 tháng chưa hưởng lần nào, nghỉ thì được mấy tháng');
  expect(talk.session().facts?.months?.count).toBe(48);
});

test.each([
  ['giấu luôn thì ai biết được'],
  ['lỡ em quên không báo thì sao'],
  ['khong bao thi co sao khong'],
  ['em báo trễ hai tuần có bị gì không'],
])('work that is not reported is fined, whatever the words: %s', async (said) => {
  const talk = await startTalk();
  talk.say('em đang hưởng thất nghiệp tháng thứ 2 mà có việc mới, ký hợp đồng 1 năm từ 1/12');
  const text = talk.say(said);
  expect(text).toMatch(/1 triệu–2 triệu/);
  expect(talk.session().last?.intent).toBe('ui.fraud');
});

test('a call of yesterday is no first day of work', async () => {
  const talk = await startTalk();
  talk.say('em đang hưởng thất nghiệp tháng thứ 2');
  talk.say('hôm qua công ty mới gọi đi làm từ 1/12');
  expect(talk.session().facts?.drawing?.newWork).toBe('2026-12-01');
});

test.each([['thứ hai tuần sau em ký hợp đồng bên công ty may'], ['tuần này em đang hưởng, 30/11 em vào làm chỗ mới']])(
  'the day of new work is told in words or figures: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say('em đang hưởng thất nghiệp tháng thứ 2');
    expect(talk.say(said)).toContain('báo trung tâm chậm nhất');
  },
);

test('the day on a decision is the first of benefit, not one of leaving', async () => {
  const talk = await startTalk();
  talk.say('em đang hưởng ở Hà Nam mà muốn chuyển vào Bình Dương được không');
  const text = talk.say('quyết định ghi 14/10/2026');
  expect(text).toContain('chuyển được ngay');
  expect(talk.session().facts?.ended).toBeUndefined();
});

test('a mended year of birth is learned, and the pension judged anew', async () => {
  const talk = await startTalk();
  talk.say('tôi là nữ, sinh năm 1968, đóng bảo hiểm 20 năm, nghỉ việc có được thất nghiệp không');
  talk.say('à nhầm, 1978');
  expect(talk.session().facts?.born?.from).toBe('1978-01-01');
});

test('fifteen years of insurance are no age of a child', async () => {
  const talk = await startTalk();
  talk.say('tôi đóng bảo hiểm chưa đủ mười lăm năm, nghỉ hưu có được trợ cấp thất nghiệp không');
  expect(talk.session().facts?.choices?.minor).toBeUndefined();
});

test.each([
  ['em làm công chức xã, đóng bảo hiểm 10 năm, nghỉ 30/9/2026 thì được thất nghiệp bao nhiêu'],
  ['anh làm cán bộ không chuyên trách ở xã, nghỉ 30/9/2026, lương đóng 5 triệu'],
])('officials get no estimate: %s', async (said) => {
  const talk = await startTalk();
  const text = talk.say(said);
  expect(text).toContain('không đóng bảo hiểm thất nghiệp');
  expect(text).not.toMatch(/Ước tính|hạn nộp/);
});

test.each([
  ['vợ em nghỉ hưu trước tuổi theo nghị định 178, đóng 190 tháng, lương 9 triệu, nghỉ 1/10/2026, được bao nhiêu'],
  ['tôi được cho về hưu sớm, đóng 200 tháng, lương 8 triệu, nghỉ 1/10/2026, thất nghiệp được bao nhiêu tiền'],
])('who takes a pension early gets no estimate: %s', async (said) => {
  const talk = await startTalk();
  expect(talk.say(said)).not.toMatch(/Ước tính/);
});

test('no contract is no end of one', async () => {
  const talk = await startTalk();
  talk.say('em làm không ký hợp đồng gì hết thì có được thất nghiệp không');
  expect(talk.session().facts?.choices?.ended_by).toBeUndefined();
});

test('a company that offers work is no business of one’s own', async () => {
  const talk = await startTalk();
  talk.say('em đang hưởng thất nghiệp, có công ty gọi đi làm thì sao');
  expect(talk.session().facts?.choices?.new_work).toBeUndefined();
});

test('somebody who left when the person did left on the same day', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ 15/10/2026, đóng 50 tháng, lương 7 triệu, được bao nhiêu');
  talk.say('chồng em nghỉ cùng đợt, đóng 20 tháng, được lãnh không');
  expect(talk.session().about).toBe('chồng');
  expect(talk.session().facts?.ended?.from).toBe('2026-10-15');
});

test('a month not declared is lost to what is left', async () => {
  const talk = await startTalk();
  talk.say('em lỡ quên khai báo tháng này mất rồi');
  expect(talk.say('em được 6 tháng, đã lĩnh 2 tháng, còn lĩnh được mấy tháng')).toContain('còn 3 tháng');
});

test('the company agreed: nobody was sent away and nobody left', async () => {
  const talk = await startTalk();
  talk.say('em làm đơn xin nghỉ, công ty duyệt đơn rồi, có được trợ cấp thất nghiệp không');
  expect(talk.session().facts?.choices?.ended_by).toBe('agreed');
});
