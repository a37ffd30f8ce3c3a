// Words that name money of working abroad: whether a sum is dear, money that went to somebody who may not take any, what the state
// gives, a loan spoken of before; and what changes for whoever leaves later (entries.ts).

import type { NamedEntry } from './entry.ts';

const LOANS = /^(?:(?:job|overseas)\.loan|vocational\.student_loan)$/;

export const ABROAD_MONEY: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])(?:(?:dat|mac|cao|re|nhieu) (?:hay|hoac) (?:la )?(?:dat|mac|cao|re|it|thap|khong|vua)|(?:co|vay|the|la|nhu vay|gia do) (?:co )?(?:dat|mac|cao|nhieu) (?:qua )?(?:khong|ko|k|hong|hok|lam khong)|(?:co )?(?:qua|vuot) (?:muc|tran|quy dinh|gia)(?: [a-z]{1,5}){0,2} (?:khong|ko|k|hong)|(?:dung|hop) (?:gia|ly) (?:chua|khong|ko|k|hong))(?![a-z])/,
    unless: /(?<![a-z])(?:luong|lai (?:suat|vay|ngan hang)|diem thi|tuoi|ky quy|hoc phi)(?![a-z])/,
    entry: 'overseas.cost',
    aspect: 'how_much',
    after: /^overseas\.(?!scam_report|salary|loan|deposit|support_policy)/,
  },
  {
    // Handed to a person, not to the company of the contract.
    says: /(?<![a-z])(?:lo|da|tro|trot|moi|vua|loi)(?: lo)? (?:dua|nop|chuyen|dong|coc|gui|ck)(?: (?:cho|tien|roi|het|truoc)){0,2} (?:(?:ba|ong|co|chi|anh|thang|con|nguoi|dua|may nguoi) (?:do|kia|ay|ta|moi gioi)|moi gioi|no|ho|co lao dong)(?![a-z])(?=.{0,60}(?<![a-z])(?:doi|lay|xin) lai(?![a-z]))/,
    unless: /(?<![a-z])(?:cong ty|hop dong|luong)(?![a-z])/,
    entry: 'overseas.scam_report',
    aspect: 'pay',
    after: /^overseas\./,
  },
  {
    says: /^(?=.{0,120}(?<![a-z])(?:xuat khau lao dong|xkld|nuoc ngoai|di (?:lam viec o )?(?:nhat|han|dai|duc|uc|my))(?![a-z]))(?=.{0,120}(?<![a-z])(?:nha nuoc|chinh phu|tinh|xa)(?: minh| ta)?(?: (?:co|thi|se|lai)){0,2} (?:cho|ho tro|giup|tro cap|lo|tai tro)(?! (?:vay|phep|di|toi|em|minh|nguoi di)(?![a-z]))(?![a-z]))/,
    unless: /(?<![a-z])(?:vay|lua|moi gioi|cam|dung)(?![a-z])/,
    entry: 'overseas.support_policy',
  },
  {
    says: /(?<![a-z])(?:vu|chuyen|viec|khoan|cai|ve) (?:cho )?vay(?: von| tien)?(?: [a-z]{1,5}){0,3}(?![a-z])(?=.{0,40}(?<![a-z])(?:o dau|dau|cho nao|o mo|gap ai|den ai)(?![a-z]))/,
    entry: { last: LOANS },
    aspect: 'where',
  },
  {
    says: /(?<![a-z])(?:thang \d{1,2}|nam sau|sang nam|nam toi|2027|qua tet|ra tet|sau tet)(?![a-z0-9])(?=.{0,40}(?<![a-z])(?:bay|di|xuat canh|sang|qua)(?![a-z]))(?=.{0,70}(?<![a-z])(?:khac|thay (?:doi|cho)|doi gi|luat moi|anh huong)(?![a-z]))/,
    entry: { last: /^overseas\.(?:japan|korea_eps|taiwan|europe)$/ },
    aspect: 'change',
    after: /^overseas\./,
  },
  {
    says: /(?<![a-z])(?:di|qua|sang)(?: (?:lam|lao dong|nong nghiep|xuat khau|o|nuoc)){0,2} uc(?![a-z])(?=.{0,60}(?<![a-z])(?:thiet|that|dang hoang|hop phap|chinh thuc|chinh ngach|dung luat|dung duong|lam sao|the nao|can gi|qua ai|o dau|bat dau)(?![a-z]))/,
    unless: /(?<![a-z])(?:du lich|du hoc|lua|mat tien)(?![a-z])/,
    entry: 'overseas.other_countries',
    aspect: 'steps',
  },
  {
    says: /(?<![a-z])(?:nen|hay la|khong biet|tinh|chua biet)(?: [a-z]{1,6}){0,3} (?:di (?:lai|tiep|nua)|qua lai|sang lai|o nha|o lai que|kiem viec|tim viec)(?![a-z])(?=.{0,60}(?<![a-z])(?:hay|hoac)(?: la)?(?: [a-z]{1,6}){0,2} (?:o|kiem|tim|di|qua|sang|lam|ve)(?![a-z]))/,
    entry: 'overseas.return',
    aspect: 'again',
    after: /^overseas\.(?:return|returnee_money|deposit|fund|withdraw|social_insurance_tax)$/,
  },
];
