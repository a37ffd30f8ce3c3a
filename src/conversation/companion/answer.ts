// Answers what is asked next about one's own benefit from what was told before, in a line or two, and says whose case it is.

import { singleDays } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { MissingParameter } from '#law/parameters.ts';
import type { Understanding } from '#understanding/understand.ts';
import { tellsNumbers } from '../acts/set.ts';
import { leftLine } from '../benefit/drawing.ts';
import { giveEstimate } from '../benefit/flow.ts';
import type { Facts } from '../facts/facts.ts';
import { nearestYear } from '../facts/leaving.ts';
import { filingReminder } from '../offers.ts';
import { DECIDED_BY_THE_CASE, isOurs, SURE } from '../own-case.ts';
import { answerReading } from '../reading.ts';
import { DATA, MENU_BUTTON, say } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { askOfCase, type CaseAsk } from './asked.ts';
import { bothLine } from './both.ts';
import {
  againLine,
  closingLine,
  deadlineLine,
  KEPT_IF_REPORTED,
  moneyLine,
  reserveLine,
  totalLine,
  whyMonthsLine,
  whySumLine,
} from './lines.ts';

/** Entries after which such words are about the benefit of the person. */
const OF_CASE =
  /^(?:chat|office)\.|^ui\.(?:amount|eligibility|deadline|reserve|quit|retirement|documents|payment|before|where|while_receiving|fraud|transfer|online|new_job|terminate|missing|employer_debt|contribution|monthly_report|not_collect|restructuring)/;
/** Entries on the claim whose papers and places are their own, but whose last day is that of the claim. */
const ALSO_FILED = /^ui\.(?:authorize|maternity|suspended|law_2026)/;
/** Days of their own: by when new work, a declaration or a mistake is reported. */
const OTHER_DAYS = /^ui\.(?:new_job|terminate|monthly_report|not_collect|payment)|^(?:chat|office)\./;
const ENTRY: Readonly<Record<CaseAsk, string>> = {
  both: 'ui.amount_duration',
  total: 'ui.amount_duration',
  why_sum: 'ui.amount_duration',
  why_months: 'ui.amount_duration',
  deadline: 'ui.deadline',
  money: 'ui.payment',
  left: 'ui.reserve',
  again: 'ui.reserve',
  kept: 'ui.reserve',
  where: 'ui.where_apply',
  papers: 'ui.documents',
  unreported: 'ui.fraud',
};

export function ownFollowUp(
  heard: Understanding,
  said: Facts,
  session: Session,
  context: TurnContext,
): Step | undefined {
  // Who tells how far the drawing is and asks what is left has said what it is about.
  const told = said.drawing !== undefined;
  const filed = filingDay(heard, context.today);
  const ask = told
    ? askOfCase(heard, ['left', 'kept'])
    : askOfCase(heard, saysDay(said) ? ['deadline'] : filed ? ['money'] : []);
  if (ask !== undefined) return answerAs(ask, heard, session, context);
  const hides = isOfNewWork(session) && heard.folded.split(' ').length <= MOST_WORDS;
  if (hides && askOfCase(heard, ['unreported']) !== undefined) return answerAs('unreported', heard, session, context);
  const next = askOfCase(heard);
  if (next === undefined || (tellsNumbers(said) && next !== 'why_months')) return undefined;
  if (!isOfCase(session) && !(next === 'deadline' && ALSO_FILED.test(session.last?.intent ?? ''))) return undefined;
  return answerAs(next, heard, session, context);
}

const MOST_WORDS = 24;

/** A day of leaving and nothing else. */
const saysDay = ({ ended, months, wages }: Facts): boolean =>
  ended !== undefined && months === undefined && wages === undefined;

