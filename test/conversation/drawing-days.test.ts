// Days and sums of a benefit being drawn, and of other own cases, in several wordings and with other figures than the ones they were
// first asked with.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const TODAY = Temporal.Instant.from('2026-11-26T02:00:00Z');

/** said on 26/11/2026, what must be read, what must not */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // declaring: the window of the month under way, and of the next
  [
    'tháng hưởng thứ 2 của em từ 24/11 đến 23/12, giờ khai báo tìm việc còn kịp không',
    ['Còn kịp', '27/11/2026'],
    ['đã qua'],
  ],
  [
    'em đang lãnh thất nghiệp mỗi tháng 3 triệu 9, tháng thứ 3 từ 9/11 tới 8/12 em quên khai báo, có mất tiền không, lần tới khai ngày nào',
    ['3.900.000', 'không được bảo lưu', '10/12/2026'],
    ['Còn kịp'],
  ],
  // a month that is told by its first day only
  [
    'tháng lãnh thất nghiệp của em bắt đầu từ 10/11, em quên khai, mất tháng này hả',
    ['10/12/2026', 'không được bảo lưu'],
    ['Còn kịp'],
  ],
  ['ky huong tctn cua toi bat dau 25/11 thi khai bao hom nao', ['27/11/2026'], ['đã qua']],
  ['tháng hưởng tới bắt đầu ngày 31/12 mà tết tây nghỉ thì khai báo ngày nào', ['04/01/2027'], ['nghỉ khoảng']],
  [
    'tháng hưởng thứ 5 của chị tính từ 5/2/2027, dịp tết nghỉ thì khai hôm nào',
    ['11/02/2027', '15/02/2027'],
    ['nghỉ khoảng'],
  ],
  // months that lie before the window, told as a stretch beside the total
  [
    'làm hãng cũ từ 2/2022 đến hết 9/2022, giữa chừng ở nhà, 4/2026 vô công ty mới hợp đồng không thời hạn làm tới 30/10/2026 thì bị cắt giảm, cộng lại 15 tháng bảo hiểm, có được lãnh không',
    ['chỉ có 7 tháng', 'không mất'],
    ['60%'],
  ],
  [
    'thang huong cua e bat dau 24/11 khai bao hom nao',
    ['Tháng hưởng bắt đầu 24/11/2026', '27/11/2026'],
    ['Tiền tháng'],
  ],
  // who has declared wants the money
  ['em khai báo hôm 12/11 rồi, tháng hưởng bắt đầu 11/11, sao tiền chưa về', ['20/11/2026'], ['Chưa khai thì']],
  // leave without pay inside the window, told by its months
  [
    'e nghi khong luong tu 8/2025 den het 9/2026, truoc do dong lien tuc 4 nam, hd khong thoi han, 15/10/2026 nghi han, co dc that nghiep ko',
    ['chỉ có 10 tháng'],
    ['Còn kịp nộp'],
  ],
  // a reason to leave at once is heard beside the sum
  [
    'cty chậm lương 3 tháng, em nghỉ luôn 17/11 không báo, hđ không thời hạn, đóng 30 tháng lương bh 6 triệu, có bị coi là nghỉ ngang không',
    ['lý do được nghỉ ngay', '3.600.000'],
    ['trái luật: lần này'],
  ],
  // new work: until when to report, what stays
  [
    'em đóng 50 tháng, đang hưởng trợ cấp thất nghiệp tháng hưởng thứ 2 (10/11-9/12), hôm 25/11 em ký hợp đồng lao động 1 năm, báo trung tâm chậm nhất ngày nào, giữ lại mấy tháng',
    ['30/11/2026', '24 tháng'],
    ['chưa hưởng lần nào'],
  ],
  // paid on after work began
  [
    'em có quyết định hưởng thất nghiệp 4tr2/tháng, tháng 1 là 5/6-4/7. ngày 20/7 em đi làm chỗ mới mà không báo, vẫn nhận tiền tháng 2, tháng 3, tháng 4, giờ tự khai thì phải nộp lại bao nhiêu, có bị phạt không',
    ['8.400.000', '2.000.000'],
    ['12.600.000'],
  ],
  // filed already
  ['em nộp hồ sơ thất nghiệp ngày 9/11, bao giờ có quyết định', ['25/11/2026', '01/12/2026'], []],
  // left without notice
  [
    'hợp đồng không thời hạn lương 8tr, em báo trước có 15 ngày rồi nghỉ, công ty nói trái luật, phải đền công ty bao nhiêu',
    ['4.000.000', '30 ngày'],
    [],
  ],
  // holidays
  ['mùng 1 tết em đi làm, lương ngày 350k trả theo ngày thì được bao nhiêu', ['1.400.000', '1.050.000'], []],
  // nenkin
  [
    'em về nước ngày 20/8/2025 chưa làm nenkin, hạn đến khi nào, được 500.000 yên thì thuế bao nhiêu',
    ['20/08/2027', '102.100'],
    [],
  ],
  // money back after an early return
  [
    'Hợp đồng 24 tháng, tiền dịch vụ em nộp 48 triệu. Làm được 9 tháng thì nhà máy đóng cửa, em phải về nước, công ty trả lại bao nhiêu',
    ['30.000.000'],
    [],
  ],
  // training: odd days are half a month
  [
    'đang lãnh thất nghiệp em học nghề tóc ở trường trung cấp khóa 5 tháng 12 ngày, học phí 2 triệu 5/tháng, bhtn hỗ trợ học phí tổng bao nhiêu',
    ['8.250.000'],
    [],
  ],
];

test.each([
  'tháng 9 từ 1/9 đến 30/9 em nghỉ ốm, giờ có xin thất nghiệp được không',
  'tháng 8 từ 5/8 đến 20/8 em làm thêm, có được trợ cấp thất nghiệp không',
  'em chưa có quyết định hưởng thất nghiệp',
  'bao giờ có quyết định hưởng trợ cấp thất nghiệp vậy',
])('%j tells of no benefit that is being drawn', async (said) => {
  const talk = await startTalk(TODAY);
  talk.say(said);
  expect(talk.session().facts?.drawing).toBeUndefined();
});

test.each(CASES)('%s', async (said, must, mustNot) => {
  const talk = await startTalk(TODAY);
  const answer = talk.say(said);
  for (const words of must) expect(answer).toContain(words);
  for (const words of mustNot) expect(answer).not.toContain(words);
});

test('by when the money of a month is due, five working days after its declaring', async () => {
  const talk = await startTalk(Temporal.Instant.from('2026-11-26T02:00:00Z'));
  const answer = talk.say('tháng hưởng thứ 2 của tôi từ 1/11/2026, khai báo online rồi mà tiền chưa vô tài khoản');
  expect(answer).toContain('thứ Tư 11/11/2026');
  expect(answer).toContain('1900 9068');
});
