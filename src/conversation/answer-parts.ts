// Answers what a message asks, part by part: within the talk where something was spoken of, by itself where not; how sure the
// reading is decides between answering, answering with its name, and asking back.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { THRESHOLDS } from '#understanding/thresholds.ts';
import { offered, type Part, type Understanding } from '#understanding/understand.ts';
import { asks } from './acts/asks.ts';
import { contested, promises } from './acts/hearsay.ts';
import { leavesUrgent } from './acts/leaves-urgent.ts';
import { meaningOf, sectionFor } from './acts/meaning.ts';
import { isOfHere, isPensionElsewhere } from './acts/named-matters.ts';
import { withSecondAsk } from './acts/second-ask.ts';
import { readingButton } from './answer.ts';
import { entryOfCountry } from './countries.ts';
import { clarify, refuse } from './doubt.ts';
import { readFacts } from './facts/read.ts';
import { answerReading } from './reading.ts';
import { HUMAN_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import { TEXTS } from './texts.ts';
import type { Effect, Step, TurnContext } from './turn-types.ts';

/** Answers each part; several parts are announced, so that nobody takes the second answer for the first. */
export function answerParts(raw: string, heard: Understanding, session: Session, context: TurnContext): Step {
  let step: Step = { session, replies: [] };
  for (const part of partsOf(heard)) {
    const next = answerPart(part, heard, step.session, context);
    step = {
      session: next.session,
      replies: [...step.replies, ...next.replies],
      effects: [...(step.effects ?? []), ...(next.effects ?? [])],
    };
  }
  if (step.replies.length === 0) step = { ...step, replies: [refuse(context.knowledge, undefined)] };
  const noted: Effect[] = heard.parts.map((part) => ({
    kind: 'note_question',
    text: heard.parts.length > 1 ? part.text : raw,
    outcome: part.outcome,
    intent: part.readings[0]?.intent,
    candidates: part.readings.slice(0, 3),
  }));
  const replies = step.replies.length > 1 ? [say(TEXTS.several, 'control'), ...step.replies] : step.replies;
  return { session: step.session, replies, effects: [...(step.effects ?? []), ...noted] };
}

/** "Họ bảo khỏi thi tiếng, cam kết đỗ visa" asks one thing: whether to believe it. */
const partsOf = (heard: Understanding): readonly Part[] => (promises(heard) ? heard.parts.slice(0, 1) : heard.parts);

/** Nothing in it is like anything of ours. */
const STRANGE = 0.08;
const STRANGE_WORDS = 4;
/** The talk is that sure of its meaning all the same. */
const TELLING = 0.35;

function answerPart(part: Part, heard: Understanding, session: Session, context: TurnContext): Step {
  const left = leavesUrgent(part, heard, session, context);
  if (left !== undefined) return answerPart(part, heard, left, context);
  const claim =
    (part.outcome === 'answer' && !promises(heard)) || asks(heard)
      ? undefined
      : contested(part, heard, session, context);
  if (claim !== undefined)
    return answerReading(claim.entry, heard, session, context, { entities: part.entities, section: claim.section });
  const meaning = meaningOf(part, heard, session, context);
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
  const give = () =>
    withSecondAsk(
      answerReading(entry, heard, session, context, { entities: part.entities, p, section }),
      part,
      heard,
      entry,
      session,
      context,
    );
  if (band === 'sure') return give();
  if (part.outcome === 'answer' && !isUnnamed(part, heard, session)) return answerAlone(part, heard, session, context);
  if (band === 'fairly' && mayBeGuessed(entry)) return named(give(), entry, others, context);
  const danger = inDanger(session, context);
  if (danger !== undefined) return answerReading(danger, heard, session, context, { section });
  const only = acknowledged(part, heard, session, context);
  if (only !== undefined) return only;
  return {
    session: leaning(session, entry.id),
    replies: [
      clarify(context.knowledge, {
        ...part,
        readings: [{ intent: entry.id, p }, ...others.map((intent) => ({ intent, p: 0.1 }))],
      }),
    ],
  };
}

const MOST_TOLD = 12;
/** "Em làm công ty giày ở Đồng Mẫu": somebody begins to tell. */
const OF_ONESELF =
  /^(?:da |a |alo |chao (?:em|anh|chi|ad|ban) )?(?:em|toi|tui|minh|chi|anh|bac|co|chu|con|chau)(?: (?:dang|la|moi|vua|truoc|nay|thi)){0,2} (?:la|lam|o|song|que|hoc|tro|ban|chay|nuoi|trong)(?![a-z])/;

/**
 * Who tells something in a talk, and asks nothing, is not asked what they ask: one line that it was heard, with what it may have
 * been about as buttons. Only once in a row; somebody who says it again in other words wants something.
 */
function acknowledged(
  part: Part,
  heard: Understanding,
  session: Session,
  { knowledge }: TurnContext,
): Step | undefined {
  if (session.last === undefined && !OF_ONESELF.test(heard.folded)) return undefined;
  if (session.flow !== undefined || heard.parts.length > 1 || part.ask !== undefined) return undefined;
  if (asks(heard) || heard.folded.split(' ').length > MOST_TOLD) return undefined;
  if (session.history?.at(-1)?.got.startsWith(TEXTS.heard) === true) return undefined;
  const near = offered(part).flatMap(({ intent }) =>
    intent.startsWith('chat.') ? [] : readingButton(knowledge, intent),
  );
  return { session, replies: [say(TEXTS.heard, 'control', { buttons: [...near, HUMAN_BUTTON] })] };
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

/** What opens a ticket, a subscription or a form is not begun on a guess. */
const BEGINS: ReadonlySet<Entry['flow']> = new Set(['human', 'subscribe', 'unsubscribe', 'opening']);
const mayBeGuessed = ({ topic, stakes, flow }: Entry): boolean =>
  topic !== 'chat' && stakes !== 'urgent' && !BEGINS.has(flow);

const isStrange = ({ outcome, readings, text }: Part): boolean =>
  outcome === 'refuse' && (readings[0]?.p ?? 0) < STRANGE && text.split(' ').length >= STRANGE_WORDS;

/** Fairly sure: the answer opens with what was understood, and what else it may be stands beside it. */
function named(step: Step, entry: Entry, others: readonly string[], { knowledge }: TurnContext): Step {
  const [first, ...rest] = step.replies;
  if (first === undefined || first.provenance.decision === 'refuse') return step;
  const buttons = others
    .filter((id) => knowledge.entries.get(id)?.topic !== 'chat')
    .flatMap((id) => readingButton(knowledge, id));
  const text = `Em hiểu là hỏi về: ${entry.title}.\n${first.text}`;
  return {
    ...step,
    replies: [{ ...first, text, buttons: [...buttons, ...(first.buttons ?? []).slice(0, 1)] }, ...rest],
  };
}

/** What was asked about counts as spoken of where nothing else was yet: the next words are read with it. */
const leaning = (session: Session, intent: string): Session =>
  session.last !== undefined || intent.startsWith('chat.') ? session : { ...session, last: { intent, unsure: true } };

/** A part read by itself: nothing was spoken of yet, or it is clear on its own. */
function answerAlone(part: Part, heard: Understanding, session: Session, context: TurnContext): Step {
  const { knowledge } = context;
  const best = part.readings[0];
  const entry = best && knowledge.entries.get(best.intent);
  const only = part.outcome === 'answer' ? undefined : acknowledged(part, heard, session, context);
  if (part.outcome === 'refuse' || !entry) return only ?? { session, replies: [refuse(knowledge, part)] };
  const section = sectionFor(entry, part, heard, session, context);
  const give = () =>
    withSecondAsk(
      answerReading(entry, heard, session, context, { entities: part.entities, p: best.p, section }),
      part,
      heard,
      entry,
      session,
      context,
    );
  if (part.outcome === 'answer' && !isDoubtful(entry, best.p, heard, context)) return give();
  const others = part.readings.slice(1, 3).map(({ intent }) => intent);
  if (isOfCountryNamed(entry.id, part)) return named(give(), entry, others, context);
  const wished = wishedCountry(heard);
  const country = wished === undefined ? undefined : knowledge.entries.get(wished);
  if (country !== undefined)
    return named(answerReading(country, heard, session, context), country, [entry.id], context);
  if (part.ask === undefined && mayBeGuessed(entry) && (best.p >= THRESHOLDS.named[entry.stakes] || isNearby(part)))
    return named(give(), entry, others, context);
  return only ?? { session: leaning(session, entry.id), replies: [clarify(knowledge, part)] };
}

/** A country is named, and going there is the best reading: what else is told of it hides no other wish. */
function isOfCountryNamed(intent: string, { entities, readings, outcome }: Part): boolean {
  const country = firstEntity(entities, 'country');
  if (country === undefined || outcome !== 'clarify' || entryOfCountry(country.code) !== intent) return false;
  return (readings[0]?.p ?? 0) >= THRESHOLDS.clarify;
}

const WISHES = /(?<![a-z])(?:muon|tinh|dinh|ung|mong|thich|dang tinh) (?:duoc )?(?:xin )?(?:di|sang|qua)(?![a-z])/;

/** "Mình người Nùng, bộ đội về, nhà nghèo, muốn đi Hàn": what is told of oneself hides the wish at its end. */
function wishedCountry({ entities, folded }: Understanding): string | undefined {
  const wish = WISHES.exec(folded);
  const country =
    wish === null ? undefined : entities.find(({ kind, start }) => kind === 'country' && start > wish.index);
  if (country?.kind !== 'country' || !NOTHING_MORE.test(folded.slice(country.end))) return undefined;
  return entryOfCountry(country.code);
}
const NOTHING_MORE =
  /^(?: (?:quoc|ban|loan|lam|lam viec|qua|lam|a|em|e|nha|voi|thi sao|duoc khong|co duoc khong|lao dong|xkld)){0,3}(?:,? (?:thi )?(?:(?:dang ky|dk|nop|nop don|nop ho so|ghi ten|lam ho so|lien he|hoi) )(?:o dau|cho nao|dau|noi nao|the nao|sao|lam sao|ai|voi ai|kieu gi))?(?: (?:a|em|vay|ha|ad|the|z)){0,2}[ .!?]{0,3}$/;

/** Readings of one's benefit that all lead to it: which of them is nearest matters less than that somebody is answered. */
function isNearby({ readings }: Part): boolean {
  const own = readings.slice(0, 3).filter(({ intent }) => topicOf(intent) === 'ui');
  return readings[0] === own[0] && own.reduce((sum, { p }) => sum + p, 0) >= NEARBY;
}
const NEARBY = 0.5;

/**
 * An urgent reading is given at little certainty; trouble abroad not to somebody who tells of months paid and of an employer who
 * is gone, for "chủ trốn" and "không ai trả" are told of both.
 */
function isDoubtful({ id }: Entry, p: number, heard: Understanding, context: TurnContext): boolean {
  if (id !== 'overseas.help_abroad' || p >= THRESHOLDS.answer.high) return false;
  const { months, ended, choices } = readFacts(heard, context);
  return [months, ended, choices?.employer].some((fact) => fact !== undefined);
}
