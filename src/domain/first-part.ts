// Short first: what a person reads before anything else holds the verdict and fits a small screen; the rest is a second message. A
// text is cut at the end of a line, or else of a sentence, never inside one, and never between a line that announces and its list.

/** Characters of the first part, without what is folded away under it. */
export const LONGEST_FIRST = 320;
/** A first part shorter than this takes sentences of the next line as well. */
const FULL_ENOUGH = 100;

const SENTENCE_ENDS = /[.!?…](?=\s)/g;
/** "1. Mỗi tháng", "TP. Hồ Chí Minh" end no sentence. */
const NO_END = /(?:^|[\s(])(?:\d{1,2}|TP|Tp|ThS|TS|Q|P)\.$/;

/** The place after the last sentence that ends within so many characters; undefined: none does. */
export function sentenceEnd(text: string, limit: number): number | undefined {
  const ends = Array.from(text.matchAll(SENTENCE_ENDS), ({ index }) => index + 1);
  return ends.findLast((at) => at <= limit && !NO_END.test(text.slice(0, at)));
}

/** The two parts; undefined: it is short enough, or has no place where it may be cut. */
export function inTwoParts(text: string, limit = LONGEST_FIRST): readonly [string, string] | undefined {
  if (text.length <= limit) return undefined;
  const at = cutAt(text.split('\n'), limit) || (sentenceEnd(text, limit) ?? 0);
  const [first, rest] = [text.slice(0, at).trim(), text.slice(at).trim()];
  return first === '' || rest === '' ? undefined : [first, rest];
}

function cutAt(lines: readonly string[], limit: number): number {
  let end = 0;
  let best = 0;
  for (const line of lines) {
    const next = end + line.length;
    if (next > limit) {
      const within = best >= FULL_ENOUGH ? undefined : sentenceEnd(line, limit - end);
      return within === undefined ? best : end + within;
    }
    end = next + 1;
    if (!line.endsWith(':')) best = next;
  }
  return best;
}
