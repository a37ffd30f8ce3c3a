// The line that a sigh, a doubt or a complaint gets.

import type { Reply } from '#domain/reply.ts';
import { LATER, type Reaction } from './acts/reaction.ts';
import { answerSource } from './answer.ts';
import { officeLine } from './office-hours.ts';
import { HUMAN_BUTTON, MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { TurnContext } from './turn-types.ts';

/** Who leaves it there does right. */
const OF_DANGER: ReadonlySet<string> = new Set([
  'job.scam_warning',
  'overseas.scam_report',
  'overseas.abscond',
  'overseas.licensed_company',
]);

export function reactionReply(reaction: Reaction, { last }: Session, { knowledge, today }: TurnContext): Reply {
  const { line, human, source } = reaction;
  const entry = last && knowledge.entries.get(last.intent);
  const end =
    source === true
      ? ` ${(entry && answerSource(knowledge, entry, { on: today, country: last?.country })) || 'văn bản và nơi trả lời ghi cuối mỗi câu.'} Muốn chắc hơn, gọi ${officeLine(knowledge)}.`
      : source === false
        ? ` ${officeLine(knowledge)}.`
        : '';
  const right =
    reaction === LATER && last !== undefined && OF_DANGER.has(last.intent)
      ? 'Dạ, dừng lại như vậy là đúng và an toàn cho mình. '
      : '';
  return say(right + line + end, 'control', {
    buttons: human ? [HUMAN_BUTTON, MENU_BUTTON] : [],
    ...(source === true && last !== undefined ? { provenance: { intent: last.intent } } : {}),
  });
}
