// One vacancy or wish for a booth: what was sent, and the officer's decision: into an event there is, into a new one, or declined.

import { html } from 'hono/html';
import { OPENING_FIELD_NAMES, OPENING_FIELDS, OPENING_KIND_NAMES, OPENING_STATE_NAMES } from '#domain/opening.ts';
import { formatDay } from '#domain/time.ts';
import { findOpening, type OpeningRow } from '#editorial/openings.repository.ts';
import { findEvents } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { moment } from '../dates.ts';
import { preparing } from '../entries/list.ts';
import { choice, csrfField, type FieldOptions, faultList, field, notFound, show } from '../layout.ts';
import { rowLink } from '../tables/links.ts';
import { can, type Html, param, ROOT, type StaffVisit } from '../visit.ts';

const AHEAD_DAYS = 120;

export async function asked(visit: StaffVisit): Promise<OpeningRow | undefined> {
  const seq = Number(param(visit, 'id'));
  return Number.isSafeInteger(seq) ? findOpening(visit.deps.storage.reader, seq) : undefined;
}

export const gone = (visit: StaffVisit): Promise<Response> =>
  notFound(visit, 'Không có tin này, hoặc đã tới ngày xóa.');

export async function openingPage(visit: StaffVisit, faults: readonly string[] = []): Promise<Response> {
  const [opening, knowledge] = [await asked(visit), visit.deps.editor.current()?.knowledge];
  if (opening === undefined) return gone(visit);
  if (knowledge === undefined) return preparing(visit);
  const { code, kind, content, state, sentAt, decidedBy, note, event } = opening;
  return show(visit, {
    title: `${content.company}`,
    status: faults.length === 0 ? 200 : 422,
    body: html`<p class="path"><a href="${ROOT}/tuyen-dung">Tin doanh nghiệp gửi</a> › ${code}</p>
${faultList(faults.map((text) => ({ field: '', text })))}
<p><span class="tag">${OPENING_STATE_NAMES[state]}</span> ${OPENING_KIND_NAMES[kind]}, gửi lúc ${moment(sentAt)}.${decidedBy === undefined ? '' : ` ${decidedBy} quyết định.`}${note ? ` ${note}` : ''}${event === undefined ? '' : html` Đã đưa vào <a href="${ROOT}${rowLink('events', event)}">${event}</a>.`}</p>
<dl class="facts">${OPENING_FIELDS.map((name) => html`<div><dt>${OPENING_FIELD_NAMES[name]}</dt><dd>${content[name]}</dd></div>`)}</dl>
${state === 'new' && can(visit, 'edit') ? decisions(visit, opening, knowledge) : ''}`,
  });
}

function decisions(visit: StaffVisit, { seq, content }: OpeningRow, knowledge: Knowledge): Html {
  const typed = (name: string, otherwise: string) => visit.form.text(name) || otherwise;
  const at = `${ROOT}/tuyen-dung/${seq}`;
  const coming = findEvents(knowledge, {
    from: visit.today,
    to: visit.today.add({ days: AHEAD_DAYS }),
    after: visit.at,
  });
  const events = [
    ...new Map(coming.map(({ event, starts }) => [event.id, `${event.name} (${formatDay(starts.toPlainDate())})`])),
  ];
  const required: FieldOptions = { required: true, maxlength: 200 };
  const both = html`${field('ten', 'Tên doanh nghiệp trong lịch', typed('ten', content.company), required)}${field('viec', 'Vị trí tuyển', typed('viec', `${content.jobs}; lương ${content.wage}; tại ${content.place}; nhận hồ sơ tới ${content.until}`), { ...required, maxlength: 500 })}`;
  return html`<section><h2>Đưa vào sự kiện đã có</h2>${
    events.length === 0
      ? html`<p>Không có sự kiện nào sắp tới.</p>`
      : html`<form method="post" action="${at}/su-kien-co" class="narrow">${csrfField(visit)}${choice('su_kien', 'Sự kiện', typed('su_kien', ''), events)}${both}<button>Duyệt, thêm vào sự kiện</button></form>`
  }</section>
<section><h2>Tạo sự kiện mới</h2><form method="post" action="${at}/su-kien-moi" class="narrow">${csrfField(visit)}
${field('ma', 'Mã sự kiện', typed('ma', ''), { ...required, maxlength: 50, help: 'Chữ thường không dấu, số, gạch nối; ví dụ tuyen-dung-may-mau.' })}
${field('ten_su_kien', 'Tên sự kiện', typed('ten_su_kien', `Tuyển dụng: ${content.company}`), required)}
${field('bat_dau', 'Bắt đầu', typed('bat_dau', ''), { type: 'datetime-local', required: true })}
${field('phut', 'Kéo dài (phút)', typed('phut', '180'), { type: 'number', required: true })}
${field('noi', 'Nơi tổ chức', typed('noi', ''), required)}${field('dia_chi', 'Địa chỉ', typed('dia_chi', ''), required)}
${choice(
  'xa',
  'Xã, phường',
  typed('xa', ''),
  [...knowledge.communes.values()].map(({ id, name }) => [id, name] as const),
)}${both}<button>Duyệt, tạo sự kiện</button></form></section>
<section><h2>Từ chối</h2><form method="post" action="${at}/tu-choi" class="narrow">${csrfField(visit)}${field('ly_do', 'Lý do (doanh nghiệp sẽ đọc)', typed('ly_do', ''), { required: true, maxlength: 300 })}<button class="plain">Từ chối</button></form></section>`;
}
