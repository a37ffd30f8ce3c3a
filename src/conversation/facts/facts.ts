// What somebody said of their own case. Kept between turns, used by every calculation and answer that can; plain JSON.

import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Choices } from '#domain/facts.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Slot } from './slot.ts';
import { FACT_NAMES, FACT_SLOTS, type FactName, type FactValues } from './slots.ts';

export const facts: z.ZodType<Facts> = z.object(
  Object.fromEntries(FACT_NAMES.map((name) => [name, FACT_SLOTS[name].type.optional()])),
) as z.ZodType<Facts>;

export type Facts = FactValues;

/**
 * Later words correct earlier ones, fact by fact; what a message does not mention stays. What a correction replaced is kept aside:
 * whoever says the old value again, or takes the correction back, has everything as it was.
 */
export function learn(before: Facts, said: Facts): Facts {
  const known: Loose = { ...before };
  const aside: Loose = { ...before.superseded };
  for (const name of FACT_NAMES) {
    const value = said[name];
    if (value === undefined && name in said) delete known[name]; // named to be forgotten
    if (value === undefined || name === 'superseded' || (name === 'employed' && said.ended !== undefined)) continue;
    if (name === 'choices') known[name] = togetherWith(before.choices, said.choices);
    else if (MERGED.has(name)) known[name] = { ...(known[name] as object), ...(value as object) };
    else put(name, value, known, aside);
  }
  return withoutGaps({ ...known, unknown: stillUnknown(before, said), superseded: withoutGaps(aside) });
}

type Loose = Partial<Record<FactName, unknown>>;

/** Each of these tells of several things; a later word changes one of them. */
const MERGED: ReadonlySet<FactName> = new Set(['drawing', 'choices']);

/** An employer that is gone and left debts too is gone: when the months to file begin depends on it. */
function togetherWith(known: Choices = {}, said: Choices = {}): Choices {
  const isGone = known.employer === 'gone' || known.employer === 'closed';
  return { ...known, ...said, ...(isGone && said.employer === 'owes' ? { employer: known.employer } : {}) };
}

/** In the order of the list, so that what goes with a fact is put after it. */
function put(name: FactName, value: unknown, known: Loose, aside: Loose): void {
  const { goesWith = [], ends = [] }: Pick<Slot<unknown>, 'goesWith' | 'ends'> = FACT_SLOTS[name];
  const returns = isDeepStrictEqual(aside[name], value);
  const replaces = known[name] !== undefined && !isDeepStrictEqual(known[name], value);
  for (const each of [name, ...goesWith] as FactName[]) {
    const old = known[each];
    if (returns || replaces) known[each] = returns ? aside[each] : undefined;
    if (returns) delete aside[each];
    else if (replaces) aside[each] = old;
  }
  for (const each of ends as FactName[]) {
    if (!returns && FACT_SLOTS[each].figure) aside[each] = known[each] ?? aside[each];
    delete known[each];
  }
  known[name] = value;
}

/** "Không, số cũ mới đúng": what the corrections replaced holds again. Undefined where nothing was corrected. */
export function takeBack(facts: Facts): Facts | undefined {
  const { superseded, ...now } = facts;
  if (superseded === undefined) return undefined;
  const names = FACT_NAMES.filter((name) => name !== 'superseded' && superseded[name] !== undefined);
  const ended = new Set(names.flatMap((name): readonly string[] => FACT_SLOTS[name].ends ?? []));
  const kept = Object.entries(now).filter(([name]) => !ended.has(name));
  return { ...Object.fromEntries(kept), ...superseded } as Facts;
}

function stillUnknown({ unknown }: Facts, said: Facts): Facts['unknown'] {
  const left = unknown?.filter((slot) => said[slot] === undefined);
  return left?.length === 0 ? undefined : left;
}

export const isSomething = (said: Facts): boolean =>
  Object.entries(said).some(([name, value]) => !isEmpty(name, value));

/** The days between which the contract ended, as days. */
export function endedBetween({ ended }: Facts): { from: PlainDate; to: PlainDate } | undefined {
  return ended && { from: Temporal.PlainDate.from(ended.from), to: Temporal.PlainDate.from(ended.to) };
}

/** Drops absent fields, so that what is stored is what is known. */
const withoutGaps = (known: Loose): Facts =>
  Object.fromEntries(Object.entries(known).filter(([name, value]) => !isEmpty(name, value))) as Facts;

/** These hold other facts. */
const HOLDERS: ReadonlySet<string> = new Set(['choices', 'superseded'] satisfies FactName[]);
const isEmpty = (name: string, value: unknown): boolean =>
  value === undefined || (HOLDERS.has(name) && Object.keys(value as object).length === 0);
