// What age, sex and years of insurance make of a pension, and what that means for a claim: one line above the rule.

import { formatNumber } from '#domain/money.ts';
import type { PlainDate } from '#domain/time.ts';
import { PENSION_YEARS, pensionDue, retirementAge, retirementDay, type Sex } from '#law/retirement.ts';
import { endedBetween, type Facts } from './facts/facts.ts';

const LOST = 'không được trợ cấp thất nghiệp (Luật Việc làm 74/2025, Điều 38)';

/** When somebody of this age is old enough for a pension (Bộ luật Lao động 45/2019, Điều 169), and what that means for a claim. */
export function retirementLine(facts: Facts, today: PlainDate): string | undefined {
  const { born, sex, insuredYears: years } = facts;
  if (years !== undefined && years < PENSION_YEARS) return tooFewYears(years, born !== undefined);
  if (born === undefined) return undefined;
  const days = { from: Temporal.PlainDate.from(born.from), to: Temporal.PlainDate.from(born.to) };
  const left = endedBetween(facts)?.to ?? today;
  const age = sex === undefined ? agesOf(left.year) : whenOldEnough(sex, days);
  if (sex !== undefined && years !== undefined)
    return `${age} ${withAllYears(pensionDue({ sex, born: days, years }, left))}`;
  const tooYoung = (each: Sex | undefined) => pensionDue({ sex: each, born: days, years }, left) === false;
  const still = 'chưa đủ tuổi nên chưa đủ điều kiện lương hưu, vẫn được xét trợ cấp thất nghiệp.';
  if (tooYoung(sex)) return `${age} Nghỉ lúc này ${still}`;
  return sex === undefined && tooYoung('male') ? `${age} Là nam thì ${still}` : age;
}

const tooFewYears = (years: number, hasAge: boolean): string =>
  `Đóng bảo hiểm xã hội ${formatNumber(Math.floor(years * 10) / 10)} năm thì chưa đủ ${PENSION_YEARS} năm để có lương hưu (Luật Bảo hiểm xã hội 41/2024, Điều 64)${hasAge ? ', dù đủ tuổi.' : '.'} Vẫn được xét trợ cấp thất nghiệp.`;

/** Of somebody who has the years, by whether the age is reached on the day of leaving. */
function withAllYears(due: boolean | undefined): string {
  if (due === true) return `Đủ tuổi và đủ ${PENSION_YEARS} năm đóng mà nghỉ thì ${LOST}.`;
  const before = `Đã đủ ${PENSION_YEARS} năm đóng: nghỉ đúng luật trước lúc đủ tuổi thì vẫn được xét trợ cấp thất nghiệp, từ lúc đó thì ${LOST}.`;
  return due === false ? before : `${before} Cho em ngày sinh đúng trên giấy tờ, em xem lại.`;
}

const agesOf = (year: number): string =>
  `Năm ${year} đủ tuổi nghỉ hưu (việc bình thường): nam ${ageWords(retirementAge('male', year))}, nữ ${ageWords(retirementAge('female', year))}.`;

const ageWords = (months: number): string =>
  `${Math.floor(months / 12)} tuổi${months % 12 === 0 ? '' : ` ${months % 12} tháng`}`;

function whenOldEnough(sex: Sex, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): string {
  const [first, last] = [retirementDay(from, sex), retirementDay(to, sex)];
  const who = sex === 'female' ? 'Lao động nữ' : 'Lao động nam';
  const age = (day: PlainDate) => ageWords(retirementAge(sex, day.year));
  return first.equals(last) || (first.year === last.year && first.month === last.month)
    ? `${who} sinh như anh/chị nói đủ tuổi nghỉ hưu vào tháng ${first.month}/${first.year} (${age(first)}, việc bình thường).`
    : `${who} ở tuổi đó đủ tuổi nghỉ hưu khoảng ${first.month}/${first.year} – ${last.month}/${last.year} tùy ngày sinh (${age(first)}${age(first) === age(last) ? '' : ` đến ${age(last)}`}, việc bình thường).`;
}
