// The buttons of a ticket. The desk decides; what it refuses is said on the page of the ticket.

import type { TicketDone } from '#desk/desk.ts';
import { TICKET_OUTCOMES } from '#domain/ticket.ts';
import type { Db } from '#storage/engine.ts';
import { go, type StaffVisit } from '../visit.ts';
import { asked, gone, ticketPage } from './one.ts';

/** `told` names what the page says when it is done. */
const deed =
  (told: string, act: (visit: StaffVisit, tx: Db, code: string) => Promise<TicketDone>) =>
  async (visit: StaffVisit): Promise<Response> => {
    const ticket = await asked(visit);
    if (ticket === undefined) return gone(visit);
    const done = await visit.deps.storage.write((tx) => act(visit, tx, ticket.code));
    return done.kind === 'refused' ? ticketPage(visit, done.message) : go(visit, `/ho-tro/${ticket.code}`, told);
  };

export const take = deed('da-nhan-phieu', ({ deps, staff }, tx, code) => deps.desk.take(tx, staff, code));
export const answer = deed('da-tra-loi', ({ deps, staff, form }, tx, code) =>
  deps.desk.answer(tx, staff, code, form.text('noi_dung')),
);
export const transfer = deed('da-chuyen-phieu', ({ deps, staff, form }, tx, code) =>
  deps.desk.transfer(tx, staff, code, form.text('nguoi')),
);
export const putBack = deed('da-tra-phieu', ({ deps, staff }, tx, code) => deps.desk.putBack(tx, staff, code));
export const close = deed('da-dong-phieu', ({ deps, staff, form }, tx, code) =>
  deps.desk.close(
    tx,
    staff,
    code,
    TICKET_OUTCOMES.find((each) => each === form.text('ket_qua')) ?? 'answered',
    form.text('ghi_chu'),
  ),
);
