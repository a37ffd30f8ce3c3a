// What people at the desk do with tickets, whichever way they come: one set of rules, one row in the ticket's history for every deed.
// While somebody has a ticket, the assistant keeps silent in that chat; what the citizen is told about it is said here.

import { type ChatAddress, laneOf } from '#domain/message.ts';
import type { SentOpening } from '#domain/opening.ts';
import type { Reply } from '#domain/reply.ts';
import type { Post } from '#domain/sending.ts';
import { TICKET_OUTCOME_NAMES, type TicketOutcome } from '#domain/ticket.ts';
import { type Clock, dayOf } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { workingMinutes } from '#knowledge/office-time.ts';
import { maskLane } from '#people/private-numbers.repository.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import { findStaff } from '#people/staff.repository.ts';
import { chatsOfStaff } from '#people/staff-chats.repository.ts';
import type { Db } from '#storage/engine.ts';
import { countOutcome } from './counts.repository.ts';
import { HANDED_OVER } from './figures.ts';
import { groupChats } from './groups.repository.ts';
import { DESK_TEXTS as TEXTS } from './texts.ts';
import { addTicketEvent } from './ticket-events.repository.ts';
import {
  changeTicket,
  countAhead,
  countOpen,
  countTicketEnd,
  findTicket,
  type NewTicket,
  noteCitizenWaits,
  openTicket,
  openTicketOf,
  type Ticket,
  type TicketChange,
  waitsSince,
} from './tickets.repository.ts';

/** `message` says what is wrong and what to do, in Vietnamese. */
export type TicketDone =
  | { readonly kind: 'done'; readonly ticket: Ticket }
  | { readonly kind: 'refused'; readonly message: string };

export type DeskDeps = {
  readonly clock: Clock;
  readonly knowledge: () => Knowledge | undefined;
  readonly post: Post<Db>;
  /** Keeps what an employer sent in until an officer decides. */
  readonly keepOpening: (tx: Db, address: ChatAddress, sent: SentOpening, now: Temporal.Instant) => Promise<void>;
  /** Where the console is reached from outside; undefined: staff are told the code alone. */
  readonly publicUrl: string | undefined;
};

export const LONGEST_ANSWER = 4_000;
/** Of a ticket's question with all that was added to it, in characters. */
const LONGEST_QUESTION = 6_000;
/** A median of fewer says nothing. */
const LEAST_WAITS = 5;
const WAITS_OF_DAYS = 30;

const refused = (message: string): TicketDone => ({ kind: 'refused', message });
const GONE = 'Không có phiếu này. Xem danh sách rồi chọn lại.';
const FASTER = 'Vừa có người khác làm với phiếu này. Xem lại rồi làm tiếp.';

/** Nobody has it, or whoever has it lets the citizen wait too long. */
export const mayTake = ({ state, escalated }: Ticket): boolean =>
  state === 'open' || (state === 'taken' && escalated > 0);

export type Desk = ReturnType<typeof createDesk>;

