// Money is whole đồng in a plain number: the largest sums here are far below 2^53.

/** "26.550.000 đồng". */
export function formatDong(dong: number): string {
  return `${formatNumber(Math.round(dong))} đồng`;
}

/** "26.550.000"; decimals use the Vietnamese comma. */
export function formatNumber(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
}
