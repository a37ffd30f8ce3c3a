// All campaigns, newest first.

import { html } from 'hono/html';
import { STATE_NAMES } from '#domain/campaign.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { countCampaigns, listCampaigns } from '#outreach/campaigns.repository.ts';
import { moment } from '../dates.ts';
import { PER_PAGE, pager, show } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { can, pageOf, ROOT, type StaffVisit } from '../visit.ts';

export async function listPage(visit: StaffVisit): Promise<Response> {
  const { reader } = visit.deps.storage;
  const campaigns = await listCampaigns(reader, PER_PAGE, pageOf(visit) * PER_PAGE);
  return show(visit, {
    title: 'Thông báo',
    body: html`${can(visit, 'notify') ? html`<p><a class="button" href="${ROOT}/thong-bao/moi">Soạn thông báo</a></p>` : ''}
${campaigns.length === 0 ? html`<p>Chưa có đợt thông báo nào.</p>` : rowsTable('Các đợt thông báo', ['Đợt', 'Trạng thái', 'Soạn', 'Duyệt', 'Gửi'], campaigns.map(row))}
${pager(visit, await countCampaigns(reader))}`,
  });
}

const row = ({ seq, title, state, author, approver, startedAt, startAt }: Campaign) => ({
  head: html`<a href="${ROOT}/thong-bao/${seq}">#${seq} ${title}</a>`,
  cells: [
    html`<span class="tag">${STATE_NAMES[state]}</span>`,
    author,
    approver ?? '',
    startedAt ? moment(startedAt) : startAt ? `hẹn ${moment(startAt)}` : '',
  ],
});
