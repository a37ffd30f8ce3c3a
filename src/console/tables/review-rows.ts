// The second person looks at rows on which money and deadlines hang: yes, no, or yes to all of a table.

import { describeProblem } from '#domain/result.ts';
import {
  moveRevision,
  openRevision,
  openRevisions,
  publishRevision,
  type Revision,
} from '#knowledge/revisions.repository.ts';
import type { DataKind } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { notFound } from '../layout.ts';
import { mayPublish, writtenBy } from '../second-person.ts';
import { can, go, type StaffVisit } from '../visit.ts';
import { kindOf, UNKNOWN_TABLE } from './fields.ts';
import { rowLink } from './links.ts';
import { ofTheRow, showRow } from './row-page.ts';
import { problemsOf, rowsOf } from './rows.ts';

/** What waits in a table for somebody who did not write it. */
export async function waitingFor(visit: StaffVisit, kind: DataKind): Promise<Revision[]> {
  return (await openRevisions(visit.deps.storage.reader)).filter(
    (each) => each.kind === kind && each.status === 'in_review' && mayPublish(visit, each),
  );
}

export async function approveRow(visit: StaffVisit): Promise<Response> {
  const { deps, form } = visit;
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  const open = await openRevision(deps.storage.reader, kind, key);
  if (open === undefined) return go(visit, rowLink(kind, key), 'khong-con-nhap');
  if (String(open.version) !== form.text('ban')) return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  if (!mayPublish(visit, open)) return go(visit, rowLink(kind, key), 'nguoi-thu-hai');
  const done = await putInForce(visit, kind, [open]);
  if (done === 'overtaken') return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  if (done === 'published')
    return go(visit, open.content === null ? `/du-lieu/${kind}` : rowLink(kind, key), 'da-cong-bo');
  const loaded = deps.editor.loaded();
  const row = loaded && rowsOf(loaded, kind).get(key);
  return showRow(visit, kind, key, row, ofTheRow(done));
}

/** All rows of the table that somebody else sent for review, as they stood on the page. */
export async function approveAll(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const waiting = await waitingFor(visit, kind);
  const seen = new Set(visit.form.all('ban'));
  const rows = waiting.filter(({ seq, version }) => seen.has(`${seq}.${version}`));
  if (rows.length === 0 || rows.length !== seen.size) return go(visit, `/du-lieu/${kind}`, 'nguoi-khac-sua');
  const done = await putInForce(visit, kind, rows);
  return go(
    visit,
    `/du-lieu/${kind}`,
    done === 'published' ? 'da-cong-bo' : done === 'overtaken' ? 'nguoi-khac-sua' : 'khong-khop',
  );
}

/** All of them or none; what stands in the way otherwise. */
async function putInForce(
  visit: StaffVisit,
  kind: DataKind,
  rows: readonly Revision[],
): Promise<'published' | 'overtaken' | string[]> {
  const { deps, staff, at } = visit;
  const problems = problemsOf(
    visit,
    kind,
    rows.map(({ key, content }) => ({ key, row: content })),
  );
  if (problems.length > 0) return problems.map(({ text }) => text);
  const overlay = rows.map(({ key, content }) => ({ kind, key, content }));
  const result = await deps.editor
    .publish(overlay, async (tx) => {
      for (const row of rows) {
        if (!(await publishRevision(tx, row, staff.login, at))) throw new Overtaken();
        const detail = writtenBy(visit, row);
        await writeAudit(tx, { at, actor: staff.login, action: 'content.publish', subject: row.key, detail });
      }
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof Overtaken) return { kind: 'overtaken' as const };
      throw error;
    });
  if (result.kind === 'refused') return result.problems.map(describeProblem);
  return result.kind === 'published' ? 'published' : 'overtaken';
}

/** Takes the whole transaction back. */
class Overtaken extends Error {}

/** The second person says no, or the first one takes it back. */
export async function dropRow(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form, at } = visit;
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  const open = await openRevision(deps.storage.reader, kind, key);
  if (open === undefined) return go(visit, `/du-lieu/${kind}`, 'khong-con-nhap');
  if (!can(visit, 'publish') && !open.editors.includes(staff.login))
    return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  if (form.text('ban') !== String(open.version)) return go(visit, rowLink(kind, key), 'nguoi-khac-sua');
  const gone = await deps.storage.write(async (tx) => {
    if (!(await moveRevision(tx, open, { to: 'discarded' }, at))) return false;
    await writeAudit(tx, { at, actor: staff.login, action: 'content.discard', subject: key });
    return true;
  });
  return go(visit, `/du-lieu/${kind}`, gone ? 'da-bo-nhap' : 'nguoi-khac-sua');
}
