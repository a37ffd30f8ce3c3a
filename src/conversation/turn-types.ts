// What a turn takes and gives. It decides; others act.

import type { MessageContent } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Reading } from '#understanding/classify.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Session } from './session.ts';

export type TurnContext = {
  readonly knowledge: Knowledge;
  readonly understand: (text: string) => Understanding;
  readonly now: Temporal.Instant;
  readonly today: PlainDate;
  /** A ticket code that nobody has yet, should this turn need one. */
  readonly freshTicketCode: string;
};

export type TurnInput = { readonly content: MessageContent; readonly session: Session };

export type Effect =
  | { readonly kind: 'open_ticket'; readonly code: string; readonly question: string }
  | { readonly kind: 'erase_person' }
  /** The last reply becomes the list of what is stored about the person. */
  | { readonly kind: 'show_my_data' }
  /** The person cannot be written to any more, until they write again. */
  | { readonly kind: 'person_left' }
  /** Keep this question (it will be scrubbed) for those who improve the answers. */
  | {
      readonly kind: 'note_question';
      readonly text: string;
      readonly outcome: string;
      readonly intent?: string | undefined;
      readonly candidates: readonly Reading[];
    };

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
