// A part of an answer that was told already. Who asks something else is not told it once more: the sentence for what they tell now of
// their case, the next likely part, the answer itself if only a part was told; and only then the same
// again, which says that it is where they asked the same.

import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import { type Asked, answerEntry, answerSection, answerSource, caseLines, sectionsOf } from './answer.ts';
import { anotherAsked, askedBefore } from './asked-again.ts';
import { readChoices } from './facts/choices.ts';
import type { Session } from './session.ts';
import { toldName, wasTold } from './told.ts';
import type { TurnContext } from './turn-types.ts';

const AGAIN = ['Như em vừa nói: ', 'Em nhắc lại: ', 'Vẫn là như trên: '];

/** The reply as it is where it is new. */
export function notAgain(
  reply: Reply,
  entry: Entry,
  asked: Asked,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Reply {
  const isTold = (section?: string) => wasTold(session, toldName(entry.id, section, asked.country));
  if (!isTold(reply.provenance.section)) return reply;
  const own = ofThisMessage(reply, entry, asked, heard, context);
  if (own !== undefined) return own;
  const same = askedBefore(heard.folded, session);
  const other = same ? undefined : nextPart(entry, asked, heard, isTold, context);
  if (other !== undefined) return other;
  const times = session.told?.length ?? 0;
  const opening = same ? AGAIN[times % AGAIN.length] : anotherAsked(session);
  return { ...reply, text: `${opening}${reply.text}` };
}

/** What the message itself tells of the case has a sentence: it is the answer, under which the rule would only be said twice. */
function ofThisMessage(
  reply: Reply,
  entry: Entry,
  asked: Asked,
  heard: Understanding,
  { knowledge }: TurnContext,
): Reply | undefined {
  const lines = caseLines(knowledge, entry, { ...asked, choices: readChoices(heard) });
  if (lines.length === 0) return undefined;
  const text = [...lines, answerSource(knowledge, entry, asked)].filter(Boolean).join('\n');
  return { ...reply, text, provenance: { ...reply.provenance, section: undefined } };
}

/** Below this a part has too little of what was asked; the one that was told is meant once more from `CLEAR` on. */
const LEAST = 0.3;
const CLEAR = 0.4;

function nextPart(
  entry: Entry,
  asked: Asked,
  heard: Understanding,
  isTold: (section?: string) => boolean,
  { knowledge, sections, today }: TurnContext,
): Reply | undefined {
  const found = sections.find(heard.text, sectionsOf(entry, asked));
  const [best] = found;
  if (best !== undefined && best.p >= CLEAR && isTold(best.aspect)) return undefined;
  const next = found.find(({ aspect, p }) => p >= LEAST && !isTold(aspect));
  const part = next && answerSection(knowledge, entry, asked, next.at);
  return part ?? (isTold() ? undefined : answerEntry(knowledge, entry, asked, today));
}
