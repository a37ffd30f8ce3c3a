// What a person sent, whichever way it came. A channel maps its own payload to this and nothing else leaves the channel.

export type ChannelName = 'web' | 'terminal' | 'telegram' | 'zalo-oa' | 'zalo-bot';

/** What is read of a text, in characters: nobody's question is longer, and thinking about a book would keep others waiting. */
export const LONGEST_READ = 2_000;

export type MessageContent =
  /** `cut`: there was more of it, which was neither read nor kept. */
  | { readonly kind: 'text'; readonly text: string; readonly cut?: true | undefined }
  /** A pressed button: `data` is what the reply put behind it, `label` what the person saw. */
  | { readonly kind: 'button'; readonly data: string; readonly label?: string | undefined }
  /** Somebody shared a telephone number or filled in a form. What it said is not kept. */
  | { readonly kind: 'contact' }
  /** Degrees, rounded by the channel to about a kilometre: enough for the nearest office, too coarse for an address. */
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'attachment'; readonly type: string }
  /** The chat was opened, or the account followed, without a word. */
  | { readonly kind: 'joined' }
  /** The person blocked or unfollowed us. */
  | { readonly kind: 'left' }
  /** The person asked the platform that we forget them. */
  | { readonly kind: 'withdrawn' };

/** The address of a conversation. `account` tells two bots of one channel apart. */
export type ChatAddress = { readonly channel: ChannelName; readonly account: string; readonly chat: string };

export type IncomingMessage = ChatAddress & {
  readonly sender: string;
  /** The platform's id; with the address it is unique, so a redelivery is recognised. */
  readonly id: string;
  /** When the person sent it, by the platform's clock. */
  readonly at: Temporal.Instant;
  readonly content: MessageContent;
};

/** What is taken in of a message: its beginning, whichever channel it came by. */
export function shortened(content: MessageContent): MessageContent {
  const begin = (text: string) => text.slice(0, LONGEST_READ).toWellFormed(); // the cut may part a pair of code units
  if (content.kind === 'button')
    return { ...content, data: begin(content.data), ...(content.label ? { label: begin(content.label) } : {}) };
  if (content.kind !== 'text' || content.text.length <= LONGEST_READ) return content;
  return { ...content, text: begin(content.text), cut: true };
}

/** Replies on the web page are read from the transcript; on every other channel they are sent. */
export const isReadNotSent = (channel: ChannelName): boolean => channel === 'web';

/**
 * Whether a channel lets us write first: at any time, within a week of the person's last word (Zalo's rule), or never, because
 * people look into it.
 */
export function writesFirst(channel: ChannelName): 'always' | 'week' | 'never' {
  switch (channel) {
    case 'web':
    case 'terminal':
      return 'never';
    case 'zalo-oa':
      return 'week';
    default:
      return 'always';
  }
}

/** Several people write there, so nobody's word is known to be theirs. Telegram numbers groups below zero. */
export const isGroup = ({ channel, chat }: ChatAddress): boolean => channel === 'telegram' && chat.startsWith('-');

/** Two decimals of a degree are about a kilometre. */
export const coarse = (degrees: number): number => Math.round(degrees * 100) / 100;

/** A lane is the order of one chat's messages; its key is the chat's address in one string. */
export function laneOf(address: ChatAddress): string {
  return `${address.channel}/${address.account}/${address.chat}`;
}
