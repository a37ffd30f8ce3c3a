// Employers: a vacancy through the bot or the public form, an officer's decision, the event that citizens then see.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { post } from '../support/app.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
let hung: Officer;

beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor']);
  hung = await app.join('hung', ['editor']);
});
afterAll(() => app.close());

const ANSWERS = [
  'Công ty <May> Thử',
  'may 20, kho 3',
  '8–10 triệu',
  'phường Mẫu',
  '31/12/2026',
  'Chị Hoa 0900 000 000',
];

async function sendThroughChat(): Promise<{ session: string; code: string }> {
  const first = await post(app.http, { text: 'cong ty em muon dang tin tuyen dung' });
  const { session } = first.data;
  expect(first.data.replies[0]?.buttons?.map(({ data }) => data)).toContain('vstart');
  const kinds = await post(app.http, { session, button: 'vstart' } as never);
  expect(kinds.data.replies[0]?.text).not.toMatch(/miễn phí|không mất phí/i);
  await post(app.http, { session, button: 'v:vacancy' } as never);
  let last = '';
  for (const text of ANSWERS) last = (await post(app.http, { session, text })).data.replies[0]?.text ?? '';
  expect(last).toContain('may 20, kho 3');
  const sent = await post(app.http, { session, text: 'gui cho can bo' }); // where buttons cannot be pressed they are typed
  return { session, code: /TD-\w{6}/.exec(sent.data.replies[0]?.text ?? '')?.[0] ?? 'none' };
}

async function toldLast(): Promise<string> {
  const row = await app.core.storage.reader
    .selectFrom('outbox')
    .select('reply')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  return (JSON.parse(row.reply) as { text: string }).text;
}

test('a vacancy from the chat goes into an event that citizens see, once; the employer hears of it', async () => {
  const { code } = await sendThroughChat();
  const list = await lan.get('/tuyen-dung');
  expect(list.text).toContain(code);
  expect(list.text).toContain('Công ty &lt;May&gt; Thử');
  const fields = { su_kien: 'phien-dinh-ky', ten: 'Công ty May Thử', viec: 'may 20' };
  const [a, b] = await Promise.all([
    lan.post('/tuyen-dung/1/su-kien-co', fields),
    hung.post('/tuyen-dung/1/su-kien-co', fields),
  ]);
  expect([a.status, b.status].sort()).toEqual([303, 422]);
  expect(await toldLast()).toContain('đã được duyệt');
  const page = await (await app.http.request('/su-kien/phien-dinh-ky.20261126')).text();
  expect(page.match(/Công ty May Thử/g)).toHaveLength(1);
  expect((await lan.get('/tuyen-dung/1')).text).toContain('đã đưa vào lịch');
});

test('the public form: what is missing is named and nothing is lost; then a new event is made of it', async () => {
  const send = (fields: Record<string, string>) =>
    app.http.request('/tuyen-dung', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const half = await send({ loai: 'booth', company: 'Cơ khí "Thử"' });
  expect(half.status).toBe(422);
  const text = await half.text();
  expect(text).toContain('Vị trí và số người cần tuyển');
  expect(text).toContain('value="Cơ khí &quot;Thử&quot;"');
  const all = {
    loai: 'booth',
    company: 'Cơ khí Thử',
    jobs: 'hàn 5',
    wage: '9 triệu',
    place: 'X',
    until: '30/12',
    contact: 'A 09',
  };
  expect(await (await send(all)).text()).toMatch(/TD-\w{6}/);
  for (let i = 0; i < 4; i++) await send(all);
  expect((await send(all)).status).toBe(429);

  const fields = {
    ma: 'tuyen-dung-thu',
    ten_su_kien: 'Tuyển dụng cơ khí',
    bat_dau: '2026-12-10T08:00',
    phut: '120',
    noi: 'Nhà văn hóa',
    dia_chi: 'số 1',
    xa: 'mau-trung-tam',
    ten: 'Cơ khí Thử',
    viec: 'hàn 5',
  };
  const bad = await lan.post('/tuyen-dung/2/su-kien-moi', { ...fields, ma: 'Mã sai', bat_dau: 'mai' });
  expect(bad.status).toBe(422);
  expect(bad.text).toContain('Mã sự kiện chỉ gồm');
  expect(bad.text).toContain('Chọn ngày và giờ');
  expect((await lan.post('/tuyen-dung/2/su-kien-moi', { ...fields, xa: 'khong-co' })).status).toBe(422);
  expect((await lan.post('/tuyen-dung/2/su-kien-moi', fields)).location).toContain('da-dua-vao-lich');
  expect(await (await app.http.request('/su-kien/tuyen-dung-thu')).text()).toContain('hàn 5');
});

test('a declined one carries its reason to the employer', async () => {
  const { code } = await sendThroughChat();
  const row = await app.core.storage.reader
    .selectFrom('openings')
    .select('seq')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  expect((await lan.post(`/tuyen-dung/${row.seq}/tu-choi`, { ly_do: ' ' })).status).toBe(422);
  await lan.post(`/tuyen-dung/${row.seq}/tu-choi`, { ly_do: 'không liên lạc được' });
  expect(await toldLast()).toBe(`Tin ${code} của anh/chị chưa được duyệt: không liên lạc được`);
});
