// What employers sent in: what waits for an officer, and what became of the rest.

import { html } from 'hono/html';
import { OPENING_KIND_NAMES, OPENING_STATE_NAMES, type OpeningState } from '#domain/opening.ts';
import { listOpenings, type OpeningRow } from '#editorial/openings.repository.ts';
import { moment } from '../dates.ts';
import { choice, PER_PAGE, pager, show } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { pageOf, query, ROOT, type StaffVisit } from '../visit.ts';

const FILTERS: readonly (readonly [string, string, OpeningState])[] = [
  ['', 'Chờ duyệt', 'new'],
  ['xong', 'Đã đưa vào lịch', 'approved'],
  ['tu-choi', 'Đã từ chối', 'declined'],
];

export async function openingsPage(visit: StaffVisit): Promise<Response> {
  const filter = query(visit, 'loc');
  const state = FILTERS.find(([value]) => value === filter)?.[2] ?? 'new';
  const page = { state, offset: pageOf(visit) * PER_PAGE, limit: PER_PAGE };
  const { openings, total } = await listOpenings(visit.deps.storage.reader, page);
  return show(visit, {
    title: 'Tin doanh nghiệp gửi',
    body: html`<p>Doanh nghiệp gửi qua trợ lý (hỏi về tuyển người rồi bấm “Gửi tin tuyển dụng, đặt gian”) hoặc trang <a href="/tuyen-dung">/tuyen-dung</a>. Gọi lại xác nhận trước khi đưa vào lịch: người dân tin những gì đứng trong lịch của trung tâm.</p>
<form method="get" action="${ROOT}/tuyen-dung" class="filters">${choice(
      'loc',
      'Lọc',
      filter,
      FILTERS.map(([value, label]) => [value, label] as const),
    )}<button>Xem</button></form>
${openings.length === 0 ? html`<p>Không có tin nào.</p>` : rowsTable('Tin doanh nghiệp gửi', ['Doanh nghiệp', 'Loại', 'Vị trí', 'Gửi lúc', 'Trạng thái'], openings.map(row))}
${pager(visit, total)}`,
  });
}

const row = ({ seq, code, kind, content, sentAt, state, decidedBy }: OpeningRow) => ({
  head: html`<a href="${ROOT}/tuyen-dung/${seq}">${content.company}</a><br><small>${code}</small>`,
  cells: [
    OPENING_KIND_NAMES[kind],
    content.jobs,
    moment(sentAt),
    `${OPENING_STATE_NAMES[state]}${decidedBy === undefined ? '' : `, ${decidedBy}`}`,
  ],
});
