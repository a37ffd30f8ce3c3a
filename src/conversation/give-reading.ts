// Gives a reading of a part of a message with what else of it is asked for; one that is only fairly sure by its name.

import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { InContext } from '#understanding/in-context.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { withNearSection } from './acts/near-section.ts';
import { withSecondAsk } from './acts/second-ask.ts';
import { readingButton } from './answer.ts';
import { answerReading } from './reading.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

export const intentsOf = (readings: readonly InContext[]): string[] => readings.map(({ intent }) => intent);

type Given = { readonly entry: Entry; readonly p: number; readonly section: number | undefined };

/** What is given for a reading, with what else of it is asked for. */
export function giveReading(
  { entry, p, section }: Given,
  part: Part,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step {
  const step = answerReading(entry, heard, session, context, { entities: part.entities, p, section });
  return withNearSection(withSecondAsk(step, part, heard, entry, session, context), entry, part, context);
}

/** Fairly sure: the answer opens with what was understood, and what else it may be stands beside it. */
export function named(step: Step, entry: Entry, others: readonly string[], { knowledge }: TurnContext): Step {
  const [first, ...rest] = step.replies;
  if (first === undefined || first.provenance.decision === 'refuse') return step;
  const opened = [{ ...first, text: `Em hiểu là hỏi về: ${entry.title}.\n${first.text}` }, ...rest];
  const said = opened.map(({ provenance }) => provenance.intent);
  const buttons = others
    .filter((id) => knowledge.entries.get(id)?.topic !== 'chat' && !said.includes(id))
    .flatMap((id) => readingButton(knowledge, id));
  const last = opened.at(-1) as Reply;
  const own = (last.buttons ?? []).slice(0, 1);
  return { ...step, replies: [...opened.slice(0, -1), { ...last, buttons: [...buttons, ...own] }] };
}

/** What opens a ticket, a subscription or a form is not begun on a guess. */
const BEGINS: ReadonlySet<Entry['flow']> = new Set(['human', 'subscribe', 'unsubscribe', 'opening']);
export const mayBeGuessed = ({ topic, stakes, flow }: Entry): boolean =>
  topic !== 'chat' && stakes !== 'urgent' && !BEGINS.has(flow);

/** What was asked about counts as spoken of where nothing else was yet: the next words are read with it. */
export const leaning = (session: Session, intent: string): Session =>
  session.last !== undefined || intent.startsWith('chat.') ? session : { ...session, last: { intent, unsure: true } };
