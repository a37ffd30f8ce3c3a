// Public pages that belong to the office and not to the chat: what the assistant did, and the form for employers.

import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { TEXTS } from '#conversation/texts.ts';
import { dayOf } from '#domain/time.ts';
import type { WebDeps } from './deps.ts';
import { SHORTLY } from './frame.ts';
import { honestyPage } from './honesty-page.ts';
import { openingPage, openingSent, readOpening } from './opening-page.ts';

const COUNTED_ANEW_MS = 300_000;

export function officePages(deps: WebDeps, version: string): Hono {
  const { brain, clock, storage } = deps;
  const app = new Hono();
  /** A year of counts for anybody who asks: not counted anew for each. */
  let honest: { readonly page: string; readonly at: number } | undefined;
  app.get('/minh-bach', async (context) => {
    const mind = brain.current();
    if (mind === undefined) return context.text(TEXTS.preparing, 503, { 'retry-after': '5' });
    const now = clock();
    if (honest === undefined || now.epochMilliseconds - honest.at >= COUNTED_ANEW_MS) {
      const page = await honestyPage(storage.reader, mind.knowledge, dayOf(now), version);
      honest = { page: String(await page), at: now.epochMilliseconds };
    }
    return context.html(honest.page, 200, SHORTLY);
  });

  app.get('/tuyen-dung', (context) => context.html(openingPage(version)));
  app.post('/tuyen-dung', csrf(), async (context) => {
    const form: Record<string, unknown> = await context.req.parseBody().catch(() => ({}));
    const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
    const typed = readOpening(text);
    if (typed.missing.length > 0)
      return context.html(openingPage(version, typed, `Xin điền thêm: ${typed.missing.join(', ')}.`), 422);
    if (!deps.maySend(deps.addressOf(context)))
      return context.html(
        openingPage(version, typed, 'Gửi nhiều quá trong ít phút. Xin chờ một lát rồi gửi lại.'),
        429,
      );
    const code = deps.newOpeningCode();
    const nobody = { channel: 'web', account: 'web', chat: '' } as const;
    const sent = { code, opening: typed.kind, content: typed.content };
    await storage.write((tx) => deps.desk.openingCame(tx, nobody, sent));
    return context.html(openingSent(version, code));
  });
  return app;
}
