// `npm run bench -- understanding`: how well questions are understood that come from people whose words were not learned. Each
// writer of intents/phrases is left out in turn: the others teach, this one asks, clean and as people type; beside rivals that
// learned the same. Everything is seeded: two runs give the same figures, times apart.

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Knowledge, taughtBy } from '#knowledge/knowledge.ts';
import { loadKnowledge } from '#knowledge/load.ts';
import { prepare } from '#language/prepare.ts';
import { questionTeaching, understanderOf } from '#operations/make-mind.ts';
import { type CalibrationRow, fitCalibrator, rank } from '#understanding/calibration.ts';
import { margins, OUT_OF_SCOPE } from '#understanding/linear-model.ts';
import { seeded } from '#understanding/random.ts';
import type { Classifier } from '#understanding/train.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { vectorOf } from '#understanding/vectors.ts';
import { protectedQuestions, type Question, questionsBy, realQuestions, writersOf } from './understanding/corpus.ts';
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
const TODAY = Temporal.PlainDate.from('2026-11-27');
const SEED = 11;
const NOBODYS_LABELS: ReadonlySet<string> = new Set([OUT_OF_SCOPE, 'None']);
/** Rivals take minutes to train, so they are measured, beside ours, on the first writers only. */
const RIVAL_WRITERS = 2;

export async function benchUnderstanding(withRivals = !process.argv.includes('--no-rivals')): Promise<void> {
  const loaded = await loadKnowledge({ intents: 'intents', data: 'data' });
  if (loaded.kind === 'problems') throw new Error('the content does not load: npm run cli -- content check');
  const { knowledge } = loaded.value;
  const highStakes = (intent: string) => knowledge.entries.get(intent)?.stakes === 'high';
  const show = (name: string, all: readonly Judged[]) => printScore(name, scoreOurs(all, highStakes));

  const whole = await trainWhole(knowledge);
  speed(whole, knowledge);
  const { writers, slices, firsts, evidence } = await leaveOneWriterOut(knowledge, withRivals ? RIVALS : []);
  const clean = slices.get('clean') ?? [];

  console.log(`\nLeft-out writers, clean\n${HEADINGS}`);
  for (const [name, all] of writers) show(name, all);
  printMean([...writers.values()].map((all) => scoreOurs(all, highStakes)));
  console.log(`\nAll left-out writers, by how they type\n${HEADINGS}`);
  for (const [name, all] of slices) show(name, all);
  if (firsts.size > 0)
    console.log(`\nFirst reading right, %, beside rivals that learned the same (${RIVAL_WRITERS} writers)`);
  for (const [name, row] of firsts)
    console.log(`${name.padEnd(24)}${[...row].map(([slice, value]) => `${slice} ${value.toFixed(1)}`).join(' · ')}`);

  console.log(`\nEverything learned\n${HEADINGS}`);
  const asked = (questions: readonly Question[]) =>
    questions.map((question) => judge(question, whole(question.text, TODAY)));
  show('protected questions', asked(protectedQuestions(knowledge)));
  const real = asked(realQuestions());
  if (real.length > 0) show('real sample', real);

  console.log('\nNobody’s questions');
  printStrangers('near misses, left out', clean);
  if (real.length > 0) printStrangers('real sample', real);
  console.log(
    `AUROC ${auroc(clean).toFixed(3)}; of ours read rightly at 5 % strangers let in: ${rightAtFivePercent(clean).toFixed(1)} %`,
  );
  console.log(`Calibration error: ${calibrationError(clean).toFixed(1)} points; macro-F1 ${macroF1(clean).toFixed(3)}`);
  const { weights, bias } = fitCalibrator(evidence);
  console.log(
    `Fitted calibration: weights ${weights.map((each) => each.toFixed(2)).join(', ')}, bias ${bias.toFixed(2)}`,
  );
  console.log(
    `Taken for one another most often: ${confusions(clean, 16)
      .map(({ pair, count }) => `${pair} ${count}`)
      .join(' · ')}`,
  );
  printTradeOff(clean);
}

const HEADINGS = `${''.padEnd(24)}${['questions', 'first', 'top 3', 'at once', 'asked', 'wrong', 'wrong high', 'declined'].map((h) => h.padStart(11)).join('')}`;

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

