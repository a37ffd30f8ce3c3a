// The tables as queries see them. Times are ISO instants in text, days ISO dates, JSON is text: the same on both engines.

import type { Generated } from 'kysely';
import type { CampaignKind, CampaignState, NoticeState } from '#domain/campaign.ts';
import type { OpeningKind, OpeningState } from '#domain/opening.ts';
import type { AgeBand } from '#domain/seeker.ts';
import type { ChatReach } from '#domain/sending.ts';
import type { TicketOutcome, TicketState } from '#domain/ticket.ts';

export type InboxState = 'pending' | 'done' | 'stale';
export type OutboxState = 'queued' | 'sending' | 'sent' | 'retry' | 'unknown' | 'blocked' | 'failed';

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
  /** 0: somebody waits for it; 1: a reminder. */
  rank: Generated<number>;
  /** When the row reached its end (sent, unknown, blocked, failed); null while it still has to go out. */
  settled_at: string | null;
};

export type ChatTable = {
  seq: Generated<number>;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  last_interaction: string;
  reach: ChatReach;
  reach_since: string;
  staff_until: string | null;
  delete_on: string;
  /** What the person wishes to hear of, as bits (domain/subscription.ts); 0: nothing. */
  topics: Generated<number>;
  /** Commune; null: the whole province. */
  place: string | null;
};

/** What somebody agreed to, changed or ended, and in which words it was put to them. */
export type ConsentTable = {
  seq: Generated<number>;
  lane: string;
  channel: string;
  at: string;
  deed: 'given' | 'changed' | 'ended';
  topics: number;
  place: string | null;
  /** Name of the wording that was shown. */
  wording: string;
  /** The campaign whose notice was the last before the end, when it came within a day. */
  campaign: number | null;
  delete_on: string;
};

export type CampaignTable = {
  seq: Generated<number>;
  kind: CampaignKind;
  title: string;
  text: string;
  /** Occurrence it is about. */
  event: string | null;
  /** JSON of Audience. */
  audience: string;
  /** The audience's topics as bits. */
  topics: number;
  urgent: number;
  corrects: number | null;
  state: CampaignState;
  /** Grows with every change: an approval is of the version that was shown. */
  version: number;
  author: string;
  /** Everybody who changed it, separated by spaces: none of them may approve it. */
  editors: string;
  created_at: string;
  submitted_at: string | null;
  approver: string | null;
  approved_at: string | null;
  /** Đồng that the approver saw. */
  approved_cost: number | null;
  /** Why it was returned. */
  note: string | null;
  start_at: string | null;
  /** After this the notice says nothing new. */
  good_until: string | null;
  started_at: string | null;
  /** Freezing goes through the chats by number: up to here it is done, up to there it goes. */
  frozen_upto: number | null;
  freeze_to: number | null;
  frozen_at: string | null;
  /** The last moment at which a dispatcher looked after it. */
  beat_at: string | null;
  paused_because: string | null;
  finished_at: string | null;
  /** JSON of the final tallies; they outlive the ledger. */
  tallies: string | null;
  /** Of an article: how many followed the account when it went out. */
  followers: number | null;
  platform_id: string | null;
  /** ISO day on which the ledger's rows are deleted. */
  ledger_until: string | null;
};

/** The ledger: one row a recipient of a campaign. */
export type NoticeTable = {
  seq: Generated<number>;
  campaign: number;
  /** Number of the chat; negative when the person had themselves erased. */
  person: number;
  channel: string;
  account: string;
  chat: string;
  place: string | null;
  /** Why they were meant: what they subscribed to of what the campaign is about. */
  topics: number;
  route: string | null;
  state: NoticeState;
  /** Why it was skipped, or the class of the failure. */
  reason: string | null;
  /** The platform's words. */
  error: string | null;
  attempts: number;
  not_before: string;
  platform_id: string | null;
  taken_at: string | null;
  settled_at: string | null;
};

export type ReminderTable = {
  seq: Generated<number>;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  kind: string;
  /** What it is about: an occurrence, a day, an intake. */
  subject: string;
  /** JSON of what the kind needs to know. */
  about: string;
  step: string | null;
  /** When it next speaks; null when it has nothing more to say. */
  due_at: string | null;
  created_at: string;
  delete_on: string;
};

