// The answer as people will see it, on every channel.

import { html } from 'hono/html';
import { answerDetail, answerEntry } from '#conversation/answer.ts';
import type { PlainDate } from '#domain/time.ts';
import { formatDay } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { bubble } from '../bubble.ts';
import type { Preview } from '../port.ts';
import type { Html } from '../visit.ts';
import { partsPreview } from './parts-preview.ts';

export function previewOf(
  knowledge: Knowledge,
  entry: Entry,
  on: PlainDate,
  today: PlainDate,
  country: string | undefined,
  channels: readonly Preview[],
): Html {
  const published = { ...entry, status: 'published' as const };
  const short = answerEntry(knowledge, published, { on, country }, today);
  const hasDetail = (short.buttons ?? []).some(({ data }) => data.startsWith('d:'));
  const replies = hasDetail ? [short, answerDetail(knowledge, published, { on, country })] : [short];
  return html`<p class="help">Như người dân thấy ngày ${formatDay(on)}${country ? `, khi hỏi về nước mã ${country}` : ''}.</p>
<div class="previews">${channels.map(
    ({ channel, render }) =>
      html`<section class="phone"><h3>${channel}</h3>${replies
        .flatMap(render)
        .map(({ text, buttons }) => bubble(text, buttons))}</section>`,
  )}${partsPreview(knowledge, published, { on, country })}</div>`;
}
