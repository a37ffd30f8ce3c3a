// "nếu đóng 5 năm thì sao?" after talk about benefit, when no wage is known: months of benefit without the money.

import { benefitMonths } from '#law/unemployment-benefit.ts';
import { DATA, say } from '../reply.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';

export function monthsAnswer(months: number, session: Session, context: TurnContext): Step {
  const given = benefitMonths(months, context.knowledge.parameters, context.today);
  const rule = 'Căn cứ: Luật Việc làm 74/2025, Điều 39 khoản 2; Nghị định 374/2025, Điều 8.';
  const text =
    given.months === 0
      ? `Đóng ${months} tháng thì chưa đủ để hưởng lần này; cả ${given.reserved} tháng được giữ để cộng về sau.`
      : `Đóng ${months} tháng (chưa hưởng lần nào) thì được hưởng ${given.months} tháng; hưởng hết còn giữ lại ${given.reserved} tháng.${given.lost > 0 ? ` ${given.lost} tháng vượt mức không được bảo lưu.` : ''}`;
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
