// The last answer once more: in plainer words, in all its detail, or the one before it.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { fold } from '#language/fold.ts';
import type { Understanding } from '#understanding/understand.ts';
import { turnsBack, wantsMore, wantsPlain } from './acts/cues.ts';
import { answerDetail, answerPlain, askedIn } from './answer.ts';
import { whyMonthsLine } from './companion/lines.ts';
import { entryOfCountry } from './countries.ts';
import { answerReading } from './reading.ts';
import { above } from './reply.ts';
import type { Session } from './session.ts';
import { telling, toldName, wasTold } from './told.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** Of these the person's own months are what is not understood. */
const OF_MONTHS: ReadonlySet<string> = new Set(['ui.reserve']);
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

/** "Quay lại cái hồ sơ": of what was told in this talk, the entry that the words name. */
function namedBefore(
  { folded }: Understanding,
  { told = [], last }: Session,
  { knowledge }: TurnContext,
): Entry | undefined {
  const names = wordsOf(folded.replace(TURNING, ' ')).filter((word) => word.length > 1);
  const spoken = [...new Set(told.toReversed().map((name) => name.split('|')[0] ?? ''))];
  const named = spoken
    .filter((id) => id !== last?.intent && !id.startsWith('chat.'))
    .flatMap((id) => knowledge.entries.get(id) ?? [])
    .filter(({ title, label }) => {
      const words = new Set(wordsOf(`${title} ${label}`));
      return names.length > 0 && names.every((word) => words.has(word));
    });
  // Of several, the one whose name begins so: "hồ sơ" is the file, not the term to file.
  return named.find(({ title }) => wordsOf(title).slice(0, names.length).join(' ') === names.join(' ')) ?? named[0];
}
const wordsOf = (text: string): string[] =>
  fold(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/);
const TURNING =
  /(?<![a-z])(?:quay lai|tro lai|noi tiep|tiep tuc|thoi|de sau|cai|vu|chuyen|viec|cho|em|toi|co|chi|anh|bac|minh|hoi|noi|nay|hoi nay|luc nay|di|nha|nhe|oi|ve|phan)(?![a-z])/g;

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
    const earlier = namedBefore(heard, session, context) ?? context.knowledge.entries.get(session.before);
    if (earlier !== undefined) return answerReading(earlier, heard, session, context);
  }
  if (!wantsPlain(heard) || entry.topic === 'chat' || namesAnother(heard, entry.id)) return undefined;
  const name = toldName(entry.id, 'plain', last?.country);
  const plain = wasTold(session, name) ? undefined : answerPlain(context.knowledge, entry, asking);
  const reply = plain ?? answerDetail(context.knowledge, entry, asking);
  const own = OF_MONTHS.has(entry.id)
    ? whyMonthsLine(session.facts ?? {}, context.knowledge, context.today)
    : undefined;
  return { session: telling(session, name), replies: [above(own, reply)] };
}
