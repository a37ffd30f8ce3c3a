// What the estimate asks for, one thing at a time, and why. What would not change the result is not asked.

import { formatDong } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { MissingParameter } from '#law/parameters.ts';
import { benefitAmount, REGIONS } from '#law/unemployment-benefit.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import type { Asking } from '../facts/read.ts';
import { FACT_SLOTS } from '../facts/slots.ts';
import { CANCEL_BUTTON, DATA, say } from '../reply.ts';
import { endsTheMatter, verdictOf } from './verdict.ts';

/** `wage` is asked where one sum may be read in two ways. */
export type BenefitQuestion = Asking | 'wage';

export function nextQuestion(
  facts: Facts,
  knowledge: Pick<Knowledge, 'parameters' | 'calendar'>,
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

export function ask(asking: BenefitQuestion, facts: Facts, opening = ''): Reply {
  return say([opening, questionOf(asking, facts)].filter(Boolean).join('\n'), 'flow', {
    buttons: [...choices(asking, facts), CANCEL_BUTTON],
    provenance: { intent: 'ui.amount_duration' },
  });
}

function questionOf(asking: BenefitQuestion, facts: Facts): string {
  if (asking !== 'wage') return FACT_SLOTS[asking].asked?.question ?? '';
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

const unreadOf = (asking: BenefitQuestion): string =>
  asking === 'wage' ? '' : (FACT_SLOTS[asking].asked?.unread ?? '');

export const askAgain = (asking: BenefitQuestion, facts: Facts, why = unreadOf(asking)): Reply =>
  ask(asking, facts, why);
