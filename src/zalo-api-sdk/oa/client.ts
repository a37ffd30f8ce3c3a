// Zalo Official Account, OpenAPI v3: a typed client. A dead access token is renewed once and the call repeated once.

import { createHmac } from 'node:crypto';
import { exchange, type Fetch, field, idText, text } from '../http.ts';
import { fail, mapped, success, type ZaloResult } from '../result.ts';
import { oaFailure } from './errors.ts';
import type { OaMessage } from './messages.ts';
import type { TokenKeeper } from './token-keeper.ts';

export const OA_OPENAPI_BASE = 'https://openapi.zalo.me';

export type OaClientOptions = {
  readonly keeper: TokenKeeper;
  readonly fetch: Fetch;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
  /** Signs each call with `appsecret_proof`; only for accounts that answer -242. */
  readonly proofSecret?: string | undefined;
};

export type OaSent = {
  readonly messageId: string;
  /** What paid for it: `reply` (free within 48 h), `sub_quota` (the package) …; `billed` when Zalo names no quota. */
  readonly paidBy: string;
};

export type OaInfo = {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
  readonly packageName: string;
  readonly packageUntil: string;
  readonly followers: number;
};

export type OaClient = {
  readonly info: () => Promise<ZaloResult<OaInfo>>;
  /** Text up to 2000 characters, five buttons. Refused (`out_of_window`) seven days after the user's last interaction. */
  readonly sendConsultation: (userId: string, message: OaMessage) => Promise<ZaloResult<OaSent>>;
  /** An approved ZBS template by user id; the user's last interaction may be up to a year ago. Billed. */
  readonly sendTemplate: (
    userId: string,
    templateId: string,
    data: Readonly<Record<string, string>>,
  ) => Promise<ZaloResult<OaSent>>;
  /** Up to five published articles to all followers, 06:00–21:59, within the package's monthly number; the message's id. */
  readonly broadcastArticles: (articleIds: readonly string[]) => Promise<ZaloResult<string>>;
  /** Last interaction in epoch ms; undefined when Zalo knows of none. */
  readonly lastInteraction: (userId: string) => Promise<ZaloResult<number | undefined>>;
  readonly follows: (userId: string) => Promise<ZaloResult<boolean>>;
  /** Up to 50 ids from `offset`, which may not pass 9951: narrow by tag or period beyond that. */
  readonly listUsers: (offset: number, filter?: UserFilter) => Promise<ZaloResult<{ total: number; ids: string[] }>>;
  /** PDF, DOC, DOCX or CSV up to 5 MB; the token is valid for seven days. */
  readonly uploadFile: (file: Blob, name: string) => Promise<ZaloResult<string>>;
};

export type UserFilter = {
  readonly tag?: string;
  /** `TODAY`, `YESTERDAY`, `L7D`, `L30D` or `2026_10_01:2026_10_31`. */
  readonly lastInteraction?: string;
  readonly follower?: boolean;
};

type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: unknown;
  readonly json?: unknown;
  readonly form?: FormData;
  /** A call that changes nothing may be repeated when its outcome is unclear. */
  readonly reads: boolean;
};

const PAGE = 50;

const sentOf = (data: unknown): OaSent => ({
  messageId: idText(field(data, 'message_id')) ?? '',
  paidBy: text(field(field(data, 'quota'), 'quota_type')) ?? 'billed',
});

