// A reply as plain text with numbered choices: for messengers without markup, and beside buttons that some phones do not show.

import type { Button, Reply } from '#domain/reply.ts';
import { joinLines, replyLines } from './lines.ts';
import type { Part } from './port.ts';
import { type Line, splitLines } from './split.ts';

/** Texts of at most `limit` characters. Calendar files become links where the public pages can be reached. */
export function plainTexts(reply: Reply, limit: number, publicUrl: string | undefined): string[] {
  return splitLines([...replyLines(reply, { numbered: true }), ...calendarLinks(reply, publicUrl)], limit).map(
    joinLines,
  );
}

/** Texts as messages in order, with the buttons under the last. */
export function textParts(texts: readonly string[], buttons: readonly Button[] = []): Part[] {
  return texts.map((text, i) => ({
    kind: 'text',
    text,
    ...(i === texts.length - 1 && buttons.length > 0 ? { buttons } : {}),
  }));
}

function calendarLinks(reply: Reply, publicUrl: string | undefined): Line[] {
  if (publicUrl === undefined) return [];
  return (reply.cards ?? []).flatMap((card) =>
    card.single && card.calendarPath ? [{ text: '' }, { text: `Thêm vào lịch: ${publicUrl}${card.calendarPath}` }] : [],
  );
}
