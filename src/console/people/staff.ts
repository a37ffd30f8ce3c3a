// Accounts of everybody, and the rules of the house. An administrator invites; a password is known to nobody but its owner.

import { html } from 'hono/html';
import { writeAudit } from '#people/audit.repository.ts';
import { ROLE_NAMES, ROLE_TASKS, ROLES, readRoles } from '#people/roles.ts';
import { type HouseRules, setHouseRule } from '#people/settings.repository.ts';
import { addStaff, changeStaff, findStaff, isLogin, listStaff, type Staff } from '#people/staff.repository.ts';
import { addLink, closeSessionsOf, dropLinksOf } from '#people/staff-sessions.repository.ts';
import { moment } from '../dates.ts';
import { button, csrfField, faultList, field, notFound, show, tick } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { get, go, type Html, param, post, ROOT, type Route, type StaffVisit } from '../visit.ts';

export const STAFF_ROUTES: readonly Route[] = [
  get('/nhan-su', 'manage_staff', (visit) => staffPage(visit)),
  post('/nhan-su', 'manage_staff', invite),
  post('/nhan-su/quy-tac', 'manage_staff', changeRule),
  get('/nhan-su/:id', 'manage_staff', (visit) => onePage(visit)),
  post('/nhan-su/:id', 'manage_staff', changeOne),
  post('/nhan-su/:id/lien-ket', 'manage_staff', newLink),
  post('/nhan-su/:id/bo-xac-thuc', 'manage_staff', dropFactor),
];

const STATES: Record<Staff['state'], string> = {
  invited: 'chờ đặt mật khẩu',
  active: 'đang dùng',
  disabled: 'đã khóa',
};

type Fault = { readonly field: string; readonly text: string };

async function staffPage(visit: StaffVisit, faults: readonly Fault[] = []): Promise<Response> {
  const { form, deps } = visit;
  const list = await listStaff(deps.storage.reader);
  const faultOf = (name: string) => faults.find((fault) => fault.field === name)?.text;
  return show(visit, {
    title: 'Tài khoản',
    status: faults.length > 0 ? 422 : 200,
    body: html`${faultList(faults)}
${rowsTable(
  'Danh sách tài khoản',
  ['Tên đăng nhập', 'Họ tên', 'Vai trò', 'Tình trạng', 'Hai lớp', 'Vào lần cuối'],
  list.map((each) => ({
    head: html`<a href="${ROOT}/nhan-su/${each.id}">${each.login}</a>`,
    cells: [
      each.name,
      each.roles.map((role) => ROLE_NAMES[role]).join(', '),
      STATES[each.state],
      each.totp === null ? 'chưa bật' : 'đã bật',
      each.signedInAt ? moment(each.signedInAt) : 'chưa lần nào',
    ],
  })),
)}
<section><h2>Mời thêm người</h2>
<form method="post" action="${ROOT}/nhan-su" class="narrow">${csrfField(visit)}
${field('ten', 'Tên đăng nhập', form.text('ten'), { required: true, maxlength: 40, autocomplete: 'off', fault: faultOf('ten'), help: 'Chữ thường không dấu, số, dấu chấm; ví dụ: lan.nguyen' })}
${field('ho_ten', 'Họ và tên', form.text('ho_ten'), { required: true, maxlength: 80, autocomplete: 'off', fault: faultOf('ho_ten') })}
${rolePicker(form.all('vai_tro'), faultOf('vai_tro'))}
<button>Mời</button></form></section>
<section><h2>Quy tắc của đơn vị</h2>
${rule(visit, 'secondPerson', 'Người thứ hai duyệt', 'Bản soạn xong phải do người khác duyệt rồi mới công bố. Đơn vị chỉ có một người có thể tắt; việc tắt được ghi vào nhật ký.')}
${rule(visit, 'secondFactor', 'Bắt buộc xác thực hai lớp', 'Ai chưa bật sẽ phải bật trước khi làm việc tiếp.')}
</section>`,
  });
}

function rule(visit: StaffVisit, name: keyof HouseRules, label: string, help: string): Html {
  const on = visit.rules[name];
  return html`<div class="rule"><p><strong>${label}: ${on ? 'đang bật' : 'đang tắt'}.</strong> ${help}</p>${button(visit, '/nhan-su/quy-tac', html`${on ? 'Tắt' : 'Bật'}<span class="hidden"> ${label}</span>`, { plain: true, fields: { quy_tac: name, bat: on ? '0' : '1' } })}</div>`;
}

function rolePicker(chosen: readonly string[], fault: string | undefined): Html {
  return html`<fieldset id="f-vai_tro"><legend>Vai trò</legend>${fault ? html`<p class="fault">${fault}</p>` : ''}${ROLES.map((role) => tick('vai_tro', ROLE_NAMES[role], chosen.includes(role), role, ROLE_TASKS[role]))}</fieldset>`;
}

