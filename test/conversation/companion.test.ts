// What people ask next about their own benefit, answered from what they told before.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const TODAY = Temporal.Instant.from('2026-11-26T02:00:00Z');

async function talkOf(...told: string[]) {
  const talk = await startTalk(TODAY);
  for (const text of told) talk.say(text);
  return talk;
}

const CASE = 'em nghỉ 15/9, đóng 43 tháng, lương 7tr4';

test.each([
  ['vậy tổng cộng?', ['4.440.000 đồng × 3 tháng = 13.320.000 đồng']],
  ['tong cong duoc bao nhieu', ['13.320.000']],
  ['sao ít vậy', ['60% × 7.400.000 đồng = 4.440.000 đồng']],
  ['sao có 3 tháng', ['12 đến 36 tháng', 'Đóng 43 tháng thì được 3 tháng', '48 tháng mới được 4']],
  ['hạn cuối hôm nào', ['thứ Ba 15/12/2026', 'còn 19 ngày']],
  ['nộp trễ nhất bữa nào', ['15/12/2026']],
  ['the nop muon nhat hom nao', ['15/12/2026']],
  ['vay han ngay nao', ['15/12/2026']],
  ['vay bao gio co tien', ['11/12/2026']],
  ['vay tong cong', ['13.320.000']],
  ['bao giờ có tiền', ['11/12/2026', '17/12/2026', '29/12/2026']],
  ['thứ 2 này nộp thì bao h bắt đầu đc tính tiền', ['thứ Hai 30/11/2026', 'thứ Ba 15/12/2026', '21/12/2026']],
  ['còn dư mấy tháng', ['giữ lại 7 tháng']],
  ['7 tháng dư kia mất luôn hả', ['không mất', 'bảo lưu']],
  ['nộp ở đâu', ['trung tâm dịch vụ việc làm']],
  ['cần giấy gì', ['Mẫu số 10']],
  ['rồi giờ em đem giấy gì lên', ['Mẫu số 10']],
  ['mình phải mang theo giấy tờ gì', ['Mẫu số 10']],
] as const)('after an estimate, "%s" is answered from its figures', async (asked, must) => {
  const talk = await talkOf(CASE);
  const known = talk.session().facts;
  const answer = talk.say(asked);
  for (const words of must) expect(answer).toContain(words);
  expect(talk.session().facts).toEqual(known);
});

test('the cap explains why a high wage brings no more', async () => {
  const talk = await talkOf('lương đóng 48 triệu, đóng 140 tháng, nghỉ 15/9, vùng 1');
  const answer = talk.say('sao không phải 28 triệu 8');
  expect(answer).toContain('vùng I: 5 × 5.310.000 đồng = 26.550.000 đồng');
});

test('who is too late gets neither a sum nor a day of payment, however it is asked', async () => {
  const talk = await talkOf('em nghỉ 20/8/2026, đóng 48 tháng, lương 9 triệu');
  for (const asked of ['vậy tổng cộng?', 'bao giờ có tiền', 'sao ít vậy', 'hạn cuối hôm nào'])
    expect(talk.say(asked)).not.toMatch(/5\.400\.000|21\.600\.000|12\/2026/);
  expect(talk.say('nộp trễ nhất bữa nào')).toContain('20/11/2026');
  expect(talk.say('đi làm lại bao lâu nữa mới lãnh được')).toContain('đóng đủ 12 tháng trong 24 tháng');
});

test('who has not left yet gets the days of a claim made after they leave', async () => {
  const talk = await talkOf('công ty cho nghỉ 31/12/2026, đóng 40 tháng lương 8 triệu');
  const answer = talk.say('bao giờ có tiền');
  expect(answer).toContain('thứ Hai 04/01/2027'); // 1/1 is a day off, 2 and 3/1 a weekend
  expect(talk.say('hạn cuối hôm nào')).not.toContain('báo trước'); // the employer ends it
});

test('where something is missing for the sum, just that is asked', async () => {
  const talk = await talkOf('em nghỉ 15/9, đóng 43 tháng');
  const answer = talk.say('vậy tổng cộng?');
  expect(answer).toContain('Lương đóng bảo hiểm');
  expect(answer).not.toContain('bao nhiêu tháng mà chưa hưởng');
});

test('what follows in another matter is not taken for the benefit', async () => {
  const talk = await talkOf(CASE, 'hết lớp 9 học nghề gì');
  expect(talk.say('tổng cộng bao nhiêu tiền')).not.toContain('13.320.000');
});

test.each([
  ['à nhầm, nghỉ 22/9', 'Em sửa lại: nghỉ ngày 22/09/2026.', '22/12/2026'],
  ['không phải 43 mà 34 tháng', 'Em sửa lại: đóng 34 tháng.', 'hết: 0 tháng'],
  ['ý lộn, lương 6tr9', 'Em sửa lại: lương đóng bảo hiểm 6.900.000 đồng.', '4.140.000'],
  [
    'à nhầm, 7tr4 là tính cả tăng ca, trong hđ đóng có 5tr9 thôi',
    'Em sửa lại: lương đóng bảo hiểm 5.900.000',
    '3.540.000',
  ],
] as const)('a correction is said back and computed again: "%s"', async (said, line, figure) => {
  const talk = await talkOf(CASE);
  const answer = talk.say(said);
  expect(answer).toContain(line);
  expect(answer).toContain(figure);
});

