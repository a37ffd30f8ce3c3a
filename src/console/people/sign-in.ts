// Coming in and going out: password, second factor, one-time links, and what was typed when the session ended.

import { html } from 'hono/html';
import { writeAudit } from '#people/audit.repository.ts';
import { hashPassword, passwordFault } from '#people/passwords.ts';
import { confirmCode, signIn } from '#people/sign-in.ts';
import { addStaff, changeStaff, findStaff, isLogin } from '#people/staff.repository.ts';
import {
  closeSession,
  closeSessionsOf,
  dropParkedForm,
  findLink,
  openSession,
  parkedFormOf,
  useLink,
} from '#people/staff-sessions.repository.ts';
import { fieldName } from '../entries/fields.ts';
import { rememberBrowser, triedFrom } from '../known-browser.ts';
import { button, csrfField, faultList, field, show } from '../layout.ts';
import { dropSession, safeReturn, setSession } from '../session.ts';
import { get, go, post, query, ROOT, type Route, type StaffVisit, type Visit } from '../visit.ts';

/** The first person of an office does everything until others are invited, but for letting go out what they wrote themselves. */
const FIRST_ROLES = ['administrator', 'editor', 'reviewer', 'sender', 'helper'] as const;

const REFUSED =
  'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang khóa. Sai nhiều lần thì mỗi lần phải chờ lâu hơn.';
const TOO_FAST = 'Thử quá nhiều lần từ nơi này. Xin chờ một phút rồi thử lại.';

export const SIGN_IN_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/dang-nhap', may: 'anyone', handle: (visit) => signInPage(visit) },
  { method: 'POST', path: '/dang-nhap', may: 'anyone', handle: tryToSignIn },
  { method: 'GET', path: '/ma-xac-thuc', may: 'half', handle: (visit) => codePage(visit) },
  { method: 'POST', path: '/ma-xac-thuc', may: 'half', handle: tryCode },
  { method: 'GET', path: '/lien-ket', may: 'anyone', handle: (visit) => linkPage(visit, query(visit, 'ma')) },
  { method: 'POST', path: '/lien-ket', may: 'anyone', handle: openLink },
  post('/dang-xuat', 'signed_in', signOut),
  get('/dang-do', 'signed_in', parkedPage),
  post('/dang-do/bo', 'signed_in', dropParked),
];

function signInPage(visit: Visit, fault?: string, status: 200 | 403 | 429 = 200): Promise<Response> {
  return show(visit, {
    title: 'Đăng nhập',
    status,
    body: html`${faultList(fault === undefined ? [] : [{ field: '', text: fault }])}
<form method="post" action="${ROOT}/dang-nhap" class="narrow">
<input type="hidden" name="ve" value="${safeReturn(query(visit, 've') || visit.form.text('ve')) === '' ? '' : query(visit, 've') || visit.form.text('ve')}">
${field('ten', 'Tên đăng nhập', visit.form.text('ten').slice(0, 60), { autocomplete: 'username', required: true, maxlength: 60 })}
${field('mat_khau', 'Mật khẩu', '', { type: 'password', autocomplete: 'current-password', required: true, maxlength: 200 })}
<button>Đăng nhập</button>
</form>
<p class="help">Quên mật khẩu: nhờ người quản trị gửi liên kết đặt lại.</p>`,
  });
}

async function tryToSignIn(visit: Visit): Promise<Response> {
  const { deps, context, form } = visit;
  const login = form.text('ten').trim().toLowerCase();
  const from = triedFrom(deps, context, login);
  if (!deps.mayTry(from)) return signInPage(visit, TOO_FAST, 429);
  const key = `password ${login} ${from}`;
  const waitMs = deps.tryDelay.take(key);
  if (waitMs > 0) return signInPage(visit, waitWords(waitMs), 429);
  const result = await signIn(signInDeps(visit), login, form.text('mat_khau'));
  if (result.kind === 'refused') return signInPage(visit, REFUSED, 403);
  deps.tryDelay.forget(key);
  setSession(context, result.token);
  if (result.kind === 'in') rememberBrowser(deps, context, login);
  if (result.kind === 'code_wanted') return go(visit, '/ma-xac-thuc');
  const staff = await findStaff(deps.storage.db, { login });
  return staff && (await parkedFormOf(deps.storage.db, staff.id))
    ? go(visit, '/dang-do')
    : go(visit, safeReturn(form.text('ve')));
}

