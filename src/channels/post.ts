// Messages to single people that answer nothing they wrote: reminders, news of what they saved, requests to staff.

import type { Post } from '#domain/sending.ts';
import { type Clock, dayOf } from '#domain/time.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { addReplies } from './outbox.repository.ts';

export const createPost =
  (clock: Clock): Post<Db> =>
  async (tx, messages) => {
    const now = clock();
    await addReplies(
      tx,
      messages.map(({ address, reply, awaited }, ordinal) => ({
        address,
        ordinal,
        reply,
        knowledge: '',
        now,
        deleteOn: deleteOn(dayOf(now), 'message'),
        rank: awaited ? 0 : 1,
      })),
    );
  };
