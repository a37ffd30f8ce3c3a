// The public web: the chat page, its form, the JSON interface, calendar files. No external resource, no cookie but the
// session's.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { greet } from '#conversation/menu.ts';
import { officeName } from '#conversation/office-hours.ts';
import { TEXTS } from '#conversation/texts.ts';
import { PAGE_POLICY } from '#domain/page-policy.ts';
import { findOccurrence } from '#knowledge/events.ts';
import { calendarFeed, calendarFile } from '#knowledge/exchange/calendar-file.ts';
import { isWaiting, transcript } from '../transcript.repository.ts';
import { chatApi, TOO_FAST } from './api.ts';
import { loadAssets } from './assets.ts';
import { counterCardPages } from './counter-card.ts';
import type { WebDeps } from './deps.ts';
import { comingEvents, eventPage, eventsPage, findShown, readEventsQuery } from './events-page.ts';
import { SHORTLY } from './frame.ts';
import { officePages } from './office-pages.ts';
import { chatPage } from './page.ts';
import { LONGEST_BODY_BYTES, readChatRequest } from './request.ts';

const COOKIE = 'cau_viec';
const COOKIE_DAYS = 90;

export function createWeb(deps: WebDeps): Hono {
  const { service, storage, brain, clock } = deps;
  const assets = loadAssets();
  const app = new Hono();
  const preparing = () => (brain.current() === undefined ? TEXTS.preparing : undefined);

  app.use(
    secureHeaders({
      contentSecurityPolicy: PAGE_POLICY,
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false, // set by whatever terminates TLS; on plain http it would be ignored anyway
    }),
  );
  app.use(
    bodyLimit({
      maxSize: LONGEST_BODY_BYTES,
      onError: (context) => context.json({ error: 'Nội dung gửi lên quá lớn (tối đa 64 kB).' }, 413),
    }),
  );
  app.onError((error, context) => {
    if (error instanceof HTTPException)
      return context.json({ error: 'Yêu cầu bị từ chối. Anh/chị mở lại trang rồi gửi lại giúp em.' }, error.status);
    deps.failed(error);
    return context.json({ error: 'Hệ thống gặp lỗi. Anh/chị thử lại sau ít phút.' }, 500);
  });
  app.notFound((context) => context.text('Không có trang này. Về trang chính: /', 404));

  const remember = (context: Context, token: string) => {
    const secure =
      context.req.header('x-forwarded-proto') === 'https' || new URL(context.req.url).protocol === 'https:';
    if (getCookie(context, COOKIE) !== token)
      setCookie(context, COOKIE, token, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: COOKIE_DAYS * 86_400,
        secure,
      });
  };

  async function showPage(context: Context, error?: string, status: 200 | 400 | 413 | 429 = 200) {
    const token = getCookie(context, COOKIE);
    const lane = await service.lane(token);
    const mind = brain.current();
    const page = chatPage({
      greeting: greet(),
      items: lane === undefined ? [] : await transcript(storage.reader, lane),
      token: lane === undefined ? undefined : token,
      messageId: deps.newMessageId(),
      pending: lane !== undefined && (await isWaiting(storage.reader, lane)),
      preparing: preparing(),
      error,
      office: mind ? officeName(mind.knowledge) : 'trung tâm dịch vụ việc làm',
      version: assets.version,
    });
    return context.html(page, status, { 'cache-control': 'no-store' });
  }

  app.get('/', (context) => showPage(context));

  app.post('/chat', csrf(), async (context) => {
    const form: Record<string, unknown> = await context.req.parseBody().catch(() => ({})); // a body that is no form asks nothing
    const field = (name: string) => (typeof form[name] === 'string' && form[name] !== '' ? form[name] : undefined);
    const button = field('button');
    const text = field('text')?.trim();
    if (button === undefined && !text) return context.redirect('/', 303);
    const request = readChatRequest({ id: field('id'), ...(button === undefined ? { text } : { button }) });
    if (request.kind === 'bad') return showPage(context, request.message, request.status);
    const asked = await service.ask(getCookie(context, COOKIE), request.content, deps.addressOf(context), request.id);
    if (asked.kind === 'too_fast') return showPage(context, TOO_FAST, 429);
    remember(context, asked.token);
    return context.redirect('/#form', 303);
  });

  app.route('/api/chat', chatApi({ service, storage, addressOf: deps.addressOf, remember, preparing }));

  app.get('/su-kien/:file{[a-z0-9.-]+\\.ics}', (context) => {
    const mind = brain.current();
    const occurrence = mind && findOccurrence(mind.knowledge, context.req.param('file').replace(/\.ics$/, ''));
    if (!occurrence) return context.text('Không có sự kiện này, hoặc sự kiện đã bị hủy.', 404);
    return context.body(calendarFile(occurrence, clock()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${occurrence.id}.ics"`,
    });
  });

  app.get('/su-kien', (context) => {
    const mind = brain.current();
    if (mind === undefined) return context.text(TEXTS.preparing, 503, { 'retry-after': '5' });
    const asked = readEventsQuery((name) => context.req.query(name), mind.knowledge);
    return context.html(eventsPage(mind.knowledge, asked, clock(), assets.version), 200, SHORTLY);
  });

  app.get('/su-kien.ics', (context) => {
    const mind = brain.current();
    if (mind === undefined) return context.text(TEXTS.preparing, 503, { 'retry-after': '5' });
    const { origin } = new URL(context.req.url);
    const coming = comingEvents(mind.knowledge, clock());
    const name = `Sự kiện việc làm, ${officeName(mind.knowledge)}`;
    const feed = calendarFeed(name, coming, clock(), (id) => `${deps.publicUrl ?? origin}/su-kien/${id}`);
    return context.body(feed, 200, { 'content-type': 'text/calendar; charset=utf-8', ...SHORTLY });
  });

  app.get('/su-kien/:id{[a-z0-9.-]+}', (context) => {
    const mind = brain.current();
    const occurrence = mind && findShown(mind.knowledge, context.req.param('id'), clock());
    if (mind === undefined || occurrence === undefined)
      return context.text('Không có sự kiện này. Mọi sự kiện: /su-kien', 404);
    return context.html(eventPage(mind.knowledge, occurrence, assets.version), 200, SHORTLY);
  });

  app.route('/', officePages(deps, assets.version));
  app.route('/', counterCardPages(deps, COOKIE, assets.version));

  app.get('/static/:name', (context) => {
    const file = assets.get(context.req.param('name'));
    return file
      ? context.body(file.body, 200, {
          'content-type': file.type,
          'cache-control': 'public, max-age=31536000, immutable',
        })
      : context.notFound();
  });

  return app;
}
