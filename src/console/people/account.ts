// One's own account: password, second factor, sessions elsewhere.

import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { writeAudit } from '#people/audit.repository.ts';
import { hashPassword, passwordFault, passwordFits } from '#people/passwords.ts';
import { ROLE_NAMES } from '#people/roles.ts';
import { changeStaff } from '#people/staff.repository.ts';
import { addChatCode, CODE_LASTS } from '#people/staff-chats.repository.ts';
import { closeSessionsOf } from '#people/staff-sessions.repository.ts';
import { base32, otpAddress, SECRET_BYTES, stepOf } from '#people/totp.ts';
import { button, csrfField, faultList, field, show } from '../layout.ts';
import { get, go, type Html, post, ROOT, type Route, type StaffVisit } from '../visit.ts';

export const ACCOUNT_ROUTES: readonly Route[] = [
  get('/tai-khoan', 'signed_in', (visit) => accountPage(visit)),
  post('/tai-khoan/mat-khau', 'signed_in', changePassword),
  get('/tai-khoan/xac-thuc', 'signed_in', (visit) => factorPage(visit, newSecret(visit))),
  post('/tai-khoan/xac-thuc', 'signed_in', turnOn),
  post('/tai-khoan/bo-xac-thuc', 'signed_in', turnOff),
  post('/tai-khoan/thoat-het', 'signed_in', signOutElsewhere),
  post('/tai-khoan/noi-chat', 'signed_in', joinChat),
];

function accountPage(visit: StaffVisit, faults: readonly { field: string; text: string }[] = []): Promise<Response> {
  const { staff, rules } = visit;
  const faultOf = (name: string) => faults.find((fault) => fault.field === name)?.text;
  return show(visit, {
    title: 'Tài khoản của tôi',
    status: faults.length > 0 ? 422 : 200,
    body: html`${faultList(faults)}
<p>${staff.name} (${staff.login}). Vai trò: ${staff.roles.map((role) => ROLE_NAMES[role]).join(', ')}.</p>
<section><h2>Xác thực hai lớp</h2>${
      staff.totp === null
        ? html`<p>Chưa bật. Bật lên thì người biết mật khẩu vẫn chưa vào được nếu không có điện thoại của anh/chị.</p><p><a class="button" href="${ROOT}/tai-khoan/xac-thuc">Bật xác thực hai lớp</a></p>`
        : html`<p>Đang bật.</p>${
            rules.secondFactor
              ? html`<p class="help">Đơn vị bắt buộc xác thực hai lớp nên không tắt được.</p>`
              : html`<form method="post" action="${ROOT}/tai-khoan/bo-xac-thuc" class="narrow">${csrfField(visit)}${field('mat_khau', 'Mật khẩu hiện tại', '', { type: 'password', autocomplete: 'current-password', required: true })}<button class="plain">Tắt</button></form>`
          }`
    }</section>
<section><h2>Đổi mật khẩu</h2>
<form method="post" action="${ROOT}/tai-khoan/mat-khau" class="narrow">${csrfField(visit)}
${field('mat_khau_cu', 'Mật khẩu hiện tại', '', { type: 'password', autocomplete: 'current-password', required: true, fault: faultOf('mat_khau_cu') })}
${field('mat_khau_moi', 'Mật khẩu mới', '', { type: 'password', autocomplete: 'new-password', required: true, maxlength: 200, fault: faultOf('mat_khau_moi'), help: 'Ít nhất 15 ký tự, dùng cả câu cũng được.' })}
<button>Đổi mật khẩu</button></form></section>
<section><h2>Nhận việc trên điện thoại</h2><p>Nối cuộc trò chuyện Telegram hoặc Zalo của anh/chị với tài khoản, để nhận yêu cầu duyệt thông báo, báo động và bản gửi thử ngay tại đó.</p>${button(visit, '/tai-khoan/noi-chat', 'Lấy mã nối')}</section>
<section><h2>Thiết bị khác</h2><p>Quên đăng xuất ở máy khác, hoặc mất điện thoại:</p>${button(visit, '/tai-khoan/thoat-het', 'Đăng xuất khỏi mọi thiết bị khác')}</section>`,
  });
}

async function changePassword(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, token, at } = visit;
  if (!deps.mayTry(`password:${staff.id}`) || !(await passwordFits(form.text('mat_khau_cu'), staff.password)))
    return accountPage(visit, [{ field: 'mat_khau_cu', text: 'Mật khẩu hiện tại không đúng.' }]);
  const weak = passwordFault(form.text('mat_khau_moi'), [staff.login, staff.name]);
  if (weak !== undefined) return accountPage(visit, [{ field: 'mat_khau_moi', text: weak }]);
  const password = await hashPassword(form.text('mat_khau_moi'), deps.randomBytes);
  await deps.storage.write(async (tx) => {
    await changeStaff(tx, staff.id, { password });
    await closeSessionsOf(tx, staff.id, token);
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.password_changed', subject: staff.login });
  });
  return go(visit, '/tai-khoan', 'doi-mat-khau');
}

