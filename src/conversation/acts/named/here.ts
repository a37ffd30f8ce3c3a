// Words that name a matter of work, school and pay in this country (entries.ts).

import type { NamedEntry } from './entry.ts';

const WORK_PAY = '(?:luong|tien luong|tien cong)';

export const OF_HOME: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])(?:nhan|bao|alo)(?: (?:tin|cho|giup|gium|voi)){0,2} (?:em|toi|tui|minh|chi|anh|co|chu|bac|con|chau)(?: (?:tin|biet|voi|truoc)){0,2} (?:khi|luc|neu|chung|bao gio|khi nao|chung nao|luc nao)(?: (?:nao|ma|sap|lai)){0,2} (?:co|mo|to chuc) (?:phien|ngay hoi|hoi cho|su kien|dot tuyen)(?![a-z])/,
    entry: 'event.subscribe',
  },
  {
    // "Cần giấy gì" while the claim itself is spoken of; other parts of the benefit have papers of their own.
    says: /^(?:[a-z]{1,6} ){0,3}(?:can|mang|dem|nop|chuan bi|lay|cam)(?: (?:theo|len|cho|nhung|cac|may|loai|toi|du)){0,3} (?:giay(?: to)?|ho so|hs)(?: [a-z]{1,4}){0,1} (?:gi|j|chi|nao|sao)(?: [a-z]{1,5}){0,3}[ ?.!]{0,4}$/,
    unless: /(?<![a-z])(?:hoc|vay|nuoc ngoai|nhat|han|dai|uy quyen|khai bao|chuyen|bau|sinh)(?![a-z])/,
    entry: 'ui.documents',
    after: /^ui\.(?:eligibility|amount_duration|deadline|payment|where_apply|before_leaving|restructuring)$/,
  },
  {
    says: new RegExp(
      `(?<![a-z])(?:doi|kien|lay lai|xin lai) (?:lai )?(?:[a-z0-9]{1,6} ){0,3}${WORK_PAY}(?! toi thieu)(?![a-z])|(?<![a-z])luong (?:[a-z]{1,6} ){0,2}no(?: [a-z]{1,6}){0,3} (?:doi|kien|to|hoi)(?![a-z])|(?<![a-z])no luong(?: [a-z0-9]{1,6}){0,4} (?:doi|kien|to cao)(?![a-z])`,
    ),
    unless:
      /(?<![a-z])(?:bao hiem|that nghiep|tro cap|nghi ngang|nghi luon|dieu kien|luong (?:huu|1[34]|thang 1[34]))(?![a-z])/,
    entry: 'redirect.labour_dispute',
    aspect: 'where',
    notIn: ['overseas'],
  },
  {
    says: new RegExp(
      `(?<![a-z])(?:chua|khong|ko|k|chang) (?:co|duoc|lay|tra|thay|nhan) (?:[a-z]{1,6} ){0,2}${WORK_PAY}(?![a-z])`,
    ),
    entry: 'redirect.labour_dispute',
    aspect: 'where',
    after: /^redirect\.(?:emergency|child|labour_dispute)$/,
  },
  {
    says: /(?<![a-z])(?:bang chung|chung cu|ghi am)(?![a-z])/,
    entry: 'ui.quit_unilateral',
    aspect: 'papers',
    after: /^ui\.quit_unilateral$/,
  },
  {
    says: /(?<![a-z])(?:bang chung|chung cu|ghi am|quay phim|quay clip)(?![a-z])/,
    entry: 'redirect.labour_dispute',
    aspect: 'papers',
    after: /^(?:ui\.(?:dismissed|before_leaving)|redirect\.(?:labour_dispute|emergency)|job\.severance)$/,
  },
  {
    says: /(?<![a-z])(?:ho|cong ty|cty|chu|sep|ben do|ben kia|xuong|nha may)(?: [a-z]{1,4}){0,2} bao truoc(?: [a-z]{1,6}){0,2} (?:bao lau|may (?:ngay|thang|bua)|bao nhieu)(?![a-z])/,
    entry: 'job.employer_duties',
    aspect: 'deadline',
    after: /^job\.(?:severance|employer_duties)$/,
  },
  {
    says: /(?<![a-z])(?:cong ty|cty|hang|xuong|chu|nha may)(?: [a-z]{1,5}){0,3} (?:dua|tra|boi thuong|chi|den)(?: [a-z]{1,5}){0,2} (?:khoan|dong|tien) (?:nao|gi|chi|nua|khong|ko)(?![a-z])/,
    unless: /(?<![a-z])(?:bao hiem|that nghiep|luong)(?![a-z])/,
    entry: 'job.severance',
    after: /^ui\./,
  },
  {
    says: /(?<![a-z])(?:luong (?:theo )?gio|(?:1|mot) ?(?:h|gio|tieng)(?: [a-z]{1,6}){0,4} (?:bao nhieu|bn|nhieu|may))(?![a-z])|(?<![a-z0-9])\d{2} ?(?:k|ngan|nghin) ?(?:\/|1|mot|mot tieng)? ?(?:1 ?)?(?:h|gio|tieng)(?![a-z])(?=.{0,40}(?:dung|thap|quy dinh|luat|re|toi thieu|bao nhieu))/,
    unless: /(?<![a-z])(?:tang ca|lam dem|ngay le|han quoc|nhat|dai loan|uc)(?![a-z])/,
    entry: 'job.min_wage',
    after: /^(?!job\.seasonal|overseas\.|ui\.|vocational\.)/, // work by the hour has a part of its own for it
  },
  {
    says: /(?<![a-z])(?:che(?! do)|khong nhan|tu choi|phan biet)(?: [a-z]{1,6}){0,3} (?:vi|do|tai)(?: [a-z]{1,6}){0,3} (?:chan|tay|mat|tat|khuyet tat|tuoi|gia|que|bau|thai|nguoi dan toc)(?![a-z])|(?<![a-z])phan biet (?:doi xu|tuoi|nam nu|vung mien)(?![a-z])/,
    entry: 'job.priority_groups',
    aspect: 'penalty',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:ra quan|xuat ngu|bo doi ve)(?![a-z])(?=.{0,60}(?:khong|chua|chang|cha|chua|ko|k|hong) (?:biet|bit|ro) (?:nen |phai )?(?:lam|lm|di|tinh|hoc))/,
    entry: 'vocational.ex_soldier_disabled',
  },
  {
    says: /(?<![a-z])vay(?: (?:tien|von|ngan hang|chinh sach|it|chut|duoc)){0,3} (?:de )?(?:mua (?:xe|may|ghe|tau|bo|heo|ga)|mo (?:tiem|quan|xuong|cua hang)|lam an|buon ban|chan nuoi|nuoi (?:ca|bo|heo|ga|tom|vit))(?![a-z])/,
    unless: /(?<![a-z])(?:tra gop|di hoc|vay hoc|cai nghien|sau cai|qua han)(?![a-z])/,
    entry: 'job.loan',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:lai (?:do|suat|uu dai|bao nhieu|may (?:phan|phan tram))|muc lai)(?! (?:nam|thang|lan|nguoi|dua|cho))(?![a-z])/,
    unless: /(?<![a-z])(?:hoc|hoi|noi|tra|lay|quay|dong|nop|lam|tinh) lai(?![a-z])/,
    entry: { last: /^job\.loan$/ },
    aspect: 'how_much',
    after: /^(?:job|vocational|redirect)\.(?!loan|student_loan)/,
  },
  {
    says: /(?<![a-z])(?:mat viec|thoi viec)(?: [a-z]{1,6}){0,8} (?:that nghiep|bhtn)(?![a-z])(?=.{0,20}(?:khong|ko|k|chu|luon|nua|$))/,
    unless: /(?<![a-z])(?:nop|dang ky|huong|ho so)(?![a-z])/,
    entry: 'job.severance',
    aspect: 'again',
    after: /^(?:ui|job)\./,
  },
  {
    says: /(?<![a-z])(?:lam (?:dem|ca dem|chu nhat|ngay nghi|ngay le|them gio)|tang ca)(?![a-z])(?=.{0,40}(?:tinh|tra|bao nhieu|y chang))/,
    entry: 'redirect.labour_dispute',
    aspect: 'how_much',
    after: /^(?:job\.(?:min_wage|seasonal)|redirect\.labour_dispute)$/,
  },
  {
    says: /(?<![a-z])(?:chua (?:nhap|doc|bam|chuyen|gui|dua|dong|coc)|(?:nhap|bam|doc) chua)(?![a-z])/,
    entry: 'job.scam_warning',
    aspect: 'care',
    after: /^job\.scam_warning$/,
  },
  {
    says: /(?<![a-z])(?:san|muc san|it nhat|toi thieu) (?:la )?(?:hai|2) thang(?![a-z])/,
    entry: { last: /^job\.severance$/ },
    aspect: 'how_much',
  },
  {
    says: /(?<![a-z])(?:cong ty|cty|chu)(?: [a-z]{1,4}){0,2} (?:bi )?phat(?! trien| luong)(?![a-z])|(?<![a-z])phat (?:duoc )?(?:cong ty|cty)(?![a-z])/,
    entry: 'job.employer_duties',
    aspect: 'penalty',
    after: /^(?:job\.severance|ui\.before_leaving)$/,
  },
  {
    says: /(?<![a-z])(?:lai (?:thap|re|cao|uu dai|suat)|(?:can |ho )?ngheo(?=.{0,30}(?:lai|re hon|thap hon)))(?![a-z])/,
    entry: 'job.loan',
    aspect: 'how_much',
    after: /^job\.loan$/,
  },
  {
    says: /(?<![a-z])vay(?: [a-z]{1,5}){0,3} (?:bao lau|may nam|lau khong|trong bao lau)(?![a-z])|(?<![a-z])(?:thoi han|tra trong|may nam)(?: [a-z]{1,5}){0,3} (?:vay|tra|tra het|tra xong|bao lau|may nam)(?![a-z])/,
    unless: /(?<![a-z])(?:co tien|giai ngan|duyet|cho tien)(?![a-z])/,
    entry: 'job.loan',
    aspect: 'how_long',
    after: /^job\.loan$/,
  },
  {
    says: /(?<![a-z])(?:chua co viec|khong co viec|that nghiep|sinh vien|hoc sinh)(?![a-z])(?=.{0,40}vay)/,
    entry: 'job.loan',
    aspect: 'who',
    after: /^job\.loan$/,
  },
  {
    says: /(?<![a-z])(?:otp|o te pe|o ti pi|ma xac nhan|ma xac thuc|ma pin)(?![a-z])/,
    entry: 'job.scam_warning',
    aspect: 'care',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:rut|xin) lai (?:cai |to )?don(?![a-z])|(?<![a-z])rut (?:cai |to )?don(?! (?:hang|thuoc|vay|di))(?![a-z])/,
    entry: 'redirect.labour_dispute',
    aspect: 'change',
    after: /^(?:job\.severance|ui\.(?:before_leaving|quit_unilateral|dismissed|eligibility)|redirect\.labour_dispute)$/,
  },
];
