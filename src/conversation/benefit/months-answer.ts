// "nếu đóng 5 năm thì sao?" after talk about benefit, when no wage is known: months of benefit without the money.

import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { benefitMonths } from '#law/unemployment-benefit.ts';
import { DATA, say } from '../reply.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';

/** How many months of benefit so many months of contributions bring, and what stays (Luật Việc làm 74/2025, Điều 39 khoản 2). */
export function monthsLine(months: number, { parameters }: Pick<Knowledge, 'parameters'>, today: PlainDate): string {
  const given = benefitMonths(months, parameters, today);
  if (given.months === 0)
    return `Đóng ${months} tháng thì chưa đủ để hưởng lần này; cả ${given.reserved} tháng được giữ để cộng về sau.`;
  const lost = given.lost > 0 ? ` ${given.lost} tháng vượt mức không được bảo lưu.` : '';
  return `Đóng ${months} tháng (chưa hưởng lần nào) thì được hưởng ${given.months} tháng; hưởng hết còn giữ lại ${given.reserved} tháng.${lost}`;
}

export function monthsAnswer(months: number, session: Session, context: TurnContext): Step {
  const rule = 'Căn cứ: Luật Việc làm 74/2025, Điều 39 khoản 2; Nghị định 374/2025, Điều 8.';
  const text = monthsLine(months, context.knowledge, context.today);
  const reply = say(`${text}\n${rule}`, 'flow', {
    buttons: [{ label: 'Tính thử cho tôi', data: DATA.estimate }],
    provenance: { intent: 'ui.amount_duration' },
  });
  return {
    session: {
      ...session,
      facts: { ...session.facts, months: { count: months, precision: 'exact' } },
      last: { intent: 'ui.amount_duration' },
    },
    replies: [reply],
  };
}
