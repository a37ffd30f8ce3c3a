// What every channel owes a person, whichever it is. Each is asked only for what it declares to be capable of.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/until.ts';
import {
  type Harness,
  seenAtLeast,
  settled,
  telegramHarness,
  terminalHarness,
  webHarness,
  zaloBotHarness,
  zaloOaHarness,
} from './harness.ts';

const DEADLINE = 'hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ việc';
const WAGE = 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu';

const CHANNELS: readonly (readonly [string, () => Promise<Harness>])[] = [
  ['web', webHarness],
  ['terminal', terminalHarness],
  ['telegram (polling)', () => telegramHarness('polling')],
  ['telegram (webhook)', () => telegramHarness('webhook')],
  ['zalo-oa', zaloOaHarness],
  ['zalo-bot (webhook)', () => zaloBotHarness('webhook')],
  ['zalo-bot (polling)', () => zaloBotHarness('polling')],
];

describe.each(CHANNELS)('%s', (_, start) => {
  let harness: Harness;
  let next = 1_000;
  const newChat = () => String(++next);
  beforeAll(async () => {
    harness = await start();
  });
  afterAll(() => harness.close());

  test('a question is answered with its source', async () => {
    const chat = newChat();
    await harness.says(chat, DEADLINE);
    const [reply] = await seenAtLeast(harness, chat, 1);
    expect(reply?.text).toContain('Căn cứ:');
    expect(reply?.text).not.toMatch(/<b>|&lt;/);
  });

  test('several messages of one chat are answered once each, in order', async () => {
    const chat = newChat();
    for (const text of [WAGE, DEADLINE, 'xin chào', WAGE]) await harness.says(chat, text);
    const seen = await seenAtLeast(harness, chat, 4);
    await settled(harness.app);
    expect((await harness.seen(chat)).length).toBe(4);
    expect(
      seen.map(({ text }) => (/Em chào/.test(text) ? 'hi' : /5\.310\.000|tối thiểu/.test(text) ? 'wage' : 'deadline')),
    ).toEqual(['wage', 'deadline', 'hi', 'wage']);
  });

  test('a text of any length is read by its beginning, and a polite word says so', async () => {
    const chat = newChat();
    await harness.says(chat, `${DEADLINE}? ${'Em kể thêm đầu đuôi. '.repeat(200)} ĐOẠN CUỐI`);
    const seen = await seenAtLeast(harness, chat, 2);
    expect(seen[0]?.text).toContain('chỉ đọc được phần đầu (2.000 ký tự)');
    const { content } = await harness.app.core.storage.reader
      .selectFrom('inbox')
      .select('content')
      .where('content', 'like', '%kể thêm đầu đuôi%')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(content).not.toContain('ĐOẠN CUỐI');
    expect((JSON.parse(content) as { text: string }).text).toHaveLength(2_000);
  });

  test('choices can be chosen by number and by their words', async () => {
    const chat = newChat();
    await harness.says(chat, '/menu');
    await seenAtLeast(harness, chat, 1);
    await harness.says(chat, '2');
    const byNumber = (await seenAtLeast(harness, chat, 2))[1];
    await harness.says(chat, '/menu');
    await seenAtLeast(harness, chat, 3);
    await harness.says(chat, 'bao hiem that nghiep');
    const byWords = (await seenAtLeast(harness, chat, 4))[3];
    expect(byNumber?.text).toContain('Bảo hiểm thất nghiệp: anh/chị muốn biết điều gì?');
    expect(byWords?.text).toBe(byNumber?.text);
  });

  test('choices are numbered exactly where the channel says so, pressed where it has buttons', async () => {
    const chat = newChat();
    await harness.says(chat, '/menu');
    const [menu] = await seenAtLeast(harness, chat, 1);
    const numbered = /(?:^|\n)\s*(?:\[2\]|2\.) Bảo hiểm thất nghiệp/.test(menu?.text ?? '');
    expect(numbered).toBe(harness.capabilities?.numberedChoices ?? false);
    expect((menu?.buttons.length ?? 0) > 0).toBe(harness.presses !== undefined);
    if (!harness.presses) return;
    await harness.presses(chat, 'Bảo hiểm thất nghiệp');
    expect((await seenAtLeast(harness, chat, 2))[1]?.text).toContain('anh/chị muốn biết điều gì?');
    // Late: after the conversation has moved on, the old screen's button still does what it says.
    await harness.says(chat, WAGE);
    await seenAtLeast(harness, chat, 3);
    await harness.presses(chat, 'Phiên, ngày hội việc làm');
    expect((await seenAtLeast(harness, chat, 4))[3]?.text).toMatch(/sự kiện/i);
  });

  test('a redelivered event is answered once', async () => {
    if (!harness.redelivers) return;
    const chat = newChat();
    await harness.says(chat, 'xin chào');
    await seenAtLeast(harness, chat, 1);
    await harness.redelivers();
    await harness.redelivers();
    await harness.says(chat, WAGE);
    await seenAtLeast(harness, chat, 2);
    await settled(harness.app);
    expect((await harness.seen(chat)).filter(({ text }) => text.startsWith('Em chào'))).toHaveLength(1);
  });

  test('an album of pictures gets one polite word', async () => {
    if (!harness.sendsPicture) return;
    const chat = newChat();
    for (let i = 0; i < 3; i++) await harness.sendsPicture(chat);
    await harness.says(chat, WAGE);
    const seen = await seenAtLeast(harness, chat, 2);
    await settled(harness.app);
    expect(seen[0]?.text).toContain('chưa đọc được ảnh');
    expect(await harness.seen(chat)).toHaveLength(2);
  });

  test('a long answer arrives whole, in pieces that the channel takes', async () => {
    const chat = newChat();
    await harness.says(chat, `${DEADLINE}? ${WAGE}?`);
    await seenAtLeast(harness, chat, 3);
    const longest = harness.capabilities?.longestText ?? Number.POSITIVE_INFINITY;
    for (const { text } of await harness.seen(chat)) expect(text.length).toBeLessThanOrEqual(longest);
    const all = (await harness.seen(chat)).map(({ text }) => text).join('\n');
    expect(all).toMatch(/Căn cứ:/);
    expect(all).toContain('5.310.000');
  });

  test('one event is told with its place and its calendar file exactly where the channel can', async () => {
    const chat = newChat();
    await harness.says(chat, '/start event_phien-dinh-ky');
    const [reply] = await seenAtLeast(harness, chat, 1);
    expect(reply?.text).toMatch(/Phiên giao dịch|Thông tin sự kiện/);
    await settled(harness.app);
    const kinds = harness.kinds?.(chat) ?? ['text'];
    expect(kinds.includes('document')).toBe(harness.capabilities?.documents ?? false);
    expect(kinds.includes('venue')).toBe(harness.capabilities?.places ?? false);
  });

  test('a corrected message is answered anew exactly where people can correct', async () => {
    expect(harness.corrects !== undefined).toBe(harness.capabilities?.edits ?? false);
    if (!harness.corrects) return;
    const chat = newChat();
    await harness.says(chat, 'xin chào');
    await seenAtLeast(harness, chat, 1);
    await harness.corrects(chat, WAGE);
    expect((await seenAtLeast(harness, chat, 2))[1]?.text).toContain('5.310.000');
  });

  test('markup in a message is only text, in the chat and in what comes back', async () => {
    const chat = newChat();
    await harness.says(chat, `<b>${WAGE}</b> & <script>alert(1)</script>`);
    const [reply] = await seenAtLeast(harness, chat, 1);
    expect(reply?.text).not.toMatch(/<script>|&lt;/);
  });

  test('a person who blocks is recorded where the platform tells, and is written to again once they write', async () => {
    if (!harness.capabilities?.knowsBlocked || !harness.blocks) return;
    const chat = newChat();
    await harness.says(chat, 'xin chào');
    await seenAtLeast(harness, chat, 1);
    await harness.blocks(chat);
    await harness.says(chat, WAGE); // written just before the block reached us
    const { reader } = harness.app.core.storage;
    const rows = () => reader.selectFrom('outbox').select('state').where('chat', '=', chat).orderBy('seq').execute();
    await until(async () => (await rows()).some(({ state }) => state === 'blocked'));
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'blocked']);
    const state = await reader.selectFrom('chats').select('reach').where('chat', '=', chat).executeTakeFirst();
    expect(state?.reach).toBe('blocked');
  });

  test('erasing leaves nothing of the chat but the last word', async () => {
    const chat = newChat();
    await harness.says(chat, `${WAGE} của Nguyễn Thị Sen`);
    await seenAtLeast(harness, chat, 1);
    await harness.says(chat, '/xoadulieu');
    await seenAtLeast(harness, chat, 2);
    await harness.says(chat, 'XÓA HẾT');
    await until(async () => (await harness.seen(chat)).some(({ text }) => text.includes('đã xóa hết')));
    const { reader } = harness.app.core.storage;
    const tables = ['inbox', 'outbox', 'sessions', 'questions', 'tickets', 'chats'] as const;
    const dump = JSON.stringify(
      await Promise.all(tables.map((table) => reader.selectFrom(table).selectAll().execute())),
    );
    expect(dump.includes('Sen')).toBe(false);
    expect(await reader.selectFrom('chats').selectAll().where('chat', '=', chat).execute()).toEqual([]);
  });

  test('what was said while the program was down is answered after it is back, once', async () => {
    const chat = newChat();
    await harness.says(chat, 'xin chào');
    await seenAtLeast(harness, chat, 1);
    await settled(harness.app);
    const down = harness.capabilities !== undefined && harness.redelivers !== undefined;
    await harness.restart(async () => {
      if (down) await harness.says(chat, WAGE);
    });
    if (!down) await harness.says(chat, WAGE); // the web and the terminal are down themselves
    const seen = await seenAtLeast(harness, chat, 2);
    await settled(harness.app);
    expect(seen[1]?.text).toContain('5.310.000');
    expect(await harness.seen(chat)).toHaveLength(2);
  });
});
