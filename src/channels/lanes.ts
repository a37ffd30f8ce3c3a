// Answers stored messages: claims a batch of chats, takes each turn, and commits sessions, effects and replies together.
// Several processes may run this on one database; the lease on a lane keeps a message from being answered twice.

import { isOwnRight } from '#conversation/control.ts';
import { saysErase } from '#conversation/erase.ts';
import { type Brain, type Mind, turnContext } from '#conversation/mind.ts';
import { officeLine } from '#conversation/office-hours.ts';
import { say } from '#conversation/reply.ts';
import { loadSessions, saveSession } from '#conversation/session.repository.ts';
import { type Session, withTicket } from '#conversation/session.ts';
import { TEXTS } from '#conversation/texts.ts';
import { takeTurn } from '#conversation/turn.ts';
import type { PersonContext, TurnResult } from '#conversation/turn-types.ts';
import type { Desk } from '#desk/desk.ts';
import { ticketsOfLanes } from '#desk/tickets.repository.ts';
import { isReadNotSent, type MessageContent, writesFirst } from '#domain/message.ts';
import type { Clock, Ticks } from '#domain/time.ts';
import type { CampaignOffice } from '#outreach/office.ts';
import { remindersOf } from '#outreach/reminders/reminders.repository.ts';
import { noteInteractions, staffHeldLanes } from '#people/chats.repository.ts';
import { maskAnswered } from '#people/private-numbers.repository.ts';
import { subscriptionsOf } from '#people/subscriptions.repository.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { commitTurn, erases } from './commit.ts';
import {
  anyPending,
  claimMessages,
  holdsLetter,
  keepLanes,
  markDone,
  releaseLanes,
  type StoredMessage,
} from './inbox.repository.ts';
import { createWorker, type Worker } from './worker.ts';

export type LanesDeps = {
  readonly storage: Storage;
  readonly brain: Brain;
  readonly clock: Clock;
  readonly ticks: Ticks;
  /** Names this process; a lease belongs to it. */
  readonly owner: string;
  readonly newTicketCode: () => string;
  readonly office: CampaignOffice;
  readonly desk: Desk;
  readonly restMs?: (() => number) | undefined;
  readonly answered: (seqs: readonly number[]) => void;
  readonly failed: (error: unknown) => void;
};

/** A batch is one stretch without a pause; in a burst it is short, so that arriving messages are acknowledged in time. */
const BATCH = 32;
const BATCH_IN_A_BURST = 8;
/** A batch that has thought for so long ends, whatever is left of it: those who write meanwhile wait for the pause after it. */
const BUDGET_MS = 40;
/** After such a batch: a request takes several rounds of the event loop to come in and to be answered, and each stood behind a batch. */
const BREATH_MS = 8;
/**
 * Many times what a batch takes. After a crash the chats that were in hand wait this long; a process that merely stalls
 * longer loses its lanes, and its commit with them, so nothing is answered twice.
 */
const LEASE_SECONDS = 3;
/** How soon messages stored by another process are noticed. */
const LOOK_EVERY_MS = 250;

export function createLanes(deps: LanesDeps): Worker {
  let spent = false;
  let afterLetter = false;
  return createWorker({
    failed: deps.failed,
    async work() {
      const began = deps.ticks();
      const { settled, letter } = await handleBatch(deps, afterLetter);
      afterLetter = letter;
      spent = deps.ticks() - began >= BUDGET_MS;
      return settled;
    },
    restMs: () => Math.max(deps.restMs?.() ?? 0, spent ? BREATH_MS : 0),
    lookEveryMs: LOOK_EVERY_MS,
  });
}

/** Handles up to one batch: how many messages were settled, and whether a letter was among them. */
async function handleBatch(deps: LanesDeps, afterLetter: boolean): Promise<{ settled: number; letter: boolean }> {
  const nothing = { settled: 0, letter: false };
  const mind = deps.brain.current();
  if (mind === undefined) return nothing;
  const { storage, owner, clock } = deps;
  const leaseUntil = () => clock().add({ seconds: LEASE_SECONDS });
  if (!(await anyPending(storage.reader))) return nothing; // an idle look costs no write lock
  const limit = (deps.restMs?.() ?? 0) > 0 ? BATCH_IN_A_BURST : BATCH;
  const claimed = await storage.write((tx) => claimMessages(tx, owner, clock(), leaseUntil(), { limit, afterLetter }));
  if (claimed.length === 0) return nothing;
  const lanes = [...new Set(claimed.map((message) => message.lane))];
  const { seqs, erased } = await storage.write(async (tx) => {
    const now = clock();
    const held = await keepLanes(tx, owner, lanes, now, leaseUntil());
    const mine = claimed.filter((message) => held.has(message.lane));
    const settled = await answerAll(tx, mine, mind, deps, now);
    await releaseLanes(tx, owner, lanes);
    return settled;
  });
  if (erased) await storage.forgetDeleted();
  deps.answered(seqs);
  return { settled: seqs.length, letter: holdsLetter(claimed) };
}

