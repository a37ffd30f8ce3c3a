// Questions that were not answered, like ones together, most people first.

import { html } from 'hono/html';
import { stamp } from '#domain/time.ts';
import {
  listThemes,
  questionsOf,
  type Theme,
  type ThemeQuery,
  type ThemeQuestion,
} from '#editorial/worklist.repository.ts';
import { sortQuestions } from '#editorial/worklist.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { dayText, moment } from '../dates.ts';
import { preparing } from '../entries/list.ts';
import { choice, PER_PAGE, pager, show } from '../layout.ts';
import { rowsTable, type TableRow } from '../rows-table.ts';
import { type Html, pageOf, query, ROOT, type StaffVisit } from '../visit.ts';

const FILTERS = [
  ['', 'Đang chờ'],
  ['tuan', 'Hỏi trong tuần này'],
  ['cua-toi', 'Giao cho tôi'],
  ['chua-giao', 'Chưa giao cho ai'],
  ['qua-han', 'Quá hạn'],
  ['dang-lam', 'Đã đưa vào bản nháp'],
  ['xong', 'Đã xong'],
  ['bo-qua', 'Đã bỏ qua'],
] as const;

function queryOf(visit: StaffVisit): ThemeQuery {
  const page = { offset: pageOf(visit) * PER_PAGE, limit: PER_PAGE };
  const { staff, today, at } = visit;
  switch (query(visit, 'loc')) {
    case 'tuan':
      return { states: ['open'], since: stamp(at.subtract({ hours: 7 * 24 })), ...page };
    case 'cua-toi':
      return { states: ['open', 'in_work'], owner: staff.login, ...page };
    case 'chua-giao':
      return { states: ['open'], owner: '', ...page };
    case 'qua-han':
      return { states: ['open', 'in_work'], dueBy: today.subtract({ days: 1 }).toString(), ...page };
    case 'dang-lam':
      return { states: ['in_work'], ...page };
    case 'xong':
      return { states: ['solved'], ...page };
    case 'bo-qua':
      return { states: ['ignored'], ...page };
    default:
      return { states: ['open'], ...page };
  }
}

export async function listPage(visit: StaffVisit): Promise<Response> {
  const { deps } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  await sortQuestions(deps.storage, deps.clock);
  const { themes, total } = await listThemes(deps.storage.reader, queryOf(visit));
  const questions = await questionsOf(
    deps.storage.reader,
    themes.map(({ id }) => id),
  );
  return show(visit, {
    title: 'Câu hỏi chờ xử lý',
    body: html`<p>Những câu trợ lý phải hỏi lại hoặc từ chối, các câu giống nhau gom làm một, nhiều người hỏi đứng trước. Tên, số điện thoại trong câu đã được xóa trước khi lưu.</p>
<form method="get" action="${ROOT}/viec" class="filters">${choice('loc', 'Lọc', query(visit, 'loc'), FILTERS)}<button>Xem</button></form>
${
  themes.length === 0
    ? html`<p>Không có câu nào.</p>`
    : html`${rowsTable(
        'Câu hỏi chờ xử lý',
        ['Câu hỏi', 'Người hỏi', 'Trợ lý đoán', 'Giao cho', 'Hạn'],
        themes.map((theme) => row(theme, questions, mind.knowledge, visit)),
      )}${pager(visit, total)}`
}`,
  });
}

function row(theme: Theme, questions: readonly ThemeQuestion[], knowledge: Knowledge, { today }: StaffVisit): TableRow {
  const own = questions.filter((each) => each.theme === theme.id);
  const late = theme.dueOn !== null && theme.dueOn < today.toString();
  return {
    head: html`<a href="${ROOT}/viec/${theme.id}">${own[0]?.text ?? `Nhóm ${theme.id}`}</a>${own.length > 1 ? html`<br><small>và ${own.length - 1} cách nói khác</small>` : ''}`,
    cells: [
      html`${theme.people} người<br><small>${theme.times} lượt, gần nhất ${moment(theme.lastAsked)}</small>`,
      guesses(own, knowledge),
      theme.owner ?? 'chưa giao',
      html`${theme.dueOn === null ? '' : dayText(theme.dueOn)}${late ? html` <span class="tag bad">quá hạn</span>` : ''}`,
    ],
  };
}

/** The three best guesses of the most frequent wording. */
export function guesses(own: readonly ThemeQuestion[], knowledge: Knowledge): Html {
  const list = (own[0]?.candidates ?? []).slice(0, 3);
  if (list.length === 0) return 'không đoán được';
  return html`<ol class="plain-list">${list.map(({ intent, p }) => html`<li>${knowledge.entries.get(intent)?.title ?? intent} <small>${Math.round(p * 100)}%</small></li>`)}</ol>`;
}
