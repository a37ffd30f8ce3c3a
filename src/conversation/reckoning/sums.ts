// The sums of a message with their money and the words around them: "phí 6000 đô", "lương 29.500 Đài tệ", "18 man".

import type { MoneyEntity } from '#domain/entity.ts';
import type { Heard } from '../facts/read.ts';
import type { Money, Sum } from './slots.ts';
import { lastOf, type Told, toldAt } from './times.ts';

const CURRENCIES: readonly (readonly [Money, RegExp])[] = [
  ['JPY', /^ ?(?:yen|jpy)(?![a-z])/],
  ['TWD', /^ ?(?:dai te|dai(?! loan)|twd|nt|te)(?![a-z])/],
  ['KRW', /^ ?won(?![a-z])/],
  ['USD', /^ ?(?:do la|dola|usd|\$)(?![a-z])/],
  ['EUR', /^ ?(?:euro|eur|o ro)(?![a-z])/],
];
/** "18 man", "18 lá": ten thousand yen each. */
const MAN = /^ ?(?:man|la)(?: yen)?(?![a-z])/;
const NUMBER = /(?<![\d.,])(\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,9})(?: ?(k|nghin|ngan|trieu|tr)(?![a-z]))?/g;
const TIMES: Record<string, number> = { k: 1e3, nghin: 1e3, ngan: 1e3, trieu: 1e6, tr: 1e6 };
/** "3000 đô"; typed without marks only where so many can be dollars: "120 trieu do" is "đó". */
const DOLLARS = /^ ?(?:đô|do)(?![\p{L}])/u;
const MOST_DOLLARS = 100_000;
const TEN_THOUSAND = 10_000;

const moneyAfter = (after: string): Money | undefined => CURRENCIES.find(([, words]) => words.test(after))?.[0];

/** In order of appearance. */
export function sumsTold({ text, folded, entities }: Heard): Told<Sum>[] {
  const money = entities.filter((entity): entity is MoneyEntity => entity.kind === 'money');
  const named = money.map(({ amount, start, end }) =>
    toldAt({ amount, money: moneyAfter(folded.slice(end, end + 12)) ?? 'VND' } as const, folded, start, end),
  );
  const foreign = Array.from(folded.matchAll(NUMBER)).flatMap(({ index, 0: whole, 1: digits = '', 2: unit }) => {
    if (money.some(({ start, end }) => index >= start && index < end)) return [];
    const end = index + whole.length;
    const after = folded.slice(end, end + 12);
    const value = Number(digits.replace(/[.,]/g, '')) * (unit === undefined ? 1 : (TIMES[unit] ?? 1));
    const dollars = DOLLARS.test(text.slice(end, end + 6)) && value <= MOST_DOLLARS;
    const kind = MAN.test(after) ? 'JPY' : dollars ? 'USD' : moneyAfter(after);
    if (kind === undefined) return [];
    const amount = MAN.test(after) ? value * TEN_THOUSAND : value;
    return [toldAt({ amount, money: kind }, folded, index, end)];
  });
  return [...named, ...foreign].sort((a, b) => a.start - b.start).map(alone);
}

/** Words before the sum before this one are that one's. */
function alone(sum: Told<Sum>, at: number, all: readonly Told<Sum>[]): Told<Sum> {
  const between = sum.start - (all[at - 1]?.end ?? 0);
  return at === 0 || between >= sum.before.length ? sum : { ...sum, before: sum.before.slice(-between) };
}

/** The kind of sum that the nearest word before it names; `after` decides where it says "a month". */
export function roleOf<R extends string>({ before }: Told<Sum>, roles: Readonly<Record<R, RegExp>>): R | undefined {
  let best: { role: R; at: number } | undefined;
  for (const role of Object.keys(roles) as R[]) {
    const at = lastOf(roles[role], before);
    if (at >= 0 && (best === undefined || at > best.at)) best = { role, at };
  }
  return best?.role;
}
