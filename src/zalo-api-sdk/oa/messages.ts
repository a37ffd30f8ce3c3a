// The shapes of consultation messages (/v3.0/oa/message/cs), with their limits.

/** Characters (UTF-16 units after NFC) of one message. */
export const OA_TEXT_LIMIT = 2_000;
export const OA_MOST_BUTTONS = 5;
export const OA_BUTTON_TITLE_LIMIT = 100;

export type OaButton =
  /** A tap comes back as `user_send_text` whose text is the payload (at most 1000 characters), unseen by the user. */
  | { readonly title: string; readonly type: 'oa.query.hide'; readonly payload: string }
  /** The same, shown as the user's own message. */
  | { readonly title: string; readonly type: 'oa.query.show'; readonly payload: string }
  | { readonly title: string; readonly type: 'oa.open.url'; readonly payload: { readonly url: string } }
  | { readonly title: string; readonly type: 'oa.open.phone'; readonly payload: { readonly phone_code: string } };

export type OaMessage = Readonly<Record<string, unknown>>;

export function textMessage(text: string, buttons: readonly OaButton[] = []): OaMessage {
  return buttons.length === 0
    ? { text }
    : { text, attachment: { type: 'template', payload: { buttons: buttons.slice(0, OA_MOST_BUTTONS) } } };
}
