// The line that a sigh, a doubt or a complaint gets.

import type { Reply } from '#domain/reply.ts';
import type { Reaction } from './acts/reaction.ts';
import { answerSource } from './answer.ts';
import { officeLine } from './office-hours.ts';
import { HUMAN_BUTTON, MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { TurnContext } from './turn-types.ts';

export function reactionReply(
  { line, human, source }: Reaction,
  { last }: Session,
  { knowledge, today }: TurnContext,
): Reply {
  const entry = last && knowledge.entries.get(last.intent);
  const end =
    source === true
      ? ` ${(entry && answerSource(knowledge, entry, { on: today, country: last?.country })) || 'văn bản và nơi trả lời ghi cuối mỗi câu.'} Muốn chắc hơn, gọi ${officeLine(knowledge)}.`
      : source === false
        ? ` ${officeLine(knowledge)}.`
        : '';
  return say(line + end, 'control', { buttons: human ? [HUMAN_BUTTON, MENU_BUTTON] : [] });
}
