// Tokens of the web chat. A page carries one before anything is said, so that two quick first messages, or one sent twice, belong to
// one chat. Nothing is stored for it until the first message: that we issued it is written in the token itself.

import { createHmac, timingSafeEqual } from 'node:crypto';

export type WebTokens = {
  /** 32 unguessable bytes as base64url, half of them our mark on the other half. */
  readonly issue: () => string;
  readonly isOurs: (token: string | undefined) => token is string;
};

const TOKEN = /^[\w-]{43}$/;
const HALF = 16;

export function createWebTokens(secret: string, randomBytes: (size: number) => Buffer): WebTokens {
  const markOf = (half: Buffer) =>
    createHmac('sha256', secret).update('cau-viec web').update(half).digest().subarray(0, HALF);
  return {
    issue() {
      const half = randomBytes(HALF);
      return Buffer.concat([half, markOf(half)]).toString('base64url');
    },
    isOurs(token): token is string {
      if (token === undefined || !TOKEN.test(token)) return false;
      const bytes = Buffer.from(token, 'base64url');
      return bytes.length === 2 * HALF && timingSafeEqual(markOf(bytes.subarray(0, HALF)), bytes.subarray(HALF));
    },
  };
}
