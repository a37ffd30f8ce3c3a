// Figures: what people ask is counted without them, the month's report reckons, the public page says the same.

import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellSolved } from '#channels/answer-news.ts';
import { figuresOf } from '#desk/figures.ts';
import { monthlyReport } from '#desk/monthly.ts';
import { sortQuestions } from '#editorial/worklist.ts';
import { post } from '../support/app.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;

beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor', 'helper']);
});
afterAll(() => app.close());

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const say = async (text: string, session?: string) =>
  (await post(app.http, { text, ...(session ? { session } : {}) })).data;

test('questions are counted by how they ended, by entry, and by whether they helped', async () => {
  const first = await say('lương tối thiểu vùng 1 năm 2026 là bao nhiêu');
  await say('hôm nay ăn gì ngon', first.session);
  const thanks = await say('cảm ơn em', first.session);
  const yes = thanks.replies.flatMap(({ buttons = [] }) => buttons).find(({ data }) => data.startsWith('h:y.'));
  expect(yes?.label).toBe('Có, được việc rồi');
  await post(app.http, { session: first.session, button: yes?.data } as never);
  await say('gặp cán bộ', first.session);
  const figures = await figuresOf(app.core.storage.reader, NOVEMBER);
  expect(figures.days).toHaveLength(30);
  expect(figures.total).toMatchObject({ handedOver: 1, refused: 1 });
  expect(figures.total.answered).toBeGreaterThanOrEqual(1);
  expect(figures.helped).toEqual({ yes: 1, no: 0 });
  expect(figures.intents.some(({ intent }) => intent !== '')).toBe(true);
  const page = await lan.get('/so-lieu');
  expect(page.text).toContain('<svg viewBox="0 0 360 190" role="img"');
  expect(page.text).toContain('hôm nay ăn gì ngon');
  for (const days of ['tu=2026-11-30&den=2026-11-01', 'tu=x&den=y', 'tu=1990-01-01&den=2026-11-01'])
    expect((await lan.get(`/so-lieu?${days}`)).status).toBe(200);
});

test('erasing a person takes nothing from the counts', async () => {
  const before = await figuresOf(app.core.storage.reader, NOVEMBER);
  const { session } = await say('dong bao hiem bao lau thi duoc huong that nghiep');
  await say('xóa dữ liệu', session);
  await say('XÓA HẾT', session);
  expect((await figuresOf(app.core.storage.reader, NOVEMBER)).total.questions).toBe(before.total.questions + 1);
});

test('the month’s report: plan, month, year, share, and the same stretch of the year before; nothing is not nought', async () => {
  const month = (thang: string, fields: Record<string, string>) => lan.post('/so-lieu/thang', { thang, ...fields });
  await month('2025-11', { th_phien_nguoi: '80' });
  await month('2026-10', { kh_phien_nguoi: '400', th_phien_nguoi: '100' });
  await month('2026-11', { kh_phien_nguoi: '400', th_phien_nguoi: '60' });
  const rows = await monthlyReport(app.core.storage.reader, '2026-11');
  const row = (id: string) => rows.find(({ indicator }) => indicator.id === id);
  expect(row('phien_nguoi')).toMatchObject({
    plan: 400,
    month: 60,
    year: 160,
    ofPlan: 40,
    monthBefore: 80,
    yearBefore: 80,
    ofYearBefore: 200,
  });
  expect(row('nn_di')).toMatchObject({ plan: undefined, month: undefined, year: undefined, ofPlan: undefined });
  expect(row('tv_bhtn')?.month).toBeGreaterThan(0);
  expect(row('tv_bhtn')?.monthBefore).toBeUndefined();
  const wrong = await month('2026-11', { kh_phien_nguoi: '1.000', th_nn_di: '-1' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('“1.000” không phải số nguyên');
  expect(
    (await monthlyReport(app.core.storage.reader, '2026-11')).find(({ indicator }) => indicator.id === 'phien_nguoi')
      ?.plan,
  ).toBe(400);
});

test('the report as .xlsx holds numbers', async () => {
  const officer = await app.http.request('/quan-tri/so-lieu/thang.xlsx?thang=2026-11', {
    headers: { cookie: lan.cookie },
  });
  expect(officer.headers.get('content-disposition')).toContain('bao-cao-thang-2026-11.xlsx');
  const { sheets } = await readXlsx(new Uint8Array(await officer.arrayBuffer()));
  const row = sheets[0]?.rows.find((each) => each[1] === 'Người tham gia phiên');
  expect(row).toEqual(['Phiên giao dịch việc làm', 'Người tham gia phiên', 'người', 400, 60, 160, 40, 80, 80, 200]);
});

test('/minh-bach says what the figures say, to everybody, the bad with the good', async () => {
  const response = await app.http.request('/minh-bach');
  const text = await response.text();
  const { total } = await figuresOf(app.core.storage.reader, NOVEMBER);
  expect(text).toContain('Tháng 11/2026');
  expect(text).toContain(`<td>${total.questions}</td>`);
  expect(text).toContain('Câu trả lời phải dừng để sửa');
  expect(text).toContain('0 câu đã được cán bộ trung tâm duyệt');
  expect(text).not.toContain('hôm nay ăn gì');
});

test('those who asked get the answer when there is one, once, and only who wished to', async () => {
  const silent = await say('trung tâm có trông trẻ giúp người đi nộp hồ sơ không');
  const asked = await say('trung tam co trong tre giup nguoi di nop ho so khong');
  const none = (await post(app.http, { session: asked.session, button: 'none' } as never)).data;
  const waits = none.replies.flatMap(({ buttons = [] }) => buttons).find(({ data }) => data === 'wait');
  expect(waits?.label).toBe('Báo tôi khi có câu trả lời');
  await post(app.http, { session: asked.session, button: 'wait' } as never);
  await post(app.http, { session: asked.session, button: 'wait' } as never);
  const deps = {
    ...app.core,
    quiet: { from: '00:00', until: '00:00' },
    knowledge: () => app.core.mind.current()?.knowledge,
  };
  await sortQuestions(app.core.storage, app.core.clock);
  expect(await tellSolved(deps)).toBe(0);
  await app.core.storage.write(async (tx) => {
    const question = await tx.selectFrom('questions').select('theme').orderBy('seq', 'desc').executeTakeFirstOrThrow();
    await tx
      .updateTable('themes')
      .set({ state: 'solved', entry: 'office.contact' })
      .where('seq', '=', question.theme as number)
      .execute();
  });
  expect(await tellSolved({ ...deps, quiet: { from: '00:00', until: '23:59' } })).toBe(0);
  expect(await tellSolved(deps)).toBe(1);
  expect(await tellSolved(deps)).toBe(0);
  const rows = await app.core.storage.reader
    .selectFrom('outbox')
    .select(['reply', 'lane'])
    .where('reply_to', 'is', null)
    .execute();
  const told = rows.filter(({ reply }) => reply.includes('Hôm trước anh/chị hỏi'));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0]?.reply ?? '{}').text).toContain('“trung tam co trong tre giup nguoi di nop ho so khong”');
  expect(silent.session).not.toBe(asked.session);
});
