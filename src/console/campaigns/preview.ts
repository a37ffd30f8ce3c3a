// What a draft would look like on each telephone and whom it would reach, while it is being written.

import { html } from 'hono/html';
import { topicBits } from '#domain/subscription.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Campaign } from '#outreach/campaign.ts';
import type { CampaignText } from '#outreach/campaigns.repository.ts';
import { contentOf } from '#outreach/content.ts';
import { faultsOf } from '#outreach/faults.ts';
import { planLines } from '#outreach/requests.ts';
import type { Html, StaffVisit } from '../visit.ts';

/** The draft as if it were stored: nothing of it is. */
const asCampaign = (draft: CampaignText, { staff, at }: StaffVisit): Campaign => ({
  ...NOTHING_YET,
  ...draft,
  topics: topicBits(draft.audience.topics),
  author: staff.login,
  editors: [staff.login],
  createdAt: at,
});

const NOTHING_YET = {
  seq: 0,
  state: 'draft',
  version: 1,
  event: undefined,
  corrects: undefined,
  submittedAt: undefined,
  approver: undefined,
  approvedAt: undefined,
  approvedCost: undefined,
  note: undefined,
  startAt: undefined,
  goodUntil: undefined,
  startedAt: undefined,
  frozenUpto: undefined,
  freezeTo: undefined,
  frozenAt: undefined,
  beatAt: undefined,
  pausedBecause: undefined,
  finishedAt: undefined,
  followers: undefined,
  platformId: undefined,
} as const;

export async function previewPiece(visit: StaffVisit, draft: CampaignText, knowledge: Knowledge): Promise<Html> {
  const { deps } = visit;
  if (draft.kind === 'article') return '';
  const campaign = asCampaign(draft, visit);
  const plan = await deps.campaigns.plan(campaign);
  const faults = faultsOf(campaign, deps.campaigns.shapes(campaign, knowledge), plan, visit.at);
  return html`<section aria-live="polite"><h2>Gửi được tới ai</h2><ul>${planLines(plan).map((line) => html`<li>${line.replace(/^• /, '')}</li>`)}</ul>
${faults.length === 0 ? '' : html`<p>Còn thiếu trước khi gửi duyệt:</p><ul>${faults.map((fault) => html`<li class="fault">${fault}</li>`)}</ul>`}</section>
<section><h2>Như trên điện thoại</h2>${phones(visit, campaign, knowledge)}</section>`;
}

/** Each channel's own rendering, and how much of one message it takes. */
export function phones({ deps }: StaffVisit, campaign: Campaign, knowledge: Knowledge): Html {
  const { reply } = contentOf(campaign, knowledge);
  const lengths = new Map(deps.campaigns.shapes(campaign, knowledge).map((shape) => [shape.channel as string, shape]));
  return html`<div class="previews">${deps.previews
    .filter(({ notices }) => notices !== undefined)
    .map(({ channel, notices, render }) => {
      const texts = render(reply);
      const longest = lengths.get(notices ?? '')?.longest;
      return html`<section class="phone"><h3>${channel} <small>${texts[0]?.text.length ?? 0}${longest === undefined ? '' : `/${longest}`} ký tự${texts.length > 1 ? html` <strong class="fault">quá dài, thành ${texts.length} tin</strong>` : ''}</small></h3>${texts.map(
        ({ text, buttons }) =>
          html`<div class="bubble">${text.split('\n').map((line) => html`<p>${line}</p>`)}</div>${buttons.length > 0 ? html`<ul class="choices">${buttons.map((label) => html`<li>${label}</li>`)}</ul>` : ''}`,
      )}</section>`;
    })}</div>`;
}
