// The forms of an officer's decision on what an employer sent in: an event with the employer in it, or the reason why not.

import type { Problem } from '#domain/result.ts';
import { markOf } from '#editorial/act.ts';
import type { OpeningRow } from '#editorial/openings.repository.ts';
import type { Loaded } from '#knowledge/load.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import { preparing } from '../entries/list.ts';
import { answerWith, problemText } from '../outcome.ts';
import { rowsOf } from '../tables/rows.ts';
import { go, type StaffVisit } from '../visit.ts';
import { asked, gone, openingPage } from './one.ts';

const OVERTAKEN = 'Vừa có người khác quyết định tin này, hoặc sửa sự kiện. Xem lại rồi làm tiếp.';

/** The employer in a row of the list of employers of an event. */
const employerOf = ({ form }: StaffVisit) => ({
  name: form.text('ten').trim().slice(0, 200),
  jobs: form.text('viec').trim().slice(0, 500),
});

/** What stands in the way, on the page of the vacancy. */
const onItsPage = (visit: StaffVisit) => ({
  back: '/tuyen-dung',
  refused: (problems: readonly Problem[]) => openingPage(visit, problems.map(problemText)),
  conflict: () => openingPage(visit, [OVERTAKEN]),
});

async function approveInto(visit: StaffVisit, { opening, loaded }: Ready, key: string, row: PlainRow) {
  const { seq, code } = opening;
  const seen = markOf(undefined, rowsOf(loaded, 'events').get(key));
  const edit = { kind: 'events', key, row, seen, note: code, detail: code } as const;
  return answerWith(visit, await visit.deps.editorial.approveVacancy(visit.staff, seq, edit), {
    ...onItsPage(visit),
    done: () => go(visit, `/tuyen-dung/${seq}`, 'da-dua-vao-lich'),
  });
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
  return approveInto(visit, start, key, { ...row, employers: [...employers, employer] });
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
  return approveInto(visit, start, key, {
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
  return answerWith(visit, await visit.deps.editorial.declineVacancy(visit.staff, start.opening.seq, note), {
    ...onItsPage(visit),
    done: () => go(visit, '/tuyen-dung', 'da-tu-choi'),
  });
}
