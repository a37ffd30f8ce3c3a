// A Zalo Official Account server with its OAuth: errors in HTTP 200, single-use refresh tokens, the 48 h / 7 day window per
// user, signed webhooks, echoes and receipts after every delivery.

import { createHash } from 'node:crypto';
import { systemClock } from '../../src/config.ts';
import { type Answer, createDelivery, type FakeServer, postEvent, startFakeServer } from './http.ts';

type Json = Record<string, unknown>;

export type OaMessageSent = {
  readonly id: string;
  readonly user: string;
  readonly text: string;
  readonly buttons: { title: string; type: string; payload: unknown }[];
  readonly quota: string;
};

export type FakeZaloOa = Omit<FakeServer, 'close'> & {
  readonly messages: OaMessageSent[];
  /** Ids of articles that were posted to all followers. */
  readonly articles: string[];
  /** Tokens as a consent would have given them, valid for `seconds`. */
  readonly issueTokens: (seconds?: number) => { access_token: string; refresh_token: string; expires_in: string };
  readonly expireAccess: () => void;
  readonly connect: (webhookUrl: string) => void;
  /** A user who interacted just now, without an event. */
  readonly knows: (user: string) => void;
  readonly says: (user: string, text: string) => void;
  readonly taps: (user: string, title: string) => void;
  readonly event: (name: string, user: string, fields?: Json) => Json;
  readonly follows: (user: string) => void;
  readonly unfollows: (user: string) => void;
  readonly withdraws: (user: string) => void;
  readonly blocks: (user: string) => void;
  /** Staff type in Zalo's own tool. */
  readonly staffSays: (user: string, text: string) => void;
  /** As if the user's last sign of life were so long ago. */
  readonly agesBy: (user: string, hours: number) => void;
  /** Delivers any body with a right signature; `pretty` writes it with other white space, as Zalo may. */
  readonly emit: (event: Json, how?: { mac?: string; pretty?: boolean }) => void;
  readonly lastEvent: () => Json | undefined;
  readonly pending: () => number;
  readonly close: () => Promise<void>;
};

export const OA = {
  appId: '1487302956604188823',
  appSecret: 'AppSecretFakeForTests_x9Kq2',
  oaId: '2904418356170225713',
  oaSecretKey: 'OaSecretKeyFakeForTests_Q7dK2',
  verifier: 'k3mVYt0cXlK1rJ2n8QpZsW5uHdE7fGbA9oTiLyNxRvC',
  code: 'kZ8sample-authorization-code',
  template: '987654',
} as const;

const HOUR = 3_600_000;
const ok = (data: unknown): Answer => ({ status: 200, body: { data, error: 0, message: 'Success' } });
const error = (code: number, message: string): Answer => ({ status: 200, body: { error: code, message } });
const oauthError = (code: number, name: string): Answer => ({
  status: 200,
  body: { error_name: name, error_reason: '', ref_doc: '', error_description: name, error: code },
});

