// Somebody who tells their own case (when they left, how long they paid, what they earned) wants to know what it comes to, in
// whatever words they ask.

import type { Understanding } from '#understanding/understand.ts';
import { isEarlierClaim } from './facts/drawing.ts';
import type { Facts } from './facts/facts.ts';

const ABOUT_BENEFIT =
  /that nghiep|tro cap|bhtn|tctn|dong (?:bao hiem|bh)|(?:lanh|linh|huong|nhan|duoc) (?:duoc )?(?:bao nhieu|nhieu|may|gi|bn|khong|ko|hong)|lanh|linh|(?<!hop |lao |hoat |tac |cong )dong (?:tu|du|duoc|thang|bh|bao|\d)/;
/** Their rule in general is no answer to somebody whose case decides it. */
export const DECIDED_BY_THE_CASE = new Set([
  'ui.eligibility',
  'ui.amount_duration',
  'ui.deadline',
  'ui.reserve',
  'ui.quit_unilateral',
  'ui.retirement',
]);
/** Urgent entries answer at little certainty; beside a told case that is not certain enough. */
export const SURE = 0.9;
const LEAST_FACTS = 2;
const ALL_FACTS = 3;
/** "Tôi hưởng bao nhiêu, mấy tháng": who told everything and asks so wants the sum, whatever rule the rest is about. */
const ASKS_SUM =
  /(?<![a-z])(?:huong|lanh|linh|nhan|duoc|dc)(?: [a-z]{1,6}){0,2} (?:bao nhieu|nhieu|nhiu|bn|may thang|may trieu)|moi thang (?:duoc |lanh |tien ){0,2}(?:bao )?(?:nhieu|nhiu|bn)(?: tien)?/;
/** Filed already, drawing already, drawn before, or never insured: other rules decide than those of a first claim. */
const BEYOND =
  /(?:da |moi |vua )?nop (?:du )?(?:ho so|hs)(?! (?:duoc|luc|o dau|chua|bay gio|toi|den|khi))[^.?!]{0,30}\d|dang (?:huong|lanh|linh|nhan|cho ket qua|cho quyet dinh)|quyet dinh huong|duoc duyet|phieu hen|thang (?:huong )?thu (?:hai|ba|2|3|4|5)|lanh (?:het|xong)|lan truoc|bao luu \d|cong chuc|can bo xa|khong chuyen trach|ban chuyen trach/;

export const isBeyondFirstClaim = (folded: string): boolean => BEYOND.test(folded);

export function tellsOwnCase({ folded, parts }: Understanding, said: Facts): boolean {
  const { months, wages, ended, employed } = said;
  const told = [months, wages, ended ?? employed].filter((fact) => fact !== undefined).length;
  if (told < LEAST_FACTS || (months === undefined && wages === undefined) || !ABOUT_BENEFIT.test(folded)) return false;
  if (isBeyondFirstClaim(folded) && !(isEarlierClaim(folded) && months !== undefined)) return false;
  if (told === ALL_FACTS && ASKS_SUM.test(folded) && parts.some(({ readings }) => isOurs(readings[0]?.intent)))
    return true;
  const sure = parts
    .filter(
      ({ outcome, readings }) => outcome === 'answer' && ((readings[0]?.p ?? 0) >= SURE || isOurs(readings[0]?.intent)),
    )
    .map(({ readings }) => readings[0]?.intent ?? '');
  if (sure.length > 0) return sure.some((intent) => DECIDED_BY_THE_CASE.has(intent));
  return parts.some(({ readings }) => readings.slice(0, 3).some(({ intent }) => isOurs(intent)));
}

/**
 * Who tells on which day a month of benefit begins wants the days to declare; who has declared, the day of the money. Undefined where
 * it is about something else.
 */
export function entryOfMonth({ folded, parts }: Understanding, { drawing }: Facts): string | undefined {
  if (drawing?.month === undefined || OTHER_THAN_DAYS.test(folded)) return undefined;
  if (DECLARED.test(folded)) return 'ui.payment';
  return DECLARES.test(folded) || parts.every(({ outcome }) => outcome !== 'answer') ? 'ui.monthly_report' : undefined;
}
const DECLARES = /(?<![a-z])(?:khai(?: bao)?|tinh hinh tim viec)(?! truong| giang| man)(?![a-z])/;
const DECLARED =
  /(?<![a-z])(?:khai (?:bao )?(?:online |qua mang |tren mang )?(?:dung|du|roi|r|xong|(?:hom|bua|luc|tu)(?! nao| khi nao| ngay nao| bua nao| hom nao| mo)|ngay \d)|(?:nhan|lanh|linh|co|chuyen) (?:duoc )?tien|tien (?:chua |da |bao gio |khi nao )?(?:ve|vao|vo))(?![a-z])/;
const OTHER_THAN_DAYS = /(?<![a-z])(?:mau|giay|don|web|o dau|cho nao|viec moi|co viec|di lam)(?![a-z])/;

export const isOurs = (intent: string | undefined): boolean => intent?.startsWith('ui.') === true;
