// The month's report: on the screen, on paper, as .xlsx; and the form for what only people know.

import { html } from 'hono/html';
import { officeName } from '#conversation/office-hours.ts';
import { type MonthlyFigure, monthlyFigures, saveMonthly } from '#desk/monthly.repository.ts';
import { counted, INDICATORS, monthlyReport, type ReportRow } from '#desk/monthly.ts';
import { formatNumber } from '#domain/money.ts';
import { writeSheet } from '#knowledge/exchange/sheet.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { preparing } from '../entries/list.ts';
import { csrfField, faultList, field, show, wide } from '../layout.ts';
import { can, go, type Html, query, ROOT, type StaffVisit } from '../visit.ts';

const MOST = 100_000_000;

/** "2026-11"; last month where the address names none: that is the one to report on. */
function monthOf(visit: StaffVisit): string {
  const asked = query(visit, 'thang') || visit.form.text('thang');
  if (/^20\d{2}-(?:0[1-9]|1[0-2])$/.test(asked)) return asked;
  return visit.today.toPlainYearMonth().subtract({ months: 1 }).toString();
}

const shown = (month: string) => `${Number(month.slice(5))}/${month.slice(0, 4)}`;
const whole = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(value));
const percent = (value: number | undefined): string =>
  value === undefined ? '–' : `${formatNumber(Math.round(value * 10) / 10)}%`;

const HEAD = [
  'Chỉ tiêu',
  'Đơn vị',
  'Kế hoạch năm',
  'Trong tháng',
  'Lũy kế năm',
  '% kế hoạch',
  'Tháng này năm trước',
  'Lũy kế năm trước',
  '% so cùng kỳ',
] as const;

const cells = ({
  indicator,
  plan,
  month,
  year,
  ofPlan,
  monthBefore,
  yearBefore,
  ofYearBefore,
}: ReportRow): string[] => [
  indicator.unit,
  whole(plan),
  whole(month),
  whole(year),
  percent(ofPlan),
  whole(monthBefore),
  whole(yearBefore),
  percent(ofYearBefore),
];

export async function monthlyPage(visit: StaffVisit, faults: readonly string[] = []): Promise<Response> {
  const knowledge = visit.deps.editor.current()?.knowledge;
  if (knowledge === undefined) return preparing(visit);
  const month = monthOf(visit);
  const rows = await monthlyReport(visit.deps.storage.reader, month);
  const groups = [...Map.groupBy(rows, ({ indicator }) => indicator.group)];
  return show(visit, {
    title: `Báo cáo tháng ${shown(month)}`,
    status: faults.length === 0 ? 200 : 422,
    body: html`<p class="path no-print"><a href="${ROOT}/so-lieu">Số liệu</a> › Báo cáo tháng</p>
${faultList(faults.map((text) => ({ field: '', text })))}
<form method="get" action="${ROOT}/so-lieu/thang" class="filters no-print">${field('thang', 'Tháng', month, { type: 'month' })}<button>Xem</button></form>
<p class="no-print"><a class="button" href="${ROOT}/so-lieu/thang.xlsx?thang=${month}">Tải .xlsx</a> <button type="button" class="plain" id="in-trang">In</button></p>
<p>${officeName(knowledge)}</p>
${wide(
  `Báo cáo tháng ${shown(month)}`,
  html`<table class="report"><thead><tr>${HEAD.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>${groups.map(([group, list]) => html`<tbody><tr><th scope="rowgroup" colspan="${HEAD.length}">${group}</th></tr>${list.map((row) => html`<tr><th scope="row">${row.indicator.name}</th>${cells(row).map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>`)}</table>`,
)}
<p class="help">“–”: chưa có số liệu, khác với số 0. “Tư vấn qua trợ lý” do hệ thống đếm từ ngày dùng; các dòng khác do cán bộ nhập.</p>
${can(visit, 'edit') ? await typingForm(visit, month) : ''}`,
  });
}

async function typingForm(visit: StaffVisit, month: string): Promise<Html> {
  const { reader } = visit.deps.storage;
  const year = month.slice(0, 4);
  const written = await monthlyFigures(reader, year, month);
  const known = await counted(reader, month);
  const value = (of: string, id: string, which: 'plan' | 'actual') =>
    String(written.find((each) => each.month === of && each.indicator === id)?.[which] ?? '');
  const number = { type: 'number', maxlength: 9 } as const;
  return html`<section class="no-print"><h2>Nhập số liệu</h2><form method="post" action="${ROOT}/so-lieu/thang">${csrfField(visit)}<input type="hidden" name="thang" value="${month}">
<p>Để trống: chưa có số liệu. Dòng hệ thống đã đếm thì không nhập được số thực hiện.</p>
${INDICATORS.map(
  ({ id, group, name, unit }) =>
    html`<fieldset><legend>${group}: ${name} (${unit})</legend><div class="row">${field(`kh_${id}`, `Kế hoạch năm ${year}`, value(year, id, 'plan'), number)}${known.has(id) ? html`<p>Tháng ${shown(month)}: ${formatNumber(known.get(id) ?? 0)} (hệ thống đếm)</p>` : field(`th_${id}`, `Thực hiện tháng ${shown(month)}`, value(month, id, 'actual'), number)}</div></fieldset>`,
)}<button>Lưu số liệu</button></form></section>`;
}

export async function saveMonthlyFigures(visit: StaffVisit): Promise<Response> {
  const { deps, form, staff, at } = visit;
  const month = monthOf(visit);
  const year = month.slice(0, 4);
  const faults: string[] = [];
  const read = (name: string, label: string): number | undefined => {
    const text = form.text(name).trim();
    if (text === '') return undefined;
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value <= MOST) return value;
    faults.push(`${label}: “${text.slice(0, 20)}” không phải số nguyên từ 0 đến ${formatNumber(MOST)}.`);
    return undefined;
  };
  const known = await counted(deps.storage.reader, month);
  const figures: MonthlyFigure[] = INDICATORS.flatMap(({ id, name }) => [
    { month: year, indicator: id, plan: read(`kh_${id}`, `${name}, kế hoạch`), actual: undefined },
    ...(known.has(id)
      ? []
      : [{ month, indicator: id, plan: undefined, actual: read(`th_${id}`, `${name}, thực hiện`) }]),
  ]);
  if (faults.length > 0) return monthlyPage(visit, faults);
  await deps.storage.write(async (tx) => {
    await saveMonthly(tx, figures, staff.login, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'figures.save', subject: month });
  });
  return go(visit, `/so-lieu/thang?thang=${month}`, 'da-luu');
}

/** Numbers are numbers there, so that whoever gets it can go on reckoning. */
export async function monthlySheet(visit: StaffVisit): Promise<Response> {
  const month = monthOf(visit);
  const rows = await monthlyReport(visit.deps.storage.reader, month);
  const tenth = (value: number | undefined) => (value === undefined ? '' : Math.round(value * 10) / 10);
  const { content, type } = await writeSheet(
    'xlsx',
    `Thang ${month}`,
    ['Nhóm', ...HEAD],
    rows.map(({ indicator, plan, month: inMonth, year, ofPlan, monthBefore, yearBefore, ofYearBefore }) => [
      indicator.group,
      indicator.name,
      indicator.unit,
      plan ?? '',
      inMonth ?? '',
      year ?? '',
      tenth(ofPlan),
      monthBefore ?? '',
      yearBefore ?? '',
      tenth(ofYearBefore),
    ]),
  );
  return visit.context.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="bao-cao-thang-${month}.xlsx"`,
    'cache-control': 'no-store',
  });
}
