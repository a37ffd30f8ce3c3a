// One turn of a conversation: from a message and a session to replies, effects and the next session. Runs nothing itself.

import type { MessageContent } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import { assertNever } from '#domain/result.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { normalise } from '#language/normalise.ts';
import { maskNumbers } from '#language/private-numbers.ts';
import { THRESHOLDS } from '#understanding/thresholds.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerForCountry } from './answer.ts';
import { continueEstimate, repeatQuestion, reviseEstimate, startEstimate } from './benefit/flow.ts';
import { monthsAnswer } from './benefit/months-answer.ts';
import { press } from './buttons.ts';
import { typedChoice } from './choices.ts';
import { command } from './commands.ts';
import { controlOf } from './control.ts';
import { act } from './control-acts.ts';
import { warn } from './danger.ts';
import { clarify, refuse } from './doubt.ts';
import { eraseWord, settleErase } from './erase.ts';
import { searchEvents } from './events/flow.ts';
import { readFacts } from './facts/read.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { greet } from './menu.ts';
import { nearestOffice } from './nearest-office.ts';
import { tellOfNumbers } from './numbers-told.ts';
import { continueOpening, repeatOpening } from './opening.ts';
import { tellsOwnCase } from './own-case.ts';
import { isQuestion } from './question.ts';
import { answerReading } from './reading.ts';
import { continueDeclaration, repeatDeclaration } from './remind.ts';
import { say } from './reply.ts';
import { freshSession, type Session, withoutFlow } from './session.ts';
import { giveReason, staffWords } from './staff-words.ts';
import { continueSubscribe, repeatSubscribe } from './subscribe.ts';
import { TEXTS } from './texts.ts';
import type { Effect, Step, TurnContext, TurnInput, TurnResult } from './turn-types.ts';
import { withoutWithdrawn } from './withdrawn.ts';

export function takeTurn(input: TurnInput, context: TurnContext): TurnResult {
  const answered = withoutWithdrawn(stepFor(input.content, input.session, context), context.knowledge);
  const whole = wasCut(input.content) ? afterWord(answered, TEXTS.cutShort) : answered;
  const step = tellOfNumbers(input, whole, context);
  const choices = step.replies.flatMap((reply) => reply.buttons ?? []);
  return {
    session: { ...step.session, ...(choices.length > 0 ? { choices: [...choices] } : {}) },
    replies: numbered(step.replies),
    effects: step.effects ?? [],
  };
}

const wasCut = (content: MessageContent): boolean => content.kind === 'text' && content.cut === true;

const afterWord = (step: Step, word: string): Step => ({ ...step, replies: [say(word, 'control'), ...step.replies] });

/** Where choices are typed as numbers, each number must mean one button of the whole turn. */
function numbered(replies: readonly Reply[]): readonly Reply[] {
  let next = 1;
  return replies.map((reply) => {
    const first = next;
    next += reply.buttons?.length ?? 0;
    return first === 1 || !reply.buttons ? reply : { ...reply, firstNumber: first };
  });
}

function stepFor(content: MessageContent, session: Session, context: TurnContext): Step {
  switch (content.kind) {
    case 'button':
      return press(content.data, session, context);
    case 'attachment':
      return noteAttachment(session);
    case 'contact':
      return { session, replies: [say(TEXTS.contact, 'control')] };
    case 'location':
      return nearestOffice(content, session, context);
    case 'joined':
      // Following and opening the chat may both be reported, and /start may come too: one greeting.
      return { session, replies: Object.keys(session).length === 0 ? [greet()] : [] };
    case 'left':
      return { session: freshSession(), replies: [], effects: [{ kind: 'person_left' }] };
    case 'withdrawn':
      return { session: freshSession(), replies: [], effects: [{ kind: 'erase_person' }] };
    case 'text':
      return readText(content.text, withoutNote(session), context);
    default:
      return assertNever(content);
  }
}

/** An album is many messages; one polite word about it is enough. */
function noteAttachment(session: Session): Step {
  return session.toldAttachment
    ? { session, replies: [] }
    : { session: { ...session, toldAttachment: true }, replies: [say(TEXTS.attachment, 'control')] };
}

function withoutNote({ toldAttachment: _, ...session }: Session): Session {
  return session;
}

function readText(raw: string, session: Session, context: TurnContext): Step {
  const text = normalise(raw);
  if (text === '') return { session, replies: [say(TEXTS.empty, 'control')] };
  if (session.flow?.name === 'erase') {
    const word = eraseWord(text);
    if (word !== undefined) return settleErase(session, word);
    return readText(raw, withoutFlow(session), context); // about something else: nothing is erased
  }
  const commanded = command(raw, session, context);
  if (commanded !== undefined) return commanded;
  const heard = context.understand(raw);
  const warning = warn(heard, session, context);
  if (warning !== undefined) return warning.others ? warnThenAnswer(warning.step, raw, heard, context) : warning.step;
  const control = controlOf(text);
  if (session.flow?.name === 'give_back' && control !== 'cancel')
    return giveReason(session, raw) ?? { session, replies: [] };
  const filled = control === undefined ? fillOpening(raw, heard, session, context) : undefined;
  if (filled !== undefined) return filled;
  const decided = staffWords(raw, session);
  if (decided !== undefined) return decided;
  if (control !== undefined) return act(control, session, context);
  const chosen = typedChoice(text, session);
  if (chosen !== undefined) return press(chosen, session, context);
  return readQuestion(raw, heard, session, context);
}

/** A form of ours is open: what is typed is its answer, unless it asks something that we know. */
function fillOpening(raw: string, heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const again = repeatOpening(session);
  if (again === undefined) return undefined;
  return isQuestion(heard)
    ? goBack(answerParts(raw, heard, session, context), session, again.replies)
    : continueOpening(session, raw);
}

