// The one way into force. Pages, the schedule and rows that need no second person all end in `bringIntoForce`.

import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import type { OverlayRow } from '#knowledge/overlay.ts';
import { type NewRevision, publishRows, type Revision } from '#knowledge/revisions.repository.ts';
import { isDataKind } from '#knowledge/rows.ts';
import type { Actor } from '#people/roles.ts';
import { houseRules } from '#people/settings.repository.ts';
import type { Db } from '#storage/engine.ts';
import { act, carryOut, examine, type Target, tell } from './act.ts';
import { overlayRow, tried } from './impact.ts';
import type { Context } from './port.ts';
import { rowProblems } from './row-problems.ts';
import { type RowDeed, rule } from './states.ts';
import { solveThemesOf } from './worklist.repository.ts';

/** Committed and taken over together; the questions that were worked into an answer are settled with it. */
function bringIntoForce<T>(
  { editor }: Context,
  rows: readonly OverlayRow[],
  commit: (tx: Db) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return editor.publish(rows, async (tx) => {
    const outcome = await commit(tx);
    if (outcome.kind !== 'done') return outcome;
    for (const { kind, key } of rows) if (kind === 'entry') await solveThemesOf(tx, key);
    return outcome;
  });
}

type Signed = { readonly reviewer: string; readonly detail: string };

/** What was reviewed, all of it or none. `sign` says who answers for it, and what the log tells. */
export async function publishReviewed(
  context: Context,
  who: Actor,
  targets: readonly Target[],
  sign?: (open: Revision) => Signed,
): Promise<Outcome<readonly Revision[]>> {
  const { reader } = context.storage;
  const seen = await allExamined(reader, who, targets);
  if (seen.kind !== 'done') return seen;
  const entries = seen.value.filter(({ kind }) => kind === 'entry');
  for (const open of entries) {
    const trial = tried(context, open);
    if (trial.kind !== 'done') return trial;
  }
  const problems = rowProblems(
    context,
    seen.value.filter(({ kind }) => isDataKind(kind)),
  );
  if (problems.length > 0) return refused(...problems);
  return bringIntoForce(context, seen.value.map(overlayRow), async (tx) => {
    const found = await allExamined(tx, who, targets);
    if (found.kind !== 'done') return found;
    const published: Revision[] = [];
    for (const open of found.value) {
      const { reviewer, detail } = sign?.(open) ?? { reviewer: who.login, detail: await writtenBy(tx, open) };
      const step = { subject: open, open, deed: 'publish' } as const;
      published.push(await carryOut(tx, who, step, { reviewer, detail }, context.clock()));
    }
    return done(published);
  });
}

async function allExamined(db: Db, who: Actor, targets: readonly Target[]): Promise<Outcome<readonly Revision[]>> {
  const found: Revision[] = [];
  for (const target of targets) {
    const outcome = await examine(db, who, target, 'publish');
    if (outcome.kind !== 'done') return outcome;
    if (outcome.value !== undefined) found.push(outcome.value);
  }
  return done(found);
}

/** For the log: who wrote it, and whether another person was needed. */
async function writtenBy(tx: Db, { kind, seq, editors }: Revision): Promise<string> {
  const { secondPerson } = await houseRules(tx);
  const written = `soạn: ${editors.join(', ')}${secondPerson ? '' : '; không có người thứ hai'}`;
  return kind === 'entry' ? `bản ${seq}; ${written}` : written;
}

/** Reviewed now, in force on its day by itself. */
export async function schedule(
  context: Context,
  who: Actor,
  target: Target,
  day: PlainDate,
): Promise<Outcome<Revision>> {
  const seen = await examine(context.storage.reader, who, target, 'schedule');
  if (seen.kind !== 'done') return seen;
  if (seen.value === undefined) return CONFLICT;
  const trial = tried(context, seen.value);
  if (trial.kind !== 'done') return trial;
  const decided = done({ reviewer: who.login, publishOn: day.toString(), detail: formatDay(day) });
  const at = context.clock();
  return context.storage.write((tx) => act(tx, { who, target, deed: 'schedule', at, decide: () => decided }));
}

export type Direct = {
  readonly deed: RowDeed;
  readonly subject: string;
  readonly detail: string;
  /** Whether all is as it was seen, and what goes with it; asked first, in the same transaction. */
  readonly guard: (tx: Db) => Promise<Outcome>;
};

/** Rows that need no second person, all or none. */
export function publishDirect(
  context: Context,
  who: Actor,
  revisions: readonly NewRevision[],
  { deed, subject, detail, guard }: Direct,
): Promise<Outcome> {
  return bringIntoForce(context, revisions.map(overlayRow), async (tx) => {
    const allowed = await guard(tx);
    if (allowed.kind !== 'done') return allowed;
    const at = context.clock();
    await publishRows(tx, revisions, at);
    await tell(tx, who, rule(deed).logged, subject, detail, at);
    return done(undefined);
  });
}
