// Words that mean something of the support after service while that is spoken of (entries.ts).

import type { NamedEntry } from './entry.ts';

export const OF_SERVICE: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])(?:truong tu|trung tam tu|bang lai|lai xe)(?![a-z])/,
    unless: /(?<![a-z])(?:co viec|tim viec|xin viec|viec lam|tuyen)(?![a-z])/,
    entry: 'vocational.ex_soldier_disabled',
    aspect: 'work',
    after: /^vocational\.ex_soldier_disabled$/,
  },
  {
    says: /(?<![a-z])(?:han|thoi han|tre nhat|cham nhat|de lau|may nam nua)(?: (?:cuoi|chot|nop|la|den|toi|thi)){0,2} (?:khi|chung|bao|ngay|hom|nam|luc|duoc|con|may)(?: (?:nao|mo|gio|lau|may|khong))?(?![a-z])/,
    entry: 'vocational.ex_soldier_disabled',
    aspect: 'deadline',
    after: /^vocational\.ex_soldier_disabled$/,
  },
  {
    says: /(?<![a-z])(?:ho tro|cho|duoc|linh|nhan|cap)(?: (?:duoc|toi da|cao nhat|tong|tong cong|het|ca thay|chung)){0,2} (?:may|bao nhieu|bao|nhieu|bn|nhiu)(?: (?:dong|tien|trieu|thang luong|chuc))?(?![a-z])/,
    unless: /(?<![a-z])(?:nong thon|so cap|khoa ngan|bao gio|bao lau|may (?:thang|nam|lan|nguoi|khoa)|luong)(?![a-z])/,
    entry: 'vocational.ex_soldier_disabled',
    aspect: 'how_much',
    after: /^vocational\.ex_soldier_disabled$/,
  },
  {
    says: /(?<![a-z])the hoc nghe(?![a-z])/,
    unless: /(?<![a-z])(?:bao nhieu|thang|nam)(?![a-z])/,
    entry: 'vocational.ex_soldier_disabled',
    aspect: 'change',
    after: /^vocational\.ex_soldier_disabled$/,
  },
  {
    says: /(?<![a-z])(?:ai|xa)(?: [a-z]{1,5}){0,2} mo lop(?![a-z])/,
    entry: 'vocational.ex_soldier_disabled',
    aspect: 'work',
    after: /^vocational\.ex_soldier_disabled$/,
  },
  {
    says: /(?<![a-z])(?:doi|chuyen) nghe(?: khac)?(?![a-z])/,
    entry: 'vocational.ex_soldier_disabled',
    aspect: 'again',
    after: /^vocational\.ex_soldier_disabled$/,
  },
];
