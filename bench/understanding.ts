// `npm run bench -- understanding`: how well questions are understood, on phrases that were not learned, beside rivals that
// learned the same. Everything is seeded: two runs give the same figures, times apart.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Knowledge, taughtBy } from '#knowledge/knowledge.ts';
import { loadKnowledge } from '#knowledge/load.ts';
import { trainingRows, understanderOf } from '#operations/make-mind.ts';
import { OUT_OF_SCOPE } from '#understanding/linear-model.ts';
import { seeded } from '#understanding/random.ts';
import { train } from '#understanding/train.ts';
import { createTrainer } from '#understanding/trainer.ts';
import {
  FOLDS,
  foldsOf,
  protectedQuestions,
  type Question,
  realQuestions,
  taughtQuestions,
} from './understanding/corpus.ts';
import { NOISES } from './understanding/noise.ts';
import { type Ranker, RIVALS, type Rival } from './understanding/rivals.ts';
import {
  auroc,
  calibrationError,
  confusions,
  type Judged,
  judge,
  macroF1,
  rightAtFivePercent,
  type Score,
  scoreOurs,
  scoreStrangers,
} from './understanding/score.ts';

type Understand = ReturnType<typeof understanderOf>;
const TODAY = Temporal.PlainDate.from('2026-11-22');
const SEED = 11;

export async function benchUnderstanding(withRivals = !process.argv.includes('--no-rivals')): Promise<void> {
  const loaded = await loadKnowledge({ intents: 'intents', data: 'data' });
  if (loaded.kind === 'problems') throw new Error('the content does not load: npm run cli -- content check');
  const { knowledge } = loaded.value;
  const highStakes = (intent: string) => knowledge.entries.get(intent)?.stakes === 'high';
  const show = (name: string, all: readonly Judged[]) => printScore(name, scoreOurs(all, highStakes));

  const whole = await trainWhole(knowledge);
  speed(whole, knowledge);
  const { slices, firsts } = await crossValidate(knowledge, withRivals ? RIVALS : []);
  const clean = slices.get('clean') ?? [];

  console.log(`\nCross-validation: ${FOLDS} folds, look-alikes kept together\n${HEADINGS}`);
  for (const [name, all] of slices) show(name, all);
  if (firsts.size > 0)
    console.log(`\nFirst reading right, %, beside rivals that learned the same (${RIVAL_FOLDS} folds)`);
  for (const [name, row] of firsts)
    console.log(`${name.padEnd(24)}${[...row].map(([slice, value]) => `${slice} ${value.toFixed(1)}`).join(' · ')}`);

  console.log(`\nEverything learned\n${HEADINGS}`);
  const asked = (questions: readonly Question[]) =>
    questions.map((question) => judge(question, whole(question.text, TODAY)));
  show('protected questions', asked(protectedQuestions(knowledge)));
  const real = asked(realQuestions());
  if (real.length > 0) show('real sample', real);

  console.log('\nNobody’s questions');
  printStrangers('cross-validated refusals', clean);
  if (real.length > 0) printStrangers('real sample', real);
  console.log(
    `AUROC ${auroc(clean).toFixed(3)}; of ours read rightly at 5 % strangers let in: ${rightAtFivePercent(clean).toFixed(1)} %`,
  );
  console.log(`Calibration error: ${calibrationError(clean).toFixed(1)} points; macro-F1 ${macroF1(clean).toFixed(3)}`);
  console.log(
    `Taken for one another most often: ${confusions(clean, 12)
      .map(({ pair, count }) => `${pair} ${count}`)
      .join(' · ')}`,
  );
  printTradeOff(clean);
}

const HEADINGS = `${''.padEnd(24)}${['questions', 'first', 'top 3', 'right*', 'asked', 'wrong', 'wrong high', 'declined'].map((h) => h.padStart(11)).join('')}   (* answered rightly, or asked back with the right reading)`;

function printScore(name: string, score: Score): void {
  const { questions, ...shares } = score;
  const cells = [String(questions), ...Object.values(shares).map((value) => value.toFixed(1))];
  console.log(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}

function printStrangers(name: string, all: readonly Judged[]): void {
  const { questions, answered, asked } = scoreStrangers(all);
  console.log(
    `${name.padEnd(26)}${questions} questions, answered ${answered.toFixed(1)} %, asked back ${asked.toFixed(1)} %`,
  );
}

async function trainWhole(knowledge: Knowledge): Promise<Understand> {
  const rows = trainingRows(knowledge);
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'cau-viec-bench-'));
  const classifier = await createTrainer(folder)(rows);
  console.log(
    `Training in two processes beside: ${((performance.now() - start) / 1000).toFixed(1)} s for ${rows.length} rows (limit 5 s)`,
  );
  return understanderOf(knowledge, classifier);
}

/** Rivals take minutes to train, so they are measured, beside ours, on the rows of the first folds only. */
const RIVAL_FOLDS = 2;

