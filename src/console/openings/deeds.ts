// An officer's decision on what an employer sent in. The event and the decision are written in one transaction; the employer hears of
// it where they wrote from.

import { decideOpening, type OpeningRow } from '#editorial/openings.repository.ts';
import type { Loaded } from '#knowledge/load.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import type { Db } from '#storage/engine.ts';
import { preparing } from '../entries/list.ts';
import { dataRevision, problemsOf, rowsOf, saveRows } from '../tables/rows.ts';
import { go, type StaffVisit } from '../visit.ts';
import { asked, gone, openingPage } from './one.ts';

type Decision = Parameters<typeof decideOpening>[2];

const OVERTAKEN = 'Vừa có người khác quyết định tin này, hoặc sửa sự kiện. Xem lại rồi làm tiếp.';

async function decide(
  tx: Db,
  visit: StaffVisit,
  { seq, code, address }: OpeningRow,
  decision: Decision,
): Promise<boolean> {
  const { deps, staff, at } = visit;
  if (!(await decideOpening(tx, seq, decision, at))) return false;
  await writeAudit(tx, {
    at,
    actor: staff.login,
    action: `opening.${decision.state}`,
    subject: code,
    detail: decision.event ?? '',
  });
  const text =
    decision.state === 'approved'
      ? `Tin ${code} của anh/chị đã được duyệt và đưa vào lịch sự kiện của trung tâm.`
      : `Tin ${code} của anh/chị chưa được duyệt: ${decision.note}`;
  if (address.chat !== '')
    await deps.post(tx, [{ address, reply: { text, provenance: { decision: 'notice' } }, awaited: true }]);
  return true;
}

/** The employer in a row of the list of employers of an event. */
const employerOf = ({ form }: StaffVisit) => ({
  name: form.text('ten').trim().slice(0, 200),
  jobs: form.text('viec').trim().slice(0, 500),
});

async function approveInto(
  visit: StaffVisit,
  opening: OpeningRow,
  loaded: Loaded,
  key: string,
  row: PlainRow,
): Promise<Response> {
  const before = rowsOf(loaded, 'events').get(key);
  const problems = problemsOf(visit, 'events', [{ key, row }]);
  if (problems.length > 0)
    return openingPage(
      visit,
      problems.map(({ text }) => text),
    );
  const audit = { action: 'data.save', subject: `events: ${key}`, detail: opening.code };
  const decision = { state: 'approved', by: visit.staff.login, note: '', event: key } as const;
  const saved = await saveRows(visit, [dataRevision(visit, 'events', key, row, before, opening.code)], audit, (tx) =>
    decide(tx, visit, opening, decision),
  );
  if (saved === 'saved') return go(visit, `/tuyen-dung/${opening.seq}`, 'da-dua-vao-lich');
  return openingPage(visit, saved === 'overtaken' ? [OVERTAKEN] : saved.problems);
}

type Ready = { readonly opening: OpeningRow; readonly loaded: Loaded };

/** Everything a decision starts from, or the page that says why it cannot. */
async function ready(visit: StaffVisit): Promise<Ready | Response> {
  const [opening, loaded] = [await asked(visit), visit.deps.editor.loaded()];
  if (opening === undefined) return gone(visit);
  if (loaded === undefined) return preparing(visit);
  return opening.state === 'new' ? { opening, loaded } : openingPage(visit, [OVERTAKEN]);
}

export async function intoEvent(visit: StaffVisit): Promise<Response> {
  const start = await ready(visit);
  if (start instanceof Response) return start;
  const key = visit.form.text('su_kien');
  const row = rowsOf(start.loaded, 'events').get(key);
  const employer = employerOf(visit);
  if (row === undefined) return openingPage(visit, ['Không có sự kiện này.']);
  if (employer.name === '' || employer.jobs === '')
    return openingPage(visit, ['Cần tên doanh nghiệp và vị trí tuyển.']);
  const employers = Array.isArray(row.employers) ? (row.employers as unknown[]) : [];
  return approveInto(visit, start.opening, start.loaded, key, { ...row, employers: [...employers, employer] });
}

export async function intoNewEvent(visit: StaffVisit): Promise<Response> {
  const start = await ready(visit);
  if (start instanceof Response) return start;
  const { form } = visit;
  const text = (name: string, longest = 200) => form.text(name).trim().slice(0, longest);
  const key = text('ma', 50).toLowerCase();
  const employer = employerOf(visit);
  const office = start.loaded.knowledge.mainOffice;
  const faults = [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) ? [] : ['Mã sự kiện chỉ gồm chữ thường không dấu, số và gạch nối.']),
    ...(rowsOf(start.loaded, 'events').has(key) ? [`Đã có sự kiện mang mã “${key}”.`] : []),
    ...(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text('bat_dau')) ? [] : ['Chọn ngày và giờ bắt đầu.']),
    ...(/^[1-9]\d{0,3}$/.test(text('phut')) ? [] : ['Số phút kéo dài phải là số nguyên.']),
    ...(employer.name === '' || employer.jobs === '' ? ['Cần tên doanh nghiệp và vị trí tuyển.'] : []),
    ...(text('noi') === '' || text('dia_chi') === '' || text('ten_su_kien') === ''
      ? ['Cần tên sự kiện, nơi và địa chỉ.']
      : []),
  ];
  if (faults.length > 0) return openingPage(visit, faults);
  return approveInto(visit, start.opening, start.loaded, key, {
    id: key,
    name: text('ten_su_kien'),
    kinds: ['job_fair'],
    starts: text('bat_dau'),
    minutes: Number(text('phut')),
    place: { name: text('noi'), address: text('dia_chi'), commune: text('xa') },
    organiser: office.id,
    employers: [employer],
  });
}

export async function decline(visit: StaffVisit): Promise<Response> {
  const start = await ready(visit);
  if (start instanceof Response) return start;
  const note = visit.form.text('ly_do').trim().slice(0, 300);
  if (note === '') return openingPage(visit, ['Cần ghi lý do để doanh nghiệp biết.']);
  const done = await visit.deps.storage.write((tx) =>
    decide(tx, visit, start.opening, { state: 'declined', by: visit.staff.login, note }),
  );
  return done ? go(visit, '/tuyen-dung', 'da-tu-choi') : openingPage(visit, [OVERTAKEN]);
}
