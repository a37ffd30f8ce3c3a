// Replies on their way to Telegram: one call of the Bot API a part.

import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { SendResult } from '#domain/sending.ts';
import type { Part, PushChannel, SendContext } from '../port.ts';
import { failureOf } from './outcome.ts';
import { TELEGRAM, telegramParts } from './parts.ts';

/** What Telegram allows for nothing; more is paid for, message by message. */
export const FREE_PER_SECOND = 30;

export function telegramPush(
  account: string,
  api: Api,
  calendarOf: (occurrenceId: string) => string | undefined,
  /** Messages a second; above the free thirty only when the office pays for it. */
  perSecond: number,
): PushChannel {
  return {
    name: 'telegram',
    account,
    capabilities: TELEGRAM,
    render: (reply) => telegramParts(reply, calendarOf),
    doubtWaitMs: 1_000,
    limit: { count: perSecond, perMs: 1_000 },
    noticeShare: 1, // every answer waits for one notice at most
    chatLimit: { atOnce: 8, everyMs: 1_000 },
    betweenPartsMs: 0,
    async send(context, part): Promise<SendResult> {
      try {
        return {
          kind: 'sent',
          platformId: String(
            await sendPart(api, { ...context, paid: perSecond > FREE_PER_SECOND && context.route !== undefined }, part),
          ),
        };
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

async function sendPart(
  api: Api,
  { chat, answers, paid }: SendContext & { paid: boolean },
  part: Part,
): Promise<number> {
  switch (part.kind) {
    case 'text': {
      const keyboard: InlineKeyboardMarkup | undefined = part.buttons && {
        inline_keyboard: part.buttons.map(({ label, data }) => [{ text: label, callback_data: data }]),
      };
      const message = await api.sendMessage(chat, part.text, {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(paid ? { allow_paid_broadcast: true } : {}),
        ...(keyboard ? { reply_markup: keyboard } : {}),
        // In a group several people ask at once: show whom this answers.
        ...(chat.startsWith('-') && /^\d+$/.test(answers ?? '')
          ? { reply_parameters: { message_id: Number(answers), allow_sending_without_reply: true } }
          : {}),
      });
      return message.message_id;
    }
    case 'place': {
      const { latitude, longitude, name, address } = part.place;
      return (await api.sendVenue(chat, latitude, longitude, name, address)).message_id;
    }
    case 'document':
      return (await api.sendDocument(chat, new InputFile(Buffer.from(part.content), part.name))).message_id;
  }
}