type Shares = Map<string, Map<string, number>>;

async function crossValidate(knowledge: Knowledge, contenders: readonly Rival[]) {
  const questions = taughtQuestions(knowledge);
  const foldOf = foldsOf(questions);
  const slices = new Map(Object.keys(NOISES).map((name): [string, Judged[]] => [name, []]));
  const firsts: Shares = new Map();
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = without(knowledge, questions, foldOf, fold);
    const understand = understanderOf(learned, train(trainingRows(learned)));
    const noisy = noisyCopies(
      questions.filter((_, i) => foldOf[i] === fold),
      fold,
    );
    const first = (text: string) => [understand(text, TODAY).parts[0]?.readings[0]?.intent ?? ''];
    for (const [name, copies] of noisy)
      slices.get(name)?.push(...copies.map((question) => judge(question, understand(question.text, TODAY))));
    if (fold < RIVAL_FOLDS && contenders.length > 0) {
      const rows = questions.flatMap(({ text, labels }, i) =>
        foldOf[i] === fold ? [] : [{ text, label: labels[0] ?? OUT_OF_SCOPE }],
      );
      await addFirsts(firsts, 'Cầu Việc', first, noisy);
      for (const rival of contenders) await addFirsts(firsts, rival.name, await rival.train(rows), noisy);
    }
    process.stderr.write(`fold ${fold + 1} of ${FOLDS}\n`);
  }
  return { slices, firsts };
}

/** Adds the share of questions of ours whose first reading is right, averaged over the rivals' folds. */
async function addFirsts(firsts: Shares, name: string, rank: Ranker, noisy: Map<string, Question[]>): Promise<void> {
  const row = firsts.get(name) ?? new Map<string, number>();
  firsts.set(name, row);
  for (const [slice, copies] of noisy) {
    const ours = copies.filter(({ labels }) => labels.length > 0);
    let right = 0;
    for (const { text, labels } of ours) {
      const best = (await rank(text)).find((label) => label !== OUT_OF_SCOPE && label !== 'None');
      if (best !== undefined && labels.includes(best)) right++;
    }
    row.set(slice, (row.get(slice) ?? 0) + (100 * right) / ours.length / RIVAL_FOLDS);
  }
}

/** The same knowledge as it would be had nobody written the questions of this fold. */
function without(knowledge: Knowledge, questions: readonly Question[], foldOf: Int32Array, fold: number): Knowledge {
  const hidden = new Set(questions.filter((_, i) => foldOf[i] === fold).map(({ text }) => text));
  const keep = (list: readonly string[]) => list.filter((text) => !hidden.has(text));
  const entries = new Map(
    [...knowledge.entries].map(([id, entry]) => [id, { ...entry, examples: keep(entry.examples) }]),
  );
  const taught = taughtBy(entries.values());
  return {
    ...knowledge,
    entries,
    spelling: { ...knowledge.spelling, taught },
    refusals: keep(knowledge.refusals),
  };
}

function noisyCopies(questions: readonly Question[], fold: number): Map<string, Question[]> {
  return new Map(
    Object.entries(NOISES).map(([name, noise]) => {
      const random = seeded(SEED + fold);
      return [name, questions.map(({ text, labels }) => ({ text: noise(text, random), labels }))];
    }),
  );
}

/** What another threshold would have cost: the curve from which thresholds.ts was chosen. */
function printTradeOff(all: readonly Judged[]): void {
  console.log('\nAnswer from p on:      ours answered rightly / answered wrongly / strangers answered, %');
  const ours = all.filter(({ labels }) => labels.length > 0);
  const strangers = all.filter(({ labels }) => labels.length === 0);
  for (const limit of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const above = (list: readonly Judged[]) => list.filter(({ readings }) => (readings[0]?.p ?? 0) >= limit);
    const right = above(ours).filter(({ labels, readings }) => labels.includes(readings[0]?.intent ?? '')).length;
    const pc = (n: number, of: number) => ((100 * n) / of).toFixed(1).padStart(6);
    console.log(
      `${limit.toFixed(1).padStart(8)}${pc(right, ours.length)}${pc(above(ours).length - right, ours.length)}${pc(above(strangers).length, strangers.length)}`,
    );
  }
}

function speed(understand: Understand, knowledge: Knowledge): void {
  const texts = protectedQuestions(knowledge).map(({ text }) => text);
  const times: number[] = [];
  for (let round = 0; round < 20; round++)
    for (const text of texts) {
      const start = performance.now();
      understand(text, TODAY);
      times.push(performance.now() - start);
    }
  const steady = times.slice(texts.length * 5).sort((a, b) => a - b);
  const mean = steady.reduce((sum, time) => sum + time, 0) / steady.length;
  const at = (share: number) => (steady[Math.floor(steady.length * share)] ?? 0).toFixed(2);
  console.log(
    `Speed on one core: ${Math.round(1000 / mean)} messages/s (limit 3,000); p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; process ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  );
}
