// What the Bot Platform sends, by webhook or by getUpdates. The documents wrap it in {ok, result}; real deliveries are flat.

import { field, idText, text } from '../http.ts';

export type BotUpdate = {
  readonly chatId: string;
  readonly isGroup: boolean;
  readonly senderId: string;
  readonly messageId: string;
  /** Epoch ms. */
  readonly sentAt: number;
  /** Text, or the kind of something that is not text. `unsupported` also stands for senders whom the law protects. */
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'image' | 'sticker' | 'voice' | 'unsupported'; readonly caption?: string | undefined };
};

/** Undefined for events without a message, events of unknown names, and anything malformed: acknowledge and ignore those. */
export function readBotUpdate(body: unknown): BotUpdate | undefined {
  const wrapped = field(body, 'result');
  const update = text(field(wrapped, 'event_name')) === undefined ? body : wrapped;
  const event = text(field(update, 'event_name'));
  const message = field(update, 'message');
  const chat = field(message, 'chat');
  const chatId = idText(field(chat, 'id'));
  const messageId = idText(field(message, 'message_id'));
  const content = event === undefined ? undefined : readContent(event, message);
  if (chatId === undefined || messageId === undefined || content === undefined) return undefined;
  const date = Number(field(message, 'date'));
  return {
    chatId,
    isGroup: field(chat, 'chat_type') === 'GROUP',
    senderId: idText(field(field(message, 'from'), 'id')) ?? chatId,
    messageId,
    sentAt: Number.isFinite(date) ? date : Number.NaN,
    content,
  };
}

/** By the fields present, then by the name: the two do not always agree. */
function readContent(event: string, message: unknown): BotUpdate['content'] | undefined {
  const typed = text(field(message, 'text'));
  if (typed !== undefined && event === 'message.text.received') return { kind: 'text', text: typed };
  const caption = text(field(message, 'caption'));
  if (field(message, 'photo_url') ?? field(message, 'photo')) return { kind: 'image', caption };
  if (field(message, 'voice_url')) return { kind: 'voice' };
  if (field(message, 'sticker')) return { kind: 'sticker' };
  const kind = /^message\.(image|sticker|voice|unsupported)\.received$/.exec(event)?.[1];
  return kind === undefined ? undefined : { kind: kind as 'image', caption };
}
