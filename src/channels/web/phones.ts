// Telephone numbers in an answer, so that a thumb can call them. The page and chat.js split texts by the same expression.

/** Numbers as answers write them: "1900 9068", "0200 000 000", "+84 981 84 84 84", "0120-250-168". */
const LONG = String.raw`\+\d{1,3}(?:[ .-]?\d{2,4}){2,5}|(?<![\d.,])0\d{2,3}(?:[ .-]?\d{3}){1,2}(?:[ .]?\d{1,4})?(?![\d.,]\d|\d)|(?<!\d)1[3589]\d{2}[ -]\d{4}(?!\d)`;
/** Short ones, only those that are somebody's and only after a word of calling: "113" may be an article too. */
const SHORT = String.raw`(?<=(?:[Gg]ọi|hoặc|đài|cứu|công an|cảnh sát|số) )(?:11[0-59]|156|1345|1955)(?!\d|[./]\d)`;
export const PHONE = `${LONG}|${SHORT}`;

export type TextPiece = { readonly text: string; readonly tel?: string };

export function phonePieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(PHONE, 'g'))) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: match[0], tel: match[0].replace(/[^\d+]/g, '') });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
