// Makes the handbook's pictures of whole conversations, as wide as a cheap telephone: `node docs/screenshots-talks.ts`. Needs a
// Chromium (see test/browser). Nothing in them is put together by hand: the real program answers.

import { rmSync } from 'node:fs';
import { launch } from '../test/browser/chromium.ts';
import { startServer } from '../test/proofs/server.ts';
import { makeVarDir } from '../test/support/app.ts';

const TALKS: Readonly<Record<string, readonly string[]>> = {
  'talk-benefit.png': [
    'cty em giải thể, nghỉ 15/10 rồi',
    'dong dc 50 thang, luong 7tr2',
    'à nhầm, 43 tháng thôi',
    'hạn cuối hôm nào',
    'còn chồng em? ảnh đóng 27 tháng',
  ],
  'talk-papers.png': ['nop bhtn can giay gi', 'bản gốc hay công chứng', 'mất sổ thì sao', 'là sao', 'nộp ở đâu'],
  'talk-danger.png': [
    'chong toi di dai loan bi chu giu ho chieu khong tra luong',
    'tui ở nhà gọi thay được không',
    'có đứa trên mạng đòi 25 triệu lo cho về',
  ],
  'talk-school.png': ['con tôi học hết lớp 9 muốn học sửa xe', 'học phí bao nhiêu', 'mấy năm', 'nộp ở đâu'],
  'talk-fair.png': ['tháng 12 có phiên việc làm nào không', 'cái đầu tiên mấy giờ', 'ở đó cần mang gì', 'cảm ơn em'],
};

const varDir = await makeVarDir();
const server = await startServer(varDir);
const browser = await launch();
try {
  for (const [name, says] of Object.entries(TALKS)) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'vi-VN',
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(server.url);
    for (const text of says) {
      const before = await page.locator('#log li.assistant').count();
      await page.getByLabel('Câu hỏi của anh/chị').fill(text);
      await page.keyboard.press('Enter');
      await page.locator('#log li.assistant').nth(before).waitFor();
    }
    // The whole talk, not only what fits on the screen.
    await page.addStyleTag({
      content: 'html,body{height:auto}#log,main{overflow:visible;height:auto;max-height:none}',
    });
    await page.waitForTimeout(300);
    await page.screenshot({ path: new URL(`./images/${name}`, import.meta.url).pathname, fullPage: true });
    await context.close();
  }
} finally {
  await browser.close();
  await server.kill();
  rmSync(varDir, { recursive: true, force: true });
}
