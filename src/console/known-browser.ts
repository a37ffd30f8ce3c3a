// A browser in which somebody signed in before is known to their account: others who guess the password from the same address,
// or from anywhere, do not make it wait. It opens nothing by itself.

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { subscriberOf } from '#domain/subscriber.ts';
import type { ConsoleDeps } from './port.ts';
import { isSecure } from './session.ts';
import { ROOT } from './visit.ts';

const COOKIE = 'cau_viec_may';
const MARK = 'browser';
const DAYS = 180;
/** People who share one computer. */
const MOST_ACCOUNTS = 8;

type Known = { readonly id: string; readonly accounts: readonly string[] };

function read({ seal }: ConsoleDeps, context: Context): Known | undefined {
  const [mark, id, ...accounts] = (seal.open(getCookie(context, COOKIE) ?? '') ?? '').split(' ');
  return mark === MARK && id !== undefined ? { id, accounts } : undefined;
}

/** Who tries: a browser that the account knows, else the address. */
export function triedFrom(deps: ConsoleDeps, context: Context, login: string): string {
  const known = read(deps, context);
  return known?.accounts.includes(login) ? `browser:${known.id}` : `address:${subscriberOf(deps.addressOf(context))}`;
}

export function rememberBrowser(deps: ConsoleDeps, context: Context, login: string): void {
  const known = read(deps, context);
  const id = known?.id ?? deps.randomBytes(12).toString('base64url');
  const accounts = [login, ...(known?.accounts ?? []).filter((each) => each !== login)].slice(0, MOST_ACCOUNTS);
  const sealed = deps.seal.close([MARK, id, ...accounts].join(' '), deps.randomBytes(12));
  setCookie(context, COOKIE, sealed, {
    httpOnly: true,
    sameSite: 'Lax',
    path: ROOT,
    maxAge: DAYS * 86_400,
    secure: isSecure(context),
  });
}
