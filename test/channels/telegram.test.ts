// What is Telegram's own: commands, links, groups, edits, places, files, and the way its API fails.

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addReplies } from '#channels/outbox.repository.ts';
import { say } from '#conversation/reply.ts';
import { addStaff, changeStaff } from '#people/staff.repository.ts';
import { addChatCode } from '#people/staff-chats.repository.ts';
import { systemClock } from '../../src/config.ts';
import { type FakeTelegram, startFakeTelegram, TELEGRAM_TOKEN, tooManyRequests } from '../fakes/telegram.ts';
import { setWebhook } from '../proofs/messengers.ts';
import { until } from '../support/until.ts';
import { type Harness, seenAtLeast, settled, startProgram, telegramHarness } from './harness.ts';

const WAGE = 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu';
let bot: Harness & { fake: FakeTelegram };
let next = 50_000;
const newChat = () => ++next;
const texts = (chat: number) => bot.fake.messages.filter((message) => message.chat === chat).map(({ text }) => text);
const reply = async (chat: number, text: string, count = 1) => {
  bot.fake.says(chat, text);
  await seenAtLeast(bot, String(chat), count);
  return texts(chat);
};
const outbox = (chat: number) =>
  bot.app.core.storage.reader
    .selectFrom('outbox')
    .selectAll()
    .where('chat', '=', String(chat))
    .orderBy('seq')
    .execute();

beforeAll(async () => {
  bot = await telegramHarness();
});
afterAll(() => bot.close());

test.each([
  ['/start', /Em chào/],
  ['/start topic_ui', /Bảo hiểm thất nghiệp: anh\/chị muốn biết/],
  ['/start topic_nonsense', /Em chào/],
  ['/start event_phien-dinh-ky', /Thông tin sự kiện/],
  ['/start event_phien-dinh-ky_19990101', /Thông tin sự kiện/],
  ['/start event_gone', /không còn trong lịch/],
  ['/menu', /cần việc nào/],
  ['/sukien', /sự kiện/i],
  ['/gapcanbo', /CV-\w{6}/],
  ['/xoadulieu', /Xóa hết thật không ạ/],
  ['/trogiup', /Căn cứ|hỏi/],
  ['/dangky', /\p{L}/u],
])('%s', async (command, expected) => {
  expect((await reply(newChat(), command))[0]).toMatch(expected);
});

test('one event: its text, its place on the map and its calendar file', async () => {
  const chat = newChat();
  await reply(chat, '/start event_phien-dinh-ky', 3);
  const sent = bot.fake.messages.filter((message) => message.chat === chat);
  expect(sent.map(({ kind }) => kind)).toEqual(['text', 'venue', 'document']);
  expect(sent[1]?.payload).toMatchObject({
    latitude: expect.anything(),
    title: expect.stringContaining('dữ liệu mẫu'),
  });
  expect(String(Object.values(sent[2]?.payload ?? {}).find((each) => String(each).startsWith('BEGIN')))).toContain(
    'BEGIN:VEVENT',
  );
  await settled(bot.app); // the message is there a moment before its record is
  const [row] = await outbox(chat);
  expect(row).toMatchObject({ state: 'sent', parts_done: 3 });
  expect(row?.platform_id?.split(' ')).toHaveLength(3);
});

test('a correction is answered; an edit that changes no word is not', async () => {
  const chat = newChat();
  const id = bot.fake.says(chat, 'bảo lưu là gì');
  await seenAtLeast(bot, String(chat), 1);
  bot.fake.edits(chat, id, 'bảo lưu là gì');
  bot.fake.edits(chat, id, 'hạn nộp hồ sơ thất nghiệp là bao lâu');
  await seenAtLeast(bot, String(chat), 2);
  await settled(bot.app);
  expect(texts(chat)).toHaveLength(2);
  expect(texts(chat)[1]).toContain('3 tháng');
});

