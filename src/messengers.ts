// The messengers that are configured, each with its way in and its dispatcher, started and stopped together.

import { createAccount } from '#channels/account.ts';
import { createDispatcher, type Dispatcher } from '#channels/dispatcher.ts';
import type { Messenger, MessengerDeps } from '#channels/messenger.ts';
import type { ChannelStatus } from '#channels/port.ts';
import { createTelegram } from '#channels/telegram/telegram.ts';
import type { Webhook } from '#channels/webhook.ts';
import { createZaloBot } from '#channels/zalo-bot/zalo-bot.ts';
import type { ZaloOaConfig } from '#channels/zalo-oa/config.ts';
import { createTokenStore } from '#channels/zalo-oa/tokens.repository.ts';
import { createZaloOa } from '#channels/zalo-oa/zalo-oa.ts';
import type { PublicLink } from '#console/port.ts';
import type { Brain } from '#conversation/mind.ts';
import type { Clock } from '#domain/time.ts';
import { findOccurrence } from '#knowledge/events.ts';
import { calendarFile } from '#knowledge/exchange/calendar-file.ts';
import {
  createBotClient,
  createOAuthClient,
  createOaClient,
  createTokenKeeper,
  type KeeperAlert,
  type TokenKeeper,
} from '#zalo-api-sdk';
import type { Core } from './app.ts';
import { type Notices, noticeChannel, startNotices } from './notices.ts';

export type Messengers = {
  /** The webhook of a channel, by its name in the address; undefined when there is none. */
  readonly webhook: (channel: string) => Webhook | undefined;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  readonly status: () => ChannelStatus[];
  /** Where citizens meet one event: the web page, the bots that are configured. */
  readonly eventLinks: (event: string) => PublicLink[];
};

/** What talking to an Official Account needs of the program. */
export type OaAccess = Pick<Core, 'storage' | 'clock' | 'fetch' | 'owner' | 'randomBytes'>;

/** The token keeper of the configured Official Account; the command line shares it with the server. */
export function createOaKeeper(oa: ZaloOaConfig, core: OaAccess, alert: (alert: KeeperAlert) => void): TokenKeeper {
  const { clock, fetch } = core;
  const store = createTokenStore({ ...core, oaId: oa.oaId, appSecret: oa.appSecret });
  const oauth = createOAuthClient({ appId: oa.appId, appSecret: oa.appSecret, fetch, baseUrl: oa.oauthBase });
  return createTokenKeeper({ store, oauth, now: () => clock().epochMilliseconds, alert });
}

/** What messengers need of the program. */
export type MessengersCore = Pick<
  Core,
  | 'config'
  | 'storage'
  | 'clock'
  | 'ticks'
  | 'receive'
  | 'restMs'
  | 'owner'
  | 'log'
  | 'failed'
  | 'fetch'
  | 'randomBytes'
  | 'whenAnswered'
  | 'office'
  | 'post'
  | 'noticeChannels'
> & { readonly mind: Brain };

export function createMessengers(core: MessengersCore): Messengers {
  const { config, fetch, log, failed } = core;
  const report: MessengerDeps['report'] = (event, fields) => log.warn(fields, event);
  const deps: MessengerDeps = {
    storage: core.storage,
    clock: core.clock,
    ticks: core.ticks,
    receive: core.receive,
    owner: core.owner,
    calendarOf: (id) => calendarOf(core, id),
    publicUrl: config.publicUrl,
    slow: () => core.mind.current() === undefined,
    report,
    failed,
  };

  const messengers: Messenger[] = [];
  if (config.telegram) messengers.push(createTelegram(config.telegram, fetch, deps));
  if (config.zaloOa) {
    const keeper = createOaKeeper(
      config.zaloOa,
      core,
      onceADay(core.clock, (alert) => report(NEEDS_A_PERSON, { alert })),
    );
    const client = createOaClient({ keeper, fetch, baseUrl: config.zaloOa.openApiBase });
    messengers.push(createZaloOa(config.zaloOa, keeper, client, deps));
  }
  if (config.zaloBot) {
    const client = createBotClient({ token: config.zaloBot.token, fetch, baseUrl: config.zaloBot.apiBase });
    messengers.push(createZaloBot(config.zaloBot, client, deps));
  }

  const accounts = new Map(messengers.map((messenger) => [messenger, createAccount(messenger.push, core)]));
  for (const [messenger, account] of accounts)
    core.noticeChannels.push(noticeChannel(messenger, account, config.noticesInFlight, core.ticks));
  let notices: Notices | undefined;
  const dispatchers = new Map<Messenger, Dispatcher>();
  core.whenAnswered(() => {
    for (const dispatcher of dispatchers.values()) dispatcher.wake();
  });

  return {
    webhook: (channel) => messengers.find(({ push }) => push.name === channel)?.webhook,
    start() {
      for (const [messenger, account] of accounts) {
        messenger.start();
        dispatchers.set(messenger, createDispatcher({ ...deps, restMs: core.restMs, account }));
      }
      notices = startNotices(core, messengers, core.noticeChannels);
    },
    async stop() {
      await Promise.all(messengers.map((messenger) => messenger.stop()));
      await notices?.stop();
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.stop()));
    },
    status: () =>
      messengers.map((messenger) => {
        const { name, account } = messenger.push;
        const [receiving, sending] = [messenger.status(), dispatchers.get(messenger)?.status()];
        return { channel: name, account, ...(sending && sending.state !== 'running' ? sending : receiving) };
      }),
    eventLinks: (event) => [
      ...messengers.flatMap(({ link }) => link?.(event) ?? []),
      ...(config.publicUrl === undefined ? [] : [{ label: 'Web', url: `${config.publicUrl}/su-kien/${event}` }]),
    ],
  };
}

const NEEDS_A_PERSON = 'official account needs a person';
const DAY_MS = 86_400_000;

/** The keeper is asked for every message; operators are told of each kind of trouble once a day. */
function onceADay(clock: Clock, tell: (alert: KeeperAlert) => void): (alert: KeeperAlert) => void {
  const told = new Map<string, number>();
  return (alert) => {
    const now = clock().epochMilliseconds;
    if (now - (told.get(alert.kind) ?? Number.NEGATIVE_INFINITY) < DAY_MS) return;
    told.set(alert.kind, now);
    tell(alert);
  };
}

function calendarOf({ mind, clock }: Pick<MessengersCore, 'mind' | 'clock'>, id: string): string | undefined {
  const current = mind.current();
  const occurrence = current && findOccurrence(current.knowledge, id);
  return occurrence && calendarFile(occurrence, clock());
}
