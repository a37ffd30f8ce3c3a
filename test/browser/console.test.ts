// The console as officers use it, in a real browser: from the first start to an answer that the chat gives, on an office PC
// and on a phone, by keyboard, and without scripts.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../proofs/server.ts';
import { makeVarDir } from '../support/app.ts';
import { until } from '../support/until.ts';
import { chromiumPath, launch, newContext } from './chromium.ts';
import { axeFindings, newPage as openPage, PASSWORD, press, scrollsSideways } from './pages.ts';

/** A trial trains: seconds on an idle machine, a minute where everybody else computes too. */
const A_TRIAL_MS = 110_000;

describe.skipIf(chromiumPath === undefined)('the console in Chromium', () => {
  let browser: Browser;
  let server: RunningServer;
  let varDir: string;
  let lan: Page;
  let minh: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    varDir = await makeVarDir();
    [server, browser] = await Promise.all([startServer(varDir), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
    await rm(varDir, { recursive: true, force: true });
  });

  const newPage = (options: Parameters<Browser['newContext']>[0] = {}) =>
    openPage(browser, () => server.url, failures, options);
  const open = (page: Page, path: string) => page.goto(`${server.url}/quan-tri${path}`);

  async function setPassword(page: Page): Promise<void> {
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Gõ lại mật khẩu').fill(PASSWORD);
    await press(page, 'Xong');
    await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  }

  async function ask(text: string): Promise<string> {
    const response = await fetch(`${server.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    const { replies } = (await response.json()) as { replies: { text: string }[] };
    return replies.map((reply) => reply.text).join('\n');
  }

  async function publish(page: Page, id: string): Promise<void> {
    await open(page, `/tra-loi/${id}/duyet`);
    await press(page, 'Xem điều gì thay đổi');
    await page.getByText('Công bố được').waitFor({ timeout: A_TRIAL_MS });
    await press(page, 'Duyệt và công bố');
    await page.getByText('Đã công bố').waitFor();
  }

  test('first start: the link on the terminal makes the administrator, who invites a colleague', async () => {
    const findLink = () => /http:\S+lien-ket\S+/.exec(server.output())?.[0];
    await until(() => findLink() !== undefined);
    const link = findLink() as string;
    lan = await newPage();
    await lan.goto(link);
    await lan.getByLabel('Tên đăng nhập').fill('lan');
    await lan.getByLabel('Họ và tên').fill('Nguyễn Thị Lan');
    await setPassword(lan);
    await lan.getByRole('link', { name: 'Tài khoản', exact: true }).click();
    await lan.getByLabel('Tên đăng nhập').fill('minh');
    await lan.getByLabel('Họ và tên').fill('Trần Văn Minh');
    for (const role of ['Người soạn', 'Người duyệt nội dung', 'Người gửi thông báo'])
      await lan.getByLabel(role, { exact: true }).check();
    await press(lan, 'Mời');
    const invitation = await lan.locator('code.link').innerText();
    minh = await newPage();
    await minh.goto(invitation);
    await setPassword(minh);
    await open(minh, '/nhan-su');
    await minh.getByRole('heading', { name: 'Không có quyền' }).waitFor();
  });

  test('an answer is edited with its preview, reviewed by another person, published, and the chat gives it', async () => {
    await open(lan, '/tra-loi');
    await lan.getByLabel('Tìm (không dấu cũng được)').fill('han nop ho so');
    await press(lan, 'Tìm');
    await lan.getByRole('link', { name: 'Hạn nộp hồ sơ và quá hạn' }).click();
    await lan.getByRole('link', { name: 'Sửa mục này' }).click();
    const words = 'Nộp đủ hồ sơ trong {{tctn_han_nop_thang}} tháng. Viết từ trang quản trị.';
    await lan.getByLabel('Câu ngắn').first().fill(words);
    await lan.getByText('Đã lưu nháp lúc').waitFor(); // saved while typing
    await expect
      .poll(() => lan.locator('#xem-truoc').innerText())
      .toContain('Nộp đủ hồ sơ trong 3 tháng. Viết từ trang quản trị.');
    await press(lan, 'Gửi duyệt');
    await lan.getByText('Đã gửi duyệt').waitFor();
    expect(await lan.getByText('Bản này do anh/chị soạn').count()).toBe(1);
    await open(minh, '');
    await minh.getByRole('link', { name: 'Hạn nộp hồ sơ và quá hạn' }).click();
    await publish(minh, 'ui.deadline');
    expect(await ask('thời hạn nộp hồ sơ thất nghiệp là bao lâu')).toContain('Viết từ trang quản trị.');
  });

  test('an edit that would break a protected question cannot be published, and says which question', async () => {
    await open(lan, '/tra-loi/ui.payment/sua');
    const examples = lan.getByLabel(/^Cách hỏi \(/);
    const stolen = [
      'qua 3 thang chua nop ho so that nghiep thi sao',
      'nghỉ việc quá 3 tháng rồi có làm bảo hiểm thất nghiệp được nữa không',
      'qua ba thang chua nop ho so that nghiep',
      'qua 3 thang chua nop ho so that nghiep thi lam sao',
      'nộp hồ sơ trễ quá 3 tháng có được nữa không',
    ];
    await examples.fill(`${await examples.inputValue()}\n${stolen.join('\n')}`);
    await press(lan, 'Gửi duyệt');
    await lan.getByText('Đã gửi duyệt').waitFor();
    await open(minh, '/tra-loi/ui.payment/duyet');
    await press(minh, 'Xem điều gì thay đổi');
    await minh.getByText('Không công bố được.').waitFor({ timeout: A_TRIAL_MS });
    expect(await minh.locator('#thu').innerText()).toMatch(/Câu được bảo vệ “[^”]+” của mục Hạn nộp hồ sơ/);
    await press(minh, 'Duyệt và công bố');
    await minh.getByText('Không công bố được.').waitFor({ timeout: A_TRIAL_MS });
    await open(lan, '/tra-loi/ui.payment/sua');
    await press(lan, 'Bỏ bản nháp');
  });

  test('“Dừng câu trả lời này ngay”: within five seconds nobody is given it, and the receivers are listed', async () => {
    expect(await ask('bảo lưu thời gian đóng bảo hiểm thất nghiệp là sao')).toContain('Căn cứ');
    await open(lan, '/tra-loi/ui.reserve');
    await lan.getByText('Dừng câu trả lời này ngay').click();
    await lan.getByLabel('Vì sao dừng').fill('mức cũ');
    await press(lan, 'Dừng ngay');
    await expect
      .poll(() => ask('bảo lưu thời gian đóng bảo hiểm thất nghiệp là sao'), { timeout: 5_000 })
      .toContain('đang được cán bộ xem lại');
    await lan.getByText('Đã dừng câu trả lời trên mọi kênh').waitFor();
    expect(await lan.locator('main').innerText()).toMatch(/1 người, [1-4] tin nhắn/);
    await open(minh, '/tra-loi/ui.reserve');
    await press(minh, 'Dùng lại câu trả lời này');
    expect(await ask('bảo lưu thời gian đóng bảo hiểm thất nghiệp là sao')).toContain('Căn cứ');
  });

  test('two officers on one entry: the second is shown both versions, and nobody’s words are lost', async () => {
    await open(lan, '/tra-loi/ui.transfer/sua');
    await open(minh, '/tra-loi/ui.transfer/sua');
    await lan.getByLabel('Tên mục', { exact: true }).fill('Tên do Lan đặt');
    await press(lan, 'Lưu nháp');
    await lan.getByText('Đã lưu.').waitFor();
    await minh.getByLabel('Tên mục', { exact: true }).fill('Tên do Minh đặt');
    await minh.getByText('lan đã lưu bản khác').waitFor(); // while typing, in place
    expect(await minh.getByLabel('Tên mục', { exact: true }).inputValue()).toBe('Tên do Minh đặt');
    await press(minh, 'Lưu bản của tôi đè lên');
    await minh.getByText('Đã lưu.').waitFor();
    expect(await minh.getByLabel('Tên mục', { exact: true }).inputValue()).toBe('Tên do Minh đặt');
    await press(minh, 'Bỏ bản nháp');
  });

  test('when the session ends while somebody types, nothing is lost: sign in, save on', async () => {
    await open(lan, '/tra-loi/ui.maternity/sua');
    const raw = new DatabaseSync(join(varDir, 'cau-viec.sqlite'), { timeout: 5_000 });
    raw.exec("update staff_sessions set last_seen = '2020-01-01T00:00:00.000Z' where staff = 1");
    raw.close();
    await lan.getByLabel('Tên mục', { exact: true }).fill('Gõ dở lúc hết phiên');
    await lan.getByRole('heading', { name: 'Đăng nhập' }).waitFor(); // the save while typing finds the door closed
    await lan.getByText('Những gì vừa gõ được giữ lại').waitFor();
    expect(await axeFindings(lan)).toEqual([]);
    await lan.getByLabel('Tên đăng nhập').fill('lan');
    await lan.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await press(lan, 'Đăng nhập');
    await lan.getByRole('heading', { name: 'Những gì đang gõ dở' }).waitFor();
    expect(await lan.locator('main').innerText()).toContain('Gõ dở lúc hết phiên');
    expect(await axeFindings(lan)).toEqual([]);
    await press(lan, 'Lưu tiếp');
    await lan.getByText('Đã lưu.').waitFor();
    expect(await lan.getByLabel('Tên mục', { exact: true }).inputValue()).toBe('Gõ dở lúc hết phiên');
    await press(lan, 'Bỏ bản nháp');
  });

  test('a sheet of 5,000 rows with 20 bad ones: the bad ones are named, the rest comes in', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [
      `Công ty ${i}`,
      i % 250 === 7 ? '' : `${i}/GP`,
      'còn hiệu lực',
      'Hà Nội',
    ]);
    const content = await writeXlsx({
      sheets: [{ name: 'DS', rows: [['Tên công ty', 'Số giấy phép', 'Tình trạng', 'Địa chỉ'], ...rows] }],
    });
    await open(lan, '/du-lieu/companies/nhap');
    await lan
      .getByLabel(/^Tệp/)
      .setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await press(lan, 'Xem trước');
    await lan.getByRole('heading', { name: 'Bị từ chối' }).waitFor();
    expect(await lan.locator('.cards').innerText()).toMatch(/4980\s+dòng thêm mới[\s\S]*20\s+dòng bị từ chối/);
    expect(await lan.getByText('Số giấy phép: đang trống').count()).toBe(20);
    await press(lan, /^Nhập 4980 dòng/);
    await lan.getByText('Đã nhập xong').waitFor();
    expect(await lan.getByText('4983 dòng').count()).toBe(1);
  });

  test('an event row is changed in place', async () => {
    await open(lan, '/du-lieu/events');
    await lan.getByRole('link', { name: 'Sửa phien-dinh-ky' }).click();
    await lan.getByLabel('Thay đổi so với thông báo').fill('lùi nửa tiếng');
    await press(lan, 'Lưu');
    await lan.getByText('Đã lưu.').waitFor();
    expect(await ask('lịch phiên giao dịch việc làm')).toContain('Thay đổi: lùi nửa tiếng');
    await press(lan, /^Đã đầy.*phien-dinh-ky/);
    expect(await ask('lịch phiên giao dịch việc làm')).toContain('ĐÃ ĐẦY');
  });

  test('a question from the worklist becomes a way of asking, and is then understood', async () => {
    const text = 'đến nộp hồ sơ gửi xe máy ở đâu có mất tiền không';
    expect(await ask(text)).not.toContain('0200');
    await open(lan, '/viec');
    await lan.getByRole('link', { name: text }).click();
    await lan.getByLabel('Câu trả lời đúng').selectOption('office.contact');
    await press(lan, 'Thêm vào cách hỏi');
    await press(lan, 'Gửi duyệt');
    await lan.getByText('Đã gửi duyệt').waitFor();
    await publish(minh, 'office.contact');
    expect(await ask(text)).toContain('0200');
  });

  test('a notice is written from an event and says that nobody can be reached while no messenger is open', async () => {
    await open(minh, '/thong-bao');
    await minh.getByRole('link', { name: 'Soạn thông báo' }).click();
    await minh.getByLabel('Soạn từ sự kiện').selectOption({ index: 1 });
    await press(minh, 'Lấy nội dung sự kiện');
    expect(await minh.getByLabel('Nội dung').inputValue()).toContain('Địa điểm:');
    await press(minh, 'Lưu nháp');
    await minh.getByText('Đã lưu.').waitFor();
    await press(minh, 'Gửi duyệt');
    await minh.getByText('Không có ai trong nhóm người nhận này').first().waitFor();
  });

  const PAGES = [
    '',
    '/tra-loi',
    '/tra-loi?tim=luong',
    '/tra-loi/moi',
    '/tra-loi/ui.deadline',
    '/tra-loi/ui.deadline/sua',
    '/tra-loi/ui.transfer/lich-su',
    '/tra-loi/ui.deadline/lich-su',
    '/tra-loi/ui.reserve/nguoi-nhan',
    '/viec',
    '/viec/1',
    '/du-lieu',
    '/du-lieu/events',
    '/du-lieu/companies?tim=12',
    '/du-lieu/parameters',
    '/du-lieu/events/dong?khoa=phien-dinh-ky',
    '/du-lieu/events/moi',
    '/du-lieu/parameters/dong?khoa=tctn_han_nop_thang',
    '/du-lieu/schools/nhap',
    '/su-kien/to-roi?khoa=phien-dinh-ky',
    '/thong-bao',
    '/thong-bao/moi?su-kien=phien-dinh-ky.20261224',
    '/thong-bao/1',
    '/thong-bao/1/sua',
    '/lich',
    '/so-lieu',
    '/so-lieu/thang?thang=2026-11',
    '/xung-dot',
    '/nhan-su',
    '/nhan-su/2',
    '/nhat-ky',
    '/nhat-ky/kiem-tra',
    '/tai-khoan',
    '/tai-khoan/xac-thuc',
    '/khong-co-trang-nay',
  ];

  test.each(PAGES)('axe finds nothing on “%s”, nor does it scroll sideways at 320 px', async (path) => {
    const officer = path.startsWith('/thong-bao') ? minh : lan; // one who sends notices
    await open(officer, path);
    expect(await axeFindings(officer)).toEqual([]);
    expect(await scrollsSideways(officer)).toBe(false);
  });

  test('axe finds nothing on the pages before signing in, nor on a draft under review', async () => {
    const guest = await newPage();
    for (const path of ['/dang-nhap', '/lien-ket?ma=khong']) {
      await open(guest, path);
      expect(await axeFindings(guest)).toEqual([]);
    }
    await guest.context().close();
    await open(lan, '/tra-loi/ui.fraud/sua');
    await lan.getByLabel('Câu ngắn').first().fill('Được 5 triệu.');
    await press(lan, 'Gửi duyệt');
    await lan.getByRole('heading', { name: /^Cần sửa/ }).waitFor();
    expect(await axeFindings(lan)).toEqual([]);
    await open(lan, '/tra-loi/ui.fraud/duyet');
    expect(await axeFindings(lan)).toEqual([]);
    await open(lan, '/tra-loi/ui.fraud/sua');
    await press(lan, 'Bỏ bản nháp');
  });

  test('by keyboard alone: to the content, through the search, into an answer', async () => {
    await open(lan, '/tra-loi');
    await lan.keyboard.press('Tab');
    expect(await lan.evaluate('document.activeElement.textContent')).toBe('Tới nội dung');
    await lan.keyboard.press('Enter');
    await lan.keyboard.press('Tab');
    await lan.keyboard.type('bao luu');
    await lan.keyboard.press('Enter');
    await lan.waitForURL(/tim=bao/);
    const first = lan.locator('tbody a').first();
    await first.focus();
    await lan.keyboard.press('Enter');
    await lan.getByRole('heading', { name: 'Đang dùng' }).waitFor();
    expect(lan.url()).toContain('/tra-loi/ui.reserve');
  });

  test('without scripts the whole way works: edit, try out, publish', async () => {
    const plain = await newPage({ javaScriptEnabled: false, storageState: await lan.context().storageState() });
    await open(plain, '/tra-loi/chat.thanks/sua');
    await plain.getByLabel('Câu ngắn').first().fill('Dạ, không có gì ạ, em cảm ơn anh/chị.');
    await press(plain, 'Gửi duyệt');
    await plain.getByText('Đã gửi duyệt').waitFor();
    await plain.context().close();
    const other = await newContext(browser, {
      javaScriptEnabled: false,
      storageState: await minh.context().storageState(),
    });
    const second = await other.newPage();
    await open(second, '/tra-loi/chat.thanks/duyet');
    await press(second, 'Xem điều gì thay đổi');
    await expect
      .poll(
        async () => {
          await open(second, '/tra-loi/chat.thanks/duyet');
          return second.locator('#thu').innerText();
        },
        { timeout: A_TRIAL_MS, interval: 500 },
      )
      .toContain('Công bố được');
    await press(second, 'Duyệt và công bố');
    await second.getByText('Đã công bố').waitFor();
    await other.close();
    expect(await ask('cảm ơn em nhiều')).toContain('em cảm ơn anh/chị');
  });

  test('no page had an error, and nothing was fetched from elsewhere', () => {
    expect(failures).toEqual([]);
  });

  test('the log never held the one-time link', () => {
    const lines = server.output().split('\n');
    expect(lines.filter((line) => line.includes('lien-ket') && line.startsWith('{'))).toEqual([]);
    expect(lines.filter((line) => line.includes('lien-ket'))).toHaveLength(1);
  });
});
