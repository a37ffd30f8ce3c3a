import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from '#language/dates/dates.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { spellNumber } from '#language/number-words.ts';

/** A Sunday. */
const TODAY = Temporal.PlainDate.from('2026-11-22');
const dates = (raw: string) =>
  findDates(textOf(normalise(raw)), TODAY).map(({ from, to }) =>
    from.equals(to) ? from.toString() : `${from}..${to}`,
  );

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['hôm nay', ['2026-11-22']],
  ['mai', ['2026-11-23']],
  ['ngày mai', ['2026-11-23']],
  ['ngày mốt', ['2026-11-24']],
  ['ngày kia', ['2026-11-24']],
  ['hôm qua', ['2026-11-21']],
  ['hôm kia', ['2026-11-20']],
  ['8 giờ sáng mai', ['2026-11-23']],
  ['thứ 7 tuần này', ['2026-11-21']],
  ['thứ 7 này', ['2026-11-28']],
  ['chủ nhật này', ['2026-11-22']],
  ['thứ 4 tới', ['2026-11-25']],
  ['thứ 7 tuần sau', ['2026-11-28']],
  ['thứ bảy tuần tới', ['2026-11-28']],
  ['thứ 2 tuần sau', ['2026-11-23']],
  ['thứ hai', ['2026-11-23']],
  ['thứ 5', ['2026-11-26']],
  ['thứ 7', ['2026-11-28']],
  ['chủ nhật', ['2026-11-22']],
  ['chủ nhật tuần sau', ['2026-11-29']],
  ['t7 tuần sau', ['2026-11-28']],
  ['cn tuần tới', ['2026-11-29']],
  ['tuần này', ['2026-11-16..2026-11-22']],
  ['tuần sau', ['2026-11-23..2026-11-29']],
  ['tuần tới', ['2026-11-23..2026-11-29']],
  ['tuần trước', ['2026-11-09..2026-11-15']],
  ['cuối tuần này', ['2026-11-21..2026-11-22']],
  ['cuối tuần', ['2026-11-21..2026-11-22']],
  ['cuối tuần sau', ['2026-11-28..2026-11-29']],
  ['tháng này', ['2026-11-01..2026-11-30']],
  ['tháng sau', ['2026-12-01..2026-12-31']],
  ['tháng trước', ['2026-10-01..2026-10-31']],
  ['nghỉ 5 tháng rồi', []],
  ['hơn 2 tháng rồi', []],
  ['hai tháng nay', []],
  ['mấy tháng nay', []],
  ['thất nghiệp 1 năm nay', []],
  ['2 tuần trước', ['2026-11-08']],
  ['3 tháng trước', ['2026-08-22']],
  ['2 năm trước', ['2024-11-22']],
  ['ngày 5 tháng trước', ['2026-10-05']],
  ['tháng 9 năm trước', ['2025-09-01..2025-09-30']],
  ['cuối tháng sau', ['2026-12-21..2026-12-31']],
  ['đầu tháng sau', ['2026-12-01..2026-12-10']],
  ['giữa tháng này', ['2026-11-11..2026-11-20']],
  ['cuối tháng', ['2026-11-21..2026-11-30']],
  ['năm nay', ['2026-01-01..2026-12-31']],
  ['năm ngoái', ['2025-01-01..2025-12-31']],
  ['năm sau', ['2027-01-01..2027-12-31']],
  ['năm 2025', ['2025-01-01..2025-12-31']],
  ['20/12', ['2026-12-20']],
  ['ngày 20/12', ['2026-12-20']],
  ['20/10', ['2026-10-20']],
  ['5/3', ['2027-03-05']],
  ['20/12/2026', ['2026-12-20']],
  ['20-12-2026', ['2026-12-20']],
  ['ngày 5 tháng 12', ['2026-12-05']],
  ['5 tháng 12 năm 2027', ['2027-12-05']],
  ['mùng 5 tháng 12', ['2026-12-05']],
  ['30/9/2026', ['2026-09-30']],
  ['mùng 5', ['2026-12-05']],
  ['ngày 25', ['2026-11-25']],
  ['ngày 5 tháng sau', ['2026-12-05']],
  ['ngày 20 tháng này', ['2026-11-20']],
  ['tháng 12', ['2026-12-01..2026-12-31']],
  ['tháng chạp năm nay', ['2026-12-01..2026-12-31']],
  ['tháng 12 năm 2025', ['2025-12-01..2025-12-31']],
  ['12/2025', ['2025-12-01..2025-12-31']],
  ['tháng 8/2014', ['2014-08-01..2014-08-31']],
  ['tháng sáu', ['2026-06-01..2026-06-30']],
  ['tháng 3 năm sau', ['2027-03-01..2027-03-31']],
  ['cuối tháng 12', ['2026-12-21..2026-12-31']],
  ['3 ngày nữa', ['2026-11-25']],
  ['2 tuần nữa', ['2026-12-06']],
  ['một tháng nữa', ['2026-12-22']],
  ['5 ngày trước', ['2026-11-17']],
  ['cách đây 2 tháng', ['2026-09-22']],
  ['sắp tới', ['2026-11-22..2026-12-22']],
  ['quý 4', ['2026-10-01..2026-12-31']],
  ['quý 1/2027', ['2027-01-01..2027-03-31']],
  ['từ 20/12 đến 25/12', ['2026-12-20..2026-12-25']],
  ['20/12 - 25/12', ['2026-12-20..2026-12-25']],
  ['từ mai đến thứ 7', ['2026-11-23..2026-11-28']],
  ['sau tết', ['2027-02-09..2027-03-08']],
  ['trước tết', ['2027-01-07..2027-02-05']],
  ['mùng 5 tết', ['2027-02-10']],
  ['tết tây', []],
  ['sau tết dương lịch', []],
  ['rằm tháng chạp', ['2027-01-22']],
  ['rằm tháng giêng', ['2027-02-20']],
  ['ra giêng', ['2027-02-06..2027-03-07']],
  ['10/3 âm lịch', ['2027-04-16']],
  ['mùng 1 tháng giêng', ['2027-02-06']],
  ['hai mươi hai tháng chín', ['2026-09-22']],
  ['tháng tám ngày mười tám', ['2026-08-18']],
  ['tháng 8 ngày 18', ['2026-08-18']],
  ['ba mươi tháng mười', ['2026-10-30']],
  ['30 tháng mười', ['2026-10-30']],
  ['ngày 30 tháng mười năm ngoái', ['2025-10-30']],
  ['mùng năm tháng chín', ['2026-09-05']],
  ['mùng 5 tháng chín', ['2026-09-05']],
  ['mùng mười tháng chạp', ['2027-01-17']],
  ['hai tám tháng tám', ['2026-08-28']],
  ['ngày năm tháng chín', ['2026-09-05']],
  ['ngày hai ba tháng tám', ['2026-08-23']],
  ['hăm ba tháng chạp', ['2026-12-23']],
  ['mười hai tháng năm năm hai không hai lăm', ['2025-05-12']],
  ['ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi sáu', ['2026-08-15']],
  ['mười lăm tháng chín năm 25', ['2025-09-15']],
  ['tháng tám năm hai không hai lăm', ['2025-08-01..2025-08-31']],
  ['12/8/25', ['2025-08-12']],
  ['12/6/1985', ['1985-06-12']],
  ['ngày mười lăm', ['2026-12-15']],
  ['hôm hai bảy', ['2026-11-27']],
  ['28 tây', ['2026-11-28']],
  ['ngày hai lăm tháng này', ['2026-11-25']],
  ['ngày 28 tháng rồi', ['2026-10-28']],
  ['mỗi ngày hai mươi nghìn', []],
  ['ngày 8 tiếng', []],
  ['một ngày mười hai tiếng', []],
  ['lương tháng mười triệu', []],
  ['đóng ba mươi tháng mười triệu', []],
  ['làm được ba mươi tháng tám em nghỉ', ['2026-08-01..2026-08-31']],
  ['31/2', []],
  ['32/12', []],
  ['mãi không thấy', []],
  ['24/7', []],
  ['không có ngày nào', []],
];

