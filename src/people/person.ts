// A person is known by where they write from. Triage rows carry a one-way mark of it instead of the address.

import { createHash } from 'node:crypto';

export function personMark(lane: string): string {
  return createHash('sha256').update(`person:${lane}`).digest('hex').slice(0, 20);
}
