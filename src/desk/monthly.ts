// The month's report for the leadership: what the sector reports on, with the year's plan, the month, the year so far, and the same
// stretch of the year before. What the assistant counts is filled in; the rest a person writes.

import { type Topic, topicOf } from '#domain/topic.ts';
import type { Db } from '#storage/engine.ts';
import { intentsIn, ticketEndsIn } from './counts.repository.ts';
import { monthPeriod } from './figures.ts';
import { monthlyFigures } from './monthly.repository.ts';

export type Indicator = {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  /** Counted by the assistant: questions of these topics, or tickets. A person may write in months before it counted. */
  readonly counted?: readonly Topic[] | 'tickets';
};

const CONSULT = 'Tư vấn qua trợ lý';

export const INDICATORS: readonly Indicator[] = [
  {
    id: 'tv_viec_lam',
    group: CONSULT,
    name: 'Việc làm, phiên giao dịch việc làm',
    unit: 'lượt',
    counted: ['event', 'jobfair', 'job'],
  },
  { id: 'tv_bhtn', group: CONSULT, name: 'Bảo hiểm thất nghiệp', unit: 'lượt', counted: ['ui'] },
  { id: 'tv_hoc_nghe', group: CONSULT, name: 'Học nghề, tuyển sinh', unit: 'lượt', counted: ['vocational'] },
  { id: 'tv_nuoc_ngoai', group: CONSULT, name: 'Đi làm việc ở nước ngoài', unit: 'lượt', counted: ['overseas'] },
  { id: 'tv_can_bo', group: CONSULT, name: 'Cán bộ hỗ trợ qua phiếu', unit: 'phiếu', counted: 'tickets' },
  { id: 'phien_so', group: 'Phiên giao dịch việc làm', name: 'Số phiên đã tổ chức', unit: 'phiên' },
  { id: 'phien_nguoi', group: 'Phiên giao dịch việc làm', name: 'Người tham gia phiên', unit: 'người' },
  { id: 'phien_dn', group: 'Phiên giao dịch việc làm', name: 'Doanh nghiệp tham gia', unit: 'đơn vị' },
  { id: 'phien_viec', group: 'Phiên giao dịch việc làm', name: 'Người có việc làm qua phiên', unit: 'người' },
  { id: 'bhtn_ho_so', group: 'Bảo hiểm thất nghiệp', name: 'Hồ sơ đề nghị hưởng tiếp nhận', unit: 'hồ sơ' },
  { id: 'bhtn_huong', group: 'Bảo hiểm thất nghiệp', name: 'Người có quyết định hưởng', unit: 'người' },
  { id: 'bhtn_tu_van', group: 'Bảo hiểm thất nghiệp', name: 'Người được tư vấn, giới thiệu việc làm', unit: 'người' },
  { id: 'bhtn_nghe', group: 'Bảo hiểm thất nghiệp', name: 'Người được hỗ trợ học nghề', unit: 'người' },
  { id: 'nghe_tuyen', group: 'Tuyển sinh nghề', name: 'Người học tuyển mới', unit: 'người' },
  { id: 'nn_di', group: 'Đi làm việc ở nước ngoài', name: 'Người đi làm việc theo hợp đồng', unit: 'người' },
];

export type ReportRow = {
  readonly indicator: Indicator;
  readonly plan: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
  /** Share of the plan that the year so far is, per cent. */
  readonly ofPlan: number | undefined;
  readonly monthBefore: number | undefined;
  readonly yearBefore: number | undefined;
  /** The year so far as per cent of the same stretch a year before. */
  readonly ofYearBefore: number | undefined;
};

/** `month` is "2026-11". */
export async function monthlyReport(db: Db, month: string): Promise<ReportRow[]> {
  const [year, before] = [await yearSoFar(db, month), await yearSoFar(db, aYearBefore(month))];
  return INDICATORS.map((indicator) => {
    const { id } = indicator;
    const plan = year.plans.get(id);
    const [sum, sumBefore] = [total(year.months, id), total(before.months, id)];
    return {
      indicator,
      plan,
      month: year.months.at(-1)?.get(id),
      year: sum,
      ofPlan: plan && sum !== undefined ? (sum / plan) * 100 : undefined,
      monthBefore: before.months.at(-1)?.get(id),
      yearBefore: sumBefore,
      ofYearBefore: sumBefore && sum !== undefined ? (sum / sumBefore) * 100 : undefined,
    };
  });
}

const aYearBefore = (month: string): string => Temporal.PlainYearMonth.from(month).subtract({ years: 1 }).toString();

type Months = readonly ReadonlyMap<string, number>[];

/** Undefined where not one month is known: nothing is not nought. */
function total(months: Months, id: string): number | undefined {
  const known = months.flatMap((each) => each.get(id) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}

async function yearSoFar(db: Db, month: string): Promise<{ plans: ReadonlyMap<string, number>; months: Months }> {
  const year = month.slice(0, 4);
  const written = await monthlyFigures(db, year, month);
  const plans = new Map(
    written.flatMap(({ month: of, indicator, plan }) => (of === year && plan !== undefined ? [[indicator, plan]] : [])),
  );
  const months: Map<string, number>[] = [];
  for (let number = 1; number <= Number(month.slice(5)); number++) {
    const each = `${year}-${String(number).padStart(2, '0')}`;
    const values = await counted(db, each);
    for (const { month: of, indicator, actual } of written)
      if (of === each && actual !== undefined && !values.has(indicator)) values.set(indicator, actual);
    months.push(values);
  }
  return { plans, months };
}

/** What the assistant counted in a month; nothing where it did not count yet. */
export async function counted(db: Db, month: string): Promise<Map<string, number>> {
  const period = monthPeriod(month);
  const intents = await intentsIn(db, period);
  const tickets = await ticketEndsIn(db, period);
  const values = new Map<string, number>();
  if (intents.length === 0 && tickets.length === 0) return values;
  for (const { id, counted: what } of INDICATORS) {
    if (what === undefined) continue;
    const value =
      what === 'tickets'
        ? tickets.length
        : intents.reduce((sum, { intent, count }) => {
            const topic = topicOf(intent);
            return topic !== undefined && what.includes(topic) ? sum + count : sum;
          }, 0);
    values.set(id, value);
  }
  return values;
}