test('the husband is asked only for what is missing, and his figures say that they are his', async () => {
  const talk = await talkOf(CASE);
  const asked = talk.say('còn chồng em?');
  expect(asked).toContain('Về chồng: cho em biết nghỉ ngày nào');
  talk.say('đóng 50 tháng, nghỉ 20/11');
  const his = talk.say('lương 9tr6');
  expect(his).toContain('Em ghi nhận của chồng: lương đóng bảo hiểm 9.600.000 đồng.');
  expect(his).toContain('5.760.000 đồng × 4 tháng = 23.040.000 đồng');
  expect(talk.say('vậy tổng cộng')).toContain('Của chồng: tổng cộng');
  const both = talk.say('hai vợ chồng cộng lại một tháng được nhiêu');
  expect(both).toContain('10.200.000 đồng trong 3 tháng đầu');
  expect(both).toContain('36.360.000');
  expect(talk.say('còn em thì sao')).toContain('Tính cho anh/chị:');
  expect(talk.session().facts).toMatchObject({ months: { count: 43 }, wages: [7_400_000] });
});

test.each([
  ['tui moi lanh 3 thang, dong 65 thang', ['65 − 12 × 3 − 5 tháng lẻ = 24 tháng', 'cộng là 29']],
  ['mình đóng 72 tháng, giờ đang lãnh tháng thứ 3', ['72 − 12 × 3 = 36 tháng']],
  ['nó đóng bốn mươi bốn tháng mới lãnh có một tháng à', ['44 − 12 × 1 − 8 tháng lẻ = 24 tháng']],
  [
    'quyết định em 5 tháng, mỗi tháng 3tr9, lãnh được 1 tháng rồi, bỏ khai báo 1 tháng thì còn nhiêu hết thảy',
    ['còn 3 tháng: 3.900.000 đồng × 3 = 11.700.000 đồng'],
  ],
] as const)('who draws benefit hears what is left and what is kept: "%s"', async (said, must) => {
  const talk = await talkOf('em đang hưởng trợ cấp thất nghiệp');
  const answer = talk.say(said);
  for (const words of must) expect(answer).toContain(words);
  expect(answer).not.toContain('Lương đóng bảo hiểm thất nghiệp bình quân');
});

test('a wage and a length of the drawing are no wage and no months of the case', async () => {
  const talk = await talkOf('quyết định em 5 tháng, mỗi tháng 3tr9, lãnh được 1 tháng rồi');
  expect(talk.session().facts).toEqual({ drawing: { granted: 5, drawn: 1, monthly: 3_900_000 } });
});

test('the days to declare follow from the first day of benefit, over the day off of 24 November', async () => {
  const talk = await startTalk(Temporal.Instant.from('2026-11-18T02:00:00Z'));
  talk.say('em hưởng từ ngày 20/10/2026, quyết định 3 tháng');
  const answer = talk.say('ngày nào phải khai báo');
  expect(answer).toContain('Tháng 2: thứ Hai 23/11/2026 – thứ Tư 25/11/2026');
  expect(answer).toContain('Tháng 3: thứ Hai 21/12/2026 – thứ Tư 23/12/2026');
});

test('the days of payment are counted from the day of filing that is named', async () => {
  const talk = await startTalk(TODAY);
  const answer = talk.say(
    'em nộp đủ hồ sơ thất nghiệp thứ hai 16/11/2026, có phiếu hẹn rồi. vậy em được tính hưởng từ ngày nào ạ, đóng 24 tháng lương 7tr',
  );
  expect(answer).toContain('Đã nộp đủ hồ sơ thứ Hai 16/11/2026: hưởng từ thứ Tư 02/12/2026');
  expect(answer).toContain('4.200.000 đồng × 3 tháng = 12.600.000 đồng');
});

test('the month of benefit that has begun counts as drawn', async () => {
  const talk = await startTalk(TODAY);
  talk.say('Em có quyết định hưởng 6 tháng (đóng 72 tháng). Tháng thứ nhất lãnh rồi, tháng hưởng thứ hai từ 1/11/2026');
  expect(talk.session().facts?.drawing).toEqual({
    granted: 6,
    drawn: 2,
    start: '2026-10-01',
    month: { begins: '2026-11-01', nth: 2 },
  });
  expect(talk.say('em ký hợp đồng 1 năm rồi, còn bảo lưu mấy tháng')).toContain('72 − 12 × 2 = 48 tháng');
});

test('a day of leaving beside another question is not left without its last day', async () => {
  const talk = await startTalk(TODAY);
  expect(talk.say('chị nghi tu 31/8 roi, sap het han phai k')).toContain('30/11/2026');
});

test.each([
  [
    'Vợ tôi nghỉ việc 5/9, mới sanh chưa đi được, tôi đem hồ sơ thất nghiệp nộp giùm được không, hạn chót ngày nào',
    '04/12/2026',
    'nộp thay',
  ],
  [
    'ba toi nghi viec 20/9 bi tai nan dang nam vien, toi di nop thay ba duoc khong, cham nhat hom nao',
    '18/12/2026',
    'nộp thay',
  ],
])('"%s" is told the day and answered about filing for somebody', async (says, day, words) => {
  const talk = await startTalk(TODAY);
  const answer = talk.say(says);
  expect(answer).toContain(day);
  expect(answer).toContain(words);
});

test.each([
  ['toi dinh 18/1/2027 moi di nop ho so that nghiep thi hom nao bat dau huong', '02/02/2027'],
  ['22/1/2027 em mới nộp hồ sơ hưởng thất nghiệp, dính tết thì ngày nào bắt đầu được hưởng', '15/02/2027'],
])('"%s": the day on which benefit begins, days off at Tết left out', async (says, day) => {
  const talk = await startTalk(TODAY);
  expect(talk.say(says)).toContain(day);
});
