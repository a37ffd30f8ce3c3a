// What people do about notices in their own chat: agree, look, change, end; save an event, be reminded; and what approvers do.

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { Role } from '#people/roles.ts';
import { addStaff, changeStaff } from '#people/staff.repository.ts';
import { addChatCode } from '#people/staff-chats.repository.ts';
import { systemClock } from '../../src/config.ts';
import { settled } from '../channels/harness.ts';
import { FOLDERS } from '../support/knowledge.ts';
import { until } from '../support/until.ts';
import { campaignOf, EVERYBODY, ended, launch, must, range, type Stage, seat, startStage } from './support.ts';

let stage: Stage;
afterEach(() => stage.close());

/** Time goes on by itself, and as far as the test says. */
function movable(start: string) {
  let ahead = Temporal.Instant.from(start).since(systemClock());
  return {
    clock: () => systemClock().add(ahead),
    set(to: string) {
      ahead = Temporal.Instant.from(to).since(systemClock());
    },
  };
}

const newest = (chat: number) => stage.fake.messages.findLast((message) => message.chat === chat);
const count = (chat: number) => stage.received(chat).length;

/** The person does something and reads all that comes of it: an answer may be several messages. */
async function answerTo(chat: number, deed: () => unknown): Promise<string> {
  const before = count(chat);
  deed();
  await until(async () => count(chat) > before);
  await settled(stage.app);
  return newest(chat)?.text ?? '';
}

const say = (chat: number, text: string) => answerTo(chat, () => stage.fake.says(chat, text));
const press = (chat: number, label: string) => answerTo(chat, () => stage.fake.presses(chat, label));

/** Its details are three messages: the words, the map, the calendar file. */
async function openEvent(chat: number, event: string): Promise<void> {
  stage.fake.says(chat, `/start event_${event}`);
  await until(async () => newest(chat)?.kind === 'document');
}

const chatRow = (chat: number) =>
  stage.storage.reader
    .selectFrom('chats')
    .select(['topics', 'place'])
    .where('chat', '=', String(chat))
    .executeTakeFirst();

const deeds = () =>
  stage.storage.reader.selectFrom('consents').select(['deed', 'topics', 'place', 'wording']).orderBy('seq').execute();

test('agreeing takes three words; the consent says what, where and in which words; a former place name is understood', async () => {
  stage = await startStage();
  expect(await say(7, 'dang ky nhan tin')).toContain('việc nào');
  expect(await press(7, 'Phiên giao dịch việc làm')).toContain('xã, phường nào');
  const asked = await say(7, 'huyen dong mau');
  expect(asked).toContain('xã Đồng Mẫu');
  expect(asked).toContain('dừng thông báo');
  expect(await chatRow(7)).toMatchObject({ topics: 0 }); // nothing before the agreement
  expect(await press(7, 'Đồng ý nhận tin')).toContain('Em đã ghi');
  expect(await chatRow(7)).toEqual({ topics: 1, place: 'dong-mau' });
  expect(await say(7, 'tin da dang ky')).toContain('Phiên giao dịch việc làm – xã Đồng Mẫu');
  await press(7, 'Đổi chủ đề, nơi');
  await say(7, 'hoc nghe va di nhat');
  await say(7, 'ca tinh');
  await say(7, 'dong y');
  expect(await chatRow(7)).toEqual({ topics: 2 + 4, place: null });
  expect(await deeds()).toEqual([
    { deed: 'given', topics: 1, place: 'dong-mau', wording: 'nhận tin 1' },
    { deed: 'changed', topics: 6, place: null, wording: 'nhận tin 1' },
  ]);
  const mine = await say(7, '/dulieucuatoi');
  expect(mine).toContain('Đăng ký nhận tin: Tuyển sinh học nghề; Đi làm việc ở nước ngoài – cả tỉnh');
  expect(mine).toContain('đồng ý (nhận tin 1)');
});

test('a question in between is answered, and the open question comes back; "hủy" leaves nothing', async () => {
  stage = await startStage();
  await say(7, '/dangky');
  stage.fake.says(7, 'hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ việc');
  await until(async () => stage.received(7).some((text) => text.includes('Phải nộp đủ hồ sơ')));
  await until(async () => newest(7)?.text.includes('việc nào') === true);
  await say(7, 'hủy');
  expect(await say(7, 'tin đã đăng ký')).toContain('chưa đăng ký');
  expect(await deeds()).toEqual([]);
});

