// The last answer once more: in plainer words, in all its detail, or the one before it.

import type { Understanding } from '#understanding/understand.ts';
import { turnsBack, wantsMore, wantsPlain } from './acts/cues.ts';
import { answerDetail, answerPlain, askedIn } from './answer.ts';
import { answerReading } from './reading.ts';
import type { Session } from './session.ts';
import { telling, toldName, wasTold } from './told.ts';
import type { Step, TurnContext } from './turn-types.ts';

const MOST_WORDS = 12;

/** "Là sao?", "nói dễ hiểu hơn": the last answer in other words; "chi tiết hơn": all of it. */
export function explain(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { last } = session;
  const entry = last && context.knowledge.entries.get(last.intent);
  if (entry === undefined || heard.folded.split(' ').length > MOST_WORDS) return undefined;
  const asking = askedIn(session, context.today);
  if (wantsMore(heard)) {
    const detail = answerDetail(context.knowledge, entry, asking);
    return detail.provenance.decision === 'refuse' ? undefined : { session, replies: [detail] };
  }
  if (turnsBack(heard) && session.before !== undefined) {
    const earlier = context.knowledge.entries.get(session.before);
    if (earlier !== undefined) return answerReading(earlier, heard, session, context);
  }
  if (!wantsPlain(heard) || entry.topic === 'chat') return undefined;
  const name = toldName(entry.id, 'plain', last?.country);
  const plain = wasTold(session, name) ? undefined : answerPlain(context.knowledge, entry, asking);
  return {
    session: telling(session, name),
    replies: [plain ?? answerDetail(context.knowledge, entry, asking)],
  };
}
