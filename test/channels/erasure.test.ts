import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MessageContent } from '#domain/message.ts';
import { finishWhatIsErased } from '#operations/housekeeping.ts';
import { subscribe, subscriptionsOf } from '#people/subscriptions.repository.ts';
import { systemClock } from '../../src/config.ts';
import { post, startApp, type TestApp } from '../support/app.ts';
import { until } from '../support/until.ts';

const WORDS = ['Nguyễn Thị Sen', '0912345678', '001234567890', 'bánh tráng phơi sương', 'hạn nộp hồ sơ thất nghiệp'];
const soon = () => systemClock().add({ minutes: 2 });

/** Which of the words stand anywhere in the files of the database. */
function found(varDir: string, words: readonly string[]): string[] {
  const files = readdirSync(varDir).filter((name) => name.startsWith('cau-viec.sqlite'));
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(varDir, name))));
  return words.filter((word) => bytes.includes(word));
}

async function talk(app: TestApp, words: readonly string[]): Promise<string> {
  let session: string | undefined;
  for (const text of words) session = (await post(app.http, { ...(session ? { session } : {}), text })).data.session;
  return session as string;
}

test('after an erasure no byte of it is left in the files, in whatever company it was written', async () => {
  const app = await startApp();
  const { storage } = app.core;
  const others: string[] = [];
  const neighbours = async (n: number) => {
    for (let i = 0; i < n; i++) others.push(await talk(app, [`người khác số ${i} hỏi lương tối thiểu vùng`]));
  };
  await neighbours(15);
  const session = await talk(app, [
    `em là ${WORDS[0]}, sđt ${WORDS[1]}, cccd ${WORDS[2]}`,
    `${'nhà em làm bánh tráng phơi sương '.repeat(40)} có được vay vốn không`,
  ]);
  await neighbours(15);
  for (const text of ['hạn nộp hồ sơ thất nghiệp', 'gặp cán bộ', 'đóng 27 tháng lương 8 triệu thì được bao nhiêu'])
    await post(app.http, { session, text });
  await neighbours(5);
  const { chat } = await storage.reader
    .selectFrom('inbox')
    .select('chat')
    .where('content', 'like', '%bánh tráng%')
    .executeTakeFirstOrThrow();
  expect(found(app.varDir, [...WORDS, chat])).toEqual([...WORDS, chat]);

  await post(app.http, { session, text: 'xóa dữ liệu' });
  const { data } = await post(app.http, { session, text: 'XÓA HẾT' });
  expect(data.replies[0]?.text).toContain('đã xóa hết');
  expect(found(app.varDir, WORDS)).toEqual([]);

  // Our last word may be read once more; then nothing says that there ever was such a chat.
  await finishWhatIsErased(storage, systemClock);
  expect((await app.http.request(`/api/chat?session=${session}`)).status).toBe(200);
  await finishWhatIsErased(storage, soon);
  expect(found(app.varDir, [chat])).toEqual([]);
  expect((await app.http.request(`/api/chat?session=${session}`)).status).toBe(404);
  for (const table of ['inbox', 'outbox', 'sessions', 'questions', 'tickets'] as const)
    expect((await storage.reader.selectFrom(table).selectAll().execute()).length, table).toBe(
      { inbox: 35, outbox: 35, sessions: 35, questions: 35, tickets: 0 }[table],
    );
  await app.close();
});

test('who goes on writing after an erasure keeps their new chat; what was sent right after it is answered', async () => {
  const app = await startApp();
  const session = await talk(app, ['xin chào', 'xóa dữ liệu']);
  const [, next] = await Promise.all([
    post(app.http, { session, text: 'XÓA HẾT' }),
    post(app.http, { session, text: 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu' }),
  ]);
  expect(next.data.replies[0]?.text).toContain('5.310.000');
  await finishWhatIsErased(app.core.storage, soon);
  const kept = (await (await app.http.request(`/api/chat?session=${session}`)).json()) as { messages: unknown[] };
  expect(kept.messages).toHaveLength(2);
  const mine = (await post(app.http, { session, text: 'dữ liệu của tôi' })).data.replies[0]?.text;
  expect(mine).toContain('Tin nhắn của anh/chị: 2');
  await app.close();
});

test('erasures, withdrawals and “dừng” that arrive a day late are carried out; a late question is not answered', async () => {
  const app = await startApp();
  const { storage, receive } = app.core;
  const address = (chat: string) => ({ channel: 'zalo-oa' as const, account: 'oa', chat });
  let id = 0;
  const late = async (chat: string, content: MessageContent) => {
    const at = systemClock().subtract({ hours: 30 });
    const receipt = await receive({ ...address(chat), sender: chat, id: `late-${++id}`, at, content });
    const seq = receipt.kind === 'stored' ? receipt.seq : 0;
    await until(async () => (await app.core.answers.wait(seq, 0)) !== undefined);
  };
  const chats = ['withdrew', 'typed', 'pressed', 'stopped', 'stop-button', 'left', 'asked'];
  for (const chat of chats)
    await storage.write((tx) => subscribe(tx, address(chat), { topics: ['job_fair'] }, 'thử', systemClock()));
  await late('withdrew', { kind: 'withdrawn' });
  await late('typed', { kind: 'text', text: 'XOÁ HẾT' });
  await late('pressed', { kind: 'button', data: 'xyes' });
  await late('stopped', { kind: 'text', text: 'dừng' });
  await late('stop-button', { kind: 'button', data: 'stop' });
  await late('left', { kind: 'left' });
  await late('asked', { kind: 'text', text: 'lương tối thiểu vùng 1 là bao nhiêu' });
  const lanes = chats.map((chat) => `zalo-oa/oa/${chat}`);
  const still = [...(await subscriptionsOf(storage.reader, lanes)).keys()];
  expect(still.sort()).toEqual(['zalo-oa/oa/asked', 'zalo-oa/oa/left']);
  const left = await storage.reader.selectFrom('chats').select(['chat', 'reach']).execute();
  expect(left.map(({ chat, reach }) => `${chat} ${reach}`).sort()).toEqual([
    'asked open',
    'left left',
    'stop-button open',
    'stopped open',
  ]);
  const states = await storage.reader.selectFrom('inbox').select(['chat', 'state']).execute();
  expect(states.filter(({ state }) => state === 'stale').map(({ chat }) => chat)).toEqual(['asked']);
  await app.close();
});
