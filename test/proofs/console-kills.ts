// kill -9 while an officer saves drafts and takes over a sheet of 3,000 rows: what was acknowledged is there afterwards, and the
// sheet is in force as a whole or not at all.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hashPassword } from '#people/passwords.ts';
import { addStaff, changeStaff } from '#people/staff.repository.ts';
import { openSqlite } from '#storage/sqlite.ts';
import { systemClock } from '../../src/config.ts';
import { makeVarDir } from '../support/app.ts';
import { startServer } from './server.ts';

export type ConsoleKillsReport = {
  cycles: number;
  saves: number;
  lostSaves: number;
  halfImports: number;
  imports: number;
};

const PASSWORD = 'cà phê sáng mưa rào bến xe';
const ROWS = 3_000;

async function makeOfficer(varDir: string): Promise<void> {
  const opened = await openSqlite(join(varDir, 'cau-viec.sqlite'));
  if (opened.kind === 'problems') throw new Error('no database');
  const password = await hashPassword(PASSWORD, (size) => Buffer.alloc(size, 7));
  await opened.value.write(async (tx) => {
    const id = await addStaff(tx, { login: 'lan', name: 'Lan', roles: ['editor'] }, systemClock());
    await changeStaff(tx, id as number, { password, state: 'active' });
  });
  await opened.value.close();
}

/** Just enough of a browser: a cookie and the token of the forms. */
function browser(url: string) {
  let cookie = '';
  let csrf = '';
  const keep = async (response: Response) => {
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const text = await response.text();
    csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? csrf;
    return { status: response.status, location: response.headers.get('location') ?? '', text };
  };
  const at = (path: string) => `${url}/quan-tri${path}`;
  return {
    get: async (path: string) => keep(await fetch(at(path), { headers: { cookie }, redirect: 'manual' })),
    async post(path: string, fields: Record<string, string | File>) {
      const body = new FormData();
      for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) body.append(name, value);
      return keep(
        await fetch(at(path), { method: 'POST', headers: { cookie, origin: url }, body, redirect: 'manual' }),
      );
    },
  };
}

const sheetOf = (cycle: number): File =>
  new File(
    [
      `Tên công ty,Số giấy phép\n${Array.from({ length: ROWS }, (_, i) => `Công ty ${cycle}-${i},${i}/GP`).join('\n')}\n`,
    ],
    'a.csv',
  );

export async function proveConsoleKills(
  cycles: number,
  tell: (line: string) => void = () => {},
): Promise<ConsoleKillsReport> {
  const varDir = await makeVarDir();
  await makeOfficer(varDir);
  const report: ConsoleKillsReport = { cycles, saves: 0, lostSaves: 0, halfImports: 0, imports: 0 };
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const server = await startServer(varDir);
    const officer = browser(server.url);
    await officer.post('/dang-nhap', { ten: 'lan', mat_khau: PASSWORD });
    while ((await officer.get('/tra-loi')).status !== 200) await pause(100);
    const list = await officer.get('/du-lieu/companies?tim=cong+ty');
    const before = Number(/<p class="count">(\d+) dòng/.exec(list.text)?.[1] ?? 0);
    await officer.get('/du-lieu/companies/nhap');
    const uploaded = await officer.post('/du-lieu/companies/nhap', { tep: sheetOf(cycle) });
    await officer.get(uploaded.location.replace(/.*\/quan-tri/, ''));
    let acknowledged = -1;
    const saving = (async () => {
      for (let i = 0; ; i++) {
        const page = await officer.get('/tra-loi/ui.deadline/sua');
        const ban = /id="ban" name="ban" value="([\d.]+)"/.exec(page.text)?.[1] ?? '0';
        const fields = {
          ban,
          title: `Lần ${cycle}-${i}`,
          'answers.0.short': 'x',
          'answers.0.valid_from': '2026-01-01',
        };
        const saved = await officer.post('/tra-loi/ui.deadline/sua', { ...fields, viec: 'save' });
        if (!saved.location.includes('da-luu')) return;
        acknowledged = i;
        report.saves++;
      }
    })().catch(() => {});
    const importing = officer.post(uploaded.location.replace(/.*\/quan-tri/, ''), { ngay: '2026-11-20' }).then(
      ({ location }) => location.includes('da-nhap'),
      () => false,
    );
    await pause(20 + Math.random() * 500);
    await server.kill('SIGKILL');
    await saving;
    const confirmed = await importing;
    const opened = await openSqlite(join(varDir, 'cau-viec.sqlite'));
    if (opened.kind === 'problems') throw new Error('no database');
    const { reader } = opened.value;
    const rows = await reader
      .selectFrom('revisions')
      .select('content')
      .where('kind', '=', 'companies')
      .where('status', '=', 'published')
      .execute();
    const own = rows.filter((row) => row.content?.includes(`Công ty ${cycle}-`)).length;
    const draft = await reader
      .selectFrom('revisions')
      .select('content')
      .where('kind', '=', 'entry')
      .where('status', '=', 'draft')
      .executeTakeFirst();
    await opened.value.close();
    if (own !== 0 && own !== ROWS) report.halfImports++;
    if (confirmed && own !== ROWS) report.halfImports++;
    if (own === ROWS) report.imports++;
    const stored = Number(/Lần \d+-(\d+)/.exec(draft?.content ?? '')?.[1] ?? -1);
    if (draft?.content?.includes(`Lần ${cycle}-`) ? stored < acknowledged : acknowledged >= 0) report.lostSaves++;
    tell(
      `cycle ${cycle}: ${acknowledged + 1} saves acknowledged, stored up to ${stored + 1}; sheet ${own} of ${ROWS} rows (before: ${before})`,
    );
  }
  rmSync(varDir, { recursive: true, force: true });
  return report;
}