/** Says nothing of whether there is such an account: the wait belongs to the name that was typed and the place. */
function waitWords(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const wait = seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
  return `Đã sai nhiều lần từ nơi này. Xin chờ ${wait} rồi thử lại.`;
}

const signInDeps = ({ deps }: Visit) => ({ ...deps, newToken: () => deps.randomBytes(32).toString('base64url') });

function codePage(visit: StaffVisit, fault?: string): Promise<Response> {
  return show(publicly(visit), {
    title: 'Xác thực hai lớp',
    status: fault === undefined ? 200 : 403,
    body: html`${faultList(fault === undefined ? [] : [{ field: 'ma', text: fault }])}
<form method="post" action="${ROOT}/ma-xac-thuc" class="narrow">${csrfField(visit)}
${field('ma', 'Mã sáu số trong ứng dụng xác thực', '', { autocomplete: 'one-time-code', required: true, maxlength: 10 })}
<button>Tiếp tục</button>
</form>`,
  });
}

/** The page without the menu: this person is not in yet. */
function publicly({ staff: _, token: __, csrf: ___, ...visit }: StaffVisit): Visit {
  return visit;
}

async function tryCode(visit: StaffVisit): Promise<Response> {
  const { deps, context, staff, token, form } = visit;
  // Whoever gets here has the password, so new places share one count; only a known browser has its own.
  const from = triedFrom(deps, context, staff.login);
  const key = `code ${staff.id} ${from.startsWith('browser:') ? from : ''}`;
  if (!deps.mayTry(key)) return codePage(visit, TOO_FAST);
  const waitMs = deps.tryDelay.take(key);
  if (waitMs > 0) return codePage(visit, waitWords(waitMs));
  const result = await confirmCode(signInDeps(visit), token, staff, form.text('ma'));
  if (result.kind === 'refused') return codePage(visit, 'Mã không đúng hoặc đã dùng. Xin nhập mã mới nhất.');
  deps.tryDelay.forget(key);
  setSession(context, result.token);
  rememberBrowser(deps, context, staff.login);
  return go(visit, (await parkedFormOf(deps.storage.db, staff.id)) ? '/dang-do' : '');
}

async function signOut(visit: StaffVisit): Promise<Response> {
  const { deps, context, staff, token, at } = visit;
  await deps.storage.write(async (tx) => {
    await closeSession(tx, token);
    await writeAudit(tx, { at, actor: staff.login, action: 'sign_out', subject: staff.login });
  });
  dropSession(context);
  return go(visit, '/dang-nhap', 'da-thoat');
}

type LinkFault = { readonly field: string; readonly text: string };

/** The first administrator gives a name; whoever was invited has one. */
async function linkPage(visit: Visit, link: string, faults: readonly LinkFault[] = []): Promise<Response> {
  const { deps, at, form } = visit;
  const found = await findLink(deps.storage.reader, link, at);
  if (found === undefined)
    return show(visit, {
      title: 'Liên kết không dùng được',
      status: 404,
      body: html`<p>Liên kết này đã dùng, đã quá hạn hoặc gõ thiếu. Xin người quản trị gửi liên kết mới; nếu chưa có ai quản trị, khởi động lại chương trình để nhận liên kết mới.</p>`,
    });
  const staff = found.staff === null ? undefined : await findStaff(deps.storage.reader, { id: found.staff });
  const faultOf = (name: string) => faults.find((fault) => fault.field === name)?.text;
  return show(visit, {
    title: staff === undefined ? 'Tạo tài khoản quản trị' : 'Đặt mật khẩu',
    status: faults.length > 0 ? 422 : 200,
    body: html`${faultList(faults)}
<form method="post" action="${ROOT}/lien-ket" class="narrow">
<input type="hidden" name="lien_ket" value="${link}">
${
  staff === undefined
    ? html`${field('ten', 'Tên đăng nhập', form.text('ten'), { autocomplete: 'username', required: true, maxlength: 40, fault: faultOf('ten'), help: 'Chữ thường không dấu, số, dấu chấm; ví dụ: lan.nguyen' })}
${field('ho_ten', 'Họ và tên', form.text('ho_ten'), { autocomplete: 'name', required: true, maxlength: 80, fault: faultOf('ho_ten') })}`
    : html`<p>Tài khoản: <strong>${staff.login}</strong> (${staff.name})</p>`
}
${field('mat_khau', 'Mật khẩu', '', { type: 'password', autocomplete: 'new-password', required: true, maxlength: 200, fault: faultOf('mat_khau'), help: 'Ít nhất 15 ký tự. Bốn, năm từ không liên quan gì nhau là dễ nhớ và khó đoán nhất.' })}
${field('mat_khau_lai', 'Gõ lại mật khẩu', '', { type: 'password', autocomplete: 'new-password', required: true, maxlength: 200, fault: faultOf('mat_khau_lai') })}
<button>Xong</button>
</form>`,
  });
}

