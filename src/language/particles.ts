// "Vay" typed for "vậy": a loan where nothing else is said, "so, then" at the beginning of a question and after "sao", "gì", "mấy tháng".
// It is written as "thế", which means the same and looks like no loan without its marks either.

/** At the beginning or after a stop, before a word that no loan is followed by. */
const OPENS =
  /(?<=^|[,.?!;] ?|(?:^|[,.?!;] ?)(?:da|uh|uhm|um|u|oh|a|ok|the|rua) )vay(?= (?:la|gio|bay gio|thi(?! phai (?:tra|the))|em|e|minh|mik|toi (?!da)|tui|anh|chi|co (?=bao|chu|tu|oi)|chu|bac|con|nop|khi|bao gio|lam sao|lam gi|lam the|ha|hả|ma|neu|nhu|nen|hom|ho so|cong ty|cty|chong|vo|mai|tong|sao|cho em|cho hoi|cho toi|o day|hoc|tien nay|may thang|nghi|dong|di lam|khai)(?![\p{L}]))/gu;
/** At the end, after a word of asking or of so. */
const CLOSES =
  /(?<=(?<![\p{L}])(?:sao|the|nhu|it|lau|gi|nao|dau|thang|ngay|roi|nhi|ai|dung|phai|chi|nhieu|may|thap|kho|lam|moi|cao|ky|la|chua|ro) )vay(?=(?: (?:a|ạ|ha|hả|em|ad|ta|troi|nhi|chi|anh|shop|bot|e|c|ban|con|chau|do|hen|nhe|nha)){0,2}[ ?.!,]*$)/gu;
const LOAN =
  /(?<![\p{L}])(?:von|ngan hang|lai suat|lai thap|tra gop|the chap|csxh|chinh sach|muon|tin chap|tin dung|goc|tra no|no vay|di vay|cho vay|duoc vay|xin vay|muon vay|vay (?:tien|duoc|dc|toi da|lam an|mua|xay|\d))(?![\p{L}])|\d ?(?:tr|trieu|cu|ty)(?![\p{L}])/u;

/** `text` is normalised; the word is put right only where its marks were left out. */
export function readParticles(text: string, folded: string): string {
  if (!text.includes('vay') || LOAN.test(folded)) return text;
  return [OPENS, CLOSES].reduce((so, shape) => replaceAt(so, folded, shape), text);
}

/** Both spellings have the same length, so what is found in the one is written into the other. */
function replaceAt(text: string, folded: string, shape: RegExp): string {
  return Array.from(folded.matchAll(shape)).reduce(
    (so, { index }) => (so.slice(index, index + 3) === 'vay' ? `${so.slice(0, index)}thế${so.slice(index + 3)}` : so),
    text,
  );
}
