// What a draft would look like on each telephone and whom it would reach, while it is being written.

import { html } from 'hono/html';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { CampaignText, Written } from '#outreach/campaigns.repository.ts';
import { contentOf } from '#outreach/content.ts';
import { faultsOf } from '#outreach/faults.ts';
import { planLines } from '#outreach/requests.ts';
import { bubble } from '../bubble.ts';
import type { Html, StaffVisit } from '../visit.ts';

export async function previewPiece(visit: StaffVisit, draft: CampaignText, knowledge: Knowledge): Promise<Html> {
  const { deps } = visit;
  if (draft.kind === 'article') return '';
  const written = { ...draft, seq: 0 };
  const plan = await deps.campaigns.plan(written);
  const faults = faultsOf(written, deps.campaigns.shapes(written, knowledge), plan, visit.at);
  return html`<section aria-live="polite"><h2>Gửi được tới ai</h2><ul>${planLines(plan).map((line) => html`<li>${line.replace(/^• /, '')}</li>`)}</ul>
${faults.length === 0 ? '' : html`<p>Còn thiếu trước khi gửi duyệt:</p><ul>${faults.map((fault) => html`<li class="fault">${fault}</li>`)}</ul>`}</section>
<section><h2>Như trên điện thoại</h2>${phones(visit, written, knowledge)}</section>`;
}

/** Each channel's own rendering, and how much of one message it takes. */
export function phones({ deps }: StaffVisit, campaign: Written, knowledge: Knowledge): Html {
  const { reply } = contentOf(campaign, knowledge);
  const lengths = new Map(deps.campaigns.shapes(campaign, knowledge).map((shape) => [shape.channel as string, shape]));
  return html`<div class="previews">${deps.previews
    .filter(({ notices }) => notices !== undefined)
    .map(({ channel, notices, render }) => {
      const texts = render(reply);
      const longest = lengths.get(notices ?? '')?.longest;
      return html`<section class="phone"><h3>${channel} <small>${texts[0]?.text.length ?? 0}${longest === undefined ? '' : `/${longest}`} ký tự${texts.length > 1 ? html` <strong class="fault">quá dài, thành ${texts.length} tin</strong>` : ''}</small></h3>${texts.map(
        ({ text, buttons }) => bubble(text, buttons),
      )}</section>`;
    })}</div>`;
}
