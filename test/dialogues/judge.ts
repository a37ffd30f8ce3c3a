// Replays a dialogue through the turns of the shipped mind and judges every answer by what its writer wanted of it.

import { turnContext } from '#conversation/mind.ts';
import { freshSession, type Session } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';
import type { TurnContext } from '#conversation/turn-types.ts';
import type { MessageContent } from '#domain/message.ts';
import type { Decision, Reply } from '#domain/reply.ts';
import { fold } from '#language/fold.ts';
import { shippedMind } from '../support/knowledge.ts';
import type { Dialogue, Expected } from './read.ts';

/** Thursday 26 November 2026, 09:00 in Việt Nam: the day on which all dialogues take place. */
const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');

export type Judged = {
  readonly wanted: Expected;
  /** All that the person reads: texts and cards. */
  readonly text: string;
  readonly decisions: readonly Decision[];
  readonly intents: readonly string[];
  readonly session: Session;
  /** The answer is what the writer wanted. */
  readonly met: boolean;
  /** Nothing but refusals and questions back. */
  readonly nonAnswer: boolean;
};

export type Replayed = { readonly id: string; readonly turns: readonly Judged[] };

/** `typed` changes what is typed before it is sent: without marks, with a slip. */
export async function replayer(): Promise<(dialogue: Dialogue, typed?: (says: string) => string) => Replayed> {
  const context = turnContext(await shippedMind(), NOW, 'CV-TEST22');
  return (dialogue, typed = (says) => says) => ({ id: dialogue.id, turns: replay(dialogue, typed, context) });
}

function replay({ turns }: Dialogue, typed: (says: string) => string, context: TurnContext): Judged[] {
  let session = freshSession();
  let buttons: Reply['buttons'] = [];
  return turns.map((wanted) => {
    const content = contentOf(wanted, typed, buttons ?? []);
    const replies = content === undefined ? [] : answer(content);
    return judged(wanted, replies, session);
  });

  function answer(content: MessageContent): readonly Reply[] {
    const result = takeTurn({ content, session }, context);
    session = JSON.parse(JSON.stringify(result.session)) as Session; // between two turns it lies in the store
    buttons = result.replies.flatMap((reply) => reply.buttons ?? []);
    return result.replies;
  }
}

/** Undefined when no such button is on screen. */
function contentOf(
  { says, press }: Expected,
  typed: (says: string) => string,
  buttons: NonNullable<Reply['buttons']>,
): MessageContent | undefined {
  if (says !== undefined) return { kind: 'text', text: typed(says) };
  const label = new RegExp(press as string, 'iu');
  const button = buttons.find((each) => label.test(each.label));
  return button && { kind: 'button', data: button.data };
}

function judged(wanted: Expected, replies: readonly Reply[], session: Session): Judged {
  const text = replies.map(shown).join('\n');
  const decisions = replies.map(({ provenance }) => provenance.decision);
  const intents = replies.flatMap(({ provenance }) => provenance.intent ?? []);
  const sections = replies.flatMap(({ provenance }) => provenance.section ?? []);
  const nonAnswer = decisions.every((each) => each === 'refuse' || each === 'clarify' || each === 'failed');
  const answered = !nonAnswer || (wanted.may_ask && decisions.includes('clarify'));
  const met =
    answered && !wanted.must_not.some((bad) => found(bad, text)) && says(wanted, text, decisions, intents, sections);
  return { wanted, text, decisions, intents, session, met, nonAnswer };
}

const shown = ({ text, cards = [] }: Reply): string =>
  [text, ...cards.flatMap(({ title, lines }) => [title, ...lines])].join('\n');

/** Two figures that must be there speak for themselves; one may stand in another entry by chance. */
function says(
  { must, intent, also, aspect, kind }: Expected,
  text: string,
  decisions: readonly Decision[],
  intents: readonly string[],
  sections: readonly string[],
): boolean {
  const onTopic = intent === undefined || [intent, ...also].some((each) => speaksOf(each, intents, decisions));
  if (must.length > 0) return must.every((each) => found(each, text)) && (onTopic || must.length > 1);
  const toThePoint =
    intent === undefined ||
    aspect === undefined ||
    kind === 'question' || // a first question gets the whole entry
    sections.length === 0 ||
    sections.includes(aspect) ||
    sections.some((section) => OF_OWN.has(section));
  return onTopic && toThePoint;
}

/** Other words; what was computed of the person's own case, or all that is known of the school they point at: no written part says more. */
const OF_OWN: ReadonlySet<string> = new Set(['plain', 'own', 'school']);

/** Entries that answer the same question from two sides: either is right. */
const ALIKE: readonly (readonly string[])[] = [
  [
    'ui.amount_duration',
    'ui.deadline',
    'ui.eligibility',
    'ui.reserve',
    'ui.retirement',
    'ui.quit_unilateral',
    'ui.before_leaving',
  ],
  ['event.search', 'event.detail', 'jobfair.join'],
  ['redirect.emergency', 'overseas.help_abroad', 'redirect.child'],
  ['job.scam_warning', 'overseas.scam_report'],
  ['office.human', 'office.contact'],
  ['event.subscribe', 'ui.deadline', 'ui.monthly_report'],
];

function speaksOf(intent: string, intents: readonly string[], decisions: readonly Decision[]): boolean {
  if (intents.includes(intent)) return true;
  if (ALIKE.some((entries) => entries.includes(intent) && intents.some((each) => entries.includes(each)))) return true;
  const courteous = decisions.every((each) => each === 'control') || intents.some((each) => each.startsWith('chat.'));
  return intent.startsWith('chat.') && courteous;
}

function found(source: string, text: string): boolean {
  return new RegExp(source, 'iu').test(text) || new RegExp(fold(source), 'iu').test(fold(text));
}

/** The most non-answers one after the other. */
export function longestRun(turns: readonly Judged[]): number {
  let [run, longest] = [0, 0];
  for (const { nonAnswer } of turns) {
    run = nonAnswer ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

export const share = (turns: readonly Judged[], of: (turn: Judged) => boolean): number =>
  turns.filter(of).length / turns.length;
