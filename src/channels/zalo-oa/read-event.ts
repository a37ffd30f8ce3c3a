// The Official Account's events as our messages.

import { coarse, type IncomingMessage, type MessageContent } from '#domain/message.ts';
import type { OaEvent } from '#zalo-api-sdk';

/** Marks a button's payload, which comes back as if it had been typed; nothing that somebody would type ("cv: …" is). */
export const PAYLOAD_MARK = '#cau-viec:';

export function toMessage(event: OaEvent): IncomingMessage | undefined {
  const content = contentOf(event);
  if (content === undefined || !('userId' in event)) return undefined;
  return {
    channel: 'zalo-oa',
    account: event.oaId,
    chat: event.userId,
    sender: event.userId,
    id: event.key,
    at: Temporal.Instant.fromEpochMilliseconds(Number(event.timestamp)),
    content,
  };
}

function contentOf(event: OaEvent): MessageContent | undefined {
  switch (event.kind) {
    case 'text':
      return event.text.startsWith(PAYLOAD_MARK)
        ? { kind: 'button', data: event.text.slice(PAYLOAD_MARK.length) }
        : { kind: 'text', text: event.text };
    case 'location':
      return { kind: 'location', latitude: coarse(event.latitude), longitude: coarse(event.longitude) };
    case 'attachment':
      return { kind: 'attachment', type: event.type };
    case 'info_submitted':
      return { kind: 'contact' };
    case 'followed':
    case 'opened':
      return { kind: 'joined' };
    case 'unfollowed':
      return { kind: 'left' };
    case 'withdrawn':
      return { kind: 'withdrawn' };
    case 'echo':
    case 'other':
      return undefined;
  }
}