function answerAs(ask: CaseAsk, heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { facts = {} } = session;
  if (ask === 'unreported' && !isOfNewWork(session)) return undefined;
  if (ask === 'where' || ask === 'papers' || ask === 'unreported') return entryOf(ask, heard, session, context);
  if ((ask === 'total' || ask === 'why_sum') && hasSome(facts) && lacksSum(facts, context))
    return giveEstimate(session, context);
  const line = lineFor(ask, heard, session, context);
  if (line === undefined)
    return ask === 'deadline' && session.last !== undefined && !OTHER_DAYS.test(session.last.intent)
      ? entryOf(ask, heard, session, context)
      : undefined;
  const reminder = filingReminder(facts, context);
  const buttons = [...reminder, { label: 'Hồ sơ, thủ tục', data: DATA.intent('ui.documents') }, MENU_BUTTON];
  const own = say(ask === 'both' ? line : ofWhom(line, session), 'flow', {
    buttons,
    provenance: { intent: ENTRY[ask] },
  });
  const other = askedBeside(ask, heard, session, context);
  return other === undefined
    ? { session: spokenOf(session, ENTRY[ask]), replies: [own] }
    : { ...other, replies: [{ ...own, buttons: reminder }, ...other.replies] };
}

/** "Tôi nộp thay được không, chậm nhất bao giờ": the other thing that is plainly asked, which no line of the case answers. */
function askedBeside(ask: CaseAsk, heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const intent = heard.parts
    .filter(({ outcome, readings }) => outcome === 'answer' && (readings[0]?.p ?? 0) >= SURE)
    .map(({ readings }) => readings[0]?.intent ?? '')
    .find((each) => each !== ENTRY[ask] && isOurs(each) && !DECIDED_BY_THE_CASE.has(each));
  const entry = intent === undefined ? undefined : context.knowledge.entries.get(intent);
  return entry && answerReading(entry, heard, session, context);
}

/** The line with the name of whose case it is, where it is not that of the person. */
const ofWhom = (line: string, { about }: Session): string =>
  about === undefined ? line : `Của ${about}: ${line.charAt(0).toLowerCase()}${line.slice(1)}`;

function isOfCase({ last, facts }: Session): boolean {
  if (last === undefined) return facts !== undefined && hasSome(facts);
  return OF_CASE.test(last.intent) && last.unsure !== true;
}

const OF_NEW_WORK = /^ui\.(?:new_job|while_receiving|fraud|terminate)/;

/** New work while benefit is drawn is spoken of, so what is not reported is that. */
const isOfNewWork = ({ last, before, facts, told = [] }: Session): boolean =>
  facts?.drawing?.newWork !== undefined ||
  [last?.intent, before].some((intent) => OF_NEW_WORK.test(intent ?? '')) ||
  (facts?.drawing !== undefined && told.some((name) => OF_NEW_WORK.test(name)));

const hasSome = ({ months, wages, ended, drawing, choices }: Facts): boolean =>
  choices?.employer === 'gone' || [months, wages, ended, drawing].some((fact) => fact !== undefined);

/** Something is known, but not all that the sum needs; and nothing closes the matter. */
const lacksSum = (facts: Facts, { knowledge, today }: TurnContext): boolean =>
  closingLine(facts, knowledge, today) === undefined && (facts.months === undefined || facts.wages === undefined);

function entryOf(ask: CaseAsk, heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const entry = context.knowledge.entries.get(ENTRY[ask]);
  return session.last === undefined || entry === undefined ? undefined : answerReading(entry, heard, session, context);
}

function lineFor(ask: CaseAsk, heard: Understanding, session: Session, context: TurnContext): string | undefined {
  try {
    return computed(ask, heard, session, context);
  } catch (error) {
    if (error instanceof MissingParameter) return undefined; // a day that the tables do not cover: the rule is told instead
    throw error;
  }
}

