import { afterAll, beforeAll, expect, test } from 'vitest';
import { addReplies } from '#channels/outbox.repository.ts';
import { say } from '#conversation/reply.ts';
import type { ChatAddress } from '#domain/message.ts';
import { post, startApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const transcript = async (session: string, after?: number) => {
  const response = await app.http.request(
    `/api/chat?session=${session}${after === undefined ? '' : `&after=${after}`}`,
  );
  return {
    status: response.status,
    data: (await response.json()) as {
      pending: boolean;
      error?: string;
      messages: { from: string; id?: number; text: string }[];
    },
  };
};

test('the first message gets a session and a right answer', async () => {
  const { status, data } = await post(app.http, { text: 'nop ho so that nghiep o dau' });
  expect(status).toBe(200);
  expect(data.session).toMatch(/^[\w-]{43}$/);
  expect(data.replies[0]?.text).toContain('bất kỳ tỉnh nào');
});

test('a session that was never issued is not adopted: a fresh one is given', async () => {
  const made = 'A'.repeat(43);
  const { status, data } = await post(app.http, { session: made, text: 'xin chào' });
  expect(status).toBe(200);
  expect(data.session).not.toBe(made);
  expect((await transcript(made)).status).toBe(404);
  expect((await transcript('')).data.error).toContain('Không có cuộc trò chuyện này');
});

test('the same id sent again gives the same answer and stands once in the transcript', async () => {
  const first = await post(app.http, { text: 'xin chào' });
  const { session } = first.data;
  const message = { session, id: 'retry-1', text: 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu' };
  const answers = await Promise.all([post(app.http, message), post(app.http, message), post(app.http, message)]);
  const again = await post(app.http, message);
  expect(new Set([...answers, again].map(({ data }) => JSON.stringify(data.replies))).size).toBe(1);
  const { data } = await transcript(session);
  expect(data.messages.filter(({ text }) => text === message.text)).toHaveLength(1);
  expect(data.messages.filter(({ text }) => text.includes('5.310.000'))).toHaveLength(1);
});

test('the transcript keeps order, shows the words of pressed buttons, and can be followed', async () => {
  const { data } = await post(app.http, { text: 'hồ sơ hưởng bảo hiểm thất nghiệp gồm những gì' });
  const last = data.replies.at(-1)?.id ?? 0;
  const detail = data.replies[0]?.buttons?.find(({ label }) => label === 'Xem chi tiết');
  await post(app.http, { session: data.session, button: detail?.data });
  const whole = (await transcript(data.session)).data.messages;
  expect(whole.map(({ from }) => from)).toEqual(['citizen', 'assistant', 'citizen', 'assistant']);
  expect(whole[2]?.text).toBe('Xem chi tiết');
  expect((await transcript(data.session, last)).data.messages).toHaveLength(1);
});

test('a reply that an officer sends later arrives in the transcript', async () => {
  const { data } = await post(app.http, { text: 'gặp cán bộ' });
  const ticket = await app.core.storage.reader
    .selectFrom('tickets')
    .selectAll()
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const address: ChatAddress = { channel: 'web', account: ticket.account, chat: ticket.chat };
  await app.core.storage.write((tx) =>
    addReplies(tx, [
      {
        address,
        ordinal: 0,
        reply: say('Cán bộ trả lời đây ạ', 'notice'),
        knowledge: '',
        now: app.core.clock(),
        deleteOn: '2030-01-01',
      },
    ]),
  );
  const { data: followed } = await transcript(data.session, data.replies.at(-1)?.id);
  expect(followed.messages.map(({ text }) => text)).toEqual(['Cán bộ trả lời đây ạ']);
});

test.each([
  [{}, 400],
  [{ text: '' }, 400],
  [{ text: 5 }, 400],
  [{ text: 'a', extra: 1 }, 400],
  [[], 400],
  [null, 400],
  ['text', 400],
  [{ button: 'x'.repeat(65) }, 400],
  [{ text: 'a', id: 'có dấu cách' }, 400],
  [{ text: 'a'.repeat(70_000) }, 413],
] as const)('malformed or oversized request %# is refused in plain words', async (body, status) => {
  const answer = await post(app.http, body);
  expect(answer.status).toBe(status);
  expect(answer.data.error).toMatch(/[ạ-ỹà-ỵ]/i);
});

test('broken JSON, odd methods and unknown pages get a 4xx in plain words', async () => {
  expect(
    (
      await app.http.request('/api/chat', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"text":',
      })
    ).status,
  ).toBe(400);
  expect((await app.http.request('/api/chat', { method: 'DELETE' })).status).toBe(404);
  expect(await (await app.http.request('/khong-co')).text()).toContain('Không có trang này');
  expect((await app.http.request('/static/..%2f..%2fpackage.json')).status).toBe(404);
  expect((await app.http.request('/api/chat?session=x&after=abc')).status).toBe(404);
});

test('what people type never becomes markup', async () => {
  const nasty = '<script>alert(1)</script><img src=x onerror=alert(2)> "\'><b>';
  const first = await app.http.request('/chat', {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ text: nasty }),
  });
  expect(first.status).toBe(303);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await (await app.http.request('/', { headers: { cookie } })).text();
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('<img src=x');
});

