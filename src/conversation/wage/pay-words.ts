// "Thấp hơn mức tối thiểu" or not, with the working, for the regions that may be meant.

import { formatDong, formatNumber } from '#domain/money.ts';
import type { PlainDate } from '#domain/time.ts';
import { comparePay, FULL_TIME, type MinWage, minWageOf, type PayPeriod, type PayVerdict } from '#law/min-wage.ts';
import type { LawParameters } from '#law/parameters.ts';
import type { Region } from '#law/unemployment-benefit.ts';
import type { Pay } from './pay.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
const PERIODS: Record<PayPeriod, string> = { hour: 'giờ', day: 'ngày', week: 'tuần', month: 'tháng' };
const CONDITION: Record<PayPeriod, string> = {
  hour: 'tính cho việc đã thỏa thuận',
  day: `tính cho ngày làm đủ ${FULL_TIME.hoursADay} giờ, tháng ${FULL_TIME.daysAMonth} ngày; làm ngắn hơn thì tính lại`,
  week: `tính cho tuần làm đủ ${FULL_TIME.hoursAWeek} giờ; làm ngắn hơn thì tính lại`,
  month: 'tính cho tháng làm đủ giờ, chưa kể tiền ăn, phụ cấp, tăng ca',
};

/** One line for all regions that the place may have. */
export function payLine(pay: Pay, regions: readonly Region[], parameters: LawParameters, on: PlainDate): string {
  const verdicts = regions.map((region) => {
    const least = minWageOf(region, parameters, on);
    const [low, high] = [pay.amount, pay.max].map((sum) => comparePay(sum, pay.period, least, pay.hoursADay)) as [
      PayVerdict,
      PayVerdict,
    ];
    return { region, least, low, kind: low.kind === high.kind ? low.kind : ('depends' as const) };
  });
  const wage = `${pay.amount === pay.max ? formatDong(pay.amount) : `${formatDong(pay.amount)} – ${formatDong(pay.max)}`} một ${PERIODS[pay.period]}`;
  const [first] = verdicts;
  const after = ` (Nghị định 293/2025, Điều 4; ${pay.hoursADay === undefined ? CONDITION[pay.period] : shortDays(pay.hoursADay)}).`;
  if (first !== undefined && verdicts.length === 1)
    return `${wage}${turned(first.low, pay)} ${JUDGED[first.kind]}${working(first.low, first.least, pay)}${after}`;
  const kinds = new Set(verdicts.map(({ kind }) => kind));
  const [kind] = kinds;
  if (kind !== undefined && kinds.size === 1) {
    const all = verdicts.length === 4 ? 'cả bốn vùng' : `các vùng ${named(verdicts)}`;
    return `${wage}${turned(first?.low, pay)} ${JUDGED[kind]} của ${all}${after}`;
  }
  const parts = (['below', 'depends', 'enough'] as const).flatMap((each) => {
    const those = verdicts.filter((verdict) => verdict.kind === each);
    return those.length === 0 ? [] : [`${JUDGED[each]} ở vùng ${named(those)}`];
  });
  return `${wage}${turned(first?.low, pay)}: ${parts.join('; ')}${after} Anh/chị nhắn tên xã, phường nơi làm, em nói chắc.`;
}

const shortDays = (hours: number): string =>
  `tính cho ngày làm ${formatNumber(hours)} giờ, tháng ${FULL_TIME.daysAMonth} ngày`;

const JUDGED = {
  below: 'là thấp hơn mức tối thiểu',
  enough: 'không thấp hơn mức tối thiểu',
  depends: 'có thể thấp hơn mức tối thiểu, tùy giờ làm đã thỏa thuận',
} as const;

const named = (list: readonly { region: Region }[]): string => list.map(({ region }) => ROMAN[region]).join(', ');

/** ", tức 20.000 đồng một giờ (chia 8 giờ), 4.160.000 đồng một tháng (nhân 26 ngày),". */
function turned(verdict: PayVerdict | undefined, { period, hoursADay }: Pay): string {
  const { perHour, perMonth } = verdict ?? {};
  if (hoursADay !== undefined && perHour !== undefined && period !== 'hour')
    return `, tức ${formatDong(Math.floor(perHour))} một giờ (${period === 'day' ? '' : `chia ${FULL_TIME.daysAMonth} ngày, `}chia ${formatNumber(hoursADay)} giờ),`;
  if (perHour === undefined || perMonth === undefined) return '';
  const [hours, months] =
    period === 'day'
      ? [`chia ${FULL_TIME.hoursADay} giờ`, `nhân ${FULL_TIME.daysAMonth} ngày`]
      : [`chia ${FULL_TIME.hoursAWeek} giờ`, 'nhân 52, chia 12'];
  return `, tức ${formatDong(perHour)} một giờ (${hours}) hay ${formatDong(perMonth)} một tháng (${months}),`;
}

/** ": 18.000 < 22.700, thiếu 4.700 đồng mỗi giờ". */
function working(
  { kind, perHour, perMonth }: PayVerdict,
  { monthly, hourly }: MinWage,
  { period, amount, max }: Pay,
): string {
  if (kind === 'depends' || amount !== max) return '';
  const [wage, least, per] =
    perMonth === undefined ? [perHour ?? 0, hourly.value, 'giờ'] : [perMonth, monthly.value, 'tháng'];
  const short = period === 'hour' || period === 'month';
  const sums = `${formatDong(wage)} ${wage < least ? '<' : wage === least ? '=' : '>'} ${formatDong(least)}`;
  return kind === 'below' && short ? `: ${sums}, thiếu ${formatDong(least - wage)} mỗi ${per}` : `: ${sums}`;
}
