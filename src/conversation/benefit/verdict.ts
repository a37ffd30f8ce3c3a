// The first line of an estimate: whether benefit can be claimed at all, in words, before any sum is named.

import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type ClaimVerdict, claimVerdict } from '#law/claim.ts';
import { type ContractKind, noticeDays } from '#law/leaving.ts';
import { requireParameter } from '#law/parameters.ts';
import { pensionDue, retirementDay } from '#law/retirement.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import { filingLine, howFar, LONG_OVER, runsOn } from '../filing-words.ts';
import { leavingNotice } from './notice-due.ts';

/** What the facts decide on `today`. */
export function verdictOf(
  facts: Facts,
  { parameters, calendar }: Pick<Knowledge, 'parameters' | 'calendar'>,
  today: PlainDate,
): ClaimVerdict {
  const { choices = {} } = facts;
  const notice = leavingNotice(facts, { parameters }, today);
  // Who draws benefit has filed: no term to file, no condition of a first claim is theirs any more.
  if (isDrawing(facts)) return { kind: 'open' };
  return claimVerdict(
    {
      ended: endedBetween(facts),
      employed: facts.employed,
      months: facts.months && wholeMonths(facts.months),
      monthsIn24: facts.monthsIn24,
      monthsIn36: facts.monthsIn36,
      contract: facts.contract,
      uninsuredService: choices.service === 'official',
      pension: choices.pension === 'qualified' || isPensionDue(facts, today),
      leftUnlawfully: notice.kind === 'too_short',
      noticeUndecided: notice.kind === 'contract_decides' ? notice.given : undefined,
      employerGone: choices.employer === 'gone',
      confirmed: facts.confirmed === undefined ? undefined : Temporal.PlainDate.from(facts.confirmed),
    },
    parameters,
    calendar,
    today,
  );
}

/** A benefit is being drawn; what was granted alone may be an earlier one. */
export const isDrawing = ({ drawing }: Facts): boolean =>
  drawing !== undefined &&
  (drawing.drawn !== undefined ||
    drawing.start !== undefined ||
    drawing.missed !== undefined ||
    Object.keys(drawing).length === 0);

/** On the day the contract ended, by age, sex and years of insurance. */
function isPensionDue(facts: Facts, today: PlainDate): boolean {
  const { born, sex, insuredYears: years } = facts;
  const days = born && { from: Temporal.PlainDate.from(born.from), to: Temporal.PlainDate.from(born.to) };
  return pensionDue({ sex, born: days, years }, endedBetween(facts)?.from ?? today) === true;
}

/** The day on which a pension begins, where it lies after the end of the contract and age, sex and years make it certain. */
export function pensionBegins(facts: Facts): PlainDate | undefined {
  const { born, sex, insuredYears = 0 } = facts;
  if (born === undefined || sex === undefined || insuredYears < 15 || isVague(born)) return undefined;
  return retirementDay(Temporal.PlainDate.from(born.from), sex);
}

/** "gần 60 tuổi", "5x tuổi": from years of birth so far apart no day is named. */
const isVague = ({ from, to }: NonNullable<Facts['born']>): boolean =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'year' }).years > 2;

/** "chưa đủ 12 tháng", "gần 3 năm" are a month short of what they name, at least. */
export function wholeMonths({ count, precision }: NonNullable<Facts['months']>): number {
  return precision === 'less' ? count - 1 : count;
}

/** Verdicts after which neither a sum nor a day of payment may be named. */
export function endsTheMatter({ kind }: ClaimVerdict): boolean {
  return ENDING.has(kind);
}

const ENDING: ReadonlySet<ClaimVerdict['kind']> = new Set([
  'uninsured_service',
  'pension',
  'left_unlawfully',
  'notice_decides',
  'too_few_months',
  'too_few_in_window',
  'contract_decides',
  'too_late',
  'long_over',
]);

/** The days of notice with their figures of the day (Bộ luật Lao động 45/2019, Điều 35 khoản 1). */
function noticeLine({ parameters }: Pick<Knowledge, 'parameters'>, today: PlainDate): string {
  const days = (kind: ContractKind) => noticeDays(kind, parameters, today);
  return `Nghỉ đúng luật là báo trước đủ ${days('indefinite')} ngày (hợp đồng không thời hạn), ${days('fixed')} ngày (12–36 tháng) hoặc ${days('short')} ngày làm việc (dưới 12 tháng).`;
}