test('a shared place leads to the nearest office, is kept coarse, and a shared number is not kept', async () => {
  const chat = newChat();
  bot.fake.shares(chat, { location: { latitude: 10.112345, longitude: 105.061234 } });
  expect((await seenAtLeast(bot, String(chat), 1))[0]?.text).toContain('Đồng Mẫu');
  bot.fake.shares(chat, { location: { latitude: 21.03, longitude: 105.85 } });
  expect((await seenAtLeast(bot, String(chat), 2))[1]?.text).toContain('không thấy điểm tiếp nhận');
  bot.fake.shares(chat, { contact: { phone_number: '+84912345678', first_name: 'Sen' } });
  expect((await seenAtLeast(bot, String(chat), 3))[2]?.text).toContain('không lưu số điện thoại');
  const rows = await bot.app.core.storage.reader
    .selectFrom('inbox')
    .select('content')
    .where('chat', '=', String(chat))
    .execute();
  expect(JSON.stringify(rows)).toContain('10.11,');
  expect(JSON.stringify(rows)).not.toMatch(/10\.112|912345678|Sen/);
});

test('a caption is a question', async () => {
  const chat = newChat();
  bot.fake.shares(chat, { photo: [{ file_id: 'x' }], caption: WAGE });
  expect((await seenAtLeast(bot, String(chat), 1))[0]?.text).toContain('5.310.000');
});

test('in a group only what addresses us is stored and answered, as a reply to whoever asked', async () => {
  const group = -100_200;
  bot.fake.says(group, WAGE);
  bot.fake.says(group, 'ai biết @nguoikhac không');
  bot.fake.says(group, '/menu@bot_khac');
  const asked = bot.fake.says(group, `@${bot.fake.botName} ${WAGE}`);
  await seenAtLeast(bot, String(group), 1);
  bot.fake.says(group, `/menu@${bot.fake.botName}`);
  bot.fake.says(group, WAGE, {
    reply_to_message: { message_id: 1, date: 1, chat: { id: group }, from: { id: 7_000_000_001 } },
  });
  await seenAtLeast(bot, String(group), 3);
  await settled(bot.app);
  const sent = bot.fake.messages.filter((message) => message.chat === group);
  expect(sent).toHaveLength(3);
  expect(sent[0]?.text).toContain('5.310.000');
  expect(sent[0]?.payload.reply_parameters).toMatchObject({ message_id: asked });
  expect(
    await bot.app.core.storage.reader.selectFrom('inbox').select('seq').where('chat', '=', String(group)).execute(),
  ).toHaveLength(3);
});

test('a group of staff hears of tickets by their code alone, and decides nothing', async () => {
  const { storage, clock } = bot.app.core;
  await storage.write(async (tx) => {
    const id = await addStaff(tx, { login: 'hoa', name: 'Hoa', roles: ['helper', 'approver'] }, clock());
    await changeStaff(tx, id as number, { state: 'active' });
    await addChatCode(tx, 'NHOM2345', id as number, clock());
  });
  const group = -100_300;
  expect((await reply(group, '/canbo NHOM2345'))[0]).toContain('Nhóm này nay được báo');
  const chat = newChat();
  await reply(chat, 'em bị trả hồ sơ vì thiếu sổ');
  await reply(chat, '/gapcanbo', 2);
  await seenAtLeast(bot, String(group), 2);
  expect(texts(group)[1]).toMatch(/Phiếu hỗ trợ CV-\w{6} đang chờ nhận/);
  expect(texts(group)[1]).not.toContain('thiếu sổ');
  expect((await reply(group, '/canbo NHOM2345', 3))[2]).toContain('Mã không đúng');
  bot.fake.says(group, `@${bot.fake.botName} duyệt 1`);
  await seenAtLeast(bot, String(group), 4);
  expect(texts(group)[3]).toContain('dành cho cán bộ');
});

test('a press is acknowledged and marked; pressed again, Telegram\'s "not modified" disturbs nobody', async () => {
  const chat = newChat();
  await reply(chat, '/menu');
  bot.fake.presses(chat, 'Bảo hiểm thất nghiệp');
  await seenAtLeast(bot, String(chat), 2);
  const menu = bot.fake.messages.find((message) => message.chat === chat);
  await until(() =>
    (menu?.keyboard?.inline_keyboard.flat() ?? []).some(({ text }) => text === '✓ Bảo hiểm thất nghiệp'),
  );
  bot.fake.presses(chat, 'Bảo hiểm thất nghiệp');
  await seenAtLeast(bot, String(chat), 3);
  const answered = bot.fake.calls.filter(({ name }) => name === 'answerCallbackQuery');
  expect(answered.length).toBeGreaterThanOrEqual(2);
});

