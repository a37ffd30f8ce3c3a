// Telegram's updates as our messages. What is not for us (groups that do not address us, service messages) gives nothing.

import type { Message, Update, UserFromGetMe } from 'grammy/types';
import { coarse, type IncomingMessage, type MessageContent } from '#domain/message.ts';

/** The kinds of update we ask Telegram for. */
export const WANTED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

export type Pressed = { readonly queryId: string; readonly message: Message | undefined; readonly data: string };

export type ReadUpdate = {
  readonly message: IncomingMessage;
  /** A pressed button wants its own acknowledgement. */
  readonly pressed?: Pressed | undefined;
  /** A correction: the id of the message as it was first sent. */
  readonly corrects?: string | undefined;
};

type Me = Pick<UserFromGetMe, 'id' | 'username'>;

export function readUpdate(update: Update, account: string, me: Me, now: Temporal.Instant): ReadUpdate | undefined {
  const { message, edited_message: edited, callback_query: query, my_chat_member: member } = update;
  const base = (chat: number, sender: number | undefined) => ({
    channel: 'telegram' as const,
    account,
    chat: String(chat),
    sender: String(sender ?? chat),
  });
  if (message !== undefined) {
    const content = isForUs(message, me) ? readContent(message, me) : undefined;
    if (content === undefined) return undefined;
    return {
      message: { ...base(message.chat.id, message.from?.id), id: String(message.message_id), at: at(message), content },
    };
  }
  if (edited !== undefined) {
    // Only words are corrected; a moving live location is no new question.
    const content = isForUs(edited, me) ? readContent(edited, me) : undefined;
    if (content?.kind !== 'text') return undefined;
    const original = String(edited.message_id);
    return {
      message: {
        ...base(edited.chat.id, edited.from?.id),
        id: `${original}.${edited.edit_date}`,
        at: at(edited),
        content,
      },
      corrects: original,
    };
  }
  if (query?.data !== undefined && query.message !== undefined) {
    const { data } = query;
    const content = { kind: 'button' as const, data, label: labelOf(query.message as Message, data) };
    const shown = query.message.date === 0 ? undefined : (query.message as Message); // 0: too old for Telegram to show us
    return {
      message: { ...base(query.message.chat.id, query.from.id), id: `q${query.id}`, at: now, content },
      pressed: { queryId: query.id, message: shown, data },
    };
  }
  if (member !== undefined && member.chat.type === 'private' && member.new_chat_member.status === 'kicked') {
    const content = { kind: 'left' as const };
    return {
      message: { ...base(member.chat.id, member.from.id), id: `u${update.update_id}`, at: at(member), content },
    };
  }
  return undefined;
}

const at = ({ date }: { date: number }): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date * 1_000);

function labelOf(message: Message, data: string): string | undefined {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.find((button) => 'callback_data' in button && button.callback_data === data)?.text.replace(/^✓ /, '');
}

function readContent(message: Message, me: Me): MessageContent | undefined {
  const text = message.text ?? message.caption;
  if (text !== undefined) return { kind: 'text', text: withoutMention(text, me) };
  const place = message.location ?? message.venue?.location;
  if (place) return { kind: 'location', latitude: coarse(place.latitude), longitude: coarse(place.longitude) };
  if (message.contact) return { kind: 'contact' };
  const type = ATTACHMENTS.find((each) => message[each] !== undefined);
  return type && { kind: 'attachment', type };
}

const ATTACHMENTS = [
  'photo',
  'voice',
  'document',
  'video',
  'video_note',
  'audio',
  'animation',
  'sticker',
  'poll',
  'story',
] as const;

/** In a group people talk to each other: we answer a command, a mention or a reply to us, and store nothing else. */
function isForUs(message: Message, me: Me): boolean {
  if (message.chat.type === 'private') return true;
  if (message.chat.type === 'channel') return false;
  if (message.reply_to_message?.from?.id === me.id) return true;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const mine = `@${me.username.toLowerCase()}`;
  return entities.some((entity) => {
    const words = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    if (entity.type === 'mention') return words === mine;
    return entity.type === 'bot_command' && entity.offset === 0 && (!words.includes('@') || words.endsWith(mine));
  });
}

function withoutMention(text: string, me: Me): string {
  return text.replace(new RegExp(`@${me.username}\\b`, 'gi'), '').trim() || text;
}
