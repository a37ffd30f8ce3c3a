// Training after military or police service for the person's own case: until when, how much of the fee, what is left for meals and travel.

import { formatDong, formatNumber } from '#domain/money.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import { requireParameter } from '#law/parameters.ts';
import { soldierLimit, soldierSupport } from '#law/vocational-support.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import type { Slots, Stretch } from './slots.ts';
import { sumsTold } from './sums.ts';
import { dayOfIso, daysTold, lengthsTold } from './times.ts';
import type { Answered, Case, Question, Reckoning, Setting } from './types.ts';

const SOLDIER = cue([
  '(?:xuất ngũ|ra quân|phục viên|đi lính về|bộ đội về|đi bộ đội|lính về)',
  '(?:hoàn thành|xong|hết) nghĩa vụ(?: quân sự| công an)?',
  '(?:nghĩa vụ quân sự|nghĩa vụ công an|dân quân thường trực|thanh niên tình nguyện|trí thức trẻ)',
  'đi (?:nghĩa vụ|nvqs)',
]);
const DISCHARGED = /(?<![a-z])(?:xuat ngu|ra quan|phuc vien|nghia vu|bo doi|linh|ve|tinh nguyen)(?![a-z])/;
/** "Đi nghĩa vụ 2019 ra 2021": the year of going is not the one that counts. */
const CAME_HOME = /(?<![a-z])(?:xuat ngu|ra quan|ra|ve|xong)(?: (?:hoi|nam|thang|ngay|cuoi|dau))? $/;
/** "Ra quân được 2 năm"; "nghĩa vụ hai năm" is how long it lasted. */
const JUST = /(?<![a-z])(?:xuat ngu|ra quan|phuc vien|ve)(?: (?:duoc|da|gan|hon|cung|tam|khoang|roi)){0,3} $/;
const SUPPORTED = cue(
  [
    '(?:đã|từng) (?:được |dùng |xài |nhận |học )… (?:thẻ học nghề|thẻ|hỗ trợ|miễn phí)',
    'học … … (?:nhà nước|xã|huyện) (?:cho|trả|lo|hỗ trợ|bao)(?: tiền)?(?: free| miễn phí| hết)? (?:rồi|hết rồi)',
    '(?:được|đc) (?:nhà nước |xã )?(?:cho|hỗ trợ|tài trợ) học … (?:rồi|một lần|1 lần)',
  ],
  ['(?:chưa|không|ko) (?:từng |được |nhận )'],
);
const CARD = cue(['thẻ(?: học nghề)?']);
/** Working days to a decision of the commune (thủ tục 2.002821). */
const DECISION_DAYS = 7;

export const soldier: Reckoning = {
  name: 'soldier',
  entries: ['vocational.ex_soldier_disabled'],
  sections: new Set(['how_much', 'deadline', 'who', 'late', 'change']),
  shares: [],
  named: cue(
    [
      '(?:học nghề|học lái xe|thẻ học nghề) … (?:bộ đội|xuất ngũ)',
      '(?:đi |xong )(?:bộ đội|nghĩa vụ|lính)(?: quân sự| công an)?(?: xong)? (?:về|ra).{0,40} (?:học nghề|học lái xe|học trung cấp|học sơ cấp|học khóa)',
    ],
    ['(?:thất nghiệp|bhtn|bảo hiểm)'],
  ),
  hinted: SOLDIER,
  read: readSoldier,
  answer: soldierAnswer,
};

/** A day alone while this is in talk is that of coming home: "tháng 10 năm 2021". */
const FEW_WORDS = 5;
const TO_LEARN = /(?<![a-z])(?:hoc|nghe|khoa|con (?:duoc|dc|kip|han))(?![a-z])/;

function readSoldier(heard: Heard, { today, asking, open }: Setting): Slots {
  const toLearn = shown(SOLDIER, heard) && TO_LEARN.test(heard.folded);
  const asked = asking === 'discharged' || (open === true && heard.folded.split(' ').length <= FEW_WORDS);
  if (!toLearn && !asked) return open === true && shown(SUPPORTED, heard) ? { supportedBefore: true } : {};
  const discharged = dischargedIn(heard, today, asked);
  const fee = sumsTold(heard).find(({ value }) => value.money === 'VND')?.value.amount;
  return {
    ...(discharged === undefined ? {} : { discharged }),
    ...(fee === undefined ? {} : { courseFee: fee }),
    ...(shown(SUPPORTED, heard) ? { supportedBefore: true } : {}),
    ...(shown(CARD, heard) ? { card: true } : {}),
  };
}