export function createDesk({ clock, knowledge, post, keepOpening, publicUrl }: DeskDeps) {
  const say = (text: string, more: Partial<Reply> = {}): Reply => ({
    text,
    ...more,
    provenance: { decision: 'notice' },
  });
  const toCitizen = (tx: Db, { address }: Ticket, reply: Reply) => post(tx, [{ address, reply, awaited: true }]);
  const tell = (tx: Db, chats: readonly ChatAddress[], text: string) =>
    post(
      tx,
      [...new Map(chats.map((address) => [laneOf(address), address])).values()].map((address) => ({
        address,
        reply: say(text),
        awaited: true,
      })),
    );
  const page = (path: string) => (publicUrl === undefined ? '' : ` ${publicUrl}/quan-tri${path}`);
  const linkTo = ({ code }: Ticket) => page(`/ho-tro/${code}`);

  /** Everybody who may help, and the groups; what a citizen wrote stays in the console. */
  async function tellAll(tx: Db, text: string, more: readonly ChatAddress[] = []): Promise<void> {
    await tell(tx, [...(await chatsOfStaff(tx, { may: 'help' })), ...(await groupChats(tx)), ...more], text);
  }

  /** Everything that changes one ticket goes through here. */
  async function act(
    tx: Db,
    who: Actor,
    code: string,
    deed: string,
    decide: (ticket: Ticket) => Promise<{ change: TicketChange; detail?: string | undefined } | string>,
  ): Promise<TicketDone> {
    if (!mayDo(who.roles, 'help')) return refused('Tài khoản này không trực hỗ trợ.');
    const ticket = await findTicket(tx, code);
    if (ticket === undefined) return refused(GONE);
    if (ticket.state === 'closed') return refused('Phiếu đã đóng.');
    const decided = await decide(ticket);
    if (typeof decided === 'string') return refused(decided);
    const now = clock();
    if (!(await changeTicket(tx, ticket, decided.change))) return refused(FASTER);
    const actor = who.via === undefined ? who.login : `${who.login} (${who.via})`;
    await addTicketEvent(tx, ticket, { at: now, actor, deed, detail: decided.detail ?? '' });
    return { kind: 'done', ticket: (await findTicket(tx, code)) as Ticket };
  }

  const heldByOther = ({ holder, state }: Ticket, { login }: Actor): string | undefined =>
    state === 'taken' && holder !== login ? `Phiếu đang do ${holder} xử lý. Nhờ người đó chuyển phiếu.` : undefined;

  const taking = (who: Actor, { waitingSince }: Ticket): TicketChange => ({
    state: 'taken',
    holder: who.login,
    takenAt: clock(),
    waitingSince: waitingSince ?? clock(),
    escalated: 0,
  });

  /** Counted without a name; nobody calls back any more. */
  async function counted(tx: Db, { openedAt, answeredAt, address }: Ticket, outcome: TicketOutcome): Promise<void> {
    const known = knowledge();
    const waited = answeredAt && known && workingMinutes(known, openedAt, answeredAt);
    await countTicketEnd(tx, { day: dayOf(clock()).toString(), channel: address.channel, waited, outcome });
    await maskLane(tx, laneOf(address));
  }

  async function ended(tx: Db, ticket: Ticket, outcome: TicketOutcome, text: string): Promise<void> {
    await toCitizen(tx, ticket, say(text, { buttons: TEXTS.helpedButtons, unnumbered: true }));
    await counted(tx, ticket, outcome);
  }

  /** A line more on the ticket; false when it is full. `text` is scrubbed already. */
  async function lengthen(tx: Db, ticket: Ticket, text: string): Promise<boolean> {
    const question = [ticket.question, text].filter(Boolean).join('\n');
    if (question.length > LONGEST_QUESTION || !(await changeTicket(tx, ticket, { question }))) return false;
    await addTicketEvent(tx, ticket, { at: clock(), actor: 'citizen', deed: 'add', detail: '' });
    return true;
  }

  return {
    /** A citizen asks for a person: their code, and an honest word on the queue. */
    async opened(tx: Db, address: ChatAddress, asked: NewTicket): Promise<{ code: string; queue: string }> {
      const { ticket, isNew } = await openTicket(tx, address, asked);
      if (isNew) {
        await countOutcome(tx, dayOf(asked.openedAt).toString(), address.channel, HANDED_OVER);
        await addTicketEvent(tx, ticket, { at: asked.openedAt, actor: 'citizen', deed: 'open', detail: '' });
        await tellAll(tx, TEXTS.staffNew(ticket.code, address.channel) + linkTo(ticket));
      } else {
        await changeTicket(tx, ticket, { matter: asked.matter });
        if (!ticket.question.includes(asked.question)) await lengthen(tx, ticket, TEXTS.askedToo(asked.question));
      }
      const ahead = Math.max(0, (await countOpen(tx)) - 1);
      const since = dayOf(asked.openedAt).subtract({ days: WAITS_OF_DAYS }).toString();
      const waits = await waitsSince(tx, since);
      const median = waits.length < LEAST_WAITS ? undefined : waits[Math.floor(waits.length / 2)];
      return { code: ticket.code, queue: isNew ? TEXTS.queue(ahead, median) : '' };
    },

    /** The citizen's own words, scrubbed, to the ticket that is open; undefined: there is none. */
    async citizenAdds(tx: Db, address: ChatAddress, text: string): Promise<'added' | 'full' | undefined> {
      const ticket = await openTicketOf(tx, laneOf(address));
      return ticket && ((await lengthen(tx, ticket, TEXTS.added(text))) ? 'added' : 'full');
    },

    /** The ticket that is open, and how many wait before it. */
    async standing(tx: Db, address: ChatAddress): Promise<{ ticket: Ticket; ahead: number } | undefined> {
      const ticket = await openTicketOf(tx, laneOf(address));
      return ticket && { ticket, ahead: ticket.state === 'open' ? await countAhead(tx, ticket) : 0 };
    },

    /** They need nobody any more. Nothing is asked of them: they said so themselves. */
    async citizenCancels(tx: Db, address: ChatAddress): Promise<boolean> {
      const ticket = await openTicketOf(tx, laneOf(address));
      const change = { state: 'closed', closedAt: clock(), waitingSince: null, outcome: 'withdrawn' } as const;
      if (ticket === undefined || !(await changeTicket(tx, ticket, change))) return false;
      await addTicketEvent(tx, ticket, { at: clock(), actor: 'citizen', deed: 'withdraw', detail: '' });
      await counted(tx, ticket, 'withdrawn');
      return true;
    },

    /** Citizens wrote into chats that a person has; whoever has them is told once, until they answer. */
    async citizenWrote(tx: Db, lanes: readonly string[]): Promise<void> {
      if (lanes.length === 0) return;
      for (const ticket of await noteCitizenWaits(tx, lanes, clock()))
        if (ticket.holder !== undefined)
          await tell(
            tx,
            await chatsOfStaff(tx, { login: ticket.holder }),
            TEXTS.staffWrote(ticket.code) + linkTo(ticket),
          );
    },

    /** One that waits too long with somebody else may be taken over: people fall ill, and accounts are closed. */
    async take(tx: Db, who: Actor, code: string): Promise<TicketDone> {
      const done = await act(tx, who, code, 'take', async (ticket) => {
        if (ticket.holder === who.login) return 'Anh/chị đang giữ phiếu này rồi.';
        if (mayTake(ticket)) return { change: taking(who, ticket), detail: ticket.holder && `thay ${ticket.holder}` };
        return heldByOther(ticket, who) ?? FASTER;
      });
      if (done.kind === 'done') await toCitizen(tx, done.ticket, say(TEXTS.taken(code)));
      return done;
    },

    /** Goes to the citizen the way they came; a ticket nobody has is taken by it. */
    async answer(tx: Db, who: Actor, code: string, text: string): Promise<TicketDone> {
      const said = text.trim();
      if (said === '') return refused('Chưa có nội dung trả lời.');
      if (said.length > LONGEST_ANSWER)
        return refused(`Nội dung dài quá ${LONGEST_ANSWER} ký tự. Xin chia làm nhiều tin.`);
      const done = await act(tx, who, code, 'answer', async (ticket) => {
        const now = clock();
        return (
          heldByOther(ticket, who) ?? {
            change: {
              ...(ticket.state === 'open' ? taking(who, ticket) : {}),
              waitingSince: null,
              escalated: 0,
              ...(ticket.answeredAt === undefined ? { answeredAt: now } : {}),
            },
          }
        );
      });
      if (done.kind === 'done') await toCitizen(tx, done.ticket, say(TEXTS.answer(code, said)));
      return done;
    },

    async transfer(tx: Db, who: Actor, code: string, to: string): Promise<TicketDone> {
      const next = await findStaff(tx, { login: to });
      if (next?.state !== 'active' || !mayDo(next.roles, 'help'))
        return refused('Người nhận không có vai trò trực hỗ trợ, hoặc tài khoản đã khóa.');
      const done = await act(
        tx,
        who,
        code,
        'transfer',
        async (ticket) =>
          heldByOther(ticket, who) ??
          (to === ticket.holder
            ? 'Người này đang giữ phiếu rồi.'
            : { change: { ...taking(who, ticket), holder: to }, detail: to }),
      );
      if (done.kind === 'done')
        await tell(tx, await chatsOfStaff(tx, { login: to }), TEXTS.staffGiven(code, who.login) + linkTo(done.ticket));
      return done;
    },

    /** Back to the queue: the assistant speaks again until somebody takes it. */
    async putBack(tx: Db, who: Actor, code: string): Promise<TicketDone> {
      const done = await act(
        tx,
        who,
        code,
        'put_back',
        async (ticket) =>
          heldByOther(ticket, who) ??
          (ticket.state === 'open'
            ? 'Phiếu này đang chờ nhận.'
            : { change: { state: 'open', holder: null, waitingSince: ticket.waitingSince ?? clock() } }),
      );
      if (done.kind === 'done') {
        await toCitizen(tx, done.ticket, say(TEXTS.putBack(code)));
        await tellAll(tx, TEXTS.staffNew(code, done.ticket.address.channel) + linkTo(done.ticket));
      }
      return done;
    },

    async close(tx: Db, who: Actor, code: string, outcome: TicketOutcome, note: string): Promise<TicketDone> {
      const done = await act(
        tx,
        who,
        code,
        'close',
        async (ticket) =>
          heldByOther(ticket, who) ?? {
            change: {
              state: 'closed',
              closedAt: clock(),
              waitingSince: null,
              outcome,
              note: note.trim().slice(0, 500),
            },
            detail: TICKET_OUTCOME_NAMES[outcome],
          },
      );
      if (done.kind === 'done') await ended(tx, done.ticket, outcome, TEXTS.closed(code));
      return done;
    },

    /** Answered, and not a word since for days: from now on the assistant speaks again. */
    async closeIdle(tx: Db, ticket: Ticket): Promise<boolean> {
      const now = clock();
      const outcome = 'no_reply';
      if (!(await changeTicket(tx, ticket, { state: 'closed', closedAt: now, outcome }))) return false;
      const detail = TICKET_OUTCOME_NAMES[outcome];
      await addTicketEvent(tx, ticket, { at: now, actor: 'system', deed: 'close', detail });
      await ended(tx, ticket, outcome, TEXTS.closedIdle(ticket.code));
      return true;
    },

    /** What an employer sends in waits for an officer, who is told. */
    async openingCame(tx: Db, address: ChatAddress, sent: SentOpening): Promise<void> {
      await keepOpening(tx, address, sent, clock());
      await tell(tx, await chatsOfStaff(tx, { may: 'edit' }), TEXTS.staffOpening(sent.code) + page('/tuyen-dung'));
    },

    tellAll,
    linkTo,
  };
}
