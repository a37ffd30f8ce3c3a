// One turn of a conversation: from a message and a session to replies, effects and the next session. Runs nothing itself.

import type { MessageContent } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import { assertNever } from '#domain/result.ts';
import { scrub } from '#language/scrub.ts';
import { press } from './buttons.ts';
import { openFlow } from './flows/registry.ts';
import { settleStack } from './flows/stack.ts';
import { greet } from './menu.ts';
import { afterMisses } from './miss.ts';
import { offered } from './more-buttons.ts';
import { nearestOffice } from './nearest-office.ts';
import { tellOfNumbers } from './numbers-told.ts';
import { withoutRepeating } from './repeat.ts';
import { aboutEntry, DATA, say } from './reply.ts';
import { freshSession, type Session } from './session.ts';
import { shortFirst } from './short-first.ts';
import { readText } from './talk.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext, TurnInput, TurnResult } from './turn-types.ts';
import { withoutWithdrawn } from './withdrawn.ts';
import { addressed } from './words/address.ts';

export function takeTurn(input: TurnInput, context: TurnContext): TurnResult {
  const { content, session } = input;
  const { knowledge } = context;
  const done = inItsForm(settleStack(stepFor(content, session, context), session, context), session);
  const answered = withoutWithdrawn(afterMisses(done, session, context), knowledge);
  const fresh = withoutRepeating(content.kind === 'text' ? content.text : undefined, answered, session, context);
  const whole = wasCut(content) ? afterWord(fresh, TEXTS.cutShort) : fresh;
  const step = tellOfNumbers(input, whole, context);
  const { replies, choices } = offered(step.replies, step.session);
  const said = saidBy(input);
  const next = said === undefined ? step.session : withHistory(said, step);
  return {
    session: { ...next, ...(choices.length > 0 ? { choices: [...choices] } : {}) },
    replies: numbered(isAskedWhole(content) ? replies : shortFirst(replies, step.session)).map((reply) => ({
      ...reply,
      text: addressed(reply.text, next.address),
    })),
    effects: step.effects ?? [],
  };
}

/** What is asked and said in a form is counted at the entry that speaks of it. */
function inItsForm(step: Step, before: Session): Step {
  const form = openFlow(step.session) ?? openFlow(before);
  return aboutEntry(form?.entry, step);
}

/** All details, or an office with its hours: whoever asked for them wants them together. */
const isAskedWhole = (content: MessageContent): boolean =>
  content.kind === 'location' ||
  (content.kind === 'button' && content.data.startsWith(DATA.detail('', '').slice(0, 2)));

const wasCut = (content: MessageContent): boolean => content.kind === 'text' && content.cut === true;

const afterWord = (step: Step, word: string): Step => ({ ...step, replies: [say(word, 'control'), ...step.replies] });

const MOST_TURNS = 10;
const MOST_SAID = 240;

/** What the person wrote, or what stood on the button they pressed. */
function saidBy({ content, session }: TurnInput): string | undefined {
  if (content.kind === 'text') return content.text;
  if (content.kind !== 'button') return undefined;
  const label = content.label ?? session.choices?.find(({ data }) => data === content.data)?.label;
  return label && `[${label}]`;
}

/** The last turns, short and without personal data: a person who takes over shall not have to ask again. */
function withHistory(raw: string, { session, replies }: Step): Session {
  const got = replies.map(({ text }) => text).join('\n');
  if (got === '' || Object.keys(session).length === 0) return session; // erased, or nothing to tell
  const turn = { said: scrub(raw.slice(0, 2 * MOST_SAID)).slice(0, MOST_SAID), got: got.slice(0, MOST_SAID) };
  return { ...session, history: [...(session.history ?? []), turn].slice(-MOST_TURNS) };
}

/** Where choices are typed as numbers, each number must mean one button of the whole turn. */
function numbered(replies: readonly Reply[]): readonly Reply[] {
  let next = 1;
  return replies.map((reply) => {
    const first = next;
    next += reply.buttons?.length ?? 0;
    return first === 1 || !reply.buttons ? reply : { ...reply, firstNumber: first };
  });
}

function stepFor(content: MessageContent, session: Session, context: TurnContext): Step {
  switch (content.kind) {
    case 'button':
      return press(content.data, session, context);
    case 'attachment':
      return noteAttachment(session);
    case 'contact':
      return { session, replies: [say(TEXTS.contact, 'control')] };
    case 'location':
      return nearestOffice(content, session, context);
    case 'joined':
      // Following and opening the chat may both be reported, and /start may come too: one greeting.
      return { session, replies: Object.keys(session).length === 0 ? [greet()] : [] };
    case 'left':
      return { session: freshSession(), replies: [], effects: [{ kind: 'person_left' }] };
    case 'withdrawn':
      return { session: freshSession(), replies: [], effects: [{ kind: 'erase_person' }] };
    case 'text':
      return readText(content.text, withoutNote(session), context);
    default:
      return assertNever(content);
  }
}

/** An album is many messages; one polite word about it is enough. */
function noteAttachment(session: Session): Step {
  return session.toldAttachment
    ? { session, replies: [] }
    : { session: { ...session, toldAttachment: true }, replies: [say(TEXTS.attachment, 'control')] };
}

function withoutNote({ toldAttachment: _, ...session }: Session): Session {
  return session;
}
