// Money is whole đồng in a plain number: the largest sums here are far below 2^53.

/** "26.550.000 đồng". */
export function formatDong(dong: number): string {
  return `${formatNumber(Math.round(dong))} đồng`;
}

const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** "26.550.000"; decimals use the Vietnamese comma. */
export function formatNumber(value: number): string {
  return FORMAT.format(value);
}