test('the form works without JavaScript: ask, press a button, see the whole chat', async () => {
  const headers = { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' };
  const asked = await app.http.request('/chat', {
    method: 'POST',
    headers,
    body: new URLSearchParams({ text: 'lanh bao hiem', id: 'f1' }),
  });
  expect(asked.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
  const cookie = asked.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await (await app.http.request('/', { headers: { cookie } })).text();
  expect(page).toContain('value="q:redirect.social_insurance"');
  await app.http.request('/chat', {
    method: 'POST',
    headers: { ...headers, cookie },
    body: new URLSearchParams({ button: 'q:redirect.social_insurance', id: 'f2' }),
  });
  expect(await (await app.http.request('/', { headers: { cookie } })).text()).toContain('1900 9068');
});

test('another site cannot post the form', async () => {
  const response = await app.http.request('/chat', {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'text=a',
  });
  expect(response.status).toBe(403);
});

test('another site cannot plant a session in the browser; our own page keeps only what was issued to it', async () => {
  const { data } = await post(app.http, { text: 'xin chào' });
  const ask = (body: unknown, headers: Record<string, string>) =>
    app.http.request('http://localhost/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'text/plain', ...headers },
      body: JSON.stringify(body),
    });
  const kept = async (response: Response | Promise<Response>) => (await response).headers.get('set-cookie');
  expect(await kept(ask({ text: 'xin chào' }, { 'sec-fetch-site': 'cross-site' }))).toBeNull();
  expect(await kept(ask({ text: 'xin chào' }, { origin: 'https://evil.example' }))).toBeNull();
  expect(await kept(ask({ session: data.session, text: 'xin chào' }, { 'sec-fetch-site': 'same-origin' }))).toBeNull();
  expect(await kept(ask({ text: 'xin chào' }, { 'sec-fetch-site': 'same-origin' }))).toContain('cau_viec=');
  expect(await kept(ask({ text: 'xin chào' }, { origin: 'http://localhost' }))).toContain('cau_viec=');
});

test('the page allows nothing from elsewhere and nothing inline', async () => {
  const response = await app.http.request('/');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const page = await response.text();
  expect(page).not.toMatch(/(?:src|href)="https?:/);
  expect(page).not.toMatch(/ on\w+="| style="/);
});

test('an event comes as a calendar file; an invented one does not', async () => {
  const { data } = await post(app.http, { text: 'lịch phiên giao dịch việc làm' });
  const path = data.replies.find((reply) => reply.card)?.card?.calendarPath ?? '';
  const response = await app.http.request(path);
  expect(response.headers.get('content-type')).toContain('text/calendar');
  const ics = await response.text();
  expect(ics).toContain('BEGIN:VEVENT');
  expect(ics).toContain('[Dữ liệu mẫu]');
  expect((await app.http.request('/su-kien/phien-dinh-ky.20261125.ics')).status).toBe(404);
  expect((await app.http.request('/su-kien/abc.ics')).status).toBe(404);
});

test('limits fit for people: twenty messages at once, then one a second; for all chats of one address there is a total', async () => {
  let ticks = 0;
  const strict = await startApp({ ticks: () => ticks, config: { chatBurst: 20, addressBurst: 60 } });
  const { session } = (await post(strict.http, { text: 'xin chào' })).data;
  const statuses = async (count: number, body: object) => {
    const answers = await Promise.all(Array.from({ length: count }, () => post(strict.http, { ...body, text: 'ok' })));
    return answers.map(({ status }) => status);
  };
  expect((await statuses(30, { session })).filter((status) => status === 429)).toHaveLength(11);
  expect((await post(strict.http, { session, text: 'ok' })).data.error).toContain('gửi hơi nhanh');
  ticks += 1_000;
  expect(await statuses(2, { session })).toEqual([200, 429]);
  const fresh = await statuses(40, {});
  expect(fresh.filter((status) => status === 200)).toHaveLength(19); // of twenty new chats, one was opened above
  ticks += 60_000;
  const sessions: string[] = [session];
  for (let i = 0; i < 3; i++) sessions.push((await post(strict.http, { text: 'xin chào' })).data.session);
  const all = (await Promise.all(sessions.map((each) => statuses(20, { session: each })))).flat();
  expect(all.filter((status) => status === 200).length).toBe(57); // sixty, three of which opened the chats
  await strict.close();
});

test('/healthz says whether the assistant is ready', async () => {
  expect(await (await app.http.request('/healthz')).json()).toMatchObject({ ok: true, ready: true, problems: [] });
});

test('before the classifier is ready, messages are taken, the page says so, and the answer comes after', async () => {
  const early = await startApp({ prepared: false });
  const waiting = post(early.http, { text: 'xin chào' });
  expect(await (await early.http.request('/')).text()).toContain('đang chuẩn bị');
  await early.core.mind.load();
  const { status, data } = await waiting;
  expect(status).toBe(200);
  expect(data.replies[0]?.text).toContain('Cầu Việc');
  await early.close();
});

test('the public calendar lists what is coming, filters by kind and place, and needs no cookie', async () => {
  const page = await app.http.request('/su-kien');
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(page.headers.getSetCookie()).toEqual([]);
  expect(text).toContain('Phiên giao dịch việc làm định kỳ');
  expect(text).toContain('dữ liệu mẫu');
  const only = await (await app.http.request('/su-kien?loai=overseas')).text();
  expect(only).toContain('Tư vấn đi làm việc ở nước ngoài');
  expect(only).not.toContain('Phiên giao dịch việc làm định kỳ');
  const there = await (await app.http.request('/su-kien?xa=dong-mau')).text();
  expect(there).toContain('Đồng Mẫu');
  expect(there).not.toContain('Sàn giao dịch việc làm Tỉnh Mẫu');
  for (const strange of ['?loai=%3Cscript%3E&xa=..%2F..&trang=999999', '?trang=-1', '?xa=khong-co'])
    expect((await app.http.request(`/su-kien${strange}`)).status).toBe(200);
});

test('one event has a page of its own: by its id the next time, by its day that day', async () => {
  const next = await (await app.http.request('/su-kien/phien-dinh-ky')).text();
  expect(next).toContain('Mang theo');
  expect(next).toContain('geo:10.01,105.01');
  const id = /su-kien\/(phien-dinh-ky\.\d{8})\.ics/.exec(next)?.[1] as string;
  expect((await app.http.request(`/su-kien/${id}`)).status).toBe(200);
  expect((await app.http.request('/su-kien/khong-co')).status).toBe(404);
});

test('the feed holds every coming event once, for calendars to keep', async () => {
  const response = await app.http.request('/su-kien.ics');
  const feed = await response.text();
  expect(response.headers.get('content-type')).toContain('text/calendar');
  const ids = Array.from(feed.matchAll(/^UID:(.*)\r$/gm), (match) => match[1]);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
  expect(feed.match(/BEGIN:VEVENT/g)?.length).toBe(ids.length);
  expect(feed).toContain('REFRESH-INTERVAL');
});
