// The list of answers: search with or without marks, filters by topic and by what needs work.

import { html } from 'hono/html';
import { TOPIC_NAMES, TOPICS } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { answerFor } from '#knowledge/catalogue.ts';
import { openRevisions, type Revision } from '#knowledge/revisions.repository.ts';
import { searchEntries } from '#knowledge/search.ts';
import { dayText } from '../dates.ts';
import { choice, field, PER_PAGE, pager, show } from '../layout.ts';
import { rowsTable, type TableRow } from '../rows-table.ts';
import { can, type Html, pageOf, query, ROOT, type StaffVisit } from '../visit.ts';

export const STATUS_NAMES: Readonly<Record<string, string>> = {
  draft: 'bản nháp',
  in_review: 'chờ duyệt',
  scheduled: 'hẹn ngày',
  published: 'đã công bố',
  superseded: 'bản cũ',
  discarded: 'đã bỏ',
};

const FILTERS: readonly (readonly [string, string])[] = [
  ['', 'Tất cả'],
  ['dang-lam', 'Đang có bản nháp, chờ duyệt'],
  ['dung', 'Đang dừng'],
  ['het-han', 'Không còn hiệu lực hôm nay'],
  ['xac-nhan', 'Còn điều cần xác nhận'],
];

export async function listPage(visit: StaffVisit): Promise<Response> {
  const mind = visit.deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const { knowledge } = mind;
  const [words, topic, state] = [query(visit, 'tim'), query(visit, 'chu_de'), query(visit, 'loc')];
  const open = new Map(
    (await openRevisions(visit.deps.storage.reader))
      .filter(({ kind }) => kind === 'entry')
      .map((each) => [each.key, each]),
  );
  const found = searchEntries(knowledge.entries.values(), words)
    .filter((entry) => topic === '' || entry.topic === topic)
    .filter((entry) => fits(entry, state, open, visit));
  const fresh = [...open.values()].filter(({ key }) => !knowledge.entries.has(key));
  const page = found.slice(pageOf(visit) * PER_PAGE, (pageOf(visit) + 1) * PER_PAGE);
  return show(visit, {
    title: 'Câu trả lời',
    body: html`<form method="get" action="${ROOT}/tra-loi" class="filters" role="search">
${field('tim', 'Tìm (không dấu cũng được)', words, { type: 'search' })}
${choice('chu_de', 'Chủ đề', topic, [['', 'Tất cả'], ...TOPICS.map((each) => [each, TOPIC_NAMES[each]] as const)])}
${choice('loc', 'Lọc', state, FILTERS)}
<button>Tìm</button></form>
${can(visit, 'edit') ? html`<p><a class="button" href="${ROOT}/tra-loi/moi">Soạn mục mới</a></p>` : ''}
${fresh.length > 0 ? html`<section><h2>Mục mới đang soạn</h2><ul>${fresh.map((each) => html`<li><a href="${ROOT}/tra-loi/${each.key}">${String(each.content?.title || each.key)}</a> <span class="tag">${STATUS_NAMES[each.status]}</span></li>`)}</ul></section>` : ''}
${rowsTable('Danh sách câu trả lời', HEADS, tableRows(page, open, visit))}
${found.length === 0 ? html`<p>Không có mục nào khớp. Thử ít từ hơn, hoặc bỏ lọc.</p>` : pager(visit, found.length)}`,
  });
}

function fits(entry: Entry, state: string, open: ReadonlyMap<string, Revision>, { today }: StaffVisit): boolean {
  switch (state) {
    case 'dang-lam':
      return open.has(entry.id);
    case 'dung':
      return entry.status === 'withdrawn';
    case 'het-han':
      return answerFor(entry, { on: today }) === undefined;
    case 'xac-nhan':
      return entry.to_confirm.length > 0;
    default:
      return true;
  }
}

const HEADS = ['Mục', 'Chủ đề', 'Tình trạng', 'Cách hỏi', 'Rà soát'];

function tableRows(page: readonly Entry[], open: ReadonlyMap<string, Revision>, { today }: StaffVisit): TableRow[] {
  return page.map((entry) => ({
    head: html`<a href="${ROOT}/tra-loi/${entry.id}">${entry.title}</a><br><small>${entry.id}</small>`,
    cells: [
      TOPIC_NAMES[entry.topic],
      tags(entry, open.get(entry.id), today),
      String(entry.examples.length),
      dayText(entry.reviewed.toString()),
    ],
  }));
}

export function tags(entry: Entry, open: Revision | undefined, today: Temporal.PlainDate): Html {
  return html`${entry.status === 'withdrawn' ? html`<span class="tag bad">đang dừng</span> ` : ''}${
    answerFor(entry, { on: today }) === undefined ? html`<span class="tag bad">hết hiệu lực</span> ` : ''
  }${open ? html`<span class="tag">${STATUS_NAMES[open.status]}</span> ` : ''}${entry.to_confirm.length > 0 ? html`<span class="tag">${entry.to_confirm.length} điều cần xác nhận</span>` : ''}`;
}

export function preparing(visit: StaffVisit): Promise<Response> {
  return show(visit, {
    title: 'Đang chuẩn bị',
    status: 503,
    reload: 2,
    body: html`<p>Kho câu trả lời đang được nạp, thường mất vài giây. Trang này tự mở lại.</p>`,
  });
}
