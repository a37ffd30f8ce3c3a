// What a message tells of a course: its length, its fee, the days in class; and whether benefit is drawn.

import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import type { Slots } from './slots.ts';
import { sumsTold } from './sums.ts';
import { lastOf, lengthsTold } from './times.ts';
import type { Setting } from './types.ts';

const COURSE = /(?<![a-z])(?:khoa|hoc|lop|day|nghe)(?![a-z])/g;
const PAID = /(?<![a-z])(?:(?<!hop )dong|bhtn|bao hiem|tham gia)(?![a-z])/g;
const OTHER =
  /(?<![a-z])(?:nop|cho|doi|gui|duoi|tren|nghi|lam duoc|lam viec|di lam|trong(?= ?$| vong| khoang)|sau|qua|huong|lanh|han|cach day|luong)(?![a-z])/g;
/** "3 tháng 10 ngày": the recogniser of dates takes it for the third of October. */
const MONTHS_AND_DAYS = /(?<!\d)(\d{1,2}) ?thang (?:le |ruoi )?(\d{1,2}) ?ngay(?![a-z])/;
const CLASSES =
  /(?<!\d)(\d{1,3}) (?:buoi|ngay hoc|ngay thuc hoc|buoi hoc)(?![a-z])|(?<![a-z])(?:hoc thuc|thuc hoc|di hoc|hoc)(?: (?:du|dung|het|tat ca|tong cong|khoang))? (\d{1,3}) (?:ngay|bua)(?![a-z])/;
const A_MONTH = /^ ?(?:dong |d )?(?:\/|mot |moi |1 )?(?:1 )?thang(?![a-z])/;
const WAGE = /(?<![a-z])(?:luong|thu nhap|muc dong)(?![a-z])[^.,;?!]{0,16}$/;

const DRAWING = cue(
  [
    '(?:đang|còn|mới|vẫn) (?:… )?(?:lãnh|hưởng|lĩnh|nhận|ăn) (?:… )?(?:thất nghiệp|trợ cấp|tctn|bhtn)',
    '(?:đang )?(?:chờ|đợi) (?:kết quả|quyết định|trợ cấp|xét)',
    '(?:đã|mới|vừa) nộp (?:hồ sơ )?(?:… )?thất nghiệp',
  ],
  ['(?:không|chưa|ko|k) (?:còn )?(?:đang )?(?:lãnh|hưởng|lĩnh|nhận)'],
);
const NOT_DRAWING = cue([
  '(?:không|chưa|ko|k|hổng) (?:được |có |còn |đang )?(?:lãnh|hưởng|lĩnh|nhận|ăn|làm|nộp)(?: (?:trợ cấp|thất nghiệp|tiền|bhtn|tctn|hồ sơ|gì|hết|nữa)){0,3}',
  '(?:quá hạn|trễ hạn|không đủ) … (?:thất nghiệp|trợ cấp|12 tháng)',
]);

export function readTraining(heard: Heard, { asking }: Setting): Slots {
  const { folded } = heard;
  const length = courseLength(heard, asking);
  const fee = feeIn(heard, length?.courseDays ? undefined : length?.courseMonths);
  const [, counted, days] = CLASSES.exec(folded) ?? [];
  const classDays = Number(counted ?? days);
  const paid = lengthsTold(heard).find(({ before }) => isNearest(PAID, [COURSE, OTHER], before))?.value.months;
  const drawing = drawingIn(heard, asking);
  return {
    ...length,
    ...(fee === undefined ? {} : { courseFee: fee }),
    ...(Number.isNaN(classDays) ? {} : { classDays }),
    ...(paid === undefined || paid === 0 ? {} : { insuredMonths: paid }),
    ...(drawing === undefined ? {} : { drawing }),
  };
}

const isNearest = (words: RegExp, others: readonly RegExp[], before: string): boolean => {
  const at = lastOf(words, before);
  return at >= 0 && others.every((other) => lastOf(other, before) < at);
};

function courseLength(heard: Heard, asking: Setting['asking']): Pick<Slots, 'courseMonths' | 'courseDays'> | undefined {
  const [, months, days] = MONTHS_AND_DAYS.exec(heard.folded) ?? [];
  if (months !== undefined && days !== undefined) return { courseMonths: Number(months), courseDays: Number(days) };
  const length = lengthsTold(heard).find(
    ({ value, before }) =>
      value.months + value.days > 0 &&
      !/^(?:dưới|duoi|trên|tren) /.test(value.text) &&
      !(FOR_EACH.test(before) && value.months === 1) &&
      (asking === 'courseMonths' || isNearest(COURSE, [PAID, OTHER], before)),
  );
  if (length === undefined) return undefined;
  const { months: whole, days: odd } = length.value;
  return whole === 0 && odd < 7 ? undefined : { courseMonths: whole + Math.floor(odd / 30), courseDays: odd % 30 };
}

/** "1tr8 một tháng": for each month, no length. */
const FOR_EACH = /(?:tr|trieu|cu|k|nghin|ngan|dong|tien|nhieu|moi|\d)[\d ]{0,5}(?:\/ ?)?$/;

/** The fee of the whole course. */
function feeIn(heard: Heard, months: number | undefined): number | undefined {
  const fee = sumsTold(heard).find(({ value, before }) => value.money === 'VND' && !WAGE.test(before));
  if (fee === undefined) return undefined;
  return A_MONTH.test(fee.after) ? months && months * fee.value.amount : fee.value.amount;
}

const YES = /^(?:(?:da|vang|em|toi|co|thi) ){0,6}(?:dang|con|roi|cho)(?![a-z])/;
const NO = /^(?:(?:da|vang|em|toi|thi) ){0,6}(?:khong|ko|chua|k|hong)(?![a-z])/;

function drawingIn(heard: Heard, asking: Setting['asking']): boolean | undefined {
  if (shown(DRAWING, heard)) return true;
  if (shown(NOT_DRAWING, heard)) return false;
  if (asking !== 'drawing') return undefined;
  return NO.test(heard.folded) ? false : YES.test(heard.folded) ? true : undefined;
}
