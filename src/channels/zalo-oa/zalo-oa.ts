// The Zalo Official Account channel: signed webhooks in, consultation messages out, inside the window that Zalo allows.

import { laneOf } from '#domain/message.ts';
import type { Button, Reply } from '#domain/reply.ts';
import type { SendResult } from '#domain/sending.ts';
import { chatState } from '#people/chats.repository.ts';
import {
  OA_BUTTON_TITLE_LIMIT,
  OA_MOST_BUTTONS,
  OA_TEXT_LIMIT,
  type OaButton,
  type OaClient,
  readOaEvent,
  type TokenKeeper,
  textMessage,
  verifySignature,
} from '#zalo-api-sdk';
import type { Messenger, MessengerDeps } from '../messenger.ts';
import { plainTexts, textParts } from '../plain-parts.ts';
import type { Capabilities, Part, PushChannel } from '../port.ts';
import { ACCEPTED, createWebhook, type WebhookRequest } from '../webhook.ts';
import type { ZaloOaConfig } from './config.ts';
import { createEchoMemory, type EchoMemory, noteEcho } from './echo.ts';
import { oaRoutes, publishArticle, sendTemplate, TEMPLATE_ROUTE } from './notices.ts';
import { problemOf, sendFailure } from './outcome.ts';
import { PAYLOAD_MARK, toMessage } from './read-event.ts';
import { windowAt } from './window.ts';

export const ZALO_OA: Capabilities = {
  buttons: true,
  numberedChoices: true,
  longestText: OA_TEXT_LIMIT,
  documents: false,
  places: false,
  edits: false,
  knowsBlocked: true,
};

/** Zalo echoes what it delivered within seconds; a message of unclear fate waits for that before it is tried again. */
const ECHO_WAIT_MS = 5_000;

/** Twice a day and more: an account that is never written to would otherwise lose its consent after three months. */
const LOOK_AFTER_TOKENS_MS = 6 * 3_600_000;

export function createZaloOa(
  config: ZaloOaConfig,
  keeper: TokenKeeper,
  client: OaClient,
  deps: MessengerDeps,
): Messenger {
  const echoes = createEchoMemory();
  const push = pushChannel(config, client, echoes, deps);
  const webhook = createWebhook({
    ticks: deps.ticks,
    genuine: (request, raw, parsed) =>
      isKnock(config, request) ? 'knock' : isSigned(config, request, raw, parsed, deps.report),
    async store(body) {
      const event = readOaEvent(body);
      if (event === undefined || event.oaId !== config.oaId || event.appId !== config.appId) return ACCEPTED;
      if (event.kind === 'echo') {
        echoes.hear(event);
        await noteEcho(event, push, deps);
        return ACCEPTED;
      }
      const message = toMessage(event);
      if (message !== undefined) await deps.receive(message);
      return ACCEPTED;
    },
  });
  let timer: ReturnType<typeof setInterval> | undefined;
  let problem: string | undefined;
  async function lookAfterTokens(): Promise<void> {
    const token = await keeper.accessToken();
    problem = token.ok || token.failure.action !== 'stop' ? undefined : problemOf(token.failure.code);
  }

  return {
    link: () => ({ label: 'Zalo', url: `https://zalo.me/${config.oaId}` }),
    push,
    routes: (now, withFacts) => oaRoutes(config, deps.storage.aside, now, withFacts),
    publish: (article) => publishArticle(client, article),
    webhook,
    start() {
      const look = () => void lookAfterTokens().catch(deps.failed);
      look();
      timer = setInterval(look, LOOK_AFTER_TOKENS_MS);
    },
    stop: async () => clearInterval(timer),
    status: () => (problem === undefined ? { state: 'running' } : { state: 'stopped', note: problem }),
  };
}

const SIGNATURE = 'x-zevent-signature';

function isSigned(
  config: ZaloOaConfig,
  request: WebhookRequest,
  raw: Buffer,
  parsed: unknown,
  report: MessengerDeps['report'],
): boolean {
  const event = readOaEvent(parsed);
  const header = request.header(SIGNATURE);
  if (event === undefined || header === undefined) return false;
  const signed = (appId: string, oaSecretKey: string) =>
    verifySignature(raw, header, event.timestamp, { appId, oaSecretKey });
  if (signed(config.appId, config.oaSecretKey)) return event.appId === config.appId;
  // Sources disagree on two details. What is not documented is refused, but an operator should learn which it is.
  if (signed(config.appId, config.appSecret)) report('webhook signed with the app secret, not the OA secret key', {});
  if (signed(config.oaId, config.oaSecretKey)) report('webhook signed with the OA id in place of the app id', {});
  return false;
}

/** Zalo's console tries the address without a signature when it is entered. Nothing of it is read. */
const isKnock = ({ setup }: ZaloOaConfig, request: WebhookRequest): boolean =>
  setup && request.header(SIGNATURE) === undefined;

function pushChannel(config: ZaloOaConfig, client: OaClient, echoes: EchoMemory, deps: MessengerDeps): PushChannel {
  return {
    name: 'zalo-oa',
    account: config.oaId,
    capabilities: ZALO_OA,
    render: (reply) => oaParts(reply, deps.publicUrl),
    doubtWaitMs: ECHO_WAIT_MS,
    limit: { count: config.perMinute, perMs: 60_000, atOnce: config.perMinute / 4 },
    noticeShare: 0.7,
    betweenPartsMs: 0,
    async send({ chat, route, facts }, part): Promise<SendResult> {
      if (route === TEMPLATE_ROUTE) return sendTemplate(config, client, chat, facts);
      if (part.kind !== 'text') return { kind: 'refused', error: `no ${part.kind} on this channel` };
      const state = await chatState(deps.storage.reader, laneOf({ channel: 'zalo-oa', account: config.oaId, chat }));
      if (state && windowAt(state.lastInteraction, deps.clock()) === 'closed')
        return { kind: 'unreachable', reach: 'closed', error: 'seven days since the last interaction' };
      echoes.expect(chat);
      const result = await client.sendConsultation(chat, textMessage(part.text, (part.buttons ?? []).map(oaButton)));
      if (result.ok) return { kind: 'sent', platformId: result.value.messageId };
      // The answer was lost, but perhaps the echo of the message was faster.
      const echoed = result.failure.action === 'unknown' ? echoes.heard(chat, part.text) : undefined;
      return echoed === undefined ? sendFailure(result.failure) : { kind: 'sent', platformId: echoed };
    },
  };
}

/** Numbers for all choices, buttons for as many as Zalo shows. */
export function oaParts(reply: Reply, publicUrl: string | undefined): Part[] {
  const buttons = (reply.buttons ?? []).slice(0, OA_MOST_BUTTONS);
  return textParts(plainTexts(reply, OA_TEXT_LIMIT, publicUrl), buttons);
}

const oaButton = ({ label, data }: Button): OaButton => ({
  title: label.slice(0, OA_BUTTON_TITLE_LIMIT),
  type: 'oa.query.hide',
  payload: `${PAYLOAD_MARK}${data}`,
});
