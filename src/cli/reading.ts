// How one text is understood, in the shape scripts read: outcome, best intent, candidates, entities, further parts.

import { type Control, controlOf } from '#conversation/control.ts';
import type { Mind } from '#conversation/mind.ts';
import type { Entity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { normalise } from '#language/normalise.ts';
import { offered, type Part } from '#understanding/understand.ts';

export type ReadingJson = {
  readonly outcome: 'answer' | 'clarify' | 'refuse' | 'control' | 'flow';
  /** Best reading, also when the assistant would ask back or decline; null when there is none. */
  readonly intent: string | null;
  readonly confidence: number;
  /** What a clarification would offer, best first. */
  readonly candidates: readonly { readonly intent: string; readonly p: number }[];
  readonly entities: readonly Record<string, unknown>[];
  readonly parts?: readonly ReadingJson[];
};

/** The catalogue entry that a control word stands for. */
const CONTROL_INTENTS: Partial<Record<Control, string>> = {
  human: 'office.human',
  erase: 'chat.privacy',
  my_data: 'chat.privacy',
  stop_notices: 'event.unsubscribe',
  menu: 'chat.help',
  restart: 'chat.greet',
  more: 'event.search',
};

export function readingOf(text: string, { knowledge, understand }: Mind, today: PlainDate): ReadingJson {
  const normalised = normalise(text);
  if (normalised === '') return { outcome: 'refuse', intent: null, confidence: 0, candidates: [], entities: [] };
  const understanding = understand(text, today);
  const control = controlOf(normalised);
  if (control !== undefined) {
    const intent = CONTROL_INTENTS[control] ?? null;
    return {
      outcome: 'control',
      intent,
      confidence: 1,
      candidates: intent === null ? [] : [{ intent, p: 1 }],
      entities: understanding.entities.map(plain),
    };
  }
  const parts = understanding.parts.map((part) =>
    ofPart(part, (intent) => knowledge.entries.get(intent)?.flow !== undefined),
  );
  const first = parts[0] as ReadingJson;
  return { ...first, entities: understanding.entities.map(plain), ...(parts.length > 1 ? { parts } : {}) };
}

function ofPart(part: Part, startsFlow: (intent: string) => boolean): ReadingJson {
  const best = part.readings[0];
  const flow = part.outcome === 'answer' && best !== undefined && startsFlow(best.intent);
  const candidates = (part.outcome === 'clarify' ? offered(part) : part.readings.slice(0, 3)).map(({ intent, p }) => ({
    intent,
    p: round(p),
  }));
  return {
    outcome: flow ? 'flow' : part.outcome,
    intent: best?.intent ?? null,
    confidence: round(best?.p ?? 0),
    candidates,
    entities: part.entities.map(plain),
  };
}

const round = (p: number): number => Math.round(p * 1000) / 1000;

/** Days become ISO text; offsets are left out, they belong to the normalised text. */
function plain({ start: _, end: __, ...entity }: Entity): Record<string, unknown> {
  return JSON.parse(JSON.stringify(entity)) as Record<string, unknown>;
}
