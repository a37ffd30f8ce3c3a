// The door of the console: who is it, have they shown both factors, may they do this, and does the form come from our page.
// A form sent after the session ended is kept until its author is back.

import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { mayDo, type Permission } from '#people/roles.ts';
import { findStaff } from '#people/staff.repository.ts';
import { closeSession, findSession, LONGEST_HOURS, noteSeen, parkForm } from '#people/staff-sessions.repository.ts';
import { show } from './layout.ts';
import { go, ROOT, type StaffVisit, type Visit } from './visit.ts';

const COOKIE = 'cau_viec_qt';

export type Entered =
  | { readonly kind: 'come_in'; readonly visit: StaffVisit }
  | { readonly kind: 'stay_out'; readonly response: Response };

/** Where somebody who still needs a second factor may go. */
const FACTOR_PAGES = /^\/quan-tri\/(?:tai-khoan(?:\/.*)?|dang-xuat)$/;

export async function enter(visit: Visit, may: 'half' | 'signed_in' | Permission): Promise<Entered> {
  const { deps, context, at, form } = visit;
  const { storage } = deps;
  const stayOut = (response: Response): Entered => ({ kind: 'stay_out', response });
  const token = getCookie(context, COOKIE);
  const found = await findSession(storage.reader, token, at);
  if (token === undefined || found.kind !== 'live') {
    const parked = found.kind === 'ended' && token !== undefined && (await park(visit, token, found.staff));
    return stayOut(toSignIn(visit, parked));
  }
  const { session } = found;
  const staff = await findStaff(storage.reader, { id: session.staff });
  if (staff?.state !== 'active') {
    await storage.write((tx) => closeSession(tx, token));
    return stayOut(toSignIn(visit, false));
  }
  if ((session.stage === 'half') !== (may === 'half'))
    return stayOut(go(visit, session.stage === 'half' ? '/ma-xac-thuc' : ''));
  if (
    visit.rules.secondFactor &&
    staff.totp === null &&
    session.stage === 'open' &&
    !FACTOR_PAGES.test(context.req.path)
  )
    return stayOut(go(visit, '/tai-khoan', 'can-xac-thuc'));
  const csrf = csrfOf(token);
  const staffVisit: StaffVisit = { ...visit, staff, token, csrf };
  if (may !== 'half' && may !== 'signed_in' && !mayDo(staff.roles, may))
    return stayOut(
      await show(staffVisit, {
        title: 'Không có quyền',
        status: 403,
        body: html`<p>Tài khoản của anh/chị không làm được việc này. Cần thì nhờ người quản trị cấp thêm quyền.</p>`,
      }),
    );
  if (context.req.method === 'POST' && form.text('_csrf') !== csrf)
    return stayOut(
      await show(staffVisit, {
        title: 'Trang đã cũ',
        status: 403,
        body: html`<p>Trang này mở từ phiên trước nên chưa lưu được. Xin mở lại trang rồi làm lại.</p>`,
      }),
    );
  // A page that keeps itself up to date is not somebody at work.
  const byItself =
    context.req.header('accept') === 'text/event-stream' || context.req.header('x-by-itself') !== undefined;
  if (!found.seen && !byItself) await storage.write((tx) => noteSeen(tx, token, at));
  return { kind: 'come_in', visit: staffVisit };
}

/** Says nothing of the session's token to whoever sees a page. */
const csrfOf = (token: string): string => createHash('sha256').update(`csrf:${token}`).digest('base64url');

/** What may be kept: words about content. A deed about accounts is done again on purpose. */
const KEPT_PATHS = /^\/quan-tri\/(?:tra-loi|du-lieu|viec)\//;

/** Only what came from a page of that very session is kept, and only texts. */
async function park({ deps, context, at, form }: Visit, token: string, staff: number): Promise<boolean> {
  if (context.req.method !== 'POST' || !KEPT_PATHS.test(context.req.path)) return false;
  if (form.text('_csrf') !== csrfOf(token)) return false;
  const fields = form.pairs.filter(([name]) => name !== '_csrf');
  if (fields.length === 0) return false;
  const id = deps.randomBytes(12).toString('base64url');
  await deps.storage.write((tx) => parkForm(tx, staff, { id, path: context.req.path, fields }, at));
  return true;
}

function toSignIn(visit: Visit, parked: boolean): Response {
  const { context } = visit;
  const back = context.req.method === 'GET' ? `?ve=${encodeURIComponent(pathAndQuery(context.req.url))}` : '';
  const target = `/dang-nhap${back}`;
  if (context.req.header('hx-request') === 'true') {
    // htmx would put the sign-in page into a corner of the page: the browser is sent there instead.
    return context.body(null, 204, { 'hx-redirect': `${ROOT}/dang-nhap${parked ? '?bao=het-phien' : ''}` });
  }
  return go(visit, target, parked ? 'het-phien' : undefined);
}

function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** A place within the console to go back to; anything else is the first page. */
export function safeReturn(path: string): string {
  return !path.includes('..') && /^\/quan-tri(?:\/[\w./-]*)?(?:\?[\w%=&.+:-]*)?$/.test(path)
    ? path.slice(ROOT.length)
    : '';
}

export function setSession(context: Context, token: string): void {
  setCookie(context, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: ROOT,
    maxAge: LONGEST_HOURS * 3_600,
    secure: isSecure(context),
  });
}

export const isSecure = (context: Context): boolean =>
  context.req.header('x-forwarded-proto') === 'https' || new URL(context.req.url).protocol === 'https:';

export function dropSession(context: Context): void {
  deleteCookie(context, COOKIE, { path: ROOT });
}
