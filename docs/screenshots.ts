// Makes the pictures of README and handbook from the real pages: `node docs/screenshots.ts`. Needs a Chromium (see test/browser).

import { rmSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { launch } from '../test/browser/chromium.ts';
import { startServer } from '../test/proofs/server.ts';
import { makeVarDir } from '../test/support/app.ts';
import { until } from '../test/support/until.ts';

const varDir = await makeVarDir();
const server = await startServer(varDir);
const browser = await launch();
const file = (name: string) => new URL(`./images/${name}`, import.meta.url).pathname;

async function shoot(name: string, width: number, height: number, steps: readonly string[]): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(server.url);
  for (const text of steps) {
    const next = page.locator('#log li').nth((await page.locator('#log li').count()) + 1);
    await page.getByLabel('Câu hỏi của anh/chị').fill(text);
    await page.keyboard.press('Enter');
    await next.waitFor();
  }
  await page.waitForTimeout(400);
  await page.screenshot({ path: file(name) });
  await context.close();
}

await shoot('chat-phone.png', 390, 780, ['e nghi viec dc 2 thang r, gio lam bhtn con kip ko a']);
await shoot('estimate-phone.png', 390, 780, ['dong 50 thang luong 7tr2 thi dc bn tien that nghiep', 'vung 2']);
await shoot('chat-desktop.png', 1100, 760, ['lịch phiên giao dịch việc làm tháng sau']);

const PASSWORD = 'cà phê sáng mưa rào bến xe';
const findLink = () => /http:\S+lien-ket\S+/.exec(server.output())?.[0];
await until(() => findLink() !== undefined);
const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: 'vi-VN' });
const page = await context.newPage();
const open = (path: string, on: Page = page) => on.goto(`${server.url}/quan-tri${path}`);
const keep = (name: string, on: Page = page) => on.screenshot({ path: file(name) });

await page.goto(findLink() as string);
await page.getByLabel('Tên đăng nhập').fill('lan.nguyen');
await page.getByLabel('Họ và tên').fill('Nguyễn Thị Lan');
await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
await page.getByLabel('Gõ lại mật khẩu').fill(PASSWORD);
await page.getByRole('button', { name: 'Xong' }).click();
await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();

for (const text of [
  'trung tâm có trông trẻ giúp không',
  'trung tam co trong tre giup k',
  'hôm nay ăn gì ngon',
  'đến nộp hồ sơ gửi xe máy ở đâu có mất tiền không',
  'ai trông xe cho người đến nộp hồ sơ',
  'bảo lưu thời gian đóng bảo hiểm thất nghiệp là sao',
  'bao luu bhtn la gi',
])
  await fetch(`${server.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });

await open('/tra-loi/ui.deadline/sua');
await page
  .getByLabel('Câu ngắn')
  .first()
  .fill(
    'Nộp đủ hồ sơ trong {{tctn_han_nop_thang}} tháng kể từ ngày chấm dứt hợp đồng ghi trên giấy. Quá hạn thì không hưởng lần này, số tháng đã đóng vẫn được cộng cho lần sau.',
  );
await page.getByText('Đã lưu nháp lúc').waitFor();
await page.evaluate('scrollTo(0, 0)');
await keep('console-edit.png');
await page.getByRole('button', { name: 'Gửi duyệt' }).click();
await page.getByRole('button', { name: 'Xem điều gì thay đổi' }).click();
await page.getByText('Công bố được').waitFor();
await page.evaluate('scrollTo(0, 0)');
await keep('console-review.png');
await open('/viec');
await keep('console-worklist.png');
await open('');
await keep('console-home.png');
await open('/tra-loi/ui.reserve');
await page.getByText('Dừng câu trả lời này ngay').click();
await page.getByLabel('Vì sao dừng').fill('đang kiểm tra lại số tháng bảo lưu');
await page.getByRole('button', { name: 'Dừng ngay' }).click();
await page.getByText('Đã dừng câu trả lời').waitFor();
await keep('console-receivers.png');
const rows = [
  ['Tên công ty', 'Số giấy phép', 'Tình trạng', 'Địa chỉ'],
  ['Công ty Cổ phần Nhân lực Mẫu Việt', '000/GP-MAU', 'đình chỉ', 'phường Mẫu Trung Tâm'],
  ['Công ty Mẫu Mới', '003/GP-MAU', 'còn hiệu lực', ''],
  ['Công ty Thiếu Số', '', 'còn hiệu lực', ''],
];
await open('/du-lieu/companies/nhap');
await page.getByLabel(/^Tệp/).setInputFiles({
  name: 'danh-sach-thang-11.xlsx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'DS', rows }] })),
});
await page.getByRole('button', { name: 'Xem trước' }).click();
await page.getByRole('heading', { name: 'Bị từ chối' }).waitFor();
await keep('console-import.png');
await page.setViewportSize({ width: 360, height: 760 });
await open('/du-lieu/events');
await keep('console-phone.png');

await browser.close();
await server.kill();
rmSync(varDir, { recursive: true, force: true });
process.exit(0);
