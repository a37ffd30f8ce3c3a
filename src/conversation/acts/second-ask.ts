// "Mẫu 19 kèm giấy gì, mấy bữa xong": two short questions in one breath, of which a reading takes the one. The other gets its part too.

import type { Aspect } from '#domain/aspects.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { textOf } from '#language/matching.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { answerSection, askedIn, placeOf, sectionsOf } from '../answer.ts';
import { answerReading } from '../reading.ts';
import { severalOf } from '../reply.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { asks } from './asks.ts';
import { sectionFor } from './meaning.ts';

/** Typed with or without marks; "vô", "vợ" are other words. */
const BETWEEN = /, | (?:và|với|với lại|vs|va|voi|voi lai|cộng với) (?=\S)/;
const FEWEST_WORDS = 2;
const MOST_WORDS = 20;
/** "Học phí với ký túc xá": so short that each piece is a question. */
const FEW_WORDS = 6;
/** How like a section of the same answer a piece must be. */
const LIKE = 0.35;

const wordsIn = (text: string): number => text.split(' ').length;

/** The step with what the other question asks, where it is another part of the same answer, or plainly another matter. */
export function withSecondAsk(
  step: Step,
  part: Part,
  heard: Understanding,
  entry: Entry,
  session: Session,
  context: TurnContext,
): Step {
  const words = wordsIn(part.text);
  const short = words <= FEW_WORDS;
  const pieces = part.text.split(BETWEEN).filter((piece) => short || wordsIn(piece.trim()) >= FEWEST_WORDS);
  const asking = pieces.filter((piece) => short || asks(textOf(piece)));
  const [reply, ...more] = step.replies;
  if (asking.length !== 2 || pieces.length !== 2 || heard.parts.length > 1 || reply === undefined || more.length > 0)
    return step;
  if (words > MOST_WORDS || reply.provenance.decision !== 'answer') return step;
  const given = reply.provenance.section as Aspect | undefined;
  const asked = askedIn(session, context.today);
  const sections = sectionsOf(entry, asked);
  const found = asking.map((piece) => {
    const [best] = context.sections.find(piece, sections);
    return best !== undefined && best.p >= LIKE ? sections[best.at]?.aspect : undefined;
  });
  if (given !== undefined && !found.includes(given) && found.every((aspect) => aspect !== undefined)) return step;
  for (const [i, piece] of asking.entries()) {
    const aspect = found[i];
    if (aspect !== undefined && aspect === given) continue;
    const at = placeOf(entry, asked, aspect);
    const other =
      at !== undefined && given !== undefined
        ? answerSection(context.knowledge, entry, asked, at)
        : elsewhere(piece, entry, step.session, context);
    if (other !== undefined) return { ...step, replies: severalOf([reply, other]) };
  }
  return step;
}

/** A piece that is sure to be another matter. */
function elsewhere(piece: string, entry: Entry, session: Session, context: TurnContext) {
  const heard = context.understand(piece);
  const [part, ...more] = heard.parts;
  const other = context.knowledge.entries.get(part?.readings[0]?.intent ?? '');
  if (part?.outcome !== 'answer' || more.length > 0 || other === undefined || other.id === entry.id) return undefined;
  if (other.topic === 'chat' || other.flow !== undefined || other.stakes === 'urgent') return undefined;
  const section = sectionFor(other, part, heard, session, context);
  return answerReading(other, heard, session, context, section === undefined ? {} : { section }).replies[0];
}
