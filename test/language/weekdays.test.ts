import { expect, test } from 'vitest';
import { findDates } from '#language/dates/dates.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

const TODAY = Temporal.PlainDate.from('2026-11-26');
const dates = (raw: string) => findDates(textOf(normalise(raw)), TODAY).map(({ from }) => from.toString());

test.each([
  ['hẹn thứ sáu ngày 20/11 lên nhận', ['2026-11-20']],
  ['hen thu 6 ngay 20/11/2026 len nhan', ['2026-11-20']],
  ['nghi viec thu bay ngay 31/10', ['2026-10-31']],
  ['thu 2 16/11 em nop', ['2026-11-16']],
  ['31/10 (thứ bảy) em nghỉ', ['2026-10-31']],
  ['20/11, thứ sáu, em nghỉ', ['2026-11-20']],
  ['ngày 5/12 là thứ bảy', ['2026-12-05']],
  ['thứ bảy này 28/11 là hết hạn', ['2026-11-28']],
])('a weekday beside a date is of that date: %s', (text, days) => {
  expect(dates(text)).toEqual(days);
});

test.each([
  ['thứ bảy hoặc 31/10', ['2026-11-28', '2026-10-31']],
  ['thứ hai em nộp, 5/12 em đi', ['2026-11-30', '2026-12-05']],
])('two days are two: %s', (text, days) => {
  expect(dates(text)).toEqual(days);
});
