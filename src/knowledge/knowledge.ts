// Everything the assistant knows at one moment, checked and indexed. Immutable: a change makes a new one.

import type { PlainDate } from '#domain/time.ts';
import { type Taught, taughtWords } from '#language/joined.ts';
import type { Gazetteer } from '#language/places.ts';
import type { Spelling } from '#language/prepare.ts';
import type { LawParameters } from '#law/parameters.ts';
import type { WorkingCalendar } from '#law/working-days.ts';
import type { Entry } from './catalogue.ts';
import { NOBODYS, type WrittenFollowUp, type WrittenPhrase } from './read-phrases.ts';
import type {
  ClarificationRow,
  CommuneRow,
  CompanyRow,
  CountryRow,
  EventRow,
  HotlineRow,
  NoticeRow,
  OfficeRow,
  ProvinceRow,
  SchoolRow,
  SourceRow,
} from './schema/data.ts';
import type { WagePlaces } from './wage-places.ts';

export type Knowledge = {
  /** Hash of all files: what a stored reply names as its knowledge. */
  readonly version: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly events: readonly EventRow[];
  readonly offices: ReadonlyMap<string, OfficeRow>;
  readonly mainOffice: OfficeRow;
  readonly communes: ReadonlyMap<string, CommuneRow>;
  readonly provinces: ReadonlyMap<string, ProvinceRow>;
  readonly countries: ReadonlyMap<string, CountryRow>;
  readonly hotlines: ReadonlyMap<string, HotlineRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly parameters: LawParameters;
  readonly calendar: WorkingCalendar;
  readonly spelling: Spelling;
  readonly gazetteer: Gazetteer;
  /** All communes of the country with their minimum-wage region. */
  readonly wagePlaces: WagePlaces;
  readonly schools: readonly SchoolRow[];
  readonly notices: readonly NoticeRow[];
  /** Licensed companies as of one day. */
  readonly companies: { readonly asOf: PlainDate; readonly list: readonly CompanyRow[] };
  readonly clarifications: readonly ClarificationRow[];
  readonly refusals: readonly string[];
  /** Ways of asking by writers who did not see the entries' own. */
  readonly phrases: readonly WrittenPhrase[];
  /** Ways of asking next, by writers who saw the short answers only. */
  readonly followUps: readonly WrittenFollowUp[];
};

/** What the classifier learns from; its hash decides whether a trained model still fits. */
export type TrainingPhrases = {
  readonly intent: string;
  /** As people ask. */
  readonly phrases: readonly string[];
  /** As the entry speaks of itself: its title, its label, the sentences of its short answers. */
  readonly ownWords: readonly string[];
}[];

export function trainingPhrases(knowledge: Knowledge): TrainingPhrases {
  // A withdrawn entry is still recognised: its question gets an honest "being updated", not a neighbour's answer.
  const written = Map.groupBy(knowledge.phrases, ({ intent }) => intent);
  return Array.from(knowledge.entries.values(), (entry) => ({
    intent: entry.id,
    phrases: [...entry.examples, ...(written.get(entry.id) ?? []).map(({ text }) => text)],
    ownWords: ownWords(entry),
  }));
}

/** What is asked although it is nobody's business here. */
export const strangers = ({ refusals, phrases }: Pick<Knowledge, 'refusals' | 'phrases'>): string[] => [
  ...refusals,
  ...phrases.filter(({ intent }) => intent === NOBODYS).map(({ text }) => text),
];

/** True when both teach the classifier the very same. */
export function sameTeaching(a: Knowledge['entries'], b: Knowledge['entries']): boolean {
  return a.size === b.size && [...a.values()].every((entry) => b.get(entry.id)?.revision === entry.revision);
}

/** The words and pairs of words that the entries' ways of asking are made of. */
export function taughtBy(entries: Iterable<Entry>, phrases: readonly WrittenPhrase[]): Taught {
  const own = Array.from(entries, ({ examples }) => examples).flat();
  return taughtWords([...own, ...phrases.map(({ text }) => text)]);
}

/** Sentences shorter than this say too little to belong to one entry. */
const FEWEST_WORDS = 4;

function ownWords({ title, label, answers }: Entry): string[] {
  const sentences = answers.flatMap(({ short }) => short.replace(/\{\{[^{}]*\}\}/g, ' ').split(/[.;:]/));
  return [title, label, ...sentences.filter((each) => each.trim().split(/\s+/).length >= FEWEST_WORDS)];
}
