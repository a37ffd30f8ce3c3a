// A mind from knowledge: the classifier trained on its ways of asking, and the way to understand text with both.

import type { Mind } from '#conversation/mind.ts';
import type { Reads } from '#desk/trial.ts';
import { type Knowledge, sameTeaching, trainingPhrases } from '#knowledge/knowledge.ts';
import { contentKey } from '#language/politeness.ts';
import { prepare } from '#language/prepare.ts';
import { OUT_OF_SCOPE } from '#understanding/linear-model.ts';
import type { Classifier, TrainingRow } from '#understanding/train.ts';
import type { Trainer, Training } from '#understanding/trainer.ts';
import { type Reader, understand } from '#understanding/understand.ts';

export type TrainedMind = Mind & Reads & { readonly classifier: Classifier };

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
    before.knowledge.spelling === knowledge.spelling;
  const classifier = same ? before.classifier : await trainer(trainingRows(knowledge), training);
  return { knowledge, classifier, understand: understanderOf(knowledge, classifier) };
}

/** Puts a text into the spelling in which questions reach the classifier. */
const spelling = (knowledge: Knowledge) => (text: string) => prepare(text, knowledge.spelling).text;

/** Everything the classifier learns from, in the spelling it will meet. */
export function trainingRows(knowledge: Knowledge): TrainingRow[] {
  const spell = spelling(knowledge);
  return [
    ...trainingPhrases(knowledge).flatMap(({ intent, phrases, ownWords }) => [
      ...phrases.map((phrase) => ({ text: spell(phrase), label: intent })),
      ...ownWords.map((words) => ({ text: spell(words), label: intent, aside: true })),
    ]),
    ...knowledge.refusals.map((phrase) => ({ text: spell(phrase), label: OUT_OF_SCOPE })),
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
