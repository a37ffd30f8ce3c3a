// The first page: what waits for whom.

import { html } from 'hono/html';
import { countOpen } from '#desk/tickets.repository.ts';
import { stamp } from '#domain/time.ts';
import { listOpenings } from '#editorial/openings.repository.ts';
import { listThemes } from '#editorial/worklist.repository.ts';
import { endings } from '#knowledge/calendar.ts';
import { conflictsOf } from '#knowledge/conflicts.ts';
import { openRevisions, publishedRevisions, type Revision } from '#knowledge/revisions.repository.ts';
import { campaignsIn } from '#outreach/campaigns.repository.ts';
import { mayDo } from '#people/roles.ts';
import { listStaff } from '#people/staff.repository.ts';
import { moment } from './dates.ts';
import { preparing, STATUS_NAMES } from './entries/list.ts';
import { show } from './layout.ts';
import { mayPublish } from './second-person.ts';
import { rowLink } from './tables/links.ts';
import { can, get, type Html, ROOT, type Route, type StaffVisit } from './visit.ts';

export const HOME_ROUTES: readonly Route[] = [get('', 'signed_in', homePage)];

const SOON_DAYS = 60;

async function homePage(visit: StaffVisit): Promise<Response> {
  const { deps, today, staff, at } = visit;
  const mind = deps.editor.current();
  const shipped = deps.editor.shipped();
  if (mind === undefined || shipped === undefined) return preparing(visit);
  const { reader } = deps.storage;
  const open = await openRevisions(reader);
  const conflicts = conflictsOf(shipped, await publishedRevisions(reader));
  const soon = endings(mind.knowledge, today, today.add({ days: SOON_DAYS })).filter(({ prepared }) => !prepared);
  const waiting = await listThemes(reader, { states: ['open'], offset: 0, limit: 1 });
  const week = await listThemes(reader, {
    states: ['open'],
    since: stamp(at.subtract({ hours: 7 * 24 })),
    offset: 0,
    limit: 1,
  });
  const mine = await listThemes(reader, { states: ['open', 'in_work'], owner: staff.login, offset: 0, limit: 1 });
  const stopped = [...mind.knowledge.entries.values()].filter((entry) => entry.status === 'withdrawn');
  const review = open.filter((each) => each.status === 'in_review' && mayPublish(visit, each));
  return show(visit, {
    title: 'Tổng quan',
    body: html`<p>Xin chào ${staff.name}.</p>
<ul class="cards">
${await waitingCards(visit)}
${card(review.length, can(visit, 'publish') ? 'bản chờ anh/chị duyệt' : 'bản chờ duyệt', '#cho-duyet')}
${card(week.total, 'nhóm câu hỏi tuần này chưa trả lời được', `${ROOT}/viec?loc=tuan`)}
${card(waiting.total, 'nhóm câu hỏi đang chờ tất cả', `${ROOT}/viec`)}
${card(mine.total, 'việc giao cho anh/chị', `${ROOT}/viec?loc=cua-toi`)}
${card(soon.length, `thứ hết hạn trong ${SOON_DAYS} ngày, chưa có bản kế tiếp`, `${ROOT}/lich`)}
${card(conflicts.length, 'mục khác với bản mới trong tệp', `${ROOT}/xung-dot`)}
${card(stopped.length, 'câu trả lời đang dừng', `${ROOT}/tra-loi?loc=dung`)}
</ul>
<section id="cho-duyet"><h2>Đang soạn và chờ duyệt</h2>${open.length === 0 ? html`<p>Không có bản nào.</p>` : html`<ul>${open.map(workItem)}</ul>`}</section>`,
  });
}

/** What waits for people of this visit's roles. */
async function waitingCards(visit: StaffVisit): Promise<Html> {
  const { reader } = visit.deps.storage;
  const openings = { state: 'new', offset: 0, limit: 1 } as const;
  return html`${can(visit, 'manage_staff') && !(await anyHelper(visit)) ? card(0, 'người trực hỗ trợ: phiếu của người dân chưa ai nhận được', `${ROOT}/nhan-su`) : ''}
${can(visit, 'help') ? card(await countOpen(reader), 'phiếu hỗ trợ chờ nhận', `${ROOT}/ho-tro?loc=cho`) : ''}
${can(visit, 'approve_notices') ? card((await campaignsIn(reader, ['awaiting_approval'])).length, 'thông báo chờ duyệt', `${ROOT}/thong-bao`) : ''}
${can(visit, 'edit') ? card((await listOpenings(reader, openings)).total, 'tin doanh nghiệp chờ duyệt', `${ROOT}/tuyen-dung`) : ''}`;
}

async function anyHelper({ deps }: StaffVisit): Promise<boolean> {
  const staff = await listStaff(deps.storage.reader);
  return staff.some(({ state, roles }) => state === 'active' && mayDo(roles, 'help'));
}

const card = (number: number, label: string, href: string): Html =>
  html`<li><a href="${href}"><span class="number">${number}</span>${label}</a></li>`;

function workItem(revision: Revision): Html {
  const { kind, key, status, editors, updatedAt, content } = revision;
  return html`<li><a href="${ROOT}${kind === 'entry' ? `/tra-loi/${key}/duyet` : rowLink(kind, key)}">${String(content?.title ?? content?.label ?? key)}</a> <span class="tag">${STATUS_NAMES[status]}</span> <small>${editors.join(', ')}, ${moment(updatedAt)}</small></li>`;
}
