// Who looks for work and agreed that officers see it: by trade, place and age; and the same as a sheet, which leaves a row in the log.

import { html } from 'hono/html';
import { AGE_BAND_NAMES, AGE_BANDS } from '#domain/seeker.ts';
import { dayOf, formatDay } from '#domain/time.ts';
import { writeSheet } from '#knowledge/exchange/sheet.ts';
import { placeNames } from '#outreach/requests.ts';
import { writeAudit } from '#people/audit.repository.ts';
import {
  countSeekers,
  listSeekers,
  type SeekerCounts,
  type SeekerFilter,
  type SeekerRow,
} from '#people/seekers.repository.ts';
import { preparing } from '../entries/list.ts';
import { choice, PER_PAGE, pager, show } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { CHANNEL_NAMES } from '../tickets/names.ts';
import { type Html, pageOf, query, ROOT, type StaffVisit } from '../visit.ts';

const PATH = '/nguoi-tim-viec';
const HEAD = [
  'Việc muốn làm',
  'Nơi',
  'Nhóm tuổi',
  'Học vấn',
  'Điện thoại',
  'Kênh',
  'Ngày đồng ý',
  'Tự xóa ngày',
] as const;

/** What the address asks for; of nonsense nobody is found. */
function filterOf(visit: StaffVisit): SeekerFilter {
  const given = (name: string) => query(visit, name) || undefined;
  return { trade: given('nghe'), place: given('xa'), age: AGE_BANDS.find((band) => band === query(visit, 'tuoi')) };
}

export async function seekersPage(visit: StaffVisit): Promise<Response> {
  const { deps } = visit;
  const knowledge = deps.editor.current()?.knowledge;
  if (knowledge === undefined) return preparing(visit);
  const { reader } = deps.storage;
  const page = { offset: pageOf(visit) * PER_PAGE, limit: PER_PAGE };
  const { seekers, total } = await listSeekers(reader, filterOf(visit), page);
  const nameOf = placeNames(knowledge);
  const asked = new URLSearchParams(['nghe', 'xa', 'tuoi'].map((name) => [name, query(visit, name)]));
  return show(visit, {
    title: 'Người tìm việc',
    body: html`<p>Người dân tự ghi tên qua trợ lý và đồng ý cho cán bộ xem để giới thiệu việc. Chỉ dùng vào việc đó; không chuyển danh sách cho công ty. Ai rút tên hoặc xóa dữ liệu thì mất khỏi đây ngay: xóa cả ở tệp đã tải.</p>
${filters(visit, await countSeekers(reader), nameOf)}
<p>${total} người. <a class="button plain" href="${ROOT}${PATH}/xuat.csv?${asked.toString()}">Xuất .csv</a> Việc tải được ghi vào nhật ký.</p>
${
  seekers.length === 0
    ? html`<p>Không có ai.</p>`
    : rowsTable(
        'Người tìm việc',
        HEAD,
        seekers.map((each) => row(each, nameOf)),
      )
}
${pager(visit, total)}`,
  });
}

type NameOf = (id: string) => string;

function filters(visit: StaffVisit, { trades, places }: SeekerCounts, nameOf: NameOf): Html {
  const known = (values: Iterable<string>, name: NameOf) =>
    [...values].filter((value) => value !== '').map((value) => [value, name(value)] as const);
  return html`<form method="get" action="${ROOT}${PATH}" class="filters">${choice('nghe', 'Việc', query(visit, 'nghe'), [['', 'Tất cả'], ...known(trades.keys(), (trade) => trade)])}${choice('xa', 'Nơi', query(visit, 'xa'), [['', 'Tất cả'], ...known(places.keys(), nameOf)])}${choice('tuoi', 'Nhóm tuổi', query(visit, 'tuoi'), [['', 'Tất cả'], ...AGE_BANDS.map((band) => [band, AGE_BAND_NAMES[band]] as const)])}<button>Xem</button></form>`;
}

function cells(
  { trades, place, age, schooling, phone, channel, agreedAt, deleteOn }: SeekerRow,
  nameOf: NameOf,
): string[] {
  return [
    trades.join('; '),
    place === undefined ? 'cả tỉnh' : nameOf(place),
    AGE_BAND_NAMES[age],
    schooling ?? '',
    phone ?? '',
    CHANNEL_NAMES[channel as keyof typeof CHANNEL_NAMES] ?? channel,
    formatDay(dayOf(agreedAt)),
    formatDay(Temporal.PlainDate.from(deleteOn)),
  ];
}

function row(seeker: SeekerRow, nameOf: NameOf) {
  const [head = '', ...rest] = cells(seeker, nameOf);
  return { head, cells: rest };
}

export async function seekersSheet(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const knowledge = deps.editor.current()?.knowledge;
  if (knowledge === undefined) return preparing(visit);
  const filter = filterOf(visit);
  const { seekers, total } = await listSeekers(deps.storage.reader, filter);
  await deps.storage.write((tx) =>
    writeAudit(tx, {
      at,
      actor: staff.login,
      action: 'seekers.export',
      subject: `${total}`,
      detail: Object.values(filter).filter(Boolean).join(', '),
    }),
  );
  const nameOf = placeNames(knowledge);
  const rows = seekers.map((each) => cells(each, nameOf));
  const { content, type } = await writeSheet('csv', 'Người tìm việc', HEAD, rows);
  return visit.context.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="nguoi-tim-viec-${visit.today}.csv"`,
    'cache-control': 'no-store',
  });
}
