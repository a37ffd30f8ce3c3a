// Takes the marks off Vietnamese letters. Keeps the length of NFC text, so that offsets hold in both spellings.

const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const MARKS = /\p{M}/gu;
const cache = new Map<string, string>();

/** "Trợ cấp thất nghiệp" → "Tro cap that nghiep"; đ → d. The result has as many UTF-16 units as the (NFC) input. */
export function fold(text: string): string {
  return text.replace(MARKED, foldLetter);
}

function foldLetter(letter: string): string {
  let bare = cache.get(letter);
  if (bare === undefined) {
    bare = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD').replace(MARKS, '');
    if (bare.length !== 1) bare = letter;
    cache.set(letter, bare);
  }
  return bare;
}
