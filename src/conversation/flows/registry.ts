// All flows. A new one is its state in states.ts and its line here; nothing else of the talk names it.

import type { Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { benefit } from './benefit.ts';
import { declaration } from './declaration.ts';
import { erase } from './erase.ts';
import { events } from './events.ts';
import type { Flow, FlowMessage } from './flow.ts';
import { giveBack } from './give-back.ts';
import { opening } from './opening.ts';
import { seeker } from './seeker.ts';
import type { FlowName, FlowState } from './states.ts';
import { subscribe } from './subscribe.ts';
import { ticket } from './ticket.ts';

const FLOWS: { readonly [N in FlowName]: Flow<N> } = {
  benefit,
  erase,
  subscribe,
  opening,
  declaration,
  seeker,
  ticket,
  events,
  give_back: giveBack,
};

const ALL = Object.values(FLOWS) as Flow[];

export const flowOf = ({ name }: FlowState): Flow => FLOWS[name] as Flow;

export const openFlow = ({ flow }: Session): Flow | undefined => flow && flowOf(flow);

/** What a button of a flow does; undefined: it is of none, or its time is over. */
export function pressInFlow(data: string, session: Session, context: TurnContext): Step | undefined {
  return firstOf((flow) => flow.press?.(data, session, context));
}

/** The form that entries of this kind begin; undefined: they are read. */
export function startInFlow(
  kind: Entry['flow'],
  session: Session,
  heard: Understanding | undefined,
  context: TurnContext,
): Step | undefined {
  return kind && ALL.find(({ begunBy }) => begunBy === kind)?.start(session, heard, context);
}

/** Words that are meant for a form, open or not. */
export const orderInFlow = (message: FlowMessage, session: Session, context: TurnContext): Step | undefined =>
  firstOf((flow) => flow.order?.(message, session, context));

/** Words that go on with a form that was spoken of last. */
export const trailInFlow = (message: FlowMessage, session: Session, context: TurnContext): Step | undefined =>
  firstOf((flow) => flow.trails?.(message, session, context));

function firstOf(step: (flow: Flow) => Step | undefined): Step | undefined {
  for (const flow of ALL) {
    const found = step(flow);
    if (found !== undefined) return found;
  }
  return undefined;
}
