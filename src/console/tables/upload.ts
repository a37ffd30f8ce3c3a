// A sheet from Excel is uploaded, read, and compared with what is in force. Nothing changes yet.

import { setImmediate as breathe } from 'node:timers/promises';
import { html } from 'hono/html';
import { ok, problems, type Result } from '#domain/result.ts';
import { isOurOwn, sheetOfCalendar } from '#knowledge/exchange/calendar-import.ts';
import { COLUMNS, KIND_TITLES } from '#knowledge/exchange/columns.ts';
import { readCalendar, readSheet } from '#knowledge/exchange/sheet.ts';
import { type ImportPlan, type PlannedRow, planImport, type RefusedRow } from '#knowledge/exchange/table.ts';
import { addImport } from '#knowledge/imports.repository.ts';
import { contentVersion } from '#knowledge/revisions.repository.ts';
import type { DataKind, PlainRow } from '#knowledge/rows.ts';
import { preparing } from '../entries/list.ts';
import { csrfField, faultList, notFound, show, wide } from '../layout.ts';
import { problemText } from '../outcome.ts';
import { go, ROOT, type StaffVisit } from '../visit.ts';
import { kindOf, UNKNOWN_TABLE } from './fields.ts';
import { rowsOf } from './rows.ts';

export function uploadPage(
  visit: StaffVisit,
  faults: readonly { field: string; text: string }[] = [],
): Response | Promise<Response> {
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  return show(visit, {
    title: `Nhập từ bảng tính: ${KIND_TITLES[kind]}`,
    status: faults.length > 0 ? 422 : 200,
    body: html`<p class="path"><a href="${ROOT}/du-lieu/${kind}">${KIND_TITLES[kind]}</a> › nhập</p>${faultList(faults)}
<ol><li><a href="${ROOT}/du-lieu/${kind}/xuat.xlsx">Tải bảng đang dùng (.xlsx)</a>, mở bằng Excel, sửa hoặc thêm dòng. Giữ nguyên dòng đầu.</li>
<li>Tải tệp lên. Hệ thống cho xem trước những gì sẽ thêm, sẽ đổi, dòng nào bị từ chối và vì sao. Chưa có gì thay đổi ở bước này.</li></ol>
<form method="post" action="${ROOT}/du-lieu/${kind}/nhap" enctype="multipart/form-data" class="narrow">${csrfField(visit)}
<div class="field"><label for="f-tep">${kind === 'events' ? 'Tệp .xlsx, .csv, hoặc lịch .ics' : 'Tệp .xlsx hoặc .csv'} (tối đa 12 MB, 20.000 dòng)</label><input type="file" id="f-tep" name="tep" accept=".xlsx,.csv${kind === 'events' ? ',.ics' : ''}" required></div>
<button>Xem trước</button></form>
<details><summary>Các cột</summary>${wide('Các cột', html`<table><thead><tr><th scope="col">Cột</th><th scope="col">Bắt buộc</th><th scope="col">Cách viết</th></tr></thead><tbody>${COLUMNS[kind].map(({ label, required, help, type }) => html`<tr><th scope="row">${label}</th><td>${required ? 'có' : ''}</td><td>${help ?? type.choices?.map(([each]) => each).join('; ') ?? ''}</td></tr>`)}</tbody></table>`)}</details>`,
  });
}

export async function upload(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const kind = kindOf(visit);
  const loaded = deps.editor.loaded();
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  if (loaded === undefined) return preparing(visit);
  const fault = (text: string) => uploadPage(visit, [{ field: 'tep', text }]);
  const file = form.file('tep');
  if (file === undefined) return fault('Chưa chọn tệp, hoặc tệp rỗng.');
  const name = file.name.slice(0, 100);
  const sheet = await readFile(visit, kind, name, new Uint8Array(await file.arrayBuffer()));
  if (sheet.kind === 'problems')
    return fault(sheet.problems.map(({ message, remedy }) => `Tệp ${name} ${message} → ${remedy}`).join(' '));
  const against = await contentVersion(deps.storage.reader);
  const plan = await planImport(kind, sheet.value, rowsOf(loaded, kind), breathe);
  if ('message' in plan) return fault(`Tệp ${name}: ${plan.message} → ${plan.remedy}`);
  const checked = refuseWhatBreaks(visit, kind, plan);
  const id = deps.randomBytes(12).toString('base64url');
  await deps.storage.write((tx) =>
    addImport(tx, { id, kind, by: staff.login, file: name, plan: checked, against }, at),
  );
  return go(visit, `/du-lieu/${kind}/nhap/${id}`);
}

/** A calendar becomes a sheet of events first; everything after is the same. */
async function readFile(
  visit: StaffVisit,
  kind: DataKind,
  name: string,
  content: Uint8Array,
): Promise<Result<string[][]>> {
  const isCalendar = new TextDecoder()
    .decode(content.subarray(0, 40))
    .replace(/^\uFEFF/, '')
    .startsWith('BEGIN:VCALENDAR');
  const knowledge = visit.deps.editor.current()?.knowledge;
  if (kind !== 'events' || !isCalendar || knowledge === undefined) return readSheet(name, content);
  const events = await readCalendar(name, content);
  if (events.kind === 'problems') return events;
  return isOurOwn(events.value)
    ? problems([
        {
          where: name,
          message: 'là lịch do chính hệ thống này xuất ra',
          remedy: 'sửa ngay trong bảng, hoặc tải bảng .xlsx về rồi sửa',
        },
      ])
    : ok(sheetOfCalendar(events.value, knowledge));
}

/** Rows that read well but name what does not exist are refused like those that cannot be read. */
function refuseWhatBreaks(visit: StaffVisit, kind: DataKind, plan: ImportPlan): ImportPlan {
  const rows = [...plan.added, ...plan.changed];
  const problems = visit.deps.editorial.rowProblems(rows.map((each) => ({ kind, key: each.key, content: each.row })));
  if (problems.length === 0) return plan;
  const why = ({ key, row }: PlannedRow) =>
    problems.filter(({ entry }) => [key, row.id, row.school, row.name].includes(entry)).map(problemText);
  const cells = (row: PlainRow) =>
    plan.head.map((label) => {
      const column = COLUMNS[kind].find((each) => each.label === label || each.field === label);
      return column
        ? column.type.write(
            column.field.split('.').reduce<unknown>((value, part) => (value as PlainRow | undefined)?.[part], row),
          )
        : '';
    });
  const refused: RefusedRow[] = rows.flatMap((each) => {
    const reasons = why(each);
    return reasons.length > 0 ? [{ line: each.line, cells: cells(each.row), why: reasons }] : [];
  });
  const fine = (each: PlannedRow) => why(each).length === 0;
  return {
    ...plan,
    added: plan.added.filter(fine),
    changed: plan.changed.filter(fine),
    refused: [...plan.refused, ...refused].sort((a, b) => a.line - b.line),
  };
}
