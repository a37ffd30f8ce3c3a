// Answers what a message asks, part by part: within the talk where something was spoken of, by itself where not; how sure the
// reading is decides between answering, answering with its name, and asking back.

import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { acknowledged } from './acknowledged.ts';
import { asks } from './acts/asks.ts';
import { contested, promises } from './acts/hearsay.ts';
import { leavesUrgent } from './acts/leaves-urgent.ts';
import { meaningOf, sectionFor } from './acts/meaning.ts';
import { isOfHere, isPensionElsewhere } from './acts/named-matters.ts';
import { rivalOf, withRival } from './acts/rival.ts';
import { answerAlone } from './answer-alone.ts';
import { clarify, refuse } from './doubt.ts';
import { giveReading, intentsOf, leaning, mayBeGuessed, named } from './give-reading.ts';
import { answerReading } from './reading.ts';
import { after, severalOf } from './reply.ts';
import type { Session } from './session.ts';
import type { Effect, Step, TurnContext } from './turn-types.ts';

/** Answers each part; several parts are announced, so that nobody takes the second answer for the first. */
export function answerParts(raw: string, heard: Understanding, session: Session, context: TurnContext): Step {
  let step: Step = { session, replies: [] };
  for (const part of partsOf(heard)) step = after(step, answerPart(part, heard, step.session, context));
  if (step.replies.length === 0) step = { ...step, replies: [refuse(context.knowledge, undefined)] };
  const noted: Effect[] = heard.parts.map((part) => ({
    kind: 'note_question',
    text: heard.parts.length > 1 ? part.text : raw,
    outcome: part.outcome,
    intent: part.readings[0]?.intent,
    candidates: part.readings.slice(0, 3),
  }));
  const replies = partsOf(heard).length > 1 ? severalOf(step.replies) : step.replies;
  return { session: step.session, replies, effects: [...(step.effects ?? []), ...noted] };
}

/** "Họ bảo khỏi thi tiếng, cam kết đỗ visa" asks one thing: whether to believe it. */
const partsOf = (heard: Understanding): readonly Part[] => (promises(heard) ? heard.parts.slice(0, 1) : heard.parts);

/** Nothing in it is like anything of ours. */
const STRANGE = 0.08;
const STRANGE_WORDS = 4;
/** The talk is that sure of its meaning all the same. */
const TELLING = 0.45;

function answerPart(part: Part, heard: Understanding, session: Session, context: TurnContext): Step {
  const left = leavesUrgent(part, heard, session, context);
  if (left !== undefined) return answerPart(part, heard, left, context);
  const meaning = meaningOf(part, heard, session, context);
  const claim =
    meaning?.named === true || (part.outcome === 'answer' && !promises(heard)) || asks(heard)
      ? undefined
      : contested(part, heard, session, context);
  if (claim !== undefined)
    return answerReading(claim.entry, heard, session, context, { entities: part.entities, section: claim.section });
  const plain = meaning === undefined || meaning.named === true || part.outcome === 'answer';
  const stays = plain ? undefined : inDanger(session, context);
  if (stays !== undefined && stays.id !== meaning?.entry.id && isBeforeLeaving(meaning?.entry.id))
    return answerReading(stays, heard, session, context, {
      section: sectionFor(stays, part, heard, session, context),
    });
  if (meaning === undefined || (isStrange(part) && meaning.p < TELLING) || isCourtesy(part)) {
    const danger = part.outcome === 'answer' ? undefined : inDanger(session, context);
    return danger === undefined
      ? answerAlone(part, heard, session, context)
      : answerReading(danger, heard, session, context);
  }
  const { entry, p, band, section, others } = meaning;
  const rival = rivalOf({ intent: entry.id, p }, others[0], context);
  const give = () => {
    const given = giveReading({ entry, p, section }, part, heard, session, context);
    return withRival(given, rival, part, heard, session, context);
  };
  if (band === 'sure') return give();
  if (part.outcome === 'answer' && !isUnnamed(part, heard, session)) return answerAlone(part, heard, session, context);
  if (band === 'fairly' && mayBeGuessed(entry)) return named(give(), entry, intentsOf(others), context);
  const danger = inDanger(session, context);
  if (danger !== undefined) return answerReading(danger, heard, session, context, { section });
  const only = acknowledged(part, heard, session, context);
  if (only !== undefined) return only;
  return {
    session: leaning(session, entry.id),
    replies: [
      clarify(context.knowledge, {
        ...part,
        readings: [{ intent: entry.id, p }, ...others.map(({ intent }) => ({ intent, p: 0.1 }))],
      }),
    ],
  };
}

/** Somebody in danger is not asked what they mean: what helps is said once more, in other words. */
function inDanger({ last }: Session, { knowledge }: TurnContext): Entry | undefined {
  const entry = last && knowledge.entries.get(last.intent);
  return entry?.stakes === 'urgent' ? entry : undefined;
}

/** "Giờ em rút đơn được không" in a talk of leaving a job is no order for work abroad. */
function isUnnamed({ readings }: Part, heard: Understanding, session: Session): boolean {
  const best = readings[0]?.intent ?? '';
  return isPensionElsewhere(best, heard, session) || (topicOf(best) === 'overseas' && isOfHere(heard, session));
}

/** Matters of who has not left yet: nobody in trouble abroad means them by a word or two. */
const isBeforeLeaving = (intent: string | undefined): boolean =>
  intent !== undefined &&
  /^overseas\.(?:loan|programs|korea_eps|korea_seasonal|japan|taiwan|europe|other_countries|conditions|health|cost|support_policy|procedure|orientation|language_test|salary)$/.test(
    intent,
  );

/** "Xin chào" is a greeting wherever it is said. */
const isCourtesy = ({ outcome, readings }: Part): boolean =>
  outcome === 'answer' && readings[0]?.intent.startsWith('chat.') === true;

const isStrange = ({ outcome, readings, text }: Part): boolean =>
  outcome === 'refuse' && (readings[0]?.p ?? 0) < STRANGE && text.split(' ').length >= STRANGE_WORDS;
