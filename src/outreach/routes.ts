// Which lawful way a notice takes to each person, the cheapest first, and what that costs. The ways of each account come from
// its channel; here they are only compared.

import type { NoticeReason } from '#domain/campaign.ts';
import type { ChannelName } from '#domain/message.ts';

export type Route = {
  readonly id: string;
  /** Vietnamese, for staff. */
  readonly label: string;
  /** Only so long after the person's last word, hours; undefined: always. */
  readonly withinHours?: number | undefined;
  /** Đồng a message, once `included` is used up. */
  readonly costDong: number;
  /** Messages that are still paid for by the package this month. */
  readonly included?: number | undefined;
  /** No more than so many this month; undefined: no limit. */
  readonly most?: number | undefined;
};

/** The ways of one account, cheapest first. */
export type RouteBook = {
  readonly channel: ChannelName;
  readonly account: string;
  readonly routes: readonly Route[];
};

/** So many people of an account go by this route, or by none for this reason. */
export type AudienceGroup = {
  readonly channel: ChannelName;
  readonly account: string;
  readonly count: number;
} & ({ readonly route: string } | { readonly reason: NoticeReason });

export type PlanLine = {
  readonly channel: ChannelName;
  readonly label: string;
  readonly count: number;
  readonly costDong: number;
};

export type Plan = {
  /** Everybody the audience names. */
  readonly total: number;
  readonly reached: number;
  readonly costDong: number;
  readonly lines: readonly PlanLine[];
  readonly excluded: readonly { readonly reason: NoticeReason; readonly count: number }[];
};

export function planRoutes(groups: readonly AudienceGroup[], books: readonly RouteBook[]): Plan {
  const lines: PlanLine[] = [];
  const excluded = new Map<NoticeReason, number>();
  const exclude = (reason: NoticeReason, count: number) => {
    if (count > 0) excluded.set(reason, (excluded.get(reason) ?? 0) + count);
  };
  for (const group of groups) {
    if ('reason' in group) {
      exclude(group.reason, group.count);
      continue;
    }
    const book = books.find(({ channel, account }) => channel === group.channel && account === group.account);
    const route = book?.routes.find(({ id }) => id === group.route);
    if (route === undefined) {
      exclude('no_channel', group.count);
      continue;
    }
    const count = Math.min(group.count, route.most ?? group.count);
    exclude('quota', group.count - count);
    const paid = Math.max(0, count - (route.included ?? 0));
    if (count > 0) lines.push({ channel: group.channel, label: route.label, count, costDong: paid * route.costDong });
  }
  const reached = lines.reduce((sum, { count }) => sum + count, 0);
  return {
    total: groups.reduce((sum, { count }) => sum + count, 0),
    reached,
    costDong: lines.reduce((sum, line) => sum + line.costDong, 0),
    lines,
    excluded: [...excluded].map(([reason, count]) => ({ reason, count })),
  };
}