function computed(
  ask: CaseAsk,
  heard: Understanding,
  session: Session,
  { knowledge, today }: TurnContext,
): string | undefined {
  const { facts = {} } = session;
  if (!hasSome(facts) && ask !== 'both' && ask !== 'money') return undefined;
  switch (ask) {
    case 'both':
      return bothLine(session, knowledge, today);
    case 'total':
      return closingLine(facts, knowledge, today) ?? totalLine(facts, knowledge, today);
    case 'why_sum':
      return closingLine(facts, knowledge, today) ?? whySumLine(facts, knowledge, today);
    case 'why_months':
      return whyMonthsLine(facts, knowledge, today);
    case 'deadline':
      return deadlineLine(facts, knowledge, today);
    case 'money':
      return facts.drawing === undefined
        ? moneyOf(facts, filingDay(heard, today) ?? filedBefore(facts), knowledge, today)
        : undefined;
    case 'again':
      return againLine(facts, knowledge, today);
    case 'left':
      return leftLine(facts, knowledge, today, missedMonths(session)) ?? reserveLine(facts, knowledge, today);
    case 'kept':
      if (facts.choices?.service === 'official') return againLine(facts, knowledge, today);
      return HAS_WORK.test(heard.folded) && facts.drawing === undefined
        ? [KEPT_IF_REPORTED, reserveLine(facts, knowledge, today)].filter(Boolean).join('\n')
        : reserveLine(facts, knowledge, today);
    case 'where':
    case 'unreported':
    case 'papers':
      return undefined;
  }
}

/** Work that was found ends a benefit, and what stays depends on its being reported. */
const HAS_WORK =
  /(?<![a-z])(?:(?:xin|tim|kiem|co|nhan)(?: duoc| dc)? viec(?! gi)|di lam lai|di lam (?:o )?(?:cong ty|cty|cho) moi)(?![a-z])/;

/** With the sum where it is known; a day of filing that was named needs no day of leaving. */
function moneyOf(
  facts: Facts,
  filed: PlainDate | undefined,
  knowledge: TurnContext['knowledge'],
  today: PlainDate,
): string | undefined {
  if (facts.ended === undefined && filed === undefined) return undefined;
  const line = moneyLine(facts, knowledge, today, filed);
  const total =
    filed === undefined || closingLine(facts, knowledge, today) ? undefined : totalLine(facts, knowledge, today);
  return line && [line, total].filter(Boolean).join('\n');
}

const filedBefore = ({ filed }: Facts): PlainDate | undefined =>
  filed === undefined ? undefined : Temporal.PlainDate.from(filed);

/** "Thứ 2 này nộp thì bao giờ có tiền". */
function filingDay({ entities, folded }: Understanding, today: PlainDate): PlainDate | undefined {
  const day = singleDays(entities).findLast(
    ({ start, end }) =>
      FILED_BEFORE.test(folded.slice(Math.max(0, start - 40), start)) || FILED_AFTER.test(folded.slice(end)),
  );
  if (day !== undefined) return nearestYear(day, today).from;
  return FILES_NOW.test(folded) ? today : undefined;
}

const FILED_BEFORE =
  /(?<![a-z])nop(?: (?:du|ho so|hs|that nghiep|tro cap|luon|vao|hom|ngay|bua|roi|xong|thu \w{1,4})){0,6} $/;
const FILED_AFTER =
  /^ (?:thi )?(?:em |toi |minh |anh |chi |tui |co |bac )?(?:moi |da |se |di |dinh ){0,3}(?:nop|di nop)(?![a-z])/;
const FILES_NOW =
  /(?<![a-z])(?:nop (?:du |ho so |hs )?(?:luon |ngay )?(?:hom nay|bay gio|bua nay|lien)|(?:hom nay|bay gio|gio|bua nay) (?:em |toi |minh )?(?:di )?nop)(?![a-z])/;

/** Who asks what is left while a missed declaration is spoken of has missed one. */
function missedMonths({ facts, last, before }: Session): number {
  const spoken = last?.intent === 'ui.monthly_report_missed' || before === 'ui.monthly_report_missed';
  return facts?.drawing?.missed ?? (spoken ? 1 : 0);
}
