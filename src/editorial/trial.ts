// What would change: the same questions read with today's knowledge and with a changed one. Nothing is changed by it.

import type { Problem } from '#domain/result.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Outcome, Understanding } from '#understanding/understand.ts';

/** A mind, as far as a trial needs one. */
export type Reads = {
  readonly knowledge: Knowledge;
  readonly understand: (text: string, today: PlainDate) => Understanding;
};

export type Read = { readonly outcome: Outcome; readonly intent: string | undefined };

/** A question of citizens that is read differently. */
export type Moved = {
  readonly text: string;
  /** How many people asked it. */
  readonly people: number;
  readonly before: Read;
  readonly after: Read;
};

export type ProtectedQuestion = {
  readonly entry: string;
  readonly question: string;
  /** What it would be taken for. */
  readonly readAs: string | undefined;
};

export type Trial = {
  /** What makes publishing impossible, besides broken questions. */
  readonly problems: readonly Problem[];
  /** What should be better, and does not stop anybody. */
  readonly advice: readonly Problem[];
  /** Protected questions that are read rightly today and would not be, and new ones that are not. */
  readonly broken: readonly ProtectedQuestion[];
  readonly nowAnswered: readonly Moved[];
  readonly moved: readonly Moved[];
  readonly noLonger: readonly Moved[];
  readonly replayed: { readonly protectedQuestions: number; readonly asked: number };
};

export const holds = (trial: Trial): boolean => trial.problems.length + trial.broken.length === 0;

export type AskedQuestion = { readonly text: string; readonly people: number };

/** Called now and then with how far it has come, 0 to 1; gives way to everything else, and throws when the work is given up. */
export type Breathe = (done: number) => Promise<void>;

const AT_ONCE = 40;

/** Protected questions that are not taken for their entry, read all the way as citizens' are: cut into parts, short words asked back. */
function misreadQuestions(reads: Reads, today: PlainDate): ProtectedQuestion[] {
  return protectedQuestions(reads).flatMap((each) => misread(reads, each, today));
}

/** Share of every `step`-th protected question that is misread, 0 to 1. */
export function shareMisread(reads: Reads, today: PlainDate, step = 1): number {
  const asked = protectedQuestions(reads).filter((_, i) => i % step === 0);
  return asked.flatMap((each) => misread(reads, each, today)).length / Math.max(1, asked.length);
}

type Protected = Omit<ProtectedQuestion, 'readAs'>;

const protectedQuestions = ({ knowledge }: Reads): Protected[] =>
  [...knowledge.entries.values()].flatMap(({ id, questions }) =>
    questions.map((question) => ({ entry: id, question })),
  );

function misread(reads: Reads, { entry, question }: Protected, today: PlainDate): ProtectedQuestion[] {
  const readAs = firstReading(reads, question, today);
  return readAs === entry ? [] : [{ entry, question, readAs }];
}

const firstReading = ({ understand }: Reads, text: string, today: PlainDate): string | undefined =>
  understand(text, today).parts[0]?.readings[0]?.intent;

export function brokenQuestions(
  before: Reads,
  after: Reads,
  changed: ReadonlySet<string>,
  today: PlainDate,
): ProtectedQuestion[] {
  return misreadQuestions(after, today).filter(({ entry, question }) => {
    const known = before.knowledge.entries.get(entry)?.questions.includes(question) ?? false;
    return known ? firstReading(before, question, today) === entry : changed.has(entry);
  });
}

export async function replay(
  questions: readonly AskedQuestion[],
  before: Reads,
  after: Reads,
  today: PlainDate,
  breathe: Breathe,
): Promise<Pick<Trial, 'nowAnswered' | 'moved' | 'noLonger'>> {
  const different: Moved[] = [];
  for (const [i, { text, people }] of questions.entries()) {
    if (i % AT_ONCE === 0) await breathe(i / questions.length);
    const [was, is] = [readOf(before, text, today), readOf(after, text, today)];
    if (was.outcome !== is.outcome || was.intent !== is.intent)
      different.push({ text, people, before: was, after: is });
  }
  const most = different.sort((a, b) => b.people - a.people);
  const answered = ({ outcome }: Read) => outcome === 'answer';
  return {
    nowAnswered: most.filter(({ before: was, after: is }) => !answered(was) && answered(is)),
    moved: most.filter(({ before: was, after: is }) => answered(was) && answered(is)),
    noLonger: most.filter(({ before: was, after: is }) => answered(was) && !answered(is)),
  };
}

function readOf({ understand }: Reads, text: string, today: PlainDate): Read {
  const part = understand(text, today).parts[0];
  return {
    outcome: part?.outcome ?? 'refuse',
    intent: part?.outcome === 'answer' ? part.readings[0]?.intent : undefined,
  };
}
