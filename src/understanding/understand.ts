// From a raw message to what it asks: its parts, each with entities, ranked readings and a decision. Runs no effects.

import type { Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { variantsOf } from '#language/abbreviations.ts';
import { findEntities } from '#language/entities.ts';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import type { Gazetteer } from '#language/places.ts';
import { contentKey } from '#language/politeness.ts';
import { prepare, type Spelling } from '#language/prepare.ts';
import { mendSlips } from '#language/slips.ts';
import { classify, type Reading } from './classify.ts';
import { asksSomething, clauses, sentences } from './segments.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Classifier } from './train.ts';

export type Outcome = 'answer' | 'clarify' | 'refuse';

export type Part = {
  readonly text: string;
  /** The text as the classifier took it: slips mended, short words written out. */
  readonly readAs: string;
  readonly outcome: Outcome;
  /** Best first; empty when nothing in the text is known. */
  readonly readings: readonly Reading[];
  readonly entities: readonly Entity[];
  /** The officers' own question to ask back, when the words are known to mean several things. */
  readonly ask?: string | undefined;
};

/** The first part is the one that matters most; there are at most three. */
export type Understanding = {
  readonly text: string;
  readonly folded: string;
  readonly parts: readonly Part[];
  readonly entities: readonly Entity[];
};

export type Reader = {
  readonly classifier: Classifier;
  readonly spelling: Spelling;
  readonly gazetteer: Gazetteer;
  readonly stakes: (intent: string) => keyof typeof THRESHOLDS.answer;
  /** Readings of one family lead to the same place, so doubt between them is no doubt: the flow an intent starts, or the intent itself. */
  readonly family: (intent: string) => string;
  /** Known short questions with several meanings, by {@link contentKey}. */
  readonly clarifications: ReadonlyMap<string, { ask: string; readings: readonly string[] }>;
};

const MOST_PARTS = 3;
/** Openings and courtesies beside a real question are not questions themselves. */
const SMALL_TALK = /^chat\./;

export function understand(raw: string, reader: Reader, today: PlainDate): Understanding {
  const prepared = prepare(raw, reader.spelling);
  const entities = findEntities(prepared, today, reader.gazetteer);
  const read = (text: string): Part =>
    readPart(text, reader, text === prepared.text ? entities : findEntities(textOf(text), today, reader.gazetteer));
  return { text: prepared.text, folded: prepared.folded, parts: parts(prepared.text, read, reader.stakes), entities };
}

function parts(text: string, read: (text: string) => Part, stakes: Reader['stakes']): Part[] {
  const whole = read(text);
  if (whole.ask !== undefined) return [whole];
  const pieces = sentences(text);
  const cut = pieces.length > 1 ? pieces : whole.outcome === 'answer' ? [] : clauses(text);
  if (cut.length < 2) return [whole];
  const each = cut.map(read);
  const sure = distinct(each.filter((part) => part.outcome === 'answer' && !SMALL_TALK.test(top(part))));
  const asked = sure.filter((part) => asksSomething(part.text));
  if (asked.length > 1) return asked.slice(0, MOST_PARTS);
  const only = asked[0] ?? sure[0] ?? fairlySure(each, stakes);
  return [only !== undefined && asksTheSame(only, whole) ? { ...only, entities: whole.entities } : whole];
}

/** The one sentence that asks something, sure enough to be answered by its name. */
function fairlySure(sentences: readonly Part[], stakes: Reader['stakes']): Part | undefined {
  const asked = sentences.filter(({ text }) => asksSomething(text));
  const [only] = asked;
  if (only === undefined || asked.length > 1 || SMALL_TALK.test(top(only))) return undefined;
  return (only.readings[0]?.p ?? 0) >= THRESHOLDS.named[stakes(top(only))] ? only : undefined;
}

/**
 * One clear sentence of a letter stands for it only when the letter as a whole points the same way: "vậy tôi có được hưởng
 * gì không?" under a story about an inheritance is no question about benefit.
 */
function asksTheSame(sentence: Part, whole: Part): boolean {
  return whole.outcome !== 'answer' && top(whole) === top(sentence);
}

const top = (part: Part): string => part.readings[0]?.intent ?? '';

function distinct(list: readonly Part[]): Part[] {
  return list.filter((part, i) => list.findIndex((other) => top(other) === top(part)) === i);
}

function readPart(text: string, reader: Reader, entities: readonly Entity[]): Part {
  const known = reader.clarifications.get(contentKey(text));
  if (known) {
    const readings = known.readings.map((intent) => ({ intent, p: 1 / known.readings.length }));
    return { text, readAs: text, outcome: 'clarify', readings, entities, ask: known.ask };
  }
  const whole = readText(text, reader);
  const matter = SMALL_TALK.test(whole.readings[0]?.intent ?? '') ? withoutOpening(text) : undefined;
  const read = matter === undefined ? whole : readText(matter, reader);
  return { text, ...read, outcome: decide(read.readings, reader), entities };
}

const OPENING =
  /^(?:(?:alo|a lo|chao|xin chao|hello|helo|hi|da|vang|em|anh|chi|ad|admin|sop|shop|ban|chau|con|co|chu|bac|oi|a|e|c|ah|cho|hoi|minh|toi|tui|voi|xin|nho|gium|giup|thua|kinh|trung tam|nay|chut|xiu|ti|ty|hoi tham|lam on|nha|nhe|mot|ve|cai|la|oi|u|uh|ok|thoi|the|vay|ma|roi|duoc roi)(?=[ ,.!:?])[ ,.!:?]*)+/;
const FEWEST_WORDS = 4;

/** What stands behind a greeting; undefined where that is no matter of its own. */
function withoutOpening(text: string): string | undefined {
  const length = OPENING.exec(fold(text))?.[0].length ?? 0;
  const rest = text.slice(length).trim();
  return length > 0 && rest.split(' ').length >= FEWEST_WORDS ? rest : undefined;
}

/** What a prepared text may mean, its slips mended; of the meanings of short words, the one that makes the most sense counts. */
function readText(
  text: string,
  { classifier, spelling }: Pick<Reader, 'classifier' | 'spelling'>,
): Pick<Part, 'readAs' | 'readings'> {
  const read = (readAs: string) => ({ readAs, readings: classify(classifier, readAs) });
  const sureness = ({ readings }: Pick<Part, 'readings'>) => readings[0]?.p ?? 0;
  return variantsOf(mendSlips(text, spelling.taught), spelling.abbreviations)
    .map(read)
    .reduce((best, each) => (sureness(each) > sureness(best) ? each : best));
}

function decide(readings: readonly Reading[], { family, stakes }: Reader): Outcome {
  const best = readings[0];
  if (best === undefined) return 'refuse';
  const p = readings
    .filter((reading) => family(reading.intent) === family(best.intent))
    .reduce((sum, reading) => sum + reading.p, 0);
  if (p < THRESHOLDS.clarify) return 'refuse';
  return p >= THRESHOLDS.answer[stakes(best.intent)] ? 'answer' : 'clarify';
}

/** Readings worth offering when asking back: two or three, none of them a courtesy. */
export function offered(part: Part): Reading[] {
  return part.readings
    .filter((reading, i) => i === 0 || (reading.p >= THRESHOLDS.offered && !SMALL_TALK.test(reading.intent)))
    .slice(0, 3);
}
