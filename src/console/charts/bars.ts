// Charts drawn on the server as SVG: nothing runs in the browser, nothing comes from elsewhere. Drawn for the width of a telephone,
// so that their words can be read there; the table with the same figures always stands beneath.

import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { html, raw } from 'hono/html';
import { formatNumber } from '#domain/money.ts';
import { wide } from '../layout.ts';
import type { Html } from '../visit.ts';

const WIDTH = 360;
const HEIGHT = 190;
const EDGE = { top: 12, right: 6, bottom: 24, left: 34 };
const LABEL_EVERY_PX = 46;

export type StackedBars = {
  readonly title: string;
  /** What one column is ("Ngày"). */
  readonly unit: string;
  readonly series: readonly string[];
  readonly columns: readonly { readonly label: string; readonly values: readonly number[] }[];
};

const r = (value: number): number => Math.round(value * 10) / 10;

/** One bar a column, its parts from the bottom up in the order of the series. */
export function stackedBars({ title, unit, series, columns }: StackedBars): Html {
  const totals = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const most = max(totals) ?? 0;
  if (most === 0) return html`<figure class="chart"><figcaption>${title}</figcaption><p>Chưa có số liệu.</p></figure>`;
  const x = scaleBand<number>(
    columns.map((_, i) => i),
    [EDGE.left, WIDTH - EDGE.right],
  ).padding(0.15);
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const every = Math.max(1, Math.ceil(LABEL_EVERY_PX / Math.max(1, x.step())));
  const bars = columns.flatMap(({ values }, column) => {
    let from = 0;
    return values.map((value, part) => {
      const [bottom, top] = [y(from), y(from + value)];
      from += value;
      return value === 0
        ? ''
        : html`<rect class="part-${part}" x="${r(x(column) ?? 0)}" y="${r(top)}" width="${r(x.bandwidth())}" height="${r(bottom - top)}"/>`;
    });
  });
  return html`<figure class="chart"><figcaption>${title}</figcaption>
${series.length > 1 ? legend(series) : ''}
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}; số liệu ở bảng bên dưới">
${y.ticks(4).map((tick) => html`<line class="grid" x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${r(y(tick))}" y2="${r(y(tick))}"/><text class="number" x="${EDGE.left - 4}" y="${r(y(tick) + 4)}">${formatNumber(tick)}</text>`)}
${bars}
${columns.map(({ label }, i) => (i % every === 0 ? html`<text class="label" x="${r((x(i) ?? 0) + x.bandwidth() / 2)}" y="${HEIGHT - 8}">${label}</text>` : ''))}
</svg>
<details><summary>Bảng số liệu</summary>${wide(
    title,
    html`<table><thead><tr><th scope="col">${unit}</th>${series.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${columns.map(({ label, values }) => html`<tr><th scope="row">${label}</th>${values.map((value) => html`<td>${formatNumber(value)}</td>`)}</tr>`)}</tbody></table>`,
  )}</details></figure>`;
}

const legend = (series: readonly string[]): Html =>
  html`<ul class="legend">${series.map((name, i) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="part-${i}" width="10" height="10"/></svg> ${name}</li>`)}</ul>`;

/** Named amounts, longest bar first as they are given; the names stand above their bars, so that they may be long. */
export function namedBars(
  title: string,
  rows: readonly { readonly name: string; readonly value: number }[],
  unit = '',
): Html {
  const most = max(rows, ({ value }) => value) ?? 0;
  const x = scaleLinear([0, Math.max(1, most)], [0, 100]);
  return html`<figure class="chart"><figcaption>${title}</figcaption>${
    rows.length === 0
      ? html`<p>Chưa có số liệu.</p>`
      : html`<ul class="named-bars">${rows.map(({ name, value }) => html`<li>${name}: <strong>${formatNumber(value)}${unit}</strong>${raw(`<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="part-0" width="${r(x(value))}" height="4"/></svg>`)}</li>`)}</ul>`
  }</figure>`;
}
