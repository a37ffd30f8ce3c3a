// What each button does. A button from an old screen still works when it names something lasting; otherwise it says so.

import { TOPICS } from '#domain/topic.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { answerDetail, answerEntry, answerSection, askedIn } from './answer.ts';
import { giveCard } from './benefit/card-reply.ts';
import { act } from './control-acts.ts';
import { noneOfThese } from './doubt.ts';
import { learn } from './facts/facts.ts';
import { goBack } from './flows/in-flow.ts';
import { pressInFlow, startInFlow } from './flows/registry.ts';
import { pressHelped, waitForAnswer } from './helped.ts';
import { mainMenu, topicMenu } from './menu.ts';
import { showMore } from './more-buttons.ts';
import { withReminder } from './offers.ts';
import { answerReading } from './reading.ts';
import {
  listReminders,
  pressOutcome,
  pressReminder,
  remindEnrolment,
  remindFiling,
  saveEvent,
  unsaveEvent,
} from './remind.ts';
import { DATA, say } from './reply.ts';
import { withList } from './schools.ts';
import { type Session, spokenOf, withoutFlow } from './session.ts';
import { stopNotices } from './subscribe.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { entryOfEnding } from './who-ended.ts';

export function press(data: string, session: Session, context: TurnContext): Step {
  return (
    pressInFlow(data, session, context) ??
    pressed(data, session, context) ?? { session, replies: [say(TEXTS.staleButton, 'control'), mainMenu()] }
  );
}

function pressed(data: string, session: Session, context: TurnContext): Step | undefined {
  switch (data) {
    case DATA.none:
      return { session, replies: [noneOfThese(context.knowledge)] };
    case DATA.menu:
      return act('menu', session, context);
    case DATA.cancel:
      return act('cancel', session, context);
    case DATA.stop:
      return stopNotices(session, context, 'bấm nút: thôi nhận tin');
    case DATA.reminders:
      return listReminders(session, context);
    case DATA.counterCard:
      return giveCard(session, context);
    case DATA.wait:
      return waitForAnswer(session, context);
    default:
      return prefixed(data.slice(0, 2), data.slice(2), session, context);
  }
}

function prefixed(prefix: string, rest: string, session: Session, context: TurnContext): Step | undefined {
  switch (prefix) {
    case 'i:':
      return chooseIntent(rest, session, context);
    case 'q:':
      return chooseReading(rest, session, context);
    case 'd:':
      return showDetail(rest, session, context);
    case 'g:':
      return showSection(rest, session, context);
    case 't:': {
      const topic = TOPICS.find((each) => each === rest);
      return topic && { session, replies: [topicMenu(context.knowledge, topic)] };
    }
    case 'm:':
      return showMore(rest, session);
    case 's:':
      return saveEvent(session, rest, context);
    case 'u:':
      return unsaveEvent(session, rest);
    case 'f:':
      return remindFiling(session, rest, context);
    case 'n:':
      return remindEnrolment(session, rest, context);
    case 'x:':
      return pressReminder(session, rest);
    case 'o:':
      return pressOutcome(session, rest);
    case 'h:':
      return pressHelped(session, rest, context);
    case 'b:':
      return chooseEnding(rest, session, context);
    default:
      return undefined;
  }
}

/** A chosen reading is the answer to our own question, so it is given without further doubt, with all that was said. */
function chooseReading(id: string, session: Session, context: TurnContext): Step | undefined {
  const entry = context.knowledge.entries.get(id);
  if (!entry) return undefined;
  if (session.lastQuestion === undefined) return chooseIntent(id, session, context);
  const question = context.understand(session.lastQuestion);
  return goBack(answerReading(entry, question, withoutFlow(session), context, { chosen: true }), session, context);
}

/** Who ended the work: what else the question said still counts. */
function chooseEnding(by: string, session: Session, context: TurnContext): Step | undefined {
  const chosen = entryOfEnding(by);
  return chosen && chooseReading(chosen.id, { ...session, facts: learn(session.facts ?? {}, chosen) }, context);
}

function chooseIntent(id: string, session: Session, context: TurnContext): Step | undefined {
  const entry = context.knowledge.entries.get(id);
  if (!entry) return undefined;
  const begun = startInFlow(entry.flow, session, undefined, context);
  if (begun !== undefined) return begun;
  const country = session.last?.country; // still the country that was talked about
  const reply = answerEntry(context.knowledge, entry, { on: context.today, country }, context.today);
  const question = textOf(normalise(session.lastQuestion ?? ''));
  const offered = withReminder(reply, entry, undefined, context);
  const step: Step = {
    session: spokenOf(withoutFlow(session), id, undefined, country),
    replies: [withList(offered, entry, question, context.knowledge, context.today)],
  };
  return goBack(step, session, context);
}

function showDetail(rest: string, session: Session, context: TurnContext): Step | undefined {
  const [id = '', on = '', country] = rest.split('|');
  const entry = context.knowledge.entries.get(id);
  if (!entry) return undefined;
  try {
    return { session, replies: [answerDetail(context.knowledge, entry, { on: Temporal.PlainDate.from(on), country })] };
  } catch {
    return undefined;
  }
}

function showSection(rest: string, session: Session, context: TurnContext): Step | undefined {
  const [id = '', at = ''] = rest.split('|');
  const entry = context.knowledge.entries.get(id);
  const asked = askedIn(session, context.today);
  const reply = entry && answerSection(context.knowledge, entry, asked, Number(at));
  return reply && { session: spokenOf(session, id, reply.provenance.section), replies: [reply] };
}
