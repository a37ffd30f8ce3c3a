// Words that name a matter of the insurance: whether an employer of few must insure, months that seem lost, the last day to file,
// the cards of the children, a course beside which work is found (entries.ts).

import type { NamedEntry } from './entry.ts';

const EMPLOYER = '(?:chu|ba chu|ong chu|sep|cong ty|cty|tiem|quan|xuong|co so|ho|no|ben do)';
const NOT = '(?:khong|ko|k|hong|hok|chua|chang|cha)';

export const OF_INSURANCE: readonly NamedEntry[] = [
  {
    // Of work long ago: nothing is drawn while it is asked.
    says: /^(?=.{0,160}(?<![a-z])(?:(?:hoi|luc|thoi|khi) (?:con )?(?:sinh vien|di hoc|hoc|truoc|do)|truoc (?:day|kia|do))(?![a-z]))(?=.{0,200}(?<![a-z])(?:dong|tham gia)(?: [a-z]{1,5}){0,2} (?:bao hiem that nghiep|that nghiep|bhtn)(?![a-z]))(?=.{0,240}(?<![a-z])(?:duoc|co|xin)(?: [a-z]{1,4}){0,2} (?:nhan|huong|lanh|linh|xin) (?:duoc )?(?:tro cap|that nghiep|bhtn|tctn)(?![a-z]))/,
    unless: /(?<![a-z])(?:dang (?:lanh|linh|huong|nhan)|bao nhieu|may thang|chot so|no bao hiem)(?![a-z])/,
    entry: 'ui.eligibility',
    notIn: ['overseas', 'vocational'],
  },
  {
    says: /(?<![a-z])(?:lai|nua) quen|quen (?:nua|tiep|lan nua|them lan|(?:2|hai|3|ba|may|nhieu) (?:lan|thang|ky))(?![a-z])/,
    unless: /(?<![a-z])(?:mat khau|giay|hop dong)(?![a-z])/,
    entry: 'ui.monthly_report_missed',
    aspect: 'penalty',
    after: /^ui\.monthly_report/,
  },
  {
    says: /(?<![a-z])mo (?:tiem|quan|cua hang|shop|sap|xuong|ho kinh doanh|cong ty|spa|salon)(?: [a-z]{1,6}){0,4} (?:bi |co |thi )*(?:cat|dung|mat|anh huong|thoi huong|huong tiep)(?![a-z])/,
    entry: 'ui.while_receiving',
    aspect: 'work',
  },
  {
    says: /(?<![a-z])(?:(?:co|chi|duoi|it|tren|ca thay|moi|vai|may)(?: co)? (?:\d{1,3}|may|vai|hai|ba|bon|nam|muoi) (?:nguoi|tho|dua|nhan vien|lao dong|cong nhan|tho phu)|(?:tiem|quan|co so|xuong|cho) (?:lam )?(?:nho|it nguoi)|it nguoi|ho kinh doanh|kinh doanh ca the)(?![a-z])(?=.{0,60}(?<![a-z])(?:khoi|mien|duoc mien|(?:khong|ko|k|hong) (?:phai|can|bat buoc|thuoc dien))(?: [a-z]{1,6}){0,3} (?:dong|mua|tham gia)(?![a-z]))/,
    unless: /(?<![a-z])(?:y te|thue|hoc phi|coc)(?![a-z])/,
    entry: 'ui.who_contributes',
    aspect: 'who',
    notIn: ['overseas', 'vocational'],
  },
  {
    says: /(?<![a-z])(?:giao vien|thay co|vien chuc|y ta|dieu duong|bac si|nha giao|co giao|day hoc)(?: (?:thi|la|truong tu|truong cong|benh vien|hop dong|nhu em)){0,3} (?:khong|ko|k|hong|chang|co|duoc)(?: (?:he|phai|duoc|co|dong|tham gia|huong)){0,3} (?:bao hiem |tro cap )?(?:that nghiep|bhtn|tctn)(?![a-z])/,
    entry: 'ui.who_contributes',
    aspect: 'what',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:giam doc|quan ly|chu tich|thanh vien|pho giam doc|ke toan truong)(?: [a-z]{1,6}){0,5} (?:khong|ko|k|chua|hong) (?:co |nhan |huong |lanh |linh |an ){1,2}luong(?![a-z])(?=.{0,60}(?<![a-z])(?:dong|bhtn|that nghiep|bao hiem)(?![a-z]))/,
    unless: /(?<![a-z])(?:dang huong|dang lanh|con huong|bi cat)(?![a-z])/,
    entry: 'ui.who_contributes',
    aspect: 'who_not',
    notIn: ['overseas'],
  },
  {
    // Never insured at all is another matter than months that are owed.
    says: new RegExp(
      `^(?=.{0,200}(?<![a-z])${EMPLOYER}(?: [a-z]{1,5}){0,2} ${NOT}(?: (?:he|chiu|co|tung|bao gio|duoc|thang nao)){0,3} (?:dong|mua|tham gia|lam)(?: [a-z]{1,6}){0,2} (?:bao hiem|bhxh|bhtn|bh)(?![a-z]))(?=.{0,200}(?<![a-z])(?:(?:\\d{1,2}|may|hai|ba|bon|nam) nam|tu (?:luc|hoi|khi|dau)|suot|xua nay|lau nay|thang nao|bao gio|he)(?![a-z]))`,
    ),
    unless: /(?<![a-z])(?:tru (?:luong|tien)|no bao hiem|con no|ngung dong|thoi dong|y te|nuoc ngoai)(?![a-z])/,
    entry: 'ui.employer_debt',
    aspect: 'what',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:thua(?! (?:co|chu|anh|chi|bac|ong|ba|em|lo|ke))|kien|khieu nai|to cao|to)(?: (?:o|ba|ong|no|ho|chu|cong ty|cty|kien|ra|thi|len)){0,4} (?:dau|cho nao|mo|ai)(?![a-z])/,
    unless: /(?<![a-z])luong(?![a-z])/,
    entry: { last: /^ui\.employer_debt$/ },
    aspect: 'refused',
    after: /^ui\./,
  },
  {
    says: /(?<![a-z])(?:cham|tre|muon|tre lam|cham lam) nhat(?: [a-z]{1,5}){0,3} (?:hom|bua|ngay|khi|luc|bao gio)(?![a-z])(?=.{0,40}(?<![a-z])nop(?![a-z]))/,
    entry: 'ui.deadline',
    after:
      /^ui\.(?:eligibility|amount_duration|documents|missing_papers|where_apply|before_leaving|employer_debt|reserve|deadline)$/,
  },
  {
    says: /(?<![a-z])(?:thang|nam)(?: (?:do|kia|ay|nay|truoc|dong|da|cu|hoi|bao hiem|bhtn|that nghiep)){0,4}(?: (?:co|la|bi|coi nhu|thi|se)){0,3} (?:mat|bo|uong|huy)(?: (?:luon|het|trang|sach|phi|di|hay|khong|a|ha|sao|toi)){0,3}(?: (?:a|ha|ah|khong|ko|hong|sao))?[ ?.!]{0,3}$/,
    unless: /(?<![a-z])(?:khai|tre|cham|giay|viec)(?![a-z])/,
    entry: 'ui.reserve',
    after:
      /^ui\.(?:eligibility|fraud|suspended_contract|quit_unilateral|who_contributes|deadline|amount_duration|before_leaving|new_job)$/,
  },
  {
    // Looking after children, work, a long way: no reason for which another may file.
    says: /^(?=.{0,120}(?<![a-z])(?:nop|lam ho so|lam giay)(?: [a-z]{1,5}){0,2} (?:dum|gium|ho|thay|giup|the)(?![a-z]))(?=.{0,120}(?<![a-z])(?:mac|ban|coi con|trong con|giu con|con nho|di lam|o xa|xa qua|khong xin nghi)(?![a-z]))/,
    unless: /(?<![a-z])(?:khai bao|trinh dien|quyet dinh|om|benh|vien|de|sinh|tai nan)(?![a-z])/,
    entry: 'ui.authorize',
    aspect: 'refused',
    after: /^ui\./,
  },
  {
    says: /(?<![a-z])(?:may|\d{1,3}) (?:thang|nam)(?: (?:do|kia|ay|truoc|cu|hoi [a-z]{1,6}|bao hiem|bhtn))?(?: [a-z]{1,4})?,? (?:thi )?(?:con |co )(?:xai|dung|tinh|giu|gia tri|su dung)(?: (?:duoc|dc|lai|khong|ko|k|hong|chu|nua|gi)){1,3}[ ?.!]{0,3}$/,
    unless: /(?<![a-z])(?:the|y te|giay|so)(?![a-z])/,
    entry: 'ui.reserve',
    after: /^ui\./,
  },
  {
    says: /(?<![a-z])(?:con|may dua|dua nho|hai dua|2 dua|chau|vo|chong|be|nguoi nha|ca nha)(?![a-z])(?=.{0,60}(?<![a-z])(?:the|bao hiem) (?:bao hiem )?(?:y te|bhyt)|.{0,60}(?<![a-z])bhyt)/,
    unless: /(?<![a-z])(?:nuoc ngoai|hoc phi|con (?:duoc|dung|xai|han|hieu luc|thang))(?![a-z])/,
    entry: 'ui.health_insurance',
    aspect: 'family',
    after: /^ui\./,
  },
  {
    says: /(?<![a-z])(?:dang|con dang|dang di|hoc giua chung|giua chung)(?: hoc)?(?: [a-z]{1,6}){0,4} (?:xin|tim|kiem|nhan|co|kiem ra|tim ra)(?: duoc| dc)? viec(?![a-z])/,
    unless: /(?<![a-z])(?:cho nao|o dau|tuyen)(?![a-z])/,
    entry: { last: /^ui\.training_support$/ },
    aspect: 'again',
    after: /^ui\./,
  },
];