test('every button of every screen fits into 64 bytes', async () => {
  const { knowledge } = await import('../support/knowledge.ts').then(({ shipped }) => shipped());
  const { DATA } = await import('#conversation/reply.ts');
  const all = [...knowledge.entries.keys()].flatMap((id) => [DATA.intent(id), DATA.detail(id, '2026-11-22', 'JP')]);
  const events = knowledge.events.map(({ id }) => DATA.event(`${id}.20261126`));
  expect([...all, ...events].filter((data) => Buffer.byteLength(data) > 64)).toEqual([]);
});

test('an officer may write anything, at any length: it arrives whole, as text, in messages that Telegram takes', async () => {
  const chat = newChat();
  await reply(chat, 'gặp cán bộ');
  const text = Array.from({ length: 900 }, (_, i) => `Dòng ${i}: <b>lương</b> & "phụ cấp" > 5 < 6 &amp; 👨‍👩‍👧.`).join(
    '\n',
  );
  const now = systemClock();
  await bot.app.core.storage.write((tx) =>
    addReplies(tx, [
      {
        address: { channel: 'telegram', account: TELEGRAM_TOKEN.split(':')[0] ?? '', chat: String(chat) },
        ordinal: 0,
        reply: say(text, 'notice'),
        knowledge: '',
        now,
        deleteOn: '2027-01-01',
      },
    ]),
  );
  await until(async () => (await outbox(chat)).at(-1)?.state === 'sent');
  const pieces = texts(chat).slice(1);
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.join('\n')).toBe(text);
});

test('429 pauses the whole account until the moment it names, and nothing is lost', async () => {
  const [one, two] = [newChat(), newChat()];
  bot.fake.fail('sendMessage', tooManyRequests(1));
  bot.fake.says(one, WAGE);
  await until(async () => (await outbox(one))[0]?.state === 'retry');
  const calls = bot.fake.calls.filter(({ name }) => name === 'sendMessage').length;
  bot.fake.says(two, WAGE);
  await until(async () => (await outbox(two)).length === 1);
  await pause(300);
  expect(bot.fake.calls.filter(({ name }) => name === 'sendMessage')).toHaveLength(calls); // nobody's message went out meanwhile
  await seenAtLeast(bot, String(one), 1);
  await seenAtLeast(bot, String(two), 1);
  expect([texts(one).length, texts(two).length]).toEqual([1, 1]);
});

