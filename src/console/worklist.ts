// Questions that were not answered, like ones together, most people first; one click makes each of them better known.

import { html } from 'hono/html';
import {
  changeTheme,
  findTheme,
  listThemes,
  questionsOf,
  type Theme,
  type ThemeQuery,
  type ThemeQuestion,
} from '#desk/worklist.repository.ts';
import { sortQuestions } from '#desk/worklist.ts';
import { formatDay, stamp } from '#domain/time.ts';
import { TOPIC_NAMES, TOPICS } from '#domain/topic.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { plainEntry } from '#knowledge/overlay.ts';
import { openRevision, saveDraft, startDraft } from '#knowledge/revisions.repository.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { mayDo } from '#people/roles.ts';
import { listStaff } from '#people/staff.repository.ts';
import type { Db } from '#storage/engine.ts';
import { dayText, moment } from './dates.ts';
import { blankEntry, newRevision } from './entries/edit.ts';
import { preparing } from './entries/list.ts';
import { dayAsked } from './entries/one.ts';
import { button, choice, csrfField, field, notFound, PER_PAGE, pager, show } from './layout.ts';
import { rowsTable, type TableRow } from './rows-table.ts';
import { can, get, go, type Html, pageOf, param, post, query, ROOT, type Route, type StaffVisit } from './visit.ts';

export const WORKLIST_ROUTES: readonly Route[] = [
  get('/viec', 'read', listPage),
  get('/viec/:id', 'read', themePage),
  post('/viec/:id/giao', 'edit', assign),
  post('/viec/:id/cach-hoi', 'edit', addExample),
  post('/viec/:id/muc-moi', 'edit', newEntry),
  post('/viec/:id/bo-qua', 'edit', ignore),
];

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

const STATES = { open: 'đang chờ', in_work: 'đã đưa vào bản nháp', solved: 'đã xong', ignored: 'đã bỏ qua' } as const;

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

async function listPage(visit: StaffVisit): Promise<Response> {
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
function guesses(own: readonly ThemeQuestion[], knowledge: Knowledge): Html {
  const list = (own[0]?.candidates ?? []).slice(0, 3);
  if (list.length === 0) return 'không đoán được';
  return html`<ol class="plain-list">${list.map(({ intent, p }) => html`<li>${knowledge.entries.get(intent)?.title ?? intent} <small>${Math.round(p * 100)}%</small></li>`)}</ol>`;
}

async function found(visit: StaffVisit) {
  const id = param(visit, 'id');
  return /^\d{1,12}$/.test(id) ? findTheme(visit.deps.storage.reader, Number(id)) : undefined;
}

const GONE = 'Không có nhóm câu hỏi này, hoặc người hỏi đã xóa dữ liệu của họ.';

async function themePage(visit: StaffVisit): Promise<Response> {
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

async function assign(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const theme = await found(visit);
  if (theme === undefined) return notFound(visit, GONE);
  const login = form.text('nguoi');
  const owner = (await listStaff(deps.storage.reader)).find((each) => each.login === login)?.login ?? null;
  const dueOn = dayAsked(form.text('han'))?.toString() ?? null;
  await deps.storage.write(async (tx) => {
    await changeTheme(tx, theme.id, { owner, dueOn });
    const detail = `${owner ?? 'chưa ai'}${dueOn ? `, hạn ${dueOn}` : ''}`;
    await writeAudit(tx, { at, actor: staff.login, action: 'worklist.assign', subject: `nhóm ${theme.id}`, detail });
  });
  return go(visit, `/viec/${theme.id}`, 'da-gan');
}

async function addExample(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const theme = await found(visit);
  const entry = mind.knowledge.entries.get(form.text('muc'));
  const text = form.text('cau').trim().slice(0, 300);
  if (theme === undefined || text === '') return notFound(visit, GONE);
  if (entry === undefined) return notFound(visit, 'Không có mục này.');
  const done = await deps.storage.write(async (tx) => {
    if (!(await appendExample(tx, visit, entry.id, plainEntry(entry), text))) return false;
    await changeTheme(tx, theme.id, { state: 'in_work', entry: entry.id, owner: theme.owner ?? staff.login });
    await writeAudit(tx, {
      at,
      actor: staff.login,
      action: 'worklist.example',
      subject: entry.id,
      detail: `nhóm ${theme.id}`,
    });
    return true;
  });
  return done
    ? go(visit, `/tra-loi/${entry.id}/sua`, 'da-them-cach-hoi')
    : go(visit, `/viec/${theme.id}`, 'nguoi-khac-sua');
}

/** Into the working draft of the entry, which is begun when there is none. */
async function appendExample(tx: Db, visit: StaffVisit, id: string, inForce: PlainRow, text: string): Promise<boolean> {
  const { staff, at } = visit;
  const open = await openRevision(tx, 'entry', id);
  const row = open?.content ?? { ...inForce, status: 'published' };
  const examples = Array.isArray(row.examples) ? (row.examples as string[]) : [];
  const content = { ...row, examples: [...new Set([...examples, text])] };
  if (open === undefined) {
    await startDraft(tx, { ...newRevision(visit, id), content, note: 'Thêm cách hỏi của người dân' }, at);
    return true;
  }
  return (await saveDraft(tx, open, { content, note: open.note, by: staff.login }, at)).kind === 'saved';
}

async function newEntry(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at, today } = visit;
  const mind = deps.editor.current();
  if (mind === undefined) return preparing(visit);
  const theme = await found(visit);
  const questions = theme === undefined ? [] : await questionsOf(deps.storage.reader, [theme.id]);
  if (theme === undefined || questions.length === 0) return notFound(visit, GONE);
  const topic = TOPICS.find((each) => each === form.text('chu_de'));
  const id = `${topic}.${form.text('ma').trim().toLowerCase()}`;
  if (topic === undefined || !/^[a-z]+\.[a-z_0-9]{2,40}$/.test(id) || mind.knowledge.entries.has(id))
    return notFound(
      visit,
      'Mã mục chưa đúng (chữ thường không dấu, số, gạch dưới) hoặc đã có mục mang mã này. Xin quay lại chọn mã khác.',
    );
  const content = blankEntry(id, '', today, questions.map(({ text }) => text).slice(0, 30));
  const done = await deps.storage.write(async (tx) => {
    if ((await openRevision(tx, 'entry', id)) !== undefined) return false;
    await startDraft(
      tx,
      { ...newRevision(visit, id), content, note: `Từ câu hỏi của người dân, nhóm ${theme.id}` },
      at,
    );
    await changeTheme(tx, theme.id, { state: 'in_work', entry: id, owner: theme.owner ?? staff.login });
    await writeAudit(tx, {
      at,
      actor: staff.login,
      action: 'worklist.new_entry',
      subject: id,
      detail: `nhóm ${theme.id}`,
    });
    return true;
  });
  return done ? go(visit, `/tra-loi/${id}/sua`) : go(visit, `/viec/${theme.id}`, 'nguoi-khac-sua');
}

async function ignore(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const theme = await found(visit);
  if (theme === undefined) return notFound(visit, GONE);
  await deps.storage.write(async (tx) => {
    await changeTheme(tx, theme.id, { state: 'ignored' });
    await writeAudit(tx, { at, actor: staff.login, action: 'worklist.ignore', subject: `nhóm ${theme.id}` });
  });
  return go(visit, '/viec', 'da-bo-qua');
}