function printMean(scores: readonly Score[]): void {
  const mean = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const names = ['questions', 'top1', 'top3', 'answered', 'askedBack', 'wrong', 'wrongHighStakes', 'declined'] as const;
  console.log(
    `${'mean'.padEnd(24)}${names
      .map((name) =>
        mean((score) => score[name])
          .toFixed(1)
          .padStart(11),
      )
      .join('')}`,
  );
}

async function newTrainer() {
  return createTrainer(await mkdtemp(join(tmpdir(), 'cau-viec-bench-')));
}

async function trainWhole(knowledge: Knowledge): Promise<Understand> {
  const teaching = questionTeaching(knowledge);
  const start = performance.now();
  const classifier = await (await newTrainer())(teaching);
  console.log(
    `Training in two processes beside: ${((performance.now() - start) / 1000).toFixed(1)} s for ${teaching.rows.length} rows (limit 10 s)`,
  );
  return understanderOf(knowledge, classifier);
}

type Shares = Map<string, Map<string, number>>;

async function leaveOneWriterOut(knowledge: Knowledge, contenders: readonly Rival[]) {
  const trainer = await newTrainer();
  const slices = new Map(Object.keys(NOISES).map((name): [string, Judged[]] => [name, []]));
  const writers = new Map<string, Judged[]>();
  const firsts: Shares = new Map();
  const evidence: CalibrationRow[] = [];
  for (const [at, writer] of writersOf(knowledge).entries()) {
    const learned = without(knowledge, writer);
    const teaching = questionTeaching(learned);
    const classifier = await trainer(teaching);
    const understand = understanderOf(learned, classifier);
    const questions = questionsBy(knowledge, writer);
    const noisy = noisyCopies(questions, at);
    const first = (text: string) => [understand(text, TODAY).parts[0]?.readings[0]?.intent ?? ''];
    for (const [name, copies] of noisy)
      slices.get(name)?.push(...copies.map((question) => judge(question, understand(question.text, TODAY))));
    writers.set(
      writer,
      questions.map((question) => judge(question, understand(question.text, TODAY))),
    );
    evidence.push(...questions.map((question) => evidenceOf(question, classifier, learned)));
    if (at < RIVAL_WRITERS && contenders.length > 0) {
      const rows = teaching.rows.map(({ text, label }) => ({ text: prepare(text, learned.spelling).text, label }));
      await addFirsts(firsts, 'Cầu Việc', first, noisy);
      for (const rival of contenders) await addFirsts(firsts, rival.name, await rival.train(rows), noisy);
    }
    process.stderr.write(`left out: ${writer}\n`);
  }
  return { writers, slices, firsts, evidence };
}

function evidenceOf({ text, labels }: Question, classifier: Classifier, { spelling }: Knowledge): CalibrationRow {
  const sums = margins(classifier, vectorOf(prepare(text, spelling).text, classifier.vocabulary));
  const { ranked, evidence } = rank(classifier, sums);
  return { evidence, right: labels.includes(ranked[0]?.label ?? '') };
}

/** Adds the share of questions of ours whose first reading is right, averaged over their writers. */
async function addFirsts(firsts: Shares, name: string, rank: Ranker, noisy: Map<string, Question[]>): Promise<void> {
  const row = firsts.get(name) ?? new Map<string, number>();
  firsts.set(name, row);
  for (const [slice, copies] of noisy) {
    const ours = copies.filter(({ labels }) => labels.length > 0);
    let right = 0;
    for (const { text, labels } of ours) {
      const best = (await rank(text)).find((label) => !NOBODYS_LABELS.has(label));
      if (best !== undefined && labels.includes(best)) right++;
    }
    row.set(slice, (row.get(slice) ?? 0) + (100 * right) / ours.length / RIVAL_WRITERS);
  }
}

/** The same knowledge as it would be had this writer written nothing. */
function without(knowledge: Knowledge, writer: string): Knowledge {
  const phrases = knowledge.phrases.filter(({ by }) => by !== writer);
  const taught = taughtBy(knowledge.entries.values(), phrases);
  return { ...knowledge, phrases, spelling: { ...knowledge.spelling, taught } };
}

function noisyCopies(questions: readonly Question[], writer: number): Map<string, Question[]> {
  return new Map(
    Object.entries(NOISES).map(([name, noise]) => {
      const random = seeded(SEED + writer);
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
