// Who looks for work, as counts for the labour market. Few people in a cell are recognised in a commune, so small cells are hidden.

import { html } from 'hono/html';
import { formatNumber } from '#domain/money.ts';
import { AGE_BAND_NAMES, AGE_BANDS } from '#domain/seeker.ts';
import { countSeekers } from '#people/seekers.repository.ts';
import { namedBars } from '../charts/bars.ts';
import type { Html, StaffVisit } from '../visit.ts';

const FEWEST = 5;
const TOP = 10;

type Cell = { readonly name: string; readonly value: number };

/** A single hidden cell could be reckoned from the total, so the next smallest is hidden with it. */
export function withoutSmall(cells: readonly Cell[]): { readonly shown: Cell[]; readonly hidden: number } {
  const filled = cells.filter(({ value }) => value > 0);
  const small = filled.filter(({ value }) => value < FEWEST);
  const large = filled.filter(({ value }) => value >= FEWEST);
  if (small.length !== 1 || large.length === 0) return { shown: large, hidden: small.length };
  const least = large.reduce((a, b) => (b.value < a.value ? b : a));
  return { shown: large.filter((cell) => cell !== least), hidden: 2 };
}

export async function seekers({ deps }: StaffVisit, placeName: (id: string) => string): Promise<Html> {
  const { people, trades, places, ages } = await countSeekers(deps.storage.aside);
  const named = (counts: ReadonlyMap<string, number>, nameOf: (value: string) => string): Cell[] =>
    [...counts].map(([value, count]) => ({ name: nameOf(value), value: count })).sort((a, b) => b.value - a.value);
  const total = people < FEWEST ? `dưới ${FEWEST}` : formatNumber(people);
  return html`<div>${bars(
    `Người đăng ký tìm việc (${total}), theo tuổi`,
    AGE_BANDS.map((band) => ({ name: AGE_BAND_NAMES[band], value: ages.get(band) ?? 0 })),
  )}${bars(
    'Người tìm việc, theo nơi',
    named(places, (id) => (id === '' ? 'Cả tỉnh' : placeName(id))),
  )}${bars(
    'Việc muốn làm',
    named(trades, (trade) => trade),
  )}</div>`;
}

function bars(title: string, cells: readonly Cell[]): Html {
  const { shown, hidden } = withoutSmall(cells);
  return html`${namedBars(title, shown.slice(0, TOP))}${hidden === 0 ? '' : html`<p class="help">${hidden} nhóm ít người không hiện, để không nhận ra ai.</p>`}`;
}
