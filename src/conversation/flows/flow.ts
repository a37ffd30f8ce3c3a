// What a flow is: a form that asks question by question inside a talk. A talk knows flows through this alone; registry.ts lists them.

import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Control } from '../control.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import type { FlowName, StateOf } from './states.ts';

/** A message as a flow hears it. */
export type FlowMessage = {
  readonly raw: string;
  readonly text: string;
  readonly heard: Understanding;
  /** The order it is, if it is one: "thôi", "gặp cán bộ". */
  readonly control: Control | undefined;
  /** What its words mean where no form is open. */
  readonly read: (session: Session) => Step;
};

export type Flow<N extends FlowName = FlowName> = {
  readonly name: N;
  /** What it asks for, in this order. */
  readonly slots: readonly string[];
  /** The entry that speaks of it: what is asked and said in it is counted there. */
  readonly entry?: string;
  /** Entries of this kind are nothing but its beginning. */
  readonly begunBy?: Entry['flow'];
  /**
   * When a message is its: before anything else, for a question that must not be mistaken; as written, after rights and danger, for
   * words that are kept as they are; as told, after all that acts at once.
   */
  readonly hears: 'first' | 'written' | 'told';
  /** Waits underneath while another is open. */
  readonly waits: boolean;
  /** Begins it; `heard` is what the opening message told. */
  start(session: Session, heard: Understanding | undefined, context: TurnContext): Step;
  /** Several slots, corrections, "không nhớ"; undefined: the message is about something else. */
  answer(message: FlowMessage, session: Session, context: TurnContext): Step | undefined;
  /** Words that are meant for it whether or not a question of it is open, heard among the orders: "phiếu của em tới đâu rồi". */
  order?(message: FlowMessage, session: Session, context: TurnContext): Step | undefined;
  /** What is told on after it, while it was spoken of last and nothing was asked. */
  trails?(message: FlowMessage, session: Session, context: TurnContext): Step | undefined;
  /** A button of it; undefined: another's, or one that means nothing any more. */
  press?(data: string, session: Session, context: TurnContext): Step | undefined;
  /** The open question once more; undefined: there is nothing to ask. */
  resume(session: Session, context: TurnContext): Step | undefined;
  /** Whether it goes on after something else was answered; missing: it does. */
  goesOn?(after: Step, session: Session): boolean;
  /** The talk as something else is read in it while the form is open; missing: as if it were not. */
  aside?(session: Session): Session;
  /** What is kept of the talk when it is given up. */
  cancel(session: Session): Session;
  /** What was told for it, in words for the person. */
  readBack(state: StateOf<N>, knowledge: Knowledge): string;
  /** A bare number answers its question rather than choosing a button. */
  countsNumbers?(state: StateOf<N>): boolean;
};
