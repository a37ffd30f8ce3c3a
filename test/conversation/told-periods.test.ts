// Months that were told as several contracts, less leave without pay, or beside what was kept of an earlier benefit; and what shows
// that somebody is of pension age or draws benefit already.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const TODAY = Temporal.Instant.from('2026-11-26T02:00:00Z');

/** said, what must be read, what must not */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // several short contracts: the last end counts, the months add up, 36 months are looked at
  [
    'em làm thời vụ, ký hợp đồng từ tháng 4 đến tháng 7/2024, tháng 3 đến hết tháng 6/2025, rồi tháng 6 đến hết 30/9/2026 thì hết hạn nghỉ, lương đóng 6 triệu, có được trợ cấp thất nghiệp không',
    ['30/12/2026', '36 tháng', '3.600.000'],
    ['quá hạn', 'Chưa được'],
  ],
  [
    'tui lam hop dong mua vu t3 den t7/2024, t2 den t5/2025, t8 den het 31/10/2026, het hop dong thi nghi, luong 5tr5 co duoc that nghiep khong',
    ['3.300.000', '36 tháng'],
    ['31/08/2025', 'quá hạn'],
  ],
  // leave without pay within the contract
  [
    'hợp đồng 24 tháng từ 1/9/2024 đến 31/8/2026 hết hạn, trong đó em nghỉ không lương 14 tháng từ tháng 3/2025 đến tháng 4/2026, tổng đóng 33 tháng, có được trợ cấp thất nghiệp không',
    ['24 tháng', '10 tháng', '33 tháng'],
    ['được hưởng 3 tháng'],
  ],
  [
    'hd cua em 24 thang tu 1/10/2024 toi 30/9/2026 het han nghi luon, tu thang 2/2025 toi het thang 2/2026 em xin nghi khong luong nen khong dong, tong 31 thang thi duoc may thang tro cap that nghiep',
    ['24 tháng', '11 tháng'],
    ['Đóng 31 tháng (chưa hưởng'],
  ],
  // what was kept adds to what was paid since
  [
    'lần trước em hưởng xong còn bảo lưu 7 tháng, giờ đóng thêm được 30 tháng ở công ty mới, nghỉ 31/10/2026 lương 10 triệu, được mấy tháng thất nghiệp',
    ['37 tháng', '6.000.000 đồng × 3', '1 tháng'],
    ['Đóng 30 tháng'],
  ],
  [
    'nam 2021 linh that nghiep het 3 thang, quyet dinh ghi bao luu 5 thang. gio di lam lai tu thang 1/2023 toi 30/9/2026, het hop dong, luong 8 trieu thi duoc may thang that nghiep',
    ['50 tháng', '4.800.000 đồng × 4'],
    [],
  ],
  // of pension age: the word somebody calls themselves by tells the sex; years of social insurance are not months of this insurance
  [
    'Bà sinh 2/1968, đóng BHXH bắt buộc 21 năm, hết hợp đồng nghỉ 30/9/2026, muốn lĩnh thất nghiệp được không cháu',
    ['lương hưu', '15 năm'],
    ['252 tháng', 'Còn kịp nộp'],
  ],
  [
    'chú sinh 5/1964 đóng bảo hiểm xã hội 20 năm, công ty cho nghỉ 31/10/2026, có được trợ cấp thất nghiệp không cháu',
    ['lương hưu'],
    ['240 tháng', 'Còn kịp nộp'],
  ],
  [
    'chị 55 tuổi đóng bhxh 20 năm, nghỉ 31/10/2026 có được thất nghiệp không',
    ['31/01/2027'],
    ['240 tháng', '96 tháng vượt mức'],
  ],
  // who draws already has filed
  [
    'Em đang hưởng trợ cấp thất nghiệp tháng thứ 3, nghỉ việc từ 15/5/2026, dự sinh tháng 1/2027, sinh xong có bị cắt không',
    ['khai báo'],
    ['quá hạn'],
  ],
  [
    'dang lanh that nghiep, nghi viec 30/4/2026, gio sinh con thi co duoc lanh tiep khong',
    ['Sinh con không làm mất'],
    ['qua han', 'quá hạn'],
  ],
];

test.each(CASES)('%s', async (said, must, mustNot) => {
  const talk = await startTalk(TODAY);
  const answer = talk.say(said);
  for (const words of must) expect(answer).toContain(words);
  for (const words of mustNot) expect(answer).not.toContain(words);
});

test.each([
  ['hưởng trợ cấp thất nghiệp được bao nhiêu', 'em ngưng đóng 24 tháng rồi'],
  [
    'phần chưa nhận có bảo lưu không',
    'còn vợ mình có công ty nhưng tạm ngừng hai năm, nay mất việc ở chỗ khác, xin hưởng được không',
  ],
])('time in which a company or a payment stood still is no months paid: %s, %s', async (before, said) => {
  const talk = await startTalk();
  talk.say(before);
  expect(talk.say(said)).not.toMatch(/đóng 24 tháng|hưởng 3 tháng/i);
});
