// What is done with a message of words: what people may always ask for, danger, orders, the open question of a flow, and then what
// the words mean in this talk. docs/conversation.md shows the order and why.

import { normalise } from '#language/normalise.ts';
import type { Understanding } from '#understanding/understand.ts';
import { opensOnly } from './acts/opens.ts';
import { speakOf, turnsTo, twoPeople } from './acts/person.ts';
import { rightIn } from './acts/right.ts';
import { saidIn } from './acts/set.ts';
import { partOf, toldBefore, withoutSupposed } from './acts/supposed.ts';
import { answerParts } from './answer-parts.ts';
import { press } from './buttons.ts';
import { typedChoice } from './choices.ts';
import { command } from './commands.ts';
import type { Control } from './control.ts';
import { act } from './control-acts.ts';
import { warn } from './danger.ts';
import type { FlowMessage } from './flows/flow.ts';
import { answerInFlow } from './flows/in-flow.ts';
import { flowOf, orderInFlow, trailInFlow } from './flows/registry.ts';
import { remembered } from './learnt.ts';
import { meant } from './meant.ts';
import { mainMenu } from './menu.ts';
import { aboutEntry, say } from './reply.ts';
import { beneath, type Session } from './session.ts';
import { staffWords } from './staff-words.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { addressIn } from './words/address.ts';
import { inEnglish, isEnglish } from './words/english.ts';

export function readText(raw: string, before: Session, context: TurnContext): Step {
  const text = normalise(raw);
  if (text === '') return { session: before, replies: [say(TEXTS.empty, 'control')] };
  if (before.last === undefined && !/[\p{L}\p{N}]/u.test(text))
    return { session: before, replies: [mainMenu(TEXTS.empty)] };
  if (before.flow !== undefined && flowOf(before.flow).hears === 'first') {
    const settled = answerInFlow('first', messageOf(raw, context.understand(raw), undefined, context), before, context);
    return settled ?? readText(raw, beneath(before), context); // about something else: nothing is erased
  }
  const commanded = command(raw, before, context);
  if (commanded !== undefined) return commanded;
  if (isEnglish(raw)) return { session: before, replies: [inEnglish(context.knowledge)] };
  const heard = context.understand(raw);
  const session = withAddress(before, heard);
  const warning = warn(heard, session, context);
  if (warning !== undefined) return warning.others ? warnThenAnswer(warning.step, raw, heard, context) : warning.step;
  const control = rightIn(heard);
  const message = messageOf(raw, heard, control, context);
  const written = answerInFlow('written', message, session, context);
  if (written !== undefined) return written;
  const decided = staffWords(raw, session);
  if (decided !== undefined) return decided;
  const ordered = orderInFlow(message, session, context);
  if (ordered !== undefined) return ordered;
  if (control !== undefined) return act(control, session, context, heard);
  const chosen = typedChoice(text, session);
  if (chosen !== undefined) return press(chosen, session, context);
  const inForm = answerInFlow('told', message, session, context);
  if (inForm !== undefined) return inForm;
  if (session.flow === undefined && opensOnly(heard))
    return aboutEntry('chat.greet', { session, replies: [mainMenu(TEXTS.askAway)] });
  const trailing = trailInFlow(message, session, context);
  if (trailing !== undefined) return trailing;
  const two = twoPeople(heard);
  if (two !== undefined) return aboutTwo(two, raw, heard, session, context);
  const who = turnsTo(heard);
  return about(raw, heard, who === undefined ? session : speakOf(session, who), context);
}

/** "Bạn em đóng 60 tháng, còn em có 35": each part tells of its own person, and what is asked is asked of the second. */
function aboutTwo(
  { first, second, at }: NonNullable<ReturnType<typeof twoPeople>>,
  raw: string,
  heard: Understanding,
  before: Session,
  context: TurnContext,
): Step {
  const theirs = speakOf(before, first);
  const noted = remembered(theirs, saidIn(partOf(heard, 0, at), theirs, context));
  return about(raw, { ...heard, ...partOf(heard, at) }, speakOf(noted, second), context);
}

/** A message as a form hears it. */
const messageOf = (
  raw: string,
  heard: Understanding,
  control: Control | undefined,
  context: TurnContext,
): FlowMessage => ({
  raw,
  text: normalise(raw),
  heard,
  control,
  read: (session) => about(raw, heard, session, context),
});

function withAddress(session: Session, heard: Understanding): Session {
  const address = addressIn(heard);
  return address === undefined ? session : { ...session, address };
}

function warnThenAnswer(warning: Step, raw: string, heard: Understanding, context: TurnContext): Step {
  const answer = answerParts(raw, heard, warning.session, context);
  return { ...answer, replies: [...warning.replies, ...answer.replies] };
}

/** What the words mean in this talk. What is only supposed changes nothing that is known. */
function about(raw: string, heard: Understanding, before: Session, context: TurnContext): Step {
  const real = toldBefore(heard);
  if (real === undefined) return meant(raw, heard, before, context);
  const session = remembered(before, saidIn(real, before, context));
  return withoutSupposed(meant(raw, heard, session, context), session);
}
