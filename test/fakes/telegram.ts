// A Telegram Bot API server: long polling with offsets and redelivery, webhooks with the secret header, Telegram's limits and
// Telegram's errors. What a person does in the app is a function here.

import type { Clock } from '#domain/time.ts';
import { systemClock } from '../../src/config.ts';
import { type Answer, createDelivery, type FakeServer, type Fault, postEvent, startFakeServer } from './http.ts';
import { readHtml } from './telegram-html.ts';

type Json = Record<string, unknown>;
type Keyboard = { inline_keyboard: { text: string; callback_data?: string }[][] };

export type TelegramMessage = {
  readonly id: number;
  readonly chat: number;
  readonly kind: 'text' | 'venue' | 'document';
  /** As the person reads it: markup is gone. */
  readonly text: string;
  keyboard: Keyboard | undefined;
  readonly payload: Json;
};

export type FakeTelegram = Omit<FakeServer, 'close'> & {
  readonly token: string;
  readonly botName: string;
  readonly messages: TelegramMessage[];
  readonly commands: () => unknown[];
  readonly webhook: () => { url: string; secret: string };
  /** Updates that the bot has not confirmed. */
  readonly pending: () => number;
  readonly says: (chat: number, text: string, more?: Json) => number;
  readonly edits: (chat: number, messageId: number, text: string) => void;
  readonly presses: (chat: number, label: string) => string;
  readonly shares: (chat: number, content: Json) => void;
  readonly blocks: (chat: number) => void;
  readonly unblocks: (chat: number) => void;
  /** These people wrote to the bot once; they can be written to. */
  readonly knows: (chats: Iterable<number>) => void;
  /** Any update, also one that was sent before; without an id it gets the next one. */
  readonly emit: (update: Json) => void;
  readonly lastUpdate: () => Json | undefined;
  readonly close: () => Promise<void>;
};

const BOT_ID = 7_000_000_001;
export const TELEGRAM_TOKEN = `${BOT_ID}:AAFakeTelegramTokenForTests-0123456789`;
const BOT_NAME = 'cau_viec_thu_bot';

const ok = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });
const error = (code: number, description: string, parameters?: Json): Answer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) },
});
const bad = (why: string): Answer => error(400, `Bad Request: ${why}`);

