// Gives what one reading of a question asks for: the flow it starts, or the entry it names, with whatever else the question
// said (the country, the day, the place, the sums).

import { type Entity, firstEntity } from '#domain/entity.ts';
import type { Choices } from '#domain/facts.ts';
import type { Reply } from '#domain/reply.ts';
import { topicOf } from '#domain/topic.ts';
import { answerFor, type Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import { withAge } from './abroad-age.ts';
import { notAgain } from './again.ts';
import { type Asked, answerEntry, answerSection, askedDay } from './answer.ts';
import { giveEstimate, startEstimate } from './benefit/flow.ts';
import { withClaimDays } from './claim-days.ts';
import { withCompany } from './companies.ts';
import { searchEvents } from './events/flow.ts';
import { readChoices } from './facts/choices.ts';
import { withFilingDay } from './filing-day.ts';
import { withJobs } from './finder/job-wish.ts';
import { withWish } from './finder/wish.ts';
import { withHelped } from './helped.ts';
import { openTicket } from './human.ts';
import { greet } from './menu.ts';
import { withNoticeDay } from './notice-until.ts';
import { withReminder } from './offers.ts';
import { oldPlaceAnswer } from './old-places/old-places.ts';
import { isBeyondFirstClaim } from './own-case.ts';
import { withOwnVerdict } from './own-verdict.ts';
import { withPlaceWage } from './place-wage.ts';
import { withQuitDebt } from './quit-debt.ts';
import { reckonAnswer } from './reckoning/reckoning.ts';
import { withSigns } from './reckoning/signs-shown.ts';
import { startDeclaration } from './remind.ts';
import { schoolsShown, withList } from './schools.ts';
import { type Session, spokenOf } from './session.ts';
import { startSubscribe } from './subscribe.ts';
import { telling, toldName, wasTold } from './told.ts';
import { withoutToldCases } from './told-cases.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { withWaiting } from './waiting-claim.ts';
import { askWhoEnded, entryByEnding } from './who-ended.ts';

/** That the sum of this case was told; new facts make it new. */
const ESTIMATE = toldName('ui.amount_duration', 'estimate');

/** How an entry is given: the section that was asked for, how sure its reading is. */
export type Giving = {
  /** The piece of the message that asks this; its country and place come first. */
  readonly entities?: readonly Entity[] | undefined;
  readonly p?: number | undefined;
  /** Place of the section that was asked for. */
  readonly section?: number | undefined;
  /** Chosen from what was offered: given as it is written, said before or not. */
  readonly chosen?: boolean | undefined;
};

/** `heard` is the whole message; what it told of the case is in the session already. */
export function answerReading(
  read: Entry,
  heard: Understanding,
  session: Session,
  context: TurnContext,
  { entities = heard.entities, p, section, chosen = false }: Giving = {},
): Step {
  const { knowledge, today } = context;
  const choices = withSaid(session.facts?.choices, readChoices(heard));
  const entry = entryByEnding(read, choices, context);
  const whoEnded = askWhoEnded(entry, choices, session);
  if (whoEnded !== undefined) return whoEnded;
  if (entry.id === 'chat.greet') return { session, replies: [greet()] };
  if (entry.flow === 'human') return openTicket(session, context, heard.text);
  if (entry.flow === 'event_search') return searchEvents(session, heard, context);
  if (entry.flow === 'subscribe')
    return /khai bao|trinh dien/.test(heard.folded)
      ? startDeclaration(session, heard, context)
      : startSubscribe(session, heard, context);
  const estimated = wasTold(session, ESTIMATE);
  if (entry.flow === 'benefit_estimate' && (section === undefined || !estimated)) {
    if (knowsItsNumbers(heard)) return startEstimate(session, heard, context);
    const known = session.facts;
    if (known?.months !== undefined && known.wages !== undefined && !estimated)
      return giveEstimate(telling(session, ESTIMATE), context);
  }
  const named = (firstEntity(entities, 'country') ?? firstEntity(heard.entities, 'country'))?.code;
  const country = named ?? countryOfTalk(entry, session, context);
  const own = chosen
    ? undefined
    : (reckonAnswer(entry, section, heard, session, context) ??
      oldPlaceAnswer(entry, section, heard, session, context));
  if (own !== undefined) return own;
  const on = askedDay(entry, heard, today);
  const asked = { on, country, choices };
  const words = chosen
    ? answerEntry(knowledge, entry, asked, today, p)
    : wordsFor(entry, asked, section, p, heard, session, context);
  const { reply: rule, session: toldSo } = withoutToldCases(words, entry, asked, session, knowledge);
  const facts = session.facts ?? {};
  const placed = withPlaceWage(rule, entry, heard, facts, knowledge, on);
  const filed = withClaimDays(
    withFilingDay(placed, entry, heard, facts, knowledge, today),
    entry,
    heard,
    knowledge,
    today,
  );
  const owed = withQuitDebt(filed, entry, heard, facts, knowledge, today);
  const waiting = withWaiting(owed, entry, heard, knowledge, today);
  const judged = withOwnVerdict(waiting, entry, facts, context);
  const { parameters } = knowledge;
  const aged = withAge(judged, entry, heard, facts, country ?? session.last?.country, { parameters, today });
  const dated = withNoticeDay(aged, entry, heard, facts, knowledge, today);
  const reply = withSigns(withReminder(dated, entry, heard, context), entry, heard);
  const told = toldName(entry.id, reply.provenance.section, country);
  return {
    session: withSchools(
      entry,
      heard,
      context,
    )(telling(entry.topic === 'chat' ? toldSo : spokenOf(toldSo, entry.id, reply.provenance.section, country), told)),
    replies: [
      withHelped(
        withCompany(withList(reply, entry, heard, knowledge, today), entry, heard.text, knowledge),
        entry,
        session,
      ),
    ],
  };
}

/** Who spoke of Taiwan and asks about the deposit next asks about that for Taiwan, where something is written of it. */
function countryOfTalk(entry: Entry, { last }: Session, { today }: TurnContext): string | undefined {
  if (last?.country === undefined || entry.id === last.intent) return last?.country;
  const sameArea = topicOf(entry.id) === 'overseas' && topicOf(last.intent) === 'overseas';
  const own = sameArea ? answerFor(entry, { on: today, country: last.country })?.country : undefined;
  return own === undefined ? undefined : last.country;
}

/** Schools that were listed can be pointed at, and what was told of the one looked for counts for the next question. */
const withSchools =
  (entry: Entry, heard: Understanding, context: TurnContext) =>
  (session: Session): Session => {
    const ids = schoolsShown(entry, heard, context.knowledge);
    const wished = withJobs(entry, withWish(entry, heard, session, context.knowledge));
    return ids.length === 0 ? wished : { ...wished, shown: { kind: 'schools', ids } };
  };

/** The section that was asked for; else the short answer, which says so when it was given before. */
function wordsFor(
  entry: Entry,
  asked: Asked,
  section: number | undefined,
  p: number | undefined,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Reply {
  const { knowledge, today } = context;
  if (section !== undefined) {
    const given = answerSection(knowledge, entry, asked, section, p);
    if (given !== undefined) return notAgain(given, entry, asked, heard, session, context);
  }
  const short = answerEntry(knowledge, entry, asked, today, p);
  return entry.topic === 'chat' ? short : notAgain(short, entry, asked, heard, session, context);
}

/** New words count before old ones; words that leave it open do not undo what was settled. */
function withSaid(before: Choices | undefined, said: Choices): Choices {
  const { ended_by: by, ...rest } = said;
  const settled = by === 'unclear' ? before?.ended_by : by;
  const endedBy = settled ?? by ?? before?.ended_by;
  return { ...before, ...rest, ...(endedBy === undefined ? {} : { ended_by: endedBy }) };
}

/** Somebody who gives a length of time (or its ends) and a wage wants the sum, not the rule. */
function knowsItsNumbers({ entities, folded }: Understanding): boolean {
  if (isBeyondFirstClaim(folded)) return false;
  const time = (firstEntity(entities, 'duration')?.months ?? 0) > 0 || firstEntity(entities, 'date') !== undefined;
  return firstEntity(entities, 'money') !== undefined && time;
}
