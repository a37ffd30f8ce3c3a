// Moves campaigns along: begins them at their hour, freezes their recipients, ends them when all rows have an end, and leaves to
// a person whatever was overtaken by time. One process at a time does this; every step can be cut short and done again.

import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#domain/time.ts';
import { dayOf } from '#domain/time.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { daysAfter, KEEP_DAYS } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { cutToQuota, freezePiece, lastChat, type Selection } from './audience.repository.ts';
import { type Campaign, STALE_AFTER_HOURS } from './campaign.ts';
import { campaignsIn, deleteOldLedgers, noteProgress } from './campaigns.repository.ts';
import { anyUnfinished, skipWaiting, talliesOf } from './ledger.repository.ts';
import type { Plan, RouteBook } from './routes.ts';

export type ConductorDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  /** True while this process is the one that conducts. */
  readonly mine: () => Promise<boolean>;
  readonly plan: (campaign: Campaign) => Promise<Plan>;
  /** Who is meant, and by which ways now. */
  readonly select: (campaign: Campaign) => Promise<Selection>;
  /** Sends a public post; how many followed, and the platform's id of it. */
  readonly publish: (article: string) => Promise<Published>;
  /** Tells staff, in Vietnamese. */
  readonly alert: (text: string) => Promise<void>;
  readonly failed: (error: unknown) => void;
};

export type Published =
  | { readonly kind: 'published'; readonly platformId: string; readonly followers: number }
  | { readonly kind: 'refused'; readonly problem: string };

/** Chats looked at in one transaction: some hundredths of a second, which no chat notices. */
const PIECE = 2_500;
const LOOK_EVERY_MS = 250;
const BEAT_EVERY_MS = 30_000;
const AFTER_ERROR_MS = 2_000;
/** More than this above what was approved, and a person looks again. */
const COST_MARGIN = 1.1;

export type Conductor = { readonly stop: () => Promise<void> };

