// Whether a webhook really comes from Zalo. The signature is a plain SHA-256 over a concatenation, not an HMAC, and it covers
// the bytes as they came: never verify a body that was parsed and written again.

import { createHash, timingSafeEqual } from 'node:crypto';

export type Signer = {
  readonly appId: string;
  /** The account's own secret key ("OA Secret Key"), not the app's secret. */
  readonly oaSecretKey: string;
};

/** True when `header` (`mac=<64 hex>`) is the signature of exactly these bytes. `timestamp` is the body's own. */
export function verifySignature(raw: Buffer, header: string | undefined, timestamp: string, signer: Signer): boolean {
  const mac = /^(?:mac\s*=\s*)?([0-9a-f]{64})$/i.exec((header ?? '').trim())?.[1];
  if (mac === undefined || timestamp === '') return false;
  const expected = Buffer.from(signature(raw, timestamp, signer), 'hex');
  return timingSafeEqual(expected, Buffer.from(mac, 'hex'));
}

/** `hex(sha256(appId + rawBody + timestamp + oaSecretKey))`. */
function signature(raw: Buffer, timestamp: string, { appId, oaSecretKey }: Signer): string {
  return createHash('sha256').update(appId).update(raw).update(timestamp).update(oaSecretKey).digest('hex');
}
