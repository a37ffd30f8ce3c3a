// Keeps the assistant's mind fresh: loads knowledge, trains beside the running classifier, swaps both together, and keeps
// the old ones when a file is broken or a protected question would no longer be answered.

import type { Brain, Mind } from '#conversation/mind.ts';
import { describeProblem, type Problem } from '#domain/result.ts';
import { type Knowledge, trainingPhrases } from '#knowledge/knowledge.ts';
import { type KnowledgeFolders, loadKnowledge } from '#knowledge/load.ts';
import { watchFolders } from '#knowledge/watch.ts';
import { contentKey } from '#language/politeness.ts';
import { prepare } from '#language/prepare.ts';
import { OUT_OF_SCOPE } from '#understanding/linear-model.ts';
import type { Classifier, TrainingRow } from '#understanding/train.ts';
import type { Trainer } from '#understanding/trainer.ts';
import { type Reader, readText, understand } from '#understanding/understand.ts';
import { errorFields, type Logger } from './log.ts';

export type MindKeeper = Brain & {
  /** Loads and trains once; problems when there is nothing to work with. */
  readonly load: () => Promise<Problem[]>;
  readonly watch: () => () => void;
  readonly status: () => { ready: boolean; version: string | undefined; problems: string[] };
};

export function createMindKeeper(deps: {
  folders: KnowledgeFolders;
  trainer: Trainer;
  log: Logger;
  changed: () => void;
}): MindKeeper {
  const { folders, trainer, log } = deps;
  let mind: (Mind & { classifier: Classifier }) | undefined;
  let faults: string[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Problem[]> {
    const loaded = await loadKnowledge(folders);
    if (loaded.kind === 'problems') return refuse(loaded.problems);
    const { knowledge } = loaded.value;
    const classifier = await trainer(trainingRows(knowledge));
    const lost = mind ? newlyBroken(mind, knowledge, classifier) : [];
    if (lost.length > 0) return refuse(lost);
    mind = { knowledge, classifier, understand: understanderOf(knowledge, classifier) };
    faults = [];
    log.info({ knowledge: knowledge.version, entries: knowledge.entries.size }, 'knowledge ready');
    deps.changed();
    return [];
  }

  function refuse(list: Problem[]): Problem[] {
    faults = list.map(describeProblem);
    for (const fault of faults) log.error({ fault }, mind ? 'knowledge kept as it was' : 'knowledge not loaded');
    return list;
  }

  /** One load at a time, in the order of the changes. */
  const loadInTurn = () => {
    const next = queue.then(load, load);
    queue = next.catch((error: unknown) => log.error(errorFields(error), 'loading knowledge failed'));
    return next;
  };

  return {
    current: () => mind,
    load: loadInTurn,
    watch: () => watchFolders([folders.intents, folders.data], () => void loadInTurn().catch(() => {})),
    status: () => ({ ready: mind !== undefined, version: mind?.knowledge.version, problems: faults }),
  };
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

/** Protected questions that were read rightly before and would not be now. */
function newlyBroken(
  before: { knowledge: Knowledge; classifier: Classifier },
  knowledge: Knowledge,
  classifier: Classifier,
): Problem[] {
  const holds = (intent: string, question: string, of: Knowledge, by: Classifier) =>
    readText(spelling(of)(question), { classifier: by, spelling: of.spelling }).readings[0]?.intent === intent;
  return [...knowledge.entries.values()].flatMap((entry) =>
    entry.questions
      .filter((question) => before.knowledge.entries.get(entry.id)?.questions.includes(question))
      .filter(
        (question) =>
          holds(entry.id, question, before.knowledge, before.classifier) &&
          !holds(entry.id, question, knowledge, classifier),
      )
      .map((question) => ({
        where: entry.file,
        entry: entry.id,
        field: 'questions',
        message: `câu được bảo vệ “${question}” không còn được hiểu đúng`,
        remedy: 'thêm cách hỏi gần câu này, hoặc bỏ thay đổi vừa làm ở mục khác',
      })),
  );
}
