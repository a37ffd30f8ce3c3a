// What browser tests of the console share: pages that report their own errors, presses, and what axe finds.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { newContext } from './chromium.ts';

export const PASSWORD = 'cà phê sáng mưa rào bến xe';

/** A page of its own browser profile; errors and requests to elsewhere are added to `failures`. */
export async function newPage(
  browser: Browser,
  home: () => string,
  failures: string[],
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await newContext(browser, { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (?:4\d\d|503)/.test(message.text())) failures.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home())) failures.push(`outside request: ${request.url()}`);
  });
  return page;
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

/** On the narrowest telephone; afterwards the page is as wide as it was. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  const wider = Number(await page.evaluate('document.documentElement.scrollWidth')) > 320;
  if (before) await page.setViewportSize(before);
  return wider;
}