/** 429 as Telegram says it. */
export const tooManyRequests = (seconds: number): Fault => ({
  kind: 'answer',
  ...error(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
});

export async function startFakeTelegram({
  port = 0,
  clock = systemClock,
}: {
  port?: number | undefined;
  clock?: Clock | undefined;
} = {}): Promise<FakeTelegram> {
  const now = () => Math.floor(clock().epochMilliseconds / 1_000);
  const messages: TelegramMessage[] = [];
  const known = new Set<number>();
  const blocked = new Set<number>();
  const queries = new Set<string>();
  let updates: Json[] = [];
  let last: Json | undefined;
  let nextUpdate = 100;
  let nextMessage = 1;
  let nextQuery = 1;
  let webhook = { url: '', secret: '' };
  let commands: unknown[] = [];
  let poll: { answer: (ids: Json[] | 'conflict') => void } | undefined;
  const delivery = createDelivery(() =>
    webhook.url === ''
      ? undefined
      : (update) =>
          postEvent(webhook.url, JSON.stringify(update), { 'x-telegram-bot-api-secret-token': webhook.secret }),
  );

  const server = await startFakeServer(
    (path) => path.split('/').at(-1) ?? '',
    async ({ name, payload, path }) => {
      if (!path.startsWith(`/bot${TELEGRAM_TOKEN}/`)) return error(401, 'Unauthorized');
      const method = METHODS[name];
      return method ? method(normal(payload)) : error(404, 'Not Found');
    },
    port,
  );

  const METHODS: Record<string, (payload: Json) => Answer | Promise<Answer>> = {
    getMe: () => ok({ id: BOT_ID, is_bot: true, first_name: 'Cầu Việc', username: BOT_NAME, can_join_groups: true }),
    getUpdates,
    setWebhook({ url, secret_token: secret = '' }) {
      if (!/^https?:/.test(String(url))) return bad('bad webhook: An HTTPS URL must be provided for webhook');
      webhook = { url: String(url), secret: String(secret) };
      for (const update of updates.splice(0)) delivery.add(update);
      return ok(true);
    },
    deleteWebhook() {
      webhook = { url: '', secret: '' };
      return ok(true);
    },
    getWebhookInfo: () =>
      ok({
        url: webhook.url,
        has_custom_certificate: false,
        pending_update_count: delivery.pending() + updates.length,
      }),
    setMyCommands({ commands: list }) {
      commands = list as unknown[];
      return ok(true);
    },
    getMyCommands: () => ok(commands),
    sendChatAction: ({ chat_id: chat }) => refusal(Number(chat)) ?? ok(true),
    sendMessage(payload) {
      const chat = Number(payload.chat_id);
      const read = payload.parse_mode === 'HTML' ? readHtml(String(payload.text)) : { text: String(payload.text) };
      if ('error' in read) return bad(read.error);
      if (read.text.trim() === '') return bad('message text is empty');
      if (read.text.length > 4_096) return bad('message is too long');
      return refusal(chat) ?? refusalOfKeyboard(payload) ?? ok(add(chat, 'text', read.text, payload));
    },
    sendVenue: (payload) =>
      refusal(Number(payload.chat_id)) ?? ok(add(Number(payload.chat_id), 'venue', String(payload.title), payload)),
    sendDocument: (payload) =>
      refusal(Number(payload.chat_id)) ?? ok(add(Number(payload.chat_id), 'document', 'document', payload)),
    answerCallbackQuery({ callback_query_id: id }) {
      return queries.delete(String(id))
        ? ok(true)
        : bad('query is too old and response timeout expired or query ID is invalid');
    },
    editMessageReplyMarkup({ message_id: id, reply_markup: keyboard }) {
      const message = messages.find((each) => each.id === Number(id));
      if (message === undefined) return bad('message to edit not found');
      if (JSON.stringify(message.keyboard) === JSON.stringify(keyboard))
        return bad(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        );
      message.keyboard = keyboard as Keyboard;
      return ok(shown(message));
    },
  };

  function getUpdates({ offset = 0, timeout = 0, limit = 100 }: Json) {
    if (webhook.url !== '')
      return error(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    poll?.answer('conflict');
    updates = updates.filter((update) => Number(update.update_id) >= Number(offset)); // those before it are confirmed
    const batch = () => updates.slice(0, Number(limit));
    if (batch().length > 0 || Number(timeout) === 0) return ok(batch());
    return new Promise<Answer>((resolve) => {
      const finish = (result: Answer) => {
        clearTimeout(timer);
        poll = undefined;
        resolve(result);
      };
      const timer = setTimeout(() => finish(ok([])), Number(timeout) * 1_000);
      poll = {
        answer: (what) =>
          finish(
            what === 'conflict'
              ? error(
                  409,
                  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
                )
              : ok(batch()),
          ),
      };
    });
  }

  function refusal(chat: number) {
    if (!known.has(chat)) return bad('chat not found');
    return blocked.has(chat) ? error(403, 'Forbidden: bot was blocked by the user') : undefined;
  }

  function refusalOfKeyboard({ reply_markup: keyboard }: Json) {
    const buttons = (keyboard as Keyboard | undefined)?.inline_keyboard.flat() ?? [];
    return buttons.some(({ callback_data: data = '' }) => Buffer.byteLength(data) > 64)
      ? bad('BUTTON_DATA_INVALID')
      : undefined;
  }

  function add(chat: number, kind: TelegramMessage['kind'], text: string, payload: Json) {
    const message = {
      id: nextMessage++,
      chat,
      kind,
      text,
      keyboard: payload.reply_markup as Keyboard | undefined,
      payload,
    };
    messages.push(message);
    return shown(message);
  }

  const shown = ({ id, chat, text, keyboard }: TelegramMessage) => ({
    message_id: id,
    date: now(),
    chat: chatOf(chat),
    from: { id: BOT_ID, is_bot: true, first_name: 'Cầu Việc', username: BOT_NAME },
    text,
    ...(keyboard ? { reply_markup: keyboard } : {}),
  });

  function emit(news: Json): void {
    const update = { update_id: nextUpdate++, ...news };
    last = update;
    if (webhook.url !== '') {
      delivery.add(update);
      return;
    }
    updates.push(update);
    poll?.answer(updates);
  }

  function send(chat: number, content: Json): number {
    known.add(chat);
    const id = nextMessage++;
    emit({
      update_id: nextUpdate++,
      message: { message_id: id, date: now(), chat: chatOf(chat), from: person(chat), ...content },
    });
    return id;
  }

  return {
    ...server,
    token: TELEGRAM_TOKEN,
    botName: BOT_NAME,
    messages,
    commands: () => commands,
    webhook: () => webhook,
    pending: () => updates.length + delivery.pending(),
    says: (chat, text, more = {}) => send(chat, { text, ...entitiesOf(text), ...more }),
    edits(chat, messageId, text) {
      emit({
        update_id: nextUpdate++,
        edited_message: {
          message_id: messageId,
          date: now(),
          edit_date: now(),
          chat: chatOf(chat),
          from: person(chat),
          text,
        },
      });
    },
    presses(chat, label) {
      const message = messages.findLast(
        (each) => each.chat === chat && buttonsOf(each).some(({ text }) => text.endsWith(label)),
      );
      const button = message && buttonsOf(message).find(({ text }) => text.endsWith(label));
      if (!message || !button) throw new Error(`no button ${label} in chat ${chat}`);
      const id = String(nextQuery++);
      queries.add(id);
      emit({
        update_id: nextUpdate++,
        callback_query: {
          id,
          from: person(chat),
          chat_instance: '1',
          message: shown(message),
          data: button.callback_data,
        },
      });
      return id;
    },
    shares: (chat, content) => void send(chat, content),
    blocks(chat) {
      blocked.add(chat);
      emit(memberUpdate(chat, 'member', 'kicked'));
    },
    unblocks(chat) {
      blocked.delete(chat);
      emit(memberUpdate(chat, 'kicked', 'member'));
    },
    knows(chats) {
      for (const chat of chats) known.add(chat);
    },
    emit,
    lastUpdate: () => last,
    async close() {
      delivery.close();
      poll?.answer([]);
      await server.close();
    },
  };

  function memberUpdate(chat: number, before: string, after: string): Json {
    const user = { id: BOT_ID, is_bot: true, first_name: 'Cầu Việc' };
    return {
      update_id: nextUpdate++,
      my_chat_member: {
        chat: chatOf(chat),
        from: person(chat),
        date: now(),
        old_chat_member: { status: before, user },
        new_chat_member: { status: after, user },
      },
    };
  }
}

const person = (chat: number) => ({ id: Math.abs(chat), is_bot: false, first_name: 'Người thử' });
const chatOf = (chat: number) =>
  chat < 0
    ? { id: chat, type: 'supergroup', title: 'Nhóm thử' }
    : { id: chat, type: 'private', first_name: 'Người thử' };
const buttonsOf = ({ keyboard }: TelegramMessage) => keyboard?.inline_keyboard.flat() ?? [];

function entitiesOf(text: string): Json {
  const entities = Array.from(text.matchAll(/^\/\w+(?:@\w+)?|@\w+/g), (match) => ({
    type: match[0].startsWith('/') ? 'bot_command' : 'mention',
    offset: match.index,
    length: match[0].length,
  }));
  return entities.length > 0 ? { entities } : {};
}

/** In multipart calls nested values come as JSON text. */
function normal(payload: Json): Json {
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => [
      key,
      typeof value === 'string' && key === 'reply_markup' ? JSON.parse(value) : value,
    ]),
  );
}
