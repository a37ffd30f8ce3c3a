// What a person asked to be reminded of. Each kind knows what it is about, and nothing of who asked.

export type Reminding =
  /** A saved event; `told` is how it stood when the person last heard of it. */
  | { readonly kind: 'event'; readonly occurrence: string; readonly told: EventFacts }
  /** Monthly job-search declarations: the first day of the benefit and for how many months, as the decision says. */
  | { readonly kind: 'declaration'; readonly start: string; readonly months: number }
  /** The last day to file for the benefit, ISO. */
  | { readonly kind: 'filing'; readonly last: string }
  /** The last day to apply at a school, ISO. */
  | { readonly kind: 'enrolment'; readonly school: string; readonly what: string; readonly last: string };

export type ReminderKind = Reminding['kind'];

/** What of an event matters to somebody who means to go. */
export type EventFacts = { readonly starts: string; readonly place: string; readonly cancelled: boolean };

/** One of a kind about one thing: asking again changes nothing. */
export function subjectOf(reminding: Reminding): string {
  switch (reminding.kind) {
    case 'event':
      return reminding.occurrence;
    case 'declaration':
      return 'declaration'; // one benefit at a time
    case 'filing':
      return reminding.last;
    case 'enrolment':
      return `${reminding.school} ${reminding.last}`;
  }
}

/** What people answer to "did you find work?" after an event. */
export const OUTCOMES = ['found', 'waiting', 'not_yet', 'not_there'] as const;
export type EventOutcome = (typeof OUTCOMES)[number];
export const OUTCOME_NAMES: Record<EventOutcome, string> = {
  found: 'Đã nhận việc',
  waiting: 'Đang chờ kết quả',
  not_yet: 'Chưa tìm được',
  not_there: 'Tôi không đi',
};
