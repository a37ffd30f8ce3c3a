// Words that name what the law says between employer and worker: trial, holidays worked, pay promised, a card that the office does
// not make (entries.ts).

import type { NamedEntry } from './entry.ts';

const HOLIDAY =
  '(?:24\\/11|24 thang 11|ngay van hoa|2\\/9|30\\/4|1\\/5|gio to|quoc khanh|mung (?:1|mot|2|hai|3|ba)|giao thua|ngay le|dip le|tet)';
const WORKED = '(?:chay|lam|di lam|truc|tang ca|san xuat|mo cua|dung may)';
const PAID =
  '(?:(?:luong|cong|tien)(?: [a-z]{1,6}){0,4} (?:tinh|tra|bao nhieu|may|sao|the nao)|(?:tinh|tra)(?: [a-z]{1,6}){0,3} (?:luong|cong|tien)|duoc (?:may|bao nhieu))';
const WITH_CHILD =
  '(?:bau|mang thai|co thai|co bau|nghi de|thai san|nuoi con|cho con bu|con (?:moi )?(?:\\d{1,2}|may) thang)';
const PRESSED =
  '(?:(?:ep|bat|keu|bao|doi|yeu cau|muon|du|goi len|ap luc)(?: [a-z]{1,6}){0,4} (?:viet|ky|ki|lam|nop)(?: [a-z]{1,6}){0,2} don|(?:duoi|sa thai|cat hop dong|cham dut hop dong)|cho (?:em |toi |tui |minh |chi |con |vo |chau ){0,2}(?:thoi|nghi) viec)';

export const AT_WORK: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])thu viec(?![a-z])(?=.{0,60}(?<![a-z0-9])(?:\d{1,3} ?(?:thang|ngay|tuan|%|phan tram)|(?:mot|hai|ba|bon|nam|sau) (?:thang|tuan)|bao lau|may (?:thang|ngay|tuan)|nua luong|lau qua|dung (?:luat|quy dinh)))|(?<![a-z])luong thu viec(?![a-z])/,
    unless:
      /(?<![a-z])(?:that nghiep|bao hiem|bhtn|tro cap|tctn|khai|dang (?:lanh|linh|huong|nhan tien)|toi thieu|nghi le|tet|thoi viec|mat viec|(?:khong|ko|chua) (?:ky|tra)|quyt|no luong|tham nien|rot)(?![a-z])/,
    entry: 'redirect.labour_dispute',
    aspect: 'how_long',
    notIn: ['ui', 'overseas'],
  },
  {
    says: new RegExp(
      `^(?=.{0,160}(?<![a-z0-9])${HOLIDAY}(?![a-z0-9]))(?=.{0,160}(?<![a-z])${WORKED}(?![a-z]))(?=.{0,160}(?<![a-z])${PAID}(?![a-z]))`,
    ),
    unless: /(?<![a-z])(?:thuong|nop|huong|that nghiep|nghi viec|nghi lam|xin nghi|lam lai|quay lai)(?![a-z])/,
    entry: 'job.tet_and_holidays',
    aspect: 'how_much',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:luong (?:thang )?(?:thu )?(?:13|muoi ba)|thang (?:luong )?(?:thu )?13|thuong (?:tet|cuoi nam))(?![a-z0-9])/,
    unless: /(?<![a-z])(?:nghi|thue|bao hiem|binh quan|thoi viec|mat viec|phat|ngay 13|tru)(?![a-z])/,
    entry: 'job.tet_and_holidays',
    aspect: 'pay',
    notIn: ['overseas', 'ui'],
  },
  {
    says: new RegExp(`^(?=.{0,200}(?<![a-z])${WITH_CHILD}(?![a-z]))(?=.{0,200}(?<![a-z])${PRESSED}(?![a-z]))`),
    unless:
      /(?<![a-z])(?:that nghiep|tro cap|bhtn|tctn|bao nhieu|bac si|ho sinh|sinh (?:xong|roi)|tien thai san)(?![a-z])/,
    entry: 'redirect.labour_dispute',
    aspect: 'family',
    notIn: ['overseas'],
  },
  {
    says: /(?<![a-z])(?:dang ky|khai(?: bao)?(?: dang ky)?) lao dong(?![a-z])(?=.{0,60}(?<![a-z])(?:phat|bi gi|co sao))/,
    entry: 'job.labour_registration',
    aspect: 'penalty',
  },
  {
    says: /(?<![a-z])(?:that nghiep|bhtn|tctn)(?![a-z])(?=.{0,40}(?<![a-z])(?:nua|luon|song song|ca hai|them)(?![a-z]))|(?<![a-z])chi (?:duoc |nhan |lay ){1,2}(?:mot|1) (?:thu|cai|khoan|ben)(?![a-z])/,
    unless: /(?<![a-z])(?:nop|dang ky|ho so|giay|o dau|bao nhieu|may thang)(?![a-z])/,
    entry: 'job.severance',
    aspect: 'again',
    after: /^job\.severance$/,
  },
  {
    says: /(?<![a-z])(?:lam|cap|doi|xin|di lam)(?: (?:lai|moi|cai|the|giay)){0,3} (?:can cuoc|cccd|cmnd|chung minh (?:nhan dan|thu))(?: cong dan| gan chip| moi)?(?![a-z])(?=.{0,50}(?<![a-z])(?:dau|cho nao|the nao|gi|khong|sao|bao lau|mo|nao)(?![a-z]))/,
    unless: /(?<![a-z])(?:nop|that nghiep|giu|cong ty|cty|chu|lua|vneid|vssid|mat khau|nuoc ngoai|ho chieu)(?![a-z])/,
    entry: 'office.vneid_vssid',
    aspect: 'again',
  },
];
