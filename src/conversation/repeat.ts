// An answer that would be word for word the one before it is given in other words: the plain version, the nearest part not told yet,
// or a word that it was said, with what else can be asked of it. Whoever gets the same text twice thinks that nobody is listening.

import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { fold } from '#language/fold.ts';
import { normalise } from '#language/normalise.ts';
import { answerPlain, answerSection, askedIn, sectionsOf } from './answer.ts';
import { anotherAsked, askedBefore } from './asked-again.ts';
import { DATA, say } from './reply.ts';
import { type Session, spokenOf } from './session.ts';
import { telling, toldName, wasTold } from './told.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** The step, in other words where it repeats the answer of the turn before. `said`: what was typed; who presses a button gets what is on it. */
export function withoutRepeating(said: string | undefined, step: Step, before: Session, context: TurnContext): Step {
  const mark = markOf(step.replies);
  if (said === undefined || mark === undefined || mark !== before.echo) return heard(step, mark);
  const other = inOtherWords(said, step, before, context);
  return heard(other, markOf(other.replies));
}

/** A word of courtesy in between, and the question may be answered as before: whoever asks again then has lost the answer. */
function heard(step: Step, mark: string | undefined): Step {
  const { echo: _, ...session } = step.session;
  if (mark === undefined || Object.keys(session).length === 0) return { ...step, session };
  return { ...step, session: { ...session, echo: mark } };
}

/** Tells two answers apart without keeping them; none for a word of courtesy or control, which may come again. */
function markOf(replies: readonly Reply[]): string | undefined {
  if (replies.every(({ provenance }) => provenance.decision === 'control')) return undefined;
  const all = JSON.stringify(replies.map(({ text, cards = [] }) => [text, cards]));
  let hash = 0;
  for (let i = 0; i < all.length; i++) hash = (Math.imul(hash, 31) + all.charCodeAt(i)) | 0;
  return `${all.length}.${hash >>> 0}`;
}

function inOtherWords(said: string, step: Step, before: Session, context: TurnContext): Step {
  const reminding = (again: Step): Step => opened(said, again, before);
  const [reply, ...more] = step.replies;
  const entry = context.knowledge.entries.get(reply?.provenance.intent ?? '');
  if (reply === undefined || more.length > 0 || reply.provenance.decision === 'clarify') return reminding(step);
  const gist = gistOf(reply);
  if (gist !== undefined) return { ...step, replies: [{ ...reply, text: gist }] };
  if (isOfPerson(reply)) return reminding(step);
  if (entry === undefined || entry.topic === 'chat' || entry.flow === 'event_search') return reminding(step);
  return (
    plainly(step, entry, context) ??
    nearestPart(said, step, entry, context) ??
    pointingBack(step, entry, context) ??
    reminding(step)
  );
}

/** Figures of the person, which no written sentence says: the rule in general would be less than what was said before. */
const isOfPerson = ({ provenance }: Reply): boolean =>
  provenance.decision === 'flow' && provenance.revision === undefined;

const SUM = 'Ước tính: ';

/** A verdict on the person's own case, and what stands under it. */
const GIST_LINES = 2;

/** The estimate without the lines of how it was computed, which stand in the message above; the sum comes first. */
function gistOf({ text, provenance }: Reply): string | undefined {
  const lines = text.split('\n');
  if (provenance.section === 'own') return `Như em vừa tính: ${lines.slice(0, GIST_LINES).join('\n')}`;
  const at = lines.findIndex((line) => line.startsWith(SUM));
  if (at === -1) return undefined;
  return [`Như em vừa tính: ${lines[at]?.slice(SUM.length)}`, ...lines.slice(0, at)].join('\n');
}

function plainly(step: Step, entry: Entry, context: TurnContext): Step | undefined {
  const { session } = step;
  const name = toldName(entry.id, 'plain', session.last?.country);
  const plain = wasTold(session, name)
    ? undefined
    : answerPlain(context.knowledge, entry, askedIn(session, context.today));
  return plain && { ...step, session: telling(session, name), replies: [plain] };
}

/** Below this a part of the answer has nothing of what was asked. */
const LEAST = 0.05;

function nearestPart(said: string, step: Step, entry: Entry, context: TurnContext): Step | undefined {
  const { session } = step;
  const asked = askedIn(session, context.today);
  const name = (aspect: string) => toldName(entry.id, aspect, asked.country);
  const found = context.sections
    .find(normalise(said), sectionsOf(entry, asked))
    .find(({ aspect, p }) => p >= LEAST && !wasTold(session, name(aspect)));
  const part = found && answerSection(context.knowledge, entry, asked, found.at);
  return (
    part && {
      ...step,
      session: telling(spokenOf(session, entry.id, found.aspect, asked.country), name(found.aspect)),
      replies: [part],
    }
  );
}

const MOST_PARTS = 4;

function pointingBack(step: Step, entry: Entry, context: TurnContext): Step | undefined {
  const parts = sectionsOf(entry, askedIn(step.session, context.today));
  const buttons = parts
    .slice(0, MOST_PARTS)
    .map(({ heading }, at) => ({ label: heading, data: DATA.section(entry.id, at) }));
  if (buttons.length === 0) return undefined;
  const text = `Phần “${entry.label}” em vừa trả lời ở tin trên. Anh/chị muốn rõ thêm điều nào, bấm một mục hoặc hỏi lại bằng câu khác:`;
  const { provenance } = step.replies[0] as Reply;
  return { ...step, replies: [say(text, 'answer', { buttons, provenance })] };
}

const REMINDS = 'Vẫn như tin em vừa gửi. ';

/** Where no other words were written, it says at least that it repeats itself, if the same was asked. */
function opened(said: string, step: Step, before: Session): Step {
  const [first, ...rest] = step.replies;
  if (first === undefined) return step;
  const opening = askedBefore(fold(normalise(said)), before) ? REMINDS : anotherAsked(before);
  return { ...step, replies: [{ ...first, text: opening + first.text }, ...rest] };
}
