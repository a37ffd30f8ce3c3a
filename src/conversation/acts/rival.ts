// Two readings that are nearly as likely: the second is said too, in short and by its name, so that nobody has to ask again.

import type { Entry } from '#knowledge/catalogue.ts';
import type { InContext } from '#understanding/in-context.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { answerReading } from '../reading.ts';
import { above } from '../reply.ts';
import type { Session } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { sectionFor } from './meaning.ts';

/** From here on the first reading speaks alone. */
const SURE_ALONE = 0.8;
/** The second must be so likely, or half as likely as the first; read by itself, where the words say more, only the latter counts. */
const LIKELY = 0.15;
const NEARLY = 0.5;

/** What is nearly as likely as the best and can be said in a line: no form, no courtesy, nothing urgent. */
export function rivalOf(
  best: InContext,
  second: InContext | undefined,
  { knowledge }: Pick<TurnContext, 'knowledge'>,
  least = LIKELY,
): Entry | undefined {
  if (second === undefined || best.p >= SURE_ALONE || second.p < Math.min(least, best.p * NEARLY)) return undefined;
  const entry = knowledge.entries.get(second.intent);
  const plain = entry !== undefined && entry.flow === undefined && entry.topic !== 'chat' && entry.stakes !== 'urgent';
  return plain && entry.status === 'published' ? entry : undefined;
}

export const rivalAlone = (
  best: InContext,
  second: InContext | undefined,
  context: Pick<TurnContext, 'knowledge'>,
): Entry | undefined => rivalOf(best, second, context, 1);

/** The step with the other reading below, where the first is a written answer too. */
export function withRival(
  step: Step,
  rival: Entry | undefined,
  part: Part,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step {
  const [reply, ...more] = step.replies;
  if (rival === undefined || reply === undefined || more.length > 0) return step;
  const section = sectionFor(rival, part, heard, session, context);
  const [other, ...others] = answerReading(rival, heard, session, context, { section }).replies;
  if (other === undefined || others.length > 0) return step;
  if ([reply, other].some(({ provenance }) => provenance.decision !== 'answer')) return step;
  const below = above(TEXTS.ifMeant(rival.title), { ...other, buttons: reply.buttons });
  return { ...step, replies: [{ ...reply, buttons: [] }, below] };
}
