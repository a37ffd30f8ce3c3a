// Passwords: argon2id with the parameters that OWASP names, and the rules of NIST SP 800-63B: length counts, composition does
// not, and nothing that stands first in everybody's guesses.

import { argon2, timingSafeEqual } from 'node:crypto';
import { fold } from '#language/fold.ts';

/** 19 MiB and two passes: about 30 ms, and no help to a machine that guesses in parallel. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;

/** A password alone has to be longer than one with a second factor beside it (NIST SP 800-63B-4, 3.1.1.2). */
const SHORTEST = 15;
const LONGEST = 200;

/** "argon2id$<memory>$<passes>$<salt>$<tag>"; the cost stands beside, so that it can grow. */
export async function hashPassword(password: string, randomBytes: (size: number) => Buffer): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(password, salt, COST.memory, COST.passes);
  return ['argon2id', COST.memory, COST.passes, salt.toString('base64url'), tag.toString('base64url')].join('$');
}

/** Takes as long without a stored password as with one, so that time does not tell whether an account exists. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, salt = '', tag = ''] = (stored ?? NOBODYS).split('$');
  const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(memory), Number(passes));
  const expected = Buffer.from(tag, 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived) && stored !== null;
}

const NOBODYS = ['argon2id', COST.memory, COST.passes, 'A'.repeat(22), 'A'.repeat(43)].join('$');

function derive(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC').slice(0, LONGEST));
  return new Promise((resolve, reject) =>
    argon2('argon2id', { ...COST, memory, passes, message, nonce }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    ),
  );
}

const EVERYBODYS = [
  'matkhau',
  'password',
  'cauviec',
  'trungtam',
  'vieclam',
  'dichvu',
  'quantri',
  'admin',
  'vietnam',
  'xinchao',
  'anhyeuem',
  'iloveyou',
  'letmein',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'abcdef',
  'thaydoi',
];
const RUNS = ['0123456789', '9876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
/** What is left of a good password after everything that anybody would try is taken out. */
const LEAST_OWN = 8;

/** Why a password will not do, in Vietnamese; undefined when it will. `about` are words of the person: name, login. */
export function passwordFault(password: string, about: readonly string[]): string | undefined {
  const text = password.normalize('NFC');
  if ([...text].length < SHORTEST)
    return `Mật khẩu cần ít nhất ${SHORTEST} ký tự. Dễ nhớ nhất là bốn, năm từ chẳng liên quan gì nhau, có dấu cách cũng được.`;
  if ([...text].length > LONGEST) return `Mật khẩu dài quá ${LONGEST} ký tự.`;
  let rest = fold(text.toLowerCase()).replace(/\s+/g, '');
  for (const word of [...EVERYBODYS, ...about.flatMap(wordsOf)]) rest = rest.replaceAll(word, '');
  rest = withoutRuns(rest).replace(/(.{1,6}?)\1{2,}/g, '$1');
  if (rest.length < LEAST_OWN)
    return 'Mật khẩu này dễ đoán: nhiều người dùng, lặp lại, chạy theo bàn phím, hoặc lấy từ tên. Xin chọn các từ khác.';
  return undefined;
}

const wordsOf = (text: string): string[] =>
  fold(text.toLowerCase())
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);

function withoutRuns(text: string): string {
  let rest = text;
  for (const run of RUNS)
    for (let size = run.length; size >= 4; size--)
      for (let from = 0; from + size <= run.length; from++) rest = rest.replaceAll(run.slice(from, from + size), '');
  return rest;
}
