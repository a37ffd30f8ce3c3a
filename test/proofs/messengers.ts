// The three messengers played by servers here, and the environment that a real server process needs to talk to them.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createTokenStore } from '#channels/zalo-oa/tokens.repository.ts';
import { openSqlite } from '#storage/sqlite.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock } from '../../src/config.ts';
import { type FakeTelegram, startFakeTelegram, TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { type FakeZaloBot, startFakeZaloBot, ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { type FakeZaloOa, OA, startFakeZaloOa } from '../fakes/zalo-oa.ts';

export const WEBHOOK_SECRET = 'a-webhook-secret-of-tests';

export type Platforms = {
  readonly telegram: FakeTelegram;
  readonly zaloOa: FakeZaloOa;
  readonly zaloBot: FakeZaloBot;
  /** For a server on this port. */
  readonly env: (port: number) => Record<string, string>;
  /** Tells the platforms where the server is. */
  readonly point: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startPlatforms(options: { echoes?: boolean } = {}): Promise<Platforms> {
  const [telegram, zaloOa, zaloBot] = await Promise.all([
    startFakeTelegram(),
    startFakeZaloOa(options),
    startFakeZaloBot({ quota: Number.MAX_SAFE_INTEGER }),
  ]);
  return {
    telegram,
    zaloOa,
    zaloBot,
    env: (port) => ({
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
      TELEGRAM_API_BASE: telegram.url,
      ...zaloOaEnv(zaloOa.url),
      ZALO_BOT_TOKEN,
      ZALO_BOT_WEBHOOK_SECRET: WEBHOOK_SECRET,
      ZALO_BOT_API_BASE: zaloBot.url,
    }),
    async point(url) {
      zaloOa.connect(`${url}/webhooks/zalo-oa`);
      await setWebhook(zaloBot.url, ZALO_BOT_TOKEN, `${url}/webhooks/zalo-bot`);
    },
    async close() {
      await Promise.all([telegram.close(), zaloOa.close(), zaloBot.close()]);
    },
  };
}

/** Tells a bot platform where to call; Telegram's and Zalo Bot's method are alike. */
export async function setWebhook(base: string, token: string, url: string): Promise<void> {
  await fetch(`${base}/bot${token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, secret_token: WEBHOOK_SECRET }),
  });
}

export const zaloOaEnv = (url: string): Record<string, string> => ({
  ZALO_APP_ID: OA.appId,
  ZALO_APP_SECRET: OA.appSecret,
  ZALO_OA_ID: OA.oaId,
  ZALO_OA_SECRET_KEY: OA.oaSecretKey,
  ZALO_OAUTH_BASE: url,
  ZALO_OPENAPI_BASE: url,
  ZALO_OA_PER_MINUTE: '600000',
});

/** The database of a server, from outside. */
export async function openVar(varDir: string): Promise<Storage> {
  const opened = await openSqlite(join(varDir, 'cau-viec.sqlite'));
  if (opened.kind === 'problems') throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

/** What `zalo-oa authorize` leaves behind. */
export async function grantConsent(storage: Storage, fake: FakeZaloOa): Promise<void> {
  const tokens = fake.issueTokens();
  const at = systemClock().epochMilliseconds;
  const owner = 'consent';
  await createTokenStore({
    storage,
    clock: systemClock,
    oaId: OA.oaId,
    appSecret: OA.appSecret,
    owner,
    randomBytes,
  }).save({
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    accessExpiresAt: at + Number(tokens.expires_in) * 1_000,
    refreshObtainedAt: at,
  });
}
