// One theme: its wordings, what the assistant took it for, and what can be made of it.

import { html } from 'hono/html';
import { formatDay } from '#domain/time.ts';
import { TOPIC_NAMES, TOPICS } from '#domain/topic.ts';
import { findTheme, questionsOf } from '#editorial/worklist.repository.ts';
import { mayDo } from '#people/roles.ts';
import { listStaff } from '#people/staff.repository.ts';
import { dayText } from '../dates.ts';
import { preparing } from '../entries/list.ts';
import { button, choice, csrfField, field, notFound, show } from '../layout.ts';
import { can, param, ROOT, type StaffVisit } from '../visit.ts';
import { guesses } from './list.ts';

const STATES = { open: 'đang chờ', in_work: 'đã đưa vào bản nháp', solved: 'đã xong', ignored: 'đã bỏ qua' } as const;

export async function found(visit: StaffVisit) {
  const id = param(visit, 'id');
  return /^\d{1,12}$/.test(id) ? findTheme(visit.deps.storage.reader, Number(id)) : undefined;
}

export const GONE = 'Không có nhóm câu hỏi này, hoặc người hỏi đã xóa dữ liệu của họ.';

export async function themePage(visit: StaffVisit): Promise<Response> {
  const { deps, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const theme = await found(visit);
  const questions = theme === undefined ? [] : await questionsOf(deps.storage.reader, [theme.id]);
  const first = questions[0];
  if (theme === undefined || first === undefined) return notFound(visit, GONE);
  const people = (await listStaff(deps.storage.reader)).filter(
    ({ state, roles }) => state === 'active' && mayDo(roles, 'edit'),
  );
  const pick = html`<fieldset><legend>Câu dùng làm cách hỏi</legend>${questions
    .slice(0, 15)
    .map(
      ({ text, people: count }, i) =>
        html`<div class="tick"><input type="radio" id="cau-${i}" name="cau" value="${text}"${i === 0 ? html` checked` : ''}><label for="cau-${i}">${text} <small>(${count} người)</small></label></div>`,
    )}</fieldset>`;
  const guess = first.candidates.map(({ intent }) => intent).filter((intent) => mind.knowledge.entries.has(intent));
  const others = [...mind.knowledge.entries.values()]
    .filter(({ id }) => !guess.includes(id))
    .sort((a, b) => a.title.localeCompare(b.title, 'vi'));
  const entries = [
    ...guess.map((id) => mind.knowledge.entries.get(id)).filter((entry) => entry !== undefined),
    ...others,
  ];
  const nextFriday = today.add({ days: ((5 - today.dayOfWeek + 7) % 7) + (today.dayOfWeek === 5 ? 7 : 0) });
  return show(visit, {
    title: first.text,
    body: html`<p class="path"><a href="${ROOT}/viec">Câu hỏi chờ xử lý</a> › nhóm ${theme.id}</p>
<p>${STATES[theme.state]}${theme.entry ? html` (mục <a href="${ROOT}/tra-loi/${theme.entry}">${theme.entry}</a>)` : ''}; giao cho: ${theme.owner ?? 'chưa ai'}${theme.dueOn ? `; hạn ${dayText(theme.dueOn)}` : ''}.</p>
<p>Trợ lý đoán:</p>${guesses(questions, mind.knowledge)}
${
  can(visit, 'edit')
    ? html`<section><h2>Đã có câu trả lời: thêm làm cách hỏi</h2><form method="post" action="${ROOT}/viec/${theme.id}/cach-hoi" class="narrow">${csrfField(visit)}${pick}
${choice(
  'muc',
  'Câu trả lời đúng',
  guess[0] ?? '',
  entries.map(({ id, title }) => [id, `${title} (${id})`] as const),
)}<button>Thêm vào cách hỏi</button></form></section>
<section><h2>Chưa có câu trả lời: soạn mục mới</h2><form method="post" action="${ROOT}/viec/${theme.id}/muc-moi" class="narrow">${csrfField(visit)}
${choice(
  'chu_de',
  'Chủ đề',
  '',
  TOPICS.map((each) => [each, TOPIC_NAMES[each]] as const),
)}
${field('ma', 'Mã ngắn của mục', '', { required: true, maxlength: 40, help: 'Chữ thường không dấu, số, gạch dưới.' })}<button>Soạn mục mới</button></form></section>
<section><h2>Giao việc</h2><form method="post" action="${ROOT}/viec/${theme.id}/giao" class="narrow">${csrfField(visit)}
${choice('nguoi', 'Người làm', theme.owner ?? '', [['', 'chưa giao'], ...people.map(({ login, name }) => [login, name] as const)])}
${field('han', 'Hạn', theme.dueOn ?? nextFriday.toString(), { type: 'date', help: `Thường là thứ Sáu: ${formatDay(nextFriday)}` })}<button>Giao</button></form></section>
<section><h2>Không thuộc việc của trợ lý</h2><p>Câu chọc phá, vô nghĩa: bỏ qua, sẽ không hiện lại kể cả khi có người hỏi lại y như vậy.</p>${button(visit, `/viec/${theme.id}/bo-qua`, 'Bỏ qua mãi mãi', { plain: true })}</section>`
    : ''
}`,
  });
}
