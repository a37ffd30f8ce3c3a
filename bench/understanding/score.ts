// What became of questions, counted.

import { offered, type Part, type Understanding } from '#understanding/understand.ts';
import type { Question } from './corpus.ts';

/** One question and what was made of it. */
export type Judged = {
  readonly labels: readonly string[];
  /** The first part's readings, best first. */
  readonly readings: Part['readings'];
  /** What the person gets. */
  readonly got: 'right' | 'asked right' | 'asked wrong' | 'wrong' | 'declined';
};

export function judge({ labels }: Question, { parts }: Understanding): Judged {
  const best = (part: Part) => part.readings[0]?.intent ?? '';
  const answered = parts.filter((part) => part.outcome === 'answer').map(best);
  const asked = parts
    .filter((part) => part.outcome === 'clarify')
    .flatMap((part) => offered(part).map(({ intent }) => intent));
  const among = (list: readonly string[]) => list.some((intent) => labels.includes(intent));
  const got = among(answered)
    ? 'right'
    : among(asked)
      ? 'asked right'
      : answered.length > 0
        ? 'wrong'
        : asked.length > 0
          ? 'asked wrong'
          : 'declined';
  return { labels, readings: parts[0]?.readings ?? [], got };
}

export type Score = {
  readonly questions: number;
  readonly top1: number;
  readonly top3: number;
  /** Answered rightly at once. */
  readonly answered: number;
  readonly askedBack: number;
  readonly wrong: number;
  readonly wrongHighStakes: number;
  readonly declined: number;
};

const share = (list: readonly unknown[], of: number): number => (of === 0 ? 0 : (100 * list.length) / of);

/** Percentages over questions of ours. */
export function scoreOurs(all: readonly Judged[], highStakes: (intent: string) => boolean): Score {
  const ours = all.filter(({ labels }) => labels.length > 0);
  const at = (n: number) =>
    ours.filter(({ labels, readings }) => readings.slice(0, n).some(({ intent }) => labels.includes(intent)));
  const got = (...kinds: Judged['got'][]) => ours.filter((each) => kinds.includes(each.got));
  return {
    questions: ours.length,
    top1: share(at(1), ours.length),
    top3: share(at(3), ours.length),
    answered: share(got('right'), ours.length),
    askedBack: share(got('asked right', 'asked wrong'), ours.length),
    wrong: share(got('wrong'), ours.length),
    wrongHighStakes: share(
      got('wrong').filter(({ readings }) => highStakes(readings[0]?.intent ?? '')),
      ours.length,
    ),
    declined: share(got('declined'), ours.length),
  };
}

/** Percentages over questions that are nobody's here: answered, asked back. */
export function scoreStrangers(all: readonly Judged[]) {
  const strangers = all.filter(({ labels }) => labels.length === 0);
  return {
    questions: strangers.length,
    answered: share(
      strangers.filter(({ got }) => got === 'wrong'),
      strangers.length,
    ),
    asked: share(
      strangers.filter(({ got }) => got === 'asked wrong'),
      strangers.length,
    ),
  };
}

const pOf = ({ readings }: Judged): number => readings[0]?.p ?? 0;
const isRight = ({ labels, readings }: Judged): boolean => labels.includes(readings[0]?.intent ?? '');

/** Mean over intents of F1 of the first reading. */
export function macroF1(all: readonly Judged[]): number {
  const counts = new Map<string, { right: number; said: number; meant: number }>();
  const of = (intent: string) => {
    const count = counts.get(intent) ?? { right: 0, said: 0, meant: 0 };
    counts.set(intent, count);
    return count;
  };
  for (const { labels, readings } of all.filter((each) => each.labels.length > 0)) {
    const said = readings[0]?.intent ?? '';
    const meant = labels.includes(said) ? said : (labels[0] as string);
    of(meant).meant++;
    if (said !== '') of(said).said++;
    if (said === meant) of(meant).right++;
  }
  const each = [...counts.values()].filter(({ meant }) => meant > 0);
  return each.reduce((sum, { right, said, meant }) => sum + (2 * right) / (said + meant), 0) / each.length;
}

/** Expected calibration error over ten bins, in points: how far "80 % sure" is from right in 80 of 100. */
export function calibrationError(all: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    all.filter((each) => Math.min(9, Math.floor(pOf(each) * 10)) === bin),
  );
  return bins.reduce((sum, bin) => {
    if (bin.length === 0) return sum;
    const said = bin.reduce((total, each) => total + pOf(each), 0) / bin.length;
    const was = bin.filter(isRight).length / bin.length;
    return sum + (100 * Math.abs(said - was) * bin.length) / all.length;
  }, 0);
}

/** How well p tells ours from nobody's: the chance that one of ours has the higher p. */
export function auroc(all: readonly Judged[]): number {
  const sorted = [...all].sort((a, b) => pOf(a) - pOf(b));
  let strangersBelow = 0;
  let pairs = 0;
  let ours = 0;
  for (const each of sorted) {
    if (each.labels.length === 0) strangersBelow++;
    else {
      ours++;
      pairs += strangersBelow;
    }
  }
  return pairs / (ours * strangersBelow || 1);
}

/** Of ours, the percentage read rightly above the p that lets through one stranger in twenty. */
export function rightAtFivePercent(all: readonly Judged[]): number {
  const strangers = all.filter(({ labels }) => labels.length === 0).map(pOf);
  const limit = strangers.sort((a, b) => b - a)[Math.floor(strangers.length / 20)] ?? 1;
  const ours = all.filter(({ labels }) => labels.length > 0);
  return share(
    ours.filter((each) => isRight(each) && pOf(each) > limit),
    ours.length,
  );
}

/** Which intents are taken for which, most often first. */
export function confusions(all: readonly Judged[], most: number): { pair: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const each of all) {
    if (each.labels.length === 0 || isRight(each)) continue;
    const pair = `${each.labels[0]} → ${each.readings[0]?.intent ?? 'nothing'}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .map(([pair, count]) => ({ pair, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
