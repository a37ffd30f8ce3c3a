// The wages on which contributions were paid: one average, six of them, or so many months of one and so many of another.

import type { DurationEntity, Entity, MoneyEntity } from '#domain/entity.ts';

const SIX = 6;
/** Đồng a month; anything below was never a contributed wage. */
const LEAST_WAGE = 100_000;
/** Bare numbers below this are millions: nobody earns 8 đồng. */
const MILLIONS_BELOW = 1_000;
const MOST_WAGE = 2_000_000_000;
/** Sums that are no wage on which contributions are paid. */
const NOT_A_WAGE =
  /(?:thuc (?:nhan|linh|lanh)|(?<![a-z])tru(?![a-z])(?! so)|phu cap|thuong|tro cap|no|phat|phi|coc|vay|hoc phi|tien an|boi thuong|duoc)[^.,;?!]{0,14}$/;
const A_WAGE = /(?:luong|muc dong|dong bh|dong bao hiem|binh quan|bq)[^.;?!]{0,30}$/;

const INSURED =
  /(?<![a-z])(?:dong (?:bh|bhtn|bhxh|bao hiem)|(?:bh|bhtn|bhxh|bao hiem)(?: that nghiep| xa hoi)? (?:chi |no |ho |duoc )?dong|luong (?:dong )?(?:bh|bao hiem)|(?:tren|trong) (?:so|giay|hop dong))(?: (?:that nghiep|xa hoi|tren|muc|luong|la|co|chi|thoi|theo|duoc|ghi|dong|cho)){0,4} $/;
const OF_THE_CONTRACT =
  /(?<![a-z])(?:(?:luong|thu nhap|lanh) (?:hop dong|hd|hdld|thuc(?: te)?|that(?: su)?|tong|ngoai)|that ra luong|hop dong (?:ghi )?luong)(?: (?:la|ghi|binh quan|6 thang|thang)){0,4} $/;

/** A sum of another country's money is no wage on which contributions were paid here. */
const FOREIGN = /^ ?(?:yen|yên|man|lá|won|usd|do la|dola|dai te|te|eur|euro|nhan dan te)(?![a-z])/;

const TAKEN_HOME =
  /^ ?(?:thi |moi )?(?:la )?(?:(?:luong |tien )?(?:thuc|tien) (?:linh|lanh|nhan)|(?:tinh |gom |cong |bao gom )(?:ca |luon )?(?:tang ca|phu cap|thuong|lam them|com|chuyen can))/;

/** "Tháng đầu chỉ có 4tr8": of one month or some, no average. */
const OF_ONE_MONTH =
  /(?<![a-z])(?:(?:may |vai )?thang (?:dau|cuoi|roi|truoc|vua roi|do|kia)|co thang|co (?:mot|1) thang)(?: [a-z]{1,6}){0,4} $/;
const OF_SO_MANY = /(?:\d|mot|hai|ba|bon|nam|sau) thang (?:dau|cuoi|truoc|roi)(?: [a-z]{1,6}){0,4} $/;
const isOfOneMonth = (before: string): boolean => OF_ONE_MONTH.test(before) && !OF_SO_MANY.test(before);

type Wages = { readonly wages?: number[]; readonly wageAlternative?: number };

/** `open`: the wage was asked for, so bare numbers are one. */
export function readWages(folded: string, entities: readonly Entity[], open: boolean): Wages {
  const sums = entities.filter(
    (entity): entity is MoneyEntity =>
      entity.kind === 'money' && !FOREIGN.test(folded.slice(entity.end)) && !TAKEN_HOME.test(folded.slice(entity.end)),
  );
  const chosen = wagesAmong(sums, folded, open);
  if (chosen.length > 1 && chosen.length !== SIX) {
    const six = lastSix(chosen, folded, entities);
    if (six !== undefined) return plausible(six);
  }
  if (chosen.length > 0)
    return plausible(
      chosen.map(({ amount }) => amount),
      chosen.length === 1 ? chosen[0]?.alternative : undefined,
    );
  if (!open) return {};
  const others = entities.filter(({ kind }) => kind === 'duration' || kind === 'date');
  const numbers = Array.from(folded.matchAll(/\d+(?:[.,]\d+)?/g))
    .filter(({ index }) => !others.some(({ start, end }) => index >= start && index < end))
    .map(([number]) => Number(number.replace(',', '.')));
  if (numbers.length === 0) return {};
  return plausible(numbers.map((number) => (number < MILLIONS_BELOW ? number * 1_000_000 : number)));
}

