import { expect, test } from 'vitest';
import { readAge } from '#conversation/facts/age.ts';
import { leavingDay } from '#conversation/facts/leaving.ts';
import { readMonths } from '#conversation/facts/months.ts';
import { findDates } from '#language/dates/dates.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const born = (raw: string) => readAge(textOf(normalise(raw)), [], TODAY).born;
const year = (n: number) => ({ from: `${n}-01-01`, to: `${n}-12-31` });
const aged = (least: number, most = least) => ({
  from: TODAY.subtract({ years: most + 1 }).toString(),
  to: TODAY.subtract({ years: least - 1 }).toString(),
});

test.each([
  ['em sinh năm 1985', year(1985)],
  ['sinh năm tám lăm', year(1985)],
  ['sinh bảy mốt', year(1971)],
  ['sinh năm bảy mươi mốt', year(1971)],
  ['sn 85', year(1985)],
  ['tôi 56t', aged(56)],
  ['năm mươi sáu tuổi', aged(56)],
  ['năm nay tôi hai lăm tuổi', aged(25)],
  ['gần 60 tuổi', aged(57, 59)],
  ['ngoài năm mươi tuổi', aged(50, 54)],
  ['5x tuổi', aged(50, 59)],
  ['em sinh 8x', { from: '1980-01-01', to: '1989-12-31' }],
  ['56 tuổi chứ không phải 65 tuổi', aged(56)],
  ['không phải 65 tuổi mà 56 tuổi', aged(56)],
  ['em 5x', undefined],
  ['em mới sinh sáu tháng', undefined],
])('born, told as %j', (raw, expected) => {
  expect(born(raw)).toEqual(expected);
  expect(born(fold(raw))).toEqual(expected);
});

test.each([
  ['em năm tám lăm', year(1985)],
  ['năm tám lăm ạ', year(1985)],
  ['em vào làm năm chín lăm', undefined],
  ['em năm chín lăm vào làm', undefined],
])('a year without "sinh" is one of birth only by itself: %j', (raw, expected) => {
  expect(born(raw)).toEqual(expected);
});

test.each([
  ['giấy ghi 12/9', '2026-09-12'],
  ['quyết định ghi ngày mười hai tháng chín', '2026-09-12'],
  ['quyết định hưởng trợ cấp ghi 12/9', undefined],
])('the day on the paper: %j', (raw, day) => {
  const text = textOf(normalise(raw));
  expect(leavingDay(text.folded, findDates(text, TODAY), TODAY)?.from.toString()).toBe(day);
});

test.each([
  ['12/6/2005 tới giờ', 258],
  ['dạ từ 12/6/2005 tới nay', 258],
  ['nghỉ từ 12/6/2025 tới giờ', undefined],
])('months until now in %j', (raw, count) => {
  const text = textOf(normalise(raw));
  const { months } = readMonths(text.folded, findDates(text, TODAY), TODAY, undefined, true);
  expect(months?.count).toBe(count);
});
