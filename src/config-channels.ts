// The messengers' part of the environment. A messenger without settings is off; one with half of them is a fault that names
// the missing half. Values are never repeated in a fault: they are secrets.

import { FREE_PER_SECOND } from '#channels/telegram/push.ts';
import type { TelegramConfig } from '#channels/telegram/telegram.ts';
import type { ZaloBotConfig } from '#channels/zalo-bot/zalo-bot.ts';
import type { ZaloOaConfig } from '#channels/zalo-oa/zalo-oa.ts';
import { BOT_API_BASE, OA_OAUTH_BASE, OA_OPENAPI_BASE } from '#zalo-api-sdk';

export type ChannelConfig = {
  /** Where the public pages are, without a trailing slash. */
  readonly publicUrl: string | undefined;
  readonly telegram: TelegramConfig | undefined;
  readonly zaloOa: ZaloOaConfig | undefined;
  readonly zaloBot: ZaloBotConfig | undefined;
  /** The most notices of one account that wait for the platform's answer at once. */
  readonly noticesInFlight: number;
};

export const CHANNEL_SETTINGS = [
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_MODE',
  'TELEGRAM_WEBHOOK_SECRET',
  'TELEGRAM_API_BASE',
  'TELEGRAM_PER_SECOND',
  'ZALO_APP_ID',
  'ZALO_APP_SECRET',
  'ZALO_OA_ID',
  'ZALO_OA_SECRET_KEY',
  'ZALO_PKCE_VERIFIER',
  'ZALO_OA_PER_MINUTE',
  'ZALO_OA_INCLUDED_PER_MONTH',
  'ZALO_ZBS_TEMPLATE',
  'ZALO_ZBS_PRICE',
  'ZALO_OA_SETUP',
  'ZALO_OAUTH_BASE',
  'ZALO_OPENAPI_BASE',
  'ZALO_BOT_TOKEN',
  'ZALO_BOT_MODE',
  'ZALO_BOT_WEBHOOK_SECRET',
  'ZALO_BOT_API_BASE',
  'ZALO_BOT_PER_MONTH',
  'CAU_VIEC_NOTICES_IN_FLIGHT',
] as const;

type Name = (typeof CHANNEL_SETTINGS)[number] | 'PUBLIC_URL';
type Value = (name: Name) => string | undefined;
type Fault = (name: Name, message: string, remedy: string) => void;

export function readChannelConfig(value: Value, fault: Fault): ChannelConfig {
  return {
    publicUrl: address('PUBLIC_URL', value, fault),
    telegram: readTelegram(value, fault),
    zaloOa: readZaloOa(value, fault),
    zaloBot: readZaloBot(value, fault),
    noticesInFlight: wholeNumber('CAU_VIEC_NOTICES_IN_FLIGHT', 400, 5_000, value, fault),
  };
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

const TOKEN = /^\d+:[\w-]{3,}$/;

function readTelegram(value: Value, fault: Fault): TelegramConfig | undefined {
  const token = value('TELEGRAM_BOT_TOKEN');
  if (token === undefined) {
    leftover(['TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_PER_SECOND'], 'TELEGRAM_BOT_TOKEN', value, fault);
    return undefined;
  }
  if (!TOKEN.test(token))
    fault('TELEGRAM_BOT_TOKEN', 'không đúng dạng mã bot', 'chép nguyên mã từ @BotFather, dạng 123456:ABC…');
  const mode = readMode('TELEGRAM_MODE', 'polling', value, fault);
  const secret = value('TELEGRAM_WEBHOOK_SECRET');
  if (mode === 'webhook') {
    needPublicUrl('TELEGRAM_MODE', value, fault);
    if (secret === undefined || !/^[\w-]{16,256}$/.test(secret))
      fault(
        'TELEGRAM_WEBHOOK_SECRET',
        'thiếu hoặc không hợp lệ (chế độ webhook cần có)',
        'đặt 16–256 chữ, số, gạch; tạo bằng: openssl rand -hex 32',
      );
  }
  const apiBase = address('TELEGRAM_API_BASE', value, fault) ?? 'https://api.telegram.org';
  const perSecond = wholeNumber('TELEGRAM_PER_SECOND', FREE_PER_SECOND, 1_000, value, fault);
  return { token, mode, secret, apiBase, perSecond };
}

function readZaloBot(value: Value, fault: Fault): ZaloBotConfig | undefined {
  const token = value('ZALO_BOT_TOKEN');
  if (token === undefined) {
    leftover(['ZALO_BOT_MODE', 'ZALO_BOT_WEBHOOK_SECRET'], 'ZALO_BOT_TOKEN', value, fault);
    return undefined;
  }
  if (!TOKEN.test(token))
    fault('ZALO_BOT_TOKEN', 'không đúng dạng mã bot', 'chép nguyên mã từ tin nhắn của Zalo Bot Creator');
  const mode = readMode('ZALO_BOT_MODE', 'webhook', value, fault);
  const secret = value('ZALO_BOT_WEBHOOK_SECRET');
  if (mode === 'webhook') {
    needPublicUrl('ZALO_BOT_MODE', value, fault);
    if (secret === undefined || secret.length < 8 || secret.length > 256)
      fault(
        'ZALO_BOT_WEBHOOK_SECRET',
        'thiếu, hoặc không dài 8–256 ký tự (chế độ webhook cần có)',
        'tạo bằng: openssl rand -hex 32; để thử trên máy mình thì đặt ZALO_BOT_MODE=polling',
      );
  }
  const perMonth = wholeNumber('ZALO_BOT_PER_MONTH', 3_000, 10_000_000, value, fault);
  return { token, mode, secret, apiBase: address('ZALO_BOT_API_BASE', value, fault) ?? BOT_API_BASE, perMonth };
}

const OA_NEEDS = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY'] as const;
const GROWTH_PACKAGE_PER_MINUTE = 100;

function readZaloOa(value: Value, fault: Fault): ZaloOaConfig | undefined {
  const [appId, appSecret, oaId, oaSecretKey] = OA_NEEDS.map(value);
  const missing = OA_NEEDS.filter((name) => value(name) === undefined);
  if (missing.length === OA_NEEDS.length) {
    leftover(['ZALO_PKCE_VERIFIER', 'ZALO_OA_PER_MINUTE', 'ZALO_OA_SETUP'], 'ZALO_APP_ID', value, fault);
    return undefined;
  }
  for (const name of missing)
    fault(name, 'còn thiếu để chạy kênh Zalo OA', 'xem docs/messengers.md, mục Zalo Official Account, rồi điền vào');
  for (const name of ['ZALO_APP_ID', 'ZALO_OA_ID'] as const)
    if (value(name) !== undefined && !/^\d{5,25}$/.test(value(name) ?? ''))
      fault(name, 'phải là dãy số', 'chép từ developers.zalo.me (ứng dụng) hoặc oa.zalo.me (OA)');
  const verifier = value('ZALO_PKCE_VERIFIER');
  if (verifier !== undefined && !/^[\w-]{43}$/.test(verifier))
    fault('ZALO_PKCE_VERIFIER', 'không đúng dạng (43 ký tự)', 'tạo bằng: npm run cli -- zalo-oa authorize');
  const perMinute = Number(value('ZALO_OA_PER_MINUTE') ?? 0.9 * GROWTH_PACKAGE_PER_MINUTE);
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > 1_000_000)
    fault('ZALO_OA_PER_MINUTE', 'phải là số nguyên dương', 'gói Tăng trưởng: 90; gói Toàn diện: 1800');
  const setup = value('ZALO_OA_SETUP') ?? '0';
  if (!['0', '1'].includes(setup))
    fault('ZALO_OA_SETUP', 'không hợp lệ', 'đặt 1 chỉ trong lúc nhập địa chỉ webhook ở Zalo, sau đó đặt lại 0');
  if (!appId || !appSecret || !oaId || !oaSecretKey) return undefined;
  return {
    appId,
    appSecret,
    oaId,
    oaSecretKey,
    pkceVerifier: verifier,
    oauthBase: address('ZALO_OAUTH_BASE', value, fault) ?? OA_OAUTH_BASE,
    openApiBase: address('ZALO_OPENAPI_BASE', value, fault) ?? OA_OPENAPI_BASE,
    perMinute,
    includedPerMonth: wholeNumber('ZALO_OA_INCLUDED_PER_MONTH', 500, 10_000_000, value, fault),
    template: readTemplate(value, fault),
    setup: setup === '1',
  };
}

