// One way to talk to every channel, as a person on that platform would, with the platform played by a server of its own.

import { PassThrough } from 'node:stream';
import { createAccount } from '#channels/account.ts';
import { createDispatcher } from '#channels/dispatcher.ts';
import type { Capabilities } from '#channels/port.ts';
import { TELEGRAM } from '#channels/telegram/parts.ts';
import { runTerminal, terminalChannel } from '#channels/terminal.ts';
import { ZALO_BOT } from '#channels/zalo-bot/zalo-bot.ts';
import { ZALO_OA } from '#channels/zalo-oa/zalo-oa.ts';
import type { Button } from '#domain/reply.ts';
import type { Config } from '../../src/config.ts';
import { createHttp, listen } from '../../src/http.ts';
import { createMessengers } from '../../src/messengers.ts';
import { startFakeTelegram, TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { startFakeZaloBot, ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { OA, startFakeZaloOa } from '../fakes/zalo-oa.ts';
import { grantConsent, setWebhook, WEBHOOK_SECRET } from '../proofs/messengers.ts';
import { post, startApp, type TestApp } from '../support/app.ts';
import { until } from '../support/until.ts';

/** A message as the person reads it. */
export type Seen = { readonly text: string; readonly buttons: readonly string[] };

export type Harness = {
  readonly app: TestApp;
  /** What the channel says it can do; undefined for the web, which is read rather than sent to. */
  readonly capabilities: Capabilities | undefined;
  readonly says: (chat: string, text: string) => Promise<void>;
  /** Presses a button that is on screen; undefined where there are none. */
  readonly presses?: ((chat: string, label: string) => Promise<void>) | undefined;
  /** The platform delivers its last event once more. */
  readonly redelivers?: (() => Promise<void>) | undefined;
  readonly sendsPicture?: ((chat: string) => Promise<void>) | undefined;
  readonly blocks?: ((chat: string) => Promise<void>) | undefined;
  /** Corrects the person's last message, where the platform lets them. */
  readonly corrects?: ((chat: string, text: string) => Promise<void>) | undefined;
  /** What kinds of message the person was sent: text, venue, document. */
  readonly kinds?: ((chat: string) => readonly string[]) | undefined;
  /** Everything the person was sent, oldest first. */
  readonly seen: (chat: string) => Promise<readonly Seen[]>;
  /** Stops the program as a restart would, keeps the platform, and starts it again on the same data. */
  readonly restart: (whileDown: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Running = { app: TestApp; port: number; stop: () => Promise<void> };

/** The program with messengers and a socket. */
export async function startProgram(
  config: Partial<Config>,
  options: { varDir?: string; port?: number; ready?: (app: TestApp) => Promise<void> } & Parameters<
    typeof startApp
  >[0] = {},
): Promise<Running> {
  const { ready, port: wanted, ...rest } = options;
  const app = await startApp({ ...rest, config: { ...config, port: wanted ?? 0 } });
  await ready?.(app);
  const messengers = createMessengers(app.core);
  const server = await listen(app.core, createHttp(app.core, messengers), messengers);
  messengers.start();
  return {
    app,
    port: Number(new URL(server.url).port),
    async stop() {
      await server.close();
      await messengers.stop();
      await app.core.close();
    },
  };
}

async function restarting(start: (varDir?: string, port?: number) => Promise<Running>) {
  let running = await start();
  return {
    app: () => running.app,
    port: () => running.port,
    async restart(whileDown: () => Promise<void>) {
      const { port, app } = running;
      await running.stop();
      await whileDown();
      running = await start(app.varDir, port);
    },
    close: () => running.stop(),
  };
}

export async function telegramHarness(
  mode: 'polling' | 'webhook' = 'polling',
): Promise<Harness & { fake: Awaited<ReturnType<typeof startFakeTelegram>> }> {
  const fake = await startFakeTelegram();
  const ids = new Map<string, number>();
  const secret = WEBHOOK_SECRET;
  const telegram = { token: TELEGRAM_TOKEN, mode, secret, apiBase: fake.url, perSecond: 30 } as const;
  const program = await restarting((varDir, port) =>
    startProgram({ telegram }, { ...(varDir ? { varDir } : {}), ...(port ? { port } : {}) }),
  );
  if (mode === 'webhook')
    await setWebhook(fake.url, TELEGRAM_TOKEN, `http://127.0.0.1:${program.port()}/webhooks/telegram`);
  return {
    fake,
    get app() {
      return program.app();
    },
    capabilities: TELEGRAM,
    says: async (chat, text) => void ids.set(chat, fake.says(Number(chat), text)),
    corrects: async (chat, text) => fake.edits(Number(chat), ids.get(chat) ?? 0, text),
    kinds: (chat) => fake.messages.filter((message) => message.chat === Number(chat)).map(({ kind }) => kind),
    presses: async (chat, label) => void fake.presses(Number(chat), label),
    redelivers: async () => fake.emit(fake.lastUpdate() ?? {}),
    sendsPicture: async (chat) =>
      fake.shares(Number(chat), { photo: [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }] }),
    blocks: async (chat) => fake.blocks(Number(chat)),
    seen: async (chat) =>
      fake.messages
        .filter((message) => message.chat === Number(chat))
        .map(({ text, keyboard }) => ({
          text,
          buttons: keyboard?.inline_keyboard.flat().map((button) => button.text) ?? [],
        })),
    restart: program.restart,
    async close() {
      await program.close();
      await fake.close();
    },
  };
}

export const oaConfig = (url: string): NonNullable<Config['zaloOa']> => ({
  appId: OA.appId,
  appSecret: OA.appSecret,
  oaId: OA.oaId,
  oaSecretKey: OA.oaSecretKey,
  pkceVerifier: OA.verifier,
  oauthBase: url,
  openApiBase: url,
  perMinute: 600_000,
  includedPerMonth: 500,
  template: undefined,
  setup: false,
});

export async function zaloOaHarness(): Promise<Harness & { fake: Awaited<ReturnType<typeof startFakeZaloOa>> }> {
  const fake = await startFakeZaloOa();
  const program = await restarting((varDir, port) =>
    startProgram(
      { zaloOa: oaConfig(fake.url) },
      {
        ...(varDir ? { varDir } : {}),
        ...(port ? { port } : {}),
        ready: (app) => (varDir ? Promise.resolve() : grantConsent(app.core.storage, fake)),
      },
    ),
  );
  fake.connect(`http://127.0.0.1:${program.port()}/webhooks/zalo-oa`);
  return {
    fake,
    get app() {
      return program.app();
    },
    capabilities: ZALO_OA,
    says: async (chat, text) => fake.says(chat, text),
    presses: async (chat, label) => fake.taps(chat, label),
    redelivers: async () => fake.emit(fake.lastEvent() ?? {}),
    sendsPicture: async (chat) =>
      fake.emit(
        fake.event('user_send_image', chat, {
          message: { attachments: [{ type: 'image', payload: { url: 'https://x.zdn.vn/1.jpg' } }] },
        }),
      ),
    blocks: async (chat) => fake.blocks(chat),
    seen: async (chat) =>
      fake.messages
        .filter(({ user }) => user === chat)
        .map(({ text, buttons }) => ({ text, buttons: buttons.map(({ title }) => title) })),
    restart: program.restart,
    async close() {
      await program.close();
      await fake.close();
    },
  };
}

export async function zaloBotHarness(
  mode: 'polling' | 'webhook' = 'webhook',
): Promise<Harness & { fake: Awaited<ReturnType<typeof startFakeZaloBot>> }> {
  const fake = await startFakeZaloBot();
  const secret = WEBHOOK_SECRET;
  const zaloBot = { token: ZALO_BOT_TOKEN, mode, secret, apiBase: fake.url, perMonth: 3_000 } as const;
  const program = await restarting((varDir, port) =>
    startProgram({ zaloBot }, { ...(varDir ? { varDir } : {}), ...(port ? { port } : {}) }),
  );
  if (mode === 'webhook')
    await setWebhook(fake.url, ZALO_BOT_TOKEN, `http://127.0.0.1:${program.port()}/webhooks/zalo-bot`);
  return {
    fake,
    get app() {
      return program.app();
    },
    capabilities: ZALO_BOT,
    says: async (chat, text) => fake.says(chat, text),
    redelivers: async () => fake.emit(fake.lastUpdate() ?? {}),
    sendsPicture: async (chat) =>
      fake.sends(chat, 'message.image.received', {
        photo_url: 'https://photo-stal-1.zdn.vn/1.jpg',
        message_type: 'CHAT_PHOTO',
      }),
    seen: async (chat) =>
      fake.messages.filter((message) => message.chat === chat).map(({ text }) => ({ text, buttons: [] })),
    restart: program.restart,
    async close() {
      await program.close();
      await fake.close();
    },
  };
}

/** The web: the page's own interface, one session a chat. */
export async function webHarness(): Promise<Harness> {
  const sessions = new Map<string, string>();
  const buttons = new Map<string, readonly Button[]>();
  let id = 0;
  let last: { chat: string; body: object } | undefined;
  const program = await restarting((varDir) => startProgram({}, varDir ? { varDir } : {}));
  const ask = async (chat: string, body: object) => {
    last = { chat, body: { id: `w${++id}`, ...body } };
    await deliver();
  };
  async function deliver(): Promise<void> {
    if (!last) return;
    const session = sessions.get(last.chat);
    const { data } = await post(program.app().http, { ...(session ? { session } : {}), ...last.body });
    sessions.set(last.chat, data.session);
    const shown = data.replies.flatMap((reply) => reply.buttons ?? []);
    buttons.set(last.chat, [...shown, ...(buttons.get(last.chat) ?? [])]); // old screens stay on the page
  }
  return {
    get app() {
      return program.app();
    },
    capabilities: undefined,
    says: (chat, text) => ask(chat, { text }),
    presses: (chat, label) => ask(chat, { button: buttons.get(chat)?.find((button) => button.label === label)?.data }),
    redelivers: deliver,
    async seen(chat) {
      const response = await program.app().http.request(`/api/chat?session=${sessions.get(chat)}`);
      const { messages = [] } = (await response.json()) as {
        messages?: { from: string; text: string; buttons?: Button[] }[];
      };
      return messages
        .filter(({ from }) => from === 'assistant')
        .map((message) => ({ text: message.text, buttons: (message.buttons ?? []).map(({ label }) => label) }));
    },
    restart: program.restart,
    close: program.close,
  };
}

/** The terminal: lines in, text out; one chat a user. */
export async function terminalHarness(): Promise<Harness> {
  type User = { input: PassThrough; printed: string[]; stop: () => Promise<void> };
  const users = new Map<string, User>();
  let id = 0;
  const program = await restarting((varDir) => startProgram({}, varDir ? { varDir } : {}));

  function user(chat: string): User {
    const known = users.get(chat);
    if (known) return known;
    const { core } = program.app();
    const [input, output, printed] = [new PassThrough(), new PassThrough(), [] as string[]];
    const channel = terminalChannel(chat, output);
    output.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
    const dispatcher = createDispatcher({ ...core, account: createAccount(channel, core), report: () => {} });
    core.whenAnswered(dispatcher.wake);
    const running = runTerminal({ ...core, newMessageId: () => `t${++id}`, chat, input, output: new PassThrough() });
    const made = {
      input,
      printed,
      async stop() {
        input.end();
        await running;
        await dispatcher.stop();
      },
    };
    users.set(chat, made);
    return made;
  }
  const stopUsers = async () => {
    for (const each of users.values()) await each.stop();
  };

  return {
    get app() {
      return program.app();
    },
    capabilities: terminalChannel('x', new PassThrough()).capabilities,
    says: async (chat, text) => void user(chat).input.write(`${text}\n`),
    async seen(chat) {
      return user(chat).printed.map((text) => ({ text: text.replace(/\n> $/, '').trim(), buttons: [] }));
    },
    async restart(whileDown) {
      await stopUsers();
      const printed = new Map([...users].map(([chat, each]) => [chat, each.printed]));
      users.clear();
      await program.restart(whileDown);
      for (const [chat, before] of printed) user(chat).printed.unshift(...before);
    },
    async close() {
      await stopUsers();
      await program.close();
    },
  };
}

/** Waits until the person has been sent this many messages, and a little longer for one too many. */
export async function seenAtLeast(harness: Harness, chat: string, count: number): Promise<readonly Seen[]> {
  await until(async () => (await harness.seen(chat)).length >= count);
  return harness.seen(chat);
}

/** Waits until nothing is on its way in or out. */
export async function settled(app: TestApp): Promise<void> {
  const { reader } = app.core.storage;
  await until(async () => {
    const inbox = await reader.selectFrom('inbox').select('seq').where('state', '=', 'pending').executeTakeFirst();
    const outbox = await reader.selectFrom('outbox').select('seq').where('settled_at', 'is', null).executeTakeFirst();
    return inbox === undefined && outbox === undefined;
  });
}
