// Whether benefit is lost hangs on who ended the work. What the words say of it corrects a reading that took the one for the other;
// where they say both, the person is asked.

import type { Choices } from '#domain/facts.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { DATA, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

const LEFT = 'ui.quit_unilateral';
const ELIGIBILITY = 'ui.eligibility';

const ASK =
  'Ai là bên cho nghỉ ạ: công ty cho anh/chị nghỉ, hay anh/chị tự xin nghỉ? Công ty cho nghỉ thì không mất quyền hưởng; tự nghỉ không báo trước thì có thể mất. Bị ép viết đơn mà chưa ký thì khoan ký.';

/** The entry that fits who ended the work: somebody who was sent away has not "left without notice". */
export function entryByEnding(entry: Entry, { ended_by: by }: Choices, { knowledge }: TurnContext): Entry {
  const sentAway = by === 'employer' || by === 'expired' || by === 'agreed';
  return entry.id === LEFT && sentAway ? (knowledge.entries.get(ELIGIBILITY) ?? entry) : entry;
}

/** The question back, where the answer would differ. */
export function askWhoEnded(entry: Entry, { ended_by: by }: Choices, session: Session): Step | undefined {
  if (by !== 'unclear' || (entry.id !== LEFT && entry.id !== ELIGIBILITY)) return undefined;
  const buttons = [
    { label: 'Công ty cho tôi nghỉ', data: DATA.endedBy('employer') },
    { label: 'Tôi tự nghỉ', data: DATA.endedBy('self') },
  ];
  return { session, replies: [say(ASK, 'clarify', { buttons, provenance: { intent: entry.id } })] };
}

/** The entry for the button that was pressed, with the choice it makes. */
export function entryOfEnding(by: string): { readonly id: string; readonly choices: Choices } | undefined {
  if (by === 'employer') return { id: ELIGIBILITY, choices: { ended_by: 'employer' } };
  return by === 'self' ? { id: LEFT, choices: { ended_by: 'self' } } : undefined;
}
