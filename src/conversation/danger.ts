// Somebody in danger is told whom to call at once, whatever else is going on; then the talk goes on where it was.

import type { Choices } from '#domain/facts.ts';
import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerEntry, answerSection, askedIn, placeOf, sectionsOf } from './answer.ts';
import { type Danger, readDanger } from './facts/danger.ts';
import { asksForItBack, isHarmDone, onlyPhotoGiven } from './harm-done.ts';
import { keepsPapers } from './kept-papers.ts';
import { isOnTheWay } from './on-the-way.ts';
import { withSigns } from './reckoning/signs-shown.ts';
import type { Session } from './session.ts';
import { telling, toldName } from './told.ts';
import type { Step, TurnContext } from './turn-types.ts';

const SCAM_HERE = 'job.scam_warning';
const SCAM_ABROAD = 'overseas.scam_report';

const ENTRIES: Record<Danger, string> = {
  passport_withheld: 'overseas.help_abroad',
  wages_withheld_abroad: 'overseas.help_abroad',
  violence_abroad: 'overseas.help_abroad',
  locked_in: 'overseas.help_abroad',
  trafficking: 'overseas.help_abroad',
  violence: 'redirect.emergency',
  harassment: 'redirect.emergency',
  self_harm: 'redirect.emergency',
  child: 'redirect.child',
  otp: SCAM_HERE,
  fraud: SCAM_HERE,
};

/** After these a question in the same message is answered as well: they are told as reasons for it. */
const BESIDE_A_QUESTION: ReadonlySet<Danger> = new Set(['violence', 'harassment', 'wages_withheld_abroad', 'fraud']);

/** The warning, or undefined where the words show no danger. `others` says that the message's own question is answered too. */
export function warn(
  heard: Understanding,
  session: Session,
  context: TurnContext,
): { readonly step: Step; readonly others: boolean } | undefined {
  const { knowledge, today } = context;
  const late = photoGone(heard, session, { knowledge, today }) ?? tooLate(heard, session, { knowledge, today });
  if (late !== undefined) return { step: late, others: false };
  const danger = readDanger(heard) ?? (isMinorInDanger(heard, session) ? 'child' : undefined);
  if (danger === 'fraud' && keepsPapers(heard)) return undefined;
  const entry = danger && knowledge.entries.get(entryFor(danger, heard, session));
  if (danger === undefined || entry === undefined) return undefined;
  const choices: Choices = { danger };
  const part = wasWarnedOf(danger, session) ? sectionAsked(entry, heard, context) : undefined;
  const reply = part ?? withSigns(answerEntry(knowledge, entry, { on: today, choices }, today), entry, heard);
  const asks = heard.parts.some(
    ({ outcome, readings }) => outcome === 'answer' && isOther(readings[0]?.intent, entry.id),
  );
  return {
    step: {
      session: telling({ ...session, last: { intent: entry.id } }, toldName(entry.id, reply.provenance.section)),
      replies: [reply],
      effects: [
        {
          kind: 'note_question',
          text: heard.text,
          outcome: 'answer',
          intent: entry.id,
          candidates: heard.parts[0]?.readings.slice(0, 3) ?? [],
        },
      ],
    },
    others: asks && BESIDE_A_QUESTION.has(danger),
  };
}

/** This danger was told already in this talk, and warned of. */
const wasWarnedOf = (danger: Danger, { history = [] }: Session): boolean =>
  history.some(({ said }) => readDanger(textOf(normalise(said))) === danger);

/** How likely a section must be that is given instead of the warning again. */
const ASKED = 0.3;

/** Who tells of the same danger again asks for more than whom to call: "đòi 100 triệu mới thả", "hộ chiếu nó cầm rồi sao bay được". */
function sectionAsked(
  entry: Entry,
  heard: Understanding,
  { knowledge, sections, today }: TurnContext,
): Reply | undefined {
  const asked = { on: today };
  const [found] = sections.find(heard.text, sectionsOf(entry, asked));
  return found === undefined || found.p < ASKED ? undefined : answerSection(knowledge, entry, asked, found.at);
}

