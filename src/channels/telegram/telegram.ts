// The Telegram channel: updates by long polling or by webhook (never both), replies through the Bot API.

import { Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { maskNumbers } from '#language/private-numbers.ts';
import type { Route } from '#outreach/routes.ts';
import { findContent } from '../inbox.repository.ts';
import { botAccount, type Messenger, type MessengerDeps, wantsTyping } from '../messenger.ts';
import { createPoller, type PollResult } from '../poller.ts';
import { sameSecret } from '../secret.ts';
import { ACCEPTED, createWebhook, NOT_READY } from '../webhook.ts';
import { type Fetch, grammyFetch } from './grammy-fetch.ts';
import { createJsonCaller } from './json-call.ts';
import { failureOf, WRONG_TOKEN } from './outcome.ts';
import { telegramPush } from './push.ts';
import { type Pressed, type ReadUpdate, readUpdate, WANTED_UPDATES } from './read-update.ts';

export type TelegramConfig = {
  readonly token: string;
  readonly mode: 'polling' | 'webhook';
  /** Only for the webhook. */
  readonly secret: string | undefined;
  readonly apiBase: string;
  /** Messages a second, replies and notices together; above 30 notices are paid broadcasts. */
  readonly perSecond: number;
};

const TELEGRAM_ROUTE: Route = { id: 'telegram', label: 'Telegram', costDong: 0 };
const CALL_SECONDS = 20;
const POLL_SECONDS = 25;

export function telegramApi({ token, apiBase }: TelegramConfig, fetch: Fetch, timeoutSeconds = CALL_SECONDS): Api {
  return new Api(token, { apiRoot: apiBase, timeoutSeconds, fetch: grammyFetch(createJsonCaller(), fetch) });
}

export function createTelegram(config: TelegramConfig, fetch: Fetch, deps: MessengerDeps): Messenger {
  const account = botAccount(config.token);
  const api = telegramApi(config, fetch);
  const pollApi = telegramApi(config, fetch, POLL_SECONDS + CALL_SECONDS);
  let me: UserFromGetMe | undefined;
  let offset: number | undefined;

  async function store(update: Update, self: UserFromGetMe): Promise<void> {
    const read = understood(() => readUpdate(update, account, self, deps.clock()), deps);
    if (read === undefined || (await isUnchanged(read))) return;
    const receipt = await deps.receive(read.message);
    if (read.pressed) courtesy(acknowledge(api, read.pressed));
    if (receipt.kind === 'stored' && wantsTyping(read.message, deps))
      courtesy(api.sendChatAction(read.message.chat, 'typing'));
  }

  /** Telegram reports an edit also when only a link preview appeared. */
  async function isUnchanged({ message, corrects }: ReadUpdate): Promise<boolean> {
    if (corrects === undefined || message.content.kind !== 'text') return false;
    const before = await findContent(deps.storage.reader, message, corrects);
    // What is stored has its private numbers masked.
    return before?.kind === 'text' && maskNumbers(before.text) === maskNumbers(message.content.text);
  }

  /** Acknowledgements are a courtesy: when one fails, the answer itself still comes. */
  function courtesy(work: Promise<unknown>): void {
    work.catch((error: unknown) => deps.report('courtesy failed', { channel: 'telegram', error: shortly(error) }));
  }

  async function poll(signal: AbortSignal): Promise<PollResult> {
    try {
      me ??= await api.getMe();
      const self = me;
      const wanted = { timeout: POLL_SECONDS, allowed_updates: WANTED_UPDATES, ...(offset ? { offset } : {}) };
      const updates = await pollApi.getUpdates(wanted, signal as Parameters<Api['getUpdates']>[1]);
      // Asking from the next id on is what makes Telegram forget these: only once they are on the disk.
      await Promise.all(updates.map((update) => store(update, self)));
      // Without news no offset is needed, and it would hide updates whose ids begin anew after a quiet week.
      const newest = updates.at(-1)?.update_id;
      offset = newest === undefined ? undefined : newest + 1;
      return { kind: 'ok' };
    } catch (error) {
      return signal.aborted ? { kind: 'ok' } : pollFailure(error, deps);
    }
  }

  const webhook =
    config.mode === 'webhook'
      ? createWebhook({
          ticks: deps.ticks,
          genuine: (request) =>
            config.secret !== undefined && sameSecret(request.header('x-telegram-bot-api-secret-token'), config.secret),
          async store(event) {
            me ??= await api.getMe().catch(() => undefined);
            if (me === undefined) return NOT_READY;
            await store(event as Update, me);
            return ACCEPTED;
          },
        })
      : undefined;
  let poller: ReturnType<typeof createPoller> | undefined;

  return {
    link: (event) => me && { label: 'Telegram', url: `https://t.me/${me.username}?start=event_${event}` },
    routes: async () => [TELEGRAM_ROUTE],
    push: telegramPush(account, api, deps.calendarOf, config.perSecond),
    webhook,
    start() {
      if (config.mode === 'polling') poller = createPoller({ ...deps, name: `telegram/${account}`, poll });
    },
    stop: async () => poller?.stop(),
    status: () => poller?.status() ?? { state: 'running' },
  };
}

/** An update that we cannot read must not stop those behind it. */
function understood(read: () => ReadUpdate | undefined, deps: Pick<MessengerDeps, 'failed'>): ReadUpdate | undefined {
  try {
    return read();
  } catch (error) {
    deps.failed(error);
    return undefined;
  }
}

/** Ends the button's spinner and marks what was chosen, so that the chat can be read later. */
async function acknowledge(api: Api, { queryId, message, data }: Pressed): Promise<void> {
  await api.answerCallbackQuery(queryId);
  const rows = message?.reply_markup?.inline_keyboard;
  if (message === undefined || rows === undefined) return;
  const marked = rows.map((row) =>
    row.map((button) =>
      'callback_data' in button && button.callback_data === data && !button.text.startsWith('✓ ')
        ? { ...button, text: `✓ ${button.text}` }
        : button,
    ),
  );
  await api.editMessageReplyMarkup(message.chat.id, message.message_id, { reply_markup: { inline_keyboard: marked } });
}

const WEBHOOK_IS_SET =
  'Bot này đang đặt webhook nên không nhận tin theo kiểu hỏi (polling) được. Chạy: npm run cli -- telegram delete-webhook, hoặc đặt TELEGRAM_MODE=webhook.';

function pollFailure(error: unknown, deps: Pick<MessengerDeps, 'report'>): PollResult {
  const failure = failureOf(error);
  const text = failure.error;
  deps.report('polling failed', { channel: 'telegram', error: text });
  if (failure.kind === 'stop') return { kind: 'wait', ms: 60_000, problem: WRONG_TOKEN };
  if (/^409.*webhook/i.test(text)) return { kind: 'wait', ms: 30_000, problem: WEBHOOK_IS_SET };
  return { kind: 'wait', ms: failure.kind === 'retry' ? (failure.afterMs ?? 3_000) : 3_000 };
}

function shortly(error: unknown): string {
  try {
    return failureOf(error).error;
  } catch {
    return 'unexpected';
  }
}
