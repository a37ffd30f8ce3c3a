// The answers in which a figure of the law stands, as people will read them on the day a new value begins. Whoever edits or
// approves the figure answers for those sentences.

import { html } from 'hono/html';
import { formatDay, inPeriod, type PlainDate } from '#domain/time.ts';
import { answersOn } from '#knowledge/catalogue.ts';
import { changedValues, checkFigureClaims, type Use, usesOf } from '#knowledge/check/figure-claims.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { PlainRow } from '#knowledge/rows.ts';
import type { ParameterValue } from '#law/parameters.ts';
import { previewOf } from '../entries/preview.ts';
import { type Html, ROOT, type StaffVisit } from '../visit.ts';

/** Which answers use the figure now. */
export function usesList(knowledge: Knowledge, figure: string): Html {
  const entries = new Map(usesOf(knowledge, figure).map(({ entry }) => [entry.id, entry.title]));
  return html`<section><h2>Câu trả lời dùng số này</h2>${
    entries.size === 0
      ? html`<p>Không câu trả lời nào nhắc tới số này; có thể phép tính vẫn dùng.</p>`
      : html`<ul>${[...entries].map(([id, title]) => html`<li><a href="${ROOT}/tra-loi/${id}">${title}</a> <small>${id}</small></li>`)}</ul>`
  }</section>`;
}

/** What these figures, once they are as in `rows`, make of the answers; empty when no value changes. */
export function answersThatChange(visit: StaffVisit, rows: ReadonlyMap<string, PlainRow>): Html {
  const now = visit.deps.editor.loaded();
  const overlay = Array.from(rows, ([key, content]) => ({ kind: 'parameters', key, content }));
  const then = visit.deps.editor.draft(overlay);
  if (now === undefined || then?.kind !== 'ok') return '';
  const { knowledge } = then.value;
  const shown = [...rows.keys()].flatMap((name) => changesOf(visit, now.knowledge, knowledge, name));
  const once = [...new Map(shown.map((each) => [`${each.use.entry.id} ${each.on} ${each.country}`, each])).values()];
  if (once.length === 0) return '';
  const faults = checkFigureClaims(now.knowledge, knowledge);
  return html`<section><h2>Những câu trả lời sẽ đổi</h2><p>Đọc từng câu: số mới có đi cùng ngày, nghị định cũ không?</p>${once.map(
    ({ use: { entry }, on, country }) => {
      const wrong = faults.filter((fault) => fault.entry === entry.id);
      return html`<details${wrong.length > 0 || once.length <= MOST_OPEN ? html` open` : ''}><summary>${entry.title}, ngày ${formatDay(on)}${country ? ` (nước ${country})` : ''}${wrong.length > 0 ? html` <span class="tag bad">chưa dùng được</span>` : ''}</summary>
${wrong.map(({ message, remedy }) => html`<p class="notice fault">${message} → ${remedy}. <a href="${ROOT}/tra-loi/${entry.id}/sua">Mở mục ${entry.id}</a></p>`)}${previewOf(knowledge, entry, on, visit.today, country, visit.deps.previews.slice(0, 1))}</details>`;
    },
  )}</section>`;
}

/** More than this many answers are folded, so that the page stays a page. */
const MOST_OPEN = 4;

type Change = { readonly use: Use; readonly on: PlainDate; readonly country: string | undefined };

function changesOf(visit: StaffVisit, before: Knowledge, after: Knowledge, name: string): Change[] {
  const figure = after.parameters.get(name);
  if (figure === undefined) return [];
  const uses = usesOf(after, name);
  return changedValues(before.parameters.get(name), figure).flatMap((value) => {
    const on = dayShown(value, visit.today);
    return uses
      .filter(({ entry, answer }) => answersOn(entry, on).includes(answer))
      .map((use) => ({ use, on, country: use.answer.country?.[0] }));
  });
}

/** A value of today is shown as today reads, any other on its first day. */
const dayShown = (value: ParameterValue, today: PlainDate): PlainDate => (inPeriod(value, today) ? today : value.from);
