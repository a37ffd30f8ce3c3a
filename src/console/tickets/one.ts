// One ticket: the conversation as the citizen sees it, what can be done, and who did what.

import { html } from 'hono/html';
import { listCanned } from '#desk/canned.repository.ts';
import { LONGEST_ANSWER, mayTake } from '#desk/desk.ts';
import { ticketEvents } from '#desk/ticket-events.repository.ts';
import { findTicket, type Ticket } from '#desk/tickets.repository.ts';
import { TICKET_OUTCOME_NAMES, TICKET_OUTCOMES, TICKET_STATE_NAMES } from '#domain/ticket.ts';
import { mayDo } from '#people/roles.ts';
import { listStaff } from '#people/staff.repository.ts';
import { bubble } from '../bubble.ts';
import { moment } from '../dates.ts';
import { button, choice, csrfField, faultList, field, notFound, show } from '../layout.ts';
import { live, livePlace } from '../live.ts';
import { type Html, param, ROOT, type StaffVisit } from '../visit.ts';
import { CHANNEL_NAMES, DEED_NAMES } from './names.ts';

export const asked = (visit: StaffVisit): Promise<Ticket | undefined> =>
  findTicket(visit.deps.storage.reader, param(visit, 'code'));

export const gone = (visit: StaffVisit): Promise<Response> =>
  notFound(visit, 'Không có phiếu này, hoặc người dân đã xóa dữ liệu của họ.');

export async function ticketPage(visit: StaffVisit, fault?: string): Promise<Response> {
  const ticket = await asked(visit);
  if (ticket === undefined) return gone(visit);
  const { code, address, state, holder, openedAt, outcome, note } = ticket;
  const shut = await visit.deps.conversations.shut(address);
  return show(visit, {
    title: `Phiếu ${code}`,
    status: fault === undefined ? 200 : 422,
    body: html`<p class="path"><a href="${ROOT}/ho-tro">Hỗ trợ người dân</a> › ${code}</p>
${faultList(fault === undefined ? [] : [{ field: 'noi_dung', text: fault }])}
<p><span class="tag">${TICKET_STATE_NAMES[state]}</span> ${holder === undefined ? '' : `${holder} giữ; `}${CHANNEL_NAMES[address.channel]}; mở lúc ${moment(openedAt)}.${outcome ? ` Kết quả: ${TICKET_OUTCOME_NAMES[outcome]}.` : ''}${note ? ` Ghi chú: ${note}` : ''}</p>
${matterBlock(ticket)}
${shut === undefined ? '' : html`<p class="notice fault">${shut}</p>`}
<section><h2>Cuộc trò chuyện</h2>${state === 'closed' ? await talk(visit, ticket) : livePlace(`/ho-tro/${code}/truc-tiep`, await talk(visit, ticket), { polite: true })}</section>
${state === 'closed' ? '' : await deeds(visit, ticket, fault === undefined ? '' : visit.form.text('noi_dung'))}
<section><h2>Đã làm</h2><ul>${(await ticketEvents(visit.deps.storage.reader, ticket)).map(({ at, actor, deed, detail }) => html`<li>${moment(at)}: ${actor === 'citizen' ? '' : html`${actor === 'system' ? 'hệ thống' : actor} `}${DEED_NAMES[deed] ?? deed}${detail ? ` ${detail}` : ''}</li>`)}</ul></section>`,
  });
}

/** What the ticket brought along, so that nobody asks again: also when the messages themselves are deleted. */
function matterBlock({ question, matter }: Ticket): Html {
  const { topic, known = [], turns = [] } = matter ?? {};
  const [asked = '', ...added] = question.split('\n');
  if (question === '' && topic === undefined && known.length === 0 && turns.length === 0) return html``;
  return html`<section><h2>Nội dung phiếu</h2>
${asked === '' ? '' : html`<p>Câu hỏi lúc xin gặp cán bộ: <strong>${asked}</strong></p>`}
${added.map((line) => html`<p>${line}</p>`)}
${topic === undefined ? '' : html`<p>Đang nói về: ${topic}</p>`}
${known.length === 0 ? '' : html`<p>Người dân đã cho biết:</p><ul>${known.map((line) => html`<li>${line}</li>`)}</ul>`}
${
  turns.length === 0
    ? ''
    : html`<details><summary>${turns.length} lượt trước khi xin gặp cán bộ</summary><ol class="talk">${turns.map(
        ({ said, got }) =>
          html`<li class="citizen"><small>Người dân</small>${bubble(said)}</li><li class="assistant"><small>Cầu Việc</small>${bubble(got)}</li>`,
      )}</ol></details>`
}</section>`;
}

