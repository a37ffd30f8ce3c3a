// What is done with a message of words: what people may always ask for, danger, orders, the open question of a flow, and then what
// the words mean in this talk. docs/conversation.md shows the order and why.

import { assertNever } from '#domain/result.ts';
import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { normalise } from '#language/normalise.ts';
import { maskNumbers } from '#language/private-numbers.ts';
import { THRESHOLDS } from '#understanding/thresholds.ts';
import type { Understanding } from '#understanding/understand.ts';
import { agreed } from './acts/agreed.ts';
import { asks, asksBesideSum } from './acts/asks.ts';
import { corrects, supposes, supposition, thanks } from './acts/cues.ts';
import { denied } from './acts/denied.ts';
import { keptTopic } from './acts/kept-topic.ts';
import { moreMonths } from './acts/more-months.ts';
import { namedIn } from './acts/named-entries.ts';
import { opensOnly } from './acts/opens.ts';
import { speakOf, turnsTo, twoPeople } from './acts/person.ts';
import { plainMatter } from './acts/plain-matter.ts';
import { pointedCase } from './acts/pointed-case.ts';
import { LATER, leavesOff, putsOff, type Reaction, reactionIn, sighs, wantsSource } from './acts/reaction.ts';
import { pointedAt } from './acts/reference.ts';
import { rightIn } from './acts/right.ts';
import { serviceStep } from './acts/service.ts';
import { employersPlace, saidIn, tellsNumbers, tellsSomething } from './acts/set.ts';
import { onlySupposed, partOf, toldBefore, withoutSupposed } from './acts/supposed.ts';
import { takesBack } from './acts/take-back.ts';
import { toldBesides } from './acts/told-besides.ts';
import { toldChoice } from './acts/told-choice.ts';
import { answerForCountry, placeOf } from './answer.ts';
import { answerParts } from './answer-parts.ts';
import { reviseEstimate, startEstimate } from './benefit/flow.ts';
import { monthsAnswer } from './benefit/months-answer.ts';
import { press } from './buttons.ts';
import { typedChoice } from './choices.ts';
import { command } from './commands.ts';
import { ownFollowUp } from './companion/answer.ts';
import { turnedTo } from './companion/turned.ts';
import type { Control } from './control.ts';
import { act } from './control-acts.ts';
import { warn } from './danger.ts';
import { searchEvents } from './events/flow.ts';
import { explain } from './explain.ts';
import { type Facts, learn, takeBack } from './facts/facts.ts';
import { readFacts } from './facts/read.ts';
import { finderStep } from './finder/finder.ts';
import { comforted, jobStep } from './finder/jobs.ts';
import type { FlowMessage } from './flows/flow.ts';
import { answerInFlow } from './flows/in-flow.ts';
import { flowOf } from './flows/registry.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { saysTheMatter } from './human.ts';
import { keptPapers } from './kept-papers.ts';
import { mainMenu } from './menu.ts';
import { note, suppose, withCase } from './noted.ts';
import { oldPlaceStep } from './old-places/old-places.ts';
import { vacancyTold } from './opening.ts';
import { asksBeside } from './opening-free.ts';
import { entryOfMonth, tellsOwnCase } from './own-case.ts';
import { ownTicket, toldForTicket } from './own-ticket.ts';
import { answerPlace } from './place-wage.ts';
import { reactionReply } from './reaction-reply.ts';
import { answerReading } from './reading.ts';
import { reckonStep } from './reckoning/reckoning.ts';
import { aboutEntry, say } from './reply.ts';
import { beneath, type Session, spokenOf } from './session.ts';
import { staffWords } from './staff-words.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { weekdayStep } from './weekday.ts';
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
  const ofTicket = ownTicket(raw, heard, control, session, context);
  if (ofTicket !== undefined) return ofTicket;
  if (control !== undefined) return act(control, session, context, heard.text);
  const chosen = typedChoice(text, session);
  if (chosen !== undefined) return press(chosen, session, context);
  const inForm = answerInFlow('told', message, session, context);
  if (inForm !== undefined) return inForm;
  if (session.flow === undefined && opensOnly(heard))
    return aboutEntry('chat.greet', { session, replies: [mainMenu(TEXTS.askAway)] });
  const intoTicket = toldForTicket(raw, heard, session, context);
  if (intoTicket !== undefined) return answersToo(heard) ? alsoAnswered(intoTicket, raw, heard, context) : intoTicket;
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

/** Told for the ticket, but we know about it ourselves. */
const answersToo = ({ parts: [first] }: Understanding): boolean =>
  first?.outcome === 'answer' && first.readings[0]?.intent !== 'office.human';

