// What is told of a benefit being drawn by messages that do not name it: the day on the decision, the day on which new work begins.

import { newWorkDay } from '../facts/benefit-month.ts';
import { decidedStart } from '../facts/drawing.ts';
import type { Facts } from '../facts/facts.ts';
import type { Heard } from '../facts/read.ts';
import type { Session } from '../session.ts';
import type { TurnContext } from '../turn-types.ts';

/** Entries that speak to who draws benefit already. */
const OF_DRAWING =
  /^ui\.(?:transfer|monthly_report|payment|health_insurance|while_receiving|new_job|terminate|not_collect|fraud)/;
const isOfDrawing = ({ facts, last }: Session): boolean =>
  facts?.drawing !== undefined || OF_DRAWING.test(last?.intent ?? '');

/** Of who draws benefit, a day on which work begins is told in other messages as well. */
export function drawingTold(
  { folded, entities }: Heard,
  said: Facts['drawing'],
  { facts }: Session,
  { today }: TurnContext,
): Facts['drawing'] {
  if (facts?.drawing === undefined) return said;
  const begun = newWorkDay(folded, today, entities);
  return begun === undefined ? said : { ...said, newWork: begun.toString() };
}

/** "Quyết định ghi 14/10", where benefit being drawn is spoken of. */
export const startDecided = (heard: Heard, session: Session): Facts['drawing'] =>
  isOfDrawing(session) ? decidedStart(heard, heard.entities) : undefined;
