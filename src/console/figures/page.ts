// Figures of a stretch of days: what was asked, how it ended, who waited how long, who wishes to hear of what, what was sent.

import { html } from 'hono/html';
import { type Figures, figuresOf } from '#desk/figures.ts';
import { duration } from '#desk/texts.ts';
import { formatNumber } from '#domain/money.ts';
import { TICKET_OUTCOME_NAMES, type TicketOutcome } from '#domain/ticket.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import { listThemes, questionsOf } from '#editorial/worklist.repository.ts';
import { sortQuestions } from '#editorial/worklist.ts';
import { placeNames } from '#outreach/requests.ts';
import { namedBars } from '../charts/bars.ts';
import { preparing } from '../entries/list.ts';
import { dayAsked } from '../entries/one.ts';
import { field, show } from '../layout.ts';
import { type Html, query, ROOT, type StaffVisit } from '../visit.ts';
import { campaigns, subscribers } from './outreach.ts';
import { byChannel, byEnd } from './questions.ts';
import { seekers } from './seekers.ts';

const USUAL_DAYS = 30;
const MOST_DAYS = 366;
const TOP = 10;

type Days = { readonly from: PlainDate; readonly to: PlainDate };

/** The days that the address asks for; the last thirty where it asks for none, or for nonsense. */
function daysOf(visit: StaffVisit): Days {
  const to = dayAsked(query(visit, 'den')) ?? visit.today;
  const from = dayAsked(query(visit, 'tu')) ?? to.subtract({ days: USUAL_DAYS - 1 });
  const length = from.until(to).total('days');
  return length < 0 || length > MOST_DAYS ? { from: to.subtract({ days: USUAL_DAYS - 1 }), to } : { from, to };
}

export async function figuresPage(visit: StaffVisit): Promise<Response> {
  const { deps, today } = visit;
  const knowledge = deps.editor.current()?.knowledge;
  if (knowledge === undefined) return preparing(visit);
  const { from, to } = daysOf(visit);
  const figures = await figuresOf(deps.storage.reader, { from: from.toString(), to: to.toString() });
  const nameOf = (intent: string) =>
    intent === '' ? 'không đoán được' : (knowledge.entries.get(intent)?.title ?? intent);
  const last = (days: number, label: string) =>
    html`<a href="${ROOT}/so-lieu?tu=${today.subtract({ days: days - 1 }).toString()}&den=${today.toString()}">${label}</a>`;
  return show(visit, {
    title: 'Số liệu',
    body: html`<p><a class="button plain" href="${ROOT}/so-lieu/thang">Báo cáo tháng cho lãnh đạo</a> <a href="/minh-bach">Trang công khai “Minh bạch”</a></p>
<form method="get" action="${ROOT}/so-lieu" class="filters">${field('tu', 'Từ ngày', from.toString(), { type: 'date' })}${field('den', 'Đến ngày', to.toString(), { type: 'date' })}<button>Xem</button></form>
<p>${last(7, '7 ngày')} · ${last(30, '30 ngày')} · ${last(90, '90 ngày')} · ${last(365, '1 năm')}</p>
<p>Từ ${formatDay(from)} đến ${formatDay(to)}. Chỉ là các con số đếm: không có tên ai, và xóa dữ liệu của một người không làm đổi chúng.</p>
${totals(figures)}
<div class="charts">
${byEnd(figures)}
${byChannel(figures)}
${namedBars(
  'Được hỏi nhiều nhất',
  figures.intents.slice(0, TOP).map(({ intent, count }) => ({ name: nameOf(intent), value: count })),
)}
${await unanswered(visit)}
${tickets(figures)}
${await subscribers(visit, placeNames(knowledge))}
${await seekers(visit, placeNames(knowledge))}
</div>
${await campaigns(visit)}`,
  });
}

function totals({ total, helped, tickets: { median } }: Figures): Html {
  const share = (part: number) =>
    total.questions === 0 ? '' : ` (${formatNumber(Math.round((part / total.questions) * 100))}%)`;
  const words = helped.yes + helped.no;
  const cells: readonly (readonly [string, string])[] = [
    ['câu hỏi', formatNumber(total.questions)],
    [`trả lời được${share(total.answered)}`, formatNumber(total.answered)],
    [`phải hỏi lại${share(total.clarified)}`, formatNumber(total.clarified)],
    [`từ chối${share(total.refused)}`, formatNumber(total.refused)],
    ['chuyển cán bộ', formatNumber(total.handedOver)],
    [
      words === 0
        ? 'chưa ai trả lời “có giúp được không?”'
        : `nói “được việc rồi”, trong ${formatNumber(words)} người trả lời`,
      formatNumber(helped.yes),
    ],
    ['một nửa số phiếu được trả lời trong', median === undefined ? '–' : duration(median)],
  ];
  return html`<ul class="cards">${cells.map(([label, number]) => html`<li><div><span class="number">${number}</span>${label}</div></li>`)}</ul>`;
}

async function unanswered({ deps }: StaffVisit): Promise<Html> {
  await sortQuestions(deps.storage, deps.clock);
  const { reader } = deps.storage;
  const { themes } = await listThemes(reader, { states: ['open'], offset: 0, limit: TOP });
  const questions = await questionsOf(
    reader,
    themes.map(({ id }) => id),
  );
  return html`${namedBars(
    'Nhóm câu chưa trả lời được đang chờ',
    themes.map(({ id, people }) => ({
      name: questions.find(({ theme }) => theme === id)?.text ?? `Nhóm ${id}`,
      value: people,
    })),
    ' người',
  )}`;
}

function tickets({ tickets: { closed, median, ninety, unanswered: none, outcomes } }: Figures): Html {
  return html`<div>${namedBars(
    'Phiếu hỗ trợ đã đóng, theo kết quả',
    outcomes.map(({ outcome, count }) => ({
      name: TICKET_OUTCOME_NAMES[outcome as TicketOutcome] ?? outcome,
      value: count,
    })),
  )}<p>${closed} phiếu. ${median === undefined ? '' : `Chờ câu trả lời đầu tiên: một nửa trong ${duration(median)}, chín phần mười trong ${duration(ninety ?? median)} làm việc.`} ${none > 0 ? `${none} phiếu đóng mà chưa trả lời.` : ''}</p></div>`;
}
