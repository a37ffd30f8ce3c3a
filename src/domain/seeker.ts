// Somebody who had themselves written down as looking for work, so that an officer can introduce them.

export const AGE_BANDS = ['15-17', '18-24', '25-34', '35-44', '45-54', '55+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const AGE_BAND_NAMES: Record<AgeBand, string> = {
  '15-17': '15–17 tuổi',
  '18-24': '18–24 tuổi',
  '25-34': '25–34 tuổi',
  '35-44': '35–44 tuổi',
  '45-54': '45–54 tuổi',
  '55+': 'từ 55 tuổi',
};

const FROM: readonly (readonly [number, AgeBand])[] = [
  [55, '55+'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [18, '18-24'],
  [15, '15-17'],
];

/** Undefined below fifteen: nobody that young is written down. */
export const ageBandOf = (years: number): AgeBand | undefined => FROM.find(([from]) => years >= from)?.[1];

/** What is kept of them. Of the age only the band, of the person no name. */
export type Seeker = {
  /** Trades they would work in; one that we have no name for is in their words. */
  readonly trades: readonly string[];
  /** Id of a commune of the province; undefined: anywhere in it. */
  readonly place?: string | undefined;
  readonly age: AgeBand;
  /** In words, where it was told. */
  readonly schooling?: string | undefined;
  /** Only of those who wish to be called. */
  readonly phone?: string | undefined;
  /** They wish to be told of a vacancy that fits. */
  readonly tell?: boolean | undefined;
};

export const SEEKER_SLOTS = ['trades', 'place', 'years', 'guardian', 'phone', 'tell'] as const;
export type SeekerSlot = (typeof SEEKER_SLOTS)[number];

export const LONGEST_TRADE = 80;
