// The fields of an employer's vacancy: how each is asked, by which words people name it, and what is wrong with an answer.

import { firstEntity } from '#domain/entity.ts';
import { OPENING_FIELDS, type Opening, openingLine } from '#domain/opening.ts';
import type { PlainDate } from '#domain/time.ts';
import { fold } from '#language/fold.ts';
import type { Understanding } from '#understanding/understand.ts';

export type OpeningField = keyof Opening;

type Field = {
  readonly question: string;
  /** Folded, at the beginning of a piece: "lương: 9 triệu", "hạn 20/12". */
  readonly called: string;
  /** Words after the name that are no part of the value; the name of a company is. */
  readonly keepsName?: true;
  /** What is wrong with it, in plain words. */
  readonly fault: (folded: string, heard: Pick<Understanding, 'entities'>, today: PlainDate) => string | undefined;
};

const lacks = (shape: RegExp, words: string) => (folded: string) => (shape.test(folded) ? undefined : words);

export const OPENING_SLOTS: { readonly [F in OpeningField]: Field } = {
  company: {
    question: 'Tên doanh nghiệp, như trên giấy đăng ký?',
    called: 'ten (?:doanh nghiep|cong ty|cty|dn|co so)|(?:cong ty|cty|doanh nghiep|hop tac xa|ho kinh doanh|co so)',
    keepsName: true,
    fault: lacks(/[a-z]{2}/, 'Em cần tên doanh nghiệp bằng chữ.'),
  },
  jobs: {
    question: 'Cần tuyển vị trí nào, mỗi vị trí mấy người? (ví dụ: may 20, kho 3)',
    called: '(?:can )?tuyen(?: dung)?|vi tri|cong viec|viec lam|so nguoi|so luong',
    fault: lacks(/[a-z]{2}/, 'Em cần tên việc, ví dụ: may 20, kho 3.'),
  },
  wage: {
    question: 'Mức lương? (ví dụ: 8–10 triệu; chưa rõ thì ghi “thỏa thuận”)',
    called: '(?:muc )?luong|thu nhap',
    fault: lacks(
      /\d|(?<![a-z])(?:trieu|tr|cu|nghin|thoa thuan|thuong luong|nang luc|san pham|khoan|toi thieu|theo)(?![a-z])/,
      'Em chưa thấy mức lương: ghi một số, hoặc “thỏa thuận”.',
    ),
  },
  place: {
    question: 'Làm việc ở đâu?',
    called: 'noi lam(?: viec)?|dia diem(?: lam viec)?|dia chi|lam (?:viec )?(?:o|tai)',
    fault: lacks(/[a-z]{2}/, 'Em cần tên nơi làm việc: xã, phường hoặc khu công nghiệp.'),
  },
  until: {
    question: 'Nhận hồ sơ tới ngày nào?',
    called:
      '(?:thoi )?han(?: (?:nhan|nop))?(?: ho so)?|nhan (?:ho so )?(?:toi|den)(?: ngay)?|(?:toi|den) (?:het )?ngay',
    fault: untilFault,
  },
  contact: {
    question: 'Người liên hệ và số điện thoại để cán bộ gọi lại?',
    called: '(?:nguoi )?lien he|(?:so )?(?:dien thoai|dt)|sdt|goi',
    fault: lacks(/(?:\d[ .-]?){9,11}/, 'Cán bộ cần số điện thoại để gọi lại, ví dụ: chị Hoa, 10 số di động.'),
  },
};

const NO_DAY = /(?<![a-z])(?:du nguoi|du so luong|lien tuc|quanh nam|thuong xuyen|khong han|khi nao du)(?![a-z])/;

function untilFault(
  folded: string,
  { entities }: Pick<Understanding, 'entities'>,
  today: PlainDate,
): string | undefined {
  const day = firstEntity(entities, 'date');
  if (day === undefined)
    return NO_DAY.test(folded) ? undefined : 'Em chưa đọc được ngày: ghi như 31/12, hoặc “đến khi đủ người”.';
  return Temporal.PlainDate.compare(day.to, today) < 0 ? 'Ngày đó đã qua rồi, anh/chị xem lại giúp em.' : undefined;
}

/** Between the name of a field and its value. */
const LINK = '(?: ?[:=–-] ?| (?:la|thanh|sang|lai|thi|moi) (?:la )?| )';
const NAMED = new RegExp(
  `^(?:[-•*+] ?)?(?:${OPENING_FIELDS.map((field) => `(?<${field}>${OPENING_SLOTS[field].called})`).join('|')})(?![a-z])(?<link>${LINK})`,
);
const ANY_NAME = OPENING_FIELDS.map((field) => OPENING_SLOTS[field].called).join('|');
/** A new line, a semicolon; a comma or full stop before the name of a field. */
const BETWEEN = new RegExp(`\\n|;|[,.](?= ?(?:${ANY_NAME})(?![a-z]))`, 'g');

export type Piece = { readonly field: OpeningField | undefined; readonly value: string; readonly colon: boolean };

/** The message piece by piece, each with the field that it names. */
export function piecesOf(raw: string): Piece[] {
  const text = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ');
  const folded = fold(text.toLowerCase());
  if (folded.length !== text.length) return [{ field: undefined, value: openingLine(text), colon: false }];
  const cuts = [...folded.matchAll(BETWEEN)].map(({ index }) => index);
  return [-1, ...cuts]
    .map((from, i) => text.slice(from + 1, cuts[i] ?? text.length).trim())
    .filter((piece) => piece !== '')
    .map(pieceOf);
}

function pieceOf(piece: string): Piece {
  const { groups = {}, 0: whole = '' } = NAMED.exec(fold(piece.toLowerCase())) ?? {};
  const field = OPENING_FIELDS.find((each) => groups[each] !== undefined);
  const colon = /[:=]/.test(groups.link ?? '');
  const rest =
    field !== undefined && (colon || OPENING_SLOTS[field].keepsName !== true) ? piece.slice(whole.length) : piece;
  return { field, value: openingLine(rest), colon };
}