export type EventOutcomeTable = { event: string; outcome: string; count: number };

export type StaffChatTable = {
  lane: string;
  staff: number;
  channel: string;
  account: string;
  chat: string;
  since: string;
};

export type StaffChatCodeTable = { code: string; staff: number; expires_at: string; delete_on: string };

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
  /** The group of like questions it was sorted into; null while nobody looked, and for questions that were answered. */
  theme: number | null;
};

export type TicketTable = {
  seq: Generated<number>;
  code: string;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  question: string;
  /** JSON of TicketMatter; null on tickets from before it was kept. */
  matter: string | null;
  state: TicketState;
  opened_at: string;
  closed_at: string | null;
  delete_on: string;
  /** Login of whoever has it. */
  holder: string | null;
  taken_at: string | null;
  /** When a person answered first. */
  answered_at: string | null;
  /** Since when the citizen waits for a person's word; null while they do not. */
  waiting_since: string | null;
  outcome: TicketOutcome | null;
  note: string | null;
  /** How often somebody was told that it waits too long. */
  escalated: Generated<number>;
};

export type TicketEventTable = {
  seq: Generated<number>;
  ticket: number;
  at: string;
  actor: string;
  deed: string;
  detail: string;
  delete_on: string;
};

/** One row a closed ticket, naming nobody: `waited` is working minutes until the first answer, null when there was none. */
export type TicketEndTable = {
  seq: Generated<number>;
  day: string;
  channel: string;
  waited: number | null;
  outcome: TicketOutcome;
};

export type CannedAnswerTable = {
  id: Generated<number>;
  title: string;
  text: string;
  author: string;
  updated_at: string;
};

/** Group chats of staff that are told of tickets; nobody decides anything from there. */
export type DeskGroupTable = {
  lane: string;
  channel: string;
  account: string;
  chat: string;
  since: string;
  linked_by: string;
};

export type DailyIntentTable = { day: string; intent: string; count: number };
/** "Có giúp được không?": `about` is the entry last given, or a ticket. */
export type DailyHelpedTable = { day: string; about: string; helped: number; count: number };
/** `month` is "2026-11"; what was planned and what was done, as far as a person wrote it in. */
export type MonthlyFigureTable = {
  month: string;
  indicator: string;
  plan: number | null;
  actual: number | null;
  author: string;
  updated_at: string;
};

/** Somebody whose question had no answer and who wishes to hear when it has one. */
export type AnswerWaitTable = {
  seq: Generated<number>;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  question: number;
  since: string;
  told_at: string | null;
  delete_on: string;
};

/** A vacancy, or a wish for a booth, as an employer sent it in. */
export type OpeningTable = {
  seq: Generated<number>;
  code: string;
  kind: OpeningKind;
  /** JSON of Opening. */
  content: string;
  lane: string | null;
  channel: string;
  account: string;
  chat: string;
  state: OpeningState;
  sent_at: string;
  decided_by: string | null;
  decided_at: string | null;
  note: string | null;
  event: string | null;
  /** As it was published there. */
  employer: string | null;
  /** When those it fits were looked for. */
  matched_at: string | null;
  delete_on: string;
};

export type JobSeekerTable = {
  seq: Generated<number>;
  lane: string;
  channel: string;
  account: string;
  chat: string;
  /** 1: they wish to be told of a vacancy that fits. */
  tell: number;
  /** JSON of a list of texts. */
  trades: string;
  place: string | null;
  age: AgeBand;
  schooling: string | null;
  phone: string | null;
  /** Names the text that was agreed to. */
  wording: string;
  agreed_at: string;
  delete_on: string;
};

export type SeekerNewsTable = {
  seq: Generated<number>;
  lane: string;
  opening: number;
  told_at: string | null;
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
  /** Hash over this row and the link of the row before: a changed or missing row shows. Empty on rows older than links. */
  link: string;
};

export type DailyCountTable = { day: string; channel: string; outcome: string; count: number };

export type StaffState = 'invited' | 'active' | 'disabled';

