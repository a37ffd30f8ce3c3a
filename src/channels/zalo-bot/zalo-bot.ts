// The Zalo Bot Platform channel: for pilots, demonstrations and staff (50 people, 3,000 messages a month on the free plan).
// Plain text with numbered choices; the platform has no buttons. Polling loses what was handed out but not yet stored when
// the program dies: it is for development, production uses the webhook.

import type { IncomingMessage, MessageContent } from '#domain/message.ts';
import type { SendResult } from '#domain/sending.ts';
import type { BotClient, BotUpdate, ZaloFailure } from '#zalo-api-sdk';
import { BOT_TEXT_LIMIT, readBotUpdate } from '#zalo-api-sdk';
import { botAccount, type Messenger, type MessengerDeps, wantsTyping } from '../messenger.ts';
import { plainTexts, textParts } from '../plain-parts.ts';
import { createPoller, type PollResult } from '../poller.ts';
import type { Capabilities, PushChannel } from '../port.ts';
import { sameSecret } from '../secret.ts';
import { sentThisMonth } from '../sent.repository.ts';
import { ACCEPTED, createWebhook } from '../webhook.ts';

export type ZaloBotConfig = {
  readonly token: string;
  readonly mode: 'polling' | 'webhook';
  /** Only for the webhook. */
  readonly secret: string | undefined;
  readonly apiBase: string;
  /** Messages of a month that the plan allows, answers and notices together. */
  readonly perMonth: number;
};

export const ZALO_BOT: Capabilities = {
  buttons: false,
  numberedChoices: true,
  longestText: BOT_TEXT_LIMIT,
  documents: false,
  places: false,
  edits: false,
  knowsBlocked: false,
};

/** Limits are not published; five a second have been seen to work. */
const LIMIT = { count: 5, perMs: 1_000 };
/** Short, because a poll is never broken off: what Zalo hands out meanwhile would be lost. */
const POLL_SECONDS = 5;

export function createZaloBot(config: ZaloBotConfig, client: BotClient, deps: MessengerDeps): Messenger {
  const account = botAccount(config.token);

  async function store(body: unknown): Promise<void> {
    const update = readBotUpdate(body);
    const message = update && toMessage(update, account, deps.clock());
    if (message === undefined) return;
    const receipt = await deps.receive(message);
    if (receipt.kind === 'stored' && wantsTyping(message, deps)) await client.sendTyping(message.chat);
  }

  async function poll(): Promise<PollResult> {
    const result = await client.getUpdate(POLL_SECONDS);
    if (result.ok) {
      if (result.value !== undefined) await store(result.value);
      return { kind: 'ok' };
    }
    const { failure } = result;
    deps.report('polling failed', { channel: 'zalo-bot', error: failure.message });
    return failure.action === 'stop'
      ? { kind: 'wait', ms: 60_000, problem: problemOf(failure) }
      : { kind: 'wait', ms: failure.afterMs ?? 3_000 };
  }

  const webhook =
    config.mode === 'webhook'
      ? createWebhook({
          ticks: deps.ticks,
          answersEmpty: true, // Zalo's reachability probe has neither body nor secret
          genuine: (request) =>
            config.secret !== undefined && sameSecret(request.header('x-bot-api-secret-token'), config.secret),
          async store(event) {
            await store(event);
            return ACCEPTED;
          },
        })
      : undefined;
  let poller: ReturnType<typeof createPoller> | undefined;

  return {
    async routes(now) {
      // A tenth is kept for answers.
      const used = await sentThisMonth(deps.storage.aside, 'zalo-bot', account, now);
      const most = Math.max(0, Math.floor(config.perMonth * 0.9) - used);
      return [{ id: 'bot', label: 'Zalo Bot', costDong: 0, most }];
    },
    push: pushChannel(account, client, deps.publicUrl),
    webhook,
    start() {
      if (config.mode === 'polling') poller = createPoller({ ...deps, name: `zalo-bot/${account}`, poll });
    },
    stop: async () => poller?.stop(),
    status: () => poller?.status() ?? { state: 'running' },
  };
}

/** Groups are a closed trial of Zalo's and not served. */
function toMessage(update: BotUpdate, account: string, now: Temporal.Instant): IncomingMessage | undefined {
  if (update.isGroup) return undefined;
  const { content } = update;
  const caption = content.kind === 'image' ? content.caption : undefined;
  const said: MessageContent =
    content.kind === 'text'
      ? { kind: 'text', text: content.text }
      : caption !== undefined
        ? { kind: 'text', text: caption }
        : { kind: 'attachment', type: content.kind };
  return {
    channel: 'zalo-bot',
    account,
    chat: update.chatId,
    sender: update.senderId,
    id: update.messageId,
    at: instantOf(update.sentAt) ?? now,
    content: said,
  };
}

function instantOf(ms: number): Temporal.Instant | undefined {
  return Number.isSafeInteger(ms) && Math.abs(ms) < 8.64e15 ? Temporal.Instant.fromEpochMilliseconds(ms) : undefined;
}

function pushChannel(account: string, client: BotClient, publicUrl: string | undefined): PushChannel {
  return {
    name: 'zalo-bot',
    account,
    capabilities: ZALO_BOT,
    render: (reply) => textParts(plainTexts(reply, BOT_TEXT_LIMIT, publicUrl)),
    doubtWaitMs: 1_000,
    limit: LIMIT,
    noticeShare: 0.7,
    chatLimit: { atOnce: 3, everyMs: 1_000 },
    betweenPartsMs: 1_000,
    async send({ chat }, part): Promise<SendResult> {
      if (part.kind !== 'text') return { kind: 'refused', error: `no ${part.kind} on this channel` };
      const result = await client.sendMessage(chat, part.text);
      return result.ok ? { kind: 'sent', platformId: result.value.messageId } : sendFailure(result.failure);
    },
  };
}

function sendFailure(failure: ZaloFailure): SendResult {
  const { action, message: error, afterMs, reason } = failure;
  switch (action) {
    case 'retry':
      return { kind: 'retry', afterMs, pauseAccount: /^HTTP 429/.test(error), error };
    case 'skip':
      return reason === 'unreachable' ? { kind: 'unreachable', reach: 'blocked', error } : { kind: 'refused', error };
    case 'refresh':
    case 'stop':
      return { kind: 'stop', problem: problemOf(failure), error };
    case 'unknown':
      return { kind: 'unknown', error };
  }
}

function problemOf({ code }: ZaloFailure): string {
  return code === 429
    ? 'Bot Zalo đã dùng hết số tin của gói trong tháng này. Chờ sang tháng sau hoặc nâng gói.'
    : 'Zalo không nhận mã bot (ZALO_BOT_TOKEN): mã sai hoặc đã được tạo lại. Lấy mã mới ở Zalo Bot Creator rồi khởi động lại.';
}
