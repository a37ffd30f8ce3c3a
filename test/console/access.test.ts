// Every page × every role × nobody: the list of routes is read as it stands, so a page that forgot its guard shows here.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayDo, PERMISSIONS, ROLES } from '#people/roles.ts';
import { ROUTES } from '../../src/console/routes.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
const officers = new Map<string, Officer>();
beforeAll(async () => {
  app = await openConsole();
  for (const role of ROLES) officers.set(role, await app.join(`vai.${role}`, [role]));
});
afterAll(() => app.close());

/** An address of the route with something in place of its parameters. */
const address = (path: string) =>
  path
    .replace(/:id\{\[a-z\]\+[^}]*\}/, 'ui.deadline')
    .replace(/:code(?:\{[^}]*\})?/, 'CV-999999')
    .replace(/:id(?:\{[^}]*\})?/, '999')
    .replace(':seq', '1')
    .replace(':kind', 'events')
    .replace(/:file\{[^}]*\}/, 'xuat.csv');

/** Leaving and the second factor are tried elsewhere: here they would end the session of the role. */
const guarded = ROUTES.filter(
  ({ may, path }) => may !== 'anyone' && may !== 'half' && path !== '/dang-xuat' && path !== '/tai-khoan/thoat-het',
);

test('there are routes of every permission', () => {
  for (const permission of PERMISSIONS)
    expect(
      ROUTES.some(({ may }) => may === permission),
      permission,
    ).toBe(true);
  expect(guarded.length).toBeGreaterThan(45);
});

test.each(guarded.map((route) => [route.method, route.path, route] as const))(
  '%s %s: nobody without a session',
  async (method, _, { path }) => {
    const stranger = app.guest();
    const page = method === 'GET' ? await stranger.get(address(path)) : await stranger.post(address(path));
    expect(page.status).toBe(303);
    expect(page.location).toMatch(/^\/quan-tri\/dang-nhap/);
  },
);

test.each(guarded.flatMap((route) => ROLES.map((role) => [route.method, route.path, role, route] as const)))(
  '%s %s as %s',
  async (method, _, role, { path, may }) => {
    const officer = officers.get(role) as Officer;
    await officer.get('/tai-khoan'); // the token of this session
    const page = method === 'GET' ? await officer.get(address(path)) : await officer.post(address(path));
    const allowed = may === 'signed_in' || (may !== 'anyone' && may !== 'half' && mayDo([role], may));
    if (allowed) {
      expect(page.status).not.toBe(403);
      expect(page.status).toBeLessThan(500);
      expect(page.location ?? '').not.toMatch(/dang-nhap/);
    } else expect(page.status).toBe(403);
  },
);

test('half a session opens nothing but the page of the code', async () => {
  const half = ROUTES.filter(({ may }) => may === 'half');
  expect(half.map(({ path }) => path)).toEqual(['/ma-xac-thuc', '/ma-xac-thuc']);
});
