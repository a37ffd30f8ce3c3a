// The last day to file falls on a day off: by the law the term runs on to the next working day (Bộ luật Dân sự 91/2015, Điều 148).

import { expect, test } from 'vitest';
import { trainingLimitLine } from '#conversation/reckoning/training.ts';
import { lastTrainingDay } from '#law/training-support.ts';
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
  expect(text).toContain(
    'hạn kéo sang thứ Hai 30/11/2026 (Bộ luật Dân sự 91/2015, Điều 148 khoản 5), nhưng đừng chờ, hỏi trung tâm trước',
  );
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

test('of a stretch of leaving days the earliest term that may still run decides', async () => {
  const says = 'em nghỉ việc khoảng cuối tháng 8/2026, hạn nộp thất nghiệp còn không';
  expect(await asked('2026-11-30', says)).not.toMatch(/đã qua hạn|Đã quá hạn/);
});

test('who says a little more than three months is told of it too', async () => {
  const text = await asked('2026-11-26', 'em nghỉ được hơn 3 tháng rồi, còn nộp thất nghiệp được không');
  expect(text).toContain('hạn kéo sang ngày làm việc kế tiếp');
});

test('the twelve months to ask for a course run on as well', async () => {
  const { knowledge } = await startTalk();
  const last = lastTrainingDay(Temporal.PlainDate.from('2026-01-16'), knowledge.parameters); // Saturday, 16 January 2027
  const line = (today: string) => trainingLimitLine(last, 12, { knowledge, today: Temporal.PlainDate.from(today) });
  expect(line('2026-11-26')).toContain('nộp chậm nhất thứ Bảy 16/01/2027');
  expect(line('2027-01-18')).toContain('hạn kéo sang ngày làm việc kế tiếp: hết hôm nay');
  expect(line('2027-01-19')).toContain('đã quá hạn xin học');
});
