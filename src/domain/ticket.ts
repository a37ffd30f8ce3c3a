// Tickets: a citizen asked for a person.

export type TicketState = 'open' | 'taken' | 'closed';

export const TICKET_STATE_NAMES: Record<TicketState, string> = {
  open: 'chờ nhận',
  taken: 'đang hỗ trợ',
  closed: 'đã đóng',
};

export const TICKET_OUTCOMES = ['answered', 'appointment', 'by_phone', 'elsewhere', 'no_reply', 'not_ours'] as const;
/** `withdrawn` is the citizen's own deed; the others are what an officer chooses from. */
export type TicketOutcome = (typeof TICKET_OUTCOMES)[number] | 'withdrawn';

/** What a person who takes over should know without asking again: nothing here names anybody. */
export type TicketMatter = {
  /** What was talked about: the title of the entry. */
  readonly topic?: string | undefined;
  /** A line for each person spoken of, with what they told of their case. */
  readonly known: readonly string[];
  /** The last turns, oldest first: what was said, and what it got. */
  readonly turns: readonly { readonly said: string; readonly got: string }[];
};

export const TICKET_OUTCOME_NAMES: Record<TicketOutcome, string> = {
  answered: 'đã giải đáp',
  appointment: 'hẹn đến trung tâm',
  by_phone: 'đã gọi điện',
  elsewhere: 'hướng dẫn sang cơ quan khác',
  no_reply: 'người dân không trả lời nữa',
  not_ours: 'không thuộc việc của trung tâm',
  withdrawn: 'người dân tự hủy',
};
