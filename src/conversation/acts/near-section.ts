// A part of the answer that is nearly as likely to be asked for as what is given: it is said too, below it.

import type { Aspect } from '#domain/aspects.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Part } from '#understanding/understand.ts';
import { type Asked, answerSection, askedIn, sectionsOf } from '../answer.ts';
import { withoutSource } from '../reply.ts';
import type { Session } from '../session.ts';
import { telling, toldName, wasTold } from '../told.ts';
import type { Step, TurnContext } from '../turn-types.ts';

/** From here on the part that is given speaks alone; another must be so likely beside it, or beside the short answer. */
const SURE_ALONE = 0.5;
const NEARLY = 0.6;
const BESIDE_SHORT = 0.4;

export function withNearSection(step: Step, entry: Entry, part: Part, context: TurnContext): Step {
  const [reply, ...more] = step.replies;
  if (reply === undefined || more.length > 0) return step;
  const { intent, decision, section: given } = reply.provenance;
  if (intent !== entry.id || decision !== 'answer') return step;
  const asked = askedIn(step.session, context.today);
  const near = nearSection(part, given as Aspect | undefined, entry, asked, step.session, context);
  const other = near && answerSection(context.knowledge, entry, { ...asked, choices: {} }, near.at);
  if (near === undefined || other === undefined) return step;
  return {
    ...step,
    session: telling(step.session, besideName(entry, near.aspect, asked)),
    replies: [{ ...reply, buttons: [] }, withoutSource(other)],
  };
}

/** What was only said beside another answer is not told yet to who then asks for it; but it is not put beside one again. */
const besideName = ({ id }: Entry, aspect: Aspect, { country }: Asked): string =>
  toldName(id, `beside ${aspect}`, country);

function nearSection(
  { text }: Part,
  given: Aspect | undefined,
  entry: Entry,
  asked: Asked,
  session: Session,
  { sections }: TurnContext,
): { readonly aspect: Aspect; readonly at: number } | undefined {
  const found = sections.find(text, sectionsOf(entry, asked));
  const names = (aspect: Aspect) => [toldName(entry.id, aspect, asked.country), besideName(entry, aspect, asked)];
  const other = found.find(({ aspect }) => aspect !== given && !names(aspect).some((name) => wasTold(session, name)));
  if (other === undefined) return undefined;
  if (given === undefined) return other.p >= BESIDE_SHORT ? other : undefined;
  const own = found.find(({ aspect }) => aspect === given);
  return own !== undefined && own.p < SURE_ALONE && other.p >= own.p * NEARLY ? other : undefined;
}
