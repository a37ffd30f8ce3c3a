// Training out of unemployment insurance for the person's own course: what the fund pays of it, what is left, until when.

import { formatDong, formatNumber } from '#domain/money.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import { requireParameter } from '#law/parameters.ts';
import { lastTrainingDay, type TrainingSupport, trainingSupport } from '#law/training-support.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { leavingNotice } from '../benefit/notice-due.ts';
import { cue } from '../facts/cues.ts';
import { endedBetween } from '../facts/facts.ts';
import { howFar, isOver, runsOn } from '../filing-words.ts';
import { officeLine } from '../office-hours.ts';
import { readTraining } from './training-facts.ts';
import type { Answered, Case, Question, Reckoning, Setting } from './types.ts';

/** Working days to a decision, as for the benefit itself (Nghị định 374/2025, Điều 13 and 16). */
const DECISION_DAYS = 15;

export const training: Reckoning = {
  name: 'training',
  entries: ['ui.training_support'],
  sections: new Set(['how_much', 'pay', 'who']),
  shares: ['ended', 'choices'],
  named: cue([
    '(?:bhtn|bảo hiểm thất nghiệp|quỹ thất nghiệp) … (?:hỗ trợ|trả|cho) … (?:tiền học|học phí|học nghề)',
    '(?:hưởng|lãnh|lĩnh) (?:tctn|thất nghiệp|trợ cấp thất nghiệp|trợ cấp) … (?:học nghề|học phí)',
    'hỗ trợ học nghề',
    'học nghề … (?:thất nghiệp|bhtn)',
    'tiền học nghề',
  ]),
  hinted: cue(['(?:xin|đăng ký|muốn|đi|được|cho) học nghề', 'học nghề … hỗ trợ']),
  foreign: cue([
    '(?:xuất ngũ|ra quân|bộ đội|nghĩa vụ|dân quân)',
    '(?:lao động )?nông thôn',
    '(?:vay|sơ cấp|học phí trường|trung cấp|cao đẳng|đại học)',
  ]),
  certain: ({ courseMonths, courseFee }) => courseMonths !== undefined && courseFee !== undefined,
  read: readTraining,
  answer: trainingAnswer,
};

function trainingAnswer(told: Case, setting: Setting): Answered | undefined {
  const { known, facts } = told;
  const course = courseLines(told, setting);
  const right = known.drawing === true ? ['Đang hưởng hoặc chờ trợ cấp: hồ sơ chỉ cần Mẫu số 02.'] : [];
  const notDrawing = known.drawing === true ? [] : withoutBenefit(told, setting);
  if (course.length === 0 && notDrawing.length === 0) return undefined;
  const { kind } = leavingNotice(facts, setting.knowledge, setting.today);
  if (known.drawing !== true && kind === 'too_short' && course.length === 0)
    return {
      lines: [
        'Nghỉ ngang trái luật mà không hưởng trợ cấp thì không thuộc diện hỗ trợ học nghề (Luật Việc làm 74/2025, Điều 37).',
      ],
    };
  return {
    lines: [
      ...(course.length > 0 ? course : [ratesLine(setting)]),
      ...right,
      ...notDrawing,
      officeDecides(setting),
      nextStep(setting),
      SOURCE,
    ],
    ask: nextQuestion(told, course.length > 0),
  };
}

const SOURCE = '(Luật Việc làm 74/2025, Điều 37; Nghị định 374/2025, Điều 11–13.)';

function courseLines({ known }: Case, { knowledge: { parameters }, today }: Setting): string[] {
  const { courseMonths: months, courseDays: days = 0, courseFee: fee, classDays } = known;
  if (months === undefined) return [];
  const given = trainingSupport({ months, days, fee, classDays }, parameters, today);
  const monthly = requireParameter(parameters, 'hoc_nghe_thang', today).value;
  return [verdict(given, fee), working(given, monthly), mealLine(given, classDays)].filter(Boolean);
}

/** Where no course was told: what any may get. */
function ratesLine({ knowledge: { parameters }, today }: Setting): string {
  const short = trainingSupport({ months: 1, days: 0 }, parameters, today);
  const long = trainingSupport({ months: 120, days: 0 }, parameters, today);
  return `Khóa dưới 3 tháng: học phí tối đa ${formatDong(short.most)}; khóa dài hơn: ${formatDong(long.most / long.paidMonths)} một tháng, không quá ${long.paidMonths} tháng; tiền ăn ${formatDong(short.mealsADay)} một ngày học.`;
}

