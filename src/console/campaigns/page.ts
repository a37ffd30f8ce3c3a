// One campaign: what it says on each channel, whom it reaches at what cost, how it stands, and what may be done with it.

import { html } from 'hono/html';
import { STATE_NAMES } from '#domain/campaign.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { describeAudience } from '#outreach/audience.ts';
import { type Campaign, type Deed, mayApprove, mayHappen } from '#outreach/campaign.ts';
import { talliesOf } from '#outreach/ledger.repository.ts';
import { placeNames, planLines } from '#outreach/requests.ts';
import { moment } from '../dates.ts';
import { preparing } from '../entries/list.ts';
import { button, csrfField, faultList, field, show } from '../layout.ts';
import { livePlace } from '../live.ts';
import { can, type Html, ROOT, type StaffVisit } from '../visit.ts';
import { asked, gone } from './one.ts';
import { phones } from './preview.ts';
import { progressPiece, underWay } from './progress.ts';
import { reportSection } from './report.ts';

export async function campaignPage(visit: StaffVisit, fault?: string): Promise<Response> {
  const { deps } = visit;
  const [campaign, knowledge] = [await asked(visit), deps.editor.current()?.knowledge];
  if (campaign === undefined) return gone(visit);
  if (knowledge === undefined) return preparing(visit);
  const { seq, title, state, pausedBecause, kind } = campaign;
  const before = campaign.startedAt === undefined && kind !== 'article';
  const plan = before ? planLines(await deps.campaigns.plan(campaign)) : [];
  const moving = underWay(campaign);
  // Read before anything is decided; afterwards what became of it comes first.
  const content = html`<section><h2>Nội dung</h2>${kind === 'article' ? html`<p class="bubble">${campaign.text}</p>` : phones(visit, campaign, knowledge)}</section>`;
  return show(visit, {
    title: `#${seq} ${title}`,
    status: fault === undefined ? 200 : 422,
    body: html`<p class="path"><a href="${ROOT}/thong-bao">Thông báo</a> › #${seq}</p>
${faultList(fault === undefined ? [] : fault.split('\n').map((text) => ({ field: '', text })))}
${moving ? '' : html`<p><span class="tag">${STATE_NAMES[state]}</span>${pausedBecause ? html` ${pausedBecause}` : ''}</p>`}
${moving ? html`<section><h2>Tiến độ</h2>${livePlace(`/thong-bao/${seq}/tien-do`, progressPiece(campaign, await talliesOf(deps.storage.aside, seq), undefined))}</section>` : ''}
${facts(campaign, knowledge)}
${plan.length > 0 ? html`<section><h2>Gửi được tới ai</h2><ul>${plan.map((line) => html`<li>${line.replace(/^• /, '')}</li>`)}</ul></section>` : ''}
${campaign.startedAt === undefined || state === 'running' ? '' : await reportSection(visit, campaign)}
${campaign.startedAt === undefined ? content : ''}
${deeds(visit, campaign)}
${campaign.startedAt === undefined ? '' : content}`,
    ...(moving ? { again: 5 } : {}),
  });
}

function facts(campaign: Campaign, knowledge: Knowledge): Html {
  const { author, editors, approver, approvedAt, note, kind, corrects, audience, startAt, goodUntil, urgent } =
    campaign;
  const others = editors.filter((each) => each !== author);
  const to =
    kind === 'article'
      ? 'mọi người quan tâm OA (bài viết công khai)'
      : kind === 'correction'
        ? `đúng những người đã nhận đợt #${corrects}`
        : describeAudience(audience, placeNames(knowledge));
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Soạn', author + (others.length > 0 ? ` (cùng sửa: ${others.join(', ')})` : '')],
    ['Duyệt', approver && approver + (approvedAt ? `, ${moment(approvedAt)}` : '')],
    ['Trả lại', note],
    ['Người nhận', to],
    ['Giờ gửi', startAt && moment(startAt)],
    ['Không gửi nữa sau', goodUntil && moment(goodUntil)],
    ['Gấp', urgent ? 'bỏ qua giới hạn một tin mỗi ngày' : undefined],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : ''))}</dl>`;
}

function deeds(visit: StaffVisit, campaign: Campaign): Html {
  const { seq, state, version } = campaign;
  const at = `/thong-bao/${seq}`;
  const notify = can(visit, 'notify');
  const decides = can(visit, 'approve_notices');
  const may = (deed: Deed, allowed: boolean) => allowed && mayHappen(deed, state);
  const approves = may('approve', decides) && mayApprove(campaign, visit.staff.login);
  return html`<section><h2>Việc có thể làm</h2>
${may('edit', notify) ? html`<p><a class="button" href="${ROOT}${at}/sua">Sửa</a></p>` : ''}
${may('submit', notify) ? html`${button(visit, `${at}/thu`, 'Gửi thử cho tôi', { plain: true })} ${button(visit, `${at}/gui-duyet`, 'Gửi duyệt')}` : ''}
${approves ? html`${button(visit, `${at}/duyet`, 'Duyệt', { fields: { ban: version } })}${withWords(visit, `${at}/tra-lai`, 'ly_do', 'Lý do trả lại', 'Trả lại')}` : ''}
${may('approve', decides) && !approves ? html`<p class="help">Anh/chị đã soạn hoặc sửa đợt này nên cần người khác duyệt.</p>` : ''}
${may('send', notify) ? button(visit, `${at}/gui-ngay`, 'Gửi ngay') : ''}
${may('pause', notify || decides) ? button(visit, `${at}/tam-dung`, 'Tạm dừng', { plain: true }) : ''}
${may('resume', notify) ? button(visit, `${at}/tiep-tuc`, 'Gửi tiếp') : ''}
${may('cancel', notify || decides) ? button(visit, `${at}/huy`, 'Hủy đợt này', { danger: true }) : ''}
${may('correct', notify) && campaign.kind !== 'article' ? withWords(visit, `${at}/dinh-chinh`, 'noi_dung', 'Nội dung đính chính', 'Soạn đính chính tới những người đã nhận') : ''}
</section>`;
}

const withWords = (visit: StaffVisit, path: string, name: string, label: string, press: string): Html =>
  html`<form method="post" action="${ROOT}${path}" class="narrow">${csrfField(visit)}${field(name, label, '', { rows: 2, required: true, maxlength: 4000 })}<button class="plain">${press}</button></form>`;
