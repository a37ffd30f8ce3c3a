// What all need who write first to those who asked to hear of something.

import type { Post } from '#domain/sending.ts';
import type { Clock } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { QuietHours } from '#outreach/quiet-hours.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';

export type NewsDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly quiet: QuietHours;
  readonly knowledge: () => Knowledge | undefined;
  readonly post: Post<Db>;
};

/** So many people at one go; the rest come at the next. */
export const AT_ONCE = 50;
