// A reply as lines of text, which every messenger starts from: its words, its cards, and its choices where they are typed.

import type { Reply } from '#domain/reply.ts';
import { piecesOf } from './fold.ts';
import type { Line } from './split.ts';

/** Control characters break some platforms and mean nothing to a reader. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

export function replyLines(reply: Reply, options: { readonly numbered: boolean }): Line[] {
  const lines: Line[] = piecesOf(clean(reply.text)).flatMap(({ label, lines: words }) =>
    label === undefined
      ? words.map((text) => ({ text }))
      : words.map((text, i) => ({ text: i > 0 ? text : `${label}: ${text}`, folded: true })),
  );
  for (const card of reply.cards ?? [])
    lines.push({ text: '' }, { text: clean(card.title), bold: true }, ...card.lines.flatMap(plain));
  const buttons = options.numbered && !reply.unnumbered ? (reply.buttons ?? []) : [];
  const first = reply.firstNumber ?? 1;
  if (buttons.length > 0)
    lines.push(
      { text: '' },
      { text: 'Nhắn số để chọn:' },
      ...buttons.map(({ label }, i) => ({ text: `${first + i}. ${clean(label)}` })),
    );
  return lines;
}

const clean = (text: string): string => text.normalize('NFC').replace(CONTROL, '');
const plain = (text: string): Line[] =>
  clean(text)
    .split('\n')
    .map((line) => ({ text: line }));

/** Lines without any markup. */
export const joinLines = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join('\n')
    .trim();