test.each([
  [
    'a 500 of the API',
    { kind: 'answer', status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error' } },
    1,
    0,
  ],
  ['a gateway page, not done', { kind: 'html', status: 502 }, 1, 1],
  ['a broken connection, not done', { kind: 'drop', done: false }, 1, 1],
  ['a broken connection, done', { kind: 'drop', done: true }, 2, 1],
] as const)('%s: tried again, and a possible repeat is marked', async (_, fault, copies, doubts) => {
  const chat = newChat();
  bot.fake.fail('sendMessage', fault);
  bot.fake.says(chat, WAGE);
  await until(async () => (await outbox(chat))[0]?.state === 'sent');
  expect(texts(chat)).toHaveLength(copies);
  expect((await outbox(chat))[0]).toMatchObject({ doubts });
});

test('twice without an answer: marked unknown, not sent a third time', async () => {
  const chat = newChat();
  bot.fake.fail('sendMessage', { kind: 'drop', done: true }, { kind: 'drop', done: true });
  bot.fake.says(chat, WAGE);
  await until(async () => (await outbox(chat))[0]?.state === 'unknown');
  bot.fake.says(chat, 'xin chào');
  await until(async () => (await outbox(chat))[1]?.state === 'sent'); // the chat goes on
  expect(texts(chat).filter((text) => text.includes('5.310.000'))).toHaveLength(2);
  expect((await outbox(chat))[0]).toMatchObject({ doubts: 2 });
});

test('somebody who blocks is recorded at once, and welcomed back', async () => {
  const chat = newChat();
  await reply(chat, 'xin chào');
  bot.fake.blocks(chat);
  const reach = async () =>
    (
      await bot.app.core.storage.reader
        .selectFrom('chats')
        .select('reach')
        .where('chat', '=', String(chat))
        .executeTakeFirst()
    )?.reach;
  await until(async () => (await reach()) === 'left');
  bot.fake.unblocks(chat);
  expect((await reply(chat, '/start', 2))[1]).toContain('Em chào');
  expect(await reach()).toBe('open');
});

test('rubbish updates stop nothing', async () => {
  for (const update of [
    { message: 5 },
    { message: { chat: null } },
    { callback_query: { data: 'x', message: {} } },
    {},
  ])
    bot.fake.emit(update);
  const chat = newChat();
  expect((await reply(chat, 'xin chào'))[0]).toContain('Em chào');
});

test('while the classifier is prepared the person sees "typing", and is answered when it is ready', async () => {
  const fake = await startFakeTelegram();
  const telegram = {
    token: TELEGRAM_TOKEN,
    mode: 'polling',
    secret: undefined,
    apiBase: fake.url,
    perSecond: 30,
  } as const;
  const program = await startProgram({ telegram }, { prepared: false });
  fake.says(5, 'xin chào');
  await until(() => fake.calls.some(({ name, payload }) => name === 'sendChatAction' && payload.action === 'typing'));
  expect(fake.messages).toEqual([]);
  await program.app.core.mind.load();
  await until(() => fake.messages.length === 1);
  await program.stop();
  await fake.close();
});

test('polling and a webhook never run together: with one set, polling stops and says what to do', async () => {
  const fake = await startFakeTelegram();
  await setWebhook(fake.url, TELEGRAM_TOKEN, 'http://127.0.0.1:1/x');
  const telegram = {
    token: TELEGRAM_TOKEN,
    mode: 'polling',
    secret: undefined,
    apiBase: fake.url,
    perSecond: 30,
  } as const;
  const program = await startProgram({ telegram });
  const health = async () =>
    (await (await fetch(`http://127.0.0.1:${program.port}/healthz`)).json()) as {
      channels: { state: string; note?: string }[];
    };
  await until(async () => (await health()).channels[0]?.state === 'stopped');
  expect((await health()).channels[0]?.note).toContain('telegram delete-webhook');
  await program.stop();
  await fake.close();
});

test('a webhook without its secret is refused; with another method, type or size too', async () => {
  const hook = await telegramHarness('webhook');
  const url = hook.fake.webhook().url;
  const update = {
    update_id: 1,
    message: {
      message_id: 1,
      date: Math.floor(systemClock().epochMilliseconds / 1_000),
      chat: { id: 77, type: 'private' },
      text: 'xin chào',
    },
  };
  const send = async (init: RequestInit) => (await fetch(url, init)).status;
  const json = { 'content-type': 'application/json' };
  const right = { ...json, 'x-telegram-bot-api-secret-token': hook.fake.webhook().secret };
  const body = JSON.stringify(update);
  expect(await send({ method: 'POST', headers: json, body })).toBe(403);
  expect(await send({ method: 'POST', headers: { ...json, 'x-telegram-bot-api-secret-token': 'wrong' }, body })).toBe(
    403,
  );
  expect(await send({ method: 'GET', headers: right })).toBe(405);
  expect(await send({ method: 'POST', headers: { ...right, 'content-type': 'text/plain' }, body })).toBe(415);
  expect(await send({ method: 'POST', headers: right, body: '{"x":' })).toBe(400);
  const stored = () => hook.app.core.storage.reader.selectFrom('inbox').selectAll().execute();
  expect(await stored()).toEqual([]);
  expect(await send({ method: 'POST', headers: right, body })).toBe(200);
  expect(await stored()).toHaveLength(1); // on the disk before the 200
  // A body that is too long is refused while it is still being sent: the caller may see only the closed connection.
  const long = { method: 'POST', headers: right, body: `"${'x'.repeat(300_000)}"` };
  expect(await send(long).catch(() => 413)).toBe(413);
  expect(await stored()).toHaveLength(1);
  await hook.close();
});