function wagesAmong(sums: readonly MoneyEntity[], folded: string, open: boolean): readonly MoneyEntity[] {
  if (sums.length <= 1 || sums.length === SIX) {
    const [only] = sums;
    if (only !== undefined && sums.length === 1 && isOfOneMonth(folded.slice(Math.max(0, only.start - 50), only.start)))
      return [];
    const other = only !== undefined && sums.length === 1 && !open && NOT_A_WAGE.test(folded.slice(0, only.start));
    return other && !A_WAGE.test(folded.slice(Math.max(0, only.start - 20), only.start)) ? [] : sums;
  }
  const wages = sums.filter(({ start }) => !NOT_A_WAGE.test(folded.slice(0, start)));
  // "Lương hợp đồng 9tr, đóng bảo hiểm 6tr9": the one that contributions were paid on.
  const insured = wages.filter(({ start }) => INSURED.test(folded.slice(0, start)));
  if (insured.length === 1 && wages.some(({ start }) => OF_THE_CONTRACT.test(folded.slice(0, start)))) return insured;
  const named = wages.filter(({ start }) => A_WAGE.test(folded.slice(0, start)));
  // Sums of one size are wages of several months, of which the first alone is named.
  const [lowest, highest] = [
    Math.min(...wages.map(({ amount }) => amount)),
    Math.max(...wages.map(({ amount }) => amount)),
  ];
  return named.length > 0 && highest > 2 * lowest ? named : wages;
}

/**
 * One average or all six; two to five wages say nothing sure about the average. A month without contributions is no wage
 * of nought: the law takes the six months that have them (Nghị định 374/2025, Điều 15 khoản 1).
 */
function plausible(list: readonly number[], alternative?: number): Wages {
  const sane = list.every((wage) => wage >= LEAST_WAGE && wage <= MOST_WAGE);
  if (!sane || (list.length !== 1 && list.length !== SIX)) return {};
  return { wages: list.map(Math.round), ...(alternative === undefined ? {} : { wageAlternative: alternative }) };
}

/** "đóng 8 tháng lương 6tr, rồi đóng 5 tháng lương 7tr2": five of the last and one of the first. */
function lastSix(sums: readonly MoneyEntity[], folded: string, entities: readonly Entity[]): number[] | undefined {
  const runs = sums.map((sum) => ({ wage: sum.amount, months: monthsBeside(sum, folded, entities) }));
  if (runs.some(({ months }) => months === undefined)) return undefined;
  const all = runs.flatMap(({ wage, months = 0 }) => Array<number>(Math.min(months, SIX)).fill(wage));
  return all.length < SIX ? undefined : all.slice(-SIX);
}

const NEAR = 40;

/** "tháng 6 với 7 là": so many months are named for the sum that follows. */
const NAMED_MONTHS =
  /(?:thang|t) ?(\d{1,2}(?: ?(?:,|va|voi|-|den|toi) ?(?:thang |t)?\d{1,2}){0,11}) ?(?:la|dong|luong|:|=|dong luong|deu)? ?(?:la |luong )?$/;

function namedMonths(before: string): number | undefined {
  const list = NAMED_MONTHS.exec(before)?.[1];
  const numbers = list?.match(/\d{1,2}/g)?.map(Number) ?? [];
  if (list === undefined || numbers.length === 0) return undefined;
  const [first = 0, last = 0] = numbers;
  return /-|den|toi/.test(list) && numbers.length === 2 && last > first ? last - first + 1 : numbers.length;
}

/** The length of time that a wage was paid for, beside it in the same clause. */
function monthsBeside({ start, end }: MoneyEntity, folded: string, entities: readonly Entity[]): number | undefined {
  const named = namedMonths(folded.slice(Math.max(0, start - 48), start));
  if (named !== undefined) return named;
  const lengths = entities.filter(
    (entity): entity is DurationEntity => entity.kind === 'duration' && entity.months > 0,
  );
  const before = lengths.filter(
    (each) => each.end <= start && start - each.end < NEAR && !/[.;!?]/.test(folded.slice(each.end, start)),
  );
  return (before.at(-1) ?? lengths.find((each) => each.start >= end && each.start - end < 12))?.months;
}

/** The wage of the contract, where it is told beside the one that contributions were paid on: severance is reckoned by it. */
export function contractWage(folded: string, entities: readonly Entity[]): number | undefined {
  const sum = entities.find(
    (entity): entity is MoneyEntity => entity.kind === 'money' && OF_THE_CONTRACT.test(folded.slice(0, entity.start)),
  );
  return sum?.amount;
}
