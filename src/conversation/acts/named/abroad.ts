// Words that name a matter of working abroad (entries.ts).

import type { NamedEntry } from './entry.ts';

const ABROAD = /^overseas\./;
const PROGRAMME = /^overseas\.(?:korea_eps|korea_seasonal|japan|taiwan|europe|other_countries|programs)$/;

export const OF_ABROAD: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])(?:bang|chung chi|trinh do|can) tieng (?:nhat|han|duc|trung|anh|hoa)?(?: [a-z]{1,5}){0,2} (?:loai|bac|cap|muc|trinh do|n) ?(?:nao|gi|may|bao nhieu)(?![a-z])/,
    unless: /(?<![a-z])(?:hoc phi|hoc bao lau|o dau)(?![a-z])/,
    entry: 'overseas.language_test',
    after: ABROAD,
  },
  {
    // Of whoever else would go, at an age.
    says: /(?<![a-z])(?:chong|vo|ong xa|ba xa|ong nha|anh (?:em|toi|tui)|chi (?:em|toi|tui)|em (?:toi|tui|gai|trai)|con (?:em|toi|gai|trai))(?: (?:em|toi|tui|minh|nha))? (?:nam nay |nay |da |moi |la ){0,2}[2-6]\d(?: tuoi)?(?: roi)? (?:thi )?(?:sao|duoc|dc|co|qua|di)(?![a-z])/,
    entry: 'overseas.korea_seasonal',
    aspect: 'who',
    after: /^overseas\.korea_seasonal$/,
  },
  {
    says: /(?<![a-z])(?:bo|xin|muon|doi|cho) ve(?: [a-z]{1,6}){0,3} (?:den|boi thuong|phat|mat)(?! (?:lien lac|ho chieu))/,
    unless: /(?<![a-z])(?:tron|ky quy)(?![a-z])/,
    entry: 'overseas.return',
    after: /^overseas\.(?:help_abroad|rights|change_employer|abscond|passport_lost|return)$/,
  },
  {
    says: /(?<![a-z])(?:tron (?:ra|di|o lai|khoi|sang|qua|chu)|tron (?:ra )?ngoai|bo tron|di lau|di chui|lam chui|nhap canh lau|vuot bien)(?![a-z])/,
    entry: 'overseas.abscond',
    after: /^overseas\.(?!korea_eps|taiwan|loan|cost|death_abroad|help_abroad)/, // these have a part of their own for it
  },
  {
    says: /(?<![a-z])(?:quay lai|tro lai|di lai|qua lai|sang lai) han(?! (?:nop|che|muc))|(?<![a-z])(?:tai nhap canh|dien dac cach|gan bo voi chu)(?![a-z])/,
    entry: 'overseas.korea_eps',
    aspect: 'again',
    after: /^overseas\.(?:returnee_money|return|korea_eps|abscond|korea_seasonal)$/,
  },
  {
    says: /(?<![a-z])(?:im japan|di im|don im|dien im)(?![a-z])/,
    unless: /(?<![a-z])(?:eps|phi|tien|thu|luong|benh|viem)(?![a-z])/,
    entry: 'overseas.japan',
    aspect: 'age',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])(?:luat (?:ben )?nhat|nhat (?:doi|sua|thay) luat|ikusei|bo (?:dien |che do )?thuc tap sinh)(?![a-z])/,
    unless: /(?<![a-z])(?:nghi phep|(?:doi|chuyen) (?:cong ty|cho|chu|xuong))(?![a-z])/,
    entry: 'overseas.japan',
    aspect: 'when',
  },
  {
    says: /(?<![a-z])(?:vo|chong|con|con cai|gia dinh|nguoi nha)(?: [a-z]{1,6}){0,2} (?:di|qua|sang) (?:theo|cung|chung)(?![a-z])|(?<![a-z])(?:dua|bao lanh|don|keo)(?: [a-z]{1,6}){0,2} (?:vo|chong|con)(?: [a-z]{1,6}){0,2} (?:di|qua|sang|theo)(?![a-z])/,
    unless: /(?<![a-z])(?:(?:hai|2) vo chong|gioi thieu|ru)(?![a-z])/,
    entry: 'overseas.rights',
    aspect: 'family',
    after: /^overseas\.(?!korea|japan|taiwan|europe|conditions|programs|change_employer|help_abroad)/,
  },
  {
    says: /(?<![a-z])vay(?: [a-z]{1,6}){0,5} so do(?![a-z])|(?<![a-z])so do(?: [a-z]{1,6}){0,5} vay(?![a-z])/,
    entry: 'overseas.loan',
    aspect: 'missing',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])(?:mat|giu|cam|the chap|giao|dua)(?: [a-z]{1,6}){0,2} so do(?![a-z])/,
    unless: /(?<![a-z])(?:vay|ngan hang|ky quy bang)(?![a-z])/,
    entry: 'overseas.deposit',
    aspect: 'care',
    after: /^overseas\.(?!loan|scam_report|licensed_company)/,
  },
  {
    says: /(?<![a-z])(?:dang hoang|hop phap|dung luat|chinh thong|chinh ngach|dang quy dinh)(?: [a-z]{1,6}){0,3} (?:hoi|dang ky|o dau|lam sao|the nao|di dau|gap ai)(?![a-z])/,
    entry: { last: PROGRAMME },
    aspect: 'where',
    after: /^(?:overseas|job)\.scam/,
  },
  {
    says: /(?<![a-z])rut (?:lai )?(?:don|to cao|to giac)(?![a-z])/,
    entry: 'overseas.scam_report',
    aspect: 'change',
    after: /^overseas\.scam_report$/,
  },
  {
    says: /(?<![a-z])(?:to|bao|kien|thua) (?:cao |giac )?(?:cai |con |thang |may |ben )?(?:cong ty|cty|no|ho|moi gioi|co moi|thang do|dua do)(?: [a-z]{1,6}){0,3} (?:o dau|dau|cho nao|ai|o mo|voi ai)(?![a-z])/,
    entry: 'overseas.scam_report',
    aspect: 'where',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])(?:nha nuoc|xa|chinh phu|tinh) (?:co )?(?:cho|ho tro|giup|tai tro|lo)(?: [a-z]{1,6}){0,2} (?:tien|dong|chi|gi|hoc tieng)(?![a-z])|(?<![a-z])(?:(?:co|duoc|toan) cho khong|cho khong (?:dong|tien|hay|bao)|khong phai tra lai|khong hoan lai)(?![a-z])/,
    unless: /(?<![a-z])cho vay(?![a-z])/,
    entry: 'overseas.support_policy',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])(?:dong|nop|bo|ung)(?: tien)?(?: ra)? truoc(?: [a-z]{1,6}){0,3} (?:tra lai|hoan|lay lai|linh|lanh|cap lai)(?![a-z])/,
    entry: 'overseas.support_policy',
    aspect: 'steps',
    after: /^overseas\.support_policy$/,
  },
  {
    says: /(?<![a-z])(?:cho|duoc|dc|co|xin|muon) (?:[a-z]{1,6} )?vay (?:nua|them|khong|ko|k|hong|duoc|bao nhieu|may|von|tien|ngan hang)(?![a-z])/,
    entry: 'overseas.loan',
    after: /^overseas\.(?:support_policy|cost|deposit|procedure|programs)$/,
  },
  {
    says: /(?<![a-z])(?:b1|b2|a1|a2|n[2-5]|topik|tieng)(?: [a-z]{1,6}){0,2} hoc(?: [a-z]{1,6}){0,2} (?:bao lau|may thang|may nam)(?![a-z])|(?<![a-z])hoc (?:tieng|b1|b2|n[2-5]|topik)(?: [a-z]{1,6}){0,3} (?:bao lau|may thang|may nam)(?![a-z])/,
    entry: 'overseas.language_test',
    aspect: 'how_long',
    after: /^overseas\.(?!korea_eps)/,
  },
  {
    says: /(?<![a-z])thi (?:nhung |gom |cai )?(?:gi|j|chi|may vong|may phan|mon nao)(?![a-z])|(?<![a-z])de thi(?: [a-z]{1,6}){0,2} kho(?![a-z])/,
    entry: 'overseas.korea_eps',
    aspect: 'steps',
    after: /^overseas\.korea_eps$/,
  },
  {
    says: /(?<![a-z])nhat(?: loan| quoc| ban)?(?: [a-z]{1,4}){0,2} (?:re|mac|dat|do ton|it ton)(?: hon| nhat| khong)(?![a-z])/,
    entry: 'overseas.japan',
    aspect: 'cost',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])han(?: loan| quoc| ban)?(?: [a-z]{1,4}){0,2} (?:re|mac|dat|do ton|it ton)(?: hon| nhat| khong)(?![a-z])/,
    entry: 'overseas.korea_eps',
    aspect: 'cost',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])dai(?: loan| quoc| ban)?(?: [a-z]{1,4}){0,2} (?:re|mac|dat|do ton|it ton)(?: hon| nhat| khong)(?![a-z])/,
    entry: 'overseas.taiwan',
    aspect: 'cost',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])duc(?: loan| quoc| ban)?(?: [a-z]{1,4}){0,2} (?:re|mac|dat|do ton|it ton)(?: hon| nhat| khong)(?![a-z])/,
    entry: 'overseas.europe',
    aspect: 'cost',
    after: ABROAD,
  },
  {
    says: /(?<![a-z])(?:phi|ton|mat tien|dong tien|het bao nhieu|dong may)(?![a-z])/,
    unless: /(?<![a-z])(?:hoc|thi tieng|tien thi)(?![a-z])/,
    entry: 'overseas.korea_eps',
    aspect: 'cost',
    after: /^overseas\.korea_eps$/,
  },
];
