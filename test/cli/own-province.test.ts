// The steps of the README that make the data another province's, carried out as they stand there.

import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeVarDir } from '../support/app.ts';
import { run } from './run.ts';

const DATA = new URL('../../data', import.meta.url).pathname;

test('steps 1 to 6: communes, offices, no sample rows, companies, and nothing is wrong', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'cau-viec-province-')), 'data');
  cpSync(DATA, folder, { recursive: true });
  const env = { DATA_DIR: folder, VAR_DIR: await makeVarDir() };
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

  const provinces = await run('cli/cli.ts', ['places', 'communes'], { env });
  expect(provinces.err).toContain('quang-ninh');
  const communes = await run('cli/cli.ts', ['places', 'communes', 'quang-ninh'], { env });
  expect(communes.code).toBe(0);
  put('communes.yaml', communes.out);

  const commune = /id: (\S+)/.exec(communes.out)?.[1];
  put(
    'offices.yaml',
    `offices:
  - id: trung-tam
    name: Trung tâm Dịch vụ việc làm Quảng Ninh
    address: phường Hạ Long
    commune: ${commune}
    phone: "0203 000 000"
    hours: "Thứ Hai – thứ Sáu, 7:30–11:30"
    open: [{ days: [1, 2, 3, 4, 5], from: "07:30", to: "11:30" }]
    handles: [Trợ cấp thất nghiệp]
    main: true
`,
  );
  put('events.yaml', 'events: []\n');
  put('schools.yaml', 'schools: []\nnotices: []\n');
  const list = join(folder, '..', 'list.tsv');
  writeFileSync(list, 'Tên công ty\tSố giấy phép\nCông ty Một\t12/LĐTBXH-GP\n');
  const companies = await run('cli/cli.ts', ['companies', 'import', list, '2026-11-01'], { env });
  put('companies.yaml', companies.out);

  const after = await run('cli/cli.ts', ['content', 'check'], { env });
  expect(after.out + after.err).toMatch(/ 0 lỗi/);
  const asked = await run('cli/ask.ts', ['trung tâm ở đâu'], { env });
  expect(asked.out).toContain('Trung tâm Dịch vụ việc làm Quảng Ninh');
  expect(asked.out).not.toContain('Mẫu');
});
