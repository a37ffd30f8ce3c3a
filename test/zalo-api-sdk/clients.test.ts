// The clients against servers that speak Zalo's HTTP.

import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createBotClient,
  createOAuthClient,
  createOaClient,
  createTokenKeeper,
  type KeeperAlert,
  type StoredTokens,
  textMessage,
} from '#zalo-api-sdk';
import { systemClock } from '../../src/config.ts';
import { startFakeZaloBot, ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { type FakeZaloOa, OA, startFakeZaloOa } from '../fakes/zalo-oa.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});
async function started<T extends { close: () => Promise<void> }>(starting: Promise<T>): Promise<T> {
  const server = await starting;
  open.push(server);
  return server;
}

const HOUR = 3_600_000;
const now = () => systemClock().epochMilliseconds;
const fetchJson = (url: string, init?: RequestInit) => fetch(url, init);

/** A store in memory that keeps the order of what happened. */
function memoryStore(tokens: StoredTokens | undefined) {
  const log: string[] = [];
  let held: Promise<unknown> = Promise.resolve();
  const store = {
    log,
    current: () => tokens,
    load: async () => tokens,
    async save(next: StoredTokens) {
      await pause(5);
      tokens = next;
      log.push(`saved ${next.accessToken}`);
    },
    exclusively<T>(work: () => Promise<T>): Promise<T> {
      const next = held.then(work, work);
      held = next.catch(() => {});
      return next;
    },
  };
  return store;
}

function setUp(fake: FakeZaloOa, options: { expiresIn?: number; obtainedDaysAgo?: number; consent?: boolean } = {}) {
  const { expiresIn = 20 * HOUR, obtainedDaysAgo = 0, consent = true } = options;
  const pair = fake.issueTokens();
  const store = memoryStore(
    consent
      ? {
          accessToken: pair.access_token,
          refreshToken: pair.refresh_token,
          accessExpiresAt: now() + expiresIn,
          refreshObtainedAt: now() - obtainedDaysAgo * 24 * HOUR,
        }
      : undefined,
  );
  const alerts: KeeperAlert[] = [];
  const oauth = createOAuthClient({ ...OA, fetch: fetchJson, baseUrl: fake.url, timeoutMs: 300 });
  const keeper = createTokenKeeper({ store, oauth, now, alert: (alert) => alerts.push(alert) });
  const client = createOaClient({ keeper, fetch: fetchJson, baseUrl: fake.url, timeoutMs: 300 });
  return { store, alerts, keeper, client, oauth, pair };
}
const refreshes = (fake: FakeZaloOa) =>
  fake.calls.filter(({ name, payload }) => name === '/v4/oa/access_token' && payload.grant_type === 'refresh_token');

describe('the token keeper', () => {
  test('refreshes once for many callers, and has saved the pair before anybody gets it', async () => {
    const fake = await started(startFakeZaloOa());
    const { keeper, store } = setUp(fake, { expiresIn: HOUR });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => keeper.accessToken()));
    expect(refreshes(fake)).toHaveLength(1);
    const got = tokens.map((each) => each.ok && each.value);
    expect(new Set(got).size).toBe(1);
    expect(store.log).toEqual([`saved ${got[0]}`]);
  });

  test('two keepers on one store do not burn one refresh token', async () => {
    const fake = await started(startFakeZaloOa());
    const one = setUp(fake, { expiresIn: HOUR });
    const other = createTokenKeeper({ store: one.store, oauth: one.oauth, now, alert: () => {} });
    const results = await Promise.all([one.keeper.accessToken(), other.accessToken()]);
    expect(results.every((each) => each.ok)).toBe(true);
    expect(refreshes(fake)).toHaveLength(1);
  });

  test('a lost answer: the same refresh token once more, then a person is told', async () => {
    const fake = await started(startFakeZaloOa());
    const { keeper, alerts, store, pair } = setUp(fake, { expiresIn: -1 });
    fake.fail('/v4/oa/access_token', { kind: 'drop', done: false });
    expect((await keeper.accessToken()).ok).toBe(true); // Zalo had not seen the first
    const before = store.current()?.refreshToken;
    fake.expireAccess();
    fake.fail('/v4/oa/access_token', { kind: 'drop', done: true });
    const failed = await keeper.replace(store.current()?.accessToken ?? '');
    expect(failed.ok).toBe(false); // Zalo had: the token is used up, and nothing was overwritten
    expect(
      refreshes(fake)
        .slice(-2)
        .map(({ payload }) => payload.refresh_token),
    ).toEqual([before, before]);
    expect(store.current()?.refreshToken).toBe(before);
    expect(alerts).toMatchObject([{ kind: 'refresh_failed' }]);
    expect(JSON.stringify(alerts)).not.toContain(pair.refresh_token);
  });

  test('an error body with HTTP 200 is never stored; a token that still works is still used', async () => {
    const fake = await started(startFakeZaloOa());
    const { keeper, alerts, store } = setUp(fake, { expiresIn: HOUR });
    fake.fail('/v4/oa/access_token', {
      kind: 'answer',
      status: 200,
      body: { error_name: 'Invalid refresh token', error: -14014 },
    });
    const before = store.current();
    expect(await keeper.accessToken()).toEqual({ ok: true, value: before?.accessToken });
    expect(store.current()).toBe(before);
    expect(alerts).toMatchObject([{ kind: 'refresh_failed', failure: { action: 'stop', code: -14014 } }]);
  });

  test('warns before the consent ends, and says so when there is none', async () => {
    const fake = await started(startFakeZaloOa());
    const old = setUp(fake, { obtainedDaysAgo: 80 });
    await old.keeper.accessToken();
    expect(old.alerts).toEqual([{ kind: 'consent_ends_soon', days: 10 }]);
    const none = setUp(fake, { consent: false });
    expect(await none.keeper.accessToken()).toMatchObject({ ok: false, failure: { action: 'stop' } });
    expect(none.alerts).toEqual([{ kind: 'no_consent' }]);
  });
});

