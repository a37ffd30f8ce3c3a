// A campaign as staff know it, and what may be done with it in which state. Pure: campaigns.repository.ts keeps it.

import type { CampaignKind, CampaignState } from '#domain/campaign.ts';
import type { Audience } from './audience.ts';

export type Campaign = {
  readonly seq: number;
  readonly kind: CampaignKind;
  readonly title: string;
  readonly text: string;
  /** Occurrence it is about. */
  readonly event: string | undefined;
  readonly audience: Audience;
  readonly topics: number;
  readonly urgent: boolean;
  readonly corrects: number | undefined;
  readonly state: CampaignState;
  readonly version: number;
  readonly author: string;
  readonly editors: readonly string[];
  readonly createdAt: Temporal.Instant;
  readonly submittedAt: Temporal.Instant | undefined;
  readonly approver: string | undefined;
  readonly approvedAt: Temporal.Instant | undefined;
  readonly approvedCost: number | undefined;
  readonly note: string | undefined;
  readonly startAt: Temporal.Instant | undefined;
  readonly goodUntil: Temporal.Instant | undefined;
  readonly startedAt: Temporal.Instant | undefined;
  readonly frozenUpto: number | undefined;
  readonly freezeTo: number | undefined;
  readonly frozenAt: Temporal.Instant | undefined;
  readonly beatAt: Temporal.Instant | undefined;
  readonly pausedBecause: string | undefined;
  readonly finishedAt: Temporal.Instant | undefined;
  readonly followers: number | undefined;
  readonly platformId: string | undefined;
};

export type Deed = 'edit' | 'submit' | 'approve' | 'return' | 'send' | 'pause' | 'resume' | 'cancel' | 'correct';

const ALLOWED: Record<Deed, readonly CampaignState[]> = {
  edit: ['draft', 'awaiting_approval'],
  submit: ['draft'],
  approve: ['awaiting_approval'],
  return: ['awaiting_approval'],
  send: ['scheduled'],
  pause: ['running', 'scheduled'],
  resume: ['paused', 'stale'],
  cancel: ['draft', 'awaiting_approval', 'scheduled', 'running', 'paused', 'stale'],
  correct: ['running', 'paused', 'finished', 'cancelled', 'stale'],
};

export const mayHappen = (deed: Deed, state: CampaignState): boolean => ALLOWED[deed].includes(state);

/** Approval was given to what somebody else wrote, in the very version that lies here. */
export function mayApprove(campaign: Pick<Campaign, 'author' | 'editors'>, login: string): boolean {
  return campaign.author !== login && !campaign.editors.includes(login);
}

/** Planned for then and not begun so long after: somebody must look before it goes out. */
export const STALE_AFTER_HOURS = 2;
