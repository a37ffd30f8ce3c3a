// The desk: a citizen asks for a person, somebody takes it, the assistant keeps silent, the answer arrives in the citizen's chat.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdle, escalate } from '#desk/escalation.ts';
import { findTicket, waitsSince } from '#desk/tickets.repository.ts';
import { findStaff } from '#people/staff.repository.ts';
import { addChatCode, linkChat } from '#people/staff-chats.repository.ts';
import { post } from '../support/app.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let hoa: Officer;
let nam: Officer;

beforeAll(async () => {
  app = await openConsole();
  hoa = await app.join('hoa', ['helper']);
  nam = await app.join('nam', ['helper']);
});
afterAll(() => app.close());

async function askForPerson(
  question = 'hồ sơ của em bị trả lại thì làm sao',
): Promise<{ session: string; code: string; told: string }> {
  const first = await post(app.http, { text: question });
  const { session } = first.data;
  const { data } = await post(app.http, { session, text: 'gặp cán bộ' });
  const told = data.replies[0]?.text ?? '';
  return { session, code: /CV-\w{6}/.exec(told)?.[0] ?? 'none', told };
}

async function staffTold(login: string): Promise<string[]> {
  const rows = await app.core.storage.reader
    .selectFrom('outbox')
    .select('reply')
    .where('chat', '=', `chat-${login}`)
    .orderBy('seq')
    .execute();
  return rows.map(({ reply }) => (JSON.parse(reply) as { text: string }).text);
}

async function linkChatOf(login: string): Promise<void> {
  await app.core.storage.write(async (tx) => {
    const staff = await findStaff(tx, { login });
    await addChatCode(tx, `MA${login}`, staff?.id as number, app.core.clock());
    await linkChat(tx, { channel: 'telegram', account: '1', chat: `chat-${login}` }, `MA${login}`, app.core.clock());
  });
}

test('taken, answered, closed: the assistant is silent meanwhile, and the answer stands in the citizen’s chat', async () => {
  await linkChatOf('hoa');
  const { session, code, told } = await askForPerson();
  expect(told).toContain(code);
  expect(await staffTold('hoa')).toEqual([expect.stringContaining(`Phiếu hỗ trợ ${code} đang chờ nhận`)]);
  expect((await staffTold('hoa')).join()).not.toContain('trả lại');

  expect((await hoa.get(`/ho-tro?ma=${code.toLowerCase()}`)).location).toBe(`/quan-tri/ho-tro/${code}`);
  expect((await hoa.get('/ho-tro?ma=CV-XXXXXX')).text).toContain('Không có phiếu mang mã này');
  const queue = await hoa.get('/ho-tro');
  expect(queue.text).toContain(code);
  expect(queue.text).toContain('hồ sơ của em bị trả lại');
  expect((await hoa.get('/ho-tro/chuong')).text).toContain('<strong>1</strong> phiếu chờ');

  const [first, second] = await Promise.all([hoa.post(`/ho-tro/${code}/nhan`), nam.post(`/ho-tro/${code}/nhan`)]);
  expect([first.status, second.status].sort()).toEqual([303, 422]);
  const [mine, other] = first.status === 303 ? [hoa, nam] : [nam, hoa];
  expect((await other.post(`/ho-tro/${code}/tra-loi`, { noi_dung: 'chen vào' })).status).toBe(422);

  const silent = await post(app.http, { session, text: 'lương tối thiểu vùng 1 năm 2026' });
  expect(silent.data.replies).toEqual([]);
  expect((await mine.get(`/ho-tro/${code}`)).text).toContain('lương tối thiểu vùng 1 năm 2026');

  app.at.now = app.at.now.add({ minutes: 5 });
  await mine.post(`/ho-tro/${code}/tra-loi`, { noi_dung: 'Anh mang <b>sổ</b> tới bàn số 3.' });
  expect(await lastReply(session)).toBe(`Cán bộ trả lời phiếu ${code}:\nAnh mang <b>sổ</b> tới bàn số 3.`);
  expect((await mine.get(`/ho-tro/${code}`)).text).toContain('&lt;b&gt;sổ&lt;/b&gt;');
  expect((await mine.post(`/ho-tro/${code}/tra-loi`, { noi_dung: '  ' })).text).toContain('Chưa có nội dung');

  await mine.post(`/ho-tro/${code}/dong`, { ket_qua: 'appointment', ghi_chu: 'hẹn thứ Hai' });
  expect(await lastReply(session)).toContain('Lần này có giúp được anh/chị không?');
  expect((await mine.post(`/ho-tro/${code}/tra-loi`, { noi_dung: 'nữa' })).text).toContain('Phiếu đã đóng');
  const again = await post(app.http, { session, text: 'lương tối thiểu vùng 1 năm 2026' });
  expect(again.data.replies).toHaveLength(1);
  expect(await waitsSince(app.core.storage.reader, '2000-01-01')).toHaveLength(1);
  const yes = await post(app.http, { session, button: 'h:y.ticket' } as never);
  expect(JSON.stringify(yes.data)).toContain('Cảm ơn');
  expect(await app.core.storage.reader.selectFrom('daily_helped').selectAll().execute()).toMatchObject([
    { about: 'ticket', helped: 1, count: 1 },
  ]);
});

