// Who edits or approves a figure of the law sees every sentence it will make, on the day it begins.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
let minh: Officer;
beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor']);
  minh = await app.join('minh', ['reviewer']);
});
afterAll(() => app.close());

const at = (name: string) => `/du-lieu/parameters/dong?khoa=${name}`;
const fieldValue = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const knowledge = () =>
  app.core.mind.current()?.knowledge as NonNullable<ReturnType<typeof app.core.mind.current>>['knowledge'];

async function send(name: string, label: string, unit: string, values: string, deed = 'luu') {
  const { text } = await lan.get(at(name));
  return lan.follow(at(name), { name, label, unit, values, ban: fieldValue(text, 'ban'), viec: deed });
}

const WAGE = ['luong_toi_thieu_vung_1', 'Lương tối thiểu tháng, vùng I', 'đồng'] as const;
const NEW_WAGE = `5700000 | 01/01/2027 | | Nghị định 400/2026/NĐ-CP | Điều 3
5310000 | 01/01/2026 | 31/12/2026 | Nghị định 293/2025/NĐ-CP | Điều 3
4960000 | 01/07/2024 | 31/12/2025 | Nghị định 74/2024/NĐ-CP | Điều 3`;

const EPS = ['eps_le_phi', 'Lệ phí thi EPS', 'USD'] as const;
const COURSE = ['hoc_nghe_khoa', 'Học phí tối đa một khóa dưới 3 tháng', 'đồng'] as const;
const NEW_COURSE = `5500000 | 01/03/2027 | | Nghị định 374/2025/NĐ-CP | Điều 11
4500000 | 15/05/2021 | 28/02/2027 | Nghị định 374/2025/NĐ-CP | Điều 11`;

test('the page of a figure names the answers that use it', async () => {
  const { text } = await lan.get(at(WAGE[0]));
  expect(text).toContain('href="/quan-tri/tra-loi/job.min_wage"');
  expect(text).toContain('href="/quan-tri/tra-loi/ui.amount_duration"');
});

test('a value whose answer still names the old day and decree is refused, the entry and the remedy named', async () => {
  const page = await send(...WAGE, NEW_WAGE);
  expect(page.status).toBe(422);
  expect(page.text).toContain('job.min_wage');
  expect(page.text).toContain('còn nói 01/01/2026, Nghị định 293/2025');
  expect(page.text).toContain('Nghị định 400/2026/NĐ-CP');
  expect(page.text).toContain('5.700.000'); // the false sentence, as it would be
  expect(knowledge().parameters.get(WAGE[0])?.values).toHaveLength(2);
});

test('before sending, the author may look: nothing waits after a look', async () => {
  const page = await send(...COURSE, NEW_COURSE, 'xem');
  expect(page.status).toBe(200);
  expect(page.text).toContain('ngày 01/03/2027');
  expect(page.text).toContain('5,5 triệu');
  expect(page.text).toContain('5500000 | 01/03/2027'); // still in the form
  expect((await minh.get(at(COURSE[0]))).text).not.toContain('Đang chờ người thứ hai');
});

test('author and approver see every answer that changes, on the new day', async () => {
  const sent = await send(...COURSE, NEW_COURSE);
  for (const page of [sent.text, (await minh.get(at(COURSE[0]))).text]) {
    expect(page).toContain('Những câu trả lời sẽ đổi');
    expect(page).toContain('ngày 01/03/2027');
    expect(page).toContain('5,5 triệu');
  }
  const { text } = await minh.get('/du-lieu/parameters'); // where all of them are approved at once
  expect(text).toContain('Duyệt cả 1 dòng');
  expect(text).toContain('5,5 triệu');
});

test('the approver is refused too: what came in a sheet is looked at as well', async () => {
  const sheet = `Mã số liệu,Tên,Đơn vị,Giá trị theo ngày\n${WAGE[0]},"${WAGE[1]}",${WAGE[2]},"${NEW_WAGE}"\n`;
  const plan = await lan.follow('/du-lieu/parameters/nhap', { tep: new File([sheet], 'luong.csv') });
  const id = /nhap\/([\w-]+)" class/.exec(plan.text)?.[1] as string;
  expect((await lan.post(`/du-lieu/parameters/nhap/${id}`)).location).toContain('da-gui-duyet');
  const { text } = await minh.get(at(WAGE[0]));
  expect(text).toContain('chưa dùng được');
  const ban = /name="khoa" value="luong_toi_thieu_vung_1"><input type="hidden" name="ban" value="([\d.]+)"/.exec(
    text,
  )?.[1];
  const page = await minh.post('/du-lieu/parameters/duyet', { khoa: WAGE[0], ban: ban as string });
  expect(page.status).toBe(422);
  expect(page.text).toContain('còn nói 01/01/2026, Nghị định 293/2025');
  expect(knowledge().parameters.get(WAGE[0])?.values).toHaveLength(2);
});

test('a corrected value of today is shown as today reads', async () => {
  const page = await send(...EPS, '30 | 01/01/2026 | 31/12/2026 | Thông báo EPS 2026', 'xem');
  expect(page.text).toContain('ngày 22/11/2026');
  expect(page.text).toContain('30 USD');
});
