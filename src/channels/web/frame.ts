// The frame of the public pages beside the chat: read without a script, a session or a cookie.

import { html } from 'hono/html';

export type Html = ReturnType<typeof html> | string;

/** The same for everybody, and wrong for at most five minutes after a change. */
export const SHORTLY = { 'cache-control': 'public, max-age=300' };

/** `styles`: further files under /static. */
export function frame(title: string, version: string, body: Html, styles: readonly string[] = []): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Cầu Việc</title>
<meta name="description" content="Phiên giao dịch việc làm, ngày hội tuyển dụng, tuyển sinh học nghề, tư vấn đi làm việc ở nước ngoài.">
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/events.css?v=${version}">
${styles.map((name) => html`<link rel="stylesheet" href="/static/${name}?v=${version}">`)}
</head>
<body>
<header><p><a href="/">Cầu Việc: hỏi trợ lý việc làm</a></p></header>
<main><h1>${title}</h1>
${body}</main>
<footer><p><a href="/su-kien">Lịch sự kiện</a> · <a href="/tuyen-dung">Doanh nghiệp đăng tin</a> · <a href="/minh-bach">Minh bạch</a></p></footer>
</body>
</html>`;
}
