// The card for the counter and its calendar file, from the session of the browser's own chat.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { counterCard } from '#conversation/benefit/counter-card.ts';
import { type ChatAnswer, post, startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let now = Temporal.Instant.from('2026-11-23T02:00:00Z');
beforeAll(async () => {
  app = await startApp({ clock: () => now });
});
afterAll(() => app.close());

const CASE =
  'em nghỉ việc ngày 30/10/2026, công ty cho nghỉ, đóng 27 tháng, lương 7,4 triệu, tính trợ cấp thất nghiệp giúp em';
const ask = async (...texts: string[]): Promise<ChatAnswer> => {
  let session: string | undefined;
  let answer: ChatAnswer | undefined;
  for (const text of texts) {
    const { data } = await post(app.http, { ...(session ? { session } : {}), text });
    ({ session } = data);
    answer = data;
  }
  return answer as ChatAnswer;
};
const get = async (path: string, token?: string) => {
  const response = await app.http.request(
    path,
    token === undefined ? {} : { headers: { cookie: `cau_viec=${token}` } },
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const unfolded = (ics: string): string => ics.replaceAll('\r\n ', '').replaceAll('\\,', ',').replaceAll('\\;', ';');

test('the estimate leads to the card; it holds the person’s own figures and what to bring', async () => {
  const { session, replies } = await ask(CASE);
  const links = replies.flatMap((reply) => (reply as { links?: { label: string; path: string }[] }).links ?? []);
  expect(links.map(({ path }) => path)).toEqual(['/the/tro-cap', '/the/tro-cap.ics']);
  const { status, headers, text } = await get('/the/tro-cap', session);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('set-cookie')).toBeNull();
  expect(text).toContain('Ước tính: 4.440.000 đồng × 3 tháng = 13.320.000 đồng');
  expect(text).toContain('30/01/2027');
  expect(text).toContain('Mẫu số 10');
  expect(text).toContain('quyết định cho thôi việc');
  expect(text).toContain('Sổ bảo hiểm xã hội đã xác nhận');
  expect(text).toContain('Trung tâm Dịch vụ việc làm Tỉnh Mẫu');
  expect(text).toContain('Dự kiến, nếu nộp đủ hồ sơ ngày 23/11/2026');
  expect(text).not.toContain(session);
  expect((await get('/', session)).text).toContain('href="/the/tro-cap"');
});

test('the calendar has the last day to file and the declaration days, whole days, said to be supposed', async () => {
  const { session } = await ask(CASE);
  const { status, headers, text } = await get('/the/tro-cap.ics', session);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/calendar');
  const ics = unfolded(text);
  expect(ics).toContain('DTSTART;VALUE=DATE:20270130');
  expect(ics).toContain('DTEND;VALUE=DATE:20270131');
  expect(ics).toContain('SUMMARY:Hạn cuối nộp hồ sơ trợ cấp thất nghiệp');
  expect(ics).toContain('thứ Bảy'); // the office is closed on that day: the last open one is named
  expect(ics).toContain('nên nộp chậm nhất thứ Sáu 29/01/2027');
  expect(ics.match(/SUMMARY:\(Dự kiến\) Khai báo tìm việc/g)).toHaveLength(2);
  expect(ics).not.toMatch(/triệu|đồng|27 tháng/);
});

test('of a benefit that began, the days of its own start, and no day to file', () => {
  const knowledge = app.core.mind.current()?.knowledge;
  if (knowledge === undefined) throw new Error('no knowledge');
  const today = Temporal.PlainDate.from('2026-11-23');
  const card = counterCard({ drawing: { start: '2026-11-02', granted: 6 } }, knowledge, today);
  expect(card?.terms.map(({ what }) => what)).toEqual(
    [2, 3, 4, 5, 6].map((month) => `Khai báo tìm việc tháng hưởng thứ ${month}`),
  );
  expect(card?.bring).toEqual([]);
  expect(JSON.stringify(card)).not.toMatch(/Dự kiến|Hạn cuối/);
  expect(counterCard({ drawing: { start: '2026-11-02' } }, knowledge, today)).toBeUndefined();
});

test('what is not known is not on it: no day, no calendar; no region, the sums of all four', async () => {
  const { session, replies } = await ask(
    'đóng 30 tháng lương 45 triệu, tính trợ cấp thất nghiệp',
    'em không biết vùng mấy',
  );
  expect(JSON.stringify(replies)).toContain('"/the/tro-cap"');
  expect(JSON.stringify(replies)).not.toContain('.ics');
  const { text } = await get('/the/tro-cap', session);
  expect(text).toContain('vùng I 26.550.000 đồng');
  expect(text).not.toContain('tro-cap.ics');
  expect((await get('/the/tro-cap.ics', session)).status).toBe(404);
});

test('where the matter is over there is neither link nor card', async () => {
  const { session, replies } = await ask(
    'em nghỉ việc ngày 30/3/2026, đóng 27 tháng, lương 7 triệu, tính trợ cấp thất nghiệp giúp em',
  );
  expect(JSON.stringify(replies)).not.toContain('/the/tro-cap');
  expect((await get('/the/tro-cap', session)).status).toBe(404);
});

test('nobody sees the card of another, and it is gone with the data or after six hours', async () => {
  const { session } = await ask(CASE);
  expect((await get('/the/tro-cap')).status).toBe(404);
  expect((await get('/the/tro-cap', 'A'.repeat(43))).status).toBe(404);
  expect((await get(`/the/tro-cap?session=${session}`)).status).toBe(404);
  now = now.add({ hours: 7 });
  expect((await get('/the/tro-cap', session)).status).toBe(404);
  const other = await ask(CASE, 'xóa dữ liệu', 'xóa hết');
  expect((await get('/the/tro-cap.ics', other.session)).status).toBe(404);
});
