// What a message tells of a loan: how much is wanted, how many workers a business has, what going abroad costs.

import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import type { Slots } from './slots.ts';
import { roleOf, sumsTold } from './sums.ts';
import type { Setting } from './types.ts';

const ROLES = {
  wanted: /(?<![a-z])(?:vay|muon|xin)(?![a-z])/g,
  cost: /(?<![a-z])(?:het|chi phi|phi|ton|tong|nop|dong|doi|mat|bao|gia)(?![a-z])/g,
  granted: /(?<![a-z])(?:duoc cho|duoc ho tro|da ho tro|ho tro|nha nuoc cho|tro cap)(?![a-z])/g,
  other: /(?<![a-z])(?:luong|thu nhap|doanh thu|no|lai|gia|moi co|lo duoc|con)(?![a-z])/g,
} as const;
const WORKERS =
  /(?<!\d)(\d{1,4}) ?(?:nguoi(?: lam| tho| lao dong)?|lao dong|nhan vien|cong nhan|tho|nhan cong)(?![a-z])/;
const BUSINESS = cue([
  '(?:công ty|cơ sở|hợp tác xã|htx|hộ kinh doanh|doanh nghiệp|xưởng|tổ hợp tác) (?:của )?(?:em|tôi|mình|nhà|tui|anh|chị)',
  '(?:em|tôi|mình|tui|anh|chị|nhà em) (?:có|làm chủ|mở|đang mở) (?:một )?(?:cơ sở|công ty|hợp tác xã|htx|xưởng|doanh nghiệp|hộ kinh doanh)',
  '(?:chủ|giám đốc) (?:công ty|cơ sở|hợp tác xã|xưởng|doanh nghiệp)',
]);

function sumsOf(heard: Heard): Partial<Record<keyof typeof ROLES, number>> {
  const found: Partial<Record<keyof typeof ROLES, number>> = {};
  for (const sum of sumsHere(heard)) {
    const role = roleOf(sum, ROLES);
    if (role !== undefined) found[role] ??= sum.value.amount;
  }
  return found;
}

/** "Trên 200 triệu cần gì" asks of the rule, not of a loan. */
const LIMIT = /(?<![a-z])(?:tren|duoi|hon|qua|vuot) $/;

const sumsHere = (heard: Heard) =>
  sumsTold(heard).filter(({ value, before }) => value.money === 'VND' && !LIMIT.test(before));

/** A sum told of a loan without a word of its own is the loan. */
function bareSum(heard: Heard): number | undefined {
  const sums = sumsHere(heard);
  return sums.length === 1 ? sums[0]?.value.amount : undefined;
}

export function readJobLoan(heard: Heard, { asking }: Setting): Slots {
  const { wanted, other } = sumsOf(heard);
  const sum = wanted ?? (other === undefined ? bareSum(heard) : undefined);
  const told =
    WORKERS.exec(heard.folded)?.[1] ??
    (asking === 'workers' ? /(?<!\d)(\d{1,4})(?!\d)/.exec(heard.folded)?.[1] : undefined);
  return {
    ...(sum === undefined ? {} : { wanted: sum }),
    ...(told === undefined || told === '0' ? {} : { workers: Number(told) }),
    ...(shown(BUSINESS, heard) ? { borrower: 'business' as const } : {}),
  };
}

export function readAbroadLoan(heard: Heard): Slots {
  if (/(?<![a-z])(?:ky quy|ki quy|coc)(?![a-z])/.test(heard.folded)) return {}; // a deposit has a loan of its own
  const { wanted, cost, granted, other } = sumsOf(heard);
  const sum =
    cost ?? (wanted === undefined && granted === undefined && other === undefined ? bareSum(heard) : undefined);
  return {
    ...(sum === undefined ? {} : { cost: sum }),
    ...(wanted === undefined ? {} : { wanted }),
    ...(granted === undefined ? {} : { granted }),
  };
}