/** What the citizen reads last on their page. */
async function lastReply(session: string): Promise<string> {
  const response = await app.http.request(`/api/chat?session=${session}`);
  const { messages } = (await response.json()) as { messages: { from: string; text: string }[] };
  return messages.filter(({ from }) => from === 'assistant').at(-1)?.text ?? '';
}

test('what people may always ask for works while a person has the chat', async () => {
  const { session, code } = await askForPerson('cách nấu phở bò ngon');
  await post(app.http, { session, button: 'wait' } as never);
  await hoa.post(`/ho-tro/${code}/nhan`);
  expect((await post(app.http, { session, text: 'xin chào' })).data.replies).toEqual([]);
  const mine = (await post(app.http, { session, text: '/dulieucuatoi' })).data.replies[0]?.text;
  expect(mine).toContain(code);
  expect(mine).toContain('Câu hỏi đang chờ báo lại: 1');
  expect((await post(app.http, { session, text: 'xoa du lieu' })).data.replies[0]?.text).toContain(
    'Xóa hết thật không ạ',
  );
  expect((await post(app.http, { session, text: 'XÓA HẾT' })).data.replies[0]?.text).toContain('đã xóa hết');
  expect((await hoa.get(`/ho-tro/${code}`)).status).toBe(404);
  expect(await app.core.storage.reader.selectFrom('answer_waits').selectAll().execute()).toEqual([]);
  expect(await app.core.storage.reader.selectFrom('ticket_events').select('ticket').distinct().execute()).toHaveLength(
    1,
  );
});

test('what was told goes with the ticket; the citizen adds to it, hears where it stands, and calls it off', async () => {
  const first = await post(app.http, { text: 'em đóng bảo hiểm thất nghiệp được 40 tháng, nghỉ ngày 1/10/2026' });
  const { session } = first.data;
  const says = async (text: string) => (await post(app.http, { session, text })).data.replies.at(-1)?.text ?? '';
  await says('nộp hồ sơ hưởng trợ cấp thất nghiệp ở đâu');
  const code = /CV-\w{6}/.exec(await says('gặp cán bộ'))?.[0] ?? 'none';
  const brought = (await hoa.get(`/ho-tro/${code}`)).text;
  expect(brought).toContain('Nội dung phiếu');
  expect(brought).toContain('Đang nói về:');
  expect(brought).toContain('đóng 40 tháng');
  expect(brought).toContain('2 lượt trước khi xin gặp cán bộ');

  expect(await says('ghi thêm vào phiếu giùm em là em tên Nguyễn Thị Bưởi, chiều em mới rảnh')).toContain(
    `Em đã ghi thêm vào phiếu ${code}`,
  );
  const page = (await hoa.get(`/ho-tro/${code}`)).text;
  expect(page).toContain('Ghi thêm: em tên ‹tên›, chiều em mới rảnh');
  expect(page).toContain('người dân ghi thêm');
  expect(await says('phiếu của em tới đâu rồi')).toMatch(
    new RegExp(`Phiếu ${code} mở lúc .*, chưa có cán bộ nhận.*Giờ làm việc`),
  );
  expect(await says('dữ liệu của tôi')).toContain('Ghi thêm: em tên ‹tên›');
  await says('lương tối thiểu vùng 1 năm 2026 là bao nhiêu');
  expect(await says('gặp cán bộ')).toContain(code);
  expect((await hoa.get(`/ho-tro/${code}`)).text).toContain('Hỏi thêm: lương tối thiểu vùng 1 năm 2026');

  await hoa.post(`/ho-tro/${code}/nhan`);
  expect(await says('hủy phiếu giùm em')).toBe(''); // a person has the chat and reads it
  await hoa.post(`/ho-tro/${code}/tra-lai`);
  expect(await says('thôi khỏi, để em gọi')).toContain(`Em đã hủy phiếu ${code}`);
  const closed = await findTicket(app.core.storage.reader, code);
  expect(closed).toMatchObject({ state: 'closed', outcome: 'withdrawn', waitingSince: undefined });
  expect((await hoa.get(`/ho-tro/${code}`)).text).toContain('người dân tự hủy');
  expect(await says('phiếu hỗ trợ của em tới đâu rồi')).toContain('không thấy phiếu hỗ trợ nào');
});

test('a ticket is known although the talk about it was forgotten', async () => {
  const { session, code } = await askForPerson();
  await app.core.storage.write((tx) => tx.deleteFrom('sessions').execute());
  const { data } = await post(app.http, { session, text: 'sao chưa ai trả lời' });
  expect(data.replies.at(-1)?.text).toContain(`Phiếu ${code}`);
});

