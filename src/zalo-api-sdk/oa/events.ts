// What an Official Account's webhook brings, told apart by what it asks of us.

import { field, idText, text } from '../http.ts';

export type OaAttachment = 'image' | 'gif' | 'link' | 'audio' | 'video' | 'sticker' | 'file' | 'business_card';

export type OaEvent = {
  readonly name: string;
  readonly appId: string;
  readonly oaId: string;
  /** Epoch ms, as text: part of the signature. */
  readonly timestamp: string;
  /** The same for every delivery of the same event. */
  readonly key: string;
} & (
  | { readonly kind: 'text'; readonly userId: string; readonly text: string }
  | { readonly kind: 'location'; readonly userId: string; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'attachment'; readonly userId: string; readonly type: OaAttachment }
  /** `opened`: the chat button was pressed for the first time. Both allow a first message to the user. */
  | { readonly kind: 'followed' | 'opened' | 'unfollowed'; readonly userId: string }
  /** A data subject's request: everything stored about this user must go. */
  | { readonly kind: 'withdrawn'; readonly userId: string }
  | { readonly kind: 'info_submitted'; readonly userId: string }
  /** The account itself wrote, by the API or (`byStaff`) by hand. Never to be answered. */
  | {
      readonly kind: 'echo';
      readonly userId: string;
      readonly messageId: string;
      readonly text: string | undefined;
      readonly byStaff: boolean;
    }
  /** Receipts, reactions, tags, groups, unknown names: to be acknowledged and left alone. */
  | { readonly kind: 'other' }
);

/** Undefined when the body is no event at all: no name, no account or no timestamp. */
export function readOaEvent(body: unknown): OaEvent | undefined {
  const name = text(field(body, 'event_name'));
  const timestamp = idText(field(body, 'timestamp'));
  const appId = idText(field(body, 'app_id')) ?? '';
  if (name === undefined || timestamp === undefined || !/^\d{1,16}$/.test(timestamp)) return undefined;
  const content = readContent(name, body);
  const byUser = name.startsWith('user_send_') || name === 'user_submit_info';
  const oaId = idText(field(body, 'oa_id')) ?? idText(field(field(body, byUser ? 'recipient' : 'sender'), 'id')) ?? '';
  const subject = idText(field(field(body, 'message'), 'msg_id')) ?? `${userOf(content) ?? ''}:${timestamp}`;
  return { name, appId, oaId, timestamp, key: `${name}:${subject}`, ...content };
}

type Content = OaEvent extends infer E
  ? E extends OaEvent
    ? Omit<E, 'name' | 'appId' | 'oaId' | 'timestamp' | 'key'>
    : never
  : never;

const userOf = (content: Content): string | undefined => ('userId' in content ? content.userId : undefined);

const OTHER: Content = { kind: 'other' };

function readContent(name: string, body: unknown): Content {
  const message = field(body, 'message');
  const sender = idText(field(field(body, 'sender'), 'id'));
  const recipient = idText(field(field(body, 'recipient'), 'id'));
  const member = idText(field(field(body, 'follower'), 'id')) ?? idText(field(body, 'user_id')) ?? sender;
  switch (name) {
    case 'user_send_text': {
      const typed = text(field(message, 'text'));
      return sender !== undefined && typed !== undefined ? { kind: 'text', userId: sender, text: typed } : OTHER;
    }
    case 'user_send_location':
      return (sender && readLocation(sender, message)) || OTHER;
    case 'follow':
      return member ? { kind: 'followed', userId: member } : OTHER;
    case 'unfollow':
      return member ? { kind: 'unfollowed', userId: member } : OTHER;
    case 'user_click_chatnow':
      return member ? { kind: 'opened', userId: member } : OTHER;
    case 'user_withdraw':
      return member ? { kind: 'withdrawn', userId: member } : OTHER;
    case 'user_submit_info':
      return sender ? { kind: 'info_submitted', userId: sender } : OTHER;
    default:
      break;
  }
  const sent = /^user_send_(image|gif|link|audio|video|sticker|file|business_card)$/.exec(name)?.[1];
  if (sent !== undefined && sender) return { kind: 'attachment', userId: sender, type: sent as OaAttachment };
  if (/^oa_send_(?!anonymous|group)/.test(name) && recipient)
    return {
      kind: 'echo',
      userId: recipient,
      messageId: idText(field(message, 'msg_id')) ?? '',
      text: text(field(message, 'text')),
      byStaff: idText(field(field(body, 'sender'), 'admin_id')) !== undefined,
    };
  return OTHER;
}

/** Coordinates come as text. */
function readLocation(userId: string, message: unknown): Content | undefined {
  const attachments = field(message, 'attachments');
  const coordinates = field(field(Array.isArray(attachments) ? attachments[0] : undefined, 'payload'), 'coordinates');
  const [latitude, longitude] = [Number(field(coordinates, 'latitude')), Number(field(coordinates, 'longitude'))];
  return Number.isFinite(latitude) && Number.isFinite(longitude)
    ? { kind: 'location', userId, latitude, longitude }
    : undefined;
}
