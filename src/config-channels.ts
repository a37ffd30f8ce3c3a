// The messengers' part of the environment. A messenger without settings is off; one with half of them is a fault that names
// the missing half. Values are never repeated in a fault: they are secrets.

import * as z from 'zod';
import { FREE_PER_SECOND } from '#channels/telegram/push.ts';
import type { TelegramConfig } from '#channels/telegram/telegram.ts';
import type { ZaloBotConfig } from '#channels/zalo-bot/zalo-bot.ts';
import type { ZaloOaConfig } from '#channels/zalo-oa/config.ts';
import { BOT_API_BASE, OA_OAUTH_BASE, OA_OPENAPI_BASE } from '#zalo-api-sdk';
import {
  address,
  type Environment,
  type Fault,
  optionalAddress,
  orElse,
  readSettings,
  wholeNumber,
  yesOrNo,
} from './settings.ts';

export type ChannelConfig = {
  /** Where the public pages are, without a trailing slash. */
  readonly publicUrl: string | undefined;
  readonly telegram: TelegramConfig | undefined;
  readonly zaloOa: ZaloOaConfig | undefined;
  readonly zaloBot: ZaloBotConfig | undefined;
  /** The most notices of one account that wait for the platform's answer at once. */
  readonly noticesInFlight: number;
};

const TOKEN = z.string().regex(/^\d+:[\w-]{3,}$/);
const modes = (usual: 'polling' | 'webhook') =>
  orElse(z.enum(['polling', 'webhook']).default(usual), '{} không hợp lệ', 'chọn polling hoặc webhook');

const SHARED = z.object({
  PUBLIC_URL: optionalAddress(),
  CAU_VIEC_NOTICES_IN_FLIGHT: wholeNumber(400, 5_000),
});

const TELEGRAM = z.object({
  TELEGRAM_BOT_TOKEN: orElse(TOKEN, 'không đúng dạng mã bot', 'chép nguyên mã từ @BotFather, dạng 123456:ABC…'),
  TELEGRAM_MODE: modes('polling'),
  TELEGRAM_WEBHOOK_SECRET: z.string().optional(),
  TELEGRAM_API_BASE: address('https://api.telegram.org'),
  TELEGRAM_PER_SECOND: wholeNumber(FREE_PER_SECOND, 1_000),
});

const ZALO_BOT = z.object({
  ZALO_BOT_TOKEN: orElse(TOKEN, 'không đúng dạng mã bot', 'chép nguyên mã từ tin nhắn của Zalo Bot Creator'),
  ZALO_BOT_MODE: modes('webhook'),
  ZALO_BOT_WEBHOOK_SECRET: z.string().optional(),
  ZALO_BOT_API_BASE: address(BOT_API_BASE),
  ZALO_BOT_PER_MONTH: wholeNumber(3_000, 10_000_000),
});

const GROWTH_PACKAGE_PER_MINUTE = 100;
const LACKING = [
  'còn thiếu để chạy kênh Zalo OA',
  'xem docs/messengers.md, mục Zalo Official Account, rồi điền vào',
] as const;
const IDS = ['phải là dãy số', 'chép từ developers.zalo.me (ứng dụng) hoặc oa.zalo.me (OA)'] as const;
const ID = z.string().regex(/^\d{5,25}$/);

const ZALO_OA = z.object({
  ZALO_APP_ID: orElse(ID, ...IDS),
  ZALO_APP_SECRET: z.string(),
  ZALO_OA_ID: orElse(ID, ...IDS),
  ZALO_OA_SECRET_KEY: z.string(),
  ZALO_PKCE_VERIFIER: orElse(
    z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
    'không đúng dạng (43 ký tự)',
    'tạo bằng: npm run cli -- zalo-oa authorize',
  ),
  ZALO_OA_PER_MINUTE: orElse(
    wholeNumber(0.9 * GROWTH_PACKAGE_PER_MINUTE, 1_000_000),
    'phải là số nguyên dương',
    'gói Tăng trưởng: 90; gói Toàn diện: 1800',
  ),
  ZALO_OA_INCLUDED_PER_MONTH: wholeNumber(500, 10_000_000),
  /** A template without its price would show approvers a cost of nothing. */
  ZALO_ZBS_TEMPLATE: z.string().optional(),
  ZALO_ZBS_PRICE: wholeNumber(0, 100_000),
  ZALO_OA_SETUP: yesOrNo('đặt 1 chỉ trong lúc nhập địa chỉ webhook ở Zalo, sau đó đặt lại 0'),
  ZALO_OAUTH_BASE: address(OA_OAUTH_BASE),
  ZALO_OPENAPI_BASE: address(OA_OPENAPI_BASE),
});
const OA_NEEDS = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY'] as const;

export const CHANNEL_SETTINGS = [SHARED, TELEGRAM, ZALO_OA, ZALO_BOT].flatMap(({ shape }) => Object.keys(shape));

/** What is wrong is told; then what is returned is not used. */
export function readChannelConfig(env: Environment, fault: Fault): ChannelConfig | undefined {
  const shared = readSettings(SHARED, env, fault);
  const channels = {
    telegram: readTelegram(env, fault),
    zaloOa: readZaloOa(env, fault),
    zaloBot: readZaloBot(env, fault),
  };
  return shared && { ...channels, publicUrl: shared.PUBLIC_URL, noticesInFlight: shared.CAU_VIEC_NOTICES_IN_FLIGHT };
}

