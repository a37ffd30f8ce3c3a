// A message while a form is open: its answer, or something else, after which the form goes on.

import { asks } from '../acts/asks.ts';
import { thanks, turnsBack } from '../acts/cues.ts';
import { say } from '../reply.ts';
import { type Session, withoutFlow } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import type { Flow, FlowMessage } from './flow.ts';
import { openFlow } from './registry.ts';

/** What the open form does with a message at this place of the order; undefined: nothing. */
export function answerInFlow(
  hears: Flow['hears'],
  message: FlowMessage,
  session: Session,
  context: TurnContext,
): Step | undefined {
  const flow = openFlow(session);
  if (flow === undefined || flow.hears !== hears) return undefined;
  return flow.answer(message, session, context) ?? besides(flow, message, session, context);
}

const FEW_WORDS = 6;

/** Not an answer to the open question. Who thanks is not asked again; the form stays as it is. */
function besides(flow: Flow, message: FlowMessage, session: Session, context: TurnContext): Step | undefined {
  const { heard, control } = message;
  const open = control === undefined ? flow.resume(session, context) : undefined;
  if (open === undefined || flow.hears === 'first') return undefined;
  const bare = flow.aside?.(session) ?? withoutFlow(session);
  const few = heard.folded.split(' ').length <= FEW_WORDS;
  if (thanks(heard) && !asks(heard)) return reopened(message.read(bare), session);
  if (turnsBack(heard) && few) return open;
  if (heard.parts[0]?.outcome === 'refuse' && flow.goesOn === undefined) return { session, replies: open.replies };
  return goBack(message.read(bare), session, context);
}

/** The form of `session` is open again, and nothing is asked. */
const reopened = (step: Step, { flow }: Session): Step =>
  step.session.flow !== undefined || flow === undefined ? step : { ...step, session: { ...step.session, flow } };

/** What was answered in between may have begun a form of its own; then that goes on, and this one waits (stack.ts). */
export function goBack(step: Step, session: Session, context: TurnContext): Step {
  const flow = openFlow(session);
  const began = step.session.flow !== undefined && step.session.flow !== session.flow;
  if (flow === undefined || began || flow.goesOn?.(step, session) === false) return step;
  const open = flow.resume(reopened(step, session).session, context);
  if (open === undefined) return step;
  return { ...step, session: open.session, replies: [...step.replies, say(TEXTS.digressed, 'flow'), ...open.replies] };
}
