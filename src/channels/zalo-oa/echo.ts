// The account's own messages come back to us as events. They are never answered, but they tell two things: that a message of
// unclear fate did arrive, and that staff are writing by hand.

import { laneOf } from '#domain/message.ts';
import { holdForStaff } from '#people/chats.repository.ts';
import type { OaEvent } from '#zalo-api-sdk';
import { confirmPart, findDoubtful } from '../delivery.repository.ts';
import type { MessengerDeps } from '../messenger.ts';
import type { PushChannel } from '../port.ts';

/** After staff wrote by hand, the assistant stays out of the chat for so long. */
const STAFF_HOLD_MINUTES = 30;

type Echo = Extract<OaEvent, { kind: 'echo' }>;

/** Echoes heard while their message is still being sent: an answer may be lost although its message arrived. */
export type EchoMemory = {
  readonly expect: (chat: string) => void;
  readonly hear: (event: Echo) => void;
  /** The platform's id of the echo with this text, if it was heard since `expect`. */
  readonly heard: (chat: string, text: string) => string | undefined;
};

const MOST_REMEMBERED = 1_000;

export function createEchoMemory(): EchoMemory {
  const expected = new Map<string, Echo | undefined>();
  return {
    expect(chat) {
      if (expected.size >= MOST_REMEMBERED) expected.clear();
      expected.set(chat, undefined);
    },
    hear(event) {
      if (expected.has(event.userId)) expected.set(event.userId, event);
    },
    heard(chat, text) {
      const echo = expected.get(chat);
      return echo?.text === text ? echo.messageId : undefined;
    },
  };
}

export async function noteEcho(
  event: Echo,
  push: PushChannel,
  { storage, clock }: Pick<MessengerDeps, 'storage' | 'clock'>,
): Promise<void> {
  const address = { channel: 'zalo-oa', account: event.oaId, chat: event.userId } as const;
  if (event.byStaff) {
    await storage.write((tx) => holdForStaff(tx, address, clock(), clock().add({ minutes: STAFF_HOLD_MINUTES })));
    return;
  }
  const doubtful = await findDoubtful(storage.reader, laneOf(address));
  if (doubtful === undefined) return;
  const parts = push.render(doubtful.reply);
  const part = parts[doubtful.partsDone];
  if (part?.kind !== 'text' || part.text !== event.text) return;
  const done = doubtful.partsDone + 1;
  await storage.write((tx) =>
    confirmPart(tx, doubtful, done, event.messageId, done === parts.length ? clock() : undefined),
  );
}