function warnThenAnswer(warning: Step, raw: string, heard: Understanding, context: TurnContext): Step {
  const answer = answerParts(raw, heard, warning.session, context);
  return { ...answer, replies: [...warning.replies, ...answer.replies] };
}

function readQuestion(raw: string, understanding: Understanding, session: Session, context: TurnContext): Step {
  if (session.flow?.name === 'benefit') {
    const filled = continueEstimate(session, understanding, context);
    if (filled) return filled;
    if (understanding.parts[0]?.outcome === 'refuse')
      return repeatQuestion(session) ?? answerParts(raw, understanding, session, context);
    return digress(answerParts(raw, understanding, session, context), session);
  }
  const open = openQuestion(session, context);
  if (open !== undefined) {
    const filled =
      continueSubscribe(session, normalise(raw), understanding, context) ??
      continueDeclaration(session, understanding, context);
    if (filled) return filled;
    if (understanding.parts[0]?.outcome === 'refuse') return { session, replies: open };
    return goBack(answerParts(raw, understanding, session, context), session, open);
  }
  const follow = followUp(understanding, session, context);
  const followed = follow && followStep(follow, understanding, session, context);
  if (followed !== undefined) return followed;
  if (tellsOwnCase(understanding, readFacts(understanding, context)))
    return startEstimate(remember(raw, understanding, session), understanding, context);
  return answerParts(raw, understanding, remember(raw, understanding, session), context);
}

/** The matter a person would be told of: a request to speak to one, or a courtesy, is none. */
function remember(raw: string, { parts }: Understanding, session: Session): Session {
  const intent = parts[0]?.readings[0]?.intent ?? '';
  return intent === 'office.human' || intent.startsWith('chat.')
    ? session
    : { ...session, lastQuestion: maskNumbers(raw.slice(0, 1000)) };
}

function followStep(
  follow: FollowUp,
  understanding: Understanding,
  session: Session,
  context: TurnContext,
): Step | undefined {
  switch (follow.kind) {
    case 'country': {
      const entry = context.knowledge.entries.get(follow.intent);
      if (!entry) return undefined;
      const reply = answerForCountry(context.knowledge, entry, follow.country, context.today);
      return { session: { ...session, last: { intent: entry.id, country: follow.country } }, replies: [reply] };
    }
    case 'estimate':
      return reviseEstimate(session, understanding, context);
    case 'months':
      return monthsAnswer(follow.months, session, context);
    case 'events':
      return searchEvents(session, understanding, context, true);
    default:
      return assertNever(follow);
  }
}

/** Answers each part; several parts are announced, so that nobody takes the second answer for the first. */
function answerParts(raw: string, understanding: Understanding, session: Session, context: TurnContext): Step {
  const steps = understanding.parts.map((part) => answerPart(part, understanding, session, context));
  const last = steps.at(-1) ?? { session, replies: [refuse(context.knowledge, undefined)] };
  const note: Effect[] = understanding.parts.map((part) => ({
    kind: 'note_question',
    text: understanding.parts.length > 1 ? part.text : raw,
    outcome: part.outcome,
    intent: part.readings[0]?.intent,
    candidates: part.readings.slice(0, 3),
  }));
  const replies = steps.flatMap((step) => step.replies);
  const announced = replies.length > 1 ? [say(TEXTS.several, 'control'), ...replies] : replies;
  return {
    session: last.session,
    replies: announced,
    effects: [...steps.flatMap((step) => step.effects ?? []), ...note],
  };
}

function answerPart(
  part: Understanding['parts'][number],
  understanding: Understanding,
  session: Session,
  context: TurnContext,
): Step {
  const { knowledge } = context;
  const best = part.readings[0];
  const entry = best && knowledge.entries.get(best.intent);
  if (part.outcome === 'refuse' || !entry) return { session, replies: [refuse(knowledge, part)] };
  if (part.outcome === 'clarify' || isDoubtful(entry, best.p, understanding, context))
    return { session, replies: [clarify(knowledge, part)] };
  return answerReading(entry, understanding, session, context, { entities: part.entities, p: best.p });
}

/**
 * An urgent reading is given at little certainty; trouble abroad not to somebody who tells of months paid and of an employer who
 * is gone, for "chủ trốn" and "không ai trả" are told of both.
 */
function isDoubtful({ id }: Entry, p: number, understanding: Understanding, context: TurnContext): boolean {
  if (id !== 'overseas.help_abroad' || p >= THRESHOLDS.answer.high) return false;
  const { months, ended, choices } = readFacts(understanding, context);
  return [months, ended, choices?.employer].some((fact) => fact !== undefined);
}

/** Another question inside a flow: it is answered, then the flow asks again. */
function digress(step: Step, session: Session): Step {
  const again = repeatQuestion(session);
  return again ? goBack(step, session, again.replies) : step;
}

/** The question of a subscription or a reminder that waits for its answer. */
function openQuestion(session: Session, context: TurnContext): readonly Reply[] | undefined {
  const declaration = repeatDeclaration(session);
  return declaration ? [declaration] : repeatSubscribe(session, context)?.replies;
}

/** What was answered in between may have led somewhere of its own (a search, a ticket); then that goes on. */
function goBack(step: Step, session: Session, open: readonly Reply[]): Step {
  if (step.session.flow !== undefined && step.session.flow !== session.flow) return step;
  return {
    ...step,
    session: { ...step.session, flow: session.flow },
    replies: [...step.replies, say(TEXTS.digressed, 'flow'), ...open],
  };
}
