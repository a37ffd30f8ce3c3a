// Calling off or moving an event: the whole of it, or one day of a series. What is public at once is asked before it is done.

import { html } from 'hono/html';
import { formatClock, formatDay, formatWeekday } from '#domain/time.ts';
import { type Occurrence, occurrencesOf } from '#knowledge/events.ts';
import { moment } from '#knowledge/exchange/column-types.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import type { EventRow } from '#knowledge/schema/data.ts';
import { preparing } from '../entries/list.ts';
import { dayAsked } from '../entries/one.ts';
import { button, choice, csrfField, faultList, field, notFound, show } from '../layout.ts';
import { type Html, query, ROOT, type StaffVisit } from '../visit.ts';
import { rowLink } from './links.ts';
import { NO_ROW } from './row-page.ts';
import { rowsOf } from './rows.ts';
import { saveWithUndo } from './undo.ts';

const AHEAD_DAYS = 365;
const MOST_DAYS = 24;

type DayChange = { readonly day: string; readonly starts?: string; readonly note?: string };

const changesOf = (row: PlainRow): readonly DayChange[] =>
  Array.isArray(row.changes) ? (row.changes as DayChange[]) : [];

export function eventDaysPage(visit: StaffVisit, fault?: string): Response | Promise<Response> {
  const loaded = visit.deps.editor.loaded();
  if (loaded === undefined) return preparing(visit);
  const key = visit.form.text('khoa') || query(visit, 'khoa');
  const event = loaded.knowledge.events.find(({ id }) => id === key);
  const row = rowsOf(loaded, 'events').get(key);
  if (event === undefined || row === undefined) return notFound(visit, NO_ROW);
  const coming = comingOf(event, visit);
  return show(visit, {
    title: `Hủy hoặc dời: ${event.name}`,
    status: fault === undefined ? 200 : 422,
    body: html`<p class="path"><a href="${ROOT}/du-lieu/events">Sự kiện</a> › <a href="${ROOT}${rowLink('events', key)}">${key}</a> › hủy, dời</p>
${faultList(fault === undefined ? [] : [{ field: '', text: fault }])}
<p>Người dân thấy ngay khi bấm, và người đã lưu sự kiện được báo. Mọi việc ở trang này đều hoàn tác được.</p>
${event.rule === undefined ? '' : oneDay(visit, key, coming)}
<section><h2>${event.rule === undefined ? 'Hủy sự kiện' : 'Hủy cả loạt'}</h2><p>${whole(coming)}</p>${button(visit, '/du-lieu/events/tinh-trang', event.rule === undefined ? 'Hủy sự kiện này' : `Hủy cả loạt, ${coming.length} ngày`, { danger: true, fields: { khoa: key, tinh_trang: 'cancelled', chac: '1' } })}</section>
${changesOf(row).map(
  ({ day, starts, note }) =>
    html`<p>${formatDay(Temporal.PlainDate.from(day))}: ${starts === undefined ? 'hủy' : `dời sang ${moment.write(starts)}`}${note ? `; ${note}` : ''}. ${button(visit, '/du-lieu/events/ngay', 'Bỏ thay đổi này', { plain: true, fields: { khoa: key, ngay: day, viec: 'bo' } })}</p>`,
)}`,
  });
}

const comingOf = (event: EventRow, { today, at }: StaffVisit): Occurrence[] =>
  occurrencesOf(event, today, today.add({ days: AHEAD_DAYS })).filter(
    ({ ends }) => Temporal.Instant.compare(ends.toInstant(), at) > 0,
  );

const whole = (coming: readonly Occurrence[]): string =>
  coming.length === 0
    ? 'Không còn ngày nào sắp tới.'
    : `Các ngày sắp tới: ${coming
        .slice(0, 6)
        .map(({ starts }) => formatDay(starts.toPlainDate()))
        .join(', ')}${coming.length > 6 ? ` và ${coming.length - 6} ngày nữa` : ''}.`;

function oneDay(visit: StaffVisit, key: string, coming: readonly Occurrence[]): Html {
  const typed = (name: string) => visit.form.text(name);
  return html`<section><h2>Một ngày của loạt</h2><form method="post" action="${ROOT}/du-lieu/events/ngay" class="narrow">${csrfField(visit)}<input type="hidden" name="khoa" value="${key}">
${choice('ngay', 'Ngày', typed('ngay'), coming.slice(0, MOST_DAYS).map(dayOption))}
${field('ly_do', 'Lý do (người dân đọc)', typed('ly_do'), { maxlength: 200 })}
${field('moi', 'Bắt đầu mới, khi dời', typed('moi'), { type: 'datetime-local', help: 'Hủy ngày đó thì để trống.' })}
<div class="deeds"><button name="viec" value="huy">Hủy ngày này</button> <button name="viec" value="doi" class="plain">Dời ngày này</button></div></form></section>`;
}

/** By the day it was planned for, which is the end of its name. */
function dayOption({ id, starts, event }: Occurrence): readonly [string, string] {
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})$/.exec(id) ?? [];
  const state = event.status === 'cancelled' ? ', đã hủy' : '';
  return [
    `${year}-${month}-${day}`,
    `${formatWeekday(starts.toPlainDate())} ${formatClock(starts.toInstant())}${state}`,
  ];
}

/** One day called off, moved, or as the series has it again. */
export function changeDay(visit: StaffVisit): Response | Promise<Response> {
  const { form } = visit;
  const loaded = visit.deps.editor.loaded();
  if (loaded === undefined) return preparing(visit);
  const key = form.text('khoa');
  const before = rowsOf(loaded, 'events').get(key);
  const day = dayAsked(form.text('ngay'));
  if (before === undefined) return notFound(visit, NO_ROW);
  if (day === undefined) return eventDaysPage(visit, 'Ngày: xin chọn một ngày của loạt.');
  const note = form.text('ly_do').trim().slice(0, 200);
  const deed = form.text('viec');
  const starts = moment.read(form.text('moi'));
  if (deed === 'doi' && starts.kind === 'fault')
    return eventDaysPage(visit, 'Bắt đầu mới, khi dời: xin ghi ngày và giờ mới.');
  const others = changesOf(before).filter((each) => each.day !== day.toString());
  const change = {
    day: day.toString(),
    ...(deed === 'doi' && starts.kind === 'value' ? { starts: starts.value } : {}),
    ...(note === '' ? {} : { note }),
  };
  const changes = deed === 'bo' ? others : [...others, change];
  const { changes: _, ...rest } = before;
  const row = changes.length === 0 ? rest : { ...rest, changes };
  const words = { huy: 'hủy ngày', doi: 'dời ngày', bo: 'bỏ thay đổi ngày' }[deed] ?? 'hủy ngày';
  return saveWithUndo(visit, 'events', key, row, `${words} ${formatDay(day)}`);
}
