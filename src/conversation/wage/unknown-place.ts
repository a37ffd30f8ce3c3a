// A place that was named with its kind ("xã Không Có") and that no list knows.

import type { Text } from '#language/matching.ts';

const KIND =
  /(?<=^|(?<![\p{L}\p{N}])(?:o|tai|thuoc|duoi) )(?:xa|phuong|dac khu|thi tran|thi xa|huyen|quan) (?=[\p{L}])/gu;
/** What follows the kind where no name does. */
const NO_NAME =
  /^(?:hoi|em|minh|toi|tui|to|chung|anh|chi|co|chu|bac|con|chau|bon|nha|que|ta|nay|do|kia|ay|nao|moi|cu|mien|vung|sap|truoc|dang|da|duoc|bi|co|thi|la|o|hay|va|hoac|phuong|xa|huyen|tinh|em|tra|thuoc|khac|doi|len|xuong|nhap|tach|lap|gi|a|ha|voi|cua|cafe|ca|an|com|nhau|che|tra|pho|bun|net|karaoke|bia|nuoc|bar|doanh|chuc|khong|ko|k|ngheo|dao|bien|gioi)(?![\p{L}])/u;
const END_OF_NAME =
  /(?:^| )(?:cu|gio|bay gio|nay|sap|sat|sau|doi|bo|roi|nhap|tra|thuoc|vung|may|la|thi|co|duoc|bao|nhieu|lam|luong|mot|moi|nha|a|ha|vay|khong|ko|o|cho|bi|dang|muc|toi thieu|hien|nam)(?= |$)|[^\p{L}\p{N} ]|\d/u;
const MOST_WORDS = 4;

/** As it was written, with its kind; undefined where no such name stands in the text. */
export function unknownPlace({ text, folded }: Text): string | undefined {
  for (const { index, 0: kind } of folded.matchAll(KIND)) {
    const start = index + kind.length;
    const rest = folded.slice(start);
    // "quán ở" written without marks is "quan o"
    if (NO_NAME.test(rest) || (kind.startsWith('quan') && text.slice(index, index + 4) !== 'quận')) continue;
    const length = END_OF_NAME.exec(rest)?.index ?? rest.length;
    const name = text
      .slice(start, start + length)
      .trim()
      .split(' ')
      .slice(0, MOST_WORDS)
      .join(' ');
    if (name !== '') return `${text.slice(index, start)}${name}`;
  }
  return undefined;
}
