// Somebody in danger is told whom to call at once, whatever else is going on; then the talk goes on where it was.

import type { Choices } from '#domain/facts.ts';
import { topicOf } from '#domain/topic.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerEntry, answerSection, askedIn, sectionsOf } from './answer.ts';
import { type Danger, readDanger } from './facts/danger.ts';
import { isHarmDone } from './harm-done.ts';
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
  { knowledge, today }: TurnContext,
): { readonly step: Step; readonly others: boolean } | undefined {
  const late = tooLate(heard, session, { knowledge, today });
  if (late !== undefined) return { step: late, others: false };
  const danger = readDanger(heard) ?? (isMinorInDanger(heard, session) ? 'child' : undefined);
  const entry = danger && knowledge.entries.get(entryFor(danger, heard, session));
  if (danger === undefined || entry === undefined) return undefined;
  const choices: Choices = { danger };
  const reply = withSigns(answerEntry(knowledge, entry, { on: today, choices }, today), entry, heard);
  const asks = heard.parts.some(
    ({ outcome, readings }) => outcome === 'answer' && isOther(readings[0]?.intent, entry.id),
  );
  return {
    step: {
      session: { ...session, last: { intent: entry.id } },
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

/** What to do at once when the warning came too late. */
function tooLate(
  heard: Understanding,
  session: Session,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
): Step | undefined {
  const entry = isHarmDone(heard, session) ? knowledge.entries.get(session.last?.intent ?? '') : undefined;
  if (entry === undefined) return undefined;
  const asked = askedIn(session, today);
  const at = sectionsOf(entry, asked).findIndex(({ aspect }) => aspect === 'steps');
  const reply = at < 0 ? undefined : answerSection(knowledge, entry, asked, at);
  return reply && { session: telling(session, toldName(entry.id, 'steps')), replies: [reply] };
}

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

/** Fraud is answered where it happens: on the way abroad, or here. */
function entryFor(danger: Danger, { folded, entities, parts }: Understanding, { last }: Session): string {
  if (danger === 'locked_in' && (AT_HOME.test(folded) || entities.some(({ kind }) => kind === 'place')))
    return ENTRIES.violence;
  if (danger !== 'fraud') return ENTRIES[danger];
  const reading = parts[0]?.readings[0]?.intent ?? '';
  const abroad =
    entities.some(({ kind }) => kind === 'country') ||
    topicOf(reading) === 'overseas' ||
    (last !== undefined && topicOf(last.intent) === 'overseas');
  return abroad ? SCAM_ABROAD : SCAM_HERE;
}
