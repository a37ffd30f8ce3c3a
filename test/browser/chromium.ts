// Finds a Chromium for browser tests. Without one they are skipped with a word on how to have them run; under
// REQUIRE_ALL=1 a skip is a failure.

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { systemClock } from '../../src/config.ts';

const PLACES = [
  process.env.CHROMIUM_BIN,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const chromiumPath: string | undefined = PLACES.find((path) => path !== undefined && existsSync(path));

if (chromiumPath === undefined) {
  const word = 'browser tests skipped: no Chromium found; apt-get install chromium, or set CHROMIUM_BIN';
  if (process.env.REQUIRE_ALL === '1') throw new Error(word);
  process.stderr.write(`${word}\n`);
}

export function launch(): Promise<Browser> {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ ...(chromiumPath ? { executablePath: chromiumPath } : {}), args });
}

/** A browser profile of its own, whose clock is that of the run. */
export async function newContext(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.clock.install({ time: systemClock().epochMilliseconds });
  return context;
}