test('one word ends everything, and so does the button under a notice; the report counts the ends it caused', async () => {
  stage = await startStage();
  await seat(stage, [1, 2]);
  const seq = await launch(stage);
  await ended(stage, seq);
  expect(await press(1, 'Thôi nhận tin')).toContain('Em đã dừng hết');
  expect(await say(2, 'Dừng thông báo')).toContain('Em đã dừng hết');
  for (const chat of [1, 2]) expect(await chatRow(chat)).toEqual({ topics: 0, place: null });
  const ends = await stage.storage.reader
    .selectFrom('consents')
    .select(['campaign'])
    .where('deed', '=', 'ended')
    .execute();
  expect(ends).toEqual([{ campaign: seq }, { campaign: seq }]);
  expect(await say(2, 'dừng thông báo')).toContain('không đăng ký');
});

test('a saved event: a word the day before, news only of what matters, one question afterwards', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'cau-viec-data-')), 'data');
  cpSync(FOLDERS.data, data, { recursive: true });
  const time = movable('2026-11-22T03:00:00Z');
  stage = await startStage({ dataDir: data, clock: time.clock });
  const file = join(data, 'events.yaml');
  const change = async (from: string, to: string) => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    expect(await stage.app.core.mind.load()).toEqual([]);
  };
  await openEvent(7, 'phien-dinh-ky_20261126');
  expect(await press(7, 'Lưu và nhắc tôi')).toContain('nhắc trước một ngày');
  const told = count(7);
  await change('    note: Đang hưởng trợ cấp', '    status: full\n    note: Đang hưởng trợ cấp'); // full says nothing to them
  await change('name: Sàn giao dịch việc làm Tỉnh Mẫu, address: "số 00', 'name: Nhà thi đấu Mẫu, address: "số 99');
  await until(async () => count(7) > told);
  expect(newest(7)?.text).toMatch(/Nơi mới: Nhà thi đấu Mẫu[\s\S]*trước là Sàn giao dịch/);
  expect(count(7)).toBe(told + 1);
  time.set('2026-11-25T02:00:30Z'); // 09:00 of the day before
  await until(async () => stage.received(7).some((text) => text.includes('ngày mai có sự kiện')));
  await until(async () => newest(7)?.kind === 'document');
  const reminder = stage.fake.messages.find(({ text }) => text.includes('ngày mai có sự kiện'));
  expect(reminder?.text).toMatch(/Mang theo: căn cước/);
  time.set('2026-11-27T03:00:30Z');
  await until(async () => newest(7)?.text.includes('có tìm được việc không') === true);
  expect(await press(7, 'Đã nhận việc')).toContain('Chúc mừng');
  const outcomes = await stage.storage.reader.selectFrom('event_outcomes').selectAll().execute();
  expect(outcomes).toEqual([{ event: 'phien-dinh-ky', outcome: 'found', count: 1 }]);
});

test('a cancelled event is told to those who saved it, and they are reminded of it no more', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'cau-viec-data-')), 'data');
  cpSync(FOLDERS.data, data, { recursive: true });
  const time = movable('2026-11-22T03:00:00Z');
  stage = await startStage({ dataDir: data, clock: time.clock });
  await openEvent(7, 'phien-dinh-ky_20261126');
  await press(7, 'Lưu và nhắc tôi');
  const file = join(data, 'events.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      '    note: Đang hưởng trợ cấp',
      '    status: cancelled\n    note: Đang hưởng trợ cấp',
    ),
  );
  await stage.app.core.mind.load();
  await until(async () => newest(7)?.text.includes('ĐÃ HỦY') === true);
  const before = count(7);
  time.set('2026-11-25T02:00:30Z');
  await pause(2_500);
  expect(count(7)).toBe(before);
});

test('declarations: the days that are right either way, reminded of, done for one month, later, stopped', async () => {
  const time = movable('2026-11-10T03:00:00Z');
  stage = await startStage({ clock: time.clock });
  expect(await say(7, 'nhắc em ngày khai báo thất nghiệp hằng tháng với')).toBeDefined();
  await say(7, 'khai báo tìm việc hằng tháng như thế nào');
  expect(await press(7, 'Nhắc tôi ngày khai báo')).toContain('Ngày bắt đầu hưởng');
  expect(await say(7, '20/10/2026')).toContain('mấy tháng');
  const plan = await say(7, '3 tháng');
  // 20/11 is a Friday and 24/11 a day off: with the first day counted the window ends on 25/11, without it begins on 23/11.
  expect(plan).toContain('Tháng 2: thứ Hai 23/11/2026 – thứ Tư 25/11/2026');
  expect(plan).toContain('Tháng 3: thứ Hai 21/12/2026 – thứ Tư 23/12/2026');
  expect(plan).toContain('phụ lục quyết định là chính');
  time.set('2026-11-17T01:00:30Z');
  await until(async () => newest(7)?.text.includes('tháng hưởng thứ 2/3') === true);
  expect(await press(7, 'Nhắc lại')).toContain('08:00 18/11/2026');
  time.set('2026-11-18T01:00:30Z');
  await until(async () => stage.received(7).filter((text) => text.includes('tháng hưởng thứ 2/3')).length === 2);
  expect(await say(7, 'đã xong')).toContain('Lần nhắc tới: 17/12/2026');
  expect(await say(7, 'nhắc hẹn')).toContain('khai báo tìm việc (3 tháng từ 20/10/2026)');
  expect(await press(7, 'Thôi nhắc: khai báo tìm việc (3 tháng từ 20/10/2026)')).toContain('thôi nhắc');
  expect(await say(7, 'nhắc hẹn')).toContain('chưa đặt');
});

