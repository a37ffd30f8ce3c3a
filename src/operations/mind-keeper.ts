// Keeps the assistant's mind fresh: reads the files and what officers published over them, trains beside the running
// classifier, swaps both together, and keeps the old ones when something is broken or a protected question would no longer
// be answered. Nothing is published that was not tried on the very knowledge it will join.

import { setImmediate as giveWay } from 'node:timers/promises';
import type { Brain } from '#conversation/mind.ts';
import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import { describeProblem, type Problem, type Result } from '#domain/result.ts';
import { type Clock, dayOf } from '#domain/time.ts';
import type { Editor } from '#editorial/port.ts';
import { NOT_READY, notTried } from '#editorial/problems.ts';
import { type Breathe, brokenQuestions, holds, replay, shareMisread, type Trial } from '#editorial/trial.ts';
import { checkEntries } from '#knowledge/check/check.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import {
  type KnowledgeFolders,
  type Loaded,
  overlaid,
  readShipped,
  type Shipped,
  withoutLines,
} from '#knowledge/load.ts';
import { NO_OVERLAY, type Overlay, type OverlayRow, withRows } from '#knowledge/overlay.ts';
import { contentVersion, publishedOverlay } from '#knowledge/revisions.repository.ts';
import { watchFolders } from '#knowledge/watch.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import type { Trainer } from '#understanding/trainer.ts';
import { errorFields, type Logger } from './log.ts';
import { makeMind, type TrainedMind } from './make-mind.ts';

export type MindKeeper = Brain &
  Editor & {
    /** Reads files and overlay and trains; problems when there is nothing to work with. */
    readonly load: () => Promise<Problem[]>;
    /** Watches the files, and what other processes publish; tries again while there is nothing to work with. */
    readonly watch: () => () => void;
    readonly status: () => { ready: boolean; version: string | undefined; problems: string[] };
  };

const LOOK_EVERY_MS = 1_000;
/** Looks between two tries to get a first mind: a full disk or a killed training is over some time, and nobody is there to see it. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 60;
/** Misreading more of the protected questions than this, a classifier from the cache is trained anew. */
const SUSPECT = 1 / 50;
/** So often a publication is tried again when other processes publish meanwhile. */
const MOST_TRIES = 3;
/** Every so many-th protected question is read first. */
const SAMPLE = 16;
/** Misreading more than this after that, it answers nobody. */
const USELESS = 1 / 2;

const CANNOT_READ: Problem = {
  where: 'bộ phân loại',
  message: 'không đọc đúng các câu được bảo vệ dù đã huấn luyện lại',
  remedy: 'chạy npm run cli -- content check và xem các tệp vừa sửa trong intents/',
};