/** Everything in the configuration that must never be seen in a log. */
export function secretsOf({ telegram, zaloOa, zaloBot }: ChannelConfig): string[] {
  return [
    telegram?.token,
    telegram?.secret,
    zaloOa?.appSecret,
    zaloOa?.oaSecretKey,
    zaloOa?.pkceVerifier,
    zaloBot?.token,
    zaloBot?.secret,
  ].filter((secret) => secret !== undefined);
}

function readTelegram(env: Environment, fault: Fault): TelegramConfig | undefined {
  if (env.TELEGRAM_BOT_TOKEN === undefined) {
    leftover(['TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_PER_SECOND'], 'TELEGRAM_BOT_TOKEN', env, fault);
    return undefined;
  }
  if (env.TELEGRAM_MODE === 'webhook') {
    needPublicUrl('TELEGRAM_MODE', env, fault);
    if (!/^[\w-]{16,256}$/.test(env.TELEGRAM_WEBHOOK_SECRET ?? ''))
      fault(
        'TELEGRAM_WEBHOOK_SECRET',
        'thiếu hoặc không hợp lệ (chế độ webhook cần có)',
        'đặt 16–256 chữ, số, gạch; tạo bằng: openssl rand -hex 32',
      );
  }
  const read = readSettings(TELEGRAM, env, fault);
  return (
    read && {
      token: read.TELEGRAM_BOT_TOKEN,
      mode: read.TELEGRAM_MODE,
      secret: read.TELEGRAM_WEBHOOK_SECRET,
      apiBase: read.TELEGRAM_API_BASE,
      perSecond: read.TELEGRAM_PER_SECOND,
    }
  );
}

function readZaloBot(env: Environment, fault: Fault): ZaloBotConfig | undefined {
  if (env.ZALO_BOT_TOKEN === undefined) {
    leftover(['ZALO_BOT_MODE', 'ZALO_BOT_WEBHOOK_SECRET'], 'ZALO_BOT_TOKEN', env, fault);
    return undefined;
  }
  if (env.ZALO_BOT_MODE === undefined || env.ZALO_BOT_MODE === 'webhook') {
    needPublicUrl('ZALO_BOT_MODE', env, fault);
    if (!/^.{8,256}$/s.test(env.ZALO_BOT_WEBHOOK_SECRET ?? ''))
      fault(
        'ZALO_BOT_WEBHOOK_SECRET',
        'thiếu, hoặc không dài 8–256 ký tự (chế độ webhook cần có)',
        'tạo bằng: openssl rand -hex 32; để thử trên máy mình thì đặt ZALO_BOT_MODE=polling',
      );
  }
  const read = readSettings(ZALO_BOT, env, fault);
  return (
    read && {
      token: read.ZALO_BOT_TOKEN,
      mode: read.ZALO_BOT_MODE,
      secret: read.ZALO_BOT_WEBHOOK_SECRET,
      apiBase: read.ZALO_BOT_API_BASE,
      perMonth: read.ZALO_BOT_PER_MONTH,
    }
  );
}

function readZaloOa(env: Environment, fault: Fault): ZaloOaConfig | undefined {
  const missing = OA_NEEDS.filter((name) => env[name] === undefined);
  if (missing.length === OA_NEEDS.length) {
    leftover(['ZALO_PKCE_VERIFIER', 'ZALO_OA_PER_MINUTE', 'ZALO_OA_SETUP'], 'ZALO_APP_ID', env, fault);
    return undefined;
  }
  for (const name of missing) fault(name, ...LACKING);
  if (env.ZALO_ZBS_TEMPLATE === undefined) leftover(['ZALO_ZBS_PRICE'], 'ZALO_ZBS_TEMPLATE', env, fault);
  else if (env.ZALO_ZBS_PRICE === undefined)
    fault('ZALO_ZBS_PRICE', 'còn thiếu, vì có ZALO_ZBS_TEMPLATE', 'đặt giá một tin (đồng) ghi ở mẫu tin trên Zalo');
  const there = ZALO_OA.partial(
    Object.fromEntries(missing.map((name) => [name, true])) as Record<(typeof OA_NEEDS)[number], true>,
  );
  const read = readSettings(there, env, fault);
  if (read === undefined || missing.length > 0) return undefined;
  const whole = read as z.output<typeof ZALO_OA>;
  return {
    appId: whole.ZALO_APP_ID,
    appSecret: whole.ZALO_APP_SECRET,
    oaId: whole.ZALO_OA_ID,
    oaSecretKey: whole.ZALO_OA_SECRET_KEY,
    pkceVerifier: whole.ZALO_PKCE_VERIFIER,
    oauthBase: whole.ZALO_OAUTH_BASE,
    openApiBase: whole.ZALO_OPENAPI_BASE,
    perMinute: whole.ZALO_OA_PER_MINUTE,
    includedPerMonth: whole.ZALO_OA_INCLUDED_PER_MONTH,
    template:
      whole.ZALO_ZBS_TEMPLATE === undefined
        ? undefined
        : { id: whole.ZALO_ZBS_TEMPLATE, costDong: whole.ZALO_ZBS_PRICE },
    setup: whole.ZALO_OA_SETUP,
  };
}

function needPublicUrl(because: string, env: Environment, fault: Fault): void {
  if (env.PUBLIC_URL === undefined)
    fault('PUBLIC_URL', `còn thiếu, vì ${because} là webhook`, 'đặt địa chỉ https mà nền tảng gọi vào được');
}

/** Settings of a channel that is off are a mistake somebody would look for in vain. */
function leftover(names: readonly string[], needed: string, env: Environment, fault: Fault): void {
  for (const name of names)
    if (env[name] !== undefined) fault(name, `có đặt, nhưng thiếu ${needed}`, `đặt ${needed} hoặc bỏ biến này`);
}
