// The words of a computed severance: verdict, working, who decides what we cannot, and the day by which the employer has to pay.

import { formatDong, formatNumber } from '#domain/money.ts';
import { formatWeekday, type PlainDate } from '#domain/time.ts';
import { payDays, type SeveranceKind, type SeverancePay, severancePay, workedLongEnough } from '#law/severance.ts';
import { endedBetween } from '../facts/facts.ts';
import { type CountedTime, countedTime, workedMonths } from './counted-time.ts';
import { excluded } from './severance-excluded.ts';
import { dayOfIso } from './times.ts';
import type { Answered, Case, Question, Setting } from './types.ts';

const NAMES: Record<SeveranceKind, string> = { severance: 'Trợ cấp thôi việc', job_loss: 'Trợ cấp mất việc làm' };
const WHEN: Record<SeveranceKind, string> = {
  severance: 'hết hạn, thỏa thuận, nghỉ đúng luật',
  job_loss: 'bị cắt giảm, đổi cơ cấu',
};
const ARTICLES: Record<SeveranceKind, string> = { severance: 'Điều 46', job_loss: 'Điều 47' };

export function severanceAnswer(told: Case, setting: Setting): Answered | undefined {
  const { facts } = told;
  const { parameters } = setting.knowledge;
  const ended = endOf(told);
  const on = ended ?? setting.today;
  const refusal = excluded(told);
  if (refusal !== undefined) return { lines: [refusal] };
  // The day of leaving counts before the end of a stretch of work.
  const known = facts.ended === undefined ? told.known : { ...told.known, workTo: undefined };
  const worked = workedMonths(known, on);
  if (worked !== undefined && !workedLongEnough(worked.high, parameters, on))
    return {
      lines: [
        `Chưa có khoản này: làm ${worked.high} tháng, luật đòi làm thường xuyên từ đủ 12 tháng (Bộ luật Lao động 45/2019, Điều 46, 47).`,
      ],
    };
  const counted = countedTime(known, on);
  if (counted === undefined) return askOnly(told);
  const kinds = kindsOf(told);
  const owed = counted.months.high > 0;
  return {
    lines: [
      ...resignLine(counted, told, on, setting),
      ...(counted.assumed ? [`Nếu công ty đã đóng đủ bảo hiểm thất nghiệp cho ${told.whose ?? 'anh/chị'} thì:`] : []),
      ...kinds.map((kind) => kindLine(kind, kinds.length > 1, counted, told, on, setting)),
      ...(owed ? [timeLine(counted)] : []),
      'Công ty chốt số tháng và lương bình quân 6 tháng cuối; không đồng ý thì nhờ hòa giải viên lao động (Sở Nội vụ), rồi Tòa án.',
      ...(owed ? [payLine(ended, told, kinds, setting)] : []),
      `(Bộ luật Lao động 45/2019, ${[...kinds.map((kind) => ARTICLES[kind]), 'Điều 48'].join(', ').replaceAll(', Điều', ',')}; Nghị định 145/2020, Điều 8.)`,
    ],
    ask: nextQuestion(told, counted),
  };
}

/** The last day of work, where it lies after the first. */
function endOf({ known: { workFrom, workTo }, facts }: Case): PlainDate | undefined {
  const end = endedBetween(facts)?.to ?? (workTo && dayOfIso(workTo.to));
  return end === undefined || (workFrom !== undefined && end.toString() <= workFrom.to) ? undefined : end;
}

/** Which of the two it is; both where nothing tells. */
function kindsOf({ known, facts }: Case): readonly SeveranceKind[] {
  const { ended_by: by, ended_how: how, employer } = facts.choices ?? {};
  if (how === 'cut') return ['job_loss'];
  const lawful = by === 'agreed' || by === 'expired' || by === 'self';
  if (lawful || employer === 'closed' || employer === 'gone') return ['severance'];
  return known.kind === undefined || by === 'employer' ? ['severance', 'job_loss'] : [known.kind];
}