async function invite(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const login = form.text('ten').trim().toLowerCase();
  const name = form.text('ho_ten').trim();
  const roles = readRoles(form.all('vai_tro').join(' '));
  const faults: Fault[] = [];
  if (!isLogin(login))
    faults.push({ field: 'ten', text: 'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm, gạch.' });
  if (name === '' || name.length > 80) faults.push({ field: 'ho_ten', text: 'Xin ghi họ và tên (tối đa 80 ký tự).' });
  if (roles.length === 0) faults.push({ field: 'vai_tro', text: 'Chọn ít nhất một vai trò.' });
  if (faults.length > 0) return staffPage(visit, faults);
  const link = deps.randomBytes(24).toString('base64url');
  const id = await deps.storage.write(async (tx) => {
    const added = await addStaff(tx, { login, name, roles }, at);
    if (added === undefined) return undefined;
    await addLink(tx, link, added, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.invited', subject: login, detail: roles.join(' ') });
    return added;
  });
  if (id === undefined) return staffPage(visit, [{ field: 'ten', text: 'Tên đăng nhập này đã có người dùng.' }]);
  return linkShown(visit, link, name);
}

/** The link is shown once; nothing keeps it but the page. */
function linkShown(visit: StaffVisit, link: string, name: string): Promise<Response> {
  const origin = visit.deps.publicUrl ?? new URL(visit.context.req.url).origin;
  return show(visit, {
    title: 'Liên kết đặt mật khẩu',
    body: html`<p>Gửi liên kết này cho <strong>${name}</strong> (nhắn riêng, đừng gửi vào nhóm). Dùng được một lần, trong ba ngày; trang này không hiện lại.</p>
<p><code class="link">${origin}${ROOT}/lien-ket?ma=${link}</code></p><p><a href="${ROOT}/nhan-su">Về danh sách tài khoản</a></p>`,
  });
}

async function found(visit: StaffVisit): Promise<Staff | undefined> {
  const id = param(visit, 'id');
  return /^\d{1,15}$/.test(id) ? findStaff(visit.deps.storage.reader, { id: Number(id) }) : undefined;
}

async function onePage(visit: StaffVisit): Promise<Response> {
  const one = await found(visit);
  if (one === undefined) return notFound(visit, 'Không có tài khoản này.');
  return show(visit, {
    title: `Tài khoản ${one.login}`,
    body: html`<p>${one.name}. ${STATES[one.state]}. Xác thực hai lớp: ${one.totp === null ? 'chưa bật' : 'đã bật'}.</p>
<form method="post" action="${ROOT}/nhan-su/${one.id}" class="narrow">${csrfField(visit)}
${rolePicker(one.roles, undefined)}
${tick('khoa', 'Khóa tài khoản', one.state === 'disabled', '1', 'Người bị khóa ra khỏi mọi thiết bị ngay, và liên kết đặt mật khẩu đã gửi hết dùng được.')}
<button>Lưu</button></form>
<section><h2>Quên mật khẩu, mất điện thoại</h2>
${
  one.state === 'disabled'
    ? html`<p class="help">Tài khoản đang khóa: mở khóa trước, rồi tạo liên kết.</p>`
    : button(visit, `/nhan-su/${one.id}/lien-ket`, 'Tạo liên kết đặt mật khẩu mới')
}
${one.totp === null ? '' : button(visit, `/nhan-su/${one.id}/bo-xac-thuc`, 'Gỡ xác thực hai lớp', { plain: true })}</section>`,
  });
}

async function changeOne(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const one = await found(visit);
  if (one === undefined) return notFound(visit, 'Không có tài khoản này.');
  const roles = readRoles(form.all('vai_tro').join(' '));
  const locked = form.text('khoa') === '1';
  if (one.id === staff.id && (locked || !roles.includes('administrator')))
    return go(visit, `/nhan-su/${one.id}`, 'khong-tu-khoa');
  if (roles.length === 0 && !locked) return go(visit, `/nhan-su/${one.id}`, 'can-vai-tro');
  const state = locked
    ? 'disabled'
    : one.state === 'disabled'
      ? one.password === null
        ? 'invited'
        : 'active'
      : one.state;
  await deps.storage.write(async (tx) => {
    await changeStaff(tx, one.id, { roles, state });
    if (locked) {
      await closeSessionsOf(tx, one.id);
      await dropLinksOf(tx, one.id);
    }
    const detail = `${one.roles.join(' ')} → ${roles.join(' ')}; ${one.state} → ${state}`;
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.changed', subject: one.login, detail });
  });
  return go(visit, `/nhan-su/${one.id}`, 'da-luu');
}

async function newLink(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const one = await found(visit);
  if (one === undefined) return notFound(visit, 'Không có tài khoản này.');
  if (one.state === 'disabled') return go(visit, `/nhan-su/${one.id}`, 'dang-khoa');
  const link = deps.randomBytes(24).toString('base64url');
  await deps.storage.write(async (tx) => {
    await addLink(tx, link, one.id, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.link', subject: one.login });
  });
  return linkShown(visit, link, one.name);
}

async function dropFactor(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const one = await found(visit);
  if (one === undefined) return notFound(visit, 'Không có tài khoản này.');
  await deps.storage.write(async (tx) => {
    await changeStaff(tx, one.id, { totp: null, totpStep: 0 });
    await closeSessionsOf(tx, one.id);
    await writeAudit(tx, { at, actor: staff.login, action: 'staff.second_factor_removed', subject: one.login });
  });
  return go(visit, `/nhan-su/${one.id}`, 'tat-xac-thuc');
}

async function changeRule(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const name = (['secondPerson', 'secondFactor'] as const).find((each) => each === form.text('quy_tac'));
  if (name === undefined) return notFound(visit, 'Không có quy tắc này.');
  const on = form.text('bat') === '1';
  await deps.storage.write(async (tx) => {
    await setHouseRule(tx, name, on);
    await writeAudit(tx, { at, actor: staff.login, action: 'rule', subject: name, detail: on ? 'on' : 'off' });
  });
  return go(visit, '/nhan-su', 'da-luu');
}
