// The commands that set up messengers: they say in Vietnamese what is right and what is missing, and print no token.

import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type FakeTelegram, startFakeTelegram, TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { type FakeZaloBot, startFakeZaloBot, ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { type FakeZaloOa, OA, startFakeZaloOa } from '../fakes/zalo-oa.ts';
import { WEBHOOK_SECRET } from '../proofs/messengers.ts';
import { makeVarDir } from '../support/app.ts';
import { run } from './run.ts';

const PUBLIC = 'http://127.0.0.1:1';
let telegram: FakeTelegram;
let bot: FakeZaloBot;
let oa: FakeZaloOa;
let varDir: string;
let env: Record<string, string>;

beforeAll(async () => {
  [telegram, bot, oa, varDir] = await Promise.all([
    startFakeTelegram(),
    startFakeZaloBot(),
    startFakeZaloOa(),
    makeVarDir(),
  ]);
  env = {
    VAR_DIR: varDir,
    PUBLIC_URL: PUBLIC,
    TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
    TELEGRAM_API_BASE: telegram.url,
    ZALO_BOT_TOKEN,
    ZALO_BOT_WEBHOOK_SECRET: WEBHOOK_SECRET,
    ZALO_BOT_API_BASE: bot.url,
    ZALO_APP_ID: OA.appId,
    ZALO_APP_SECRET: OA.appSecret,
    ZALO_OA_ID: OA.oaId,
    ZALO_OA_SECRET_KEY: OA.oaSecretKey,
    ZALO_PKCE_VERIFIER: OA.verifier,
    ZALO_OAUTH_BASE: oa.url,
    ZALO_OPENAPI_BASE: oa.url,
  };
});
afterAll(async () => {
  await Promise.all([telegram.close(), bot.close(), oa.close()]);
  rmSync(varDir, { recursive: true, force: true });
});

async function cli(command: string, more: Record<string, string> = {}): Promise<{ code: number | null; text: string }> {
  const { code, out, err } = await run('cli/cli.ts', command.split(' '), { env: { ...env, ...more } });
  const text = out + err;
  for (const secret of [
    TELEGRAM_TOKEN,
    ZALO_BOT_TOKEN,
    OA.appSecret,
    OA.oaSecretKey,
    OA.verifier,
    WEBHOOK_SECRET,
    'at-fake',
    'rt-fake',
  ])
    expect(text).not.toContain(secret);
  return { code, text };
}

test('telegram: commands, check, webhook and back', async () => {
  expect(await cli('telegram check')).toMatchObject({
    code: 1,
    text: expect.stringContaining('chưa đặt danh mục lệnh'),
  });
  expect(await cli('telegram set-commands')).toMatchObject({ code: 0 });
  expect(telegram.commands()).toContainEqual({ command: 'gapcanbo', description: 'Gặp cán bộ' });
  expect(telegram.commands()).toContainEqual(expect.objectContaining({ command: 'dangky' }));
  expect(await cli('telegram check')).toMatchObject({ code: 0, text: expect.stringContaining(telegram.botName) });
  expect(await cli('telegram set-webhook')).toMatchObject({ code: 1, text: expect.stringContaining('polling') });
  const webhook = { TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET };
  expect(await cli('telegram set-webhook', webhook)).toMatchObject({ code: 0 });
  expect(telegram.webhook()).toEqual({ url: `${PUBLIC}/webhooks/telegram`, secret: WEBHOOK_SECRET });
  expect(await cli('telegram check', webhook)).toMatchObject({ code: 0 });
  expect(await cli('telegram check')).toMatchObject({ code: 1, text: expect.stringContaining('delete-webhook') });
  expect(await cli('telegram delete-webhook')).toMatchObject({ code: 0 });
  expect(telegram.webhook().url).toBe('');
});

test('telegram: a wrong token and a dead network are told apart', async () => {
  expect(await cli('telegram check', { TELEGRAM_BOT_TOKEN: '123:wrong-token' })).toMatchObject({
    code: 1,
    text: expect.stringContaining('@BotFather'),
  });
  expect(await cli('telegram check', { TELEGRAM_API_BASE: 'http://127.0.0.1:1' })).toMatchObject({
    code: 1,
    text: expect.stringContaining('đường mạng'),
  });
});

test('zalo-bot: an address that Zalo cannot reach is said to be so', async () => {
  expect(await cli('zalo-bot check')).toMatchObject({ code: 1, text: expect.stringContaining('zalo-bot set-webhook') });
  const set = await cli('zalo-bot set-webhook');
  expect(set).toMatchObject({ code: 1, text: expect.stringContaining('gọi thử không được') });
  expect(bot.webhook()).toEqual({ url: `${PUBLIC}/webhooks/zalo-bot`, secret: WEBHOOK_SECRET });
  expect(await cli('zalo-bot check')).toMatchObject({ code: 0 });
  expect(await cli('zalo-bot delete-webhook')).toMatchObject({ code: 0 });
});

test('zalo-oa: from nothing to a consented account', async () => {
  const none = await run('cli/cli.ts', ['zalo-oa', 'authorize'], { env: { ...env, ZALO_PKCE_VERIFIER: '' } });
  expect(none.out).toMatch(/ZALO_PKCE_VERIFIER=[\w-]{43}\n/);
  expect(await cli('zalo-oa status')).toMatchObject({ code: 1, text: expect.stringContaining('Chưa ủy quyền') });
  expect(await cli('zalo-oa check')).toMatchObject({ code: 1, text: expect.stringContaining('chưa ủy quyền') });
  expect(await cli('zalo-oa authorize')).toMatchObject({
    code: 0,
    text: expect.stringContaining('/v4/oa/permission?app_id='),
  });
  expect(await cli(`zalo-oa authorize ${PUBLIC}/?code=x&oa_id=1`)).toMatchObject({
    code: 1,
    text: expect.stringContaining('không phải'),
  });
  expect(await cli('zalo-oa authorize wrong-code')).toMatchObject({
    code: 1,
    text: expect.stringContaining('một lần'),
  });
});

test('zalo-oa: the code of the consent is exchanged, checked and shown with its age', async () => {
  const fresh = await startFakeZaloOa();
  const there = { ZALO_OAUTH_BASE: fresh.url, ZALO_OPENAPI_BASE: fresh.url };
  expect(await cli(`zalo-oa authorize ${PUBLIC}/?code=${OA.code}&oa_id=${OA.oaId}`, there)).toMatchObject({ code: 0 });
  expect(await cli('zalo-oa check', there)).toMatchObject({ code: 0, text: expect.stringContaining('OA đã xác thực') });
  expect(await cli('zalo-oa status', there)).toMatchObject({
    code: 0,
    text: expect.stringContaining('hết sau 89 ngày'),
  });
  await fresh.close();
});

test('a channel that is not set up says which settings it needs', async () => {
  const empty = { TELEGRAM_BOT_TOKEN: '', TELEGRAM_API_BASE: '' };
  expect(await cli('telegram check', empty)).toMatchObject({
    code: 1,
    text: expect.stringContaining('TELEGRAM_BOT_TOKEN'),
  });
});

describe('settings', () => {
  const faults = (settings: Record<string, string>) => {
    const config = readConfig(settings, '/');
    return config.kind === 'ok' ? [] : config.problems.map(({ entry, remedy }) => `${entry}: ${remedy}`);
  };
  test.each<[string, Record<string, string>, string[]]>([
    [
      'half an Official Account',
      { ZALO_APP_ID: OA.appId, ZALO_OA_ID: OA.oaId },
      ['ZALO_APP_SECRET', 'ZALO_OA_SECRET_KEY'],
    ],
    [
      'a webhook without address and secret',
      { TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN, TELEGRAM_MODE: 'webhook' },
      ['PUBLIC_URL', 'TELEGRAM_WEBHOOK_SECRET'],
    ],
    ['a bot without secret', { ZALO_BOT_TOKEN, PUBLIC_URL: 'https://a.vn' }, ['ZALO_BOT_WEBHOOK_SECRET']],
    [
      'settings without their token',
      { TELEGRAM_MODE: 'polling', ZALO_BOT_MODE: 'polling' },
      ['TELEGRAM_MODE', 'ZALO_BOT_MODE'],
    ],
    ['a misspelt name', { ZALO_OA_SECRET: 'x', TELEGRAM_TOKEN: 'x' }, ['ZALO_OA_SECRET', 'TELEGRAM_TOKEN']],
    [
      'rubbish',
      { TELEGRAM_BOT_TOKEN: 'rubbish-value', PUBLIC_URL: 'not an address', ZALO_BOT_TOKEN, ZALO_BOT_MODE: 'both' },
      ['PUBLIC_URL', 'TELEGRAM_BOT_TOKEN', 'ZALO_BOT_MODE'],
    ],
  ])('%s', (_, settings, expected) => {
    const found = faults(settings);
    expect(found.map((each) => each.split(':')[0]).sort()).toEqual([...expected].sort());
    expect(found.join()).not.toContain('rubbish-value');
  });
});
