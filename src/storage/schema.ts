// The tables as queries see them. Times are ISO instants in text, days ISO dates, JSON is text: the same on both engines.

import type { Generated } from 'kysely';

export type InboxState = 'pending' | 'done' | 'stale';
export type OutboxState = 'queued' | 'sending' | 'sent' | 'retry' | 'unknown' | 'blocked' | 'failed';
/** Whether a person can be written to: `left` unfollowed or withdrew, `blocked` refuses us, `closed` has no window open. */
export type ChatReach = 'open' | 'left' | 'blocked' | 'closed';

export type InboxTable = {
  seq: Generated<number>;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  message_id: string;
  sender: string;
  /** JSON of MessageContent. */
  content: string;
  sent_at: string;
  received_at: string;
  state: InboxState;
  handled_at: string | null;
  delete_on: string;
};

export type LaneLeaseTable = { lane: string; owner: string; until: string };

export type SessionTable = { lane: string; state: string; expires_at: string; updated_at: string };

export type OutboxTable = {
  seq: Generated<number>;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  /** The inbox row this answers; null for notices and messages from staff. */
  reply_to: number | null;
  ordinal: number;
  /** JSON of Reply. */
  reply: string;
  decision: string;
  intent: string | null;
  variant: string | null;
  revision: string | null;
  knowledge: string;
  state: OutboxState;
  attempts: number;
  not_before: string;
  lease_until: string | null;
  created_at: string;
  sent_at: string | null;
  /** Ids that the platform gave to the messages of this reply, in order, separated by spaces. */
  platform_id: string | null;
  error: string | null;
  delete_on: string;
  /** A reply may be several messages of the platform; so many are out. */
  parts_done: Generated<number>;
  /** How often an attempt ended without anybody knowing whether it arrived. Above zero, the person may have it twice. */
  doubts: Generated<number>;
  /** When the row reached its end (sent, unknown, blocked, failed); null while it still has to go out. */
  settled_at: string | null;
};

export type ChatTable = {
  lane: string;
  channel: string;
  account: string;
  chat: string;
  last_interaction: string;
  reach: ChatReach;
  reach_since: string;
  staff_until: string | null;
  delete_on: string;
};

/** Tokens of a platform account, encrypted with a key that is not in the database. */
export type AccountTokenTable = {
  account: string;
  sealed: string;
  access_expires_at: string;
  refresh_obtained_at: string;
  rotated_at: string;
};

export type QuestionTable = {
  seq: Generated<number>;
  /** Hash of the lane: counts people without naming them, and lets erasure find the rows. */
  person: string;
  asked_at: string;
  channel: string;
  /** Scrubbed of personal data before it comes here. */
  text: string;
  outcome: string;
  intent: string | null;
  /** JSON of the readings with their probabilities. */
  candidates: string;
  delete_on: string;
};

export type TicketTable = {
  seq: Generated<number>;
  code: string;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  question: string;
  state: 'open' | 'taken' | 'closed';
  opened_at: string;
  closed_at: string | null;
  delete_on: string;
};

export type WebSessionTable = { chat: string; created_at: string; last_seen: string; delete_on: string };

export type AuditTable = {
  seq: Generated<number>;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
};

export type DailyCountTable = { day: string; channel: string; outcome: string; count: number };

export type Schema = {
  inbox: InboxTable;
  lane_leases: LaneLeaseTable;
  sessions: SessionTable;
  outbox: OutboxTable;
  chats: ChatTable;
  account_tokens: AccountTokenTable;
  questions: QuestionTable;
  tickets: TicketTable;
  web_sessions: WebSessionTable;
  audit: AuditTable;
  daily_counts: DailyCountTable;
};
