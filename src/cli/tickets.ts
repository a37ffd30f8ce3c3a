// Tickets on the command line: for the day on which the console cannot be reached. `--as` says whose deed it is; the rules are the
// desk's.

import { parseArgs } from 'node:util';
import { createConversations } from '#channels/conversation.ts';
import { createPost } from '#channels/post.ts';
import { terminalText } from '#channels/terminal.ts';
import { transcript } from '#channels/transcript.repository.ts';
import { createDesk, type Desk, type TicketDone } from '#desk/desk.ts';
import { findTicket, listTickets, type Ticket } from '#desk/tickets.repository.ts';
import { laneOf } from '#domain/message.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import { addOpening } from '#editorial/openings.repository.ts';
import type { Actor } from '#people/roles.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock } from '../config.ts';
import { configOrExit, knowledgeOrExit, withStorage } from './environment.ts';
import { actor, complain, say } from './person.ts';

const unknown = (code: string | undefined): number =>
  complain(`Không có phiếu ${code ?? '(thiếu mã)'} → xem mã bằng: npm run cli -- tickets list`);

export function ticketList(): Promise<number> {
  return withStorage(async ({ reader }) => {
    const { tickets } = await listTickets(reader);
    for (const { code, openedAt, address, holder, question } of tickets)
      say(
        `${code}  ${formatDay(dayOf(openedAt))} ${formatClock(openedAt)}  ${address.channel}  ${holder ?? 'chờ nhận'}  ${question.replaceAll('\n', ' – ') || '(chưa nêu câu hỏi)'}`,
      );
    if (tickets.length === 0) say('Không có phiếu nào đang mở.');
    return 0;
  });
}

/** The citizen's conversation as they see it. */
export function ticketShow([code]: readonly string[]): Promise<number> {
  return withStorage(async ({ reader }) => {
    const ticket = code === undefined ? undefined : await findTicket(reader, code);
    if (!ticket) return unknown(code);
    const { question, matter } = ticket;
    const about = [question, matter?.topic && `Đang nói về: ${matter.topic}`, ...(matter?.known ?? [])].filter(Boolean);
    if (about.length > 0) say(`${about.join('\n')}\n`);
    for (const item of await transcript(reader, laneOf(ticket.address))) {
      const text =
        item.from === 'assistant'
          ? terminalText(item.reply)
          : item.content.kind === 'text'
            ? item.content.text
            : `[${item.content.kind}]`;
      say(`${item.from === 'assistant' ? 'Trợ lý' : 'Người dân'}: ${text}\n`);
    }
    return 0;
  });
}

type DeskDeed = (desk: Desk, tx: Db, who: Actor, code: string, words: readonly string[]) => Promise<TicketDone>;

/** A deed on one ticket by a named person. */
function deed(act: DeskDeed, told: (storage: Storage, ticket: Ticket) => Promise<string>) {
  return async (rest: readonly string[]): Promise<number> => {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      strict: false,
      options: { as: { type: 'string' } },
    });
    const [code, ...words] = positionals;
    const config = configOrExit();
    const knowledge = await knowledgeOrExit(config);
    return withStorage(async (storage) => {
      if (code === undefined || !(await findTicket(storage.reader, code))) return unknown(code);
      const who = await actor(storage, values.as);
      if (who === undefined) return 1;
      const desk = createDesk({
        clock: systemClock,
        knowledge: () => knowledge,
        post: createPost(systemClock),
        keepOpening: addOpening,
        publicUrl: config.publicUrl,
      });
      const done = await storage.write((tx) => act(desk, tx, who, code.toUpperCase(), words));
      if (done.kind === 'refused') return complain(done.message);
      say(await told(storage, done.ticket));
      return 0;
    });
  };
}

export const ticketAnswer = deed(
  (desk, tx, who, code, words) => desk.answer(tx, who, code, words.join(' ')),
  async ({ reader }, { code, address }) => {
    const shut = await createConversations({ reader }, systemClock).shut(address);
    return shut !== undefined
      ? 'Đã ghi, nhưng nền tảng không cho gửi tới người này (đã chặn, bỏ quan tâm, hoặc quá 7 ngày không nhắn trên Zalo) → gọi điện cho họ.'
      : `Đã gửi vào cuộc trò chuyện của phiếu ${code}.`;
  },
);

export const ticketClose = deed(
  (desk, tx, who, code, words) => desk.close(tx, who, code, 'answered', words.join(' ')),
  async (_, { code }) => `Đã đóng phiếu ${code}.`,
);
