// A reply in Telegram's shape: HTML text with buttons under it, the event on a map, its calendar file.

import type { Reply } from '#domain/reply.ts';
import { replyLines } from '../lines.ts';
import { textParts } from '../plain-parts.ts';
import type { Capabilities, Part } from '../port.ts';
import { type Line, splitLines } from '../split.ts';

export const TELEGRAM: Capabilities = {
  buttons: true,
  numberedChoices: false,
  longestText: 4_096,
  documents: true,
  places: true,
  edits: true,
  knowsBlocked: true,
};

const MOST_BUTTON_BYTES = 64;

export function telegramParts(reply: Reply, calendarOf: (id: string) => string | undefined): Part[] {
  const buttons = (reply.buttons ?? []).filter(({ data }) => Buffer.byteLength(data) <= MOST_BUTTON_BYTES);
  const texts = splitLines(replyLines(reply, { numbered: false }), TELEGRAM.longestText).map(html);
  const parts = textParts(texts, buttons);
  for (const card of reply.cards ?? []) {
    if (!card.single) continue;
    if (card.place) parts.push({ kind: 'place', place: card.place });
    const content = card.calendarPath === undefined ? undefined : calendarOf(card.id);
    if (content !== undefined) parts.push({ kind: 'document', name: `${card.id}.ics`, type: 'text/calendar', content });
  }
  if (reply.file !== undefined) parts.push({ kind: 'document', type: 'text/calendar', ...reply.file });
  return parts;
}

/** Limits count what is read, not the markup, so marking up after splitting keeps them. */
function html(lines: readonly Line[]): string {
  const runs: { folded: boolean; words: string[] }[] = [];
  for (const { text, bold, folded = false } of lines) {
    const last = runs.at(-1);
    const words = bold ? `<b>${escaped(text)}</b>` : escaped(text);
    if (last?.folded === folded) last.words.push(words);
    else runs.push({ folded, words: [words] });
  }
  return runs
    .map(({ folded, words }) => (folded ? `<blockquote expandable>${words.join('\n')}</blockquote>` : words.join('\n')))
    .join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
