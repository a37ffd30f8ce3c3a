// Work of the same months in several years: "năm ngoái với năm nay đều từ tháng 4 đến tháng 9", "hai năm, từ tháng năm tới hết tháng
// mười". Read by itself, one such stretch would be one year's.

import type { PlainDate } from '#domain/time.ts';
import { parseNumber } from '#language/numbers.ts';
import type { Stretch } from './periods.ts';

const MONTH = '(1[0-2]|[1-9]|mot|gieng|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|chap)(?![\\d/a-z])';
const SEASON = new RegExp(
  `(?<![a-z])(?:tu )?(?:dau |giua )?(?:thang|t) ?${MONTH} (?:den|toi|cho toi|cho den|-)(?: (?:het|cuoi|dau|giua)){0,2} ?(?:thang|t)? ?${MONTH}`,
);
/** Not "từ tháng 4 năm ngoái tới tháng 9 năm nay", which is one long stretch. */
const OF_ONE_YEAR = /^ ?(?:nam|\/) ?(?:ngoai|nay|truoc|sau|20\d\d)/;
const BOTH_YEARS =
  /(?<![a-z])(?:nam ngoai|nam truoc)(?: (?:voi|va|lan|cung|cung nhu|roi|,)){1,2} (?:ca )?nam nay(?![a-z])|(?<![a-z])nam nay(?: (?:voi|va|lan|cung)){1,2} (?:ca )?nam ngoai(?![a-z])/;
const SO_MANY =
  /(?<![a-z\d])([2-9]|hai|ba|bon|nam|sau) (?:nam|mua|vu)(?: (?:nay|lien|lien tuc|lien tiep|roi|gan day|gan nhat|qua|deu|vua roi|vua qua|theo mua|thoi vu))*(?: ?,|(?= (?:(?:em|toi|tui|minh|e|anh|chi|co|chu|bac|cung|no|ho) ){0,2}(?:deu|nam nao|moi nam|lam|dong|tu thang|t ?\d))|$)|(?<![a-z])moi (?:nam|mua|vu)(?![a-z])[^.;?!]{0,60}(?<![a-z\d])([2-9]|hai|ba|bon|nam|sau) (?:nam|mua|vu)(?![a-z])/;
const WORKS = /(?<![a-z])(?:(?<!(?:hop|lao|hoat) )dong|lam|mua|vu|thoi vu|bhtn|bao hiem|hop dong)(?![a-z])/;
const OTHER =
  /(?<![a-z])(?:nghi khong luong|thai san|hoc|lanh|linh|huong|nghi he|khong dong|ko dong|no bao hiem)(?![a-z])/;

/** The season of each year, the last of them the one that is over or under way; empty where the words tell of no several years. */
export function seasonsWorked(folded: string, today: PlainDate): Stretch[] {
  const season = SEASON.exec(folded);
  if (season === null || !WORKS.test(folded) || OTHER.test(folded)) return [];
  if (OF_ONE_YEAR.test(folded.slice(season.index + season[0].length))) return [];
  const rest = `${folded.slice(0, season.index)} ${folded.slice(season.index + season[0].length)}`;
  const said = SO_MANY.exec(rest);
  const years = BOTH_YEARS.test(rest) ? 2 : numberOf(said?.[1] ?? said?.[2]);
  const [first, last] = [monthOf(season[1]), monthOf(season[2])];
  if (years === undefined || first === undefined || last === undefined || first >= last) return [];
  // A season that has not begun this year was last worked in the one before.
  const newest = first > today.month ? today.year - 1 : today.year;
  return Array.from({ length: years }, (_, i) => {
    const year = newest - years + 1 + i;
    const end = Temporal.PlainDate.from({ year, month: last, day: 1 }).add({ months: 1 }).subtract({ days: 1 });
    const to = Temporal.PlainDate.compare(end, today) > 0 ? today : end;
    return { from: Temporal.PlainDate.from({ year, month: first, day: 1 }), to };
  });
}

const SAID: Readonly<Record<string, number>> = { gieng: 1, tu: 4, chap: 12 };

function monthOf(word: string | undefined): number | undefined {
  const month = numberOf(word);
  return month !== undefined && month >= 1 && month <= 12 ? month : undefined;
}

const numberOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : (SAID[word] ?? parseNumber(word) ?? undefined);
