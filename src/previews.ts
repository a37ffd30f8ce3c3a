// How each channel would show a reply: its own renderer, without a token and without a network.

import { plainTexts, textParts } from '#channels/plain-parts.ts';
import type { Part } from '#channels/port.ts';
import { telegramParts } from '#channels/telegram/parts.ts';
import { oaParts } from '#channels/zalo-oa/zalo-oa.ts';
import type { Preview } from '#console/port.ts';
import type { Reply } from '#domain/reply.ts';
import { BOT_TEXT_LIMIT } from '#zalo-api-sdk';

export function createPreviews(publicUrl: string | undefined): Preview[] {
  const shown = (parts: readonly Part[]) =>
    parts.flatMap((part) =>
      part.kind === 'text'
        ? [{ text: withoutMarkup(part.text), buttons: (part.buttons ?? []).map(({ label }) => label) }]
        : [],
    );
  return [
    {
      channel: 'Web',
      render: ({ text, buttons = [] }: Reply) => [{ text, buttons: buttons.map(({ label }) => label) }],
    },
    { channel: 'Telegram', notices: 'telegram', render: (reply) => shown(telegramParts(reply, () => undefined)) },
    { channel: 'Zalo OA', notices: 'zalo-oa', render: (reply) => shown(oaParts(reply, publicUrl)) },
    {
      channel: 'Zalo Bot',
      notices: 'zalo-bot',
      render: (reply) => shown(textParts(plainTexts(reply, BOT_TEXT_LIMIT, publicUrl))),
    },
  ];
}

/** Telegram's texts are HTML of a few tags; the page shows what is read. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<\/?b>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
