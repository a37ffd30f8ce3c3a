// A sigh, a doubt or a fear: its line, and of somebody in danger what helps once more beside it.

import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Reaction } from './acts/reaction.ts';
import { reactionReply } from './reaction-reply.ts';
import { answerReading } from './reading.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

export function reacted(reaction: Reaction, heard: Understanding, session: Session, context: TurnContext): Step {
  const replies = [reactionReply(reaction, session, context)];
  const entry = urgentIn(session, context);
  if (reaction.worried !== true || entry === undefined) return { session, replies };
  const help = answerReading(entry, heard, session, context);
  return { ...help, replies: [...replies, ...help.replies] };
}

/** What helps in the danger that this talk is about, or was about before the last answers of the same area. */
function urgentIn({ last, told = [] }: Session, { knowledge }: TurnContext): Entry | undefined {
  const area = topicOf(last?.intent ?? '');
  const spoken = [last?.intent ?? '', ...told.toReversed().map((name) => name.split('|')[0] ?? '')];
  return spoken
    .flatMap((id) => knowledge.entries.get(id) ?? [])
    .find(({ id, stakes }) => stakes === 'urgent' && topicOf(id) === area);
}
