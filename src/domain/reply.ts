// What the assistant says, before any channel gives it its own shape. Texts are plain Vietnamese; "\n" breaks lines.

export type Button = {
  readonly label: string;
  /** Comes back as the message's `data`; at most 64 bytes, Telegram's limit. */
  readonly data: string;
};

/** A point on the map, in degrees. */
export type Place = {
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
};

export type Card = {
  readonly kind: 'event';
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Shown on a map where the channel can; only on the card of a single event. */
  readonly place?: Place | undefined;
  /** The only event of the reply: its calendar file may be handed over as a document. */
  readonly single?: boolean | undefined;
  /** Path of the .ics file under the public address. */
  readonly calendarPath?: string | undefined;
};

/** Where an answer came from; stored with every reply that is sent, so that "who was told what" has an answer. */
export type Provenance = {
  readonly decision: Decision;
  /** The catalogue entry that was given, or the best reading when none was. */
  readonly intent?: string | undefined;
  /** The section of it that was given, where only that was. */
  readonly section?: string | undefined;
  /** The dated variant (its valid_from) and the content hash of the entry given. */
  readonly variant?: string | undefined;
  readonly revision?: string | undefined;
  readonly confidence?: number | undefined;
};

export type Decision = 'answer' | 'clarify' | 'refuse' | 'control' | 'flow' | 'notice' | 'failed';

/** A line that reads so begins how a sum was reckoned; messengers that can fold it away do. */
export const WORKING = 'Cách tính và căn cứ:';
/** A line that begins so names the law and the day of review; folded too. */
export const SOURCE = 'Căn cứ: ';

/** A page of ours that shows what the web chat's own session holds; without its cookie it shows nothing, so only the web offers it. */
export type Link = {
  readonly label: string;
  /** Under the public address; never anything of a person. */
  readonly path: string;
  /** A file for the phone rather than a page. */
  readonly download?: boolean | undefined;
};

export type Reply = {
  readonly text: string;
  readonly links?: readonly Link[] | undefined;
  /** A calendar of the person's own days; handed over where the messenger takes files. */
  readonly file?: { readonly name: string; readonly content: string } | undefined;
  readonly buttons?: readonly Button[] | undefined;
  /** Number of the first button where choices are typed; replies of one turn count on. 1 when missing. */
  readonly firstNumber?: number | undefined;
  readonly cards?: readonly Card[] | undefined;
  /** Came by itself: a number typed later would mean another list, so its buttons get none. */
  readonly unnumbered?: boolean | undefined;
  readonly provenance: Provenance;
};