function kindLine(
  kind: SeveranceKind,
  beside: boolean,
  { months }: CountedTime,
  told: Case,
  on: PlainDate,
  { knowledge: { parameters } }: Setting,
): string {
  const wage = wageOf(told);
  const pay = (counted: number) => severancePay(kind, counted, wage ?? 0, parameters, on);
  const [low, high] = [pay(months.low), pay(months.high)];
  const head = `${NAMES[kind]}${beside ? ` (${WHEN[kind]})` : ''}`;
  if (high.open)
    return `${head}: không còn tháng nào chưa đóng bảo hiểm thất nghiệp. Có được mức ít nhất ${monthsOf('mat_viec_it_nhat')} lương hay không thì các nơi hiểu khác nhau: hỏi Sở Nội vụ.`;
  if (high.monthsOfWage === 0) return `${head}: không còn, vì thời gian làm đã có bảo hiểm thất nghiệp cả.`;
  const ends = low.monthsOfWage === high.monthsOfWage ? [high] : [low, high];
  return wage === undefined
    ? `${head}: ${ends.map(({ monthsOfWage }) => formatNumber(monthsOfWage)).join(' đến ')} tháng lương${high.floored ? ' (mức ít nhất)' : ''}.`
    : `${head}: ${ends.map((each) => `${formatDong(each.amount)} = ${working(each, wage)}`).join('; đến ')}.`;

  function monthsOf(name: string): string {
    return `${formatNumber(parameters.get(name)?.values[0]?.value ?? 0)} tháng`;
  }
}

/** Whoever is made to sign a letter of resignation hears first what it costs. */
function resignLine(
  { months }: CountedTime,
  told: Case,
  on: PlainDate,
  { knowledge: { parameters } }: Setting,
): string[] {
  const { ended_by: by, ended_how: how } = told.facts.choices ?? {};
  if (by !== 'unclear' || how !== 'cut') return [];
  const wage = wageOf(told);
  const [loss, resigned] = (['job_loss', 'severance'] as const).map((kind) =>
    severancePay(kind, months.high, wage ?? 0, parameters, on),
  );
  const sure = wage !== undefined && months.low === months.high && loss?.open === false;
  const lost = sure && resigned !== undefined ? (loss?.amount ?? 0) - resigned.amount : 0;
  const sums =
    lost > 0 && resigned !== undefined && wage !== undefined
      ? ` ${formatDong(resigned.amount)}${resigned.monthsOfWage === 0 ? '' : ` (${working(resigned, wage)})`}, mất ${formatDong(lost)}`
      : ' (nửa tháng lương mỗi năm), mất phần chênh';
  return [`Đừng ký đơn xin nghỉ: ký thì thường chỉ còn trợ cấp thôi việc${sums}. Đòi giấy ghi lý do cắt giảm.`];
}

/** "7.000.000 đồng × ½ × 4 năm". */
function working({ floored, monthsOfWage, perYear, years }: SeverancePay, wage: number): string {
  if (floored) return `${formatDong(wage)} × ${formatNumber(monthsOfWage)} tháng (mức ít nhất)`;
  const part = perYear === 0.5 ? '½' : formatNumber(perYear);
  return `${formatDong(wage)} × ${part} × ${formatNumber(years)} năm`;
}

function wageOf({ known, facts: { wages } }: Case): number | undefined {
  return known.wage ?? (wages && Math.round(wages.reduce((sum, wage) => sum + wage, 0) / wages.length));
}

function timeLine({ months: { low, high }, between, about }: CountedTime): string {
  const count = low === high ? `${about ? 'khoảng ' : ''}${low} tháng` : `${low} đến ${high} tháng`;
  const month = ({ month, year }: PlainDate) => `${month}/${year}`;
  const when = between === undefined ? '' : ` (${month(between.from)} – ${month(between.to)})`;
  return `Tính cho ${count} làm mà chưa có bảo hiểm thất nghiệp${when}; tháng lẻ tới 6 là nửa năm, trên 6 là một năm.`;
}

