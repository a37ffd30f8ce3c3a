// What a message means in a talk: the classifier's readings beside what was just spoken of. A conditional logit over the entries
// that may be meant; its weights were fitted on dialogues (docs/understanding.md).

/** An entry that may be meant, and what speaks for it. */
export type Candidate = {
  readonly intent: string;
  /** The classifier's own probability; 0 when it is not among its readings. */
  readonly p: number;
  /** Its share (natural logarithm) among all entries by the words of the message, and by those of the last messages together. */
  readonly alone: number;
  readonly together: number;
  /** It is what was last spoken of, or what was spoken of before that; or something of it was told at some time in this talk. */
  readonly topic: boolean;
  readonly before: boolean;
  readonly told: boolean;
  readonly related: boolean;
  readonly sameArea: boolean;
  /** How like the message is to a way of asking for one of its sections, 0 to 1. */
  readonly likeness: number;
  /** How likely one of its sections is asked for, 0 to 1; 0 for what was not spoken of in this talk. */
  readonly section: number;
};

/** A message of few words leans on what was said before. */
export type Shape = { readonly words: number };

export type InContext = { readonly intent: string; readonly p: number };

/** The readings that fit, sharing what all had; as they were where none does. */
export function only(ranked: readonly InContext[], fits: (reading: InContext) => boolean): readonly InContext[] {
  const kept = ranked.filter(fits);
  const all = kept.reduce((sum, { p }) => sum + p, 0);
  return all === 0 ? ranked : kept.map(({ intent, p }) => ({ intent, p: p / all }));
}

const FLOOR = 0.004;
const FEW_WORDS = 7;

const WEIGHTS = {
  logP: 0.14,
  alone: 0.76,
  together: 0.39,
  togetherShort: 0.17,
  topic: 0.25,
  topicShort: 0.68,
  before: -0.26,
  told: 1.3,
  related: 1.46,
  sameArea: 0.83,
  sameAreaShort: 0.33,
  likeness: 4.28,
  sectionTopic: 1.06,
  sectionBefore: 1.2,
  sectionTold: 1.2,
};

function scoreOf(candidate: Candidate, { words }: Shape): number {
  const short = words <= FEW_WORDS;
  const { p, alone, together, topic, before, told, related, sameArea, likeness, section } = candidate;
  const w = WEIGHTS;
  let score = w.logP * Math.log(Math.max(p, FLOOR)) + w.alone * alone + w.together * together + w.likeness * likeness;
  if (short) score += w.togetherShort * together;
  if (topic) score += w.topic + w.sectionTopic * section + (short ? w.topicShort : 0);
  if (before) score += w.before + w.sectionBefore * section;
  if (told) score += w.told + (topic || before ? 0 : w.sectionTold * section);
  if (related) score += w.related;
  if (sameArea) score += w.sameArea + (short ? w.sameAreaShort : 0);
  return score;
}

/** Candidates with their probabilities, best first. */
export function inContext(candidates: readonly Candidate[], shape: Shape): InContext[] {
  const scores = candidates.map((candidate) => scoreOf(candidate, shape));
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return candidates.map(({ intent }, i) => ({ intent, p: (shares[i] as number) / total })).sort((a, b) => b.p - a.p);
}