function verdict({ most, paid, own }: TrainingSupport, fee: number | undefined): string {
  if (fee === undefined) return `Quỹ bảo hiểm thất nghiệp trả học phí khóa này tối đa ${formatDong(most)}.`;
  const left = own === 0 ? 'anh/chị không phải trả thêm học phí' : `anh/chị tự trả ${formatDong(own ?? 0)}`;
  return `Học phí ${formatDong(fee)}: quỹ bảo hiểm thất nghiệp trả ${formatDong(paid ?? 0)}, ${left}.`;
}

function working({ asCourse, paidMonths, cut, most }: TrainingSupport, monthly: number): string {
  if (asCourse) return `Khóa dưới 3 tháng: tối đa ${formatDong(most)} cả khóa.`;
  const limit = cut ? ' (quỹ chỉ trả chừng đó tháng)' : '';
  return `Mức tối đa: ${formatDong(monthly)} × ${formatNumber(paidMonths)} tháng${limit} = ${formatDong(most)}. Ngày lẻ tới 14 tính nửa tháng, từ 15 tính một tháng.`;
}

function mealLine({ mealsADay, meals }: TrainingSupport, days: number | undefined): string {
  return meals === undefined
    ? `Thêm tiền ăn ${formatDong(mealsADay)} mỗi ngày thực học.`
    : `Thêm tiền ăn: ${formatDong(mealsADay)} × ${days} ngày = ${formatDong(meals)}.`;
}

/** Who does not draw benefit: months paid, and the last day to ask. */
function withoutBenefit({ known, facts }: Case, setting: Setting): string[] {
  const { knowledge, today } = setting;
  const { parameters } = knowledge;
  const value = (name: string) => requireParameter(parameters, name, today).value;
  const [least, window, months] = [
    value('hoc_nghe_thang_dong'),
    value('hoc_nghe_thang_xet'),
    value('hoc_nghe_han_nop'),
  ];
  const ended = endedBetween(facts);
  const paid = known.insuredMonths;
  const lines: string[] = [];
  if (paid !== undefined)
    lines.push(
      paid < least
        ? `Không hưởng trợ cấp thì chưa đủ: mới đóng ${paid} tháng, cần ${least} tháng trong ${window} tháng trước khi nghỉ.`
        : `Không hưởng trợ cấp vẫn được nếu ${least} trong ${paid} tháng đã đóng nằm trong ${window} tháng trước khi nghỉ, và nghỉ đúng luật.`,
    );
  if (ended !== undefined) lines.push(trainingLimitLine(lastTrainingDay(ended.from, parameters), months, setting));
  else if (lines.length === 0 && known.drawing === false)
    lines.push(
      `Không hưởng trợ cấp thì cần đóng ${least} tháng trong ${window} tháng trước khi nghỉ, nộp trong ${months} tháng từ ngày nghỉ.`,
    );
  return lines;
}

/** Until when somebody who draws no benefit asks for a course, `months` after leaving (Luật Việc làm 74/2025, Điều 37). */
export function trainingLimitLine(
  last: PlainDate,
  months: number,
  { knowledge: { calendar }, today }: Setting,
): string {
  return isOver(last, calendar, today)
    ? `Không hưởng trợ cấp thì đã quá hạn xin học: ${months} tháng từ ngày nghỉ, hết ngày ${formatDay(last)}. Đang hưởng hoặc đang chờ trợ cấp thì không tính hạn này.`
    : `Không hưởng trợ cấp thì nộp chậm nhất ${formatWeekday(last)} (${months} tháng từ ngày nghỉ)${howFar(last, calendar, today)}.${runsOn(last, calendar, today)}`;
}

const officeDecides = ({ knowledge }: Setting): string =>
  `Nghề nào, nơi dạy nào được duyệt (kể cả lái xe) thì hỏi trước khi đóng tiền: ${officeLine(knowledge)}.`;

function nextStep({ knowledge, today }: Setting): string {
  const by = addWorkingDays(knowledge.calendar, today, DECISION_DAYS);
  return `Nộp hôm nay thì chậm nhất ${formatWeekday(by)} có quyết định (${DECISION_DAYS} ngày làm việc); vào học trong 3 tháng từ ngày có quyết định.`;
}

function nextQuestion({ known, unknown, facts }: Case, hasCourse: boolean): Question | undefined {
  if (!hasCourse && known.courseFee !== undefined && !unknown.has('courseMonths'))
    return { slot: 'courseMonths', text: 'Khóa học dài mấy tháng?' };
  const told = known.drawing !== undefined || known.insuredMonths !== undefined || facts.ended !== undefined;
  if (told || unknown.has('drawing')) return undefined;
  return { slot: 'drawing', text: 'Anh/chị đang hưởng (hoặc chờ) trợ cấp thất nghiệp, hay không hưởng?' };
}
