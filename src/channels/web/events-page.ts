// The public calendar: what is coming, one event, and a feed for calendars. Read without a script, a session or a cookie.

import { html } from 'hono/html';
import { eventDetailCard, KIND_NAMES } from '#conversation/events/show.ts';
import { TEXTS } from '#conversation/texts.ts';
import { dayOf } from '#domain/time.ts';
import { findEvents, findOccurrence, type Occurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { EVENT_KINDS, type EventKind } from '#knowledge/schema/data.ts';
import { frame, type Html } from './frame.ts';

const AHEAD_DAYS = 90;
const PER_PAGE = 20;

export type EventsQuery = {
  readonly kind: EventKind | undefined;
  /** Id of a commune; anything else means all. */
  readonly place: string | undefined;
  /** From 0. */
  readonly page: number;
};

/** What the address asks for; words that mean nothing are as good as none. */
export function readEventsQuery(query: (name: string) => string | undefined, knowledge: Knowledge): EventsQuery {
  const place = query('xa');
  const page = query('trang') ?? '';
  return {
    kind: EVENT_KINDS.find((kind) => kind === query('loai')),
    place: place !== undefined && knowledge.communes.has(place) ? place : undefined,
    page: /^\d{1,4}$/.test(page) ? Math.max(0, Number(page) - 1) : 0,
  };
}

/** Cancelled ones too: whoever looks must learn that they need not come. */
export function comingEvents(
  knowledge: Knowledge,
  now: Temporal.Instant,
  { kind, place }: Partial<EventsQuery> = {},
): Occurrence[] {
  const today = dayOf(now);
  const to = today.add({ days: AHEAD_DAYS });
  return findEvents(knowledge, { kind, place, from: today, to, after: now, cancelled: true });
}

export function eventsPage(knowledge: Knowledge, asked: EventsQuery, now: Temporal.Instant, version: string): Html {
  const found = comingEvents(knowledge, now, asked);
  const shown = found.slice(asked.page * PER_PAGE, (asked.page + 1) * PER_PAGE);
  const places = [...new Set(knowledge.events.map(({ place }) => place.commune))]
    .map((id) => [id, knowledge.communes.get(id)?.name ?? id] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, 'vi'));
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === (chosen ?? '') ? html` selected` : ''}>${label}</option>`;
  const more = found.length > (asked.page + 1) * PER_PAGE;
  const next = new URLSearchParams({
    ...(asked.kind ? { loai: asked.kind } : {}),
    ...(asked.place ? { xa: asked.place } : {}),
    trang: String(asked.page + 2),
  });
  return frame(
    'Lịch sự kiện việc làm',
    version,
    html`<form method="get" action="/su-kien">
<p><label for="loai">Loại</label> <select id="loai" name="loai">${option('', 'Tất cả', asked.kind)}${EVENT_KINDS.map((kind) => option(kind, KIND_NAMES[kind], asked.kind))}</select></p>
<p><label for="xa">Nơi</label> <select id="xa" name="xa">${option('', 'Cả tỉnh', asked.place)}${places.map(([id, name]) => option(id, name, asked.place))}</select></p>
<button>Xem</button></form>
<p>${found.length} sự kiện trong ${AHEAD_DAYS} ngày tới.${found.some(({ event }) => event.sample) ? html` ${TEXTS.sampleData}` : ''}</p>
<ul class="events">${shown.map((occurrence) => html`<li>${card(knowledge, occurrence, true)}</li>`)}</ul>
${found.length === 0 ? html`<p>Chưa có sự kiện nào. Anh/chị hỏi trợ lý để biết nơi tư vấn việc làm gần nhất.</p>` : ''}
${more ? html`<p><a href="/su-kien?${next.toString()}">Xem tiếp</a></p>` : ''}
<p>Thêm cả lịch vào điện thoại: đăng ký địa chỉ <a href="/su-kien.ics">/su-kien.ics</a> trong ứng dụng Lịch; lịch tự cập nhật khi có thay đổi.</p>`,
  );
}

/** One event, by its own id (the next time it takes place) or by the id of one day. */
export function findShown(knowledge: Knowledge, id: string, now: Temporal.Instant): Occurrence | undefined {
  return findOccurrence(knowledge, id) ?? comingEvents(knowledge, now).find(({ event }) => event.id === id);
}

export function eventPage(knowledge: Knowledge, occurrence: Occurrence, version: string): Html {
  return frame(
    occurrence.event.name,
    version,
    html`${card(knowledge, occurrence, false)}${occurrence.event.sample ? html`<p>${TEXTS.sampleData}</p>` : ''}<p><a href="/su-kien">Mọi sự kiện</a></p>`,
  );
}

function card(knowledge: Knowledge, occurrence: Occurrence, inList: boolean): Html {
  const { title, lines, place, calendarPath } = eventDetailCard(knowledge, occurrence);
  const { latitude, longitude } = place ?? {};
  return html`<section class="card"><h2>${inList ? html`<a href="/su-kien/${occurrence.id}">${title}</a>` : title}</h2>${(inList ? lines.slice(0, 3) : lines).map((line) => html`<p>${line}</p>`)}<p>${
    occurrence.event.status === 'cancelled'
      ? ''
      : html`<a href="${calendarPath ?? ''}" download>Thêm vào lịch (.ics)</a>`
  }${latitude === undefined ? '' : html` <a href="geo:${latitude},${longitude}">Mở bản đồ</a>`}</p></section>`;
}
