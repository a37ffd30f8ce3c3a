// The token pair of an Official Account in the database, sealed; one refresh at a time over all processes.

import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, stamp } from '#domain/time.ts';
import { createSeal } from '#storage/seal.ts';
import type { Storage } from '#storage/storage.ts';
import type { StoredTokens, TokenStore } from '#zalo-api-sdk';
import { dropLease, takeLease } from '../leases.repository.ts';

export type TokenStoreDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly oaId: string;
  readonly appSecret: string;
  readonly owner: string;
  readonly randomBytes: (size: number) => Buffer;
};

/** Outlives two OAuth calls at their full timeout: a shorter lock lets two processes burn one refresh token. */
const LOCK_SECONDS = 60;
const ASK_AGAIN_MS = 100;

const instant = (ms: number): string => stamp(Temporal.Instant.fromEpochMilliseconds(ms));

export function createTokenStore(deps: TokenStoreDeps): TokenStore {
  const { storage, clock, oaId, owner } = deps;
  const seal = createSeal(deps.appSecret, 'cau-viec account tokens');
  const lock = `tokens/zalo-oa/${oaId}`;

  async function locked(): Promise<void> {
    for (;;) {
      const until = clock().add({ seconds: LOCK_SECONDS });
      const lease = await storage.write((tx) => takeLease(tx, lock, owner, clock(), until));
      if (lease.held) return;
      await pause(ASK_AGAIN_MS);
    }
  }

  return {
    async load() {
      const row = await storage.db
        .selectFrom('account_tokens')
        .select('sealed')
        .where('account', '=', oaId)
        .executeTakeFirst();
      const plain = row && seal.open(row.sealed);
      return plain === undefined ? undefined : (JSON.parse(plain) as StoredTokens);
    },
    async save(tokens) {
      const row = {
        sealed: seal.close(JSON.stringify(tokens), deps.randomBytes(12)),
        access_expires_at: instant(tokens.accessExpiresAt),
        refresh_obtained_at: instant(tokens.refreshObtainedAt),
        rotated_at: stamp(clock()),
      };
      await storage.write((tx) =>
        tx
          .insertInto('account_tokens')
          .values({ account: oaId, ...row })
          .onConflict((conflict) => conflict.column('account').doUpdateSet(row))
          .execute(),
      );
    },
    async exclusively(work) {
      await locked();
      try {
        return await work();
      } finally {
        await storage.write((tx) => dropLease(tx, lock, owner));
      }
    },
  };
}
