// Who reads what of a message, and what each leans on: the months of a benefit being drawn are no months paid, and who ended the
// work says which day is the last.

import type { PlainDate } from '#domain/time.ts';
import { readAge } from './age.ts';
import { readChoices } from './choices.ts';
import { readConfirmation } from './confirmation.ts';
import { readContract } from './contract.ts';
import { readDrawing } from './drawing.ts';
import { readEnding } from './ending.ts';
import { type Message, once } from './message.ts';
import { readMonths } from './months.ts';
import { readRegion } from './region.ts';
import { readWages } from './wages.ts';

export const drawing = once(({ heard, standing, today }) => readDrawing(heard, standing, today));
export const choices = once(({ heard }) => readChoices(heard));

/** What is left to the others once a benefit that is being drawn has taken its own. */
const left = once((message) => message.standing.filter((entity) => !drawing(message).taken.has(entity)));

export const ending = once((message) => readEnding(message.heard, left(message), message.today, choices(message)));
export const months = once((message) =>
  readMonths(message.heard.folded, left(message), message.today, endOf(message), message.asking === 'months'),
);
export const wages = once((message) => readWages(message.heard.folded, left(message), message.asking === 'wages'));
export const age = once((message) => readAge(message.heard, left(message), message.today));
export const region = once((message) =>
  readRegion(message.heard, left(message), message.knowledge, message.asking === 'region'),
);
export const confirmation = (message: Message) => readConfirmation(message.heard.folded, left(message));
export const contract = (message: Message) => readContract(message.heard, left(message));

function endOf(message: Message): PlainDate | undefined {
  const { ended } = ending(message);
  return ended && Temporal.PlainDate.from(ended.to);
}