function alsoAnswered(added: Step, raw: string, heard: Understanding, context: TurnContext): Step {
  const answer = about(raw, heard, added.session, context);
  return {
    ...answer,
    replies: [...added.replies, ...answer.replies],
    effects: [...(added.effects ?? []), ...(answer.effects ?? [])],
  };
}

/** What the words mean in this talk. What is only supposed changes nothing that is known. */
function about(raw: string, heard: Understanding, before: Session, context: TurnContext): Step {
  const real = toldBefore(heard);
  if (real === undefined) return meant(raw, heard, before, context);
  const session = remembered(before, saidIn(real, before, context));
  return withoutSupposed(meant(raw, heard, session, context), session);
}

function meant(raw: string, heard: Understanding, before: Session, context: TurnContext): Step {
  const asking = asks(heard);
  const said = saidIn(heard, before, context);
  const told = tellsSomething(said);
  const thanked = context.knowledge.entries.get('chat.thanks');
  if (!asking && !tellsNumbers(said) && thanks(heard) && thanked !== undefined)
    return answerReading(thanked, heard, before, context);
  // A benefit that is supposed to begin on a day is answered by its days; what is only supposed is put back (`about`).
  const supposed = said.drawing?.start === undefined ? {} : { drawing: said.drawing };
  const session = remembered(before, supposes(heard) ? supposed : { ...said, ...employersPlace(heard, context) });
  const withQuestion = asked(raw, heard, session);
  const ofService = serviceStep(heard, session, context);
  if (ofService !== undefined) return ofService;
  const vacancy = vacancyTold(raw, heard, before, context);
  if (vacancy !== undefined)
    return asksBeside(heard.folded) ? besideQuestion(raw, heard, vacancy, before, context) : vacancy;
  const matter = namedIn(heard.text, withQuestion);
  const duties = matter?.ofEmployer === true ? context.knowledge.entries.get(matter.intent) : undefined;
  if (duties !== undefined) {
    const section = placeOf(duties, { on: context.today }, matter?.aspect);
    return answerReading(duties, heard, asked(raw, heard, before), context, { section });
  }
  const back = takesBack(heard) ? takenBack(heard, before, context) : undefined;
  if (back !== undefined) return back;
  const plain = plainMatter(heard, withQuestion, context);
  if (plain !== undefined) return plain;
  if (leavesOff(heard) && !asking) return reacted(LATER, heard, before, context);
  const own = turnedTo(heard, before, context) ?? ownFollowUp(heard, said, withQuestion, context);
  if (own !== undefined) return own;
  const other = weekdayStep(heard, session, context) ?? (told ? undefined : denied(heard, withQuestion, context));
  if (other !== undefined) return other;
  const besides = toldBesides(heard, withQuestion, context) ?? agreed(heard, session, context);
  if (besides !== undefined) return besides;
  const kept = keptPapers(heard, withQuestion, context);
  if (kept !== undefined) return kept;
  const pointedTo = pointedCase(heard, said, withQuestion, context);
  if (pointedTo !== undefined) return pointedTo;
  const changed = matter === undefined ? toldChoice(heard, said, withQuestion, before, context) : undefined;
  if (changed !== undefined) return changed;
  const plainly = before.last === undefined || tellsNumbers(said) ? undefined : explain(heard, before, context);
  if (plainly !== undefined && !told) return plainly;
  const inVain = comforted(heard, session, context);
  if (inVain !== undefined) return inVain;
  const turns = tellsNumbers(said) || heard.entities.some(({ kind }) => kind === 'country'); // "thôi vậy Ba Lan cũng được"
  const spoken = sighs(heard) || putsOff(heard) || wantsSource(heard);
  const reaction = (asking && !spoken) || turns ? undefined : reactionIn(heard, before);
  if (reaction !== undefined) return reacted(reaction, heard, before, context);
  if (!told) {
    const pointed = pointedAt(heard, before, context);
    if (pointed !== undefined) return pointed;
  }
  const moved = oldPlaceStep(raw, heard, session, context);
  if (moved !== undefined) return { ...moved, session: asked(raw, heard, moved.session) };
  const schools = matter === undefined ? finderStep(heard, withQuestion, context) : undefined;
  if (schools !== undefined) return schools;
  const jobs = matter === undefined ? jobStep(heard, withQuestion, context) : undefined;
  if (jobs !== undefined) return jobs;
  const reckoned = reckonStep(heard, asked(raw, heard, before), context);
  if (reckoned !== undefined) return reckoned;
  const supposedAt = supposition(heard);
  const more = moreMonths(supposedAt === undefined ? heard : partOf(heard, supposedAt));
  const known = before.facts?.months;
  if (more !== undefined && known !== undefined) {
    // Who works on has not left yet.
    const supposed = suppose({ months: { ...known, count: known.count + more }, ended: undefined }, before, context);
    if (supposed !== undefined) return supposed;
  }
  const onlyIf = onlySupposed(said, before.facts ?? {});
  if (supposes(heard) && (tellsNumbers(onlyIf) || onlyIf.contract !== undefined)) {
    const supposed = suppose(onlyIf, before, context);
    if (supposed !== undefined) return supposed;
  }
  const explained = explain(heard, session, context);
  if (explained !== undefined) return explained;
  const follow = followUp(heard, session, said, context);
  const followed = follow && followStep(follow, heard, said, session, context);
  if (followed !== undefined) return followed;
  const ofMonth = context.knowledge.entries.get(entryOfMonth(heard, said) ?? '');
  if (ofMonth !== undefined) return answerReading(ofMonth, heard, withQuestion, context);
  if (tellsOwnCase(heard, readFacts(heard, context))) return startEstimate(withQuestion, heard, context);
  const mended = corrects(heard) && tellsNumbers(said) && !asksBesideSum(heard);
  if (told && (mended || !asking || !answersSomething(heard))) {
    const noted = note(said, heard, withQuestion, context);
    if (noted !== undefined) return noted;
  }
  const answered =
    (told ? undefined : keptTopic(heard, withQuestion, context)) ?? answerParts(raw, heard, withQuestion, context);
  return told ? withCase(answered, said, heard, withQuestion, context) : answered;
}

