// Consent and tokens of an Official Account (OAuth v4). Not to be mixed up with Zalo's social login, whose tokens live otherwise.

import { createHash } from 'node:crypto';
import { exchange, type Fetch, field, text } from '../http.ts';
import { fail, success, type ZaloResult } from '../result.ts';

export const OA_OAUTH_BASE = 'https://oauth.zaloapp.com';

export type TokenPair = {
  readonly accessToken: string;
  /** Single use: every refresh gives a new one, good for three months. */
  readonly refreshToken: string;
  /** Life of the access token in seconds (25 hours). */
  readonly expiresInSeconds: number;
};

export type OAuthOptions = {
  readonly appId: string;
  readonly appSecret: string;
  readonly fetch: Fetch;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
};

export type OAuthClient = {
  /** Exchanges the code of the consent page; it lives ten minutes and works once. */
  readonly exchangeCode: (code: string, verifier: string) => Promise<ZaloResult<TokenPair>>;
  /** Uses up the refresh token. `unknown` means it may be used up without us knowing the new pair. */
  readonly refresh: (refreshToken: string) => Promise<ZaloResult<TokenPair>>;
};

export function createOAuthClient(options: OAuthOptions): OAuthClient {
  const { appId, appSecret, baseUrl = OA_OAUTH_BASE, timeoutMs = 15_000 } = options;

  async function token(form: Record<string, string>): Promise<ZaloResult<TokenPair>> {
    const answer = await exchange(
      `${baseUrl}/v4/oa/access_token`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
        body: new URLSearchParams({ ...form, app_id: appId }).toString(),
      },
      { fetch: options.fetch, timeoutMs, secrets: () => [appSecret, ...Object.values(form)] },
    );
    if (answer.kind === 'unsent') return fail({ action: 'retry', afterMs: 5_000, message: answer.message });
    if (answer.kind === 'lost') return fail({ action: 'unknown', message: answer.message });
    const accessToken = text(field(answer.json, 'access_token'));
    const refreshToken = text(field(answer.json, 'refresh_token'));
    const expiresInSeconds = Number(field(answer.json, 'expires_in'));
    // The body decides, whatever the status: errors come with HTTP 200 and in another shape than the API's.
    if (accessToken !== undefined && refreshToken !== undefined && expiresInSeconds > 0)
      return success({ accessToken, refreshToken, expiresInSeconds });
    if (answer.json === undefined) return fail({ action: 'unknown', message: `HTTP ${answer.status}, not JSON` });
    const name = field(answer.json, 'error_name') ?? field(answer.json, 'message') ?? 'no tokens in the answer';
    const code = Number(field(answer.json, 'error'));
    return fail({ action: 'stop', code, message: `${code} ${String(name).slice(0, 200)}` });
  }

  return {
    exchangeCode: (code, verifier) => token({ code, grant_type: 'authorization_code', code_verifier: verifier }),
    refresh: (refreshToken) => token({ refresh_token: refreshToken, grant_type: 'refresh_token' }),
  };
}

/** The PKCE verifier for 32 random bytes: 43 characters of base64url. Keep it secret; one fixed pair serves an app. */
export const codeVerifier = (random: Buffer): string => random.toString('base64url');

/** What the console wants as "code challenge" for a verifier. */
export const codeChallenge = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** The page on which an administrator of the account consents. */
export function consentUrl(appId: string, redirectUri: string, challenge: string, baseUrl = OA_OAUTH_BASE): string {
  const query = new URLSearchParams({ app_id: appId, redirect_uri: redirectUri, code_challenge: challenge });
  return `${baseUrl}/v4/oa/permission?${query}`;
}
