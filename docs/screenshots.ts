// Makes the README's pictures from the real page: `node docs/screenshots.ts`. Needs a Chromium (see test/browser).

import { rmSync } from 'node:fs';
import { launch } from '../test/browser/chromium.ts';
import { startServer } from '../test/proofs/server.ts';
import { makeVarDir } from '../test/support/app.ts';

const varDir = await makeVarDir();
const server = await startServer(varDir);
const browser = await launch();

async function shoot(file: string, width: number, height: number, steps: readonly string[]): Promise<void> {
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
  await page.screenshot({ path: new URL(`./images/${file}`, import.meta.url).pathname });
  await context.close();
}

await shoot('chat-phone.png', 390, 780, ['e nghi viec dc 2 thang r, gio lam bhtn con kip ko a']);
await shoot('estimate-phone.png', 390, 780, ['dong 50 thang luong 7tr2 thi dc bn tien that nghiep', 'vung 2']);
await shoot('chat-desktop.png', 1100, 760, ['lịch phiên giao dịch việc làm tháng sau']);
await browser.close();
await server.kill();
rmSync(varDir, { recursive: true, force: true });
process.exit(0);
