// What a reckoning is: one matter with money that is computed for somebody's own case, from what the message and the talk told.

import type { Button } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Cue } from '../facts/cues.ts';
import type { Facts } from '../facts/facts.ts';
import type { Heard } from '../facts/read.ts';
import type { ReckoningName, SlotName, Slots } from './slots.ts';

export type Setting = {
  readonly knowledge: Knowledge;
  readonly today: PlainDate;
  /** The question of this reckoning that is open. */
  readonly asking?: SlotName | undefined;
  /** It is in talk already: few words are of it. */
  readonly open?: boolean | undefined;
};

export type Question = { readonly slot: SlotName; readonly text: string };

export type Answered = {
  /** Verdict first, then the working, who decides what we cannot, the next step with its day. */
  readonly lines: readonly string[];
  /** The entry that it answers, where that is not the one the reckoning stands for. */
  readonly entry?: string | undefined;
  /** What alone is missing. */
  readonly ask?: Question | undefined;
};

export type Case = {
  readonly known: Slots;
  /** Slots that were asked for and are not known: never asked again. */
  readonly unknown: ReadonlySet<SlotName>;
  /** What is known of the person's case beside: wages, the day of leaving, who ended the work. */
  readonly facts: Facts;
  /** Whose case it is, as they are called; missing: that of the one who asks. */
  readonly whose?: string | undefined;
};

export type Reckoning = {
  readonly name: ReckoningName;
  /** Entries that it computes for; the first is the one it stands for. */
  readonly entries: readonly string[];
  /** Sections of them that a computation answers; others are given as they are written. */
  readonly sections: ReadonlySet<string>;
  /** Facts of the person's case that its words tell as well. */
  readonly shares: readonly (keyof Facts)[];
  /** Words that name the matter beyond doubt, and words that may mean something else as well. */
  readonly named: Cue;
  readonly hinted?: Cue | undefined;
  /** Words of another matter, unless this one is named beside. */
  readonly foreign?: Cue | undefined;
  /** Whether what a message tells is of this matter though no word names it; missing: it is. */
  readonly enough?: ((said: Slots, likely: boolean) => boolean) | undefined;
  /** So much was told that it is computed whichever section is asked for. */
  readonly certain?: ((said: Slots, heard: Heard) => boolean) | undefined;
  /** Where to go from the answer, beside the entry itself. */
  readonly button?: Button | undefined;
  /** What a message tells for it; empty where nothing. */
  readonly read: (heard: Heard, setting: Setting) => Slots;
  /** Undefined where too little is known: then the entry is given as it is written. */
  readonly answer: (told: Case, setting: Setting) => Answered | undefined;
};
