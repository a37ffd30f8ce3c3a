// What a message tells of an offer abroad, or of money paid for one: the fee, the deposit, the wage, the length of the contract and of
// what was worked of it, when they were chosen and came home, and why.

import { firstEntity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import { signsIn } from './offer-signs.ts';
import type { SlotName, Slots, Sum } from './slots.ts';
import { roleOf, sumsTold } from './sums.ts';
import { daysTold, lastOf, lengthsTold, type Told } from './times.ts';
import type { Setting } from './types.ts';

const ROLES = {
  fee: /(?<![a-z])(?:phi|dich vu|chi phi|tron goi|tong|het|ton)(?![a-z])/g,
  deposit: /(?<![a-z])(?:coc|ky quy|ki quy|the chan|chong tron)(?![a-z])/g,
  offered: /(?<![a-z])(?:luong|thu nhap|luong co ban|lcb)(?![a-z])/g,
  other:
    /(?<![a-z])(?:hoc|tieng|an o|tien an|ky tuc|visa|ve may bay|kham|dong phuc|quan he|ngoai giao|quan ly|tu van|moi gioi|gioi thieu|dao tao|ho so|den|phat|boi thuong|vay|no(?! (?:ghi|bao|noi|tra|dua|hua|cho|moi|keu|thu|doi|ky|la)(?![a-z])))(?![a-z])/g,
} as const;
/** Verbs of paying say "fee" only where no other word says what for. */
const PAID = /(?<![a-z])(?:doi(?! y| chu)|nop|dong|thu|tra|mat|dua|chuyen|bao)(?![a-z])/;
const AFTER: readonly (readonly [keyof typeof ROLES, RegExp])[] = [
  ['deposit', /^ ?["'“]?(?:tien )?(?:dat )?(?:coc|ky quy|chong tron|the chan)/],
  [
    'other',
    /^ ?(?:tien|phi|la)? ?["'“]?(?:ho so|giay to|hoc|an|ky tuc|visa|ve|kham|dong phuc|quan he|ngoai giao|quan ly|tu van|moi gioi|goi la)(?![a-z])/,
  ],
];
const A_MONTH = /^[^.,;?!\d]{0,14}?(?:\/|mot|moi|1) ?thang(?![a-z])/;
const SERVED =
  /(?<![a-z])(?:lam duoc|moi lam|da lam|lam moi|sang duoc|moi sang|qua duoc|o duoc|lam co|lam het|di duoc|sang moi|(?:di|sang|qua) (?:nhat|nhat ban|han|han quoc|dai|dai loan|duc|uc|malaysia|ben do|ben nay) (?:duoc|moi|co)|ve(?: nuoc)?(?: som)? sau|(?<!di |hop dong |hd )lam(?! viec| han))(?![a-z])[^.,;?!]{0,24}$/;
const CONTRACT = /(?<![a-z])(?:hop dong|hd|di|don|hang|lam viec|nhat|han|dai loan|dai|duc|ky)(?![a-z])/g;
const WAITING = /(?<![a-z])(?:cho|doi|trung tuyen|dau|chua bay)(?![a-z])[^.,;?!]{0,16}$/;
const EARLY = /(?<![a-z])(?:ve som|ve truoc|ve nuoc|con|som|truoc han|thieu)(?![a-z])[^.,;?!]{0,8}$/;
const CHOSEN = /(?<![a-z])(?:trung tuyen|dau don|dau|do don|do phong van|pv do|phong van|nhan|tuyen)(?![a-z])/g;
const HOME = /(?<![a-z])(?:ve nuoc|ve|ha canh)(?![a-z])/g;
const SIGNED = /(?<![a-z])(?:nop|dong|ky|bay|di|sang)(?![a-z])/g;

const DOUBTS = cue([
  '(?:đúng|hợp lý|quá|mắc|đắt|cao|nhiều) (?:… )?(?:không|ko|k|chưa|luật|vậy|thế|hả|hong|hông)',
  'có đúng',
  'đúng luật',
  'phải không',
  'hợp pháp',
]);
const SEAFARER = cue([
  '(?:thuyền viên|sỹ quan|sĩ quan|thủy thủ) … (?:vận tải|tàu hàng|tàu biển|viễn dương|tàu container)',
  'thuyền viên (?:tàu )?vận tải',
  'tàu (?:vận tải|chở hàng|hàng|container|viễn dương|vận tải biển)',
]);
const NOT_OWN_FAULT = cue([
  '(?:công ty|chủ|xưởng|nhà máy|bên đó|bên kia|xí nghiệp) (?:bên (?:đó|kia|nhật|đài|hàn) )?(?:… )?(?:phá sản|giải thể|đóng cửa|hết việc|cắt giảm|cho về|trả về|mất|chết|qua đời|không có việc|ít việc)',
  '(?:bà|ông) chủ (?:… )?(?:mất|chết|qua đời|vào viện)',
  '(?:ốm|bệnh|tai nạn|bị thương|tnlđ|chiến tranh|thiên tai|động đất|dịch(?! vụ))',
  '(?:bị )?(?:đánh|ngược đãi|bóc lột|quấy rối|ép|quỵt lương|nợ lương)',
  '(?:không|ko) (?:phải )?(?:do|tại) (?:lỗi )?(?:em|mình|tôi|con)',
]);
const OWN_FAULT = cue(
  [
    '(?:nhớ (?:nhà|con|vợ|chồng|quê|mẹ|gia đình)|chán|không thích|tự (?:ý )?(?:xin )?(?:về|bỏ)|bỏ trốn|trốn ra|vi phạm|đánh nhau|cờ bạc|ăn cắp|trộm|muốn về|xin về)',
  ],
  [
    // What the company says of it is not so.
    '(?:bảo|nói|kêu|ghi|vu|đổ)(?: là| rằng| cho)? (?:mình|em|tôi|tui|con|người ta) (?:tự|trốn|bỏ)',
  ],
);
const WITHDRAWS = cue([
  '(?:không|ko|k|hổng|thôi không) (?:muốn )?đi nữa',
  '(?:đổi ý|rút (?:hồ sơ|đơn|tiền)|bỏ không đi|hủy (?:hợp đồng|đơn)|huỷ (?:hợp đồng|đơn))',
]);
const NOT_FLOWN = cue(['(?:chưa|không|ko) (?:được |thấy |cho )?(?:bay|xuất cảnh|đi được|có lịch bay)']);

export function readOffer(heard: Heard, setting: Setting): Slots {
  const country = firstEntity(heard.entities, 'country')?.code;
  const signs = signsIn(heard);
  return {
    ...sumSlots(heard, setting.asking),
    ...contractSlots(heard, setting),
    ...(country === undefined ? {} : { country }),
    ...(shown(SEAFARER, heard) ? { seafarer: true } : {}),
    ...(shown(DOUBTS, heard) ? { doubts: true } : {}),
    ...(signs.length === 0 ? {} : { signs }),
  };
}

export function readRefund(heard: Heard, setting: Setting): Slots {
  const { fee, deposit } = sumSlots(heard, setting.asking);
  return {
    ...(fee === undefined ? {} : { fee }),
    ...(deposit === undefined ? {} : { deposit }),
    ...contractSlots(heard, setting),
    ...daySlots(heard, setting.today, setting.asking),
    ...whySlots(heard),
  };
}

function sumSlots(heard: Heard, asking: SlotName | undefined): Pick<Slots, 'fee' | 'deposit' | 'offered'> {
  const said: { fee?: Sum; deposit?: Sum; offered?: Sum } = {};
  for (const sum of sumsTold(heard)) {
    const role = roleIn(sum) ?? (asking === 'offered' || asking === 'fee' ? asking : undefined);
    if (role !== undefined && role !== 'other') said[role] ??= sum.value;
  }
  return said;
}

/** "Đòi giữ lại 5 triệu": a part of what was paid, not what was paid. */
const WITHHELD = /(?<![a-z])(?:giu lai|tru|khau tru|giu)(?: (?:lai|cua|cho|em|toi|minh|het|mat|them)){0,2} ?$/;

function roleIn(sum: Told<Sum>): keyof typeof ROLES | undefined {
  if (WITHHELD.test(sum.before)) return 'other';
  if (A_MONTH.test(sum.after)) return 'offered';
  const after = AFTER.find(([, words]) => words.test(sum.after))?.[0];
  return after ?? roleOf(sum, ROLES) ?? (PAID.test(sum.before) ? 'fee' : undefined);
}

const FEW_WORDS = 6;

function contractSlots(heard: Heard, { asking, open }: Setting): Pick<Slots, 'contractMonths' | 'servedMonths'> {
  const said: { contractMonths?: number; servedMonths?: number } = {};
  const few = open === true && heard.folded.split(' ').length <= FEW_WORDS; // "thế 2 năm thì sao"
  for (const { value, before, after } of lengthsTold(heard)) {
    if (value.months === 0 || isPerMonth(value.text, before) || WAITING.test(before)) continue;
    if (/^ ?(?:roi|nay|truoc|nua)(?![a-z])/.test(after) && lastOf(HOME, before) >= 0) continue; // since coming home
    if (EARLY.test(before)) continue; // "về sớm 8 tháng": so much was left, not worked
    if (SERVED.test(before) || asking === 'servedMonths') said.servedMonths ??= value.months;
    else if (lastOf(CONTRACT, before) >= 0 || asking === 'contractMonths' || few || /^ ?(?:hop dong|hd)/.test(after))
      said.contractMonths ??= value.months;
  }
  return said;
}

/** "180.000 yên một tháng". */
const isPerMonth = (text: string, before: string): boolean =>
  /^(?:1|một|mot|mỗi|moi) /.test(text) && /(?:yen|te|won|do|trieu|tr|k|(?<!hop )dong|man|la|\d)[ /]{0,2}$/.test(before);

function daySlots(heard: Heard, today: PlainDate, asking: SlotName | undefined): Pick<Slots, 'chosen' | 'came'> {
  const said: { -readonly [K in 'chosen' | 'came']?: NonNullable<Slots[K]> } = {};
  for (const { value, before, after } of daysTold(heard, today)) {
    if (value.from > today.toString()) continue;
    const [chosen, home, other] = [lastOf(CHOSEN, before), lastOf(HOME, before), lastOf(SIGNED, before)];
    if ((chosen >= 0 && chosen > home && chosen > other) || asking === 'chosen' || /^ ?(?:trung tuyen|dau)/.test(after))
      said.chosen ??= value;
    else if (home >= 0 && home > other) said.came ??= value;
  }
  const waited = lengthsTold(heard).find(({ value, before }) => value.months > 0 && WAITING.test(before))?.value;
  if (said.chosen === undefined && waited !== undefined) {
    const least = today.subtract({ months: waited.months });
    return { ...said, chosen: { from: least.subtract({ days: 29 }).toString(), to: least.toString() } };
  }
  return said;
}

function whySlots(heard: Heard): Pick<Slots, 'home' | 'flown' | 'withdraws'> {
  const own = shown(OWN_FAULT, heard);
  return {
    ...(shown(NOT_OWN_FAULT, heard) ? { home: 'not_own_fault' as const } : own ? { home: 'own_fault' as const } : {}),
    ...(shown(NOT_FLOWN, heard) ? { flown: false } : {}),
    ...(shown(WITHDRAWS, heard) ? { withdraws: true } : {}),
  };
}
