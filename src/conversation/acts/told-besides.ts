// Two things people tell that answer nothing and ask for the same again: that the paper says something false of the end, and that they
// did declare while money is waited for.

import type { Understanding } from '#understanding/understand.ts';
import { answerSection, askedIn, placeOf } from '../answer.ts';
import { saidFalsely } from '../facts/ended-by.ts';
import { answerReading } from '../reading.ts';
import { type Session, spokenOf } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { asks } from './asks.ts';

const LEAVING = 'ui.quit_unilateral';
const MONEY = 'ui.payment';
const DECLARED =
  /(?<![a-z])(?:khai(?: bao)?|trinh dien)(?: (?:het|du|dung|xong|day du)(?: ngay| han)?){0,2} roi|(?<![a-z])da (?:khai|trinh dien)|(?<![a-z])(?:em|toi|tui|tao|minh|t|e) (?:co |van )?khai (?:bao )?(?:du|dung|ngay|hom)/;

export function toldBesides(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { knowledge, today } = context;
  if (saidFalsely(heard)) {
    const entry = knowledge.entries.get(LEAVING);
    const asked = askedIn({ ...session, facts: undefined }, today);
    const at = entry && placeOf(entry, asked, 'change');
    const reply = entry && at !== undefined ? answerSection(knowledge, entry, asked, at) : undefined;
    return reply && { session: spokenOf(session, LEAVING, 'change'), replies: [reply] };
  }
  const money = session.last?.intent === MONEY ? knowledge.entries.get(MONEY) : undefined;
  if (money === undefined || asks(heard) || !DECLARED.test(heard.folded)) return undefined;
  return answerReading(money, heard, session, context, { section: placeOf(money, askedIn(session, today), 'late') });
}
