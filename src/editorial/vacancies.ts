// An officer's decision on what an employer sent in. The event and the decision are one transaction; the employer hears of it where
// they wrote from.

import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import type { Db } from '#storage/engine.ts';
import { tell } from './act.ts';
import { decideOpening, findOpening } from './openings.repository.ts';
import type { Context } from './port.ts';
import { noReason, notAllowed, unknown } from './problems.ts';
import { type RowDone, type RowEdit, saveRow } from './rows.ts';
import { VACANCY_DEEDS } from './states.ts';

type Verdict =
  | { readonly deed: 'approve'; readonly event: string; readonly employer: string | undefined }
  | { readonly deed: 'decline'; readonly note: string };

const nameOf = (seq: number) => ({ kind: 'tin doanh nghiệp', key: String(seq) });

/** `edit`: the event with the employer in it. */
export async function approveVacancy(context: Context, who: Actor, seq: number, edit: RowEdit): Promise<RowDone> {
  if (!mayDo(who.roles, VACANCY_DEEDS.approve.may)) return refused(notAllowed(nameOf(seq), 'duyệt tin'));
  return saveRow(context, who, edit, (tx) =>
    decide(context, tx, who, seq, { deed: 'approve', event: edit.key, employer: newestEmployer(edit) }),
  );
}

export async function declineVacancy(context: Context, who: Actor, seq: number, note: string): Promise<Outcome> {
  if (!mayDo(who.roles, VACANCY_DEEDS.decline.may)) return refused(notAllowed(nameOf(seq), 'từ chối tin'));
  if (note === '') return refused(noReason(nameOf(seq)));
  return context.storage.write((tx) => decide(context, tx, who, seq, { deed: 'decline', note }));
}

/** The one that was added to the event, as the officer wrote it. */
function newestEmployer({ row }: RowEdit): string | undefined {
  const list: unknown[] = Array.isArray(row?.employers) ? row.employers : [];
  const { name } = (list.at(-1) ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : undefined;
}

async function decide(context: Context, tx: Db, who: Actor, seq: number, verdict: Verdict): Promise<Outcome> {
  const opening = await findOpening(tx, seq);
  if (opening === undefined) return refused(unknown(nameOf(seq)));
  const { to: state, logged, from } = VACANCY_DEEDS[verdict.deed];
  const { code, address } = opening;
  const at = context.clock();
  const [note, published] = verdict.deed === 'approve' ? ['', verdict] : [verdict.note, undefined];
  const { event, employer } = published ?? {};
  if (opening.state !== from || !(await decideOpening(tx, seq, { state, by: who.login, note, event, employer }, at)))
    return CONFLICT;
  await tell(tx, who, logged, code, event ?? '', at);
  const text =
    verdict.deed === 'approve'
      ? `Tin ${code} của anh/chị đã được duyệt và đưa vào lịch sự kiện của trung tâm.`
      : `Tin ${code} của anh/chị chưa được duyệt: ${note}`;
  if (address.chat !== '')
    await context.post(tx, [{ address, reply: { text, provenance: { decision: 'notice' } }, awaited: true }]);
  return done(undefined);
}
