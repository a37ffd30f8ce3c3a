// What is remembered of a form that is open: which one, its question, what was told for it. Facts of the person's case stand beside
// it in the session, for every answer to use.

import * as z from 'zod';
import { OPENING_FIELDS, OPENING_KINDS } from '#domain/opening.ts';
import { SEEKER_SLOTS } from '#domain/seeker.ts';
import { NOTICE_TOPICS } from '#domain/subscription.ts';

const STATES = {
  benefit: z.object({
    name: z.literal('benefit'),
    asking: z.enum(['months', 'wages', 'wage', 'region']),
    /** Asked again already after something else was answered. */
    again: z.boolean().optional(),
  }),
  erase: z.object({ name: z.literal('erase') }),
  subscribe: z.object({
    name: z.literal('subscribe'),
    asking: z.enum(['topics', 'place', 'agree']),
    topics: z.array(z.enum(NOTICE_TOPICS)),
    place: z.string().optional(),
  }),
  opening: z.object({
    name: z.literal('opening'),
    kind: z.enum(OPENING_KINDS),
    content: z.partialRecord(z.enum(OPENING_FIELDS), z.string()),
    /** The field that is asked again, told or not: it could not be used, or is to be changed. */
    changing: z.enum(OPENING_FIELDS).optional(),
  }),
  declaration: z.object({
    name: z.literal('declaration'),
    asking: z.enum(['start', 'months']),
    start: z.string().optional(),
  }),
  seeker: z.object({
    name: z.literal('seeker'),
    trades: z.array(z.string()).optional(),
    /** Id of a commune; empty: anywhere in the province. */
    place: z.string().optional(),
    /** Whole years. */
    years: z.int().optional(),
    /** Below eighteen: whether their parents know and agree. */
    guardian: z.boolean().optional(),
    schooling: z.string().optional(),
    /** Empty: they do not wish to be called. */
    phone: z.string().optional(),
    /** Whether they wish to be told of a vacancy that fits. */
    tell: z.boolean().optional(),
    /** The line that is asked again, told or not. */
    changing: z.enum(SEEKER_SLOTS).optional(),
  }),
  /** Words are wanted for the ticket that is open. */
  ticket: z.object({ name: z.literal('ticket'), asking: z.literal('more') }),
  /** Which of these events, shown last, is meant. */
  events: z.object({ name: z.literal('events'), asking: z.literal('which'), ids: z.array(z.string()) }),
  /** An approver said "trả lại"; the next words are the reason. */
  give_back: z.object({ name: z.literal('give_back'), campaign: z.number() }),
};

export const flowState = z.discriminatedUnion('name', [
  STATES.benefit,
  STATES.erase,
  STATES.subscribe,
  STATES.opening,
  STATES.declaration,
  STATES.seeker,
  STATES.ticket,
  STATES.events,
  STATES.give_back,
]);

export type FlowState = z.output<typeof flowState>;
export type FlowName = FlowState['name'];
export type StateOf<N extends FlowName> = Extract<FlowState, { name: N }>;

/** So many forms wait under the one that is open; of more the oldest is let go. */
export const MOST_WAITING = 2;
