// One request of somebody who works in the console, as the pages see it.

import type { Context } from 'hono';
import type { html } from 'hono/html';
import type { PlainDate } from '#domain/time.ts';
import { mayDo, type Permission } from '#people/roles.ts';
import type { HouseRules } from '#people/settings.repository.ts';
import type { Staff } from '#people/staff.repository.ts';
import type { Form } from './form.ts';
import type { ConsoleDeps } from './port.ts';

export type Html = ReturnType<typeof html> | string;

export const ROOT = '/quan-tri';

export type Visit = {
  readonly deps: ConsoleDeps;
  readonly context: Context;
  readonly at: Temporal.Instant;
  readonly today: PlainDate;
  /** Empty on a GET. */
  readonly form: Form;
  readonly rules: HouseRules;
};

/** Somebody who has come in. */
export type StaffVisit = Visit & {
  readonly staff: Staff;
  readonly token: string;
  /** Stands in every form of this session. */
  readonly csrf: string;
};

export type Answer = Response | Promise<Response>;

/**
 * Who may come: `anyone`; `half`, with the password but not yet the second factor; `signed_in`, whatever the role; or who
 * holds a permission.
 */
export type Route =
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly may: 'anyone';
      readonly handle: (visit: Visit) => Answer;
    }
  | {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly may: 'half' | 'signed_in' | Permission;
      readonly handle: (visit: StaffVisit) => Answer;
    };

export const get = (path: string, may: Permission | 'signed_in', handle: (visit: StaffVisit) => Answer): Route => ({
  method: 'GET',
  path,
  may,
  handle,
});
export const post = (path: string, may: Permission | 'signed_in', handle: (visit: StaffVisit) => Answer): Route => ({
  method: 'POST',
  path,
  may,
  handle,
});

export const can = ({ staff }: StaffVisit, permission: Permission): boolean => mayDo(staff.roles, permission);

export const param = ({ context }: Visit, name: string): string => context.req.param(name) ?? '';
export const query = ({ context }: Visit, name: string): string => (context.req.query(name) ?? '').slice(0, 300);

/** True when htmx asks for a piece of the page. */
export const wantsPiece = ({ context }: Visit): boolean => context.req.header('hx-request') === 'true';

/** To another page of the console; `told` names what the page says on top (see notices.ts). */
export function go({ context }: Visit, path: string, told?: string): Response {
  const mark = path.includes('?') ? '&' : '?';
  return context.redirect(`${ROOT}${path}${told === undefined ? '' : `${mark}bao=${told}`}`, 303);
}

/** The page of a long list that was asked for, from 0. */
export function pageOf(visit: Visit): number {
  const text = query(visit, 'trang');
  return /^\d{1,6}$/.test(text) ? Math.max(0, Number(text) - 1) : 0;
}
