// All flows. A new one is its state in states.ts and its line here; nothing else of the talk names it.

import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { benefit } from './benefit.ts';
import { declaration } from './declaration.ts';
import { erase } from './erase.ts';
import type { Flow } from './flow.ts';
import { giveBack } from './give-back.ts';
import { opening } from './opening.ts';
import { seeker } from './seeker.ts';
import type { FlowName, FlowState } from './states.ts';
import { subscribe } from './subscribe.ts';

const FLOWS: { readonly [N in FlowName]: Flow<N> } = {
  benefit,
  erase,
  subscribe,
  opening,
  declaration,
  seeker,
  give_back: giveBack,
};

export const flowOf = ({ name }: FlowState): Flow => FLOWS[name] as Flow;

export const openFlow = ({ flow }: Session): Flow | undefined => flow && flowOf(flow);

/** What a button of a flow does; undefined: it is of none, or its time is over. */
export function pressInFlow(data: string, session: Session, context: TurnContext): Step | undefined {
  for (const flow of Object.values(FLOWS)) {
    const step = flow.press?.(data, session, context);
    if (step !== undefined) return step;
  }
  return undefined;
}
