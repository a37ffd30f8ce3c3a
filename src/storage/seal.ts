// Secrets at rest: AES-256-GCM under a key derived from a secret outside the database, so that a copy of it opens nothing.

import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

export type Seal = {
  /** `nonce` must be new each time (12 random bytes). */
  readonly close: (plain: string, nonce: Buffer) => string;
  /** The text, or undefined when it was sealed with another secret or was tampered with. */
  readonly open: (sealed: string) => string | undefined;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `purpose` keeps what is sealed for one use from being opened for another. */
export function createSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    close(plain, nonce) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed, 'base64');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
