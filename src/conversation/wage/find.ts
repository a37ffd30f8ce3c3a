// Names of communes, districts and provinces of the whole country in a message about wages. Only such messages are searched for
// them: among ten thousand names many are everyday words elsewhere.

import type { PlaceMeaning, WagePlaces } from '#knowledge/wage-places.ts';
import { fold } from '#language/fold.ts';
import type { Text } from '#language/matching.ts';

export type FoundName = {
  readonly start: number;
  readonly end: number;
  /** As it was written, with the kind that was said: "phường trường vinh". */
  readonly words: string;
  readonly meanings: readonly PlaceMeaning[];
};

/** "p5", "q3" are a kind and its number. */
const WORD = /\p{L}+|\p{N}+/gu;
const KINDS: Record<string, string> = {
  xa: 'xa',
  x: 'xa',
  phuong: 'phuong',
  p: 'phuong',
  'dac khu': 'dac khu',
  'thi tran': 'thi tran',
  tt: 'thi tran',
  'thi xa': 'thi xa',
  tx: 'thi xa',
  huyen: 'huyen',
  h: 'huyen',
  quan: 'quan',
  q: 'quan',
  'thanh pho': 'thanh pho',
  tp: 'thanh pho',
  tinh: 'tinh',
};
const KIND = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(${Object.keys(KINDS)
    .sort((a, b) => b.length - a.length)
    .join('|')})[. ]*$`,
  'u',
);
/** Words after which a name is a place, whatever else it may mean. */
const CUE = /(?:^|[^\p{L}])(?:o|tai|khu vuc|vung|thuoc|duoi|ngoai|gan)(?: ben| khu)? $/u;
const AT = /(?:^|[^\p{L}])(?:o|tai)(?: ben| khu)? $/u;
/** Names that are everyday words as well; places only right after "ở", "tại" or their kind. */
const EVERYDAY = new Set(
  `an toan,cao bang,chinh ly,co dung,cong bang,cong hoa,cong ly,dan chu,doan ket,dong loi,dong tam,dong tien,dong y,hoa hop,hop dong,