test('canned answers are written once and offered in the form', async () => {
  const saved = await nam.follow('/ho-tro/cau-mau', {
    so: '',
    tieu_de: 'Hẹn tới',
    noi_dung: 'Mời anh/chị tới trung tâm.',
  });
  expect(saved.text).toContain('Hẹn tới');
  expect((await nam.post('/ho-tro/cau-mau', { so: '', tieu_de: '', noi_dung: '' })).status).toBe(422);
  const { code } = await askForPerson();
  await nam.post(`/ho-tro/${code}/nhan`);
  expect((await nam.get(`/ho-tro/${code}`)).text).toContain('data-text="Mời anh/chị tới trung tâm."');
});

test('the queue says how many wait, and the page is fed while it changes', async () => {
  await askForPerson();
  const { told } = await askForPerson();
  expect(told).toContain('Trước anh/chị còn');
  const stream = await app.http.request('/quan-tri/ho-tro/hang-doi', {
    headers: { cookie: hoa.cookie, accept: 'text/event-stream' },
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: piece');
  await reader.cancel();
});

test('handed on, put back, and spoken of again when it waits too long; nights do not count', async () => {
  const { session, code } = await askForPerson();
  await hoa.post(`/ho-tro/${code}/nhan`);
  await linkChatOf('nam');
  expect((await hoa.post(`/ho-tro/${code}/chuyen`, { nguoi: 'khong-co' })).status).toBe(422);
  await hoa.post(`/ho-tro/${code}/chuyen`, { nguoi: 'nam' });
  expect((await staffTold('nam')).at(-1)).toContain('hoa vừa chuyển phiếu');
  expect((await hoa.get(`/ho-tro/${code}`)).text).toContain('nam đang giữ phiếu này');
  await nam.post(`/ho-tro/${code}/tra-lai`);
  expect(await lastReply(session)).toContain('đang chờ một cán bộ khác');
  expect((await post(app.http, { session, text: 'xin chào' })).data.replies).not.toEqual([]);

  const deps = { ...app.core, knowledge: () => app.core.mind.current()?.knowledge };
  app.at.now = Temporal.Instant.from('2026-11-23T09:00:00Z'); // Monday, 16:00 here
  await app.core.storage.write((tx) =>
    tx.updateTable('tickets').set({ waiting_since: '2026-11-23T09:00:00.000Z' }).where('code', '=', code).execute(),
  );
  const level = async (now: string) => {
    app.at.now = Temporal.Instant.from(now);
    await escalate(deps);
    return (await findTicket(app.core.storage.reader, code))?.escalated;
  };
  expect(await level('2026-11-23T09:20:00Z')).toBe(0);
  expect(await level('2026-11-23T09:31:00Z')).toBe(1);
  expect((await staffTold('nam')).filter((text) => text.includes(code)).at(-1)).toMatch(
    /đã chờ 31 phút làm việc, chưa ai nhận/,
  );
  const told = (await staffTold('nam')).length;
  // The office closed at 17:00, has the 24th off and opens on the 25th at 7:30: nothing of that is office time.
  expect(await level('2026-11-24T07:00:00Z')).toBe(1);
  expect(await level('2026-11-25T00:35:00Z')).toBe(1);
  expect(await staffTold('nam')).toHaveLength(told);
  expect(await level('2026-11-25T07:00:00Z')).toBe(2);

  // Whoever has it and lets people wait may be stood in for; who has just taken it may not.
  const [first, early] = [await app.join('hoa2', ['helper']), await app.join('nam1', ['helper'])];
  await first.post(`/ho-tro/${code}/nhan`);
  expect((await early.post(`/ho-tro/${code}/nhan`)).status).toBe(422);
  expect(await level('2026-11-26T03:00:00Z')).toBe(2);
  const namNow = await app.join('nam2', ['helper']); // days have passed: sessions too
  expect((await namNow.post(`/ho-tro/${code}/nhan`)).location).toContain('da-nhan-phieu');
  expect((await findTicket(app.core.storage.reader, code))?.holder).toBe('nam2');

  // Answered, and then nobody writes for days: the assistant speaks again.
  await namNow.post(`/ho-tro/${code}/tra-loi`, { noi_dung: 'Mời anh tới trung tâm.' });
  app.at.now = app.at.now.add({ hours: 71 });
  await closeIdle(deps);
  expect((await findTicket(app.core.storage.reader, code))?.state).toBe('taken');
  app.at.now = app.at.now.add({ hours: 2 });
  await closeIdle(deps);
  expect(await findTicket(app.core.storage.reader, code)).toMatchObject({ state: 'closed', outcome: 'no_reply' });
  expect(await lastReply(session)).toContain('không có tin nhắn mới');
});
