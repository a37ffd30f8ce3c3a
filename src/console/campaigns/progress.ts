// A campaign under way: how many are through, how fast, how long still, and what went wrong by kind.

import { html } from 'hono/html';
import { ENDS, NOTICE_STATE_NAMES, REASON_NAMES, STATE_NAMES } from '#domain/campaign.ts';
import { formatNumber } from '#domain/money.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { type Tally, talliesOf } from '#outreach/ledger.repository.ts';
import { live } from '../live.ts';
import type { Html, StaffVisit } from '../visit.ts';
import { asked, gone } from './one.ts';

const UNDER_WAY: ReadonlySet<Campaign['state']> = new Set(['scheduled', 'running', 'paused']);

/** True while it can move by itself, or a person is to let it go on. */
export const underWay = ({ state, kind }: Campaign): boolean => kind !== 'article' && UNDER_WAY.has(state);

const sum = (tallies: readonly Tally[], of: (tally: Tally) => boolean = () => true): number =>
  tallies.reduce((total, tally) => (of(tally) ? total + tally.count : total), 0);

const isEnd = ({ state }: Tally): boolean => ENDS.some((end) => end === state);

/** `rate` is ends a second; undefined while it is not known. */
export function progressPiece(campaign: Campaign, tallies: readonly Tally[], rate: number | undefined): Html {
  const { state, pausedBecause, frozenAt, startedAt } = campaign;
  if (startedAt === undefined) return html`<p role="status"><span class="tag">${STATE_NAMES[state]}</span></p>`;
  const [total, ended] = [sum(tallies), sum(tallies, isEnd)];
  const share = total === 0 ? 0 : Math.floor((ended / total) * 100);
  const errors = tallies.filter(({ state: each }) => each === 'failed' || each === 'unknown');
  return html`<p role="status"><span class="tag">${STATE_NAMES[state]}</span>${pausedBecause ? html` ${pausedBecause}` : ''}${frozenAt === undefined ? ' Đang chốt danh sách người nhận.' : ''}</p>
<p><progress max="100" value="${share}" aria-label="Đã xong">${share}%</progress> ${share}%: ${formatNumber(ended)} trong ${formatNumber(total)} người${speed(state, rate, total - ended)}</p>
<ul>${ENDS.map((end) => html`<li>${NOTICE_STATE_NAMES[end]}: ${formatNumber(sum(tallies, ({ state: each }) => each === end))}</li>`)}</ul>
${
  errors.length === 0
    ? ''
    : html`<p>Không gửi được, theo loại:</p><ul>${errors.map(({ reason, count, state: each }) => html`<li>${reason === null ? NOTICE_STATE_NAMES[each] : REASON_NAMES[reason]}: ${formatNumber(count)}</li>`)}</ul>`
}`;
}

function speed(state: Campaign['state'], rate: number | undefined, left: number): string {
  if (state !== 'running' || rate === undefined || rate <= 0) return '';
  const seconds = Math.ceil(left / rate);
  const time = seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
  return `; ${formatNumber(Math.round(rate * 10) / 10)} người mỗi giây, còn khoảng ${time}`;
}

const EVERY_MS = 1_000;
/** The rate is that of the last moments, not of the whole campaign: after a pause it should not lag behind. */
const RATE_OVER = 5;

/** Over when the campaign is in another state than on the page: then other deeds are open. */
export async function progressLive(visit: StaffVisit): Promise<Response> {
  const shown = await asked(visit);
  if (shown === undefined) return gone(visit);
  const { aside } = visit.deps.storage;
  const seen: { at: number; ended: number }[] = [];
  return live(visit, EVERY_MS, async () => {
    const campaign = await asked(visit);
    if (campaign === undefined) return { piece: '', over: true };
    const tallies = await talliesOf(aside, campaign.seq);
    seen.push({ at: visit.deps.clock().epochMilliseconds, ended: sum(tallies, isEnd) });
    if (seen.length > RATE_OVER) seen.shift();
    const [first, last] = [seen[0], seen.at(-1)];
    const ms = first && last ? last.at - first.at : 0;
    const rate = first && last && ms > 0 ? ((last.ended - first.ended) * 1_000) / ms : undefined;
    return { piece: progressPiece(campaign, tallies, rate), over: campaign.state !== shown.state };
  });
}
