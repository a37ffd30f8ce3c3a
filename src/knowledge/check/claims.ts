// The days, years and documents that a sentence of an answer names in plain words.

import type { PlainDate } from '#domain/time.ts';

const DAYS = [
  /(?<![\d/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?![\d/])/g,
  /(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})(?!\d)/gi,
];

export function daysNamed(text: string): PlainDate[] {
  return DAYS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ groups = {} }) =>
      dayOrNothing(Number(groups.year), Number(groups.month), Number(groups.day)),
    ).filter((day) => day !== undefined),
  );
}

function dayOrNothing(year: number, month: number, day: number): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** "năm 2026", "đợt 2026", but not the year at the end of a whole day, nor the one of a document. */
export const yearsNamed = (text: string): number[] =>
  Array.from(text.matchAll(/(?<!tháng \d{1,2} )(?:năm|đợt|kỳ) (20\d\d)(?!\d)/gi), ([, year]) => Number(year));

/** "Nghị định 293/2025/NĐ-CP, Điều 3" → "Nghị định 293/2025/NĐ-CP". */
export const nameOfDocument = (source: string): string => source.split(',')[0]?.trim() ?? '';

/** Which of the documents the text names: by number and year where they have them ("NĐ 293/2025"), else by the whole name. */
export function documentsNamed(text: string, names: readonly string[]): string[] {
  return names.filter((name) => {
    const [, number, year] = /(?<!\d)(\d{1,4})\/(20\d\d)(?!\d)/.exec(name) ?? [];
    if (number === undefined) return name !== '' && text.toLowerCase().includes(name.toLowerCase());
    return new RegExp(`(?<![\\d/])${number}/${year}(?!\\d)`).test(text);
  });
}
