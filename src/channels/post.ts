// Messages to single people that answer nothing they wrote: reminders, news of what they saved, requests to staff.

import { type Clock, dayOf } from '#domain/time.ts';
import type { PostedMessage } from '#outreach/office.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { addReplies } from './outbox.repository.ts';

export const createPost =
  (clock: Clock) =>
  async (tx: Db, messages: readonly PostedMessage[]): Promise<void> => {
    const now = clock();
    await addReplies(
      tx,
      messages.map(({ address, reply }, ordinal) => ({
        address,
        ordinal,
        reply,
        knowledge: '',
        now,
        deleteOn: deleteOn(dayOf(now), 'message'),
        rank: 1,
      })),
    );
  };
