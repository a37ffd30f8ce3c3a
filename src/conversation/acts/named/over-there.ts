// Words that name a matter of who is abroad, or came home (entries.ts).

import type { NamedEntry } from './entry.ts';

const IN_TROUBLE = /^overseas\.help_abroad$/;
const AFTER_GOING = /^overseas\.(?:return|fund|help_abroad|abscond|returnee_money)$/;

export const OVER_THERE: readonly NamedEntry[] = [
  {
    says: /(?<![a-z])moi gioi(?: [a-z0-9]{1,6}){0,3} (?:tru|thu|lay|an)(?: [a-z0-9]{1,6}){0,4} (?:te|dai te|twd|dai loan|ben dai)(?![a-z])/,
    entry: 'overseas.taiwan',
    aspect: 'pay',
  },
  {
    says: /(?<![a-z])(?:chua|khong|ko|hoai khong)(?: [a-z]{1,5}){0,2} thanh ly(?![a-z])|(?<![a-z])thanh ly(?: [a-z]{1,5}){0,3} (?:cham|hen hoai|keo dai)(?![a-z])/,
    unless: /(?<![a-z])(?:bao hiem|that nghiep|hop dong lao dong)(?![a-z])/,
    entry: 'overseas.return',
    aspect: 'late',
    after: /^overseas\.(?:returnee_money|deposit|withdraw|fund|taiwan|japan)$/,
  },
  {
    says: /(?<![a-z])(?:xin|kiem|tim|chuyen|qua)(?: lai)? (?:cho|xuong|chu|cong ty)(?: lam)? (?:khac|moi)(?![a-z])|(?<![a-z])doi (?:chu|xuong|cong ty|cho lam)(?![a-z])/,
    unless: /(?<![a-z])(?:ve nuoc roi|o viet nam|o que)(?![a-z])/,
    entry: 'overseas.change_employer',
    after: AFTER_GOING,
  },
  {
    says: /(?<![a-z])(?:lam |ben |thue |nho )dich vu(?![a-z])|(?<![a-z])thue (?:nguoi|ben ngoai|cong ty)(?![a-z])/,
    entry: 'overseas.returnee_money',
    aspect: 'care',
    after: /^overseas\.returnee_money$/,
  },
  {
    says: /(?<![a-z])(?:may|nhieu|ca|hai|ba|bon|mot dam) (?:dua|nguoi|ban|con|ba con|nhom|phong|dam)(?=.{0,30}(?:cung (?:vay|the|bi|rua|phong|nhom)|nua|giong))/,
    entry: 'overseas.help_abroad',
    aspect: 'after',
    after: IN_TROUBLE,
  },
  {
    says: /(?<![a-z])(?:cong ty|cty)(?: [a-z]{1,5}){0,3} (?:bao|noi|keu|bieu|khuyen)(?=.{0,30}(?:chiu|cho het|rang|nhin|lam tiep|khong giup|khong lo|ke))/,
    entry: 'overseas.help_abroad',
    aspect: 'proxy',
    after: IN_TROUBLE,
  },
  {
    says: /(?<![a-z])so(?: [a-z]{1,5}){0,5} (?:duoi|cho ve|tra ve|ve nuoc|mat viec|chu biet)(?![a-z])/,
    entry: 'overseas.help_abroad',
    aspect: 'who_not',
    after: IN_TROUBLE,
  },
  {
    says: /(?<![a-z])(?:ky|dung ten|dung don) (?:giup |gium |ho |dum |thay )?(?:[a-z]{1,4} )?(?:giup|gium|ho|dum|thay)(?![a-z])|(?<![a-z])(?:giup|gium|ho|dum|thay) ky(?![a-z])/,
    entry: 'overseas.loan',
    aspect: 'proxy',
    after: /^overseas\.loan$/,
  },
  {
    says: /(?<![a-z])(?:hai|2|ca hai|may|ba) (?:dua|anh em|chi em|vo chong|dua con)(?: [a-z]{1,5}){0,2} (?:cung )?di(?![a-z])/,
    entry: { last: /^overseas\.support_policy$/ },
    aspect: 'again',
    after: /^overseas\.(?:support_policy|loan)$/,
  },
  {
    says: /(?<![a-z])(?:giu lai|tru|doi|lay|thu)(?: [a-z]{1,5}){0,2} \d{1,3} ?(?:tr|trieu|cu|chai)(?![a-z])(?=.{0,30}(?:dung|sai|duoc|phi|ho so|khong))/,
    entry: 'overseas.withdraw',
    aspect: 'how_much',
    after: /^overseas\.withdraw$/,
  },
  {
    says: /(?<![a-z])(?:di|qua|sang) (?:lai )?dai(?: loan)?(?=.{0,30}tuoi)/,
    entry: 'overseas.taiwan',
    aspect: 'age',
    after: /^(?:$|overseas\.|job\.)/,
  },
  {
    says: /(?<![a-z])(?:nganh|nghe)(?: [a-z]{1,6}){0,3} (?:de|kho) (?:dau|do|trung)(?![a-z])/,
    entry: 'overseas.korea_eps',
    aspect: 'work',
    after: /^overseas\.(?:korea_eps|language_test)$/,
  },
  {
    says: /(?<![a-z])(?:con|da|mo) (?:dang ky|dk|dieu kien|nhan ho so|mo)(?: [a-z]{1,5}){0,2}$|(?<![a-z])(?:khi nao|bao gio|khi mo) (?:mo|thi|dang ky|tuyen)(?![a-z])/,
    entry: 'overseas.korea_eps',
    aspect: 'when',
    after: /^overseas\.korea_eps$/,
  },
  {
    says: /(?<![a-z])(?:tru thue|thue 20|hoan thue|doi lai thue|lay lai thue|bi thue)(?![a-z])/,
    entry: 'overseas.returnee_money',
    aspect: 'pay',
    after: /^overseas\.returnee_money$/,
  },
];