/** What a message asks beside the vacancy that it tells is answered first, then the form goes on. */
function besideQuestion(raw: string, heard: Understanding, form: Step, session: Session, context: TurnContext): Step {
  const { session: after, replies, effects } = answerParts(raw, heard, session, context);
  const { flow } = form.session;
  return {
    session: flow === undefined ? after : { ...after, flow },
    replies: [...replies, ...form.replies],
    ...(effects === undefined ? {} : { effects }),
  };
}

/** What a correction replaced holds again, and is said back. */
function takenBack(heard: Understanding, before: Session, context: TurnContext): Step | undefined {
  const facts = takeBack(before.facts ?? {});
  return facts && note(before.facts?.superseded ?? {}, heard, { ...before, facts }, context);
}

/** A sigh gets its line; of somebody in danger, what helps once more beside it. */
function reacted(reaction: Reaction, heard: Understanding, session: Session, context: TurnContext): Step {
  const replies = [reactionReply(reaction, session, context)];
  const entry = urgentIn(session, context);
  if (reaction.worried !== true || entry === undefined) return { session, replies };
  const help = answerReading(entry, heard, session, context);
  return { ...help, replies: [...replies, ...help.replies] };
}

/** What helps in the danger that this talk is about, or was about before the last answers of the same area. */
function urgentIn({ last, told = [] }: Session, { knowledge }: TurnContext): Entry | undefined {
  const area = topicOf(last?.intent ?? '');
  const spoken = [last?.intent ?? '', ...told.toReversed().map((name) => name.split('|')[0] ?? '')];
  return spoken
    .flatMap((id) => knowledge.entries.get(id) ?? [])
    .find(({ id, stakes }) => stakes === 'urgent' && topicOf(id) === area);
}

const answersSomething = ({ parts }: Understanding): boolean =>
  parts.some(({ readings }) => (readings[0]?.p ?? 0) >= THRESHOLDS.clarify);

const remembered = (session: Session, said: Facts): Session =>
  Object.keys(said).length === 0 ? session : { ...session, facts: learn(session.facts ?? {}, said) };

/** The matter a person would be told of: a request to speak to one, or a courtesy, is none. */
function asked(raw: string, { text, parts: [first] }: Understanding, session: Session): Session {
  const intent = first?.readings[0]?.intent ?? '';
  // A request that is granted at once brings its own words along.
  const request = intent === 'office.human' && (first?.outcome === 'answer' || !saysTheMatter(text));
  return request || intent.startsWith('chat.')
    ? session
    : { ...session, lastQuestion: maskNumbers(raw.slice(0, 1000)) };
}

function followStep(
  follow: FollowUp,
  heard: Understanding,
  said: Facts,
  session: Session,
  context: TurnContext,
): Step | undefined {
  switch (follow.kind) {
    case 'country': {
      const entry = context.knowledge.entries.get(follow.intent);
      if (!entry) return undefined;
      const reply = answerForCountry(context.knowledge, entry, follow.country, context.today);
      return { session: spokenOf(session, entry.id, undefined, follow.country), replies: [reply] };
    }
    case 'estimate':
      return reviseEstimate(session, heard, said, context);
    case 'months':
      return monthsAnswer(follow.months, session, context);
    case 'events':
      return searchEvents(session, heard, context, true);
    case 'wage_place':
      return answerPlace(heard, session, context);
    default:
      return assertNever(follow);
  }
}
