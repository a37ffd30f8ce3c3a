// What the words of a message mean in this talk: one step after the other is asked, and the first that knows answers. The order is
// that of the table in docs/conversation.md, which says why.

import { THRESHOLDS } from '#understanding/thresholds.ts';
import type { Understanding } from '#understanding/understand.ts';
import { agreed } from './acts/agreed.ts';
import { asks, asksBesideSum } from './acts/asks.ts';
import { corrects, supposes, supposition, thanks } from './acts/cues.ts';
import { denied } from './acts/denied.ts';
import { keptTopic } from './acts/kept-topic.ts';
import { moreMonths } from './acts/more-months.ts';
import { type Named, namedIn } from './acts/named/entries.ts';
import { plainMatter } from './acts/plain-matter.ts';
import { pointedCase } from './acts/pointed-case.ts';
import { LATER, leavesOff, putsOff, reactionIn, sighs, wantsSource } from './acts/reaction.ts';
import { pointedAt } from './acts/reference.ts';
import { serviceStep } from './acts/service.ts';
import { employersPlace, saidIn, tellsNumbers, tellsSomething } from './acts/set.ts';
import { onlySupposed, partOf } from './acts/supposed.ts';
import { takesBack } from './acts/take-back.ts';
import { toldBesides } from './acts/told-besides.ts';
import { toldChoice } from './acts/told-choice.ts';
import { placeOf } from './answer.ts';
import { answerParts } from './answer-parts.ts';
import { startEstimate } from './benefit/flow.ts';
import { ownFollowUp } from './companion/answer.ts';
import { turnedTo } from './companion/turned.ts';
import { explain } from './explain.ts';
import { type Facts, takeBack } from './facts/facts.ts';
import { readFacts } from './facts/read.ts';
import { finderStep } from './finder/finder.ts';
import { comforted, jobStep } from './finder/jobs.ts';
import { followed } from './followed.ts';
import { keptPapers } from './kept-papers.ts';
import { asked, remembered } from './learnt.ts';
import { note, suppose, withCase } from './noted.ts';
import { oldPlaceStep } from './old-places/old-places.ts';
import { asksBeside } from './opening/free.ts';
import { vacancyTold } from './opening/opening.ts';
import { entryOfMonth, tellsOwnCase } from './own-case.ts';
import { reacted } from './reacted.ts';
import { answerReading } from './reading.ts';
import { reckonStep } from './reckoning/reckoning.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { weekdayStep } from './weekday.ts';

/** A message, and all that the steps ask of it. */
type Message = {
  readonly raw: string;
  readonly heard: Understanding;
  readonly context: TurnContext;
  readonly asking: boolean;
  /** The facts it tells, and whether it tells any. */
  readonly said: Facts;
  readonly told: boolean;
  /** As it was; with what the message told; with its question as the last one besides. */
  readonly before: Session;
  readonly session: Session;
  readonly withQuestion: Session;
  /** The matter that it names in so many words. */
  readonly matter: Named | undefined;
};

type MeaningStep = (message: Message) => Step | undefined;

const STEPS: readonly MeaningStep[] = [
  onlyThanks,
  ({ heard, session, context }) => serviceStep(heard, session, context),
  employersVacancy,
  employersDuties,
  takenBack,
  ({ heard, withQuestion, context }) => plainMatter(heard, withQuestion, context),
  ({ heard, asking, before, context }) =>
    leavesOff(heard) && !asking ? reacted(LATER, heard, before, context) : undefined,
  ({ heard, before, context }) => turnedTo(heard, before, context),
  ({ heard, said, withQuestion, context }) => ownFollowUp(heard, said, withQuestion, context),
  ({ heard, session, context }) => weekdayStep(heard, session, context),
  ({ heard, told, withQuestion, context }) => (told ? undefined : denied(heard, withQuestion, context)),
  ({ heard, withQuestion, context }) => toldBesides(heard, withQuestion, context),
  ({ heard, session, context }) => agreed(heard, session, context),
  ({ heard, withQuestion, context }) => keptPapers(heard, withQuestion, context),
  ({ heard, said, withQuestion, context }) => pointedCase(heard, said, withQuestion, context),
  ({ heard, said, matter, withQuestion, before, context }) =>
    matter === undefined ? toldChoice(heard, said, withQuestion, before, context) : undefined,
  inOtherWords,
  ({ heard, session, context }) => comforted(heard, session, context),
  reaction,
  ({ heard, told, before, context }) => (told ? undefined : pointedAt(heard, before, context)),
  oldPlace,
  ({ heard, matter, withQuestion, context }) =>
    matter === undefined ? finderStep(heard, withQuestion, context) : undefined,
  ({ heard, matter, withQuestion, context }) =>
    matter === undefined ? jobStep(heard, withQuestion, context) : undefined,
  ({ raw, heard, before, context }) => reckonStep(heard, asked(raw, heard, before), context),
  moreMonthsSupposed,
  supposed,
  ({ heard, matter, session, context }) => (matter === undefined ? explain(heard, session, context) : undefined),
  ({ heard, said, session, context }) => followed(heard, said, session, context),
  monthOfBenefit,
  ownCase,
  factsAlone,
];

export function meant(raw: string, heard: Understanding, before: Session, context: TurnContext): Step {
  const message = messageOf(raw, heard, before, context);
  for (const step of STEPS) {
    const answer = step(message);
    if (answer !== undefined) return answer;
  }
  return asRead(message);
}

