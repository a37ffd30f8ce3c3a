// What a message says is so, and what it only supposes: "đóng 43 tháng, nếu nghỉ 31/12 thì sao" tells of 43 months and supposes a day.

import { isDeepStrictEqual } from 'node:util';
import type { Facts } from '../facts/facts.ts';
import type { Heard } from '../facts/read.ts';
import type { Session } from '../session.ts';
import type { Step } from '../turn-types.ts';
import { supposition } from './cues.ts';

/** The part of a message before its supposition; undefined where it supposes nothing. */
export function toldBefore(heard: Heard): Heard | undefined {
  const at = supposition(heard);
  return at === undefined ? undefined : partOf(heard, 0, at);
}

/** What a message says between two places of it; its entities lie where they lie in that part. */
export function partOf({ text, folded, entities }: Heard, from: number, to: number = text.length): Heard {
  return {
    text: text.slice(from, to),
    folded: folded.slice(from, to),
    entities: entities
      .filter(({ start, end }) => start >= from && end <= to)
      .map((entity) => ({ ...entity, start: entity.start - from, end: entity.end - from })),
  };
}

/** Facts of the whole message that its first part did not tell already. */
export function onlySupposed(whole: Facts, real: Facts): Facts {
  const entries = Object.entries(whole).filter(([name, value]) => !isDeepStrictEqual(value, real[name as keyof Facts]));
  return Object.fromEntries(entries) as Facts;
}

/** The step with the facts as they were before: nothing supposed is believed, whoever computed with it. */
export function withoutSupposed(step: Step, { facts, people, about }: Session): Step {
  const { facts: _, people: __, about: ___, ...rest } = step.session;
  return {
    ...step,
    session: {
      ...rest,
      ...(facts === undefined ? {} : { facts }),
      ...(people === undefined ? {} : { people }),
      ...(about === undefined ? {} : { about }),
    },
  };
}
