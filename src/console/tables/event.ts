// What only events have: their state at one tap, and a poster.

import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { COLUMNS, EVENT_STATES } from '#knowledge/exchange/columns.ts';
import { cellOf } from '#knowledge/exchange/table.ts';
import { preparing } from '../entries/list.ts';
import { notFound, show } from '../layout.ts';
import { query, ROOT, type StaffVisit } from '../visit.ts';
import { eventDaysPage } from './event-days.ts';
import { rowLink } from './links.ts';
import { NO_ROW } from './row-page.ts';
import { rowsOf } from './rows.ts';
import { saveWithUndo } from './undo.ts';

export function setEventState(visit: StaffVisit): Response | Promise<Response> {
  const loaded = visit.deps.editor.loaded();
  if (loaded === undefined) return preparing(visit);
  const key = visit.form.text('khoa');
  const before = rowsOf(loaded, 'events').get(key);
  const state = EVENT_STATES.find(([each]) => each === visit.form.text('tinh_trang'));
  if (before === undefined || state === undefined) return notFound(visit, NO_ROW);
  // Called off means called off for everybody at once: asked first, and whether one day of it is meant.
  if (state[0] === 'cancelled' && visit.form.text('chac') !== '1') return eventDaysPage(visit);
  return saveWithUndo(visit, 'events', key, { ...before, status: state[0] }, state[1]);
}

/** Printed and hung up: what, when, where, and a code for every way to us. */
export function posterPage(visit: StaffVisit): Response | Promise<Response> {
  const loaded = visit.deps.editor.loaded();
  if (loaded === undefined) return preparing(visit);
  const key = query(visit, 'khoa');
  const row = rowsOf(loaded, 'events').get(key);
  if (row === undefined) return notFound(visit, NO_ROW);
  const cell = (name: string) => {
    const column = COLUMNS.events.find((each) => each.field === name);
    return column ? cellOf(row, column) : '';
  };
  const links = visit.deps.eventLinks(key);
  return show(visit, {
    title: `Tờ rơi: ${cell('name')}`,
    body: html`<p class="no-print"><a href="${ROOT}${rowLink('events', key)}">Về sự kiện</a>. In trang này bằng lệnh In của trình duyệt.</p>
<section class="poster"><h2>${cell('name')}${row.sample === true ? ' (dữ liệu mẫu)' : ''}</h2>
<p><strong>${cell('rule') ? 'Lần đầu: ' : ''}${cell('starts')}</strong></p><p>${cell('place.name')}, ${cell('place.address')}</p>
${cell('changed') ? html`<p><strong>Thay đổi: ${cell('changed')}</strong></p>` : ''}${cell('bring') ? html`<p>Mang theo: ${cell('bring')}</p>` : ''}<p>Không mất phí.</p>
${
  links.length === 0
    ? html`<p class="no-print notice">Chưa có địa chỉ nào để làm mã QR: đặt PUBLIC_URL, hoặc mở kênh Telegram, Zalo (xem hướng dẫn vận hành).</p>`
    : html`<ul>${links.map(
        ({ label, url }) =>
          html`<li>${raw(renderSVG(url, { border: 2 }).replace('<svg ', `<svg role="img" aria-label="Mã QR ${label === 'Web' ? 'trang web' : label}" class="qr" `))}<br>${label}<br><small>${url}</small></li>`,
      )}</ul><p>Quét mã để hỏi trợ lý Cầu Việc.</p>`
}</section>`,
  });
}
