// Everything a message says of the person's own case.

import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Understanding } from '#understanding/understand.ts';
import { readAge } from './age.ts';
import { readChoices } from './choices.ts';
import { readConfirmation } from './confirmation.ts';
import { readContract } from './contract.ts';
import { readDrawing } from './drawing.ts';
import { readEnding } from './ending.ts';
import { endedBetween, type Facts } from './facts.ts';
import { readMonths } from './months.ts';
import { readRegion } from './region.ts';
import { withoutTakenBack } from './taken-back.ts';
import { readWages } from './wages.ts';

export type Heard = Pick<Understanding, 'text' | 'folded' | 'entities'>;

/** The question that is open: a bare number is its answer. */
export type Asking = 'months' | 'wages' | 'region';

type FactsContext = { readonly knowledge: Pick<Knowledge, 'communes' | 'wagePlaces'>; readonly today: PlainDate };

type AlreadyRead = { readonly context: FactsContext; readonly asking: Asking | undefined; readonly facts: Facts };
const alreadyRead = new WeakMap<Heard, AlreadyRead>();

/** A message is asked for its facts from several sides of one turn, and read once. */
export function readFacts(heard: Heard, context: FactsContext, asking?: Asking): Facts {
  const known = alreadyRead.get(heard);
  if (known !== undefined && known.context === context && known.asking === asking) return known.facts;
  const facts = read(heard, context, asking);
  alreadyRead.set(heard, { context, asking, facts });
  return facts;
}

function read(heard: Heard, { knowledge, today }: FactsContext, asking: Asking | undefined): Facts {
  const { folded } = heard;
  const standing = withoutTakenBack(folded, heard.entities);
  const { drawing, taken } = readDrawing(heard, standing, today);
  const entities = standing.filter((entity) => !taken.has(entity));
  const choices = readChoices(heard);
  const contract = readContract(heard, entities);
  const ending = readEnding(heard, entities, today, choices);
  return {
    ...readMonths(folded, entities, today, endedBetween(ending)?.to, asking === 'months'),
    ...readWages(folded, entities, asking === 'wages'),
    ...readAge(heard, entities, today),
    ...readConfirmation(folded, entities),
    ...readRegion(heard, entities, knowledge, asking === 'region'),
    ...ending,
    ...(drawing === undefined ? {} : { drawing }),
    ...(contract === undefined ? {} : { contract }),
    ...(Object.keys(choices).length > 0 ? { choices } : {}),
  };
}
