// Takes personal data out of a question before it is kept for triage: numbers that identify somebody, addresses of mail,
// and names that people introduce themselves with. Errs on the side of removing too much.

/** Addresses of mail are found word by word: a pattern for the whole text costs the square of a run of letters. */
const TOKEN = /\S+/gu;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
/** Phone, identity, insurance-book and account numbers: eight or more digits, however they are grouped. */
const LONG_NUMBER = /\+?\d(?:[\s.()-]?\d){7,}/gu;
const DATE_OF_BIRTH = /(sinh(?: ngày| năm)?:?\s*)\d[\d/.-]*/giu;
/** "tên là Nguyễn Văn A", "em tên A", "chị Trần Thị Bưởi": capitalised words after a word of naming, or a run of them after a family name. */
const NAMED =
  /(tên(?:\s{1,3}(?:là|em|tôi|mình|con|cháu))?(?:\s{0,2}:)?\s{1,3})\p{L}{1,20}(?:\s{1,3}\p{L}{1,20}){0,3}?(?=\s{0,3}(?:$|[,.;:!?\n]|sinh|ở|quê|năm|số|muốn|hỏi|cần|xin|đang|làm|có|bị|đã|nghỉ))/giu;
const FAMILY =
  '(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Mai|Tô|Trương|Cao|Hà|Thái|Lâm|Nguyen|Tran|Pham|Hoang|Huynh|Dang|Bui|Ngo|Duong|Truong)';
const FULL_NAME = new RegExp(`(?<!\\p{L})${FAMILY}(?:\\s{1,3}\\p{Lu}[\\p{Ll}\\p{M}]{0,12}){1,4}(?!\\p{L})`, 'gu');

/** The text with personal data replaced by ‹…› marks. */
export function scrub(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(TOKEN, (token) => (/.@./.test(token) ? `‹email›${/[.,;:!?)]$/.exec(token)?.[0] ?? ''}` : token))
    .replace(LINK, '‹liên kết›')
    .replace(DATE_OF_BIRTH, '$1‹ngày›')
    .replace(LONG_NUMBER, (digits) => (isMoney(digits) ? digits : '‹số›'))
    .replace(FULL_NAME, '‹tên›')
    .replace(NAMED, '$1‹tên›');
}

/** "12.500.000" and "8000000" are sums: grouped by threes, or ending in at least four zeros. */
function isMoney(digits: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3}){2,3}$/.test(digits) || /^[1-9]\d{0,4}0{5,9}$/.test(digits);
}
