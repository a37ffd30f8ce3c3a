// The rows of one list in force, and how a change of them is judged and written down.

import { describeProblem } from '#domain/result.ts';
import { checkAnswers } from '#knowledge/check/answers.ts';
import { checkData } from '#knowledge/check/data.ts';
import { checkFigureClaims } from '#knowledge/check/figure-claims.ts';
import { byPath } from '#knowledge/check/locate.ts';
import type { Loaded } from '#knowledge/load.ts';
import { rowsByKey, shippedRow } from '#knowledge/overlay.ts';
import { type NewRevision, type publishedRevision, publishRows } from '#knowledge/revisions.repository.ts';
import { type DataKind, type PlainRow, rowHash } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import type { StaffVisit } from '../visit.ts';

/** Figures of the law and days off move every sum and every deadline: a second person looks at them. */
const REVIEWED: readonly DataKind[] = ['parameters', 'holidays'];
export const needsReview = (kind: DataKind): boolean => REVIEWED.includes(kind);

/** Key → row of what is in force. */
export const rowsOf = (loaded: Loaded, kind: DataKind): ReadonlyMap<string, PlainRow> => rowsByKey(loaded.data, kind);

export type RowChange = { readonly key: string; readonly row: PlainRow | null };

/**
 * What the changed rows would break: names that do not exist, periods that overlap, a figure or a number that answers still
 * refer to, a sentence that still names the day or the decree before.
 */
export function problemsOf(
  visit: StaffVisit,
  kind: DataKind,
  changes: readonly RowChange[],
): { key: string; text: string }[] {
  const { editor } = visit.deps;
  const now = editor.loaded();
  const then = editor.draft(changes.map(({ key, row }) => ({ kind, key, content: row })));
  if (now === undefined || then === undefined)
    return [{ key: '', text: 'kho dữ liệu chưa sẵn sàng, xin thử lại sau vài giây' }];
  if (then.kind === 'problems') return then.problems.map((problem) => ({ key: '', text: describeProblem(problem) }));
  const textOf = (problem: { entry?: string | undefined; message: string }) => `${problem.entry}: ${problem.message}`;
  const found = ({ knowledge, lines }: Loaded) => [
    ...checkData(knowledge, lines, visit.today),
    ...checkAnswers(knowledge, visit.today, byPath).map((problem) => ({
      ...problem,
      message: `câu trả lời ${problem.entry}: ${problem.message}`,
    })),
  ];
  const known = new Set(found(now).map(textOf));
  const fresh = [...then.value.faults, ...found(then.value)].filter((problem) => !known.has(textOf(problem)));
  return [...fresh, ...checkFigureClaims(now.knowledge, then.value.knowledge)].map((problem) => ({
    key: problem.entry ?? '',
    text: `${problem.message} → ${problem.remedy}`,
  }));
}

/** What is remembered of a change of data: what it began from, and what the files held. */
export function dataRevision(
  visit: StaffVisit,
  kind: string,
  key: string,
  content: PlainRow | null,
  base: PlainRow | undefined,
  note = '',
): NewRevision {
  const shipped = visit.deps.editor.shipped();
  const inFile = shipped && shippedRow(shipped, kind, key);
  return {
    kind,
    key,
    content,
    base: base ?? null,
    shipped: inFile ? rowHash(inFile) : null,
    author: visit.staff.login,
    note,
  };
}

export type Saved = 'saved' | 'overtaken' | { readonly problems: readonly string[] };

/** Puts changed rows in force at once, all or none. `still` says, in the transaction, whether they are as they were seen. */
export async function saveRows(
  visit: StaffVisit,
  revisions: readonly NewRevision[],
  audit: { readonly action: string; readonly subject: string; readonly detail?: string },
  still: (tx: Parameters<typeof publishedRevision>[0]) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Saved> {
  const { deps, staff, at } = visit;
  const rows = revisions.map(({ kind, key, content }) => ({ kind, key, content }));
  for (let attempt = 0; attempt < 3; attempt++) {
    const result = await deps.editor.publish(rows, async (tx) => {
      if (!(await still(tx))) return false;
      await publishRows(tx, revisions, at);
      await writeAudit(tx, { at, actor: staff.login, ...audit });
      return true;
    });
    if (result.kind === 'published') return 'saved';
    if (result.kind === 'overtaken') return 'overtaken';
    if (result.kind === 'refused') return { problems: result.problems.map(describeProblem) };
    await deps.editor.refresh(); // another process published meanwhile: once more, on what holds now
  }
  return 'overtaken';
}
