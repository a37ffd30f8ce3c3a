// Zalo Bot Platform: a typed client. Every method is a POST with JSON, the token stands in the path.

import { exchange, type Fetch, field, text } from '../http.ts';
import { fail, mapped, success, type ZaloResult } from '../result.ts';
import { botFailure } from './errors.ts';

export const BOT_API_BASE = 'https://bot-api.zaloplatforms.com';

/** Characters (UTF-16 units) of one message. */
export const BOT_TEXT_LIMIT = 2_000;

export type BotClientOptions = {
  readonly token: string;
  readonly fetch: Fetch;
  readonly baseUrl?: string;
  /** Time allowed for one call, in ms; `getUpdates` adds its own waiting to it. */
  readonly timeoutMs?: number;
};

export type BotAccount = { readonly id: string; readonly name: string; readonly canJoinGroups: boolean };
export type SentMessage = { readonly messageId: string };
export type BotWebhook = {
  readonly url: string;
  readonly reachable?: boolean | undefined;
  readonly hint?: string | undefined;
};

export type BotClient = {
  readonly getMe: () => Promise<ZaloResult<BotAccount>>;
  /**
   * Waits up to `timeoutSeconds` for one update; `undefined` when none came. Zalo forgets an update as it hands it out: what
   * is lost between this and your disk is lost for good. For development; production uses the webhook.
   */
  readonly getUpdate: (timeoutSeconds: number) => Promise<ZaloResult<unknown>>;
  /** The secret has 8 to 256 characters. The address is stored even when Zalo could not reach it: look at `reachable`. */
  readonly setWebhook: (url: string, secret: string) => Promise<ZaloResult<BotWebhook>>;
  readonly deleteWebhook: () => Promise<ZaloResult<BotWebhook>>;
  readonly getWebhook: () => Promise<ZaloResult<BotWebhook>>;
  /** Text of 1 to 2000 characters, sent as it stands, without markup. */
  readonly sendMessage: (chatId: string, message: string) => Promise<ZaloResult<SentMessage>>;
  readonly sendTyping: (chatId: string) => Promise<ZaloResult<void>>;
};

const POLL_GRACE_MS = 7_000;

export function createBotClient(options: BotClientOptions): BotClient {
  const { token, baseUrl = BOT_API_BASE, timeoutMs = 15_000 } = options;

  async function call(method: string, body: unknown, allowMs = timeoutMs): Promise<ZaloResult<unknown>> {
    const answer = await exchange(
      `${baseUrl}/bot${token}/${method}`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      { fetch: options.fetch, timeoutMs: allowMs, secrets: () => [token] },
    );
    const failure = botFailure(answer);
    if (failure !== undefined) return fail(failure);
    return success(field(answer.kind === 'answer' ? answer.json : undefined, 'result'));
  }

  return {
    getMe: async () =>
      mapped(await call('getMe', {}), (result) => ({
        id: text(field(result, 'id')) ?? '',
        name: text(field(result, 'account_name')) ?? '',
        canJoinGroups: field(result, 'can_join_groups') === true,
      })),
    async getUpdate(timeoutSeconds) {
      const result = await call('getUpdates', { timeout: timeoutSeconds }, timeoutSeconds * 1_000 + POLL_GRACE_MS);
      // 408 is how an empty poll looks.
      return !result.ok && result.failure.code === 408 ? success(undefined) : result;
    },
    setWebhook: async (url, secret) => mapped(await call('setWebhook', { url, secret_token: secret }), webhook),
    deleteWebhook: async () => mapped(await call('deleteWebhook', {}), webhook),
    getWebhook: async () => mapped(await call('getWebhookInfo', {}), webhook),
    sendMessage: async (chatId, message) =>
      mapped(await call('sendMessage', { chat_id: chatId, text: message }), (result) => ({
        messageId: text(field(result, 'message_id')) ?? '',
      })),
    sendTyping: async (chatId) => mapped(await call('sendChatAction', { chat_id: chatId, action: 'typing' }), () => {}),
  };
}

function webhook(result: unknown): BotWebhook {
  const verification = field(result, 'verification');
  return {
    url: text(field(result, 'url')) ?? '',
    reachable: verification === undefined ? undefined : field(verification, 'ok') === true,
    hint: text(field(verification, 'hint')) ?? text(field(verification, 'outcome')),
  };
}
