// "Dừng câu trả lời này ngay": taken back on every channel at once, the replies that wait to go out with it, and the list of
// those who have it already.

import { html } from 'hono/html';
import { writeSheet } from '#knowledge/exchange/sheet.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { moment } from '../dates.ts';
import { field, notFound, PER_PAGE, pager, show } from '../layout.ts';
import { answerWith } from '../outcome.ts';
import type { GivenAnswer } from '../port.ts';
import { rowsTable } from '../rows-table.ts';
import { go, pageOf, param, query, ROOT, type StaffVisit } from '../visit.ts';
import { onePage } from './one.ts';

export async function withdraw(visit: StaffVisit): Promise<Response> {
  const id = param(visit, 'id');
  const why = visit.form.text('ly_do').trim().slice(0, 300);
  return answerWith(visit, await visit.deps.editorial.withdraw(visit.staff, id, why), {
    back: `/tra-loi/${id}`,
    done: () => go(visit, `/tra-loi/${id}/nguoi-nhan`, 'da-dung'),
    refused: (problems) => onePage(visit, problems),
  });
}

export async function restore(visit: StaffVisit): Promise<Response> {
  const id = param(visit, 'id');
  return answerWith(visit, await visit.deps.editorial.restore(visit.staff, id), {
    back: `/tra-loi/${id}`,
    done: () => go(visit, `/tra-loi/${id}`, 'da-mo-lai'),
    refused: (problems) => onePage(visit, problems),
  });
}

const CHANNELS: Readonly<Record<string, string>> = {
  web: 'Web',
  telegram: 'Telegram',
  'zalo-oa': 'Zalo OA',
  'zalo-bot': 'Zalo Bot',
  terminal: 'cửa sổ lệnh',
};

const STATES: Readonly<Record<string, string>> = {
  sent: 'đã tới',
  unknown: 'không rõ đã tới chưa',
  queued: 'đang chờ gửi',
  retry: 'đang gửi lại',
  sending: 'đang gửi',
  blocked: 'không tới: người nhận chặn',
  failed: 'không tới',
};

/** Messages are kept for 90 days; what was said before that, nobody can tell any more. */
const MOST_DAYS = 90;

function daysAsked(visit: StaffVisit): number {
  const text = query(visit, 'so_ngay');
  return /^\d{1,3}$/.test(text) ? Math.min(MOST_DAYS, Math.max(1, Number(text))) : 7;
}

export async function receiversPage(visit: StaffVisit): Promise<Response> {
  const { deps, at } = visit;
  const id = param(visit, 'id');
  if (!deps.editor.current()?.knowledge.entries.has(id)) return notFound(visit, 'Không có mục này.');
  const days = daysAsked(visit);
  const { rows, total, people } = await deps.receivers(id, at.subtract({ hours: days * 24 }), {
    offset: pageOf(visit) * PER_PAGE,
    limit: PER_PAGE,
  });
  return show(visit, {
    title: `Ai đã nhận: ${id}`,
    body: html`<p class="path"><a href="${ROOT}/tra-loi/${id}">${id}</a> › người nhận</p>
<form method="get" action="${ROOT}/tra-loi/${id}/nguoi-nhan" class="filters">${field('so_ngay', 'Trong số ngày gần đây', String(days), { type: 'number' })}<button>Xem</button></form>
<p><strong>${people}</strong> người, <strong>${total}</strong> tin nhắn trong ${days} ngày. <a href="${ROOT}/tra-loi/${id}/nguoi-nhan.xlsx?so_ngay=${days}">Tải bảng .xlsx</a></p>
<p class="help">Người nhận được ghi bằng mã của nền tảng, không có tên hay số điện thoại. Người trên web được ghi bằng mã của lượt ghé.</p>
${rowsTable(
  'Người nhận',
  HEAD,
  rows.map((row) => {
    const [first = '', ...others] = cells(row);
    return { head: first, cells: others };
  }),
)}
${pager(visit, total)}`,
  });
}

const HEAD = ['Lúc', 'Kênh', 'Người nhận', 'Bản (từ ngày)', 'Dấu của bản', 'Kết quả', 'Mã tin của nền tảng'];

const cells = (row: GivenAnswer): string[] => [
  moment(row.at),
  CHANNELS[row.channel] ?? row.channel,
  row.chat,
  row.variant ?? '',
  row.revision ?? '',
  STATES[row.state] ?? row.state,
  row.platformId ?? '',
];

const MOST_EXPORTED = 100_000;

export async function receiversSheet(visit: StaffVisit): Promise<Response> {
  const { deps, at, staff } = visit;
  const id = param(visit, 'id');
  if (!deps.editor.current()?.knowledge.entries.has(id)) return notFound(visit, 'Không có mục này.');
  const days = daysAsked(visit);
  const { rows } = await deps.receivers(id, at.subtract({ hours: days * 24 }), {
    offset: 0,
    limit: MOST_EXPORTED,
  });
  await deps.storage.write((tx) =>
    writeAudit(tx, {
      at,
      actor: staff.login,
      action: 'content.receivers',
      subject: id,
      detail: `${rows.length} tin nhắn, ${days} ngày`,
    }),
  );
  const file = await writeSheet('xlsx', 'Người nhận', HEAD, rows.map(cells));
  return visit.context.body(new Uint8Array(file.content), 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="nguoi-nhan-${id}.xlsx"`,
  });
}
