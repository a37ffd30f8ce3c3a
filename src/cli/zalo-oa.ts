// Setting up the Zalo Official Account channel: the consent of the account's administrator, check, status.

import { randomBytes } from 'node:crypto';
import { problemOf } from '#channels/zalo-oa/outcome.ts';
import { channelCounts, tokenAges } from '#channels/zalo-oa/status.repository.ts';
import { createTokenStore } from '#channels/zalo-oa/tokens.repository.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import type { Storage } from '#storage/storage.ts';
import {
  codeChallenge,
  codeVerifier,
  consentUrl,
  createOAuthClient,
  createOaClient,
  type TokenPair,
  tokensFrom,
} from '#zalo-api-sdk';
import { type Config, systemClock, systemFetch } from '../config.ts';
import { createOaKeeper, type OaAccess } from '../messengers.ts';
import { notConfigured, startChecklist } from './checklist.ts';
import { configOrExit, withStorage } from './environment.ts';

type OaSettings = NonNullable<Config['zaloOa']>;

const SETTINGS = 'ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET_KEY';
const DAY_MS = 86_400_000;
const CONSENT_DAYS = 90;

const say = (text: string) => void process.stdout.write(`${text}\n`);
const access = (storage: Storage): OaAccess => ({
  storage,
  clock: systemClock,
  fetch: systemFetch,
  owner: `cli-${process.pid}`,
  randomBytes,
});

export async function zaloOaAuthorize([given]: readonly string[]): Promise<number> {
  const config = configOrExit();
  const { zaloOa: oa } = config;
  if (!oa) return notConfigured(SETTINGS);
  if (oa.pkceVerifier === undefined) return explainVerifier();
  if (given === undefined) return explainConsent(oa, oa.pkceVerifier, config.publicUrl);
  const code = URL.parse(given)?.searchParams.get('code') ?? given;
  const grantedBy = URL.parse(given)?.searchParams.get('oa_id');
  if (grantedBy && grantedBy !== oa.oaId) {
    process.stderr.write(`Địa chỉ này là của OA ${grantedBy}, không phải ${oa.oaId} → ủy quyền lại bằng đúng OA\n`);
    return 1;
  }
  const oauth = createOAuthClient({
    appId: oa.appId,
    appSecret: oa.appSecret,
    fetch: systemFetch,
    baseUrl: oa.oauthBase,
  });
  const result = await oauth.exchangeCode(code, oa.pkceVerifier);
  if (!result.ok) {
    process.stderr.write(
      `Zalo không nhận mã (${result.failure.message}) → mã chỉ dùng một lần trong 10 phút; mở lại đường dẫn ủy quyền để lấy mã mới\n`,
    );
    return 1;
  }
  await withStorage((storage) => save(storage, oa, result.value));
  say('✓ OA đã ủy quyền. Chương trình tự gia hạn; kiểm tra bằng: npm run cli -- zalo-oa check');
  return 0;
}

async function save(storage: Storage, oa: OaSettings, pair: TokenPair): Promise<void> {
  const store = createTokenStore({ ...access(storage), oaId: oa.oaId, appSecret: oa.appSecret });
  await store.save(tokensFrom(pair, systemClock().epochMilliseconds));
}

function explainVerifier(): number {
  const verifier = codeVerifier(randomBytes(32));
  say('Chưa có mã PKCE. Em vừa tạo một cặp; làm theo thứ tự:');
  say(`  1. Thêm vào .env:  ZALO_PKCE_VERIFIER=${verifier}`);
  say('  2. developers.zalo.me → ứng dụng → Official Account → Thiết lập chung → Code challenge, dán:');
  say(`     ${codeChallenge(verifier)}`);
  say('  3. Chạy lại: npm run cli -- zalo-oa authorize');
  return 1;
}

