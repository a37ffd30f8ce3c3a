// Random forms against every page of the console, sent by somebody who may do everything: an answer or a refusal in plain
// words, never a 500; and afterwards the assistant still answers and the audit log is whole.

import fc from 'fast-check';
import { COLUMNS } from '#knowledge/exchange/columns.ts';
import { DATA_KINDS, type DataKind } from '#knowledge/rows.ts';
import { firstBrokenLink } from '#people/audit.repository.ts';
import { ROLES } from '#people/roles.ts';
import { ROUTES } from '../../src/console/routes.ts';
import { openConsole, PASSWORD } from '../console/officer.ts';
import { post } from '../support/app.ts';

export type FormsReport = {
  forms: number;
  failures: number;
  unescaped: number;
  /** Forms that met a closed door: a proof about the door alone would prove little. */
  turnedAway: number;
  statuses: Record<string, number>;
  stillAnswers: boolean;
  auditWhole: boolean;
};

const MARK = '<script>alert(1)</script>';
const KINDS = Object.keys(DATA_KINDS) as DataKind[];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '2026-11-22',
      '31/12/2026',
      '2026-02-30',
      '08/01/2026 08:00',
      'có',
      'còn chỗ',
      'không',
      'null',
      '__proto__',
      'constructor',
      MARK,
      "' or 1=1 --",
      '../../etc/passwd',
      '%00',
      'ui.deadline',
      'phien-dinh-ky',
      '9'.repeat(400),
    ),
  },
  { weight: 2, arbitrary: fc.integer().map(String) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 20 })
      .map((lines) => lines.join('\n')),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 3_000, maxLength: 20_000 }) },
);
const ENTRY_FIELDS = [
  'title',
  'label',
  'often',
  'stakes',
  'audience',
  'reviewed',
  'related',
  'dated_by',
  'to_confirm',
  'examples',
  'questions',
  'ghi_chu',
  'ban',
  'viec',
  'answers.0.valid_from',
  'answers.0.valid_to',
  'answers.0.country',
  'answers.0.short',
  'answers.0.detail',
  'answers.0.sources.0.doc',
  'answers.0.sources.0.article',
  'answers.7.short',
  'answers.x.short',
  'answers.-1.short',
];
const OTHER_FIELDS = [
  'ten',
  'ho_ten',
  'vai_tro',
  'khoa',
  'quy_tac',
  'bat',
  'mat_khau',
  'mat_khau_cu',
  'mat_khau_moi',
  'ma',
  'khoa_bi_mat',
  've',
  'lien_ket',
  'muc',
  'cau',
  'nguoi',
  'han',
  'chu_de',
  'ly_do',
  'ngay',
  'xoa',
  'truoc',
  'tinh_trang',
  've_bang',
  '_dang_do',
  '__proto__',
  'tep',
];
const COLUMN_FIELDS = [...new Set(KINDS.flatMap((kind) => COLUMNS[kind].map(({ field }) => field)))];
const name = fc.constantFrom(...ENTRY_FIELDS, ...OTHER_FIELDS, ...COLUMN_FIELDS);
const deed = fc.constantFrom('save', 'add', 'submit', 'discard', 'remove-0', 'remove-99', 'gì đó');

const OWN_END = new Set(['/dang-xuat']);
/** Learning takes seconds each time; what leads to it is tried by the tests of the answers. */
const SLOW = /\/(?:thu|cong-bo)$/;
const posts = ROUTES.filter(({ method, path }) => method === 'POST' && !OWN_END.has(path) && !SLOW.test(path));
const gets = ROUTES.filter(({ method }) => method === 'GET');