const newSecret = ({ deps }: StaffVisit): string => base32(deps.randomBytes(SECRET_BYTES));

function factorPage(visit: StaffVisit, secret: string, fault?: string): Promise<Response> {
  const address = otpAddress(secret, visit.staff.login);
  const picture: Html = raw(
    renderSVG(address, { border: 2 }).replace(
      '<svg ',
      '<svg role="img" aria-label="Mã QR để ứng dụng xác thực quét" class="qr" ',
    ),
  );
  return show(visit, {
    title: 'Bật xác thực hai lớp',
    status: fault === undefined ? 200 : 422,
    body: html`${faultList(fault === undefined ? [] : [{ field: 'ma', text: fault }])}
<ol><li>Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, Aegis …), chọn thêm tài khoản và quét mã này:<br>${picture}<br>hoặc gõ khóa: <code>${secret.match(/.{1,4}/g)?.join(' ')}</code></li>
<li>Gõ mã sáu số mà ứng dụng hiện ra:
<form method="post" action="${ROOT}/tai-khoan/xac-thuc" class="narrow">${csrfField(visit)}<input type="hidden" name="khoa_bi_mat" value="${visit.deps.seal.close(secret, visit.deps.randomBytes(12))}">
${field('ma', 'Mã sáu số', '', { autocomplete: 'one-time-code', required: true, maxlength: 10 })}
${field('mat_khau', 'Mật khẩu hiện tại', '', { type: 'password', autocomplete: 'current-password', required: true })}
<button>Bật</button></form></li></ol>`,
  });
}

/** The secret comes back sealed in the form: it is stored only once a code shows that the telephone has it. */
async function turnOn(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const secret = deps.seal.open(form.text('khoa_bi_mat'));
  if (secret === undefined) return factorPage(visit, newSecret(visit), 'Trang đã cũ. Xin quét lại mã mới.');
  if (!deps.mayTry(`password:${staff.id}`) || !(await passwordFits(form.text('mat_khau'), staff.password)))
    return factorPage(visit, secret, 'Mật khẩu hiện tại không đúng.');
  const step = stepOf(secret, form.text('ma'), at, 0);
  if (step === undefined)
    return factorPage(visit, secret, 'Mã không đúng. Kiểm tra giờ trên điện thoại rồi nhập mã mới nhất.');
  await deps.storage.write(async (tx) => {
    await changeStaff(tx, staff.id, { totp: deps.seal.close(secret, deps.randomBytes(12)), totpStep: step });
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.second_factor_on', subject: staff.login });
  });
  return go(visit, '/tai-khoan', 'bat-xac-thuc');
}

async function turnOff(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, rules, at } = visit;
  if (rules.secondFactor) return go(visit, '/tai-khoan', 'can-xac-thuc');
  if (!deps.mayTry(`password:${staff.id}`) || !(await passwordFits(form.text('mat_khau'), staff.password)))
    return go(visit, '/tai-khoan', 'sai-mat-khau');
  await deps.storage.write(async (tx) => {
    await changeStaff(tx, staff.id, { totp: null, totpStep: 0 });
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.second_factor_off', subject: staff.login });
  });
  return go(visit, '/tai-khoan', 'tat-xac-thuc');
}

/** The code is shown once; typed in a chat it makes that chat this person's. */
async function joinChat(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const code = deps.randomBytes(5).toString('hex').toUpperCase();
  await deps.storage.write(async (tx) => {
    await addChatCode(tx, code, staff.id, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.chat_code', subject: staff.login });
  });
  return show(visit, {
    title: 'Nối cuộc trò chuyện',
    body: html`<p>Trong ${CODE_LASTS} phút, mở trợ lý trên Telegram hoặc Zalo của anh/chị và nhắn đúng dòng này:</p>
<p><code>/canbo ${code}</code></p>
<p>Mã dùng một lần. Thôi nối thì nhắn <code>/canbo</code>. Ai cầm điện thoại này sẽ duyệt được thay anh/chị, nên hãy khóa màn hình điện thoại.</p>
<p><a href="${ROOT}/tai-khoan">Về tài khoản</a></p>`,
  });
}

async function signOutElsewhere(visit: StaffVisit): Promise<Response> {
  const { deps, staff, token, at } = visit;
  await deps.storage.write(async (tx) => {
    await closeSessionsOf(tx, staff.id, token);
    await writeAudit(tx, { at, actor: staff.login, action: 'sign_out.everywhere', subject: staff.login });
  });
  return go(visit, '/tai-khoan', 'da-thoat-het');
}
