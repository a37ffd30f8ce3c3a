// A Zalo Bot Platform server: errors in HTTP 200, one update a poll and gone once read, webhooks flat or wrapped.

import { systemClock } from '../../src/config.ts';
import { type Answer, createDelivery, type FakeServer, postEvent, startFakeServer } from './http.ts';

type Json = Record<string, unknown>;
export type BotSent = { readonly id: string; readonly chat: string; readonly text: string };

export type FakeZaloBot = Omit<FakeServer, 'close'> & {
  readonly token: string;
  readonly messages: BotSent[];
  readonly webhook: () => { url: string; secret: string };
  readonly pending: () => number;
  readonly says: (chat: string, text: string) => void;
  readonly sends: (chat: string, event: string, fields?: Json) => void;
  readonly emit: (update: Json) => void;
  readonly lastUpdate: () => Json | undefined;
  readonly close: () => Promise<void>;
};

export const ZALO_BOT_TOKEN = '12345689:abc-FakeZaloBotTokenForTests';
const MONTHLY_QUOTA = 3_000;
const USER_AGENT = 'Java/1.8.0_192';

const ok = (result?: unknown): Answer => ({
  status: 200,
  body: { ok: true, ...(result === undefined ? {} : { result }) },
});
const error = (code: number, description: string): Answer => ({
  status: 200,
  body: { ok: false, description, error_code: code },
});

export async function startFakeZaloBot(
  options: { port?: number; quota?: number; wrapped?: boolean } = {},
): Promise<FakeZaloBot> {
  const messages: BotSent[] = [];
  const known = new Set<string>();
  const queue: Json[] = [];
  let last: Json | undefined;
  let next = 1;
  let left = options.quota ?? MONTHLY_QUOTA;
  let webhook = { url: '', secret: '' };
  let woken: (() => void) | undefined;
  const post = (body: string) =>
    postEvent(webhook.url, body, { 'x-bot-api-secret-token': webhook.secret, 'user-agent': USER_AGENT });
  const delivery = createDelivery(() =>
    webhook.url === ''
      ? undefined
      : (update) => post(JSON.stringify(options.wrapped ? { ok: true, result: update } : update)),
  );

  const server = await startFakeServer(
    (path) => path.split('/').at(-1) ?? '',
    ({ name, payload, path }) => {
      if (!path.startsWith(`/bot${ZALO_BOT_TOKEN}/`)) return error(401, 'Unauthorized');
      return METHODS[name]?.(payload) ?? error(404, 'Not Found');
    },
    options.port,
  );

  const METHODS: Record<string, (payload: Json) => Answer | Promise<Answer>> = {
    getMe: () => ok({ id: '12345689', account_name: 'Bot Cầu Việc', account_type: 'BASIC', can_join_groups: false }),
    async getUpdates({ timeout = 30 }) {
      if (webhook.url !== '') return error(400, 'Bad request: webhook is set');
      if (queue.length === 0) await waitForNews(Number(timeout) * 1_000);
      const update = queue.shift(); // read means gone: nothing is delivered twice
      return update ? ok(update) : error(408, 'Request timeout');
    },
    async setWebhook({ url, secret_token: secret = '' }) {
      if (!/^https?:/.test(String(url))) return error(400, 'Bad request: The url must be https');
      if (String(secret).length < 8 || String(secret).length > 256) return error(400, 'Bad request: secret_token');
      webhook = { url: String(url), secret: String(secret) };
      const probe = await fetch(webhook.url, { method: 'POST', headers: { 'user-agent': USER_AGENT } }).catch(
        () => undefined,
      );
      const fine = probe?.status === 200;
      const verification = {
        ok: fine,
        url: webhook.url,
        outcome: fine ? 'webhook.ok' : 'webhook.http.other',
        hint: 'probe',
      };
      return ok({ url: webhook.url, updated_at: systemClock().epochMilliseconds, verification });
    },
    deleteWebhook() {
      webhook = { url: '', secret: '' };
      return ok({ url: '', updated_at: systemClock().epochMilliseconds });
    },
    getWebhookInfo: () => ok({ url: webhook.url, updated_at: systemClock().epochMilliseconds }),
    sendChatAction: () => ok(),
    sendMessage({ chat_id: chat, text }) {
      if (!chat) return error(400, 'Bad request: The chat_id must not be empty');
      if (typeof text !== 'string' || text.length === 0 || text.length > 2_000) return error(400, 'Bad request: text');
      if (!known.has(String(chat))) return error(400, 'Bad request: chat not found');
      if (left-- <= 0) return error(429, 'Quota exceeded');
      const sent = { id: `m${next++}`, chat: String(chat), text };
      messages.push(sent);
      return ok({ message_id: sent.id, date: systemClock().epochMilliseconds });
    },
  };

  function waitForNews(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      woken = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function emit(update: Json): void {
    last = update;
    if (webhook.url !== '') {
      delivery.add(update);
      return;
    }
    queue.push(update);
    woken?.();
  }

  function sends(chat: string, event: string, fields: Json = {}): void {
    known.add(chat);
    const from = { id: chat, is_bot: false, display_name: 'Người thử' };
    const message = {
      date: systemClock().epochMilliseconds,
      chat: { chat_type: 'PRIVATE', id: chat },
      message_id: `u${next++}`,
      from,
      ...fields,
    };
    emit({ event_name: event, message });
  }

  return {
    ...server,
    token: ZALO_BOT_TOKEN,
    messages,
    webhook: () => webhook,
    pending: () => queue.length + delivery.pending(),
    says: (chat, text) => sends(chat, 'message.text.received', { text }),
    sends,
    emit,
    lastUpdate: () => last,
    async close() {
      delivery.close();
      woken?.();
      await server.close();
    },
  };
}