/** Without marks some words are other words; these cases need theirs. */
const NEED_MARKS = new Set(['mãi không thấy', 'tháng sáu']);

test.each(CASES)('dates in %j', (raw, expected) => {
  expect(dates(raw)).toEqual(expected);
});

test.each(CASES.filter(([raw]) => !NEED_MARKS.has(raw)))('dates in %j, typed without marks', (raw, expected) => {
  expect(dates(fold(raw))).toEqual(expected);
});

test('every day of ten years is read back from d/m/y', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), (offset) => {
      const day = Temporal.PlainDate.from('2022-01-01').add({ days: offset });
      expect(dates(`ngày ${day.day}/${day.month}/${day.year}`)).toEqual([day.toString()]);
    }),
  );
});

test('every day of the year is read back as it is said, with and without marks', () => {
  const monthName = (month: number) => (month === 1 ? 'một' : month === 4 ? 'tư' : spellNumber(month));
  const named = (day: number, month: number) => [
    `ngày ${spellNumber(day)} tháng ${monthName(month)}`,
    `nghỉ hôm ${spellNumber(day)} tháng ${month}`,
    ...(day <= 10 ? [`mùng ${spellNumber(day)} tháng ${monthName(month)}`] : []),
    ...(day > 10 ? [`nghỉ ${spellNumber(day)} tháng ${monthName(month)}`] : []),
    `tháng ${monthName(month)} ngày ${spellNumber(day)}`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), (offset) => {
      const { day, month } = Temporal.PlainDate.from('2026-01-01').add({ days: offset });
      for (const said of named(day, month)) {
        const year = `${said} năm hai nghìn không trăm ${spellNumber(25)}`;
        const expected = [Temporal.PlainDate.from({ year: 2025, month, day }).toString()];
        if (!said.startsWith('tháng')) expect([said, dates(year)]).toEqual([said, expected]);
        const read = (raw: string) => [raw, dates(raw).map((each) => each.slice(5))];
        expect(read(said)).toEqual([said, expected.map((each) => each.slice(5))]);
        // "thang sau" without marks is next month.
        if (month !== 6) expect(read(fold(said))).toEqual([fold(said), expected.map((each) => each.slice(5))]);
      }
    }),
  );
});

test('a range never ends before it begins, whatever is typed', () => {
  const words = [
    'đầu',
    'cuối',
    'tháng',
    'tuần',
    'sau',
    'này',
    'năm',
    '5',
    '12',
    'thứ',
    '7',
    'mùng',
    'tết',
    'rằm',
    'giêng',
    '20/12',
    'đến',
    'mai',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (list) => {
      for (const { from, to } of findDates(textOf(normalise(list.join(' '))), TODAY))
        expect(Temporal.PlainDate.compare(from, to)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
