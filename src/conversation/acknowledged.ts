// Who tells something in a talk, and asks nothing, is not asked what they ask.

import type { Part, Understanding } from '#understanding/understand.ts';
import { offered } from '#understanding/understand.ts';
import { asks } from './acts/asks.ts';
import { readingButton } from './answer.ts';
import { HUMAN_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

const MOST_TOLD = 12;
/** "Em làm công ty giày ở Đồng Mẫu": somebody begins to tell. */
const OF_ONESELF =
  /^(?:da |a |alo |chao (?:em|anh|chi|ad|ban) )?(?:em|toi|tui|minh|chi|anh|bac|co|chu|con|chau)(?: (?:dang|la|moi|vua|truoc|nay|thi)){0,2} (?:la|lam|o|song|que|hoc|tro|ban|chay|nuoi|trong)(?![a-z])/;

/**
 * Who tells something in a talk, and asks nothing, is not asked what they ask: one line that it was heard, with what it may have
 * been about as buttons. Only once in a row; somebody who says it again in other words wants something.
 */
export function acknowledged(
  part: Part,
  heard: Understanding,
  session: Session,
  { knowledge }: TurnContext,
): Step | undefined {
  if (session.last === undefined && !OF_ONESELF.test(heard.folded)) return undefined;
  if (session.flow !== undefined || heard.parts.length > 1 || part.ask !== undefined) return undefined;
  if (asks(heard) || heard.folded.split(' ').length > MOST_TOLD) return undefined;
  if (session.history?.at(-1)?.got.startsWith(TEXTS.heard) === true) return undefined;
  const near = offered(part).flatMap(({ intent }) =>
    intent.startsWith('chat.') ? [] : readingButton(knowledge, intent),
  );
  return { session, replies: [say(TEXTS.heard, 'control', { buttons: [...near, HUMAN_BUTTON] })] };
}
