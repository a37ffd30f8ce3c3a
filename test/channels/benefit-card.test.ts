// The card for the counter, its days for the calendar and the reminders of them, from the talk on messengers; the page has its own
// (counter-card.test.ts).

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, seenAtLeast, settled, telegramHarness, zaloBotHarness, zaloOaHarness } from './harness.ts';

const CASE =
  'em nghỉ việc ngày 30/10/2026, công ty cho nghỉ, đóng 27 tháng, lương 7,4 triệu, tính trợ cấp thất nghiệp giúp em';
const MESSENGERS: readonly (readonly [string, () => Promise<Harness>])[] = [
  ['telegram', () => telegramHarness('polling')],
  ['zalo-oa', zaloOaHarness],
  ['zalo-bot', () => zaloBotHarness('webhook')],
];

describe.each(MESSENGERS)('%s', (_, start) => {
  let harness: Harness;
  let next = 8_000;
  beforeAll(async () => {
    harness = await start();
  });
  afterAll(() => harness.close());

  /** Everything read after these words. */
  async function told(chat: string, ...words: string[]): Promise<string> {
    let read = 0;
    let text = '';
    for (const each of words) {
      await settled(harness.app);
      read = (await harness.seen(chat)).length;
      await harness.says(chat, each);
      await seenAtLeast(harness, chat, read + 1);
      await settled(harness.app);
      text = (await harness.seen(chat))
        .slice(read)
        .map((seen) => seen.text)
        .join('\n');
    }
    return text;
  }

  test('the estimate leads to the card: what to bring, days, sums, where; the days also as a file where files can be sent', async () => {
    const chat = String(++next);
    const card = await told(chat, CASE, 'Thẻ mang ra quầy');
    expect(card).toContain('Thẻ mang ra quầy, tính ngày 23/11/2026');
    for (const part of [
      'Mẫu số 10',
      '30/01/2027',
      '4.440.000 đồng × 3 tháng',
      'Dự kiến, nếu nộp đủ hồ sơ',
      'Trung tâm Dịch vụ việc làm',
    ])
      expect(card).toContain(part);
    const files = harness.kinds?.(chat).filter((kind) => kind === 'document').length ?? 0;
    expect(files).toBe(harness.capabilities?.documents === true ? 1 : 0);
  });

  test('the card is asked for in words, and who told nothing yet hears what is needed', async () => {
    const chat = String(++next);
    expect(await told(chat, 'in giùm em thẻ mang ra quầy')).toContain('Chưa có số nào để làm thẻ');
    expect(await told(chat, CASE, 'in giùm em thẻ mang ra quầy')).toContain('Mang theo');
  });

  test('the last day to file is reminded of, from the estimate', async () => {
    const chat = String(++next);
    expect(await told(chat, CASE, 'Nhắc tôi trước hạn')).toContain('30/01/2027');
    const row = await harness.app.core.storage.reader
      .selectFrom('reminders')
      .select(['kind', 'subject', 'due_at'])
      .where('chat', '=', chat)
      .executeTakeFirst();
    expect(row).toMatchObject({ kind: 'filing', subject: '2027-01-30' });
    expect(row?.due_at?.slice(0, 10)).toBe('2026-12-31');
  });

  test('the days to declare are reminded of, from the card', async () => {
    const chat = String(++next);
    const set = await told(chat, CASE, 'Thẻ mang ra quầy', 'Nhắc tôi ngày khai báo', '20/10/2026', '4');
    expect(set).toContain('Tháng 2');
    const rows = await harness.app.core.storage.reader
      .selectFrom('reminders')
      .select('kind')
      .where('chat', '=', chat)
      .execute();
    expect(rows).toEqual([{ kind: 'declaration' }]);
  });
});
