// Words of address and courtesy that carry no content: taken off before two phrases are compared.

import { fold } from './fold.ts';
import { tokens } from './tokens.ts';

const COURTESY = new Set(
  `a ạ anh bạn bot cho chào chị chú con cô cháu dạ em ơi hỏi làm_ơn mình nha nhé nhỉ ad admin shop tôi tui thưa vâng với xin vậy ah oi da
   the thế_ em_ anh_ chi minh toi hoi xin nhe nhi voi thua a nhá nghen hen luật sư giúp dùm giùm hộ vui lòng`
    .split(/\s+/)
    .map((word) => fold(word)),
);

/** Folded content words of a normalised text: "Dạ cho em hỏi mất sổ BHXH thì sao ạ" → ["mat", "so", "bhxh", "thi", "sao"]. */
export function contentWords(normalised: string): string[] {
  const words = tokens(fold(normalised));
  const kept = words.filter((word) => !COURTESY.has(word));
  return kept.length > 0 ? kept : words;
}

/** The same as one text: two messages with one key say the same. */
export function contentKey(normalised: string): string {
  return contentWords(normalised).join(' ');
}