/** What to do at once when the warning came too late. */
function tooLate(
  heard: Understanding,
  session: Session,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
): Step | undefined {
  const entry = isHarmDone(heard, session) ? knowledge.entries.get(warnedIn(session)) : undefined;
  if (entry === undefined) return undefined;
  const asked = askedIn(session, today);
  const wanted = asksForItBack(heard) ? 'pay' : 'steps';
  const at = placeOf(entry, asked, wanted);
  const reply = at === undefined ? undefined : answerSection(knowledge, entry, asked, at);
  return (
    reply && {
      session: telling({ ...session, last: { intent: entry.id } }, toldName(entry.id, wanted)),
      replies: [reply],
    }
  );
}

/** A photo of one's papers is out, and no money: what helps is another thing than a call to stop a transfer. */
function photoGone(
  heard: Understanding,
  session: Session,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
): Step | undefined {
  const entry = onlyPhotoGiven(heard, session) ? knowledge.entries.get(SCAM_HERE) : undefined;
  const at = entry && placeOf(entry, { on: today }, 'lose');
  const reply =
    at === undefined || entry === undefined ? undefined : answerSection(knowledge, entry, { on: today }, at);
  return (
    reply && {
      session: telling({ ...session, last: { intent: SCAM_HERE } }, toldName(SCAM_HERE, 'lose')),
      replies: [reply],
    }
  );
}

/** The entry that says what to do at once: that of the warning, or the one for whoever is on the way abroad. */
const warnedIn = ({ last }: Session): string => (last?.intent === SCAM_HERE ? SCAM_HERE : SCAM_ABROAD);

const IN_DANGER: ReadonlySet<string> = new Set(['overseas.help_abroad', 'redirect.emergency']);
const NOT_OF_AGE = /(?<!\d)(?:1[0-7]|muoi (?:mot|hai|ba|bon|lam|sau|bay)) ?(?:t|tuoi)(?![a-z])/;
const FEW_WORDS = 8;

/** Somebody in danger says that they are not eighteen yet: there is a number for them. */
const isMinorInDanger = ({ folded }: Understanding, { last }: Session): boolean =>
  IN_DANGER.has(last?.intent ?? '') && NOT_OF_AGE.test(folded) && folded.split(' ').length <= FEW_WORDS;

const OTHERS = /^(?:ui|vocational)\.|^job\.(?!scam)|^redirect\.labour_dispute$/;

const isOther = (intent: string | undefined, given: string): boolean =>
  intent !== undefined && intent !== given && OTHERS.test(intent);

/** Places of work here in which people are held. */
const AT_HOME = /karaoke|tiep khach|massage|mat xa|ra cong|cong ty|khu cong nghiep/;

/** A code, a password, a link: told of a bank account wherever it is. */
const OF_AN_ACCOUNT =
  /(?<![a-z])(?:otp|ma xac (?:nhan|thuc)|mat khau|pin|link|duong dan|ngan hang|cong an|the atm|tai khoan|ung dung|app|vneid)(?![a-z])/;

/** Dangers whose words do not say in which country. */
const ANYWHERE: ReadonlySet<Danger> = new Set(['violence', 'harassment']);
const HERE = /(?<![a-z])(?:viet nam|o nha|o que|chong (?:em|toi|tui)|vo (?:em|toi|tui)|xom|hang xom)(?![a-z])/;

/** Harm is answered where it happens, abroad or here: by the words, else by the talk. Fraud likewise. */
function entryFor(danger: Danger, { folded, entities, parts }: Understanding, session: Session): string {
  const inTalk = session.last?.intent;
  if (danger === 'locked_in' && (AT_HOME.test(folded) || entities.some(({ kind }) => kind === 'place')))
    return ENTRIES.violence;
  if (danger === 'locked_in' && (inTalk === ENTRIES.violence || inTalk === ENTRIES.child)) return ENTRIES.violence;
  if (ANYWHERE.has(danger) && inTalk === ENTRIES.violence_abroad && !HERE.test(folded)) return inTalk;
  const forMoney = danger === 'fraud' || (danger === 'otp' && !OF_AN_ACCOUNT.test(folded));
  return forMoney && isOnTheWay({ entities, parts }, session) ? SCAM_ABROAD : ENTRIES[danger];
}
