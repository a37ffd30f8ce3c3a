// When the decision and the first money come after filing on a day, in one line.

import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { requireParameter } from '#law/parameters.ts';
import { claimTimeline } from '#law/unemployment-benefit.ts';
import { isWorkingDay, unconfirmedBetween } from '#law/working-days.ts';

/** `filed`: the day on which all papers are handed in. */
export function timelineLine(
  filed: PlainDate,
  { parameters, calendar }: Pick<Knowledge, 'parameters' | 'calendar'>,
  today: PlainDate,
): string {
  const { starts, decisionBy, firstPaymentBy } = claimTimeline(filed, parameters, calendar);
  const nth = requireParameter(parameters, 'tctn_ngay_bat_dau', filed).value;
  const doubtful = unconfirmedBetween(calendar, filed, firstPaymentBy).map(formatDay);
  const caution =
    doubtful.length === 0 ? '' : ` Nếu ${doubtful.join(', ')} được nghỉ lễ thì các ngày sau đó lùi lại tương ứng.`;
  const past = Temporal.PlainDate.compare(filed, today) < 0;
  const when = filed.equals(today) ? `hôm nay (${formatDay(filed)})` : formatWeekday(filed);
  return `${past ? 'Đã nộp' : 'Nếu nộp'} đủ hồ sơ ${when}: hưởng từ ${formatWeekday(starts)} (ngày làm việc thứ ${nth}, Luật Việc làm 74/2025, Điều 39 khoản 3); quyết định chậm nhất ${formatDay(decisionBy)}; tiền tháng đầu chậm nhất khoảng ${formatDay(firstPaymentBy)} (Nghị định 374/2025, Điều 16).${caution}`;
}

/** The first day from `day` on that papers can be handed in: on a Saturday nobody takes them. */
export function nextOpenDay(day: PlainDate, { calendar }: Pick<Knowledge, 'calendar'>): PlainDate {
  let open = day;
  while (!isWorkingDay(calendar, open)) open = open.add({ days: 1 });
  return open;
}