function messageOf(raw: string, heard: Understanding, before: Session, context: TurnContext): Message {
  const said = saidIn(heard, before, context);
  // A benefit that is supposed to begin on a day is answered by its days; what is only supposed is put back afterwards.
  const onlyIf = said.drawing?.start === undefined ? {} : { drawing: said.drawing };
  const session = remembered(before, supposes(heard) ? onlyIf : { ...said, ...employersPlace(heard, context) });
  const withQuestion = asked(raw, heard, session);
  return {
    raw,
    heard,
    context,
    asking: asks(heard),
    said,
    told: tellsSomething(said),
    before,
    session,
    withQuestion,
    matter: namedIn(heard.text, withQuestion),
  };
}

function onlyThanks({ heard, asking, said, before, context }: Message): Step | undefined {
  const entry = context.knowledge.entries.get('chat.thanks');
  return !asking && !tellsNumbers(said) && thanks(heard) && entry !== undefined
    ? answerReading(entry, heard, before, context)
    : undefined;
}

/** What a message asks beside the vacancy that it tells is answered first, then the form goes on. */
function employersVacancy({ raw, heard, before, context }: Message): Step | undefined {
  const form = vacancyTold(raw, heard, before, context);
  if (form === undefined || !asksBeside(heard.folded)) return form;
  const { session: after, replies, effects } = answerParts(raw, heard, before, context);
  const { flow } = form.session;
  return {
    session: flow === undefined ? after : { ...after, flow },
    replies: [...replies, ...form.replies],
    ...(effects === undefined ? {} : { effects }),
  };
}

function employersDuties({ raw, heard, matter, before, context }: Message): Step | undefined {
  const entry = matter?.ofEmployer === true ? context.knowledge.entries.get(matter.intent) : undefined;
  const section = entry && placeOf(entry, { on: context.today }, matter?.aspect);
  return entry && answerReading(entry, heard, asked(raw, heard, before), context, { section });
}

/** What a correction replaced holds again, and is said back. */
function takenBack({ heard, before, context }: Message): Step | undefined {
  const facts = takesBack(heard) ? takeBack(before.facts ?? {}) : undefined;
  return facts && note(before.facts?.superseded ?? {}, heard, { ...before, facts }, context);
}

function inOtherWords({ heard, said, told, matter, before, context }: Message): Step | undefined {
  return matter !== undefined || before.last === undefined || tellsNumbers(said) || told
    ? undefined
    : explain(heard, before, context);
}

function reaction({ heard, asking, said, before, context }: Message): Step | undefined {
  const turns = tellsNumbers(said) || heard.entities.some(({ kind }) => kind === 'country'); // "thôi vậy Ba Lan cũng được"
  const spoken = sighs(heard) || putsOff(heard) || wantsSource(heard);
  const found = (asking && !spoken) || turns ? undefined : reactionIn(heard, before);
  return found && reacted(found, heard, before, context);
}

function oldPlace({ raw, heard, session, context }: Message): Step | undefined {
  const moved = oldPlaceStep(raw, heard, session, context);
  return moved && { ...moved, session: asked(raw, heard, moved.session) };
}

/** "Ráng đóng thêm 2 tháng": who works on has not left yet. */
function moreMonthsSupposed({ heard, before, context }: Message): Step | undefined {
  const at = supposition(heard);
  const more = moreMonths(at === undefined ? heard : partOf(heard, at));
  const known = before.facts?.months;
  return more === undefined || known === undefined
    ? undefined
    : suppose({ months: { ...known, count: known.count + more }, ended: undefined }, before, context);
}

function supposed({ heard, said, before, context }: Message): Step | undefined {
  const onlyIf = onlySupposed(said, before.facts ?? {});
  const supposesFacts = supposes(heard) && (tellsNumbers(onlyIf) || onlyIf.contract !== undefined);
  return supposesFacts ? suppose(onlyIf, before, context) : undefined;
}

function monthOfBenefit({ heard, said, withQuestion, context }: Message): Step | undefined {
  const entry = context.knowledge.entries.get(entryOfMonth(heard, said) ?? '');
  return entry && answerReading(entry, heard, withQuestion, context);
}

/** Words that name another matter in so many words are answered; what was told beside them is kept. */
function ownCase({ heard, matter, withQuestion, context }: Message): Step | undefined {
  if (matter !== undefined && ASKED_BESIDE_CASE.has(matter.intent)) return undefined;
  return tellsOwnCase(heard, readFacts(heard, context)) ? startEstimate(withQuestion, heard, context) : undefined;
}

const ASKED_BESIDE_CASE: ReadonlySet<string> = new Set(['ui.who_contributes', 'ui.employer_debt']);

function factsAlone({ heard, asking, said, told, matter, withQuestion, context }: Message): Step | undefined {
  if (matter !== undefined && asking) return undefined;
  const mended = corrects(heard) && tellsNumbers(said) && !asksBesideSum(heard);
  return told && (mended || !asking || !answersSomething(heard)) ? note(said, heard, withQuestion, context) : undefined;
}

const answersSomething = ({ parts }: Understanding): boolean =>
  parts.some(({ readings }) => (readings[0]?.p ?? 0) >= THRESHOLDS.clarify);

/** What the classifier reads, in this talk or alone. */
function asRead({ raw, heard, said, told, withQuestion, context }: Message): Step {
  const kept = told ? undefined : keptTopic(heard, withQuestion, context);
  const answered = kept ?? answerParts(raw, heard, withQuestion, context);
  return told ? withCase(answered, said, heard, withQuestion, context) : answered;
}
