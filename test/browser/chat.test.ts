// The chat as a person uses it, in a real browser, on a phone's screen and with the keyboard.

import { readFile, rm } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../proofs/server.ts';
import { makeVarDir } from '../support/app.ts';
import { chromiumPath, launch, newContext } from './chromium.ts';

describe.skipIf(chromiumPath === undefined)('the chat page in Chromium', () => {
  let browser: Browser;
  let server: RunningServer;
  let varDir: string;
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

  async function openPage(options: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<Page> {
    const context = await newContext(browser, {
      viewport: { width: options.width ?? 390, height: 800 },
      javaScriptEnabled: options.javaScriptEnabled ?? true,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
    page.on(
      'request',
      (request) => !request.url().startsWith(server.url) && failures.push(`outside request: ${request.url()}`),
    );
    await page.goto(server.url);
    return page;
  }

  const ask = async (page: Page, text: string) => {
    await page.getByLabel('Câu hỏi của anh/chị').fill(text);
    await page.keyboard.press('Enter');
  };
  const lastReply = (page: Page) => page.locator('#log li.assistant').last();

  test('asks without marks, follows a clarification by button', async () => {
    const page = await openPage();
    await ask(page, 'lanh bao hiem');
    await page.getByRole('button', { name: 'Bảo hiểm xã hội (một lần, hưu, thai sản)' }).click();
    await expect.poll(() => lastReply(page).innerText()).toContain('1900 9068');
    await page.context().close();
  });

  test('runs the benefit estimate to its sum', async () => {
    const page = await openPage();
    await ask(page, 'tính giúp em tiền thất nghiệp');
    await page.getByRole('button', { name: 'Tính thử cho tôi' }).click();
    await expect.poll(() => lastReply(page).innerText()).toContain('bao nhiêu tháng');
    await ask(page, '50 tháng');
    await expect.poll(() => lastReply(page).innerText()).toContain('6 tháng gần nhất');
    await ask(page, '7 7 7,2 7,2 7,5 7,5');
    // The result stands first, how it was reckoned and what is asked next below it.
    const lastTwo = async () => (await page.locator('#log li.assistant').allInnerTexts()).slice(-2);
    await expect.poll(async () => (await lastTwo())[0]).toContain('17.360.000 đồng');
    await page.context().close();
  });

  test('finds an event and downloads its calendar file', async () => {
    const page = await openPage();
    await ask(page, 'lich phien giao dich viec lam');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Thêm vào lịch (.ics)' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    expect(await readFile(await download.path(), 'utf8')).toContain('BEGIN:VCALENDAR');
    await page.context().close();
  });

  test('the conversation is still there after a reload, and a reply made elsewhere arrives by itself', async () => {
    const page = await openPage();
    await ask(page, 'xin chào');
    await expect.poll(() => page.locator('#log li').count()).toBe(3);
    await page.reload();
    expect(await page.locator('#log li').count()).toBe(3);
    const token = await page.locator('#log').getAttribute('data-session');
    await fetch(`${server.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ session: token, text: 'lương tối thiểu vùng 1 năm 2026' }),
    });
    await expect.poll(() => lastReply(page).innerText(), { timeout: 15_000 }).toContain('5.310.000');
    await page.context().close();
  });

  test('works without JavaScript', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.getByLabel('Câu hỏi của anh/chị').fill('lanh bao hiem');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('button', { name: 'Bảo hiểm xã hội (một lần, hưu, thai sản)' }).click();
    expect(await lastReply(page).innerText()).toContain('1900 9068');
    await page.context().close();
  });

  test('works with the keyboard alone', async () => {
    const page = await openPage();
    await page.getByLabel('Câu hỏi của anh/chị').focus();
    await page.keyboard.type('bao hiem');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#log li').count()).toBe(3);
    const choice = page.getByRole('button', { name: 'Thẻ bảo hiểm y tế khi thất nghiệp' });
    await choice.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => lastReply(page).innerText()).toContain('bảo hiểm y tế');
    await page.context().close();
  });

  test.each([320, 390, 1280])('axe finds nothing, and nothing scrolls sideways, at %i px', async (width) => {
    const page = await openPage({ width });
    await ask(page, 'lich phien giao dich viec lam');
    await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(0);
    expect(await page.locator('header').evaluate((header) => header.getBoundingClientRect().top)).toBe(0); // the log scrolls, the page stays
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
    await page.context().close();
  });

  test.each(['/su-kien', '/su-kien/phien-dinh-ky'])(
    'the public calendar: axe finds nothing on %s, at 320 px too',
    async (path) => {
      const page = await openPage({ width: 320 });
      await page.goto(`${server.url}${path}`);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
        true,
      );
      await page.context().close();
    },
  );

  test('no script failed, nothing was fetched from elsewhere', () => {
    expect(failures).toEqual([]);
  });
});
