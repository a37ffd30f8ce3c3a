// What a message means in a talk: the classifier's readings beside what was just spoken of. A conditional logit over the entries
// that may be meant; its weights were fitted on dialogues (docs/understanding.md).

/** An entry that may be meant, and what speaks for it. */
export type Candidate = {
  readonly intent: string;
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

const FEW_WORDS = 7;

const WEIGHTS = {
  alone: 0.9,
  together: 0.38,
  topic: 0.57,
  topicShort: 0.91,
  before: 0.2,
  told: 1.29,
  related: 1.06,
  sameArea: 1.09,
  sameAreaShort: 0.32,
  likeness: 6.86,
  sectionTopic: 2,
  sectionBefore: 2.7,
  sectionTold: 2.77,
};

function scoreOf(candidate: Candidate, { words }: Shape): number {
  const short = words <= FEW_WORDS;
  const { alone, together, topic, before, told, related, sameArea, likeness, section } = candidate;
  const w = WEIGHTS;
  let score = w.alone * alone + w.together * together + w.likeness * likeness;
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
