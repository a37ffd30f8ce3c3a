// A matter with money is computed for the person's own case, where they told enough of it; else the entry is given as it is written.
// Takes part in a talk at two places: where a message names the matter or answers the question that is open (meant.ts), and where an
// entry is given (reading.ts).

import type { Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import { asks } from '../acts/asks.ts';
import { supposes } from '../acts/cues.ts';
import { speaksAsEmployer } from '../acts/named/employer.ts';
import { sectionsOf } from '../answer.ts';
import { ABOUT_ONE_COUNTRY } from '../countries.ts';
import { shown } from '../facts/cues.ts';
import { readFacts } from '../facts/read.ts';
import type { Session } from '../session.ts';
import { wasTold } from '../told.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { compute, learnt, memoryOf, ownName } from './compute.ts';
import { holiday } from './holiday.ts';
import { abroadLoan, loan } from './loan.ts';
import { nenkin } from './nenkin.ts';
import { offer } from './offer.ts';
import { refund } from './refund.ts';
import { rural } from './rural.ts';
import { severance } from './severance.ts';
import type { SlotName, Slots } from './slots.ts';
import { soldier } from './soldier.ts';
import { training } from './training.ts';
import type { Reckoning } from './types.ts';

const ALL: readonly Reckoning[] = [
  severance,
  soldier,
  rural,
  training,
  holiday,
  nenkin,
  loan,
  abroadLoan,
  refund,
  offer,
];

const NOT_KNOWN =
  /(?:khong|ko|k|chua|hong|chang) (?:biet|nho|ro|chac)|(?:^|[ ,])bo qua|quen (?:mat|roi)|chiu(?: roi)?$/;

/** Told beside something else, these alone are nothing to compute from. */
const BESIDE: ReadonlySet<string> = new Set([
  'doubts',
  'signs',
  'country',
  'seafarer',
  'eps',
  'flown',
  'card',
  'byDay',
  'hardArea',
  'km',
] satisfies SlotName[]);

const partsOf = (said: Slots): number =>
  Object.entries(said).filter(([name, value]) => value !== undefined && !BESIDE.has(name)).length;
const isSomething = (said: Slots): boolean => partsOf(said) > 0;

const forEntry = (id: string): Reckoning | undefined => ALL.find(({ entries }) => entries.includes(id));

/**
 * A message that names a matter, tells more of the one in talk, or answers its open question. `session` has what the message told
 * of the case already. Undefined: it is read like any other.
 */
export function reckonStep(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const inTalk = session.last?.intent ?? '';
  const open = ALL.find(
    (each) =>
      each.entries.includes(inTalk) &&
      !isEmployers(each, heard, session) &&
      (memoryOf(session, each) !== undefined || tellsMuch(each, heard, context)),
  );
  const continued = open && goOn(open, heard, session, context);
  if (continued !== undefined) return continued;
  // Made to sign a letter of resignation: what it costs, where the sum was told.
  const forced = readFacts(heard, context).choices?.ended_by === 'unclear';
  if (open?.name === 'severance' && forced) return compute(open, {}, heard, session, context);
  const begun = open === undefined ? beginsInTalk(heard, session, context) : undefined;
  if (begun !== undefined) return begun;
  const meant = ALL.find((each) => !isEmployers(each, heard, session) && isMeant(each, heard, context));
  if (meant === undefined) return undefined;
  const said = meant.read(heard, context);
  return isSomething(said) ? compute(meant, said, heard, session, context) : undefined;
}

/** An employer asks for the rule: the years that they tell are not their own. */
const isEmployers = ({ name }: Reckoning, heard: Understanding, session: Session): boolean =>
  name === 'severance' && session.reckoning === undefined && speaksAsEmployer(heard.folded, session.told ?? []);

/** Who tells so much of what is spoken of, and asks nothing, goes on with it. */
const MUCH = 2;
const tellsMuch = (reckoning: Reckoning, heard: Understanding, context: TurnContext): boolean =>
  !asks(heard) && partsOf(reckoning.read(heard, { ...context, open: true })) >= MUCH;

/** Entries in which these matters are spoken of as well. */
const SPOKEN_IN: Readonly<Record<string, readonly string[]>> = { severance: ['ui.before_leaving', 'ui.dismissed'] };

/**
 * The matter's own entry is in talk, or it was computed for somebody else, and the message tells enough of it without naming it: "hồi
 * thử việc 2 tháng không có bảo hiểm", "em tôi cũng bị cắt, vào 2015".
 */
function beginsInTalk(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { last, reckoning: known, about } = session;
  const matter = ALL.find(({ name, entries }) => {
    const others = known?.about === name && known.whose !== (about ?? 'self') && about !== undefined;
    return others || entries.includes(last?.intent ?? '') || SPOKEN_IN[name]?.includes(last?.intent ?? '') === true;
  });
  if (matter === undefined || namesOther(matter, heard) || isEmployers(matter, heard, session)) return undefined;
  const said = matter.read(heard, context);
  const own = matter.entries.includes(last?.intent ?? '') || known?.about === matter.name;
  if (!own && asks(heard)) return undefined;
  const certain = matter.certain?.(said, heard) === true;
  const tells = own ? (matter.enough?.(said, true) ?? certain) : certain && matter.enough?.(said, true) === true;
  return tells && isSomething(said) ? compute(matter, said, heard, session, context) : undefined;
}

/** How likely a reading must be beside facts that this matter is computed from. */
const LIKELY = 0.38;

/** One question, and this matter its best reading, or named in so many words; not one of its sections that needs no sum. */
function isMeant(reckoning: Reckoning, heard: Understanding, context: TurnContext): boolean {
  const [first, ...more] = heard.parts;
  if (more.length > 0 || first === undefined) return false;
  const named = shown(reckoning.named, heard);
  const best = first.readings[0];
  const likely = best !== undefined && best.p >= LIKELY && reckoning.entries.includes(best.intent);
  if (!named && (asksOther(reckoning, heard) || !(likely || isHinted(reckoning, heard)))) return false;
  const said = reckoning.read(heard, context);
  if (!named && reckoning.enough?.(said, likely) === false) return false;
  return reckoning.certain?.(said, heard) === true || !asksSection(reckoning, first.text, context);
}

const isHinted = ({ hinted }: Reckoning, heard: Understanding): boolean => hinted !== undefined && shown(hinted, heard);

/** How sure a section must be that is given as it is written rather than computed. */
const SECTION = 0.5;

function asksSection(
  { entries, sections }: Reckoning,
  text: string,
  { knowledge, sections: finder, today }: TurnContext,
) {
  const entry = knowledge.entries.get(entries[0] ?? '');
  if (entry === undefined) return false;
  const all = sectionsOf(entry, { on: today });
  const [found] = finder.find(text, all);
  const aspect = found === undefined || found.p < SECTION ? undefined : all[found.at]?.aspect;
  return aspect !== undefined && !sections.has(aspect);
}

const MONEY: readonly SlotName[] = ['fee', 'deposit', 'offered', 'courseFee', 'wage'];

/** So few words tell something of what is spoken of. */
const FEW_WORDS = 5;

function goOn(open: Reckoning, heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const asking = memoryOf(session, open)?.asking;
  const said = open.read(heard, { ...context, asking, open: true });
  const answers =
    (asking !== undefined && said[asking] !== undefined) ||
    partsOf(said) >= MUCH ||
    heard.folded.split(' ').length <= FEW_WORDS;
  // Who tells more sums of the matter that is open asks nothing else, whatever the words are like.
  // "Đóng đủ từ đầu" is typed like a question ("từ đâu"), but it is the answer that was asked for.
  const whole = asking === 'insuredFrom' && said.insurance !== undefined && heard.folded.split(' ').length <= FEW_WORDS;
  if (whole) return compute(open, said, heard, session, context);
  const told = MONEY.some((slot) => said[slot] !== undefined) && !namesOther(open, heard);
  if (isSomething(said) && (answers || told) && !asks(heard)) return compute(open, said, heard, session, context);
  if (supposesOther(open, heard, session, context)) return compute(open, said, heard, session, context);
  if (isSomething(said)) return asksOther(open, heard) ? undefined : compute(open, said, heard, session, context);
  if (asking === undefined || asks(heard) || !NOT_KNOWN.test(heard.folded)) return undefined;
  return compute(open, {}, heard, session, context, asking);
}

/** "Nếu họ cắt giảm thật thì sao": the same sum for another way of ending, where it was computed before. */
function supposesOther(open: Reckoning, heard: Understanding, session: Session, context: TurnContext): boolean {
  if (!supposes(heard) || memoryOf(session, open) === undefined || namesOther(open, heard)) return false;
  const { ended_by: by, ended_how: how } = learnt(open, heard, context).choices ?? {};
  const before = session.facts?.choices;
  return (by !== undefined && by !== before?.ended_by) || (how !== undefined && how !== before?.ended_how);
}

/** A sure part of it asks something that is no matter of this reckoning's. */
const asksOther = (reckoning: Reckoning, heard: Understanding): boolean =>
  !shown(reckoning.named, heard) && (namesOther(reckoning, heard) || readsAsOther(reckoning, heard));

const namesOther = ({ foreign }: Reckoning, heard: Understanding): boolean =>
  foreign !== undefined && shown(foreign, heard);

const readsAsOther = ({ entries }: Reckoning, { parts }: Understanding): boolean =>
  parts.some(({ outcome, readings }) => {
    const intent = readings[0]?.intent ?? '';
    return outcome === 'answer' && !entries.includes(intent) && !intent.startsWith('chat.') && !WIDE.has(intent);
  });

/** Entries that words of somebody's own numbers are taken for whatever they ask. */
const WIDE: ReadonlySet<string> = new Set([
  'ui.amount_duration',
  'ui.eligibility',
  'redirect.labour_dispute',
  ...ABOUT_ONE_COUNTRY,
]);

/** An entry computed for the case, where this is asked and enough is known. */
export function reckonAnswer(
  entry: Entry,
  section: number | undefined,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step | undefined {
  const reckoning = forEntry(entry.id);
  if (reckoning === undefined || isEmployers(reckoning, heard, session)) return undefined;
  if (namesOther(reckoning, heard) && !shown(reckoning.named, heard)) return undefined;
  const said = reckoning.read(heard, context);
  const aspect = section === undefined ? undefined : sectionsOf(entry, { on: context.today })[section]?.aspect;
  const remembered = memoryOf(session, reckoning) !== undefined;
  const wantsSum = HOW_MUCH.test(heard.folded) && (remembered || shown(reckoning.named, heard));
  const certain = reckoning.certain?.(said, heard) ?? false;
  const asked = aspect === undefined || wantsSum || reckoning.sections.has(aspect) || certain;
  // Nothing was told for it: the rule is asked, not a sum.
  const known = isSomething(said) || remembered;
  const fresh = isSomething(said) || !wasTold(session, ownName(reckoning)) || section !== undefined;
  return asked && known && fresh ? compute(reckoning, said, heard, session, context) : undefined;
}

const HOW_MUCH = /(?<![a-z])(?:bao nhieu|nhieu|bn|may (?:dong|trieu|tien))(?![a-z])/;