export async function startFakeZaloOa(
  options: { port?: number; perMinute?: number; echoes?: boolean; reusableCode?: boolean } = {},
): Promise<FakeZaloOa> {
  const { perMinute = 1_000_000, echoes = true } = options;
  const messages: OaMessageSent[] = [];
  const users = new Map<string, { follows: boolean; last: number; blocks: boolean; welcome: number }>();
  const access = new Map<string, number>();
  const refreshTokens = new Set<string>();
  let codes = new Set<string>([OA.code]);
  let last: Json | undefined;
  let next = 1;
  let minute = { at: 0, used: 0 };
  let webhookUrl = '';
  let articlesLeft = 1;
  const articles: string[] = [];
  const delivery = createDelivery(() =>
    webhookUrl === ''
      ? undefined
      : (signed) => {
          const { body, mac } = signed as { body: string; mac: string };
          return postEvent(webhookUrl, body, { 'x-zevent-signature': `mac=${mac}` });
        },
  );

  function issueTokens(seconds = 90_000) {
    const pair = {
      access_token: `at-fake-${next++}-secret`,
      refresh_token: `rt-fake-${next++}-secret`,
      expires_in: String(seconds),
    };
    access.clear(); // the old one dies
    access.set(pair.access_token, systemClock().epochMilliseconds + seconds * 1_000);
    refreshTokens.add(pair.refresh_token);
    return pair;
  }

  const server = await startFakeServer(
    (path) => path,
    ({ path, payload, request }) => {
      if (path === '/v4/oa/access_token') return oauth(payload, request.headers.secret_key as string | undefined);
      if (path.startsWith('/v4/'))
        return { status: 404, body: { error: 404, message: 'You currently access to an empty api' } };
      const expires = access.get(String(request.headers.access_token));
      if (expires === undefined) return error(-216, 'Access token is invalid');
      if (expires <= systemClock().epochMilliseconds) return error(-220, 'Access token has expired');
      const now = Math.floor(systemClock().epochMilliseconds / 60_000);
      minute = minute.at === now ? { at: now, used: minute.used + 1 } : { at: now, used: 1 };
      if (minute.used > perMinute) return error(-32, 'Your application reached limit call api');
      return api(path, payload);
    },
    options.port,
  );

  function oauth(
    { grant_type: grant, code, code_verifier: verifier, refresh_token: refresh, app_id: app }: Json,
    secret?: string,
  ) {
    if (app !== OA.appId || secret !== OA.appSecret) return oauthError(-14002, 'Invalid appId');
    if (grant === 'authorization_code') {
      const fresh = codes.has(String(code)) && verifier === OA.verifier;
      if (!options.reusableCode) codes = new Set();
      return fresh ? { status: 200, body: issueTokens() } : oauthError(-14003, 'Invalid code');
    }
    if (!refreshTokens.delete(String(refresh))) return oauthError(-14014, 'Invalid refresh token');
    return { status: 200, body: issueTokens() };
  }

  function api(path: string, payload: Json) {
    switch (path) {
      case '/v3.0/oa/message/cs':
        return consultation(payload);
      case '/v3.0/oa/message/template':
        return template(payload);
      case '/v2.0/oa/message':
        return broadcast(payload);
      case '/v2.0/oa/getoa':
        return ok({
          oaid: OA.oaId,
          name: 'Trung tâm Dịch vụ việc làm Tỉnh Mẫu',
          is_verified: true,
          oa_type: 4,
          num_follower: [...users.values()].filter(({ follows }) => follows).length,
          package_name: 'Tăng trưởng',
          package_valid_through_date: '31/12/2026',
        });
      case '/v3.0/oa/quota/message':
        return ok({
          last_interaction: String(users.get(String(payload.user_id))?.last ?? ''),
          cs_reply: { remain: 8, total: 8 },
        });
      case '/v3.0/oa/user/detail': {
        const { user_id: id } = JSON.parse(String(payload.data)) as { user_id: string };
        const user = users.get(id);
        return user ? ok({ user_id: id, user_is_follower: user.follows }) : error(-213, 'User has not followed OA');
      }
      case '/v3.0/oa/user/getlist': {
        const { offset = 0, count = 50 } = JSON.parse(String(payload.data)) as { offset?: number; count?: number };
        if (count > 50 || offset > 9_951) return error(-210, 'Parameter exceeds allowable limit');
        const ids = [...users.keys()].slice(offset, offset + count);
        return ok({ total: users.size, count, offset, users: ids.map((user_id) => ({ user_id })) });
      }
      case '/v2.0/oa/upload/file':
        return ok({ token: `file-${next++}` });
      default:
        return error(-240, 'MessageV2 API has been shut down, please migrate to MessageV3'); // promotion, transaction, v2
    }
  }

  function consultation({ recipient, message }: Json) {
    const id = String((recipient as Json | undefined)?.user_id ?? '');
    const { text = '', attachment } = (message ?? {}) as {
      text?: string;
      attachment?: { payload?: { buttons?: OaMessageSent['buttons'] } };
    };
    const buttons = attachment?.payload?.buttons ?? [];
    const user = users.get(id);
    if (user === undefined) return error(-201, 'user_id is invalid');
    if (text === '' || text.length > 2_000) return error(-210, 'text exceeds allowable limit');
    if (
      buttons.length > 5 ||
      buttons.some(({ title, payload }) => title.length > 100 || String(payload).length > 1_000)
    )
      return error(-201, 'buttons is invalid');
    if (user.blocks) return error(-244, 'User has restricted this message type');
    const hours = (systemClock().epochMilliseconds - user.last) / HOUR;
    const quota = hours <= 48 ? 'reply' : hours <= 168 ? 'sub_quota' : undefined;
    if (quota === undefined) return error(-230, 'User has not interacted with the OA in the past 7 days');
    const sent = { id: `zm${next++}`, user: id, text, buttons, quota };
    messages.push(sent);
    if (echoes) {
      const ids = { sender: { id: OA.oaId }, recipient: { id } };
      emit({ ...base('oa_send_text'), ...ids, message: { text, msg_id: sent.id } });
      emit({ ...base('user_received_message'), ...ids, message: { msg_id: sent.id } });
    }
    return ok({
      message_id: sent.id,
      user_id: id,
      sent_time: String(systemClock().epochMilliseconds),
      quota: { quota_type: quota },
    });
  }

  /** By user id, to whom the account heard of within a year. */
  function template({ user_id: id, template_id: templateId, template_data: data }: Json) {
    const user = users.get(String(id));
    if (user === undefined) return error(-201, 'user_id is invalid');
    if (templateId !== OA.template) return error(-249, 'Template does not support UID');
    if ((systemClock().epochMilliseconds - user.last) / HOUR > 365 * 24)
      return error(-230, 'User has not interacted with the OA in the past year');
    const text = Object.values(data as Json).join(' | ');
    const sent = { id: `zt${next++}`, user: String(id), text, buttons: [], quota: 'template' };
    messages.push(sent);
    return ok({ message_id: sent.id, user_id: id, sent_time: String(systemClock().epochMilliseconds) });
  }

  /** Only articles, only to a target; everything else of this address was shut down. */
  function broadcast({ recipient, message }: Json) {
    const target = (recipient as Json | undefined)?.target;
    const elements = (message as { attachment?: { payload?: { elements?: Json[] } } } | undefined)?.attachment?.payload
      ?.elements;
    if (target === undefined || !elements?.every(({ media_type: type }) => type === 'article'))
      return error(-240, 'MessageV2 API has been shut down, please migrate to MessageV3');
    if (articlesLeft-- <= 0) return error(-211, 'Out of quota');
    articles.push(String(elements[0]?.attachment_id));
    return ok({ message_id: `za${next++}` });
  }

  const base = (name: string): Json => ({
    app_id: OA.appId,
    event_name: name,
    user_id_by_app: '55',
    timestamp: String(systemClock().epochMilliseconds),
  });

  function emit(event: Json, how: { mac?: string; pretty?: boolean } = {}): void {
    last = event;
    const body = how.pretty ? JSON.stringify(event, null, 2) : JSON.stringify(event);
    delivery.add({ body, mac: how.mac ?? signOa(body, String(event.timestamp)) });
  }

  /** A sign of life opens the window. */
  function touch(user: string, follows = users.get(user)?.follows ?? false): void {
    users.set(user, { blocks: false, welcome: 3, ...users.get(user), follows, last: systemClock().epochMilliseconds });
  }

  function event(name: string, user: string, fields: Json = {}): Json {
    const { message, ...others } = fields as { message?: Json };
    return {
      ...base(name),
      sender: { id: user },
      recipient: { id: OA.oaId },
      ...(message === undefined ? {} : { message: { msg_id: `um${next++}`, ...message } }),
      ...others,
    };
  }

  const member = (name: string, user: string): Json => ({
    ...base(name),
    oa_id: OA.oaId,
    follower: { id: user },
    user_id: user,
  });

  function says(user: string, text: string): void {
    touch(user);
    emit(event('user_send_text', user, { message: { text } }));
  }

  return {
    ...server,
    messages,
    articles,
    issueTokens,
    expireAccess() {
      for (const token of access.keys()) access.set(token, 0);
    },
    connect(url) {
      webhookUrl = url;
    },
    knows: (user) => touch(user),
    says,
    taps(user, title) {
      const message = messages.findLast(
        (each) => each.user === user && each.buttons.some((button) => button.title === title),
      );
      const button = message?.buttons.find((each) => each.title === title);
      if (button === undefined) throw new Error(`no button ${title} for ${user}`);
      says(user, String(button.payload));
    },
    event,
    follows(user) {
      touch(user, true);
      emit(member('follow', user));
    },
    unfollows(user) {
      users.set(user, {
        blocks: false,
        welcome: 0,
        last: systemClock().epochMilliseconds,
        ...users.get(user),
        follows: false,
      });
      emit(member('unfollow', user));
    },
    withdraws: (user) => emit(member('user_withdraw', user)),
    blocks(user) {
      touch(user);
      const state = users.get(user);
      if (state) state.blocks = true;
    },
    staffSays: (user, text) =>
      emit({
        ...base('oa_send_text'),
        sender: { id: OA.oaId, admin_id: '3344556677889900112' },
        recipient: { id: user },
        message: { text, msg_id: `am${next++}` },
      }),
    agesBy(user, hours) {
      const state = users.get(user);
      if (state) state.last -= hours * HOUR;
    },
    emit,
    lastEvent: () => last,
    pending: delivery.pending,
    async close() {
      delivery.close();
      await server.close();
    },
  };
}

/** Written out here on its own: a fake that used our verifier would prove nothing. */
export function signOa(body: string, timestamp: string): string {
  return createHash('sha256').update(`${OA.appId}${body}${timestamp}${OA.oaSecretKey}`, 'utf8').digest('hex');
}
