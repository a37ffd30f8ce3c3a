// One campaign: what it says on each channel, whom it reaches at what cost, how it stands, and what may be done with it.

import { html } from 'hono/html';
import { STATE_NAMES } from '#domain/campaign.ts';
import { CHANNEL_LABELS, describeAudience } from '#outreach/audience.ts';
import { type Campaign, type Deed, mayApprove, mayHappen } from '#outreach/campaign.ts';
import { placeNames, planLines } from '#outreach/requests.ts';
import { moment } from '../dates.ts';
import { preparing } from '../entries/list.ts';
import { button, csrfField, faultList, field, show } from '../layout.ts';
import { can, type Html, ROOT, type StaffVisit } from '../visit.ts';
import { asked, gone } from './one.ts';
import { reportSection } from './report.ts';

export async function campaignPage(visit: StaffVisit, fault?: string): Promise<Response> {
  const { deps } = visit;
  const [campaign, knowledge] = [await asked(visit), deps.editor.current()?.knowledge];
  if (campaign === undefined) return gone(visit);
  if (knowledge === undefined) return preparing(visit);
  const { seq, title, state, author, editors, approver, note, pausedBecause, startAt, goodUntil, urgent, kind } =
    campaign;
  const before = campaign.startedAt === undefined && kind !== 'article';
  const plan = before ? planLines(await deps.campaigns.plan(campaign)) : [];
  const shapes = kind === 'article' ? [] : deps.campaigns.shapes(campaign, knowledge);
  return show(visit, {
    title: `#${seq} ${title}`,
    status: fault === undefined ? 200 : 422,
    body: html`<p class="path"><a href="${ROOT}/thong-bao">Thông báo</a> › #${seq}</p>
${faultList(fault === undefined ? [] : fault.split('\n').map((text) => ({ field: '', text })))}
<p><span class="tag">${STATE_NAMES[state]}</span>${pausedBecause ? html` ${pausedBecause}` : ''}</p>
<dl><dt>Soạn</dt><dd>${author}${editors.length > 1 ? html` (cùng sửa: ${editors.filter((each) => each !== author).join(', ')})` : ''}</dd>
${approver ? html`<dt>Duyệt</dt><dd>${approver}${campaign.approvedAt ? html`, ${moment(campaign.approvedAt)}` : ''}</dd>` : ''}
${note ? html`<dt>Trả lại</dt><dd>${note}</dd>` : ''}
<dt>Người nhận</dt><dd>${kind === 'article' ? 'mọi người quan tâm OA (bài viết công khai)' : kind === 'correction' ? `đúng những người đã nhận đợt #${campaign.corrects}` : describeAudience(campaign.audience, placeNames(knowledge))}</dd>
${startAt ? html`<dt>Giờ gửi</dt><dd>${moment(startAt)}</dd>` : ''}${goodUntil ? html`<dt>Không gửi nữa sau</dt><dd>${moment(goodUntil)}</dd>` : ''}
${urgent ? html`<dt>Gấp</dt><dd>bỏ qua giới hạn một tin mỗi ngày</dd>` : ''}</dl>
${plan.length > 0 ? html`<section><h2>Gửi được tới ai</h2><ul>${plan.map((line) => html`<li>${line.replace(/^• /, '')}</li>`)}</ul></section>` : ''}
<section><h2>Nội dung</h2>${
      shapes.length === 0
        ? html`<p class="bubble">${campaign.text}</p>`
        : shapes.map(
            ({ channel, texts, buttons, longest }) =>
              html`<h3>${CHANNEL_LABELS[channel]} <small>${texts[0]?.length ?? 0}/${longest} ký tự${texts.length > 1 ? ' – QUÁ DÀI' : ''}</small></h3>${texts.map((text) => html`<p class="bubble">${text}</p>`)}${buttons.length > 0 ? html`<p class="help">Nút: ${buttons.join(' · ')}</p>` : ''}`,
          )
    }</section>
${deeds(visit, campaign)}
${campaign.startedAt === undefined ? '' : await reportSection(visit, campaign)}`,
  });
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
