// A total that grows over time: how many of a campaign were sent by which minute.

import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { html } from 'hono/html';
import { formatNumber } from '#domain/money.ts';
import type { Html } from '../visit.ts';

const WIDTH = 360;
const HEIGHT = 150;
const EDGE = { top: 12, right: 8, bottom: 24, left: 44 };

/** `points` in order; each with the words of its moment. */
export function growth(title: string, points: readonly { readonly label: string; readonly count: number }[]): Html {
  let sum = 0;
  const totals = points.map(({ count }) => {
    sum += count;
    return sum;
  });
  const x = scaleLinear([0, Math.max(1, points.length)], [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, max(totals) ?? 1], [HEIGHT - EDGE.bottom, EDGE.top]).nice(3);
  const shape = area<number>()
    .x((_, i) => x(i))
    .y0(y(0))
    .y1((value) => y(value))
    .curve(curveStepAfter)
    .digits(1)([0, ...totals]);
  return html`<figure class="chart"><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}: ${formatNumber(sum)} từ ${points[0]?.label ?? ''} đến ${points.at(-1)?.label ?? ''}">
${y.ticks(3).map((tick) => html`<line class="grid" x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="number" x="${EDGE.left - 4}" y="${y(tick) + 4}">${formatNumber(tick)}</text>`)}
<path class="part-0" d="${shape ?? ''}"/>
<text class="from" x="${EDGE.left}" y="${HEIGHT - 8}">${points[0]?.label ?? ''}</text><text class="number" x="${WIDTH - EDGE.right}" y="${HEIGHT - 8}">${points.at(-1)?.label ?? ''}</text>
</svg></figure>`;
}
