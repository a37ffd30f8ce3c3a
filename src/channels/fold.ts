// What only some readers want (how a sum was reckoned, the articles of law) is folded away where a messenger can: the page, Telegram.
// A line says where it begins, so that texts may be put together, said otherwise and stored as they are. chat.js folds alike.

import { SOURCE, WORKING } from '#domain/reply.ts';

/** Lines that belong together; with a label they are folded under it. */
export type Piece = { readonly label?: string; readonly lines: readonly string[] };

/** The working runs to an empty line or the end; a source is one line. */
export function piecesOf(text: string): Piece[] {
  const pieces: { label?: string; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (line === WORKING) {
      pieces.push({ label: WORKING.slice(0, -1), lines: [] });
      open = true;
    } else if (line.startsWith(SOURCE)) {
      pieces.push({ label: SOURCE.slice(0, -2), lines: [line.slice(SOURCE.length)] });
      open = false;
    } else if (open && line !== '') pieces.at(-1)?.lines.push(line);
    else {
      const last = pieces.at(-1);
      if (last === undefined || last.label !== undefined) pieces.push({ lines: [line] });
      else last.lines.push(line);
      open = false;
    }
  }
  return pieces;
}
