// The chat page, rendered whole on the server: it works as a plain form, and chat.js only makes it smoother.

import { html } from 'hono/html';
import type { Button, Card, Link, Reply } from '#domain/reply.ts';
import { piecesOf } from '../fold.ts';
import type { TranscriptItem } from '../transcript.repository.ts';
import { PHONE, phonePieces } from './phones.ts';

export type PageData = {
  readonly greeting: Reply;
  readonly items: readonly TranscriptItem[];
  readonly token: string | undefined;
  /** Makes a double press of "Gửi" one message. */
  readonly messageId: string;
  readonly pending: boolean;
  readonly preparing: string | undefined;
  readonly error: string | undefined;
  readonly office: string;
  readonly version: string;
};

type Html = ReturnType<typeof html>;

export function chatPage(data: PageData): Html {
  const last = data.items.reduce((most, item) => (item.from === 'assistant' ? Math.max(most, item.seq) : most), 0);
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cầu Việc – trợ lý việc làm</title>
<meta name="description" content="Hỏi về bảo hiểm thất nghiệp, phiên giao dịch việc làm, học nghề, đi làm việc ở nước ngoài.">
<meta name="theme-color" content="#0b5d66">
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/chat.css?v=${data.version}">
<script src="/static/chat.js?v=${data.version}" defer></script>
${data.pending ? html`<noscript><meta http-equiv="refresh" content="2"></noscript>` : ''}
</head>
<body>
<header><h1>Cầu Việc</h1><p>Trợ lý của ${data.office}</p></header>
<main>
<div id="log" class="log" role="log" aria-live="polite" aria-label="Cuộc trò chuyện" tabindex="0" data-session="${data.token ?? ''}" data-last="${last}" data-phones="${PHONE}">
<ol>
${replyItem(data.greeting)}
${data.items.map((item) => (item.from === 'citizen' ? citizenItem(item) : replyItem(item.reply)))}
</ol>
</div>
<p id="status" role="status">${data.pending ? (data.preparing ?? 'Em đang trả lời…') : (data.preparing ?? '')}</p>
${data.error ? html`<p class="error" role="alert">${data.error}</p>` : ''}
</main>
<form id="choices" method="post" action="/chat"><input type="hidden" name="id" value="${data.messageId}-b"></form>
<form id="form" method="post" action="/chat">
<input type="hidden" name="id" value="${data.messageId}">
<label for="text" class="hidden">Câu hỏi của anh/chị</label>
<input id="text" name="text" type="text" maxlength="6000" autocomplete="off" enterkeyhint="send" placeholder="Gõ câu hỏi, không dấu cũng được" ${data.items.length > 0 ? 'autofocus' : ''}>
<button type="submit">Gửi</button>
</form>
<footer><small>Đừng gửi số căn cước hay mã OTP. Gõ “xóa dữ liệu” để xóa cuộc trò chuyện. <a href="/su-kien">Lịch sự kiện</a></small></footer>
</body>
</html>`;
}

function citizenItem(item: Extract<TranscriptItem, { from: 'citizen' }>): Html | string {
  const { content } = item;
  const text = content.kind === 'text' ? content.text : content.kind === 'button' ? (content.label ?? '') : '';
  return text === '' ? '' : html`<li class="citizen"><p><span class="hidden">Anh/chị: </span>${text}</p></li>`;
}

function replyItem(reply: Reply): Html {
  return html`<li class="assistant"><div class="bubble"><span class="hidden">Cầu Việc: </span>${paragraphs(reply.text)}${(reply.cards ?? []).map(card)}${(reply.links ?? []).map(link)}</div>${buttons(reply.buttons ?? [])}</li>`;
}

/** What only some want to read is folded away; chat.js does the same. */
function paragraphs(text: string): Html[] {
  return piecesOf(text).map(({ label, lines }) => {
    const all = lines.map((line) => html`<p>${withPhones(line)}</p>`);
    return label === undefined ? html`${all}` : html`<details><summary>${label}</summary>${all}</details>`;
  });
}

const withPhones = (line: string): Html[] =>
  phonePieces(line).map(({ text, tel }) =>
    tel === undefined ? html`${text}` : html`<a href="tel:${tel}">${text}</a>`,
  );

function card({ title, lines, calendarPath }: Card): Html {
  return html`<section class="card"><h2>${title}</h2>${lines.map((line) => html`<p>${withPhones(line)}</p>`)}${calendarPath ? html`<p><a href="${calendarPath}" download>Thêm vào lịch (.ics)</a></p>` : ''}</section>`;
}

const link = ({ label, path, download }: Link): Html =>
  html`<p class="link"><a href="${path}"${download === true ? html` download` : ''}>${label}</a></p>`;

function buttons(list: readonly Button[]): Html | string {
  if (list.length === 0) return '';
  return html`<div class="buttons" role="group" aria-label="Lựa chọn">${list.map(({ label, data }) => html`<button type="submit" form="choices" name="button" value="${data}">${label}</button>`)}</div>`;
}
