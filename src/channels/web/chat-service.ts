// What both doors of the web chat (the page's form and the JSON interface) do with a message.

import { laneOf, type MessageContent } from '#domain/message.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import type { Clock } from '#domain/time.ts';
import type { Storage } from '#storage/storage.ts';
import type { AnsweredReply, Answers } from '../answers.ts';
import { findMessage } from '../inbox.repository.ts';
import type { Receiver } from '../receiver.ts';
import { addWebSession, chatOf, webSessionExists } from './web-sessions.repository.ts';

const CHANNEL = 'web' as const;
const WEB_ACCOUNT = 'web';

export type ChatServiceDeps = {
  readonly storage: Storage;
  readonly receive: Receiver;
  readonly answers: Answers;
  readonly clock: Clock;
  /** 32 unguessable bytes as base64url. */
  readonly newToken: () => string;
  readonly newMessageId: () => string;
  /** By chat. */
  readonly mayAsk: RateLimit;
  /** By address: all chats of it together. */
  readonly mayAskFrom: RateLimit;
  readonly mayOpen: RateLimit;
};

export type Asked =
  | { readonly kind: 'answered'; readonly token: string; readonly replies: readonly AnsweredReply[] }
  /** Stored; the answer will be in the transcript. */
  | { readonly kind: 'pending'; readonly token: string }
  | { readonly kind: 'too_fast' };

export type ChatService = {
  readonly ask: (token: string | undefined, content: MessageContent, from: string, id?: string) => Promise<Asked>;
  /** The lane of a token's chat, or undefined when no such session was ever issued. */
  readonly lane: (token: string | undefined) => Promise<string | undefined>;
};

/** Long enough for a busy moment, short enough that nobody stares at a dead page. */
const WAIT_MS = 4_000;

export function createChatService(deps: ChatServiceDeps): ChatService {
  const { storage, clock } = deps;

  async function known(token: string | undefined): Promise<string | undefined> {
    const chat = chatOf(token);
    return chat !== undefined && (await webSessionExists(storage.reader, chat)) ? chat : undefined;
  }

  return {
    async ask(offered, content, from, id = deps.newMessageId()) {
      const existing = await known(offered);
      if (existing === undefined && !deps.mayOpen(from)) return { kind: 'too_fast' };
      const token = existing === undefined ? deps.newToken() : (offered as string);
      const chat = existing ?? (chatOf(token) as string);
      if (!deps.mayAsk(chat) || !deps.mayAskFrom(from)) return { kind: 'too_fast' };
      const message = { channel: CHANNEL, account: WEB_ACCOUNT, chat, sender: chat, id, at: clock(), content };
      const receipt = await deps.receive(
        message,
        existing === undefined ? (tx) => addWebSession(tx, chat, clock()) : undefined,
      );
      const seq = receipt.kind === 'stored' ? receipt.seq : await findMessage(storage.reader, message, id);
      const replies = seq === undefined ? [] : await deps.answers.wait(seq, WAIT_MS);
      return replies === undefined ? { kind: 'pending', token } : { kind: 'answered', token, replies };
    },
    async lane(token) {
      const chat = await known(token);
      return chat && laneOf({ channel: CHANNEL, account: WEB_ACCOUNT, chat });
    },
  };
}