/** A template without its price would show approvers a cost of nothing. */
function readTemplate(value: Value, fault: Fault): ZaloOaConfig['template'] {
  const id = value('ZALO_ZBS_TEMPLATE');
  if (id === undefined) {
    leftover(['ZALO_ZBS_PRICE'], 'ZALO_ZBS_TEMPLATE', value, fault);
    return undefined;
  }
  if (value('ZALO_ZBS_PRICE') === undefined)
    fault('ZALO_ZBS_PRICE', 'còn thiếu, vì có ZALO_ZBS_TEMPLATE', 'đặt giá một tin (đồng) ghi ở mẫu tin trên Zalo');
  return { id, costDong: wholeNumber('ZALO_ZBS_PRICE', 0, 100_000, value, fault) };
}

function wholeNumber(name: Name, usual: number, most: number, value: Value, fault: Fault): number {
  const text = value(name);
  if (text === undefined) return usual;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most)
    fault(name, `"${text}" không hợp lệ`, `đặt số nguyên từ 1 đến ${most}`);
  return number;
}

type Mode = 'polling' | 'webhook';

/** One or the other: a single setting cannot ask for both. What a mode needs is only looked at once it is known. */
function readMode(name: Name, usual: Mode, value: Value, fault: Fault): Mode {
  const mode = value(name) ?? usual;
  if (mode === 'polling' || mode === 'webhook') return mode;
  fault(name, `"${mode}" không hợp lệ`, 'chọn polling hoặc webhook');
  return 'polling';
}

function address(name: Name, value: Value, fault: Fault): string | undefined {
  const text = value(name);
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.username !== '')
    fault(name, 'không phải địa chỉ web', 'viết đầy đủ, ví dụ https://vieclam.example.gov.vn');
  return text.replace(/(?<!\/)\/+$/, '');
}

function needPublicUrl(because: Name, value: Value, fault: Fault): void {
  if (value('PUBLIC_URL') === undefined)
    fault('PUBLIC_URL', `còn thiếu, vì ${because} là webhook`, 'đặt địa chỉ https mà nền tảng gọi vào được');
}

/** Settings of a channel that is off are a mistake somebody would look for in vain. */
function leftover(names: readonly Name[], needed: Name, value: Value, fault: Fault): void {
  for (const name of names)
    if (value(name) !== undefined) fault(name, `có đặt, nhưng thiếu ${needed}`, `đặt ${needed} hoặc bỏ biến này`);
}