function payLine(
  ended: PlainDate | undefined,
  { facts }: Case,
  kinds: readonly SeveranceKind[],
  { knowledge: { parameters, calendar }, today }: Setting,
): string {
  const longer = kinds.includes('job_loss') || facts.choices?.employer === 'closed';
  const { by, atMost } = payDays(ended ?? today, parameters, calendar);
  const [days, most] = ['tra_tien_nghi_ngay', 'tra_tien_nghi_keo_dai'].map(
    (name) => parameters.get(name)?.values[0]?.value,
  );
  if (ended === undefined)
    return `Công ty phải trả trong ${days} ngày làm việc từ ngày nghỉ${longer ? ` (cắt giảm, đóng cửa: chậm nhất ${most} ngày)` : ''}; chưa trả thì gửi giấy đòi.`;
  const last = longer ? atMost : by;
  if (Temporal.PlainDate.compare(last, today) < 0)
    return `Đã quá hạn trả (${formatWeekday(last)}): gửi giấy đòi ngay, công ty phải trả thêm tiền lãi.`;
  return `Công ty phải trả chậm nhất ${formatWeekday(by)}${longer ? ` (cắt giảm, đóng cửa: ${formatWeekday(atMost)})` : ''}; quá ngày đó thì gửi giấy đòi.`;
}

const QUESTIONS = {
  workFrom: 'Anh/chị vào làm công ty này từ tháng, năm nào (ví dụ: 3/2006)?',
  insuredFrom:
    'Công ty đóng bảo hiểm thất nghiệp cho anh/chị từ tháng, năm nào? Đóng đủ từ đầu thì nhắn “đóng đủ”, không đóng thì nhắn “không đóng”.',
  wage: 'Lương bình quân 6 tháng cuối theo hợp đồng là bao nhiêu một tháng?',
} as const;
const EXACT = 'Vào làm tháng mấy, bảo hiểm thất nghiệp đóng từ tháng mấy? Anh/chị nhắn, em tính đúng số.';

const question = (slot: keyof typeof QUESTIONS, { whose }: Case): Question => ({
  slot,
  text: of(whose, QUESTIONS[slot]),
});

/** The words for whose case it is, at the beginning of a sentence and within. */
const of = (whose: string | undefined, text: string): string =>
  whose === undefined
    ? text
    : text
        .replace(/^Anh\/chị (?=vào)/, `${whose.charAt(0).toUpperCase()}${whose.slice(1)} `)
        .replace(/cho anh\/chị/, `cho ${whose}`);

function nextQuestion(told: Case, { months, assumed, about }: CountedTime): Question | undefined {
  const { unknown } = told;
  if (assumed && !unknown.has('insuredFrom')) return question('insuredFrom', told);
  if (wageOf(told) === undefined && months.high > 0 && !unknown.has('wage')) return question('wage', told);
  if (unknown.has('workFrom') || (months.low === months.high && !(about && months.high > 0))) return undefined;
  return about ? question('workFrom', told) : { slot: 'workFrom', text: EXACT };
}

/** Something of the case was told, but not how long the work lasted. */
function askOnly(told: Case): Answered | undefined {
  const { known, unknown } = told;
  const something = known.wage ?? known.insuredFrom ?? known.workMonths;
  if (something === undefined || unknown.has('workFrom')) return undefined;
  return {
    lines: [
      'Công ty trả cho những tháng làm mà chưa có bảo hiểm thất nghiệp: thôi việc nửa tháng lương mỗi năm, mất việc do cắt giảm một tháng lương mỗi năm (Bộ luật Lao động 45/2019, Điều 46, 47).',
    ],
    ask: question('workFrom', told),
  };
}