async function answerAll(
  tx: Db,
  claimed: readonly StoredMessage[],
  mind: Mind,
  deps: LanesDeps,
  now: Temporal.Instant,
): Promise<{ seqs: number[]; erased: boolean }> {
  let erased = false;
  if (claimed.length === 0) return { seqs: [], erased };
  const lanes = [...new Set(claimed.map((message) => message.lane))];
  await noteInteractions(
    tx,
    claimed
      .filter((message) => !isReadNotSent(message.address.channel) && isSaid(message.content))
      .map(({ address, sentAt }) => ({ address, at: earlier(sentAt, now) })),
  );
  const sessions = await loadSessions(tx, lanes, now);
  const tickets = await ticketsOfLanes(tx, lanes);
  for (const [lane, session] of sessions) sessions.set(lane, withTicket(session, tickets.get(lane)?.code));
  const taken = new Set(lanes.filter((lane) => tickets.get(lane)?.taken));
  const subscriptions = await subscriptionsOf(tx, lanes);
  const reminders = await remindersOf(tx, lanes);
  const personOf = ({ lane, address }: StoredMessage): PersonContext => ({
    reach: writesFirst(address.channel),
    subscription: subscriptions.get(lane),
    reminders: (reminders.get(lane) ?? []).flatMap(({ dueAt, ...rest }) => (dueAt ? [{ ...rest, dueAt }] : [])),
  });
  const byHand = await staffHeldLanes(tx, lanes, now);
  const messages: StoredMessage[] = [];
  const began = deps.ticks();
  for (const message of claimed) {
    if (messages.length > 0 && deps.ticks() - began >= BUDGET_MS) break; // the rest is claimed again after a pause
    messages.push(message);
    const session = sessionFor(message, sessions.get(message.lane) as Session, now);
    // A person has this chat: what is said is theirs to answer. What people may always ask for needs nobody's answer.
    const silent = taken.has(message.lane) || byHand.has(message.lane);
    if (silent && isSaid(message.content) && !isOwnRight(message.content, session)) continue;
    const result = turnOrApology(message, session, mind, personOf(message), deps, now);
    sessions.set(message.lane, result.session);
    erased ||= erases(result);
    await commitTurn(tx, message, result, {
      now,
      knowledge: mind.knowledge,
      office: deps.office,
      desk: deps.desk,
    });
  }
  await deps.desk.citizenWrote(
    tx,
    messages.filter(({ lane, content }) => taken.has(lane) && isSaid(content)).map(({ lane }) => lane),
  );
  for (const [lane, session] of sessions) await saveSession(tx, lane, session, now);
  const seqs = messages.map((message) => message.seq);
  await markDone(tx, seqs, now);
  await maskAnswered(tx, messages);
  return { seqs, erased };
}

const LATE_MINUTES = 15;

/** An answer to our question whether to erase counts although it took so long that we have forgotten the question. */
function sessionFor({ content, sentAt }: StoredMessage, session: Session, now: Temporal.Instant): Session {
  const late = Temporal.Instant.compare(sentAt, now.subtract({ minutes: LATE_MINUTES })) < 0;
  return late && saysErase(content) ? { ...session, flow: { name: 'erase' } } : session;
}

/** A platform's clock may be ahead of ours; a window must not be longer for it. */
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);

const isSaid = ({ kind }: MessageContent): boolean => kind !== 'left' && kind !== 'withdrawn';

/** A turn that throws is our fault: the citizen gets a person's address instead of silence, and we get the error. */
function turnOrApology(
  message: StoredMessage,
  session: Session,
  mind: Mind,
  person: PersonContext,
  deps: LanesDeps,
  now: Temporal.Instant,
): TurnResult {
  try {
    return takeTurn({ content: message.content, session }, turnContext(mind, now, deps.newTicketCode(), person));
  } catch (error) {
    deps.failed(error);
    return { session, replies: [say(TEXTS.failed(officeLine(mind.knowledge)), 'failed')], effects: [] };
  }
}