/** What was told, with what is due where that is known. */
function tooShort(facts: Facts, knowledge: Pick<Knowledge, 'parameters'>, today: PlainDate): string {
  const notice = leavingNotice(facts, knowledge, today);
  return notice.kind === 'too_short' && notice.due !== undefined
    ? `Báo trước ${facts.noticeDays} ngày mà hợp đồng này phải báo trước ${notice.due} ngày thì tự nghỉ như vậy`
    : 'Tự nghỉ mà không báo trước đúng hạn';
}

const ARTICLE = 'Luật Việc làm 74/2025, Điều 38 khoản 1';

export function verdictLine(
  verdict: ClaimVerdict,
  facts: Facts,
  knowledge: Pick<Knowledge, 'calendar' | 'parameters'>,
  today: PlainDate,
): string {
  const { calendar } = knowledge;
  const kept = facts.months === undefined ? 'Số tháng đã đóng' : `${facts.months.count} tháng đã đóng`;
  const by = facts.choices?.ended_by;
  const others = by === 'employer' || by === 'expired' || by === 'agreed';
  const notice = others || facts.choices?.left_for !== undefined ? '' : ` ${noticeLine(knowledge, today)}`;
  const keeps = `${kept} không mất, được cộng cho lần sau khi đi làm và đóng tiếp`;
  const ended = countedFrom(facts);
  const from =
    facts.confirmed === undefined
      ? `nghỉ việc ${ended && formatDay(ended.from)}`
      : `có xác nhận công ty không còn khả năng đóng ngày ${ended && formatDay(ended.from)}`;
  switch (verdict.kind) {
    case 'uninsured_service':
      return `Cán bộ, công chức, người không chuyên trách không đóng bảo hiểm thất nghiệp, nên nghỉ việc này không có trợ cấp thất nghiệp (Luật Việc làm 74/2025, Điều 31). ${facts.months === undefined ? 'Tháng đóng khi làm công ty trước đây mà chưa hưởng' : kept} vẫn được bảo lưu, cộng cho lần sau khi đi làm và đóng tiếp. Viên chức, hợp đồng lao động thì khác: nói em biết.`;
    case 'pension':
      return `Nghỉ khi đã đủ điều kiện hưởng lương hưu thì không được trợ cấp thất nghiệp (${ARTICLE} điểm a). Anh/chị hỏi Bảo hiểm xã hội về lương hưu. Chưa đủ tuổi hoặc chưa đủ năm đóng thì nói em biết, em tính lại.`;
    case 'notice_decides':
      return `Tùy hợp đồng: báo trước ${verdict.given} ngày mà tự nghỉ thì có loại hợp đồng là đủ, có loại là nghỉ trái luật, không được trợ cấp thất nghiệp lần này (${ARTICLE} điểm a). ${noticeLine(knowledge, today)} Hợp đồng của anh/chị loại nào? Công ty đã đồng ý cho nghỉ thì không lo chuyện này.${ended === undefined ? '' : ` ${filingLine(ended, knowledge, today)}`}`;
    case 'left_unlawfully':
      return `${tooShort(facts, knowledge, today)} là nghỉ trái luật: lần này không được trợ cấp thất nghiệp (${ARTICLE} điểm a). ${noticeLine(knowledge, today)} ${keeps}. Nếu bị nợ lương, bị đánh, bị quấy rối, phải nghỉ vì thai, hoặc công ty đồng ý cho nghỉ thì khác: nói em biết.`;
    case 'too_few_months':
      return `Chưa đủ ${verdict.kept + verdict.missing} tháng đóng nên lần này chưa được hưởng trợ cấp thất nghiệp, còn thiếu ${verdict.missing} tháng (${ARTICLE}). ${keeps}.${trainingInstead(verdict.kept, knowledge, today)}`;
    case 'too_few_in_window':
      return `Chưa được hưởng lần này: trong ${verdict.window} tháng trước khi nghỉ chỉ có ${verdict.inside} tháng đóng, cần đủ ${verdict.least} tháng (${ARTICLE} điểm b; hợp đồng từ đủ 1 đến dưới 12 tháng thì xét trong 36 tháng). ${keeps}.`;
    case 'contract_decides':
      return `Tùy thời hạn hợp đồng cuối cùng (${ARTICLE} điểm b): hợp đồng dưới 12 tháng thì xét trong 36 tháng và anh/chị đủ ${verdict.least} tháng; hợp đồng từ 12 tháng hoặc không thời hạn thì xét trong 24 tháng, anh/chị mới có ${verdict.inside} tháng nên chưa đủ. Hợp đồng của anh/chị bao nhiêu tháng?`;
    case 'too_late':
      return ended?.from.equals(ended.to)
        ? `Đã quá hạn nộp: ${from} thì hạn là ${formatWeekday(verdict.last)} (${ARTICLE} điểm c). Lần này không được hưởng nữa. ${keeps}. Ngày trên giấy khác ngày này thì nói em biết.`
        : `Hạn nộp là 3 tháng từ ngày nghỉ, muộn nhất cũng đã qua ngày ${formatDay(verdict.last)} (${ARTICLE} điểm c), nên lần này không được hưởng nữa. ${keeps}. Giấy ghi ngày nghỉ khác thì cho em biết ngày đó.`;
    case 'long_over':
      return `${LONG_OVER} (${ARTICLE} điểm c), nên lần này không được hưởng nữa. ${keeps}. Giấy ghi ngày nghỉ khác thì cho em biết ngày đó.`;
    case 'maybe_too_late':
      return `Có thể sắp hết hoặc đã hết hạn: hạn nộp rơi vào khoảng ${formatDay(verdict.earliest)} – ${formatDay(verdict.latest)}, tùy ngày nghỉ ghi trên giấy (${ARTICLE} điểm c). Anh/chị xem ngay ngày đó; còn hạn thì nộp ngay hôm nay, tại trung tâm hoặc trên Cổng Dịch vụ công. Giấy ghi ngày nào, cho em biết em tính đúng hạn.`;
    case 'not_yet':
      return verdict.ends === undefined || verdict.last === undefined
        ? `Hợp đồng chưa chấm dứt thì chưa nộp được, dù đang nghỉ không lương; nộp trong 3 tháng kể từ ngày chấm dứt (${ARTICLE} điểm c).${notice}`
        : `Đến ${formatDay(verdict.ends)} mới nghỉ nên chưa nộp được; khi đó hạn nộp là ${formatWeekday(verdict.last)}${howFar(verdict.last, calendar, verdict.ends).replace(/, còn \d+ ngày/, '')} (${ARTICLE} điểm c).${runsOn(verdict.last, calendar, verdict.ends)}${notice}`;
    case 'from_confirmation':
      return `Công ty không còn khả năng đóng: 3 tháng nộp hồ sơ tính từ ngày có xác nhận của cơ quan có thẩm quyền, không phải từ ngày nghỉ (Nghị định 374/2025, Điều 14 khoản 2). Gửi đề nghị xác nhận tới Sở Nội vụ ngay. Chưa có xác nhận, hoặc còn tìm được công ty, thì vẫn tính từ ngày nghỉ${otherwiseBy(verdict.otherwise, calendar, today)}: đừng chờ.`;
    case 'in_time':
      return ended?.from.equals(ended.to)
        ? `Còn kịp nộp: ${from}, hạn nộp đủ hồ sơ là ${formatWeekday(verdict.latest)}${howFar(verdict.latest, calendar, today)} (${ARTICLE} điểm c).${runsOn(verdict.latest, calendar, today)}`
        : `Còn kịp nộp: hạn nộp rơi vào khoảng ${formatDay(verdict.earliest)} – ${formatDay(verdict.latest)}, tùy ngày nghỉ ghi trên giấy (${ARTICLE} điểm c).`;
    case 'open':
      return 'Em tính theo số anh/chị cho, nếu nghỉ đúng luật, đủ 12 tháng đóng trong 24 tháng (hợp đồng dưới 12 tháng: trong 36 tháng) trước khi nghỉ và nộp trong 3 tháng từ ngày nghỉ.';
  }
}

