// What two people of one household get together: a month, and in all.

import { formatDong } from '#domain/money.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { caseSums } from '../benefit/sums.ts';
import type { Facts } from '../facts/facts.ts';
import type { Session } from '../session.ts';
import { closingLine } from './lines.ts';

type Law = Pick<Knowledge, 'parameters' | 'calendar'>;
type Share = { readonly who: string; readonly monthly: number; readonly months: number };

/** Undefined unless at least two cases are known well enough. */
export function bothLine({ about, facts, people = {} }: Session, law: Law, today: PlainDate): string | undefined {
  const cases: readonly (readonly [string, Facts | undefined])[] = [
    [about ?? 'self', facts],
    ...(Object.entries(people) as [string, Facts | undefined][]),
  ];
  const shares = cases.flatMap(([who, theirs]) => shareOf(who, theirs ?? {}, law, today));
  if (shares.length < 2) return undefined;
  const [shortest, longest] = [Math.min, Math.max].map((pick) => pick(...shares.map(({ months }) => months)));
  const monthly = sum(shares, (share) => share.monthly);
  const lines = shares.map(
    ({ who, monthly: each, months }) =>
      `• ${nameOf(who)}: ${formatDong(each)} × ${months} tháng = ${formatDong(each * months)}`,
  );
  const while_ = shortest === longest ? `trong ${longest} tháng` : `trong ${shortest} tháng đầu`;
  return [
    `Mỗi tháng cộng lại ${formatDong(monthly)} ${while_}; cả đợt ${formatDong(sum(shares, (share) => share.monthly * share.months))} (Luật Việc làm 74/2025, Điều 39). Mỗi người nộp hồ sơ riêng.`,
    ...lines,
  ].join('\n');
}

function shareOf(who: string, facts: Facts, law: Law, today: PlainDate): Share[] {
  if (closingLine(facts, law, today) !== undefined) return [];
  const sums = caseSums(facts, law, today);
  return sums?.one === undefined ? [] : [{ who, monthly: sums.one.monthly, months: sums.given.months }];
}

const sum = (shares: readonly Share[], of: (share: Share) => number): number =>
  shares.reduce((total, share) => total + of(share), 0);
const nameOf = (who: string): string => (who === 'self' ? 'Anh/chị' : `${who.charAt(0).toUpperCase()}${who.slice(1)}`);
