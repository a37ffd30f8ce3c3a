// A vacancy told in free talk: "May Sao Mai, cần 20 thợ điện, lương 12 triệu, trước 15/1". Once the talk is about hiring, what a message
// tells of it fills the form, and what is missing is asked.

import { OPENING_FIELD_NAMES, OPENING_FIELDS, openingLine } from '#domain/opening.ts';
import { fold } from '#language/fold.ts';
import type { OpeningField } from './fields.ts';
import type { Told } from './told.ts';

/** Words that begin a message and belong to none of its fields. */
const LEADS = /^(?:(?:da|vang|a|u|uh|um|ok|oke|dung roi|thi|em|chi|anh|toi|ben (?:chi|anh|em|toi))[ ,]{1,2}){0,3}/;
const PEOPLE =
  /(?<![\d.,])\d{1,4} (?:nguoi|tho|cong nhan|cn|lao dong|ld|nhan vien|nv|ban|dua|lai xe|tai xe|ky su|bao ve|ke toan|phu|may|han|vi tri)(?![a-z])/;
const WANTS =
  /(?<![a-z])(?:can|tuyen|thieu|kiem|tim)(?: (?:them|gap|dung|khoang|tam)){0,2} \d{1,4}(?! ?(?:tr|trieu|k|ngan|%))/;
const WAGE = /(?<![a-z])(?:luong|thu nhap)(?![a-z])/;
const UNTIL = /(?<![a-z])(?:han|truoc|den|toi|nhan ho so)(?: [a-z]{1,6}){0,2} \d{1,2}[/-]\d{1,2}/;
const PHONE = /(?:\d[ .-]?){9,11}/;
const PLACE = /^(?:lam (?:viec )?)?(?:o|tai|dia diem|noi lam)(?![a-z])/;
const COMPANY = /^(?:cong ty|cty|doanh nghiep|xuong|co so|hop tac xa|ho kinh doanh|nha may|quan|tiem)(?![a-z])/;
const MOST_WORDS = 6;
/** A name: a few words that begin with a capital letter, without a figure. */
function isName(piece: string): boolean {
  const words = piece.split(' ');
  return words.length > 1 && words.length <= MOST_WORDS && words.every((word) => /^\p{Lu}[^\d]*$/u.test(word));
}

/** Where one thing ends and the next begins. */
const BETWEEN = /[,;\n]| (?=(?:lương|luong|liên hệ|lien he|hạn \d|han \d|trước \d|truoc \d)(?! (?:lượng|luong)))/iu;

/** The fields of a vacancy that a message tells; a piece that is of none is left out. */
export function vacancyIn(raw: string): Told {
  const told: Partial<Record<OpeningField, string>> = {};
  const pieces = raw.normalize('NFC').split(BETWEEN);
  for (const [at, each] of pieces.entries()) {
    const piece = each.trim();
    const field = fieldOf(piece, at);
    if (field !== undefined) told[field] ??= openingLine(lineOf(piece, field));
  }
  return told;
}

function fieldOf(piece: string, at: number): OpeningField | undefined {
  const folded = fold(piece.toLowerCase()).replace(LEADS, '');
  if (PHONE.test(folded)) return 'contact';
  if (UNTIL.test(folded)) return 'until';
  if (WAGE.test(folded)) return 'wage';
  if (PEOPLE.test(folded) || WANTS.test(folded)) return 'jobs';
  if (PLACE.test(folded)) return 'place';
  if (COMPANY.test(folded) && folded.split(' ').length > 2) return 'company';
  return at === 0 && isName(piece) ? 'company' : undefined;
}

/** Without the words that only lead to it. */
const LEAD_IN: Partial<Record<OpeningField, RegExp>> = {
  jobs: /^(?:cần|can|tuyển|tuyen|cần tuyển|can tuyen)(?: (?:thêm|them|gấp|gap)){0,2} (?=\d)/iu,
  wage: /^(?:lương|luong|thu nhập|thu nhap) /iu,
  until: /^(?:hạn|han)(?: (?:nhận|nhan|nộp|nop|đến|den))? (?=\d)/iu,
  contact: /^(?:liên hệ|lien he) /iu,
  place: /^(?:làm (?:việc )?|lam (?:viec )?)?(?:ở|tại|tai) /iu,
};
/** Behind the day something else may be asked. */
const DAY = /^.*?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?/u;
function lineOf(piece: string, field: OpeningField): string {
  const value = piece.replace(LEAD_IN[field] ?? /^$/, '');
  return field === 'until' ? (DAY.exec(value)?.[0] ?? value) : value;
}

/** It asks something beside what it tells. */
const ASKS_BESIDE =
  /(?<![a-z])(?:khong|ko|gi|sao|dau|bao nhieu|the nao|bao lau|khi nao|mat phi|mat tien)(?: (?:a|ha|vay|the|da|em|ban|nhi)){0,2}[ ?.!]{0,3}$|\?/;
export const asksBeside = (folded: string): boolean => ASKS_BESIDE.test(folded);

/** So much of a vacancy is told that it is one: whom they look for, and one thing more. */
const ENOUGH = 2;
export const isVacancy = (told: Told): boolean => told.jobs !== undefined && Object.keys(told).length >= ENOUGH;

/** "Em ghi nhận: vị trí và số người cần tuyển: 20 thợ điện; mức lương: 12 triệu." */
export const notedLine = (told: Told): string =>
  `Em ghi nhận: ${OPENING_FIELDS.flatMap((name) => (told[name] === undefined ? [] : [`${OPENING_FIELD_NAMES[name].toLowerCase()}: ${told[name]}`])).join('; ')}.`;

const INSTEAD = /(\d{1,4})(?: [a-z]{1,8}){0,3},? (?:chu )?(?:khong|ko|k) phai (?:la )?(\d{1,4})/;
const NOT_THIS = /(?:khong|ko|k) phai (?:la )?(\d{1,4})(?: [a-z]{1,8}){0,2},? (?:ma )?(?:la )?(\d{1,4})/;

/** "25 thợ chứ không phải 20", "không phải 25, 30 người": the line that had the one has the other. */
export function correctedIn(raw: string, content: Told): Told | undefined {
  const folded = fold(raw.normalize('NFC').toLowerCase());
  const instead = INSTEAD.exec(folded);
  const not = instead === null ? NOT_THIS.exec(folded) : null;
  const [now, before] = instead === null ? [not?.[2], not?.[1]] : [instead[1], instead[2]];
  if (now === undefined || before === undefined) return undefined;
  const had = new RegExp(`(?<!\\d)${before}(?!\\d)`, 'u');
  const name = OPENING_FIELDS.find((each) => each !== 'contact' && had.test(content[each] ?? ''));
  return name === undefined ? undefined : { [name]: (content[name] as string).replace(had, now) };
}