export type StaffTable = {
  id: Generated<number>;
  login: string;
  name: string;
  /** Separated by spaces. */
  roles: string;
  state: StaffState;
  password: string | null;
  /** The secret of the second factor, sealed with a key that is not in the database. */
  totp: string | null;
  /** The last time step whose code was used: a code opens once. */
  totp_step: Generated<number>;
  created_at: string;
  signed_in_at: string | null;
};

export type StaffSessionTable = {
  /** Hash of the cookie's token. */
  token: string;
  staff: number;
  /** `half`: the password was right, the second factor is still to come. `closed`: signed out or timed out. */
  stage: 'half' | 'open' | 'closed';
  created_at: string;
  last_seen: string;
  ends_at: string;
  delete_on: string;
};

/** `staff` is null for the link that makes the first administrator. */
export type OneTimeLinkTable = { token: string; staff: number | null; expires_at: string; delete_on: string };

/** What an officer had typed when the session ended, kept until they are back. */
export type ParkedFormTable = { id: string; staff: number; path: string; fields: string; delete_on: string };

export type SettingTable = { name: string; value: string };

export type RevisionStatus = 'draft' | 'in_review' | 'scheduled' | 'published' | 'superseded' | 'discarded';

export type RevisionTable = {
  seq: Generated<number>;
  /** 'entry', or the list of a data file: 'events', 'offices' … */
  kind: string;
  key: string;
  /** JSON of the whole row as it is written in the files; null: the row is taken out. */
  content: string | null;
  /** The content that was in force when the work began; null for a new row. */
  base: string | null;
  /** Hash of the shipped row it lies over, as it was then; null when the files have none. */
  shipped: string | null;
  status: RevisionStatus;
  /** Grows with every save and every move: two people who do something with it at once are told. */
  version: number;
  author: string;
  note: string;
  created_at: string;
  updated_at: string;
  /** Everybody who saved it, separated by spaces: none of them may publish it. */
  editors: string;
  reviewer: string | null;
  review_note: string | null;
  /** ISO day; published by itself on that day. */
  publish_on: string | null;
  published_at: string | null;
};

export type WithdrawalTable = {
  seq: Generated<number>;
  entry: string;
  reason: string;
  since: string;
  by: string;
  ended_at: string | null;
  ended_by: string | null;
};

export type ThemeTable = {
  seq: Generated<number>;
  state: 'open' | 'in_work' | 'solved' | 'ignored';
  owner: string | null;
  due_on: string | null;
  /** The entry that is being changed because of it. */
  entry: string | null;
  created_at: string;
};

/** Hash of a question's content words → its theme; outlives the question itself, and says nothing about who asked. */
export type ThemeKeyTable = { hash: string; theme: number };

export type ImportTable = {
  id: string;
  kind: string;
  by: string;
  file: string;
  plan: string;
  created_at: string;
  delete_on: string;
};

export type Schema = {
  staff: StaffTable;
  staff_sessions: StaffSessionTable;
  one_time_links: OneTimeLinkTable;
  parked_forms: ParkedFormTable;
  settings: SettingTable;
  revisions: RevisionTable;
  withdrawals: WithdrawalTable;
  themes: ThemeTable;
  theme_keys: ThemeKeyTable;
  imports: ImportTable;
  consents: ConsentTable;
  campaigns: CampaignTable;
  notices: NoticeTable;
  reminders: ReminderTable;
  event_outcomes: EventOutcomeTable;
  staff_chats: StaffChatTable;
  staff_chat_codes: StaffChatCodeTable;
  inbox: InboxTable;
  lane_leases: LaneLeaseTable;
  sessions: SessionTable;
  outbox: OutboxTable;
  chats: ChatTable;
  account_tokens: AccountTokenTable;
  questions: QuestionTable;
  tickets: TicketTable;
  ticket_events: TicketEventTable;
  ticket_ends: TicketEndTable;
  canned_answers: CannedAnswerTable;
  desk_groups: DeskGroupTable;
  daily_intents: DailyIntentTable;
  daily_helped: DailyHelpedTable;
  monthly_figures: MonthlyFigureTable;
  answer_waits: AnswerWaitTable;
  openings: OpeningTable;
  job_seekers: JobSeekerTable;
  seeker_news: SeekerNewsTable;
  web_sessions: WebSessionTable;
  audit: AuditTable;
  daily_counts: DailyCountTable;
};
