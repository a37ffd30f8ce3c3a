// The card for the counter and its calendar file: what the session of the browser's own chat holds, and nobody else's. Nothing of a
// person stands in the address, nothing is stored, and no cache may keep it.

import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { CARD_PATH, type CounterCard, counterCard } from '#conversation/benefit/counter-card.ts';
import { loadSessions } from '#conversation/session.repository.ts';
import { TEXTS } from '#conversation/texts.ts';
import { dayOf, formatDay, type PlainDate } from '#domain/time.ts';
import { calendarOfDays } from '#knowledge/exchange/calendar-file.ts';
import type { WebDeps } from './deps.ts';
import { frame, type Html } from './frame.ts';

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };
const NONE =
  'Chưa có số nào để làm thẻ. Thẻ lấy từ cuộc trò chuyện trên máy này (em chỉ nhớ 6 giờ): hỏi em “tính trợ cấp thất nghiệp” trước, rồi bấm “Thẻ mang ra quầy”.';

export function counterCardPages({ service, storage, brain, clock }: WebDeps, cookie: string, version: string): Hono {
  const app = new Hono();

  async function cardOf(context: Context) {
    const mind = brain.current();
    const lane = await service.lane(getCookie(context, cookie));
    if (mind === undefined || lane === undefined) return undefined;
    const { facts, about } = (await loadSessions(storage.reader, [lane], clock())).get(lane) ?? {};
    const today = dayOf(clock());
    const card = facts && counterCard(facts, mind.knowledge, today);
    return card && { card, about, today };
  }

  app.get(CARD_PATH, async (context) => {
    if (brain.current() === undefined) return context.text(TEXTS.preparing, 503, { 'retry-after': '5' });
    const found = await cardOf(context);
    if (found === undefined)
      return context.html(frame('Thẻ mang ra quầy', version, html`<p>${NONE}</p>`, ['card.css']), 404, PRIVATE);
    return context.html(cardPage(found.card, found.about, found.today, version), 200, PRIVATE);
  });

  app.get(`${CARD_PATH}.ics`, async (context) => {
    if (brain.current() === undefined) return context.text(TEXTS.preparing, 503, { 'retry-after': '5' });
    const found = await cardOf(context);
    if (found === undefined || found.card.terms.length === 0)
      return context.text(
        `${found === undefined ? NONE : 'Chưa biết đúng ngày nghỉ việc nên chưa có ngày để ghi vào lịch.'}`,
        404,
        PRIVATE,
      );
    return context.body(calendarOfDays('Trợ cấp thất nghiệp', found.card.terms, clock()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="tro-cap-that-nghiep.ics"',
      ...PRIVATE,
    });
  });
  return app;
}

function cardPage(card: CounterCard, about: string | undefined, today: PlainDate, version: string): Html {
  return frame(
    'Thẻ mang ra quầy: trợ cấp thất nghiệp',
    version,
    html`<p class="day">Tính ngày ${formatDay(today)}${about === undefined ? '' : ` cho ${about}`}, theo lời khai trong cuộc trò chuyện. Không phải giấy tờ của cơ quan.</p>
<p class="verdict">${card.verdict}</p>
${part('Mang theo', card.bring, 'ticks')}${part('Ngày', card.days)}${part('Tiền (ước tính)', card.money)}${part('Ngày khai báo tìm việc hằng tháng', card.declarations)}${part('Nộp ở đâu', card.where)}
<p class="screen">${card.terms.length === 0 ? '' : html`<a href="${CARD_PATH}.ics" download>Thêm các ngày vào lịch (.ics)</a> · `}<a href="/">Về cuộc trò chuyện</a></p>
<p class="screen">In thẻ: mở trình đơn của trình duyệt, chọn “In” (giấy A4 hoặc A6). Chụp màn hình cũng được.</p>`,
    ['card.css'],
  );
}

const part = (title: string, lines: readonly string[], kind = ''): Html =>
  lines.length === 0
    ? ''
    : html`<section><h2>${title}</h2><ul class="${kind}">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
