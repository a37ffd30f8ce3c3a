// What the estimate asks for, one thing at a time, and why. What would not change the result is not asked.

import { formatDong } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { MissingParameter } from '#law/parameters.ts';
import { benefitAmount, REGIONS } from '#law/unemployment-benefit.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import type { Asking } from '../facts/read.ts';
import { CANCEL_BUTTON, DATA, say } from '../reply.ts';
import { endsTheMatter, verdictOf } from './verdict.ts';

/** `wage` is asked where one sum may be read in two ways. */
export type BenefitQuestion = Asking | 'wage';

export function nextQuestion(
  facts: Facts,
  knowledge: Pick<Knowledge, 'parameters'>,
  today: PlainDate,
): BenefitQuestion | undefined {
  if (endsTheMatter(verdictOf(facts, knowledge, today))) return undefined;
  if (facts.months === undefined && !facts.unknown?.includes('months')) return 'months';
  if (facts.wages === undefined) return facts.unknown?.includes('wages') ? undefined : 'wages';
  if (facts.wageAlternative !== undefined) return 'wage';
  if (facts.region !== undefined) return undefined;
  return regionMatters(facts.wages, knowledge, endedBetween(facts)?.to ?? today) ? 'region' : undefined;
}

/** Below the lowest of the four caps the region changes nothing. */
function regionMatters(
  wages: readonly number[],
  { parameters }: Pick<Knowledge, 'parameters'>,
  on: PlainDate,
): boolean {
  try {
    return REGIONS.some((region) => benefitAmount(wages, region, parameters, on).capped);
  } catch (error) {
    if (error instanceof MissingParameter) return false;
    throw error;
  }
}

export const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const QUESTIONS: Record<Exclude<BenefitQuestion, 'wage'>, string> = {
  months:
    'Anh/chị đã đóng bảo hiểm thất nghiệp bao nhiêu tháng mà chưa hưởng? (ví dụ: 27 tháng, hoặc 2 năm 3 tháng; xem trên sổ hoặc tờ rời, cộng cả các công ty trước)',
  wages:
    'Lương đóng bảo hiểm thất nghiệp bình quân 6 tháng gần nhất là bao nhiêu? Anh/chị nhắn một số (ví dụ: 8 triệu), hoặc đủ 6 số theo từng tháng (ví dụ: 7 7 7,2 7,2 7,5 7,5). Lấy lương đóng bảo hiểm, không phải lương thực nhận.',
  region:
    'Mức này gần trần, mà trần tính theo vùng lương của nơi công ty hoạt động, không phải nơi anh/chị ở. Công ty (hoặc chi nhánh) ở xã, phường nào, thuộc vùng mấy? Chưa rõ thì bấm “Tôi chưa biết”, em tính cho cả bốn vùng.',
};

export function ask(asking: BenefitQuestion, facts: Facts, opening = ''): Reply {
  return say([opening, questionOf(asking, facts)].filter(Boolean).join('\n'), 'flow', {
    buttons: [...choices(asking, facts), CANCEL_BUTTON],
    provenance: { intent: 'ui.amount_duration' },
  });
}

function questionOf(asking: BenefitQuestion, facts: Facts): string {
  if (asking !== 'wage') return QUESTIONS[asking];
  const [first, second] = bothWages(facts).map(formatDong);
  return `Lương đóng bảo hiểm mỗi tháng là ${first} hay ${second} ạ? Em hỏi lại cho chắc.`;
}

function choices(asking: BenefitQuestion, facts: Facts) {
  if (asking === 'region') {
    const regions = [1, 2, 3, 4].map((region) => ({ label: `Vùng ${ROMAN[region]}`, data: DATA.region(region) }));
    return [...regions, { label: 'Tôi chưa biết', data: DATA.region('unknown') }];
  }
  if (asking === 'wage') return bothWages(facts).map((wage) => ({ label: formatDong(wage), data: DATA.wage(wage) }));
  return [];
}

const bothWages = ({ wages = [], wageAlternative }: Facts): number[] =>
  [wages[0], wageAlternative].filter((wage) => wage !== undefined);

const AGAIN: Record<BenefitQuestion, string> = {
  months: 'Em chưa đọc được số tháng.',
  wages:
    'Em cần đúng một mức bình quân, hoặc đủ 6 mức lương của 6 tháng có đóng (tháng nghỉ không đóng thì lùi lại tháng trước).',
  wage: '',
  region: 'Em chưa xác định được vùng từ câu này.',
};

export const askAgain = (asking: BenefitQuestion, facts: Facts, why = AGAIN[asking]): Reply => ask(asking, facts, why);