async function openLink(visit: Visit): Promise<Response> {
  const { deps, context, form, at } = visit;
  if (!deps.mayTry(deps.addressOf(context))) return signInPage(visit, TOO_FAST, 429);
  const link = form.text('lien_ket');
  const found = await findLink(deps.storage.reader, link, at);
  if (found === undefined) return linkPage(visit, link);
  const invited = found.staff === null ? undefined : await findStaff(deps.storage.reader, { id: found.staff });
  const login = invited?.login ?? form.text('ten').trim().toLowerCase();
  const name = invited?.name ?? form.text('ho_ten').trim();
  const faults: LinkFault[] = [];
  const password = form.text('mat_khau');
  if (!isLogin(login))
    faults.push({ field: 'ten', text: 'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm, gạch.' });
  if (name === '' || name.length > 80) faults.push({ field: 'ho_ten', text: 'Xin ghi họ và tên (tối đa 80 ký tự).' });
  const weak = passwordFault(password, [login, name]);
  if (weak !== undefined) faults.push({ field: 'mat_khau', text: weak });
  if (password !== form.text('mat_khau_lai'))
    faults.push({ field: 'mat_khau_lai', text: 'Hai lần gõ mật khẩu không giống nhau.' });
  if (faults.length > 0) return linkPage(visit, link, faults);
  const hash = await hashPassword(password, deps.randomBytes);
  const token = deps.randomBytes(32).toString('base64url');
  const entered = await deps.storage.write(async (tx) => {
    if ((await findLink(tx, link, at)) === undefined) return false; // somebody else was faster
    const id = invited?.id ?? (await addStaff(tx, { login, name, roles: FIRST_ROLES }, at));
    if (id === undefined) return false;
    await useLink(tx, link);
    await changeStaff(tx, id, { password: hash, state: 'active' });
    await closeSessionsOf(tx, id);
    const half = invited?.totp != null;
    await openSession(tx, token, id, half ? 'half' : 'open', at);
    await writeAudit(tx, {
      at,
      actor: login,
      action: invited ? 'staff.password_set' : 'staff.first_administrator',
      subject: login,
    });
    return true;
  });
  if (!entered) return linkPage(visit, link);
  setSession(context, token);
  if (invited?.totp == null) rememberBrowser(deps, context, login);
  return go(visit, '');
}

/** Of the page, not of the person. */
const HIDDEN = new Set(['ban', 'viec', 'trang_soan', 've_bang', 'khoa']);

async function parkedPage(visit: StaffVisit): Promise<Response> {
  const parked = await parkedFormOf(visit.deps.storage.reader, visit.staff.id);
  if (parked === undefined) return go(visit, '');
  return show(visit, {
    title: 'Những gì đang gõ dở',
    body: html`<p>Phiên trước hết giữa chừng khi anh/chị đang lưu. Nội dung đã gõ vẫn còn đây:</p>
<dl class="parked">${parked.fields.filter(([name, value]) => value !== '' && !HIDDEN.has(name)).map(([name, value]) => html`<div><dt>${fieldName(name)}</dt><dd>${value.slice(0, 400)}</dd></div>`)}</dl>
<form method="post" action="${parked.path}" class="inline">${csrfField(visit)}${parked.fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="hidden" name="_dang_do" value="1"><button>Lưu tiếp</button></form>
${button(visit, '/dang-do/bo', 'Bỏ đi', { plain: true })}`,
  });
}

async function dropParked(visit: StaffVisit): Promise<Response> {
  await visit.deps.storage.write((tx) => dropParkedForm(tx, visit.staff.id));
  return go(visit, '', 'khong-co-bo');
}