hop ly,hop thanh,hop tien,minh bach,phong phu,phu hop,quyet thang,tam hop,thang loi,thanh cong,thong nhat,thuan loi,tien an,tien tien,
trung chinh,trung thanh,tu do,tu lap`.split(/,\s*/),
);
/** The centre itself, and "là gì". */
const ONLY_WITH_KIND: ReadonlySet<string> = new Set(['trung tam', 'la gi']);
/** "quận 1", "phường IV": a number is a name only after its kind. */
const NUMBER = /^(?:\d+|[ivx]+)$/;

/** What follows a bare name in a question about places: "tân kiểng giờ thuộc phường nào"; and what alone stands before it. */
const THEN = /^[ ,]*(?:cu|gio|bay gio|nay|hien|sau|sap|sat|nhap|thuoc|doi|bi|bo|truoc|duoc|la)(?!\p{L})/u;
const ONLY = /^(?:(?:the |vay |a )?con |the |vay |cho hoi |o )?$/;

/** In order of appearance, longest first, none overlapping. Text is normalised. `ofOld`: the message asks for old places. */
export function findWagePlaces(text: Text, { byName, longest }: WagePlaces, ofOld = false): FoundName[] {
  const words = Array.from(text.folded.matchAll(WORD), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const found: FoundName[] = [];
  for (let i = 0; i < words.length; i++) {
    const plain = longestAt(i);
    // "phuong hai chau": a ward Hải Châu rather than a place Phương Hải; "thanh pho vinh" no place Phổ Vinh.
    const kindWords = [2, 1].find((count) => KINDS[wordsFrom(i, count)] !== undefined);
    const ofKind = kindWords === undefined ? undefined : longestAt(i + kindWords);
    const name =
      ofKind !== undefined && ofKind.start === words[i]?.start && ofKind.end > (plain?.end ?? 0) ? ofKind : plain;
    if (name === undefined) continue;
    found.push(name);
    while (i + 1 < words.length && (words[i + 1]?.start ?? 0) < name.end) i++;
  }
  return found;

  function wordsFrom(i: number, count: number): string {
    return text.folded.slice(words[i]?.start, words[i + count - 1]?.end);
  }

  function wordAt({ start, end }: { readonly start: number; readonly end: number }): string {
    return text.folded.slice(start, end);
  }

  function longestAt(i: number): FoundName | undefined {
    for (let length = Math.min(longest, words.length - i); length > 0; length--) {
      const [start, end] = [words[i]?.start ?? 0, words[i + length - 1]?.end ?? 0];
      const named = byName.get(
        words
          .slice(i, i + length)
          .map(wordAt)
          .join(' '),
      );
      const name = named && nameAt(text, start, end, named, ofOld);
      if (name !== undefined) return name;
    }
    return undefined;
  }
}

function nameAt(
  text: Text,
  start: number,
  end: number,
  named: readonly PlaceMeaning[],
  ofOld: boolean,
): FoundName | undefined {
  const inSentence = text.text.slice(start, end);
  if (/[^\p{L}\p{N} '’–-]/u.test(inSentence)) return undefined; // no name runs over a comma
  const marked = (inSentence.match(WORD) ?? []).join(' ');
  const key = fold(marked);
  const meanings = named.filter((each) => marked === key || each.marked === marked);
  if (meanings.length === 0) return undefined;
  const before = text.folded.slice(0, start);
  const said = KIND.exec(before);
  const kind = said?.[1] === undefined ? undefined : KINDS[said[1]];
  const ofKind = kind === undefined ? [] : meantBy(kind, meanings);
  if (ofKind.length > 0) {
    const from = start - (said?.[0].replace(/^[^\p{L}\p{N}]/u, '').length ?? 0);
    return { start: from, end, words: text.text.slice(from, end), meanings: ofKind };
  }
  if (kind === undefined && ONLY_WITH_KIND.has(key)) return undefined;
  if (NUMBER.test(key) || (EVERYDAY.has(key) && !AT.test(before))) return undefined;
  const known = key.includes(' ') || (marked !== key && meanings.some(({ level }) => !/commune/.test(level)));
  const bare =
    ofOld && known && (THEN.test(text.folded.slice(end)) || (ONLY.test(before) && end === text.folded.length));
  if (kind === undefined && !bare && !CUE.test(before) && !standsAlone(meanings, marked !== key)) return undefined;
  // A commune that was raised to a ward is still called by its old kind.
  return { start, end, words: inSentence, meanings: kind === undefined ? bareMeanings(meanings) : meanings };
}

/** A province's name alone is the province, whatever communes bear it too. */
function bareMeanings(meanings: readonly PlaceMeaning[]): readonly PlaceMeaning[] {
  const provinces = meanings.filter(({ level }) => level === 'province');
  return provinces.length > 0 ? provinces : meanings;
}

/** "Thành phố Bắc Ninh" is the former city, "thành phố Hà Nội" the province, for there was no other. */
function meantBy(kind: string, meanings: readonly PlaceMeaning[]): readonly PlaceMeaning[] {
  const below = meanings.filter(
    (each) => each.level !== 'province' && (each.kind === kind || (kind === 'huyen' && each.kind === 'huyen dao')),
  );
  const provinces = meanings.filter(({ level }) => level === 'province');
  return below.length > 0 || (kind !== 'tinh' && kind !== 'thanh pho') ? below : provinces;
}

/** Without a word that announces a place, only a name of two words that is in use; without marks, only that of a large place. */
function standsAlone(meanings: readonly PlaceMeaning[], withMarks: boolean): boolean {
  return meanings.some(
    ({ level, marked }) =>
      marked.includes(' ') &&
      level !== 'former commune' &&
      (withMarks || level === 'former district' || level === 'province'),
  );
}
