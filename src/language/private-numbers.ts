// Numbers that belong to one person: identity, telephone, insurance-book and account numbers. They are recognised by their length,
// however they are grouped; sums, years and days are left as they are.

/** Eight or more digits with at most one space, dot, bracket or dash between two of them. */
const LONG = /(?<!\d)\+?\d(?:[\s.()-]?\d){7,}/g;
const SUM = /^[1-9]\d{0,2}(?:\.\d{3}){1,3}$|^[1-9]\d{0,4}0{3,9}$/;
const YEAR = /^(?:19|20)\d{2}(?:[.-](?:19|20)\d{2})?$/;
const DAY = /^\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d{2}$/;

/** The text with such numbers replaced by ‹số›; the same text when there are none. */
export function maskNumbers(text: string): string {
  return text.replace(LONG, (digits) => (isPrivate(digits) ? '‹số›' : digits));
}

export const holdsPrivateNumber = (text: string): boolean => maskNumbers(text) !== text;

function isPrivate(digits: string): boolean {
  if (/^[1-9]\d{0,4}0{5,9}$/.test(digits)) return false;
  return !digits.split(/\s/).every((part) => SUM.test(part) || YEAR.test(part) || DAY.test(part));
}
