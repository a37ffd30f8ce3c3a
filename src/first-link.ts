// The one-time link that makes the first administrator. It goes to the terminal and nowhere else: whoever reads the log later
// must not find it.

import { anyStaff } from '#people/staff.repository.ts';
import { addLink } from '#people/staff-sessions.repository.ts';
import type { Core } from './app.ts';

/** Undefined when somebody has an account already. A link of an earlier start stops working. */
export async function firstAdministratorLink(
  { storage, clock, randomBytes }: Pick<Core, 'storage' | 'clock' | 'randomBytes'>,
  url: string,
): Promise<string | undefined> {
  if (await anyStaff(storage.reader)) return undefined;
  const link = randomBytes(24).toString('base64url');
  await storage.write((tx) => addLink(tx, link, null, clock()));
  return `${url}/quan-tri/lien-ket?ma=${link}`;
}
