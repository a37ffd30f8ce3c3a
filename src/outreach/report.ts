// The report of a campaign: totals that add up to the frozen audience, and where they come from.

import { ENDS, type NoticeReason, type NoticeState } from '#domain/campaign.ts';
import type { Db } from '#storage/engine.ts';
import type { Campaign } from './campaign.ts';
import { finalTallies } from './campaigns.repository.ts';
import { type Tally, talliesOf } from './ledger.repository.ts';
import {
  countsByPlace,
  countsByTopic,
  deliveryCurve,
  endsCaused,
  type PlaceCount,
  type TopicCount,
} from './report.repository.ts';

export type CampaignReport = {
  readonly campaign: Campaign;
  /** Everybody in the ledger: sent + failed + skipped + unknown, and what is still under way. */
  readonly frozen: number;
  readonly byState: Readonly<Record<NoticeState, number>>;
  /** Whether the four ends make up the whole; false while it runs. */
  readonly addsUp: boolean;
  readonly byChannel: readonly { readonly channel: string; readonly counts: Readonly<Record<NoticeState, number>> }[];
  readonly reasons: readonly { readonly state: NoticeState; readonly reason: NoticeReason; readonly count: number }[];
  readonly byPlace: readonly PlaceCount[];
  readonly byTopic: readonly TopicCount[];
  readonly curve: readonly { readonly minute: string; readonly count: number }[];
  readonly endsCaused: number;
  /** False when the rows were deleted after their time and only the totals are left. */
  readonly ledgerKept: boolean;
};

const NONE: Record<NoticeState, number> = { waiting: 0, sending: 0, sent: 0, failed: 0, skipped: 0, unknown: 0 };

function counted(tallies: readonly Tally[]): Record<NoticeState, number> {
  const counts = { ...NONE };
  for (const { state, count } of tallies) counts[state] += count;
  return counts;
}

/** How a campaign ended, from the totals kept at its end where it has one. `db` should be the handle for long looks. */
export async function resultOf(
  db: Db,
  campaign: Campaign,
): Promise<Pick<CampaignReport, 'campaign' | 'byState' | 'endsCaused'>> {
  const kept = await finalTallies(db, campaign.seq);
  const byState = counted(kept ?? (await talliesOf(db, campaign.seq)));
  return { campaign, byState, endsCaused: await endsCaused(db, campaign.seq) };
}

/** `db` should be the handle for long looks. */
export async function reportOf(db: Db, campaign: Campaign): Promise<CampaignReport> {
  const { seq } = campaign;
  const live = await talliesOf(db, seq);
  const tallies = live.length > 0 ? live : ((await finalTallies(db, seq)) ?? []);
  const byState = counted(tallies);
  const frozen = Object.values(byState).reduce((sum, count) => sum + count, 0);
  const reasons = new Map<string, { state: NoticeState; reason: NoticeReason; count: number }>();
  for (const { state, reason, count } of tallies) {
    if (reason === null) continue;
    const key = `${state} ${reason}`;
    reasons.set(key, { state, reason, count: (reasons.get(key)?.count ?? 0) + count });
  }
  return {
    campaign,
    frozen,
    byState,
    addsUp: ENDS.reduce((sum, state) => sum + byState[state], 0) === frozen && byState.waiting + byState.sending === 0,
    byChannel: [...Map.groupBy(tallies, ({ channel }) => channel)].map(([channel, list]) => ({
      channel,
      counts: counted(list),
    })),
    reasons: [...reasons.values()].sort((a, b) => b.count - a.count),
    byPlace: await countsByPlace(db, seq),
    byTopic: await countsByTopic(db, seq),
    curve: await deliveryCurve(db, seq),
    endsCaused: await endsCaused(db, seq),
    ledgerKept: live.length > 0 || frozen === 0,
  };
}
