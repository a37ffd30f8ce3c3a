// Forms in one another: one that another interrupts waits under it, and goes on once that one is done.

import { say } from '../reply.ts';
import { beneath, type Session } from '../session.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { flowOf } from './registry.ts';
import { type FlowState, MOST_WAITING } from './states.ts';

/** The step of a turn with the form that was open before it put to wait, or taken up again. */
export function settleStack(step: Step, before: Session, context: TurnContext): Step {
  const { flow } = step.session;
  if (flow === undefined) return takeUp(step, context);
  const under = (step.session.waiting ?? []).filter(({ name }) => name !== flow.name);
  const interrupted = before.flow !== undefined && before.flow.name !== flow.name ? [before.flow] : [];
  return { ...step, session: withWaiting(step.session, [...under, ...interrupted.filter(waits)].slice(-MOST_WAITING)) };
}

const waits = (state: FlowState): boolean => flowOf(state).waits;

function withWaiting({ waiting: _, ...session }: Session, waiting: FlowState[]): Session {
  return waiting.length === 0 ? session : { ...session, waiting };
}

/** The form beneath, with its question. Who said thanks is not asked. */
function takeUp(step: Step, context: TurnContext): Step {
  const session = beneath(step.session);
  if (session.flow === undefined) return step;
  if (step.replies.at(-1)?.provenance.intent === 'chat.thanks') return { ...step, session };
  const open = flowOf(session.flow).resume(session, context);
  if (open === undefined) return takeUp({ ...step, session: beneath(session) }, context);
  return { ...step, session: open.session, replies: [...step.replies, say(TEXTS.digressed, 'flow'), ...open.replies] };
}