function explainConsent(oa: OaSettings, verifier: string, publicUrl: string | undefined): number {
  const callback = `${publicUrl ?? 'https://địa-chỉ-của-anh-chị'}/`;
  say('Ủy quyền OA cho ứng dụng:');
  say(`  1. developers.zalo.me → Official Account → Thiết lập chung: Callback URL là ${callback}`);
  say(`     và Code challenge là ${codeChallenge(verifier)}`);
  say('  2. Quản trị viên OA mở đường dẫn ủy quyền ghi ở trang đó (hoặc đường dẫn dưới đây) và đồng ý:');
  say(`     ${consentUrl(oa.appId, callback, codeChallenge(verifier), oa.oauthBase)}`);
  say('  3. Trình duyệt chuyển tới một địa chỉ có "code=…". Trong 10 phút, chép cả địa chỉ đó và chạy:');
  say('     npm run cli -- zalo-oa authorize "<địa chỉ vừa chép>"');
  return 0;
}

export async function zaloOaCheck(): Promise<number> {
  const config = configOrExit();
  const { zaloOa: oa } = config;
  if (!oa) return notConfigured(SETTINGS);
  const list = startChecklist('Kênh Zalo Official Account');
  return withStorage(async (storage) => {
    if (config.publicUrl) list.right(`webhook cần khai ở Zalo: ${config.publicUrl}/webhooks/zalo-oa`);
    else list.wrong('chưa có PUBLIC_URL', 'đặt địa chỉ https của máy chủ để Zalo gọi vào');
    if (oa.setup) list.wrong('ZALO_OA_SETUP đang bật', 'đặt lại 0 sau khi Zalo đã nhận địa chỉ webhook');
    if ((await tokenAges(storage.reader, oa.oaId)) === undefined) {
      list.wrong('OA chưa ủy quyền cho ứng dụng', 'chạy: npm run cli -- zalo-oa authorize');
      return list.done();
    }
    const keeper = createOaKeeper(oa, access(storage), () => {});
    const info = await createOaClient({ keeper, fetch: systemFetch, baseUrl: oa.openApiBase }).info();
    if (!info.ok) {
      list.wrong(`không gọi được API của OA (${info.failure.message})`, problemOf(info.failure.code));
      return list.done();
    }
    const { value } = info;
    if (value.id === oa.oaId) list.right(`OA: ${value.name} (${value.followers} người quan tâm)`);
    else list.wrong(`ủy quyền là của OA ${value.id}, không phải ${oa.oaId}`, 'sửa ZALO_OA_ID hoặc ủy quyền lại');
    if (value.verified) list.right('OA đã xác thực');
    else list.wrong('OA chưa xác thực', problemOf(-221));
    list.note(`gói ${value.packageName || '(không rõ)'}, dùng đến ${value.packageUntil || '(không rõ)'}`);
    return list.done();
  });
}

export async function zaloOaStatus(): Promise<number> {
  const { zaloOa: oa } = configOrExit();
  if (!oa) return notConfigured(SETTINGS);
  return withStorage(async ({ reader }) => {
    const ages = await tokenAges(reader, oa.oaId);
    if (ages === undefined) {
      say('Chưa ủy quyền → npm run cli -- zalo-oa authorize');
      return 1;
    }
    const at = (text: string) => {
      const instant = Temporal.Instant.from(text);
      return `${formatClock(instant)} ${formatDay(dayOf(instant))}`;
    };
    const age = systemClock().epochMilliseconds - Temporal.Instant.from(ages.refresh_obtained_at).epochMilliseconds;
    say(`Mã truy cập dùng đến ${at(ages.access_expires_at)}; gia hạn lần cuối ${at(ages.rotated_at)}.`);
    say(`Nếu không gia hạn được, ủy quyền hết sau ${Math.max(0, Math.floor(CONSENT_DAYS - age / DAY_MS))} ngày.`);
    const { chats, replies } = await channelCounts(reader, 'zalo-oa', oa.oaId);
    say(`Người: ${chats.map(({ reach, count }) => `${REACH[reach]} ${count}`).join(', ') || 'chưa có ai'}.`);
    say(`Tin trả lời: ${replies.map(({ state, count }) => `${STATES[state]} ${count}`).join(', ') || 'chưa có'}.`);
    return 0;
  });
}

const REACH = { open: 'nhắn được', left: 'bỏ quan tâm', blocked: 'chặn', closed: 'quá 7 ngày' } as const;
const STATES = {
  queued: 'đang chờ',
  retry: 'chờ gửi lại',
  sending: 'đang gửi',
  sent: 'đã gửi',
  unknown: 'không rõ đã tới chưa',
  blocked: 'người nhận chặn',
  failed: 'không gửi được',
} as const;