describe('the Official Account client', () => {
  test('a dead token is renewed once and the call repeated once', async () => {
    const fake = await started(startFakeZaloOa());
    const { client } = setUp(fake);
    fake.says('61', 'hi');
    fake.expireAccess();
    expect(await client.sendConsultation('61', textMessage('Chào'))).toMatchObject({
      ok: true,
      value: { paidBy: 'reply' },
    });
    expect(refreshes(fake)).toHaveLength(1);
    expect(fake.messages).toHaveLength(1);
    fake.fail(
      '/v3.0/oa/message/cs',
      ...Array.from({ length: 2 }, () => ({
        kind: 'answer' as const,
        status: 200,
        body: { error: -216, message: 'x' },
      })),
    );
    expect(await client.sendConsultation('61', textMessage('Chào'))).toMatchObject({
      ok: false,
      failure: { action: 'stop' },
    });
    expect(refreshes(fake)).toHaveLength(2);
  });

  test('the code of the consent works once', async () => {
    const fake = await started(startFakeZaloOa());
    const { oauth } = setUp(fake);
    expect(await oauth.exchangeCode(OA.code, OA.verifier)).toMatchObject({
      ok: true,
      value: { expiresInSeconds: 90_000 },
    });
    expect(await oauth.exchangeCode(OA.code, OA.verifier)).toMatchObject({ ok: false, failure: { action: 'stop' } });
  });

  test.each<[string, Parameters<FakeZaloOa['fail']>[1], object]>([
    [
      'an error in HTTP 200',
      { kind: 'answer', status: 200, body: { error: -230, message: 'x' } },
      { action: 'skip', reason: 'out_of_window', code: -230 },
    ],
    [
      'the rate limit',
      { kind: 'answer', status: 200, body: { error: -32, message: 'x' } },
      { action: 'retry', afterMs: 60_000 },
    ],
    ['a platform offence', { kind: 'answer', status: 200, body: { error: -248, message: 'x' } }, { action: 'stop' }],
    [
      'an unknown number',
      { kind: 'answer', status: 200, body: { error: -9_999, message: 'x' } },
      { action: 'unknown' },
    ],
    ['a gateway page', { kind: 'html', status: 502 }, { action: 'unknown' }],
    ['a lost answer', { kind: 'drop', done: true }, { action: 'unknown' }],
    ['no answer in time', { kind: 'slow', ms: 600 }, { action: 'unknown' }],
  ])('%s', async (_, fault, expected) => {
    const fake = await started(startFakeZaloOa());
    const { client, pair } = setUp(fake);
    fake.says('61', 'hi');
    fake.fail('/v3.0/oa/message/cs', fault);
    const result = await client.sendConsultation('61', textMessage('Chào'));
    expect(result).toMatchObject({ ok: false, failure: expected });
    expect(JSON.stringify(result)).not.toContain(pair.access_token);
  });

  test('nobody listening: surely not sent', async () => {
    const fake = await startFakeZaloOa();
    const { client } = setUp(fake);
    await fake.close();
    expect(await client.sendConsultation('61', textMessage('x'))).toMatchObject({
      ok: false,
      failure: { action: 'retry' },
    });
  });

  test('reads: info, window, following, lists by fifty, uploads; a shut endpoint is a mistake of ours', async () => {
    const fake = await started(startFakeZaloOa());
    const { client } = setUp(fake);
    fake.follows('6142494823707151890');
    expect(await client.info()).toMatchObject({
      ok: true,
      value: { id: OA.oaId, verified: true, packageName: 'Tăng trưởng' },
    });
    expect(await client.follows('6142494823707151890')).toEqual({ ok: true, value: true });
    expect(await client.follows('999')).toMatchObject({ ok: false, failure: { reason: 'not_follower' } });
    expect(await client.listUsers(0)).toEqual({ ok: true, value: { total: 1, ids: ['6142494823707151890'] } });
    expect(await client.listUsers(9_999)).toMatchObject({ ok: false, failure: { code: -210 } });
    const last = await client.lastInteraction('6142494823707151890');
    expect(last.ok && (last.value ?? 0) > 1.7e12).toBe(true);
    expect(await client.uploadFile(new Blob(['a']), 'a.pdf')).toMatchObject({ ok: true });
  });
});

