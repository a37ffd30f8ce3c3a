// What is remembered between two turns of one chat. Plain JSON; forgotten when it expires.

import * as z from 'zod';
import { facts } from './facts/facts.ts';
import { jobWish } from './finder/job-wish.ts';
import { schoolWish } from './finder/wish.ts';
import { flowState, MOST_WAITING } from './flows/states.ts';
import { reckoningMemory } from './reckoning/slots.ts';

/** Others whose case people ask about. */
const OTHERS = ['chồng', 'vợ', 'bố', 'mẹ', 'con', 'anh', 'chị', 'em', 'cháu', 'bạn'] as const;
export type Other = (typeof OTHERS)[number];
const ADDRESSES = ['bác', 'cô', 'chú', 'ông', 'bà', 'anh', 'chị', 'bạn'] as const;
export type Address = (typeof ADDRESSES)[number];
const SHOWN = ['events', 'event', 'schools'] as const;

const eventSearch = z.object({
  kind: z.enum(['job_fair', 'enrolment', 'overseas', 'policy']).optional(),
  place: z.string().optional(),
  placeName: z.string().optional(),
  from: z.string(),
  to: z.string(),
  /** How many were shown already. */
  offset: z.number(),
});

const session = z.object({
  /** The form that is open. */
  flow: flowState.optional(),
  /** Forms that it interrupted, the last one on top. */
  waiting: z.array(flowState).max(MOST_WAITING).optional(),
  /** What was said of the case of whoever is spoken of; kept after a flow so that "nếu đóng 5 năm thì sao?" can redo it. */
  facts: facts.optional(),
  /** Whose case that is; missing: the person's own. */
  about: z.enum(OTHERS).optional(),
  /** The cases of the others, put away while one is spoken of. */
  people: z.partialRecord(z.enum(['self', ...OTHERS]), facts).optional(),
  /** What was told for a computation beside the estimate: severance, a course, a loan, money abroad. */
  reckoning: reckoningMemory.optional(),
  events: eventSearch.optional(),
  /** What was told of the school that is looked for. */
  schools: schoolWish.optional(),
  /** What was told of the work that is looked for. */
  jobs: jobWish.optional(),
  /** What was last talked about: follow-ups keep its topic and its country. */
  last: z
    .object({
      intent: z.string(),
      country: z.string().optional(),
      section: z.string().optional(),
      /** Only asked back about: it was never said that this is meant. */
      unsure: z.boolean().optional(),
    })
    .optional(),
  /** What was spoken of before that. */
  before: z.string().optional(),
  /** What of which entry was said already, newest last: nothing is said twice in the same words. */
  told: z.array(z.string()).optional(),
  /** A mark of the last answer, which tells whether the next would be the same word for word. */
  echo: z.string().optional(),
  /** The list shown last, so that "cái thứ hai", "ở đó" mean something. */
  shown: z
    .object({
      kind: z.enum(SHOWN),
      ids: z.array(z.string()),
      /** The list that one was taken from: "cái đầu tiên" still counts in it. */
      among: z.array(z.string()).optional(),
    })
    .optional(),
  /** Non-answers in a row. */
  misses: z.number().optional(),
  /** How the person is called: "bác", "cô"; missing: anh/chị. */
  address: z.enum(ADDRESSES).optional(),
  /** The last turns, scrubbed and short, for the person who takes over. */
  history: z.array(z.object({ said: z.string(), got: z.string() })).optional(),
  /** The code of their ticket that is open. */
  ticket: z.string().optional(),
  /** The person's last real question, for the ticket when they then ask for a human. */
  lastQuestion: z.string().optional(),
  /** We have said that pictures and files cannot be read, and nothing was written since. */
  toldAttachment: z.boolean().optional(),
  /** They were asked not to send numbers of identity, telephone or account. */
  toldNumbers: z.boolean().optional(),
  /** Buttons on screen, so that "2" or the label typed out works too. */
  choices: z.array(z.object({ label: z.string(), data: z.string() })).optional(),
});

export type Session = z.output<typeof session>;
export type EventSearch = z.output<typeof eventSearch>;

export const SESSION_HOURS = 6;

/** The form that is open is left; those beneath it wait on. */
export const withoutFlow = ({ flow: _, ...session }: Session): Session => session;

/** All forms are left. */
export const withoutFlows = ({ flow: _, waiting: __, ...session }: Session): Session => session;

/** The form that is open is left, and the one beneath it open again. */
export function beneath({ flow: _, waiting = [], ...session }: Session): Session {
  const flow = waiting.at(-1);
  if (flow === undefined) return session;
  return { ...session, flow, ...(waiting.length > 1 ? { waiting: waiting.slice(0, -1) } : {}) };
}

/** The session with the ticket that is open, and with none when there is none. */
export function withTicket({ ticket: _, ...session }: Session, code: string | undefined): Session {
  return code === undefined ? session : { ...session, ticket: code };
}

/** The session once this entry, or this section of it, was spoken of. */
export function spokenOf(session: Session, intent: string, section?: string, country = session.last?.country): Session {
  const before = session.last !== undefined && session.last.intent !== intent ? session.last.intent : session.before;
  return {
    ...session,
    ...(before === undefined ? {} : { before }),
    last: { intent, ...(country ? { country } : {}), ...(section ? { section } : {}) },
  };
}

export const freshSession = (): Session => ({});

/** A session that does not parse (older program, damaged row) is forgotten rather than trusted. */
export function parseSession(json: string): Session {
  try {
    const parsed = session.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : freshSession();
  } catch {
    return freshSession();
  }
}
