import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base32, codeAt, fromBase32, otpAddress, stepOf } from '#people/totp.ts';

// The test vectors of RFC 6238, appendix B (SHA-1), cut to six digits.
const SECRET = base32(Buffer.from('12345678901234567890'));
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %d seconds the code is %s', (seconds, code) => {
  expect(codeAt(SECRET, Math.floor(seconds / 30))).toBe(code);
});

test('base32 is that of RFC 4648, and comes back', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => fromBase32(base32(bytes)).equals(bytes)));
});

test('a code opens once, within one step either way', () => {
  const at = Temporal.Instant.fromEpochMilliseconds(1_234_567_890_000);
  const step = Math.floor(1_234_567_890 / 30);
  expect(stepOf(SECRET, '005 924', at, 0)).toBe(step);
  expect(stepOf(SECRET, '005924', at.add({ seconds: 29 }), 0)).toBe(step);
  expect(stepOf(SECRET, '005924', at, step)).toBeUndefined();
  expect(stepOf(SECRET, '005924', at.add({ seconds: 90 }), 0)).toBeUndefined();
  expect(stepOf(SECRET, '000000', at, 0)).toBeUndefined();
});

test('the address is one that authenticator applications read', () => {
  expect(otpAddress('ABC', 'lan')).toBe(
    'otpauth://totp/C%E1%BA%A7u%20Vi%E1%BB%87c%3Alan?secret=ABC&issuer=C%E1%BA%A7u%20Vi%E1%BB%87c',
  );
});
