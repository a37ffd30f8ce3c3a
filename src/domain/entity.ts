// What the recognisers of language/ find in a message. Offsets are into the normalised text.

import type { PlainDate } from './time.ts';

type Span = { readonly start: number; readonly end: number; readonly text: string };

/** How exact a quantity was said: "hơn 3 năm", "gần 3 năm", "khoảng 3 năm". */
export type Precision = 'exact' | 'more' | 'less' | 'about';

export type MoneyEntity = Span & {
  readonly kind: 'money';
  /** Đồng; the lower bound when a range was said. */
  readonly amount: number;
  readonly max?: number | undefined;
  /** The other sum that the same words may mean: "bảy triệu hai mươi" is 7.02 or 7.2 million. */
  readonly alternative?: number | undefined;
  readonly precision: Precision;
};

export type DurationEntity = Span & {
  readonly kind: 'duration';
  /** The lower bound when a range was said. */
  readonly months: number;
  readonly days: number;
  readonly max?: { readonly months: number; readonly days: number } | undefined;
  readonly precision: Precision;
};

export type DateEntity = Span & {
  readonly kind: 'date';
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** True when the year was said or follows from the words ("tháng sau"); false for "20/12". */
  readonly yearKnown: boolean;
  /** The other day that the same words may name: "ngày 28" alone is the next one, or the one that was last. */
  readonly alternative?: PlainDate | undefined;
};

export type CountryEntity = Span & { readonly kind: 'country'; readonly code: string; readonly name: string };

export type PlaceEntity = Span & {
  readonly kind: 'place';
  /** More than one when the name does not decide ("Châu Thành" before the merger). */
  readonly candidates: readonly PlaceRef[];
};

export type PlaceRef = {
  readonly id: string;
  readonly level: 'province' | 'commune';
  readonly name: string;
  readonly province: string;
  /** The former name that was used, when today's differs. */
  readonly formerName?: string | undefined;
};

export type Entity = MoneyEntity | DurationEntity | DateEntity | CountryEntity | PlaceEntity;

/** The dates that name one day. */
export const singleDays = (entities: readonly Entity[]): DateEntity[] =>
  entities.filter((entity): entity is DateEntity => entity.kind === 'date' && entity.from.equals(entity.to));

export function firstEntity<K extends Entity['kind']>(entities: readonly Entity[], kind: K) {
  return entities.find((entity): entity is Extract<Entity, { kind: K }> => entity.kind === kind);
}
