// Offers under an answer: to be reminded, as somebody who asks for a deadline is glad of a word before it; to be written down.

import type { Button, Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { parameterOn } from '#law/parameters.ts';
import { FILING_MONTHS, lastFilingDay } from '#law/unemployment-benefit.ts';
import { endedBetween, type Facts } from './facts/facts.ts';
import { type Heard, readFacts } from './facts/read.ts';
import { DATA } from './reply.ts';
import { SEEKER_TEXTS } from './seeker/texts.ts';
import { REMINDER_TEXTS as TEXTS } from './subscribe-texts.ts';
import type { TurnContext } from './turn-types.ts';

const MOST_INTAKES = 2;

export function withReminder(reply: Reply, entry: Entry, heard: Heard | undefined, context: TurnContext): Reply {
  if (reply.provenance.decision === 'refuse') return reply;
  const offers = [...registering(entry), ...(context.person.reach === 'never' ? [] : offersFor(entry, heard, context))];
  return offers.length === 0 ? reply : { ...reply, buttons: [...offers, ...(reply.buttons ?? [])] };
}

/** To be written down here and now. */
const registering = ({ id }: Entry): Button[] =>
  id === 'job.register_seeker' ? [{ label: SEEKER_TEXTS.start, data: DATA.seeker('go') }] : [];

function offersFor(entry: Entry, heard: Heard | undefined, context: TurnContext): Button[] {
  const { knowledge, today } = context;
  if (entry.id === 'ui.monthly_report') return [{ label: TEXTS.declarationButton, data: DATA.remindDeclaration }];
  if (entry.flow === 'enrolment')
    return knowledge.notices
      .map((notice, index) => ({ notice, index }))
      .filter(({ notice }) => Temporal.PlainDate.compare(notice.apply_to, today) > 0)
      .slice(0, MOST_INTAKES)
      .map(({ notice, index }) => ({
        label: TEXTS.enrolmentButton(notice.what).slice(0, 60),
        data: DATA.remindEnrolment(`${index}.${notice.apply_to}`),
      }));
  return entry.id === 'ui.deadline' && heard !== undefined ? filingReminder(readFacts(heard, context), context) : [];
}

/** The offer to be reminded of the last day to file. Only a day that is known gives a deadline that is one. */
export function filingReminder(facts: Facts, { knowledge, today, person }: TurnContext): Button[] {
  const ended = endedBetween(facts);
  const known = ended?.from.equals(ended.to) === true && facts.choices?.employer !== 'gone';
  if (person.reach === 'never' || ended === undefined || !known) return [];
  if (parameterOn(knowledge.parameters, FILING_MONTHS, ended.from) === undefined) return [];
  const last = lastFilingDay(ended.from, knowledge.parameters);
  return Temporal.PlainDate.compare(last, today) > 0
    ? [{ label: TEXTS.filingButton, data: DATA.remindFiling(last.toString()) }]
    : [];
}
