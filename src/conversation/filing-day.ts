// How long there is still to file, above the rule about it, for somebody who says when they stopped working.

import type { DateEntity, DurationEntity } from '#domain/entity.ts';
import type { Reply } from '#domain/reply.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type LawParameters, parameterOn } from '#law/parameters.ts';
import { lastFilingDay } from '#law/unemployment-benefit.ts';
import { isWorkingDay, type WorkingCalendar } from '#law/working-days.ts';
import type { Understanding } from '#understanding/understand.ts';
import { leavingDay, timeSinceLeaving } from './leaving.ts';

/** Unchanged for other entries, and where nothing was said of when the person stopped. */
export function withFilingDay(
  reply: Reply,
  entry: Entry,
  { folded, entities }: Pick<Understanding, 'folded' | 'entities'>,
  { parameters, calendar }: Knowledge,
  today: PlainDate,
): Reply {
  if (entry.id !== 'ui.deadline' || reply.provenance.decision === 'refuse') return reply;
  const day = leavingDay(folded, entities, today);
  const since = timeSinceLeaving(folded, entities);
  const line = day ? untilDay(day, parameters, calendar, today) : since && untilMonths(since, parameters, today);
  return line === undefined ? reply : { ...reply, text: `${line}\n${reply.text}` };
}

function untilDay(
  { from, to }: Pick<DateEntity, 'from' | 'to'>,
  parameters: LawParameters,
  calendar: WorkingCalendar,
  today: PlainDate,
): string {
  const [first, last] = [lastFilingDay(from, parameters), lastFilingDay(to, parameters)];
  if (from.equals(to))
    return `Nếu giấy ghi nghỉ việc ngày ${formatDay(from)} thì hạn nộp đủ hồ sơ là ${formatWeekday(last)}${howFar(last, calendar, today)}.`;
  return `Nghỉ việc trong khoảng ${formatDay(from)} – ${formatDay(to)} thì hạn nộp là từ ${formatDay(first)} đến ${formatDay(last)}, tùy ngày nghỉ ghi trên giấy${betweenDays(first, last, today)}.`;
}

/** Nobody is told of more days than the earliest of the deadlines leaves. */
function betweenDays(first: PlainDate, last: PlainDate, today: PlainDate): string {
  if (Temporal.PlainDate.compare(last, today) < 0) return ', đã qua hạn';
  const days = today.until(first, { largestUnit: 'day' }).days;
  return days < 0 ? ', có thể đã qua hạn: xem ngay ngày trên giấy' : `, sớm nhất còn ${days} ngày`;
}

function howFar(last: PlainDate, calendar: WorkingCalendar, today: PlainDate): string {
  const days = today.until(last, { largestUnit: 'day' }).days;
  if (days < 0) return ', đã qua hạn';
  const closed = isWorkingDay(calendar, last)
    ? ''
    : '; ngày đó là ngày nghỉ, nên nộp trước hoặc nộp trên Cổng Dịch vụ công';
  return `${days === 0 ? ', tức là hôm nay' : `, còn ${days} ngày`}${closed}`;
}

/** Said in months only, so answered in months only: the paper tells the day. */
function untilMonths(since: DurationEntity, parameters: LawParameters, today: PlainDate): string | undefined {
  const limit = parameterOn(parameters, 'tctn_han_nop_thang', today)?.value;
  if (limit === undefined) return undefined;
  const said = since.months + since.days / 30;
  const count = `Hạn nộp là ${limit} tháng kể từ ngày nghỉ ghi trên giấy chấm dứt`;
  if (said > limit || (said === limit && since.precision === 'more'))
    return `${count}: nghỉ đã ${spoken(since)} thì nhiều khả năng quá hạn. Anh/chị xem lại đúng ngày trên giấy.`;
  if (said > limit - 1)
    return `${count}: nghỉ đã ${spoken(since)} thì sắp hết hạn. Anh/chị nên nộp ngay trong tuần này.`;
  const left = Math.floor(limit - said);
  const about = since.precision === 'more' ? `chưa đầy ${left}` : `khoảng ${left}`;
  return `${count}: nghỉ đã ${spoken(since)} thì còn kịp, còn ${about} tháng.`;
}

const PRECISIONS = { exact: '', more: 'hơn ', less: 'gần ', about: 'khoảng ' } as const;

function spoken({ months, days, precision }: DurationEntity): string {
  const parts = [...(months > 0 ? [`${months} tháng`] : []), ...(days > 0 ? [`${days} ngày`] : [])];
  return PRECISIONS[precision] + parts.join(' ');
}
