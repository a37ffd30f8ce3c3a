// Numbers without their words that mend or complete what was told: months, a year of birth, years of insurance.

import type { Facts } from '../facts/facts.ts';
import type { Heard } from '../facts/read.ts';
import type { Session } from '../session.ts';
import { corrects } from './cues.ts';

const SHORT_WORDS = 9;

/** Words that look again at what was told: "khoan, mở VssID thấy ghi có 58 thôi". */
const LOOKS_AGAIN =
  /(?<![a-z])(?:khoan|xem lai|coi lai|dem lai|tinh lai|mo|thay)(?![a-z]).{0,40}(?<![a-z])(?:ghi|co|chi|la|moi)(?![a-z])/;
const ONE_NUMBER =
  /^\D*?(?<![\p{L}\d])(\d{1,3})(?![\p{L}\d.,/%]|\s*(?:tuoi|t(?!\p{L})|trieu|tr|cu|nghin|k|%|gio|h))\D*$/u;

export const looksAgain = ({ folded }: Heard): boolean =>
  LOOKS_AGAIN.test(folded) || /(?<![a-z])tinh lai(?![a-z])/.test(folded);

/** A number without a unit that corrects the months told before: it stands alone and is not far from them. */
export function mendedMonths(heard: Heard, { facts }: Session): Facts['months'] | undefined {
  const before = facts?.months?.count;
  if (before === undefined || !(corrects(heard) || LOOKS_AGAIN.test(heard.folded))) return undefined;
  const count = Number(ONE_NUMBER.exec(heard.folded)?.[1] ?? Number.NaN);
  const near = count !== before && Math.abs(count - before) <= before / 2;
  return near && heard.folded.split(' ').length <= SHORT_WORDS ? { count, precision: 'exact' } : undefined;
}

const A_YEAR = /(?<![\d/.-])(19[4-9]\d|20[01]\d)(?![\d/.-])/;

/** "À 1988 em nhớ nhầm": the year of birth told before. */
export function mendedBirth(heard: Heard, { facts }: Session): Facts['born'] {
  const year = A_YEAR.exec(heard.folded)?.[1];
  const alone = heard.folded.split(' ').length <= SHORT_WORDS;
  return facts?.born === undefined || year === undefined || !alone || !corrects(heard)
    ? undefined
    : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** "Chưa đủ mười lăm năm, chỉ mười hai năm": where a pension is spoken of, years are those of social insurance. */
export function yearsOfPension({ folded, entities }: Heard): number | undefined {
  const years = entities.filter((entity) => entity.kind === 'duration' && entity.months >= 12);
  const told = years.filter(({ start }) =>
    /(?<![a-z])(?:chi|moi|duoc|co|dong)(?: (?:co|duoc|moi|chi|khoang|gan)){0,3} $/.test(folded.slice(0, start)),
  );
  const [one] = told.filter(({ start }) => !/(?:chua|khong|du) (?:du )?$/.test(folded.slice(0, start)));
  return one?.kind === 'duration' ? one.months / 12 : undefined;
}
