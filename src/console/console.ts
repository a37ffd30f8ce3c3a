// The officers' console: `/quan-tri`. Every page is one line of a list that says who may come; what stands in front of all of
// them (session, second factor, permission, the token of the form) stands here, once.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { PAGE_POLICY } from '#domain/page-policy.ts';
import { dayOf } from '#domain/time.ts';
import { houseRules } from '#people/settings.repository.ts';
import { dropParkedForm } from '#people/staff-sessions.repository.ts';
import { consoleAssets } from './assets.ts';
import { EMPTY, readForm } from './form.ts';
import { show } from './layout.ts';
import type { ConsoleDeps } from './port.ts';
import { ROUTES } from './routes.ts';
import { enter } from './session.ts';
import { ROOT, type Route, type Visit } from './visit.ts';

const LONGEST_FORM_BYTES = 1024 * 1024;
const LONGEST_UPLOAD_BYTES = 12 * 1024 * 1024;

export function createConsole(deps: ConsoleDeps): Hono {
  const app = new Hono().basePath(ROOT);
  app.use(
    secureHeaders({
      contentSecurityPolicy: PAGE_POLICY,
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false, // set by whatever terminates TLS
    }),
  );
  const visitOf = async (context: Context): Promise<Visit> => {
    const at = deps.clock();
    return { deps, context, at, today: dayOf(at), form: EMPTY, rules: await houseRules(deps.storage.reader) };
  };
  const tell = async (context: Context, title: string, text: string, status: 400 | 403 | 404 | 413 | 500) =>
    show(await visitOf(context), {
      title,
      status,
      body: html`<p>${text} <a href="${ROOT}">Về trang tổng quan</a>.</p>`,
    });

  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (context) =>
        tell(
          context,
          'Quá lớn',
          `Nội dung gửi lên lớn quá ${Math.round(maxSize / 1024 / 1024)} MB. Xin chia nhỏ rồi gửi lại.`,
          413,
        ),
    });
  const [forForms, forUploads] = [limit(LONGEST_FORM_BYTES), limit(LONGEST_UPLOAD_BYTES)];
  app.use((context, next) => (context.req.path.endsWith('/nhap') ? forUploads : forForms)(context, next));
  app.use(csrf());
  app.onError((error, context) => {
    if (error instanceof HTTPException)
      return tell(context, 'Bị từ chối', 'Yêu cầu này không đến từ trang quản trị. Xin mở lại trang rồi làm lại.', 403);
    deps.failed(error);
    return tell(context, 'Có lỗi', 'Hệ thống gặp lỗi và đã ghi lại. Chưa có gì thay đổi; xin thử lại.', 500);
  });
  app.notFound((context) => tell(context, 'Không tìm thấy', 'Không có trang này.', 404));

  app.get('/tep/:name', (context) => {
    const file = consoleAssets().get(context.req.param('name'));
    return file === undefined
      ? context.notFound()
      : context.body(file.body, 200, {
          'content-type': file.type,
          'cache-control': 'public, max-age=31536000, immutable',
        });
  });
  for (const route of ROUTES)
    app.on(route.method, route.path === '' ? ['', '/'] : [route.path], async (context) =>
      answer(route, await visitOf(context)),
    );
  return app;
}

async function answer(route: Route, bare: Visit): Promise<Response> {
  const visit = route.method === 'POST' ? { ...bare, form: await readForm(bare.context) } : bare;
  if (route.may === 'anyone') return route.handle(visit);
  const entered = await enter(visit, route.may);
  if (entered.kind === 'stay_out') return entered.response;
  const response = await route.handle(entered.visit);
  // What was typed before the session ended has arrived now.
  if (visit.form.text('_dang_do') !== '' && response.status < 400)
    await visit.deps.storage.write((tx) => dropParkedForm(tx, entered.visit.staff.id));
  return response;
}
