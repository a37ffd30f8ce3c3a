// Wires the rooms together. Everything that differs between production and tests (time, randomness, ports) comes in.

import { randomBytes as secureBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswers } from '#channels/answers.ts';
import { replaceUnsent } from '#channels/given-answers.repository.ts';
import { createLanes } from '#channels/lanes.ts';
import { createPost } from '#channels/post.ts';
import { createReceiver, type Receiver } from '#channels/receiver.ts';
import type { Worker } from '#channels/worker.ts';
import { withdrawnReply } from '#conversation/withdrawn.ts';
import { createDesk, type Desk } from '#desk/desk.ts';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import type { Post } from '#domain/sending.ts';
import type { Clock, Ticks } from '#domain/time.ts';
import { addOpening } from '#editorial/openings.repository.ts';
import { createEditorial, type Editorial } from '#editorial/service.ts';
import { createHealth, freeBytes, type HealthKeeper } from '#operations/health.ts';
import { keepHouse } from '#operations/housekeeping.ts';
import { createLog, errorFields, type Logger } from '#operations/log.ts';
import { createMindKeeper, type MindKeeper } from '#operations/mind-keeper.ts';
import { type CampaignOffice, createCampaignOffice } from '#outreach/office.ts';
import type { NoticeChannel } from '#outreach/port.ts';
import { consoleKey, hasConsoleKey } from '#storage/console-key.ts';
import type { Db } from '#storage/engine.ts';
import { createSeal, type Seal } from '#storage/seal.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import { createTrainer } from '#understanding/trainer.ts';
import type { Fetch } from '#zalo-api-sdk';
import { type Config, foldersOf, systemClock, systemFetch, systemTicks } from './config.ts';
import { secretsOf } from './config-channels.ts';

export type AppOptions = {
  readonly clock?: Clock;
  readonly ticks?: Ticks;
  readonly log?: Logger;
  readonly randomBytes?: (size: number) => Buffer;
  readonly fetch?: Fetch;
  readonly freeBytes?: (folder: string) => Promise<number>;
};

/** The parts that a server and a terminal chat share. */
export type Core = {
  readonly config: Config;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ticks: Ticks;
  readonly log: Logger;
  readonly mind: MindKeeper;
  readonly health: HealthKeeper;
  readonly receive: Receiver;
  /** How long answering should rest between batches, ms; more than nothing in a burst. */
  readonly restMs: () => number;
  readonly lanes: Worker;
  readonly answers: ReturnType<typeof createAnswers>;
  /** What people do with campaigns. */
  readonly office: CampaignOffice;
  /** What officers do with answers, rows and vacancies. */
  readonly editorial: Editorial;
  /** What people do with tickets. */
  readonly desk: Desk;
  readonly newOpeningCode: () => string;
  /** The ways of notices; filled when the messengers are made. */
  readonly noticeChannels: NoticeChannel[];
  /** Puts messages to single people on their way. */
  readonly post: Post<Db>;
  /** Names this process; leases belong to it. */
  readonly owner: string;
  /** Tells when replies were committed. */
  readonly whenAnswered: (listener: () => void) => void;
  readonly fetch: Fetch;
  /** For secrets of the console; its key lies beside the database, not in it. */
  readonly seal: Seal;
  readonly randomBytes: (size: number) => Buffer;
  readonly randomId: (bytes?: number) => string;
  readonly failed: (error: unknown) => void;
  readonly close: () => Promise<void>;
};

export async function createCore(config: Config, options: AppOptions = {}): Promise<Result<Core>> {
  const clock = options.clock ?? systemClock;
  const ticks = options.ticks ?? systemTicks;
  const random = options.randomBytes ?? secureBytes;
  const log = options.log ?? createLog(config.logLevel, clock, { secrets: secretsOf(config) });
  const file = join(config.varDir, 'cau-viec.sqlite');
  if (!existsSync(file) && hasConsoleKey(config.varDir)) return problems([vanished(file)]);
  const opened = await openSqlite(file);
  if (opened.kind === 'problems') return opened;
  const storage = opened.value;
  const failed = (error: unknown) => log.error(errorFields(error), 'unexpected error');
  const randomId = (bytes = 16) => random(bytes).toString('base64url');

  const owner = randomId();
  const listeners: (() => void)[] = [];
  const lanesHolder: { lanes?: Worker } = {};
  const wake = () => lanesHolder.lanes?.wake();
  const mind = createMindKeeper({
    folders: foldersOf(config),
    storage,
    clock,
    trainer: createTrainer(join(config.varDir, 'models'), {
      shipped: config.shippedModels,
      failed: (error) => log.error(errorFields(error), 'classifier not cached: the next start trains again'),
    }),
    log,
    changed: wake,
  });
  const health = createHealth({
    storage,
    varDir: config.varDir,
    ready: () => mind.current() !== undefined,
    clock,
    freeBytes: options.freeBytes ?? freeBytes,
    log,
  });
  const answers = createAnswers(storage);
  const { receive, restMs } = createReceiver({ storage, clock, ticks, stored: wake });
  const noticeChannels: NoticeChannel[] = [];
  const post = createPost(clock);
  const office = createCampaignOffice({
    storage,
    clock,
    quiet: config.quietHours,
    knowledge: () => mind.current()?.knowledge,
    channels: () => noticeChannels,
    post,
  });
  const desk = createDesk({
    clock,
    knowledge: () => mind.current()?.knowledge,
    post,
    keepOpening: addOpening,
    publicUrl: config.publicUrl,
  });
  const editorial = createEditorial({
    storage,
    clock,
    editor: mind,
    post,
    replaceUnsent: (tx, entry, knowledge) => replaceUnsent(tx, entry.id, withdrawnReply(knowledge, entry)),
    failed,
  });
  const newTicketCode = () => ticketCode(random);
  const lanes = createLanes({
    storage,
    brain: mind,
    clock,
    ticks,
    owner,
    newTicketCode,
    office,
    desk,
    restMs,
    answered(seqs) {
      answers.announce(seqs);
      for (const listener of listeners) listener();
    },
    failed,
  });
  lanesHolder.lanes = lanes;
  const stopHousekeeping = keepHouse({ storage, clock, publishDue: editorial.publishDue, log, failed });
  return ok({
    config,
    storage,
    clock,
    ticks,
    log,
    mind,
    health,
    receive,
    restMs,
    lanes,
    answers,
    office,
    editorial,
    desk,
    newOpeningCode: () => newTicketCode().replace('CV-', 'TD-'),
    noticeChannels,
    post,
    owner,
    whenAnswered: (listener) => void listeners.push(listener),
    fetch: options.fetch ?? systemFetch,
    seal: createSeal(await consoleKey(config.varDir, random), 'cau-viec console'),
    randomBytes: random,
    randomId,
    failed,
    async close() {
      stopHousekeeping();
      await lanes.stop();
      await storage.close();
    },
  });
}

/** An empty database in its place would answer as if nobody had ever subscribed, and make a stranger the first administrator. */
const vanished = (file: string): Problem => ({
  where: file,
  message: 'cơ sở dữ liệu không còn, mà thư mục này đã từng dùng (có console.key)',
  remedy: 'khôi phục bản sao lưu (docs/operations.md), hoặc xóa console.key nếu thật sự muốn bắt đầu lại từ đầu',
});

/** "CV-7K3M9": letters and digits that nobody mishears on the telephone. */
function ticketCode(random: (size: number) => Buffer): string {
  const alphabet = '23456789ABCDEFGHKMNPQRSTVXYZ';
  return `CV-${Array.from(random(6), (byte) => alphabet[byte % alphabet.length]).join('')}`;
}
