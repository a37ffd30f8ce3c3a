// Coming in: password, then the second factor where there is one. The answer is the same whether the account exists, is closed, or
// the password is wrong; who may try how often is decided before (try-delay.ts).

import type { Clock } from '#domain/time.ts';
import type { Seal } from '#storage/seal.ts';
import type { Storage } from '#storage/storage.ts';
import { writeAudit } from './audit.repository.ts';
import { passwordFits } from './passwords.ts';
import { changeStaff, findStaff, type Staff } from './staff.repository.ts';
import { closeSession, openSession } from './staff-sessions.repository.ts';
import { stepOf } from './totp.ts';

export type SignInDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly seal: Seal;
  /** 32 unguessable bytes as base64url. */
  readonly newToken: () => string;
};

export type SignedIn =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'code_wanted'; readonly token: string }
  | { readonly kind: 'refused' };

export async function signIn(deps: SignInDeps, login: string, password: string): Promise<SignedIn> {
  const { storage, clock } = deps;
  const staff = await findStaff(storage.reader, { login: login.trim().toLowerCase() });
  const fits = await passwordFits(password, staff?.state === 'active' ? staff.password : null);
  if (staff === undefined) return { kind: 'refused' };
  if (!fits) return refuse(deps, staff, 'sign_in.wrong_password');
  const token = deps.newToken();
  const half = staff.totp !== null;
  await storage.write(async (tx) => {
    const at = clock();
    await openSession(tx, token, staff.id, half ? 'half' : 'open', at);
    if (!half) await noteSignIn(tx, staff, at);
  });
  return { kind: half ? 'code_wanted' : 'in', token };
}

/** The six digits after the password; a half-open session becomes a new, open one. */
export async function confirmCode(
  deps: SignInDeps,
  halfToken: string,
  staff: Staff,
  code: string,
): Promise<Extract<SignedIn, { kind: 'in' | 'refused' }>> {
  const { storage, clock } = deps;
  const secret = staff.totp === null ? undefined : deps.seal.open(staff.totp);
  if (secret === undefined) return { kind: 'refused' };
  const step = stepOf(secret, code, clock(), staff.totpStep);
  if (step === undefined) return refuse(deps, staff, 'sign_in.wrong_code');
  const token = deps.newToken();
  await storage.write(async (tx) => {
    const at = clock();
    await closeSession(tx, halfToken);
    await openSession(tx, token, staff.id, 'open', at);
    await changeStaff(tx, staff.id, { totpStep: step });
    await noteSignIn(tx, staff, at);
  });
  return { kind: 'in', token };
}

async function noteSignIn(tx: Parameters<typeof changeStaff>[0], staff: Staff, at: Temporal.Instant): Promise<void> {
  await changeStaff(tx, staff.id, { signedInAt: at });
  await writeAudit(tx, { at, actor: staff.login, action: 'sign_in', subject: staff.login });
}

async function refuse({ storage, clock }: SignInDeps, { login }: Staff, action: string): Promise<{ kind: 'refused' }> {
  await storage.write((tx) => writeAudit(tx, { at: clock(), actor: login, action, subject: login }));
  return { kind: 'refused' };
}
