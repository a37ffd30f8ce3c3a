// Days and moments as the office means them: Vietnamese civil time. Knows no holidays (see law/working-days.ts).

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export type PlainDate = Temporal.PlainDate;

/** The only way any room learns the time; the program hands in the real one, tests a fixed one. */
export type Clock = () => Temporal.Instant;

/** Milliseconds since some moment, which only ever go forward: what limits and waits are measured by, whatever the clock is set to. */
export type Ticks = () => number;

let lastDay: { readonly day: PlainDate; readonly from: number; readonly to: number } | undefined;

/** The civil day in Việt Nam at a moment; the same value while it is the same day, so that others can keep what they know of it. */
export function dayOf(at: Temporal.Instant): PlainDate {
  const ms = at.epochMilliseconds;
  if (lastDay === undefined || ms < lastDay.from || ms >= lastDay.to) {
    const day = at.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
    const startOf = (date: PlainDate) => date.toZonedDateTime(TIME_ZONE).epochMilliseconds;
    lastDay = { day, from: startOf(day), to: startOf(day.add({ days: 1 })) };
  }
  return lastDay.day;
}

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** "thứ Hai" … "Chủ nhật". */
function weekdayName(day: PlainDate): string {
  return WEEKDAYS[day.dayOfWeek] as string;
}

/** "20/10/2026". */
export function formatDay(day: PlainDate): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}

/** "thứ Ba 20/10/2026". */
export function formatWeekday(day: PlainDate): string {
  return `${weekdayName(day)} ${formatDay(day)}`;
}

/** "08:00", Vietnamese civil time. */
export function formatClock(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(TIME_ZONE).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** A period is open-ended where a bound is missing; bounds are inclusive. */
/** Whole days from one day to another; negative when it is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => from.until(to, { largestUnit: 'day' }).days;

export type Period = { readonly from?: PlainDate | undefined; readonly to?: PlainDate | undefined };

export function inPeriod(period: Period, day: PlainDate): boolean {
  const { from, to } = period;
  if (from !== undefined && Temporal.PlainDate.compare(day, from) < 0) return false;
  return to === undefined || Temporal.PlainDate.compare(day, to) <= 0;
}

/** An instant as it is stored: every one of the same length, so that their order as text is their order in time. */
export function stamp(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
