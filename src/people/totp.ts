// The second factor: time-based one-time codes of six digits (RFC 6238), as every authenticator application makes them.

import { createHmac } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps that a telephone's clock may be off, either way. */
const DRIFT = 1;
export const SECRET_BYTES = 20;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32 without padding: how people type a secret over. */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

export function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** The code of one time step. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) as number) & 15;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step whose code was typed, later than the last one used; undefined when it is none. */
export function stepOf(secret: string, code: string, at: Temporal.Instant, lastUsed: number): number | undefined {
  const typed = code.replace(/\s/g, '');
  const now = Math.floor(at.epochMilliseconds / 1_000 / STEP_SECONDS);
  for (let step = now - DRIFT; step <= now + DRIFT; step++)
    if (step > lastUsed && codeAt(secret, step) === typed) return step;
  return undefined;
}

/** What the QR code says to the application. */
export function otpAddress(secret: string, login: string): string {
  const label = encodeURIComponent(`Cầu Việc:${login}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('Cầu Việc')}`;
}
