import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { deleteWhatIsDue } from '#operations/housekeeping.ts';
import { createLog } from '#operations/log.ts';
import { systemClock } from '../../src/config.ts';
import { post, startApp } from '../support/app.ts';

const SECRET = 'em là Nguyễn Thị Sen, sđt 0912345678, cccd 001234567890';

test('erasure removes every trace of the person from every table', async () => {
  const app = await startApp();
  const { data } = await post(app.http, { text: `${SECRET} hỏi hạn nộp hồ sơ thất nghiệp` });
  const { session } = data;
  const other = await post(app.http, { text: 'xin chào' });
  await post(app.http, { session, text: 'gặp cán bộ' });
  await post(app.http, { session, text: 'xóa dữ liệu' });
  const erased = await post(app.http, { session, text: 'XÓA HẾT' });
  expect(erased.data.replies[0]?.text).toContain('đã xóa hết');
  const { reader } = app.core.storage;
  const dump = JSON.stringify(
    await Promise.all(
      (['inbox', 'outbox', 'sessions', 'questions', 'tickets', 'audit'] as const).map((table) =>
        reader.selectFrom(table).selectAll().execute(),
      ),
    ),
  );
  for (const word of ['Sen', '0912345678', '001234567890', 'gặp cán bộ', 'hạn nộp hồ sơ thất nghiệp'])
    expect(dump).not.toContain(word);
  expect(await reader.selectFrom('tickets').selectAll().execute()).toEqual([]);
  expect(await reader.selectFrom('audit').select(['actor', 'action']).execute()).toContainEqual({
    actor: 'citizen',
    action: 'erase',
  });
  expect((await reader.selectFrom('daily_counts').selectAll().execute()).length).toBeGreaterThan(0);
  const kept = await app.http.request(`/api/chat?session=${other.data.session}`);
  expect(((await kept.json()) as { messages: unknown[] }).messages).toHaveLength(2);
  await app.close();
});

test('“dữ liệu của tôi” shows everything stored about the person, and nothing of anybody else', async () => {
  const app = await startApp();
  await post(app.http, { text: 'người khác hỏi lương tối thiểu vùng' });
  const { data } = await post(app.http, { text: `${SECRET} hỏi hạn nộp hồ sơ thất nghiệp` });
  const { session } = data;
  await post(app.http, { session, text: 'đóng 27 tháng lương 8 triệu thì được bao nhiêu tiền thất nghiệp' });
  await post(app.http, { session, text: 'gặp cán bộ' });
  for (const words of ['dữ liệu của tôi', '/dulieucuatoi', 'Xem dữ liệu của tôi']) {
    const [reply] = (await post(app.http, { session, text: words })).data.replies;
    expect(reply?.text).toContain('Giữ 90 ngày');
    expect(reply?.text).toContain('hạn nộp hồ sơ thất nghiệp');
    expect(reply?.text).toMatch(/CV-\w{6} \(đang mở\)/);
    expect(reply?.text).toContain('của chính anh/chị: đóng 27 tháng, lương đóng bảo hiểm 8.000.000');
    expect(reply?.text).toContain('xóa dữ liệu');
    expect(reply?.text).not.toMatch(/Sen|0912345678|001234567890|lương tối thiểu/);
  }
  await post(app.http, { session, text: 'xóa dữ liệu' });
  await post(app.http, { session, text: 'XÓA HẾT' });
  const [after] = (await post(app.http, { session, text: 'dữ liệu của tôi' })).data.replies;
  expect(after?.text).toContain('Phiếu hỗ trợ: không có');
  expect(after?.text).toContain('Đang nhớ về cuộc trò chuyện: không có gì');
  await app.close();
});

test('questions are kept scrubbed, with the day of their deletion; on that day they go', async () => {
  const app = await startApp();
  await post(app.http, { text: `${SECRET}. Hạn nộp hồ sơ thất nghiệp là bao lâu?` });
  const { storage } = app.core;
  const [row] = await storage.reader.selectFrom('questions').selectAll().execute();
  expect(row?.text).not.toMatch(/Sen|0912345678|001234567890/);
  expect(row?.delete_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  const inDays = (days: number) => deleteWhatIsDue(storage, () => systemClock().add({ hours: 24 * days }));
  await inDays(88); // the clock is believed when it goes on evenly for a day
  expect(await inDays(89)).toBeGreaterThan(0); // the session expired
  expect(await storage.reader.selectFrom('inbox').selectAll().execute()).toHaveLength(1);
  await inDays(180);
  await inDays(181);
  for (const table of ['inbox', 'outbox', 'questions', 'web_sessions'] as const)
    expect(await storage.reader.selectFrom(table).selectAll().execute(), table).toEqual([]);
  await app.close();
});

test('every reply is recorded with its entry, variant, revision, decision and knowledge', async () => {
  const app = await startApp();
  await post(app.http, { text: 'hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ việc' });
  const row = await app.core.storage.reader.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    decision: 'answer',
    intent: 'ui.deadline',
    variant: '2026-01-01',
    knowledge: app.core.mind.status().version,
  });
  expect(row.revision).toMatch(/^[0-9a-f]{12}$/);
  await app.close();
});

test('neither words, numbers nor session tokens reach the log; tokens are not in the database', async () => {
  const stream = new PassThrough();
  let log = '';
  stream.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const app = await startApp({ log: createLog('debug', systemClock, { destination: stream }) });
  const { data } = await post(app.http, { text: `${SECRET} hỏi gì đó` });
  await post(app.http, { session: data.session, text: 'xin chào' });
  await app.close();
  for (const word of ['Sen', '0912345678', data.session]) expect(log).not.toContain(word);
  const file = await startApp().then(async (second) => {
    const answer = await post(second.http, { text: 'xin chào' });
    await second.core.close();
    return { bytes: readFileSync(join(second.varDir, 'cau-viec.sqlite')), token: answer.data.session };
  });
  expect(file.bytes.includes(file.token)).toBe(false);
});
