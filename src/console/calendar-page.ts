// The calendar of what ends.

import { html } from 'hono/html';
import { formatWeekday } from '#domain/time.ts';
import { type Ending, endings } from '#knowledge/calendar.ts';
import { preparing } from './entries/list.ts';
import { choice, show } from './layout.ts';
import { rowsTable } from './rows-table.ts';
import { rowLink } from './tables/links.ts';
import { get, query, ROOT, type Route, type StaffVisit } from './visit.ts';

export const CALENDAR_ROUTES: readonly Route[] = [get('/lich', 'read', calendarPage)];

const SPANS = ['30', '60', '90', '180', '365'] as const;
/** What ended already and was not replaced is shown too. */
const BACK_DAYS = 60;

const KINDS: Record<Ending['kind'], string> = {
  answer: 'Câu trả lời hết hiệu lực',
  figure: 'Số liệu hết hiệu lực',
  notice: 'Hết hạn nộp hồ sơ tuyển sinh',
  review: 'Đến lúc rà soát lại',
  list: 'Danh sách đã cũ',
  holiday: 'Ngày nghỉ chưa xác nhận',
};

const TO_DO: Record<Ending['kind'], string> = {
  answer: 'soạn câu kế tiếp',
  figure: 'thêm giá trị mới',
  notice: 'xem lại đợt tuyển sinh',
  review: 'đọc lại câu trả lời và căn cứ',
  list: 'nhập danh sách mới',
  holiday: 'xác nhận hoặc bỏ',
};

const NOTHING_TO_DO: Partial<Record<Ending['kind'], string>> = {
  answer: 'đã có câu kế tiếp',
  figure: 'đã có giá trị kế tiếp',
  notice: 'tự thôi hiện',
};

function linkOf({ kind, key }: Ending): string {
  switch (kind) {
    case 'answer':
    case 'review':
      return `/tra-loi/${key}`;
    case 'figure':
      return rowLink('parameters', key);
    case 'notice':
      return rowLink('notices', key);
    case 'holiday':
      return rowLink('holidays', key);
    default:
      return '/du-lieu/companies';
  }
}

async function calendarPage(visit: StaffVisit): Promise<Response> {
  const mind = visit.deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const span = SPANS.find((each) => each === query(visit, 'so_ngay')) ?? '90';
  const { today } = visit;
  const list = endings(mind.knowledge, today.subtract({ days: BACK_DAYS }), today.add({ days: Number(span) })).filter(
    ({ day, prepared }) => !prepared || Temporal.PlainDate.compare(day, today) >= 0,
  );
  return show(visit, {
    title: 'Sắp hết hạn',
    body: html`<form method="get" action="${ROOT}/lich" class="filters">${choice(
      'so_ngay',
      'Xem trước',
      span,
      SPANS.map((each) => [each, `${each} ngày`] as const),
    )}<button>Xem</button></form>
${
  list.length === 0
    ? html`<p>Không có gì hết hạn trong ${span} ngày tới.</p>`
    : rowsTable(
        'Sắp hết hạn',
        ['Mục', 'Ngày cuối', 'Việc', 'Cần làm'],
        list.map((each) => ({
          head: html`<a href="${ROOT}${linkOf(each)}">${each.title}</a>`,
          cells: [
            html`${formatWeekday(each.day)}${Temporal.PlainDate.compare(each.day, today) < 0 ? html` <span class="tag bad">đã qua</span>` : ''}`,
            KINDS[each.kind],
            each.prepared ? (NOTHING_TO_DO[each.kind] ?? '') : html`<span class="tag bad">${TO_DO[each.kind]}</span>`,
          ],
        })),
      )
}`,
  });
}
