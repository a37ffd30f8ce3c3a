// A mind from knowledge: the classifier trained on its ways of asking, and the way to understand text with both.

import type { Mind } from '#conversation/mind.ts';
import type { Reads } from '#desk/trial.ts';
import { type Knowledge, sameTeaching, strangers, trainingPhrases } from '#knowledge/knowledge.ts';
import { contentKey } from '#language/politeness.ts';
import { prepare } from '#language/prepare.ts';
import { OUT_OF_SCOPE } from '#understanding/linear-model.ts';
import { createSectionFinder } from '#understanding/section-finder.ts';
import type { Classifier, TrainingRow } from '#understanding/train.ts';
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
    before.knowledge.spelling === knowledge.spelling;
  if (same) return mindOf(knowledge, before.classifier, before.aspects);
  return mindOf(knowledge, ...(await trained(knowledge, trainer, training)));
}

/** The classifier of questions, and that of what is asked next about an answer; none where nothing of it is written. */
export async function trained(
  knowledge: Knowledge,
  trainer: Trainer,
  training?: Training,
): Promise<[classifier: Classifier, aspects: Classifier | undefined]> {
  const asks = aspectRows(knowledge);
  const classifier = await trainer(trainingRows(knowledge), training);
  return [classifier, asks.length === 0 ? undefined : await trainer(asks, training)];
}

export function mindOf(knowledge: Knowledge, classifier: Classifier, aspects: Classifier | undefined): TrainedMind {
  return {
    knowledge,
    classifier,
    aspects,
    understand: understanderOf(knowledge, classifier),
    sections: createSectionFinder(classifier, aspects, spelling(knowledge)),
  };
}

/** The ways of asking for sections, by what they ask about. */
export function aspectRows(knowledge: Knowledge): TrainingRow[] {
  const spell = spelling(knowledge);
  const sections = [...knowledge.entries.values()].flatMap(({ answers }) =>
    answers.flatMap((answer) => answer.sections ?? []),
  );
  return sections.flatMap(({ aspect, heading, ask }) =>
    [heading, ...ask].map((words) => ({ text: spell(words), label: aspect })),
  );
}

/** Puts a text into the spelling in which questions reach the classifier. */
const spelling = (knowledge: Knowledge) => (text: string) => prepare(text, knowledge.spelling).text;

/** Everything the classifier learns from, in the spelling it will meet. */
export function trainingRows(knowledge: Knowledge): TrainingRow[] {
  const spell = spelling(knowledge);
  return [
    ...trainingPhrases(knowledge).flatMap(({ intent, phrases, ownWords }) => [
      ...phrases.map((phrase) => ({ text: spell(phrase), label: intent })),
      ...ownWords.map((words) => ({ text: spell(words), label: intent })),
    ]),
    ...strangers(knowledge).map((phrase) => ({ text: spell(phrase), label: OUT_OF_SCOPE })),
  ];
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
