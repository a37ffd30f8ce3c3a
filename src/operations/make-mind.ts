// A mind from knowledge: the classifier trained on its ways of asking, and the way to understand text with both.

import type { Mind } from '#conversation/mind.ts';
import type { Reads } from '#editorial/trial.ts';
import { type Knowledge, sameTeaching, strangers, trainingPhrases } from '#knowledge/knowledge.ts';
import { contentKey } from '#language/politeness.ts';
import { prepare } from '#language/prepare.ts';
import { logShares } from '#understanding/classify.ts';
import type { Teaching } from '#understanding/lessons.ts';
import { OUT_OF_SCOPE } from '#understanding/linear-model.ts';
import { type AskedAbout, createSectionFinder } from '#understanding/section-finder.ts';
import type { Classifier } from '#understanding/train.ts';
import type { Trainer, Training } from '#understanding/trainer.ts';
import { type Reader, understand } from '#understanding/understand.ts';

export type TrainedMind = Mind & Reads & { readonly classifier: Classifier; readonly aspects: Classifier | undefined };

/** Trains only when the ways of asking differ from those of `before`. */
export async function makeMind(
  knowledge: Knowledge,
  trainer: Trainer,
  before: TrainedMind | undefined,
  training?: Training,
): Promise<TrainedMind> {
  const same =
    before !== undefined &&
    sameTeaching(before.knowledge.entries, knowledge.entries) &&
    before.knowledge.refusals === knowledge.refusals &&
    before.knowledge.phrases === knowledge.phrases &&
    before.knowledge.followUps === knowledge.followUps &&
    before.knowledge.spelling === knowledge.spelling;
  if (same) return mindOf(knowledge, before.classifier, before.aspects);
  return mindOf(knowledge, ...(await trained(knowledge, trainer, training, before)));
}

/** The classifier of questions, and that of what is asked next about an answer; none where nothing of it is written. Only what
 * differs from `before` is trained. */
export async function trained(
  knowledge: Knowledge,
  trainer: Trainer,
  training?: Training,
  before?: Pick<TrainedMind, 'classifier' | 'aspects'>,
): Promise<[classifier: Classifier, aspects: Classifier | undefined]> {
  const classifier = await trainer(questionTeaching(knowledge), { ...training, before: before?.classifier });
  const asks = aspectTeaching(knowledge);
  if (asks.rows.length === 0) return [classifier, undefined];
  return [classifier, await trainer(asks, { ...training, before: before?.aspects })];
}

export function mindOf(knowledge: Knowledge, classifier: Classifier, aspects: Classifier | undefined): TrainedMind {
  return {
    knowledge,
    classifier,
    aspects,
    understand: understanderOf(knowledge, classifier),
    sections: createSectionFinder(classifier, aspects, spelling(knowledge), furtherAsks(knowledge)),
    shares: (text) => logShares(classifier, spelling(knowledge)(text)),
  };
}

/** The ways of asking for sections, by what they ask about. */
export function aspectTeaching(knowledge: Knowledge): Teaching {
  const sections = [...knowledge.entries.values()].flatMap(({ answers }) =>
    answers.flatMap((answer) => answer.sections ?? []),
  );
  const rows = sections.flatMap(({ aspect, heading, ask }) =>
    [heading, ...ask].map((text) => ({ text, label: aspect })),
  );
  const further = knowledge.followUps.map(({ text, aspect }) => ({ text, label: aspect as string }));
  return { rows: [...rows, ...further], spelling: knowledge.spelling };
}

/** Of each section, the ways of asking for it that others wrote. */
function furtherAsks({ entries, followUps }: Knowledge): ReadonlyMap<AskedAbout, readonly string[]> {
  const written = Map.groupBy(followUps, ({ intent, aspect }) => `${intent}|${aspect}`);
  const sections = [...entries.values()].flatMap(({ id, answers }) =>
    answers.flatMap((answer) => (answer.sections ?? []).map((section) => ({ id, section }))),
  );
  return new Map(
    sections.map(({ id, section }) => [
      section,
      (written.get(`${id}|${section.aspect}`) ?? []).map(({ text }) => text),
    ]),
  );
}

/** Puts a text into the spelling in which questions reach the classifier. */
const spelling = (knowledge: Knowledge) => (text: string) => prepare(text, knowledge.spelling).text;

/** Everything the classifier of questions learns from. */
export function questionTeaching(knowledge: Knowledge): Teaching {
  const rows = [
    ...trainingPhrases(knowledge).flatMap(({ intent, phrases, ownWords }) =>
      [...phrases, ...ownWords].map((text) => ({ text, label: intent })),
    ),
    ...strangers(knowledge).map((text) => ({ text, label: OUT_OF_SCOPE })),
  ];
  return { rows, spelling: knowledge.spelling };
}

export function understanderOf(knowledge: Knowledge, classifier: Classifier): Mind['understand'] {
  const spell = spelling(knowledge);
  const reader: Reader = {
    classifier,
    spelling: knowledge.spelling,
    gazetteer: knowledge.gazetteer,
    stakes: (intent) => knowledge.entries.get(intent)?.stakes ?? 'normal',
    family: (intent) => knowledge.entries.get(intent)?.flow ?? intent,
    clarifications: new Map(
      knowledge.clarifications.flatMap(({ say, ask, readings }) =>
        say.map((words) => [contentKey(spell(words)), { ask, readings }] as const),
      ),
    ),
  };
  return (text, today) => understand(text, reader, today);
}
