// One line that says what was understood of somebody's case, so that a wrong reading is seen before it costs anything.

import type { Facts } from './facts/facts.ts';
import type { Slot } from './facts/slot.ts';
import { FACT_NAMES, FACT_SLOTS, type FactName } from './facts/slots.ts';
import type { Session } from './session.ts';

/** "Em ghi nhận (chồng): đóng 40 tháng, lương 6.800.000 đ." Empty where nothing was told that can be shown. */
export function learnedLine(said: Facts, { about }: Session, corrected: boolean): string {
  const list = factWords(said);
  if (list.length === 0) return '';
  const whose = about === undefined ? '' : ` của ${about}`;
  return `${corrected ? 'Em sửa lại' : 'Em ghi nhận'}${whose}: ${list.join(', ')}.`;
}

/** What is said back of facts; nothing for those that only speak in answers. */
export const factWords = (said: Facts): string[] =>
  FACT_NAMES.map((name) => wordsOf(name, said, ({ said: words }) => words)).filter(Boolean);

/** What is told of them to whoever asks what is remembered. */
export const rememberedFacts = (known: Facts): string[] =>
  FACT_NAMES.map((name) => wordsOf(name, known, ({ said: words, shown }) => shown ?? words)).filter(Boolean);

function wordsOf<K extends FactName>(
  name: K,
  facts: Facts,
  which: (slot: Slot<unknown>) => ((value: unknown) => string) | undefined,
): string {
  const value = facts[name];
  return value === undefined ? '' : (which(FACT_SLOTS[name] as unknown as Slot<unknown>)?.(value) ?? '');
}