describe('the Bot Platform client', () => {
  const client = (url: string, token = ZALO_BOT_TOKEN) =>
    createBotClient({ token, fetch: fetchJson, baseUrl: url, timeoutMs: 300 });

  test('an empty poll is no error; an update comes as it is', async () => {
    const fake = await started(startFakeZaloBot());
    expect(await client(fake.url).getUpdate(0)).toEqual({ ok: true, value: undefined });
    fake.says('c', 'Xin chào');
    expect(await client(fake.url).getUpdate(0)).toMatchObject({
      ok: true,
      value: { event_name: 'message.text.received' },
    });
    expect(await client(fake.url).getUpdate(0)).toEqual({ ok: true, value: undefined }); // read means gone
  });

  test('webhooks: stored even when Zalo could not reach them', async () => {
    const fake = await started(startFakeZaloBot());
    expect(await client(fake.url).setWebhook('http://127.0.0.1:1/x', '12345678')).toMatchObject({
      ok: true,
      value: { reachable: false },
    });
    expect(await client(fake.url).getWebhook()).toMatchObject({ ok: true, value: { url: 'http://127.0.0.1:1/x' } });
    expect(await client(fake.url).setWebhook('http://127.0.0.1:1/x', 'short')).toMatchObject({
      ok: false,
      failure: { code: 400 },
    });
    expect(await client(fake.url).deleteWebhook()).toMatchObject({ ok: true, value: { url: '' } });
  });

  test.each<[string, Parameters<Awaited<ReturnType<typeof startFakeZaloBot>>['fail']>[1], object]>([
    [
      '"403 internal error" is passing',
      { kind: 'answer', status: 200, body: { ok: false, error_code: 403, description: 'Internal server error' } },
      { action: 'retry' },
    ],
    [
      'the monthly quota stops',
      { kind: 'answer', status: 200, body: { ok: false, error_code: 429, description: 'Quota exceeded' } },
      { action: 'stop', code: 429 },
    ],
    ['an HTML 429 waits', { kind: 'html', status: 429 }, { action: 'retry', afterMs: 20_000 }],
    [
      'the other spelling of the code',
      { kind: 'answer', status: 200, body: { ok: false, errorCode: '426', description: 'x' } },
      { action: 'stop', code: 426 },
    ],
    ['a lost answer', { kind: 'drop', done: true }, { action: 'unknown' }],
  ])('%s', async (_, fault, expected) => {
    const fake = await started(startFakeZaloBot());
    fake.says('c', 'hi');
    fake.fail('sendMessage', fault);
    expect(await client(fake.url).sendMessage('c', 'Chào')).toMatchObject({ ok: false, failure: expected });
  });

  test('a wrong token stops, and is not in the message', async () => {
    const fake = await started(startFakeZaloBot());
    const result = await client(fake.url, '1:wrong-secret-token').getMe();
    expect(result).toMatchObject({ ok: false, failure: { action: 'stop', code: 401 } });
    expect(JSON.stringify(result)).not.toContain('wrong-secret');
  });
});
