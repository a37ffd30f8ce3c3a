// The second person looks at rows on which money and deadlines hang: yes, no, or yes to all of a table.

import { markOf } from '#editorial/act.ts';
import { openRevisions, type Revision } from '#knowledge/revisions.repository.ts';
import type { DataKind } from '#knowledge/rows.ts';
import { notFound } from '../layout.ts';
import { answerWith } from '../outcome.ts';
import { mayPublish } from '../second-person.ts';
import { go, type StaffVisit } from '../visit.ts';
import { kindOf, UNKNOWN_TABLE } from './fields.ts';
import { rowLink } from './links.ts';
import { ofTheRow, showRow } from './row-page.ts';
import { rowsOf } from './rows.ts';

/** What waits in a table for somebody who did not write it. */
export async function waitingFor(visit: StaffVisit, kind: DataKind): Promise<Revision[]> {
  return (await openRevisions(visit.deps.storage.reader)).filter(
    (each) => each.kind === kind && each.status === 'in_review' && mayPublish(visit, each),
  );
}

export async function approveRow(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form } = visit;
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  return answerWith(visit, await deps.editorial.publish(staff, [{ kind, key, seen: form.text('ban') }]), {
    back: rowLink(kind, key),
    done([published]) {
      return go(visit, published?.content === null ? `/du-lieu/${kind}` : rowLink(kind, key), 'da-cong-bo');
    },
    refused(problems) {
      const loaded = deps.editor.loaded();
      return showRow(visit, kind, key, loaded && rowsOf(loaded, kind).get(key), ofTheRow(problems));
    },
  });
}

/** All rows of the table that somebody else sent for review, as they stood on the page. */
export async function approveAll(visit: StaffVisit): Promise<Response> {
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const back = `/du-lieu/${kind}`;
  const seen = new Set(visit.form.all('ban'));
  const rows = (await waitingFor(visit, kind)).filter((each) => seen.has(markOf(each)));
  if (rows.length === 0 || rows.length !== seen.size) return go(visit, back, 'nguoi-khac-sua');
  const targets = rows.map((each) => ({ kind, key: each.key, seen: markOf(each) }));
  return answerWith(visit, await visit.deps.editorial.publish(visit.staff, targets), {
    back,
    done: () => go(visit, back, 'da-cong-bo'),
  });
}

/** The second person says no, or the first one takes it back. */
export async function dropRow(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form } = visit;
  const kind = kindOf(visit);
  if (kind === undefined) return notFound(visit, UNKNOWN_TABLE);
  const key = form.text('khoa');
  return answerWith(visit, await deps.editorial.dropRow(staff, { kind, key, seen: form.text('ban') }), {
    back: `/du-lieu/${kind}`,
    done: () => go(visit, `/du-lieu/${kind}`, 'da-bo-nhap'),
  });
}