export function createOaClient(options: OaClientOptions): OaClient {
  const { keeper, baseUrl = OA_OPENAPI_BASE, timeoutMs = 15_000 } = options;

  async function callWith(token: string, call: Call): Promise<ZaloResult<unknown>> {
    const query = call.query === undefined ? '' : `?${new URLSearchParams({ data: JSON.stringify(call.query) })}`;
    const proof = options.proofSecret && createHmac('sha256', options.proofSecret).update(token).digest('hex');
    const answer = await exchange(
      `${baseUrl}${call.path}${query}`,
      {
        method: call.method,
        headers: {
          access_token: token,
          ...(proof ? { appsecret_proof: proof } : {}),
          ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(call.json === undefined ? {} : { body: JSON.stringify(call.json) }),
        ...(call.form === undefined ? {} : { body: call.form }),
      },
      { fetch: options.fetch, timeoutMs, secrets: () => [token] },
    );
    const failure = oaFailure(answer, call.reads);
    return failure === undefined
      ? success(answer.kind === 'answer' ? field(answer.json, 'data') : undefined)
      : fail(failure);
  }

  async function call(request: Call): Promise<ZaloResult<unknown>> {
    const token = await keeper.accessToken();
    if (!token.ok) return token;
    const first = await callWith(token.value, request);
    if (first.ok || first.failure.action !== 'refresh') return first;
    const renewed = await keeper.replace(token.value);
    if (!renewed.ok) return renewed;
    const second = await callWith(renewed.value, request);
    return second.ok || second.failure.action !== 'refresh'
      ? second
      : fail({ ...second.failure, action: 'stop', message: `${second.failure.message}, with a fresh token` });
  }

  const get = (path: string, query?: unknown) => call({ method: 'GET', path, query, reads: true });

  return {
    info: async () =>
      mapped(await get('/v2.0/oa/getoa'), (data) => ({
        id: idText(field(data, 'oaid')) ?? '',
        name: text(field(data, 'name')) ?? '',
        verified: field(data, 'is_verified') === true,
        packageName: text(field(data, 'package_name')) ?? '',
        packageUntil: text(field(data, 'package_valid_through_date')) ?? '',
        followers: Number(field(data, 'num_follower') ?? 0),
      })),
    sendConsultation: async (userId, message) =>
      mapped(
        await call({
          method: 'POST',
          path: '/v3.0/oa/message/cs',
          json: { recipient: { user_id: userId }, message },
          reads: false,
        }),
        sentOf,
      ),
    sendTemplate: async (userId, templateId, data) =>
      mapped(
        await call({
          method: 'POST',
          path: '/v3.0/oa/message/template',
          json: { user_id: userId, template_id: templateId, template_data: data },
          reads: false,
        }),
        sentOf,
      ),
    broadcastArticles: async (articleIds) => {
      const elements = articleIds.map((id) => ({ media_type: 'article', attachment_id: id }));
      const message = { attachment: { type: 'template', payload: { template_type: 'media', elements } } };
      const json = { recipient: { target: { gender: '0' } }, message };
      return mapped(
        await call({ method: 'POST', path: '/v2.0/oa/message', json, reads: false }),
        (data) => idText(field(data, 'message_id')) ?? '',
      );
    },
    lastInteraction: async (userId) =>
      mapped(
        await call({ method: 'POST', path: '/v3.0/oa/quota/message', json: { user_id: userId }, reads: true }),
        (data) => Number(field(data, 'last_interaction')) || undefined,
      ),
    follows: async (userId) =>
      mapped(
        await get('/v3.0/oa/user/detail', { user_id: userId }),
        (data) => field(data, 'user_is_follower') === true,
      ),
    listUsers: async (offset, filter = {}) =>
      mapped(
        await get('/v3.0/oa/user/getlist', {
          offset,
          count: PAGE,
          tag_name: filter.tag,
          last_interaction_period: filter.lastInteraction,
          is_follower: filter.follower === undefined ? undefined : String(filter.follower),
        }),
        (data) => {
          const users = field(data, 'users');
          const list = Array.isArray(users) ? users : [];
          return {
            total: Number(field(data, 'total') ?? 0),
            ids: list.flatMap((user) => idText(field(user, 'user_id')) ?? []),
          };
        },
      ),
    async uploadFile(file, name) {
      const form = new FormData();
      form.set('file', file, name);
      return mapped(
        await call({ method: 'POST', path: '/v2.0/oa/upload/file', form, reads: true }),
        (data) => text(field(data, 'token')) ?? '',
      );
    },
  };
}
