// Words to the person at the terminal, and whose deed a command is.

import { userInfo } from 'node:os';
import type { Actor } from '#people/roles.ts';
import { findStaff } from '#people/staff.repository.ts';
import type { Storage } from '#storage/storage.ts';

export const say = (text: string) => void process.stdout.write(`${text}\n`);

export function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

/** The account that `--as` names; says what is wrong when there is none. */
export async function actor({ reader }: Storage, as: unknown): Promise<Actor | undefined> {
  const login = typeof as === 'string' ? as : '';
  const staff = await findStaff(reader, { login });
  if (staff?.state === 'active') return { ...staff, via: `cli:${userInfo().username}` };
  complain(
    login === ''
      ? 'Thiếu --as <tên tài khoản>: việc này là của ai? → xem tên bằng: npm run cli -- staff list'
      : `Không có tài khoản đang mở tên ${login} → xem tên bằng: npm run cli -- staff list`,
  );
  return undefined;
}
