// Words that name a matter of schools and training (entries.ts).

import type { NamedEntry } from './entry.ts';

const SCHOOL = /^vocational\./;

export const OF_SCHOOL: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])(?:ho so|hs|giay to)(?: [a-z]{1,6}){0,5} (?:gi|chi|gom|nhung gi)(?![a-z])/,
    unless: /(?<![a-z])(?:vay|mien|giam|ho tro|ky tuc|ktx)(?![a-z])/,
    entry: 'vocational.enrol',
    aspect: 'papers',
    after: /^vocational\.(?:schools|schedule|duration|tuition|job_after)$/,
  },
  {
    says: /(?<![a-z])(?:ghi ten|dang ky|ghi danh)(?: [a-z]{1,4}){0,2} (?:o dau|dau|cho nao|noi nao|o mo)(?![a-z])|(?<![a-z])(?:o dau|dau|cho nao|noi nao)(?: [a-z]{1,4}){0,2} (?:ghi ten|dang ky|ghi danh)(?![a-z])/,
    entry: 'vocational.rural_short_course',
    aspect: 'where',
    after: /^vocational\.rural_short_course$/,
  },
  {
    says: /(?<![a-z])(?:gia roi|gia qua|lon tuoi|qua tuoi|tuoi nay)(?![a-z])/,
    entry: 'vocational.rural_short_course',
    aspect: 'age',
    after: /^vocational\.rural_short_course$/,
  },
  {
    says: /(?<![a-z])(?:ngheo|dan toc|khmer|kho me|nguoi tay|nguoi nung|nguoi cham)(?=.{0,40}(?:them (?:gi|chi|khoan|duoc)|duoc (?:gi|them|chi)|co them))/,
    unless: /(?<![a-z])(?:tai nan|benh nghe)(?![a-z])/,
    entry: 'vocational.waiver',
    aspect: 'who',
    after: /^vocational\.(?!rural_short_course|waiver|student_loan|ex_soldier)/,
  },
  {
    says: /(?<![a-z])(?:hoc|len|vao) cao dang (?:luon|duoc|thi sao|khong)(?![a-z])/,
    unless: /(?<![a-z])(?:vay|hoc phi|dieu duong|mien|ho so|truong nao|o dau)(?![a-z])/,
    entry: 'vocational.degree_transfer',
    aspect: 'schooling',
    after: /^vocational\.(?:job_after|dormitory|duration|student_loan|tuition)$/,
  },
  {
    says: /(?<![a-z])(?:dk|dki|dang ky|ghi danh|ghi ten|nop don)(?: hoc| nhap hoc)?(?: [a-z]{1,3})? (?:o dau|o mo|dau|cho nao|lam sao|sao|the nao|kieu gi)(?![a-z])/,
    unless: /(?<![a-z])(?:vay|ky tuc|ktx|that nghiep)(?![a-z])/,
    entry: 'vocational.enrol',
    aspect: 'where',
    after: /^vocational\.(?:schools|schedule|duration|tuition|waiver|dormitory|job_after|nine_plus)$/,
  },
  {
    says: /(?<![a-z])(?:thi|duoc thi|du thi|xep) bac (?:may|nao)(?![a-z])|(?<![a-z])bac may(?![a-z])/,
    unless: /(?<![a-z])luong(?![a-z])/,
    entry: 'vocational.skill_certificate',
    aspect: 'who',
    after: /^(?:$|vocational\.)/,
  },
  {
    says: /(?<![a-z])(?:tien thi|le phi|mien phi thi|cho tien|ho tro (?:tien|thi))(?![a-z])/,
    entry: 'vocational.skill_certificate',
    aspect: 'cost',
    after: /^vocational\.skill_certificate$/,
  },
  {
    says: /(?<![a-z])(?:dac biet kho khan|xa 135|vung (?:sau|cao|kho khan))(?![a-z])/,
    entry: 'vocational.rural_short_course',
    aspect: 'how_much',
    after: /^vocational\.rural_short_course$/,
  },
  {
    says: /(?<![a-z])(?:chua|moi|sap|du|thieu)(?: (?:du|tron|duoc|toi|co)){0,2} 1[345] tuoi(?![a-z])(?=.{0,40}(?<![a-z])(?:doi|cho|duoc|hoc|nhan|sao)(?![a-z]))/,
    entry: 'vocational.nine_plus',
    aspect: 'age',
    after: /^vocational\./,
  },
  {
    says: /(?<![a-z])(?:rot|truot|khong do|khong dau|ko dau|hong|thi rot) (?:cap 3|cap ba|(?:vao |vo |thi |tuyen sinh )?(?:lop )?10)(?![a-z0-9])(?=.{0,60}(?:hoc nghe|nghe|truong))/,
    unless: /(?<![a-z])(?:tot nghiep|12)(?![a-z])/,
    entry: 'vocational.nine_plus',
  },
  {
    says: /(?<![a-z])(?:hoc phi|tien hoc|dong tien hoc)(?![a-z])/,
    unless: /(?<![a-z])(?:vay|ky tuc|ktx|mot thang|1 thang|thang bao nhieu)(?![a-z])/,
    entry: 'vocational.nine_plus',
    aspect: 'cost',
    after: /^vocational\.nine_plus$/,
  },
  {
    says: /(?<![a-z])(?:truong tu|tu thuc|dan lap)(?! van)(?![a-z])/,
    entry: 'vocational.nine_plus',
    aspect: 'cost',
    after: /^vocational\.nine_plus$/,
  },
  {
    says: /(?<![a-z])(?:truong tu|tu thuc|dan lap)(?! van)(?![a-z])(?=.{0,30}(?:mien|giam|thi sao))/,
    entry: 'vocational.waiver',
    aspect: 'who_not',
    after: /^vocational\.(?:enrol|schools|schedule|waiver)$/,
  },
  {
    says: /(?<![a-z])(?:hoc )?(?:(?<!trung hoc )pho thong|van hoa|hoc chu)(?: [a-z]{1,6}){0,3} (?:hay|khong|luon|chung)(?![a-z])/,
    unless: /(?<![a-z])(?:lao dong pho thong|da xong|thieu)(?![a-z])/,
    entry: 'vocational.nine_plus',
    aspect: 'what',
    after: /^vocational\.(?!nine_plus|degree_transfer|duration)/,
  },
  {
    says: /(?<![a-z])(?:co|duoc|cap|lay) bang (?:tot nghiep )?(?:cap 3|cap ba|thpt|trung hoc pho thong|12)(?= (?:khong|ko|k|hong|luon|ha|a)(?![a-z]))/,
    entry: 'vocational.degree_transfer',
    aspect: 'schooling',
    after: /^vocational\.(?!duration|nine_plus|degree_transfer)/,
  },
  {
    says: /(?<![a-z])(?:nghe|lop|khoa|truong)? ?(?:[a-z]{1,4} )?(?:bao lau|may nam|may thang) (?:thi |moi )?(?:ra nghe|ra truong|ra|hoc xong|xong|co bang|co chung chi)(?![a-z])/,
    unless: /(?<![a-z])(?:ket qua|xong (?:ho so|thu tuc)|tra loi)(?![a-z])/,
    entry: 'vocational.duration',
    after: /^vocational\.(?:schools|tuition|waiver|enrol|job_after|schedule)$/,
  },
  {
    says: /(?<![a-z])khuyet tat(?![a-z])(?=.{0,40}(?:muc do|nhe|nang|giay|duoc tinh))/,
    unless: /(?<![a-z])(?:tro cap|hang thang|xin giay|lam giay)(?![a-z])/,
    entry: 'vocational.waiver',
    aspect: 'who',
    after: SCHOOL,
  },
  {
    says: /(?<![a-z])(?:tien an o|an o (?:the nao|sao|tinh sao|o dau)|tien noi tru|noi tru|cho an cho o)(?![a-z])/,
    entry: 'vocational.dormitory',
    aspect: 'pay',
    after: /^vocational\.(?!rural_short_course|ex_soldier_disabled|dormitory|waiver|student_loan)/,
  },
  {
    says: /(?<![a-z])(?:cao dang|trung cap|hoc|nganh)(?: [a-z]{1,5}){0,2} (?:dieu duong|duoc si|nganh duoc|ho sinh|y hoc co truyen|phuc hinh rang)(?![a-z])(?=.{0,40}(?:can (?:gi|nhung)|dieu kien|may diem|bao nhieu diem|may cham|xet sao))/,
    unless: /(?<![a-z])(?:ben duc|di duc|nuoc ngoai|nhat)(?![a-z])/,
    entry: 'vocational.enrol',
    aspect: 'schooling',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:tai nan lao dong|benh nghe nghiep)(?![a-z])/,
    entry: 'vocational.waiver',
    aspect: 'how_much',
    after: /^vocational\.(?:waiver|tuition|dormitory|enrol|nine_plus|student_loan)$/,
  },
  {
    says: /(?<![a-z])(?:xa|phuong|ap|thon|que)(?: [a-z]{1,6}){0,4} (?:mo|co)(?: [a-z]{1,4})? lop(?![a-z])(?=.{0,30}(?:khong|khi nao|bao gio|chua|sap))/,
    unless: /(?<![a-z])(?:bo doi|xuat ngu)(?![a-z])/,
    entry: 'vocational.rural_short_course',
    aspect: 'when',
    after: /^(?:$|vocational\.(?!ex_soldier))/,
  },
  {
    says: /(?<![a-z])(?:rot|truot|khong do|khong dau|thi hong) (?:dai hoc|dh)(?![a-z])(?=.{0,40}(?:hoc|lam) (?:gi|nghe|chi|dau|duoc gi))/,
    entry: 'vocational.enrol',
    aspect: 'schooling',
    after: SCHOOL,
  },
  {
    says: /(?<![a-z])(?:(?:co )?phai thi (?:khong|ko|k|hong|hk|dau vao|gi)|thi hay xet|xet (?:hoc ba|diem)|thi dau vao|xet tuyen the nao)(?![a-z])/,
    entry: 'vocational.enrol',
    aspect: 'steps',
    after: SCHOOL,
  },
  {
    says: /(?<![a-z])(?:hoc (?:khoa |lop )?(?:ngan|nhanh)|khoa ngan|lop ngan|ngan han) ?(?:han|ngay)?(?: [a-z]{1,5}){0,2}$/,
    unless: /(?<![a-z])(?:chuyen|doi) (?:qua|sang)(?![a-z])/,
    entry: 'vocational.rural_short_course',
    after: /^vocational\.(?:duration|nine_plus|schools|tuition|enrol)$/,
  },
  {
    says: /(?<![a-z])(?:hoc|cao dang|trung cap|dai hoc|sinh vien)(?: [a-z0-9]{1,6}){0,5} vay(?: (?:tien|von|ngan hang|duoc|dc|khong))(?![a-z])|(?<![a-z])vay (?:tien |von |ngan hang ){0,2}(?:cho [a-z]{1,5} )?(?:di hoc|an hoc|dong hoc phi|hoc (?:cao dang|trung cap|nghe|dai hoc))(?![a-z])/,
    unless: /(?<![a-z])(?:lam an|mo (?:tiem|quan|xuong)|buon ban|mua xe|xuat khau|nuoc ngoai)(?![a-z])/,
    entry: 'vocational.student_loan',
    notIn: ['overseas'],
  },
];
