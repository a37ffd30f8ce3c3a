// The queue: who waits for a person, longest first.

import { html } from 'hono/html';
import { ESCALATE_AFTER } from '#desk/escalation.ts';
import { duration } from '#desk/texts.ts';
import { countOpen, findTicket, listTickets, type Ticket, type TicketQuery } from '#desk/tickets.repository.ts';
import { TICKET_OUTCOME_NAMES, TICKET_STATE_NAMES } from '#domain/ticket.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { workingMinutes } from '#knowledge/office-time.ts';
import { moment } from '../dates.ts';
import { choice, field, PER_PAGE, pager, show } from '../layout.ts';
import { live, livePlace } from '../live.ts';
import { rowsTable } from '../rows-table.ts';
import { go, type Html, pageOf, query, ROOT, type StaffVisit } from '../visit.ts';
import { CHANNEL_NAMES } from './names.ts';

const FILTERS = [
  ['', 'Đang chờ và đang hỗ trợ'],
  ['cho', 'Chờ nhận'],
  ['cua-toi', 'Tôi đang giữ'],
  ['dong', 'Đã đóng'],
] as const;

function queryOf(visit: StaffVisit): TicketQuery {
  const page = { offset: pageOf(visit) * PER_PAGE, limit: PER_PAGE };
  switch (query(visit, 'loc')) {
    case 'cho':
      return { states: ['open'], ...page };
    case 'cua-toi':
      return { states: ['taken'], holder: visit.staff.login, ...page };
    case 'dong':
      return { states: ['closed'], ...page };
    default:
      return { states: ['open', 'taken'], ...page };
  }
}

export async function queuePage(visit: StaffVisit): Promise<Response> {
  // Somebody stands at the counter and says the code they were given.
  const said = query(visit, 'ma').trim();
  const found = said === '' ? undefined : await findTicket(visit.deps.storage.reader, said);
  if (found !== undefined) return go(visit, `/ho-tro/${found.code}`);
  const filter = query(visit, 'loc');
  const address = `/ho-tro/hang-doi${filter === '' ? '' : `?loc=${encodeURIComponent(filter)}`}`;
  const first = pageOf(visit) === 0 && filter !== 'dong';
  return show(visit, {
    title: 'Hỗ trợ người dân',
    body: html`<p>Người dân xin gặp cán bộ. Khi có người nhận phiếu, trợ lý không trả lời tự động trong cuộc trò chuyện đó nữa. Quá ${ESCALATE_AFTER[0]} phút làm việc chưa được trả lời thì báo lại cả nhóm trực; quá ${duration(ESCALATE_AFTER[1])} thì báo thêm người quản trị.</p>
<p><button type="button" class="plain" id="bat-bao" hidden>Bật báo trên trình duyệt này</button> <a href="${ROOT}/ho-tro/cau-mau">Câu trả lời mẫu</a> · <a href="${ROOT}/ho-tro/nhom">Nhóm được báo</a></p>
<form method="get" action="${ROOT}/ho-tro" class="filters">${choice('loc', 'Lọc', filter, FILTERS)}<button>Xem</button></form>
<form method="get" action="${ROOT}/ho-tro" class="filters">${field('ma', 'Mã phiếu', said, { fault: said === '' ? undefined : 'Không có phiếu mang mã này.', placeholder: 'CV-…', maxlength: 12 })}<button class="plain">Mở</button></form>
${first ? livePlace(address, await queuePiece(visit)) : await queuePiece(visit)}`,
    ...(first ? { again: 30 } : {}),
  });
}

async function queuePiece(visit: StaffVisit): Promise<Html> {
  const knowledge = visit.deps.editor.current()?.knowledge;
  const { tickets, total } = await listTickets(visit.deps.storage.reader, queryOf(visit));
  return html`${
    tickets.length === 0
      ? html`<p>Không có phiếu nào.</p>`
      : rowsTable(
          'Phiếu hỗ trợ',
          ['Phiếu', 'Câu hỏi', 'Kênh', 'Chờ', 'Người giữ'],
          tickets.map((ticket) => row(ticket, knowledge, visit)),
        )
  }
${pager(visit, total)}`;
}

function row(ticket: Ticket, knowledge: Knowledge | undefined, { at }: StaffVisit) {
  const { code, question, address, waitingSince, holder, state, openedAt, outcome } = ticket;
  const waited = knowledge && waitingSince ? workingMinutes(knowledge, waitingSince, at) : undefined;
  const late = waited !== undefined && waited >= ESCALATE_AFTER[0];
  return {
    head: html`<a href="${ROOT}/ho-tro/${code}">${code}</a><br><small>${moment(openedAt)}</small>`,
    cells: [
      question === '' ? '(chưa nêu câu hỏi)' : question,
      CHANNEL_NAMES[address.channel],
      waitingSince === undefined
        ? html`<span class="tag">${outcome === undefined ? 'đã trả lời' : TICKET_OUTCOME_NAMES[outcome]}</span>`
        : html`${waited === undefined ? moment(waitingSince) : duration(waited)}${late ? html` <span class="tag bad">chờ lâu</span>` : ''}`,
      state === 'closed' ? TICKET_STATE_NAMES.closed : (holder ?? TICKET_STATE_NAMES.open),
    ],
  };
}

const QUEUE_EVERY_MS = 3_000;

export const queueLive = (visit: StaffVisit): Response =>
  live(visit, QUEUE_EVERY_MS, async () => ({ piece: await queuePiece({ ...visit, at: visit.deps.clock() }) }));

/** So many wait to be taken; stands in the head of every page of who may help. */
const bell = (waiting: number): Html =>
  html`<a href="${ROOT}/ho-tro?loc=cho" data-waiting="${waiting}">${waiting === 0 ? 'Không có phiếu chờ' : html`<strong>${waiting}</strong> phiếu chờ`}</a>`;

export async function bellPiece(visit: StaffVisit): Promise<Response> {
  const piece = await bell(await countOpen(visit.deps.storage.reader));
  return visit.context.html(String(piece), 200, { 'cache-control': 'no-store' });
}