async function talk(visit: StaffVisit, { address }: Ticket): Promise<Html> {
  const said = await visit.deps.conversations.read(address);
  if (said.length === 0) return html`<p>Không còn tin nhắn nào (đã tới ngày xóa).</p>`;
  return html`<ol class="talk">${said.map(
    ({ from, at, text, state }) =>
      html`<li class="${from}"><small>${from === 'citizen' ? 'Người dân' : 'Cầu Việc'}, ${moment(at)}${state === undefined ? '' : html` <span class="tag">${state}</span>`}</small>${bubble(text)}</li>`,
  )}</ol>`;
}

const TALK_EVERY_MS = 2_000;

/** Over when the ticket changed hands: then other deeds are open than those on the page. */
export async function ticketLive(visit: StaffVisit): Promise<Response> {
  const seen = await asked(visit);
  if (seen === undefined) return gone(visit);
  return live(visit, TALK_EVERY_MS, async () => {
    const now = await asked(visit);
    const over = now === undefined || now.state !== seen.state || now.holder !== seen.holder;
    return { piece: now === undefined ? '' : await talk(visit, now), over };
  });
}

async function deeds(visit: StaffVisit, ticket: Ticket, typed: string): Promise<Html> {
  const { code, holder } = ticket;
  const { staff, deps } = visit;
  const at = `/ho-tro/${code}`;
  if (holder !== staff.login && mayTake(ticket))
    return html`<section><h2>Việc có thể làm</h2>${holder === undefined ? '' : html`<p class="help">${holder} đang giữ phiếu này nhưng người dân đã chờ quá lâu.</p>`}${button(visit, `${at}/nhan`, holder === undefined ? 'Nhận phiếu' : 'Nhận thay')}</section>`;
  if (holder !== staff.login)
    return html`<section><h2>Việc có thể làm</h2><p class="help">${holder} đang giữ phiếu này. Cần thì nhờ người đó chuyển.</p></section>`;
  const canned = await listCanned(deps.storage.reader);
  const others = (await listStaff(deps.storage.reader)).filter(
    (each) => each.state === 'active' && each.login !== staff.login && mayDo(each.roles, 'help'),
  );
  return html`<section><h2>Trả lời</h2><form method="post" action="${ROOT}${at}/tra-loi" id="soan">${csrfField(visit)}
${
  canned.length === 0
    ? ''
    : html`<div class="field"><label for="f-mau">Câu mẫu</label><select id="f-mau"><option value="">(chọn để chép xuống)</option>${canned.map(({ id, title, text }) => html`<option value="${id}" data-text="${text}">${title}</option>`)}</select></div>`
}
${field('noi_dung', 'Nội dung trả lời', typed, { rows: 5, required: true, maxlength: LONGEST_ANSWER, help: 'Gửi qua đúng kênh người dân đang dùng. Đừng hỏi số căn cước, mật khẩu, mã OTP.' })}<button>Gửi</button></form></section>
<section><h2>Kết thúc</h2><form method="post" action="${ROOT}${at}/dong" class="narrow">${csrfField(visit)}${choice(
    'ket_qua',
    'Kết quả',
    'answered',
    TICKET_OUTCOMES.map((each) => [each, TICKET_OUTCOME_NAMES[each]] as const),
  )}${field('ghi_chu', 'Ghi chú (người dân không thấy)', '', { maxlength: 500 })}<button>Đóng phiếu</button></form></section>
<section><h2>Chuyển</h2>${
    others.length === 0
      ? html`<p class="help">Chưa có ai khác trực hỗ trợ.</p>`
      : html`<form method="post" action="${ROOT}${at}/chuyen" class="narrow">${csrfField(visit)}${choice(
          'nguoi',
          'Chuyển cho',
          '',
          others.map(({ login, name }) => [login, name] as const),
        )}<button class="plain">Chuyển</button></form>`
  }${button(visit, `${at}/tra-lai`, 'Trả về hàng đợi', { plain: true })}</section>`;
}
