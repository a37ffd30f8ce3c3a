// Keeps the token pair of one account alive. The refresh token works once, so the rules are strict: one refresh at a time
// over all processes, the new pair on the disk before anybody uses it, and a person is told when consent is about to end.

import { fail, success, type ZaloFailure, type ZaloResult } from '../result.ts';
import type { OAuthClient, TokenPair } from './oauth.ts';

export type StoredTokens = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Epoch ms. */
  readonly accessExpiresAt: number;
  /** Epoch ms of the day the refresh token was given; it lives three months. */
  readonly refreshObtainedAt: number;
};

/** What to keep of a pair that was obtained at `obtainedAt` (epoch ms). */
export function tokensFrom(pair: TokenPair, obtainedAt: number): StoredTokens {
  return {
    accessToken: pair.accessToken,
    refreshToken: pair.refreshToken,
    accessExpiresAt: obtainedAt + pair.expiresInSeconds * 1_000,
    refreshObtainedAt: obtainedAt,
  };
}

export type TokenStore = {
  readonly load: () => Promise<StoredTokens | undefined>;
  /** Durable when it resolves. */
  readonly save: (tokens: StoredTokens) => Promise<void>;
  /** Runs the work while no other process does; its lock must outlive the OAuth client's timeout twice over. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
};

export type KeeperAlert =
  | { readonly kind: 'no_consent' }
  | { readonly kind: 'refresh_failed'; readonly failure: ZaloFailure }
  | { readonly kind: 'consent_ends_soon'; readonly days: number };

export type TokenKeeper = {
  /** A token that is good now; refreshes when less than five hours are left. */
  readonly accessToken: () => Promise<ZaloResult<string>>;
  /** After the API refused `rejected`: a newer token, refreshed unless somebody has done so already. */
  readonly replace: (rejected: string) => Promise<ZaloResult<string>>;
};

const REFRESH_BEFORE_MS = 5 * 3_600_000;
const DAY_MS = 86_400_000;
const CONSENT_DAYS = 90;
const WARN_AFTER_DAYS = 75;

export function createTokenKeeper(deps: {
  readonly store: TokenStore;
  readonly oauth: OAuthClient;
  /** Epoch ms. */
  readonly now: () => number;
  readonly alert: (alert: KeeperAlert) => void;
}): TokenKeeper {
  const { store, oauth, now, alert } = deps;
  let inFlight: Promise<ZaloResult<string>> | undefined;

  async function refresh(stillWanted: (tokens: StoredTokens) => boolean): Promise<ZaloResult<string>> {
    return store.exclusively(async () => {
      const tokens = await store.load(); // read again under the lock: another process may have refreshed meanwhile
      if (tokens === undefined) return none();
      if (!stillWanted(tokens)) return success(tokens.accessToken);
      let result = await oauth.refresh(tokens.refreshToken);
      // An answer that was lost: the same token once more, since Zalo may never have seen the first request.
      if (!result.ok && result.failure.action === 'unknown') result = await oauth.refresh(tokens.refreshToken);
      if (!result.ok) {
        alert({ kind: 'refresh_failed', failure: result.failure });
        return result;
      }
      await store.save(tokensFrom(result.value, now()));
      return success(result.value.accessToken);
    });
  }

  function none(): ZaloResult<string> {
    alert({ kind: 'no_consent' });
    return fail({ action: 'stop', message: 'no tokens: an administrator of the account has not consented yet' });
  }

  /** Callers that come while a refresh is under way share it. */
  function together(stillWanted: (tokens: StoredTokens) => boolean): Promise<ZaloResult<string>> {
    inFlight ??= refresh(stillWanted).finally(() => {
      inFlight = undefined;
    });
    return inFlight;
  }

  return {
    async accessToken() {
      const tokens = await store.load();
      if (tokens === undefined) return none();
      const age = Math.floor((now() - tokens.refreshObtainedAt) / DAY_MS);
      if (age > WARN_AFTER_DAYS) alert({ kind: 'consent_ends_soon', days: Math.max(0, CONSENT_DAYS - age) });
      const ageing = (each: StoredTokens) => each.accessExpiresAt - now() < REFRESH_BEFORE_MS;
      if (!ageing(tokens)) return success(tokens.accessToken);
      const renewed = await together(ageing);
      // A refresh that failed early leaves a token that still works for some hours.
      return !renewed.ok && tokens.accessExpiresAt > now() ? success(tokens.accessToken) : renewed;
    },
    replace: (rejected) => together((tokens) => tokens.accessToken === rejected),
  };
}
