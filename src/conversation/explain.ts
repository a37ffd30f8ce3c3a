// The last answer once more: in plainer words, in all its detail, or the one before it.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import type { Understanding } from '#understanding/understand.ts';
import { turnsBack, wantsMore, wantsPlain } from './acts/cues.ts';
import { answerDetail, answerPlain, askedIn } from './answer.ts';
import { entryOfCountry } from './countries.ts';
import { answerReading } from './reading.ts';
import type { Session } from './session.ts';
import { telling, toldName, wasTold } from './told.ts';
import type { Step, TurnContext } from './turn-types.ts';

const MOST_WORDS = 12;
/** So sure is a reading of something else: "đổi chủ là sao". */
const SURE = 0.5;

const namesAnother = ({ parts, entities }: Understanding, inTalk: string): boolean => {
  const [part] = parts;
  const best = part?.readings[0];
  if (topicOf(inTalk) !== 'overseas' || topicOf(best?.intent ?? '') !== 'overseas') return false;
  const country = firstEntity(entities, 'country');
  if (country !== undefined) return entryOfCountry(country.code) !== inTalk;
  return part?.outcome === 'answer' && best !== undefined && best.p >= SURE && best.intent !== inTalk;
};

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
  if (!wantsPlain(heard) || entry.topic === 'chat' || namesAnother(heard, entry.id)) return undefined;
  const name = toldName(entry.id, 'plain', last?.country);
  const plain = wasTold(session, name) ? undefined : answerPlain(context.knowledge, entry, asking);
  return {
    session: telling(session, name),
    replies: [plain ?? answerDetail(context.knowledge, entry, asking)],
  };
}
