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
  if (at === undefined) return undefined;
  return {
    text: heard.text.slice(0, at),
    folded: heard.folded.slice(0, at),
    entities: heard.entities.filter(({ end }) => end <= at),
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
