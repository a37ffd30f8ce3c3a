// Which catalogue entry speaks for a country: one programme each for the great three, the rest share entries.

const ENTRIES: Record<string, string> = {
  KR: 'overseas.korea_eps',
  JP: 'overseas.japan',
  TW: 'overseas.taiwan',
};
const EUROPE = ['DE', 'HU', 'RO', 'PL', 'GR', 'CZ', 'FR', 'RU', 'GB'];

export function entryOfCountry(code: string): string {
  return ENTRIES[code] ?? (EUROPE.includes(code) ? 'overseas.europe' : 'overseas.other_countries');
}

/** Entries that are about one country or region as a whole. */
export const ABOUT_ONE_COUNTRY: ReadonlySet<string> = new Set([
  ...Object.values(ENTRIES),
  'overseas.korea_seasonal',
  'overseas.europe',
  'overseas.other_countries',
]);
