// The staff's half of the console in a real browser: a notice from the first word to the report that adds up, a citizen handed over to
// a person and back, the month's report as a file.

import { readFile, rm } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#people/passwords.ts';
import type { Role } from '#people/roles.ts';
import { addStaff, changeStaff, findStaff } from '#people/staff.repository.ts';
import { addChatCode, linkChat } from '#people/staff-chats.repository.ts';
import { subscribe } from '#people/subscriptions.repository.ts';
import { systemClock } from '../../src/config.ts';
import { type FakeTelegram, startFakeTelegram, TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { openVar } from '../proofs/messengers.ts';
import { type RunningServer, startServer } from '../proofs/server.ts';
import { makeVarDir } from '../support/app.ts';
import { until } from '../support/until.ts';
import { chromiumPath, launch } from './chromium.ts';
import { axeFindings, newPage, PASSWORD, press, scrollsSideways } from './pages.ts';

const PEOPLE = 2_000;
const ACCOUNT = TELEGRAM_TOKEN.split(':')[0] as string;
const STAFF: readonly (readonly [string, string, readonly Role[]])[] = [
  ['lan', 'Nguyễn Thị Lan', ['sender', 'editor']],
  ['hung', 'Lê Văn Hùng', ['approver']],
  ['hoa', 'Phạm Thị Hoa', ['helper']],
];

describe.skipIf(chromiumPath === undefined)('staff at work in Chromium', () => {
  let browser: Browser;
  let server: RunningServer;
  let fake: FakeTelegram;
  let varDir: string;
  let lan: Page;
  let hung: Page;
  let hoa: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    varDir = await makeVarDir();
    fake = await startFakeTelegram();
    const chats = Array.from({ length: PEOPLE }, (_, i) => 1_000_000 + i);
    fake.knows([...chats, 77]);
    const storage = await openVar(varDir);
    const password = await hashPassword(PASSWORD, (size) => Buffer.alloc(size, 7));
    const now = systemClock();
    await storage.write(async (tx) => {
      for (const [login, name, roles] of STAFF) {
        const id = await addStaff(tx, { login, name, roles }, now);
        await changeStaff(tx, id as number, { password, state: 'active' });
      }
      for (const chat of chats)
        await subscribe(
          tx,
          { channel: 'telegram', account: ACCOUNT, chat: String(chat) },
          { topics: ['job_fair'] },
          'thu',
          now,
        );
      const staff = await findStaff(tx, { login: 'lan' });
      await addChatCode(tx, 'LAN77', staff?.id as number, now);
      await linkChat(tx, { channel: 'telegram', account: ACCOUNT, chat: '77' }, 'LAN77', now);
    });
    await storage.close();
    [server, browser] = await Promise.all([
      startServer(varDir, {
        TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
        TELEGRAM_API_BASE: fake.url,
        TELEGRAM_PER_SECOND: '80',
        CAU_VIEC_QUIET_HOURS: '00:00-00:00',
      }),
      launch(),
    ]);
    // Until then pages look again by themselves, which would cut a test's own steps short.
    const health = () => fetch(`${server.url}/healthz`).then((answer) => answer.text());
    await until(async () => (await health().catch(() => '')).includes('"ready":true'), 120_000); // loading, it may hang up
    [lan, hung, hoa] = [await signIn('lan'), await signIn('hung'), await signIn('hoa')];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
    await fake?.close();
    await rm(varDir, { recursive: true, force: true });
  });

  const page = (options = {}) => newPage(browser, () => server.url, failures, options);
  const open = (on: Page, path: string) => on.goto(`${server.url}/quan-tri${path}`);

  async function signIn(login: string): Promise<Page> {
    const officer = await page({ acceptDownloads: true });
    await open(officer, '/dang-nhap');
    await officer.getByLabel('Tên đăng nhập').fill(login);
    await officer.getByLabel('Mật khẩu').fill(PASSWORD);
    await press(officer, 'Đăng nhập');
    await officer.getByText('Xin chào').waitFor();
    return officer;
  }

  const ended = async (on: Page) =>
    Number((/([\d.]+) trong/.exec(await on.locator('main').innerText())?.[1] ?? '0').replace('.', ''));

  test('a notice from an event: previewed and counted while it is written, tested, submitted', async () => {
    await open(lan, '/thong-bao/moi');
    await lan.getByLabel('Soạn từ sự kiện').selectOption({ index: 1 });
    await press(lan, 'Lấy nội dung sự kiện');
    const preview = lan.locator('#xem-truoc');
    await lan.getByLabel('Tiêu đề').fill('Mời dự phiên việc làm');
    await preview.getByText('Mời dự phiên việc làm').first().waitFor();
    for (const box of await lan.locator('fieldset', { hasText: 'Gửi tới người đăng ký' }).getByRole('checkbox').all())
      await box.uncheck();
    await preview.getByText('Chưa chọn chủ đề').waitFor();
    await lan.getByLabel('Phiên giao dịch việc làm').check();
    await preview.getByText('gửi được 2.000').waitFor();
    expect(await axeFindings(lan)).toEqual([]);
    await lan.getByLabel('Gấp').check();
    await press(lan, 'Lưu nháp');
    await lan.getByText('Đã lưu.').waitFor();
    await press(lan, 'Gửi thử cho tôi');
    await expect.poll(() => fake.messages.filter(({ chat }) => chat === 77).length).toBeGreaterThan(0);
    await press(lan, 'Gửi duyệt');
    await lan.getByText('Đã gửi duyệt').waitFor();
    expect(await lan.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
  });

  test('another person approves; the sending is watched, paused, resumed, and the report adds up', async () => {
    await open(hung, '/thong-bao/1');
    await press(hung, 'Duyệt');
    await hung.getByText('Đã duyệt. Đợt này').waitFor();
    await expect.poll(() => ended(hung), { timeout: 60_000 }).toBeGreaterThan(200);
    await hung.getByText('người mỗi giây').waitFor();
    expect(await hung.getByRole('progressbar').count()).toBe(1);
    await open(lan, '/thong-bao/1');
    await press(lan, 'Tạm dừng');
    await lan.getByText('Đã tạm dừng').waitFor();
    expect(await axeFindings(lan)).toEqual([]);
    let stopped = -1;
    // What was in flight comes home first.
    await until(async () => {
      stopped = fake.messages.length;
      await lan.waitForTimeout(1_000);
      return fake.messages.length === stopped;
    });
    await lan.waitForTimeout(1_500);
    expect(fake.messages.length).toBe(stopped);
    expect(stopped).toBeLessThan(PEOPLE);
    await press(lan, 'Gửi tiếp');
    await expect.poll(() => ended(lan), { timeout: 60_000 }).toBeGreaterThan(stopped - 100);
    await lan.getByText('– khớp').waitFor();
    expect(await lan.locator('main').innerText()).toMatch(/Đã chốt 2\.000 người: .*2\.000.* – khớp/);
    expect(await lan.locator('figure.chart svg').count()).toBeGreaterThan(0);
    expect(await axeFindings(lan)).toEqual([]);
    const received = new Map<number, number>();
    for (const { chat } of fake.messages) if (chat !== 77) received.set(chat, (received.get(chat) ?? 0) + 1);
    expect([received.size, Math.max(...received.values())]).toEqual([PEOPLE, 1]);
  });

  test('a citizen asks for a person: taken, answered, the assistant silent meanwhile, closed, and it helped', async () => {
    const citizen = await page({ viewport: { width: 390, height: 780 } });
    await citizen.goto(server.url);
    const say = async (text: string) => {
      await citizen.getByLabel('Câu hỏi của anh/chị').fill(text);
      await citizen.keyboard.press('Enter');
    };
    await open(hoa, '/ho-tro');
    await hoa.getByText('Không có phiếu nào.').waitFor();
    await say('ho so cua em bi tra lai thi lam sao');
    await citizen.locator('.assistant').nth(1).waitFor();
    await say('gặp cán bộ');
    await citizen.getByText('Em đã ghi phiếu hỗ trợ').waitFor();
    await hoa.getByRole('link', { name: /^CV-/ }).click(); // came by itself
    await press(hoa, 'Nhận phiếu');
    await citizen.getByText('Cán bộ đã nhận phiếu').waitFor();
    const before = await citizen.locator('.assistant').count();
    await say('em nộp ở phường Mẫu Trung Tâm');
    await hoa.getByText('em nộp ở phường Mẫu Trung Tâm').waitFor(); // by itself
    await citizen.waitForTimeout(1_000);
    expect(await citizen.locator('.assistant').count()).toBe(before);
    expect(await axeFindings(hoa)).toEqual([]);
    expect(await scrollsSideways(hoa)).toBe(false);
    await hoa.getByLabel('Nội dung trả lời').fill('Mời chị mang sổ tới bàn số 3.');
    await press(hoa, 'Gửi');
    await citizen.getByText('Mời chị mang sổ tới bàn số 3.').waitFor();
    await hoa.getByLabel('Kết quả').selectOption('appointment');
    await press(hoa, 'Đóng phiếu');
    await hoa.getByText('Đã đóng phiếu').waitFor();
    await citizen.getByRole('button', { name: 'Có, được việc rồi' }).click();
    await citizen.getByText('Cảm ơn anh/chị').waitFor();
    await say('lương tối thiểu vùng 1');
    await expect.poll(() => citizen.locator('.assistant').count()).toBeGreaterThan(before + 3);
    await citizen.context().close();
  });

  test('the month’s report is typed in, printed, and opened as .xlsx', async () => {
    await open(lan, '/so-lieu/thang?thang=2026-10');
    const participants = lan.locator('fieldset', { hasText: 'Người tham gia phiên' });
    await participants.getByLabel('Kế hoạch năm 2026').fill('5000');
    await participants.getByLabel('Thực hiện tháng 10/2026').fill('1234');
    await press(lan, 'Lưu số liệu');
    await lan.getByText('Đã lưu.').waitFor();
    const [download] = await Promise.all([
      lan.waitForEvent('download'),
      lan.getByRole('link', { name: 'Tải .xlsx' }).click(),
    ]);
    const { sheets } = await readXlsx(new Uint8Array(await readFile(await download.path())));
    const row = sheets[0]?.rows.find((each) => each[1] === 'Người tham gia phiên');
    expect(row?.slice(3, 7)).toEqual([5000, 1234, 1234, 24.7]);
    await lan.emulateMedia({ media: 'print' });
    expect(await lan.locator('.no-print').first().isVisible()).toBe(false);
    await lan.emulateMedia({ media: 'screen' });
  });

  test.each(['/so-lieu', '/so-lieu/thang?thang=2026-10', '/tuyen-dung', '/thong-bao/1'])(
    'axe finds nothing on “%s”, nor does it scroll sideways at 320 px',
    async (path) => {
      await open(lan, path);
      expect(await axeFindings(lan)).toEqual([]);
      expect(await scrollsSideways(lan)).toBe(false);
    },
  );

  test.each(['/ho-tro', '/ho-tro?loc=dong', '/ho-tro/cau-mau', '/ho-tro/nhom'])(
    'axe finds nothing on “%s” of the desk, nor does it scroll sideways at 320 px',
    async (path) => {
      await open(hoa, path);
      expect(await axeFindings(hoa)).toEqual([]);
      expect(await scrollsSideways(hoa)).toBe(false);
    },
  );

  test.each(['/minh-bach', '/tuyen-dung', '/su-kien'])('axe finds nothing on the public page “%s”', async (path) => {
    const guest = await page();
    await guest.goto(`${server.url}${path}`);
    expect(await axeFindings(guest)).toEqual([]);
    expect(await scrollsSideways(guest)).toBe(false);
    await guest.context().close();
  });

  test('no page had an error, and nothing was fetched from elsewhere', () => {
    expect(failures).toEqual([]);
  });
});