/** Too few months for the benefit may be enough for a course (Luật Việc làm 74/2025, Điều 37). */
function trainingInstead(months: number, { parameters }: Pick<Knowledge, 'parameters'>, today: PlainDate): string {
  const value = (name: string) => requireParameter(parameters, name, today).value;
  const least = value('hoc_nghe_thang_dong');
  return months < least
    ? ''
    : ` Đóng từ đủ ${least} tháng trong ${value('hoc_nghe_thang_xet')} tháng trước khi nghỉ thì vẫn xin được hỗ trợ học nghề, nếu nghỉ đúng luật và nộp trong ${value('hoc_nghe_han_nop')} tháng từ ngày nghỉ.`;
}

/** ", hạn là thứ Ba 01/12/2026, còn 5 ngày". */
const otherwiseBy = (last: PlainDate | undefined, calendar: Knowledge['calendar'], today: PlainDate): string =>
  last === undefined ? '' : `, hạn là ${formatWeekday(last)}${howFar(last, calendar, today)}`;

/** The day from which the time to file runs. */
function countedFrom(facts: Facts): { from: PlainDate; to: PlainDate } | undefined {
  const confirmed = facts.choices?.employer === 'gone' ? facts.confirmed : undefined;
  if (confirmed === undefined) return endedBetween(facts);
  const day = Temporal.PlainDate.from(confirmed);
  return { from: day, to: day };
}
