// Drafts of entries: what they begin from, and how a save meets what others saved meanwhile.

import { plainEntry, shippedRow } from '#knowledge/overlay.ts';
import { moveRevision, openRevision, type Revision, saveDraft, startDraft } from '#knowledge/revisions.repository.ts';
import { type PlainRow, rowHash } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import type { Db } from '#storage/engine.ts';
import { go, type StaffVisit, wantsPiece } from '../visit.ts';

export function blankEntry(
  id: string,
  title: string,
  today: Temporal.PlainDate,
  examples: readonly string[] = [],
): PlainRow {
  return {
    id,
    title,
    label: title.slice(0, 60),
    reviewed: today.toString(),
    answers: [{ valid_from: today.toString(), short: '' }],
    examples,
    questions: [],
  };
}

/** What every new draft of an entry remembers: what it began from. */
export function newRevision({ deps, staff }: StaffVisit, id: string) {
  const now = deps.editor.current()?.knowledge.entries.get(id);
  const shipped = deps.editor.shipped();
  const inFile = shipped && shippedRow(shipped, 'entry', id);
  return {
    kind: 'entry',
    key: id,
    base: now ? withoutWithdrawal(plainEntry(now)) : null,
    shipped: inFile ? rowHash(inFile) : null,
    author: staff.login,
    note: '',
  };
}

/** An answer that was taken back for a moment is written as one that holds: taking back is another deed. */
export const withoutWithdrawal = (row: PlainRow): PlainRow => ({ ...row, status: 'published' });

/** `seen` is the version that the form was made from, 0 for none; without it, whatever stands there is overwritten knowingly. */
export async function storeDraft(
  tx: Db,
  visit: StaffVisit,
  id: string,
  row: PlainRow,
  seen: number | undefined,
): Promise<Revision | undefined> {
  const { deps, staff, at, form } = visit;
  const page = form.text('trang_soan');
  const note = form.text('ghi_chu').trim().slice(0, 500);
  const open = await openRevision(tx, 'entry', id);
  if (open === undefined) {
    if (seen !== undefined && seen !== 0) return undefined;
    await startDraft(tx, { ...newRevision(visit, id), content: row, note }, at);
    await writeAudit(tx, { at, actor: staff.login, action: 'content.draft', subject: id });
    return noted(await openRevision(tx, 'entry', id), visit);
  }
  // A save while typing may still have been under way when the button was pressed: the page does not clash with itself.
  const own = page !== '' && deps.savedFrom.get(open.seq) === page && open.editors.at(-1) === staff.login;
  if (seen !== undefined && open.version !== seen && !own) return undefined;
  const saved = await saveDraft(tx, open, { content: row, note, by: staff.login }, at);
  if (saved.kind === 'conflict') return undefined;
  // What is saved while typing is told once; every press of a button is told.
  if (!wantsPiece(visit) || !open.editors.includes(staff.login) || open.status !== 'draft')
    await writeAudit(tx, { at, actor: staff.login, action: 'content.draft', subject: id });
  return noted(await openRevision(tx, 'entry', id), visit);
}

const MOST_REMEMBERED = 1_000;

/** Remembers which open page saved it last. */
function noted(stored: Revision | undefined, { deps: { savedFrom }, form }: StaffVisit): Revision | undefined {
  if (savedFrom.size > MOST_REMEMBERED) savedFrom.clear();
  if (stored !== undefined) savedFrom.set(stored.seq, form.text('trang_soan'));
  return stored;
}

/** What was judged goes to the second person. */
export async function sendForReview(visit: StaffVisit, draft: Revision): Promise<Response> {
  const { deps, staff, at } = visit;
  const moved = await deps.storage.write(async (tx) => {
    if (!(await moveRevision(tx, draft, { to: 'in_review', reviewNote: null }, at))) return false;
    await writeAudit(tx, { at, actor: staff.login, action: 'content.submit', subject: draft.key });
    return true;
  });
  return go(visit, `/tra-loi/${draft.key}/duyet`, moved ? 'da-gui-duyet' : 'nguoi-khac-sua');
}
