// What a turn takes and gives. It decides; others act.

import type { MessageContent } from '#domain/message.ts';
import type { Opening, OpeningKind } from '#domain/opening.ts';
import type { EventOutcome, ReminderKind, Reminding } from '#domain/reminder.ts';
import type { Reply } from '#domain/reply.ts';
import type { Seeker } from '#domain/seeker.ts';
import type { Subscription } from '#domain/subscription.ts';
import type { TicketMatter } from '#domain/ticket.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Reading } from '#understanding/classify.ts';
import type { SectionFinder } from '#understanding/section-finder.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { TicketDeed } from './acts/ticket.ts';
import type { Session } from './session.ts';

export type TurnContext = {
  readonly knowledge: Knowledge;
  readonly understand: (text: string) => Understanding;
  readonly sections: SectionFinder;
  /** What each entry has of a text, as the logarithm of its share among all. */
  readonly shares: (text: string) => ReadonlyMap<string, number>;
  readonly now: Temporal.Instant;
  readonly today: PlainDate;
  /** A ticket code that nobody has yet, should this turn need one. */
  readonly freshTicketCode: string;
  readonly person: PersonContext;
};

/** What is known of the person who writes, beyond the conversation. */
export type PersonContext = {
  /** Whether their channel lets us write first. */
  readonly reach: 'always' | 'week' | 'never';
  /** What they wish to hear of; undefined: nothing. */
  readonly subscription?: Subscription | undefined;
  /** What they asked to be reminded of and is still to come. */
  readonly reminders: readonly { readonly seq: number; readonly about: Reminding; readonly dueAt: Temporal.Instant }[];
};

export const NOBODY: PersonContext = { reach: 'always', reminders: [] };

export type TurnInput = { readonly content: MessageContent; readonly session: Session };

export type Effect =
  | { readonly kind: 'open_ticket'; readonly code: string; readonly question: string; readonly matter: TicketMatter }
  /** Their word on their own ticket; the last reply becomes what came of it. */
  | { readonly kind: 'own_ticket'; readonly deed: TicketDeed }
  | { readonly kind: 'erase_person' }
  /** The last reply becomes the list of what is stored about the person. */
  | { readonly kind: 'show_my_data' }
  /** The person cannot be written to any more, until they write again. */
  | { readonly kind: 'person_left' }
  /** From now on they hear of this and nothing else. `wording` names the text they agreed to. */
  | { readonly kind: 'subscribe'; readonly wish: Subscription; readonly wording: string }
  /** No notice and no reminder any more. */
  | { readonly kind: 'stop_all'; readonly wording: string }
  | { readonly kind: 'remind'; readonly about: Reminding }
  | { readonly kind: 'end_reminder'; readonly which: { readonly kind: ReminderKind; readonly subject: string } }
  /** Their word on a reminder that spoke; without `seq` the last one. The last reply becomes what came of it. */
  | { readonly kind: 'answer_reminder'; readonly deed: 'done' | 'later' | 'stop'; readonly seq?: number | undefined }
  /** Their word on whether we helped: with the entry last given, or with a ticket. */
  | { readonly kind: 'helped'; readonly about: string; readonly helped: boolean }
  /** Tell them once their last unanswered question has an answer. */
  | { readonly kind: 'wait_for_answer' }
  | { readonly kind: 'send_opening'; readonly code: string; readonly opening: OpeningKind; readonly content: Opening }
  /** They look for work and agreed that officers see this. `wording` names the text they agreed to. */
  | { readonly kind: 'register_seeker'; readonly seeker: Seeker; readonly wording: string }
  /** The last reply becomes what came of it. */
  | { readonly kind: 'withdraw_seeker' }
  | { readonly kind: 'mute_seeker' }
  | { readonly kind: 'event_outcome'; readonly event: string; readonly outcome: EventOutcome }
  /** Words of staff in their own chat; the last reply becomes what came of it. */
  | { readonly kind: 'staff'; readonly deed: StaffDeed }
  /** Keep this question (it will be scrubbed) for those who improve the answers. */
  | {
      readonly kind: 'note_question';
      readonly text: string;
      readonly outcome: string;
      readonly intent?: string | undefined;
      readonly candidates: readonly Reading[];
    };

export type StaffDeed =
  | { readonly kind: 'link'; readonly code: string }
  | { readonly kind: 'unlink' }
  | { readonly kind: 'approve'; readonly campaign: number; readonly version?: number | undefined }
  | { readonly kind: 'give_back'; readonly campaign: number; readonly why: string };

export type TurnResult = {
  readonly session: Session;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
};

export type Step = {
  readonly session: Session;
  readonly replies: readonly Reply[];
  readonly effects?: readonly Effect[];
};