test('the last day to file and an intake can be reminded of, from the answers about them', async () => {
  const time = movable('2026-11-22T03:00:00Z');
  stage = await startStage({ clock: time.clock });
  await say(7, 'em nghỉ việc ngày 30/9/2026 thì hạn nộp hồ sơ thất nghiệp là khi nào');
  expect(await press(7, 'Nhắc tôi trước hạn')).toContain('thứ Tư 30/12/2026');
  time.set('2026-12-27T01:00:30Z');
  await until(async () => newest(7)?.text.includes('còn 3 ngày') === true);
  expect(await press(7, 'Đã xong')).toContain('không nhắc việc này nữa');
});

async function hire(login: string, roles: Role[], chat: number): Promise<string> {
  const code = `MA${login.toUpperCase()}`;
  await stage.storage.write(async (tx) => {
    const now = stage.app.core.clock();
    const id = (await addStaff(tx, { login, name: login, roles }, now)) ?? 0;
    await changeStaff(tx, id, { state: 'active' });
    await addChatCode(tx, code, id, now);
  });
  return say(chat, `/canbo ${code.toLowerCase()}`);
}

test('two people, one phone each: the approver reads the notice in their own chat and decides there', async () => {
  stage = await startStage();
  await seat(stage, range(100, 5));
  expect(await hire('lan', ['sender'], 1)).toContain('lan');
  expect(await hire('hung', ['approver'], 2)).toContain('hung');
  const { office } = stage.app.core;
  const lan = { login: 'lan', roles: ['sender'] } as const;
  const text = { kind: 'notice', title: 'Phiên', text: 'Thứ Năm', audience: EVERYBODY, urgent: false } as const;
  const made = must(await stage.storage.write((tx) => office.compose(tx, lan, text)));
  must(await stage.storage.write((tx) => office.sendTest(tx, lan, made.seq)));
  await until(async () => newest(1)?.text.startsWith('[Gửi thử]') === true);
  must(await office.submit(lan, made.seq));
  await until(async () => newest(2)?.text.includes('đang chờ anh/chị duyệt') === true);
  expect(stage.received(2).at(-2)).toContain('[Bản người dân sẽ nhận]');
  expect(newest(2)?.text).toContain('gửi được 5');
  expect(await press(2, 'Trả lại')).toContain('lý do');
  expect(await say(2, 'thiếu địa chỉ')).toContain('Đã trả lại');
  await until(async () => newest(1)?.text.includes('thiếu địa chỉ') === true);
  expect(await say(100, `duyệt ${made.seq}`)).toContain('dành cho cán bộ');
  must(await office.submit(lan, made.seq));
  await until(async () => stage.received(2).filter((each) => each.includes('đang chờ anh/chị duyệt')).length === 2);
  expect(await say(1, `duyệt ${made.seq}`)).toContain('không có quyền duyệt');
  expect(await press(2, 'Duyệt')).toContain(`Đã duyệt đợt thông báo #${made.seq}`);
  await ended(stage, made.seq);
  expect(await campaignOf(stage, made.seq)).toMatchObject({ approver: 'hung', state: 'finished' });
  expect(range(100, 5).map((chat) => stage.received(chat).some((each) => each.includes('Thứ Năm')))).toEqual(
    Array(5).fill(true),
  );
  expect(await say(2, '/canbo')).toContain('thôi nối');
  expect(await say(9, '/canbo SAIMA')).toContain('không đúng');
});

test('erasure ends everything and leaves the ledger without a name, its totals whole', async () => {
  stage = await startStage();
  await seat(stage, [1, 2]);
  const seq = await launch(stage);
  await ended(stage, seq);
  await say(1, 'xóa dữ liệu');
  await say(1, 'XÓA HẾT');
  expect(await chatRow(1)).toBeUndefined();
  const rows = await stage.storage.reader.selectFrom('notices').selectAll().orderBy('seq').execute();
  expect(rows.map(({ chat, state }) => [chat, state])).toEqual([
    ['', 'sent'],
    ['2', 'sent'],
  ]);
  expect(await stage.storage.reader.selectFrom('consents').select('lane').execute()).toHaveLength(1);
});
