// What a message means in a talk: the classifier's readings beside what was just spoken of. A conditional logit over the entries
// that may be meant; its weights were fitted on dialogues (docs/understanding.md).

/** An entry that may be meant, and what speaks for it. */
export type Candidate = {
  readonly intent: string;
  /** The classifier's own probability; 0 when it is not among its readings. */
  readonly p: number;
  /** It is what was last spoken of, or what was spoken of before that. */
  readonly topic: boolean;
  readonly before: boolean;
  readonly related: boolean;
  readonly sameArea: boolean;
  /** How like the message is to a way of asking for one of its sections, 0 to 1. */
  readonly likeness: number;
  /** How likely one of its sections is asked for, 0 to 1; told for what is or was spoken of. */
  readonly section: number;
};

/** A message of few words leans on what was said before. */
export type Shape = { readonly words: number };

export type InContext = { readonly intent: string; readonly p: number };

const FLOOR = 0.004;
const FEW_WORDS = 7;

export const WEIGHTS = {
  logP: 0.97,
  logPShort: -0.12,
  topic: 3.2,
  topicShort: 0.35,
  before: 0.8,
  related: 1.5,
  sameArea: 1.05,
  sameAreaShort: 0.35,
  likeness: 4.4,
  likenessTopic: 0.25,
  sectionTopic: 0.8,
  sectionTopicShort: 1.3,
  sectionBefore: 0.45,
};

export type Feature = keyof typeof WEIGHTS;

export function featuresOf(candidate: Candidate, { words }: Shape): Record<Feature, number> {
  const short = words <= FEW_WORDS ? 1 : 0;
  const { p, topic, before, related, sameArea, likeness, section } = candidate;
  const flag = (value: boolean) => (value ? 1 : 0);
  return {
    logP: Math.log(Math.max(p, FLOOR)),
    logPShort: Math.log(Math.max(p, FLOOR)) * short,
    topic: flag(topic),
    topicShort: flag(topic) * short,
    before: flag(before),
    related: flag(related),
    sameArea: flag(sameArea),
    sameAreaShort: flag(sameArea) * short,
    likeness,
    likenessTopic: flag(topic) * likeness,
    sectionTopic: flag(topic) * section,
    sectionTopicShort: flag(topic) * section * short,
    sectionBefore: flag(before) * section,
  };
}

/** Candidates with their probabilities, best first. */
export function inContext(candidates: readonly Candidate[], shape: Shape): InContext[] {
  const scores = candidates.map((candidate) => {
    const features = featuresOf(candidate, shape);
    return (Object.keys(WEIGHTS) as Feature[]).reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
  });
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return candidates.map(({ intent }, i) => ({ intent, p: (shares[i] as number) / total })).sort((a, b) => b.p - a.p);
}
