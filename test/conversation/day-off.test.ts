// The last day to file falls on a day off: by the law the term runs on to the next working day (Bộ luật Dân sự 91/2015, Điều 148).

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const at = (day: string) => Temporal.Instant.from(`${day}T02:00:00Z`);
const asked = async (today: string, says: string) => (await startTalk(at(today))).say(says);

/** The third month of who left on 28 August ends on Saturday, 28 November 2026. */
const ENDS_ON_SATURDAY = [
  'nghỉ việc 28/8/2026, hạn nộp thất nghiệp là khi nào',
  'em nghi 28/8 nop that nghiep tre nhat hom nao',
];

test.each(ENDS_ON_SATURDAY)('before it the last open day is advised: %s', async (says) => {
  const text = await asked('2026-11-26', says);
  expect(text).toContain('nên nộp chậm nhất thứ Sáu 27/11/2026');
  expect(text).toContain('hạn kéo sang thứ Hai 30/11/2026 (Bộ luật Dân sự 91/2015, Điều 148 khoản 5), nhưng đừng chờ');
});

test.each(ENDS_ON_SATURDAY)('on the working day after it nobody is told that it is too late: %s', async (says) => {
  const text = await asked('2026-11-30', says);
  expect(text).toContain('hạn kéo sang ngày làm việc kế tiếp: hết hôm nay (Bộ luật Dân sự 91/2015, Điều 148 khoản 5)');
  expect(text).toContain('Nộp ngay');
  expect(text.split('\n')[0]).not.toMatch(/quá hạn/i);
});

test.each(ENDS_ON_SATURDAY)('a day later it is: %s', async (says) => {
  expect(await asked('2026-12-01', says)).toMatch(/quá hạn/i);
});

test('a sum is still reckoned on that day', async () => {
  const says = 'em nghỉ 28/8/2026, đóng bảo hiểm thất nghiệp 26 tháng, lương đóng 6 triệu, được bao nhiêu';
  expect(await asked('2026-11-30', says)).toContain('3.600.000 đồng × 3 tháng');
  expect(await asked('2026-12-01', says)).toContain('Đã quá hạn nộp');
});

test('a last day in Tết runs on to the first day after it', async () => {
  const text = await asked('2027-02-09', 'em nghỉ việc ngày 5/11/2026 còn nộp thất nghiệp kịp không');
  expect(text).toContain('hết thứ Năm 11/02/2027');
});