export function createMindKeeper(deps: {
  folders: KnowledgeFolders;
  storage: Storage;
  trainer: Trainer;
  clock: Clock;
  log: Logger;
  changed: () => void;
}): MindKeeper {
  const { folders, storage, trainer, clock, log } = deps;
  let shipped: Shipped | undefined;
  let inForce: Loaded | undefined;
  let overlay: Overlay = NO_OVERLAY;
  /** The state of the published content that `mind` was made with, and the last one that was looked at. */
  let seen = -1;
  let looked = -1;
  let mind: TrainedMind | undefined;
  let faults: string[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  /** The last trial that held, by the version of the knowledge it was about. */
  let tried: { version: string; mind: TrainedMind } | undefined;

  async function load(): Promise<Problem[]> {
    const read = await readShipped(folders);
    if (read.kind === 'problems') return refuse(read.problems);
    return takeOver(withoutLines(read.value));
  }

  async function takeOver(files: Shipped): Promise<Problem[]> {
    const version = await contentVersion(storage.reader);
    looked = version;
    const over = await publishedOverlay(storage.reader);
    const loaded = overlaid(files, over, mind?.knowledge);
    if (loaded.kind === 'problems') return refuse(loaded.problems);
    const { knowledge } = loaded.value;
    const next = tried?.version === knowledge.version ? tried.mind : await mindOf(knowledge);
    if (next === undefined) return refuse([CANNOT_READ]);
    const lost =
      mind && mind.classifier !== next.classifier ? brokenQuestions(mind, next, new Set(), dayOf(clock())) : [];
    if (lost.length > 0) return refuse(lost.map((each) => brokenProblem(each, next)));
    swap(next, files, over, version, loaded.value);
    return [];
  }

  /** Nothing older vouches for a first mind: it has to read the protected questions, or is trained anew instead of taken from the cache. */
  async function mindOf(knowledge: Knowledge): Promise<TrainedMind | undefined> {
    const made = await makeMind(knowledge, trainer, mind);
    if (mind !== undefined || isSound(made)) return made;
    log.error('the classifier misreads protected questions; it is trained anew');
    const again = await makeMind(knowledge, trainer, undefined, { anew: true });
    return shareMisread(again, dayOf(clock())) <= USELESS ? again : undefined;
  }

  /** All questions are read only where some give reason to: at each start that would take as long as everything else. */
  function isSound(made: TrainedMind): boolean {
    const today = dayOf(clock());
    return shareMisread(made, today, SAMPLE) === 0 || shareMisread(made, today) <= SUSPECT;
  }

  function swap(next: TrainedMind, files: Shipped, over: Overlay, version: number, loaded: Loaded): void {
    mind = next;
    shipped = files;
    inForce = loaded;
    overlay = over;
    seen = version;
    looked = version;
    tried = undefined;
    faults = loaded.faults.map(describeProblem);
    for (const fault of faults) log.error({ fault }, 'published row left out');
    log.info({ knowledge: next.knowledge.version, entries: next.knowledge.entries.size }, 'knowledge ready');
    deps.changed();
  }

  function refuse(list: Problem[]): Problem[] {
    const told = faults;
    faults = list.map(describeProblem);
    for (const fault of faults)
      if (!told.includes(fault)) log.error({ fault }, mind ? 'knowledge kept as it was' : 'knowledge not loaded');
    return list;
  }

  /** One change at a time, in the order in which they came. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work, work);
    queue = next.catch((error: unknown) => log.error(errorFields(error), 'loading knowledge failed'));
    return next;
  }

  const refresh = () => inTurn(() => (shipped ? takeOver(shipped) : load()));

  let waits = FIRST_WAIT;
  let looksLeft = waits;
  let trying = false;

  async function look(): Promise<void> {
    if (mind !== undefined) {
      if ((await contentVersion(storage.reader)) !== looked) await refresh();
      return;
    }
    if (trying || --looksLeft > 0) return;
    waits = Math.min(2 * waits, LONGEST_WAIT);
    looksLeft = waits;
    trying = true;
    await inTurn(() => (mind === undefined ? load() : Promise.resolve([]))).finally(() => {
      trying = false;
    });
  }

  const candidate = (rows: readonly OverlayRow[]): Result<Loaded> | undefined =>
    shipped && overlaid(shipped, withRows(overlay, rows), mind?.knowledge);

  const tryOut: Editor['tryOut'] = async (rows, { questions, signal, progress }) => {
    const now = mind;
    const loaded = candidate(rows);
    if (now === undefined || loaded === undefined) return failedTrial([NOT_READY]);
    if (loaded.kind === 'problems') return failedTrial(loaded.problems);
    const breathe =
      (from: number, to: number): Breathe =>
      async (done) => {
        progress(from + done * (to - from));
        await giveWay();
        signal.throwIfAborted();
      };
    await breathe(0, 1)(0.02);
    const next = await makeMind(loaded.value.knowledge, trainer, now, { signal });
    const changed = new Set(rows.filter(({ kind }) => kind === 'entry').map(({ key }) => key));
    await breathe(0, 1)(0.5);
    const findings = checkEntries(loaded.value, changed, dayOf(clock()));
    await breathe(0, 1)(0.55);
    const asked = await questions();
    const trial: Trial = {
      problems: [...loaded.value.faults, ...findings.problems],
      advice: findings.warnings,
      broken: brokenQuestions(now, next, changed, dayOf(clock())),
      ...(await replay(asked, now, next, dayOf(clock()), breathe(0.6, 1))),
      replayed: {
        protectedQuestions: [...next.knowledge.entries.values()].reduce((sum, each) => sum + each.questions.length, 0),
        asked: asked.length,
      },
    };
    if (holds(trial)) tried = { version: next.knowledge.version, mind: next };
    return trial;
  };

  const isTried = (rows: readonly OverlayRow[]): boolean => {
    const loaded = candidate(rows);
    return loaded?.kind === 'ok' && tried?.version === loaded.value.knowledge.version;
  };

  async function publish<T>(rows: readonly OverlayRow[], commit: (tx: Db) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    // Another process may have published meanwhile: what was tried must be what comes into force.
    await look();
    return inTurn(async () => {
      for (let tries = 0; tries < MOST_TRIES && shipped !== undefined; tries++) {
        const outcome = await publishOver(shipped, rows, commit);
        if (outcome !== undefined) return outcome;
        await takeOver(shipped);
      }
      return shipped === undefined ? refused(NOT_READY) : CONFLICT;
    });
  }

  /** Undefined: another process published between the look and the lock. */
  async function publishOver<T>(
    files: Shipped,
    rows: readonly OverlayRow[],
    commit: (tx: Db) => Promise<Outcome<T>>,
  ): Promise<Outcome<T> | undefined> {
    const loaded = candidate(rows);
    if (loaded === undefined || mind === undefined) return refused(NOT_READY);
    if (loaded.kind === 'problems') return refused(...loaded.problems);
    const { knowledge, faults: unfit } = loaded.value;
    if (unfit.length > 0) return refused(...unfit);
    const learned = rows.filter(({ kind }) => kind === 'entry');
    if (learned.length > 0 && tried?.version !== knowledge.version) return refused(...learned.map(notTried));
    const next = tried?.version === knowledge.version ? tried.mind : await makeMind(knowledge, trainer, mind);
    const committed = await storage.write(async (tx) => {
      if ((await contentVersion(tx)) !== seen) return undefined;
      const outcome = await commit(tx);
      if (outcome.kind !== 'done') return outcome;
      const over = await publishedOverlay(tx);
      return done({ value: outcome.value, over, version: await contentVersion(tx) });
    });
    if (committed?.kind !== 'done') return committed;
    const { value, over, version } = committed.value;
    swap(next, files, over, version, loaded.value);
    return done(value);
  }

  return {
    current: () => mind,
    load: () => inTurn(load),
    refresh,
    watch() {
      const quiet = () => {}; // told by the queue
      const stopFiles = watchFolders([folders.intents, folders.data], () => void inTurn(load).catch(quiet));
      const timer = setInterval(() => void look().catch(quiet), LOOK_EVERY_MS);
      timer.unref();
      return () => {
        stopFiles();
        clearInterval(timer);
      };
    },
    status: () => ({ ready: mind !== undefined, version: mind?.knowledge.version, problems: faults }),
    shipped: () => shipped,
    loaded: () => inForce,
    draft: candidate,
    tryOut,
    isTried,
    publish,
  };
}

const failedTrial = (problems: readonly Problem[]): Trial => ({
  problems,
  advice: [],
  broken: [],
  nowAnswered: [],
  moved: [],
  noLonger: [],
  replayed: { protectedQuestions: 0, asked: 0 },
});

const brokenProblem = (
  { entry, question }: { entry: string; question: string },
  { knowledge }: TrainedMind,
): Problem => ({
  where: knowledge.entries.get(entry)?.file ?? 'intents',
  entry,
  field: 'questions',
  message: `câu được bảo vệ “${question}” không còn được hiểu đúng`,
  remedy: 'thêm cách hỏi gần câu này, hoặc bỏ thay đổi vừa làm ở mục khác',
});