function dischargedIn(heard: Heard, today: PlainDate, asked: boolean): Stretch | undefined {
  const past = daysTold(heard, today).filter(({ value }) => value.from <= today.toString());
  const day =
    past.findLast(({ before }) => CAME_HOME.test(before)) ??
    past.find(({ before, after }) => asked || DISCHARGED.test(before) || /^ ?(?:xuat ngu|ra quan|ve)/.test(after));
  if (day !== undefined) return day.value;
  const ago = lengthsTold(heard).find(
    ({ value, before }) =>
      value.months > 0 && (asked || JUST.test(before)) && !/(?:hoc|khoa|han|trong)[^.,;?!]{0,10}$/.test(before),
  )?.value;
  if (ago === undefined) return undefined;
  const at = today.subtract({ months: ago.months });
  const wide = ago.months >= 12 ? { months: 11 } : { months: 1 };
  return { from: at.subtract(wide).toString(), to: at.toString() };
}

function soldierAnswer({ known, unknown }: Case, setting: Setting): Answered | undefined {
  const { discharged, courseFee, supportedBefore } = known;
  const { knowledge, today } = setting;
  if (supportedBefore === true)
    return {
      lines: [
        'Không được thêm: mỗi người chỉ được ngân sách hỗ trợ học nghề một lần từ ngày xuất ngũ (Nghị định 338/2025, Điều 25–28). Ủy ban nhân dân xã tra hồ sơ và quyết định.',
      ],
    };
  if (discharged === undefined && courseFee === undefined) return undefined;
  const limits =
    discharged &&
    [discharged.from, discharged.to].map((day) => soldierLimit(dayOfIso(day), knowledge.parameters, today));
  const over = limits !== undefined && Temporal.PlainDate.compare(limits[1] as PlainDate, today) < 0;
  const right = limits === undefined ? [] : [limitLine(limits as [PlainDate, PlainDate], today)];
  if (over)
    return {
      lines: [
        ...right,
        'Còn khóa ngắn cho người ở nông thôn, hoặc học nghề của bảo hiểm thất nghiệp nếu đã đóng. (Nghị định 338/2025, Điều 25–28.)',
      ],
    };
  const by = addWorkingDays(knowledge.calendar, today, DECISION_DAYS);
  return {
    lines: [
      ...right,
      feeLine(courseFee, setting),
      ...(known.card === true ? [NO_CARD] : []),
      'Ủy ban nhân dân xã xét nghề, nơi học và quyết định; hỏi xã trước khi đóng tiền.',
      `Nộp ở Trung tâm Phục vụ hành chính công hoặc Cổng Dịch vụ công (mã 2.002821); nộp đủ giấy hôm nay thì chậm nhất ${formatWeekday(by)} có trả lời.`,
      '(Nghị định 338/2025, Điều 25–28.)',
    ],
    ask: discharged === undefined && !unknown.has('discharged') ? ASK : undefined,
  };
}

const NO_CARD =
  'Thẻ học nghề không còn dùng từ 01/01/2026: nay nộp quyết định xuất ngũ, chứng chỉ, hóa đơn học phí, hoặc học lớp xã mở. Còn giữ thẻ cũ thì hỏi Ban chỉ huy quân sự xã.';
const ASK: Question = { slot: 'discharged', text: 'Anh/chị xuất ngũ (xong nghĩa vụ) ngày, tháng, năm nào?' };

function limitLine([first, last]: readonly [PlainDate, PlainDate], today: PlainDate): string {
  const day = first.equals(last)
    ? formatDay(last)
    : `${formatDay(first)} – ${formatDay(last)}, tùy ngày ghi trên quyết định`;
  if (Temporal.PlainDate.compare(last, today) < 0) return `Đã hết hạn: 60 tháng từ ngày xuất ngũ tròn vào ${day}.`;
  if (Temporal.PlainDate.compare(first, today) <= 0)
    return `Đang ở sát hạn 60 tháng (${day}): xem ngày trên quyết định xuất ngũ và nộp ngay; còn hay hết do xã quyết định.`;
  return `Còn kịp: xin học trước ${day} (60 tháng từ ngày xuất ngũ), nếu chưa được ngân sách hỗ trợ lần nào.`;
}

function feeLine(fee: number | undefined, { knowledge: { parameters }, today }: Setting): string {
  const { most, baseWage, times, paid, own } = soldierSupport(fee, parameters, today);
  const cap = `${formatDong(most)} (${formatNumber(times)} × lương cơ sở ${formatDong(baseWage.value)})`;
  if (fee === undefined || paid === undefined) return `Học phí, tiền ăn, đi lại cộng lại tối đa ${cap}.`;
  if (own !== undefined && own > 0)
    return `Học phí ${formatDong(fee)} vượt mức: được tối đa ${cap}, tự trả ${formatDong(own)}.`;
  const meal = requireParameter(parameters, 'nong_thon_an_ngay', today).value;
  return `Học phí ${formatDong(fee)} trong mức ${cap}: được trả đủ, còn tối đa ${formatDong(most - paid)} cho tiền ăn (${formatDong(meal)} một ngày) và đi lại.`;
}
