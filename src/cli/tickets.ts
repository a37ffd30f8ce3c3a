// Tickets on the command line, until the officers' desk has its own page: list, answer, close.

import { userInfo } from 'node:os';
import { addReplies } from '#channels/outbox.repository.ts';
import { terminalText } from '#channels/terminal.ts';
import { transcript } from '#channels/transcript.repository.ts';
import { windowAt } from '#channels/zalo-oa/window.ts';
import { say } from '#conversation/reply.ts';
import { findTicket, listTickets, setTicketState } from '#desk/tickets.repository.ts';
import type { ChatAddress } from '#domain/message.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { chatState } from '#people/chats.repository.ts';
import { deleteOn } from '#people/retention.ts';
import { systemClock } from '../config.ts';
import { withStorage } from './environment.ts';

const isOpen = (last: Temporal.Instant, now: Temporal.Instant): boolean => windowAt(last, now) !== 'closed';

const unknown = (code: string | undefined): number => {
  process.stderr.write(`Không có phiếu ${code ?? '(thiếu mã)'} → xem mã bằng: npm run cli -- tickets list\n`);
  return 1;
};

export function ticketList(): Promise<number> {
  return withStorage(async ({ reader }) => {
    const tickets = await listTickets(reader);
    for (const ticket of tickets) {
      const at = Temporal.Instant.from(ticket.opened_at);
      process.stdout.write(
        `${ticket.code}  ${formatDay(dayOf(at))} ${formatClock(at)}  ${ticket.channel}  ${ticket.question || '(chưa nêu câu hỏi)'}\n`,
      );
    }
    if (tickets.length === 0) process.stdout.write('Không có phiếu nào đang mở.\n');
    return 0;
  });
}

/** The citizen's conversation as they see it. */
export function ticketShow([code]: readonly string[]): Promise<number> {
  return withStorage(async ({ reader }) => {
    const ticket = code === undefined ? undefined : await findTicket(reader, code);
    if (!ticket) return unknown(code);
    for (const item of await transcript(reader, ticket.lane)) {
      const text =
        item.from === 'assistant'
          ? terminalText(item.reply)
          : item.content.kind === 'text'
            ? item.content.text
            : `[${item.content.kind}]`;
      process.stdout.write(`${item.from === 'assistant' ? 'Trợ lý' : 'Người dân'}: ${text}\n\n`);
    }
    return 0;
  });
}

export function ticketAnswer([code, ...words]: readonly string[]): Promise<number> {
  return withStorage(async (storage) => {
    const text = words.join(' ').trim();
    const ticket = code === undefined ? undefined : await findTicket(storage.reader, code);
    if (!ticket) return unknown(code);
    if (text === '') {
      process.stderr.write('Thiếu nội dung → tickets answer <mã> "nội dung trả lời"\n');
      return 1;
    }
    const now = systemClock();
    const address: ChatAddress = {
      channel: ticket.channel as ChatAddress['channel'],
      account: ticket.account,
      chat: ticket.chat,
    };
    await storage.write(async (tx) => {
      const reply = say(`Cán bộ trả lời phiếu ${ticket.code}:\n${text}`, 'notice');
      await addReplies(tx, [
        {
          address,
          ordinal: 0,
          reply,
          knowledge: '',
          now,
          deleteOn: deleteOn(dayOf(now), 'message'),
        },
      ]);
      await writeAudit(tx, {
        at: now,
        actor: `cli:${userInfo().username}`,
        action: 'ticket.answer',
        subject: ticket.code,
      });
    });
    const chat = await chatState(storage.reader, ticket.lane);
    const closed =
      chat && (chat.reach !== 'open' || (ticket.channel === 'zalo-oa' && !isOpen(chat.lastInteraction, now)));
    process.stdout.write(
      closed
        ? `Đã ghi, nhưng nền tảng không cho gửi tới người này (đã chặn, bỏ quan tâm, hoặc quá 7 ngày không nhắn trên Zalo) → gọi điện cho họ.\n`
        : `Đã gửi vào cuộc trò chuyện của phiếu ${ticket.code}.\n`,
    );
    return 0;
  });
}

export function ticketClose([code]: readonly string[]): Promise<number> {
  return withStorage(async (storage) => {
    const ticket = code === undefined ? undefined : await findTicket(storage.reader, code);
    if (!ticket) return unknown(code);
    const now = systemClock();
    await storage.write(async (tx) => {
      await setTicketState(tx, ticket.code, 'closed', now);
      await writeAudit(tx, {
        at: now,
        actor: `cli:${userInfo().username}`,
        action: 'ticket.close',
        subject: ticket.code,
      });
    });
    process.stdout.write(`Đã đóng phiếu ${ticket.code}.\n`);
    return 0;
  });
}
