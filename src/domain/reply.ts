// What the assistant says, before any channel gives it its own shape. Texts are plain Vietnamese; "\n" breaks lines.

export type Button = {
  readonly label: string;
  /** Comes back as the message's `data`; at most 64 bytes, Telegram's limit. */
  readonly data: string;
};

export type Card = {
  readonly kind: 'event';
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Path of the .ics file under the public address. */
  readonly calendarPath?: string | undefined;
};

/** Where an answer came from; stored with every reply that is sent, so that "who was told what" has an answer. */
export type Provenance = {
  readonly decision: Decision;
  /** The catalogue entry that was given, or the best reading when none was. */
  readonly intent?: string | undefined;
  /** The dated variant (its valid_from) and the content hash of the entry given. */
  readonly variant?: string | undefined;
  readonly revision?: string | undefined;
  readonly confidence?: number | undefined;
};

export type Decision = 'answer' | 'clarify' | 'refuse' | 'control' | 'flow' | 'notice' | 'failed';

export type Reply = {
  readonly text: string;
  readonly buttons?: readonly Button[] | undefined;
  readonly cards?: readonly Card[] | undefined;
  readonly provenance: Provenance;
};
