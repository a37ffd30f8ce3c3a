// Long texts as several messages. Splitting happens on plain lines, before any markup is written, so no tag can be cut in two;
// it prefers the end of a paragraph, a sentence, a word, and never cuts a grapheme (a letter with its marks, an emoji).

export type Line = {
  readonly text: string;
  readonly bold?: boolean | undefined;
  /** What only some want to read: shown folded where that is possible. */
  readonly folded?: boolean | undefined;
};

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Lines in groups of at most `limit` characters (UTF-16 units, line breaks included), in order, nothing left out. */
export function splitLines(lines: readonly Line[], limit: number): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  let length = 0;
  for (const line of lines.flatMap((each) => cutLine(each, limit))) {
    const cost = line.text.length + (group.length > 0 ? 1 : 0);
    if (group.length > 0 && length + cost > limit) {
      groups.push(group);
      group = [];
      length = 0;
    }
    length += line.text.length + (group.length > 0 ? 1 : 0);
    group.push(line);
  }
  if (group.some((line) => line.text.trim() !== '')) groups.push(group);
  return groups;
}

/** A line that fits is itself; a longer one is cut where it hurts least. */
function cutLine(line: Line, limit: number): Line[] {
  const pieces: Line[] = [];
  let rest = line.text;
  while (rest.length > limit) {
    const at = cutPoint(rest, limit);
    pieces.push({ ...line, text: rest.slice(0, at).trimEnd() });
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, { ...line, text: rest }];
}

/** Not nearer to the start than half the limit, or the pieces would be crumbs. */
function cutPoint(text: string, limit: number): number {
  const window = text.slice(0, limit);
  const sentence = Math.max(...['. ', '? ', '! ', '; '].map((end) => window.lastIndexOf(end) + 1));
  if (sentence > limit / 2) return sentence;
  const word = window.lastIndexOf(' ');
  if (word > limit / 2) return word;
  let at = 0;
  for (const { segment, index } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit) break;
    at = index + segment.length;
  }
  return at === 0 ? limit : at;
}