export function createConductor(deps: ConductorDeps): Conductor {
  let stopped = false;
  const rest = (ms: number) => pause(ms, undefined, { ref: false });
  const running = (async () => {
    while (!stopped) {
      let busy = false;
      try {
        busy = await conduct(deps);
      } catch (error) {
        deps.failed(error);
        await rest(AFTER_ERROR_MS);
      }
      await rest(busy ? 0 : LOOK_EVERY_MS);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** One step of everything that moves; true when there is more to do at once. */
export async function conduct(deps: ConductorDeps): Promise<boolean> {
  const { storage, clock } = deps;
  const moving = await campaignsIn(storage.reader, ['scheduled', 'running', 'cancelled', 'paused']);
  const todo = moving.filter((campaign) => needsUs(campaign, clock()));
  if (todo.length === 0 || !(await deps.mine())) return false;
  let more = false;
  for (const campaign of todo) more = (await step(deps, campaign)) || more;
  return more;
}

/** An idle look costs no write: only what has something to do is touched. */
function needsUs({ state, startAt, finishedAt, goodUntil }: Campaign, now: Temporal.Instant): boolean {
  if (state === 'scheduled') return startAt !== undefined && Temporal.Instant.compare(startAt, now) <= 0;
  if (state === 'cancelled') return finishedAt === undefined;
  if (state === 'paused') return goodUntil !== undefined && Temporal.Instant.compare(goodUntil, now) <= 0;
  return true;
}

async function step(deps: ConductorDeps, campaign: Campaign): Promise<boolean> {
  switch (campaign.state) {
    case 'scheduled':
      return begin(deps, campaign);
    case 'running':
      return campaign.kind === 'article' ? publishArticle(deps, campaign) : carryOn(deps, campaign);
    case 'paused':
      return leaveStale(deps, campaign, 'nội dung đã qua thời điểm trong lúc tạm dừng');
    default:
      return closeCancelled(deps, campaign);
  }
}

const hoursSince = (then: Temporal.Instant, now: Temporal.Instant): number =>
  (now.epochMilliseconds - then.epochMilliseconds) / 3_600_000;

async function begin(deps: ConductorDeps, campaign: Campaign): Promise<boolean> {
  const { storage, clock } = deps;
  const now = clock();
  if (campaign.startAt && hoursSince(campaign.startAt, now) > STALE_AFTER_HOURS)
    return leaveStale(deps, campaign, 'giờ gửi đã qua khi chương trình mở lại');
  if (campaign.goodUntil && Temporal.Instant.compare(campaign.goodUntil, now) <= 0)
    return leaveStale(deps, campaign, 'sự kiện đã bắt đầu trước khi gửi');
  if (campaign.kind !== 'article') {
    const { costDong } = await deps.plan(campaign);
    const approved = campaign.approvedCost ?? 0;
    if (costDong > approved * COST_MARGIN) {
      const why = `chi phí nay là ${costDong} đồng, lúc duyệt là ${approved} đồng`;
      if (await move(deps, campaign, 'paused', why))
        await deps.alert(`Đợt thông báo #${campaign.seq} dừng lại: ${why}.`);
      return false;
    }
  }
  await storage.write(async (tx) => {
    const freezeTo = await lastChat(tx);
    const started = { state: 'running' as const, startedAt: now, beatAt: now, frozenUpto: 0, freezeTo };
    if (await noteProgress(tx, campaign.seq, 'scheduled', started))
      await audit(tx, campaign, 'campaign.start', '', now);
  });
  return true;
}

async function carryOn(deps: ConductorDeps, campaign: Campaign): Promise<boolean> {
  const { storage, clock } = deps;
  const now = clock();
  if (campaign.beatAt && hoursSince(campaign.beatAt, now) > STALE_AFTER_HOURS)
    return leaveStale(deps, campaign, 'chương trình đã tắt giữa chừng quá lâu');
  if (campaign.frozenAt === undefined) return freeze(deps, campaign);
  if (campaign.goodUntil && Temporal.Instant.compare(campaign.goodUntil, now) <= 0) {
    const skipped = await storage.write((tx) => skipWaiting(tx, campaign.seq, 'out_of_date', now, PIECE));
    if (skipped > 0) return true;
  }
  if (await anyUnfinished(storage.reader, campaign.seq)) {
    const beat =
      campaign.beatAt === undefined || now.epochMilliseconds - campaign.beatAt.epochMilliseconds > BEAT_EVERY_MS;
    if (beat) await storage.write((tx) => noteProgress(tx, campaign.seq, 'running', { beatAt: now }));
    return false;
  }
  return finish(deps, campaign, 'finished');
}

/**
 * The ledger piece by piece, each with how far it came: after a crash it goes on there. Whom the routes reach is looked up once.
 * Between pieces chats go on, and a person may stop it.
 */
async function freeze(deps: ConductorDeps, campaign: Campaign): Promise<boolean> {
  const { storage, clock } = deps;
  const { frozenUpto = 0, freezeTo = 0, seq } = campaign;
  const selection = await deps.select(campaign);
  for (let after = frozenUpto, going = true; going && (await deps.mine()); after += PIECE) {
    const upto = Math.min(after + PIECE, freezeTo);
    const last = upto >= freezeTo;
    const now = clock();
    going = await storage.write(async (tx) => {
      const progress = { frozenUpto: upto, beatAt: now, ...(last ? { frozenAt: now } : {}) };
      if (!(await noteProgress(tx, seq, 'running', progress))) return false;
      await freezePiece(tx, campaign, selection, after, upto);
      if (last) await cutRoutes(tx, campaign, selection.books, now);
      return !last;
    });
    await breathe();
  }
  return true;
}

async function cutRoutes(tx: Db, { seq }: Campaign, books: readonly RouteBook[], now: Temporal.Instant): Promise<void> {
  for (const book of books)
    for (const { id, most } of book.routes) if (most !== undefined) await cutToQuota(tx, seq, book, id, most, now);
}

async function closeCancelled(deps: ConductorDeps, campaign: Campaign): Promise<boolean> {
  const { storage, clock } = deps;
  const skipped = await storage.write((tx) => skipWaiting(tx, campaign.seq, 'cancelled', clock(), PIECE));
  if (skipped > 0) return true;
  if (await anyUnfinished(storage.reader, campaign.seq)) return false; // calls in flight come home first
  return finish(deps, campaign, 'cancelled');
}

async function finish(deps: ConductorDeps, campaign: Campaign, state: 'finished' | 'cancelled'): Promise<boolean> {
  const { storage, clock } = deps;
  const tallies = await talliesOf(storage.aside, campaign.seq);
  const now = clock();
  const ledgerUntil = daysAfter(now, KEEP_DAYS.ledger);
  await storage.write(async (tx) => {
    const change = { ...(state === 'finished' ? { state } : {}), finishedAt: now, tallies, ledgerUntil };
    if (await noteProgress(tx, campaign.seq, campaign.state, change))
      await audit(tx, campaign, 'campaign.end', state, now);
  });
  return false;
}

async function publishArticle(deps: ConductorDeps, campaign: Campaign): Promise<boolean> {
  const { storage, clock } = deps;
  // Noted before it is sent: a public post must not go out twice because the program died in between.
  const claimed = await storage.write((tx) =>
    noteProgress(tx, campaign.seq, 'running', {
      state: 'paused',
      pausedBecause: 'chưa rõ bài đã gửi hay chưa; xem trên Zalo',
    }),
  );
  if (!claimed) return false;
  const result = await deps.publish(campaign.text.trim());
  await storage.write(async (tx) => {
    if (result.kind === 'refused') {
      await noteProgress(tx, campaign.seq, 'paused', { pausedBecause: result.problem });
      return;
    }
    const { followers, platformId } = result;
    const now = clock();
    await noteProgress(tx, campaign.seq, 'paused', {
      state: 'finished',
      pausedBecause: null,
      finishedAt: now,
      followers,
      platformId,
    });
    await audit(tx, campaign, 'campaign.end', `bài viết; ${followers} người quan tâm lúc gửi`, now);
  });
  if (result.kind === 'refused') await deps.alert(`Bài viết #${campaign.seq} chưa gửi được: ${result.problem}`);
  return false;
}

async function leaveStale(deps: ConductorDeps, campaign: Campaign, why: string): Promise<boolean> {
  if (await move(deps, campaign, 'stale', why))
    await deps.alert(
      `Đợt thông báo #${campaign.seq} “${campaign.title}” quá giờ (${why}); cần người quyết định gửi tiếp hay hủy.`,
    );
  return false;
}

async function move(deps: ConductorDeps, campaign: Campaign, state: 'paused' | 'stale', why: string): Promise<boolean> {
  return deps.storage.write(async (tx) => {
    const moved = await noteProgress(tx, campaign.seq, campaign.state, { state, pausedBecause: why });
    if (moved) await audit(tx, campaign, `campaign.${state}`, why, deps.clock());
    return moved;
  });
}

const audit = (tx: Db, { seq }: Campaign, action: string, detail: string, at: Temporal.Instant) =>
  writeAudit(tx, { at, actor: 'system', action, subject: `#${seq}`, detail });

/** The ledgers of campaigns long past, a piece at a time; their totals stay. */
export async function deleteLedgersDue(storage: Storage, clock: Clock): Promise<number> {
  const today = dayOf(clock()).toString();
  let deleted = 0;
  for (;;) {
    const piece = await storage.write((tx) => deleteOldLedgers(tx, today, PIECE));
    if (piece === 0) return deleted;
    deleted += piece;
    await breathe();
  }
}
