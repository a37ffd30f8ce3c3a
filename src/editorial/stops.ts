// An answer taken back on every channel at once, with the replies that wait to go out, and given again.

import { done, type Outcome, refused } from '#domain/outcome.ts';
import { restoreEntry, withdrawEntry } from '#knowledge/withdrawals.repository.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import { tell } from './act.ts';
import type { Context } from './port.ts';
import { alreadyStopped, NOT_READY, noReason, notAllowed, notStopped, unknown } from './problems.ts';
import { STOPS } from './states.ts';

export async function withdraw(context: Context, who: Actor, id: string, why: string): Promise<Outcome> {
  const subject = { kind: 'entry', key: id };
  const knowledge = context.editor.current()?.knowledge;
  if (!mayDo(who.roles, STOPS.withdraw.may)) return refused(notAllowed(subject, 'dừng câu trả lời'));
  if (knowledge === undefined) return refused(NOT_READY);
  const entry = knowledge.entries.get(id);
  if (entry === undefined) return refused(unknown(subject));
  if (why === '') return refused(noReason(subject));
  const at = context.clock();
  const outcome = await context.storage.write(async (tx): Promise<Outcome> => {
    if (!(await withdrawEntry(tx, id, why, who.login, at))) return refused(alreadyStopped(id));
    const unsent = await context.replaceUnsent(tx, entry, knowledge);
    const detail = unsent > 0 ? `${why} (${unsent} tin chưa gửi đã đổi)` : why;
    await tell(tx, who, STOPS.withdraw.logged, id, detail, at);
    return done(undefined);
  });
  return afterwards(context, outcome);
}

export async function restore(context: Context, who: Actor, id: string): Promise<Outcome> {
  const subject = { kind: 'entry', key: id };
  if (!mayDo(who.roles, STOPS.restore.may)) return refused(notAllowed(subject, 'dùng lại câu trả lời'));
  const at = context.clock();
  const outcome = await context.storage.write(async (tx): Promise<Outcome> => {
    if (!(await restoreEntry(tx, id, who.login, at))) return refused(notStopped(id));
    await tell(tx, who, STOPS.restore.logged, id, '', at);
    return done(undefined);
  });
  return afterwards(context, outcome);
}

/** Also when somebody was faster: perhaps in another process, of which this one does not know yet. */
async function afterwards({ editor }: Context, outcome: Outcome): Promise<Outcome> {
  await editor.refresh();
  return outcome;
}
