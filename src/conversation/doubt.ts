// What to say when the question is not sure, or not ours: ask back with readings, or decline and name a person.

import type { Reply } from '#domain/reply.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { offered, type Part } from '#understanding/understand.ts';
import { readingButton } from './answer.ts';
import { WAIT_BUTTON } from './helped.ts';
import { officeLine } from './office-hours.ts';
import { DATA, HUMAN_BUTTON, MENU_BUTTON, say } from './reply.ts';
import { TEXTS } from './texts.ts';

export function clarify(knowledge: Knowledge, part: Part): Reply {
  const readings = offered(part);
  const buttons = [
    ...readings.flatMap((reading) => readingButton(knowledge, reading.intent)),
    { label: TEXTS.noneOfThese, data: DATA.none },
  ];
  return say(part.ask ?? TEXTS.clarify, 'clarify', {
    buttons,
    provenance: { intent: readings[0]?.intent, confidence: readings[0]?.p },
  });
}

/** Declines, with the nearest matters we do know and the office. */
export function refuse(knowledge: Knowledge, part: Part | undefined): Reply {
  const near = (part?.readings ?? []).filter((reading) => !reading.intent.startsWith('chat.')).slice(0, 2);
  const buttons = near.flatMap((reading) => readingButton(knowledge, reading.intent));
  const text = [TEXTS.refuse(officeLine(knowledge)), ...(buttons.length > 0 ? [TEXTS.refuseNear] : [])].join('\n');
  return say(text, 'refuse', {
    buttons: [...buttons, HUMAN_BUTTON, WAIT_BUTTON, MENU_BUTTON],
    provenance: { intent: part?.readings[0]?.intent, confidence: part?.readings[0]?.p },
  });
}

export function noneOfThese(knowledge: Knowledge): Reply {
  return say(TEXTS.afterNone(officeLine(knowledge)), 'clarify', { buttons: [HUMAN_BUTTON, WAIT_BUTTON, MENU_BUTTON] });
}