const segment = fc.oneof(
  fc.constantFrom(
    'ui.deadline',
    'ui.payment',
    'office.moi',
    '1',
    '2',
    '999999',
    'events',
    'companies',
    'parameters',
    'holidays',
    'x',
    '..',
    '%2e',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map((each) => encodeURIComponent(each.toWellFormed())),
);
const kindSegment = fc.constantFrom(...KINDS);

const shot = fc.record({
  route: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...posts) },
    { weight: 1, arbitrary: fc.constantFrom(...gets) },
  ),
  segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
  kind: kindSegment,
  proper: fc.integer({ min: 0, max: 9 }),
  key: fc.oneof(
    fc.constantFrom('phien-dinh-ky', 'ttdvvl-mau', 'luong_toi_thieu_vung_1', '000/GP-MAU', '2026-11-24', 'bhxh'),
    text,
  ),
  fields: fc.array(fc.tuple(name, text), { maxLength: 14 }),
  deed,
  shape: fc.integer({ min: 0, max: 39 }),
  junk: fc.string({ unit: 'binary', maxLength: 400 }),
});

function addressOf({
  route,
  segments,
  kind,
  key,
  proper,
}: {
  route: { path: string };
  segments: string[];
  kind: string;
  key: string;
  proper: number;
}): string {
  let i = 0;
  const path = route.path
    .replace(/:kind/, proper > 1 ? kind : (segments[0] ?? 'x'))
    .replace(/:file\{[^}]*\}/, 'xuat.csv')
    .replace(
      /:id\{\[a-z\]\+[^}]*\}/,
      proper > 1
        ? (['ui.deadline', 'ui.payment', 'chat.bye', 'jobfair.join'][proper % 4] as string)
        : (segments[0] ?? 'x'),
    )
    .replace(/:\w+(?:\{[^}]*\})?/g, () => (proper > 1 ? String((proper % 5) + 1) : (segments[i++ % 3] ?? 'x')));
  return `${path}?khoa=${encodeURIComponent(key.slice(0, 300).toWellFormed())}`;
}

export async function proveForms(forms: number, seed = Date.now() % 2 ** 31): Promise<FormsReport> {
  const app = await openConsole();
  const officer = await app.join('moi.quyen', ROLES);
  const report: FormsReport = {
    forms,
    failures: 0,
    unescaped: 0,
    turnedAway: 0,
    statuses: {},
    stillAnswers: false,
    auditWhole: false,
  };
  await officer.get('/tai-khoan');
  let sent = 0;
  for (const each of fc.sample(shot, { numRuns: forms, seed })) {
    if (++sent % 500 === 0) app.at.now = app.at.now.add({ seconds: 1 });
    const path = addressOf(each);
    const isGet = each.route.method === 'GET';
    const page =
      each.shape === 0
        ? await officer.raw(
            path,
            each.junk,
            ['multipart/form-data; boundary=x', 'application/json', 'text/plain', 'multipart/form-data'][
              each.proper % 4
            ] as string,
          )
        : isGet
          ? await officer.get(path)
          : await officer.post(path, {
              ...Object.fromEntries(each.fields),
              viec: each.deed,
              ...(each.shape === 1 ? { _csrf: each.junk } : {}),
              ...(each.shape === 2 ? { tep: new File([each.junk], each.key.slice(0, 50)) } : {}),
            });
    report.statuses[page.status] = (report.statuses[page.status] ?? 0) + 1;
    if (page.location?.includes('/dang-nhap')) {
      // Some forms end their own session (an account that loses its second factor); whoever sent them comes in again.
      report.turnedAway++;
      app.at.now = app.at.now.add({ seconds: 10 });
      await officer.post('/dang-nhap', { ten: 'moi.quyen', mat_khau: PASSWORD });
      await officer.get('/tai-khoan');
    }
    if (page.text.includes(MARK)) report.unescaped++;
    if (page.status >= 500 && page.status !== 503) {
      report.failures++;
      process.stderr.write(
        `${page.status} ${each.route.method} ${path} ${JSON.stringify(each.fields).slice(0, 300)}\n`,
      );
    }
  }
  report.stillAnswers =
    (await post(app.http, { text: 'thời hạn nộp hồ sơ thất nghiệp là bao lâu' })).data.replies.length > 0;
  report.auditWhole = (await firstBrokenLink(app.core.storage.reader)) === undefined;
  await app.close();
  return report;
}
