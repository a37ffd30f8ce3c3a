// On its day a scheduled answer comes into force by itself, tried once more on the knowledge of that day. One that would break
// a protected question goes back to its people with the reason.

import { type Clock, dayOf } from '#domain/time.ts';
import { newestQuestions } from '#editorial/triage.repository.ts';
import { holds } from '#editorial/trial.ts';
import { solveThemesOf } from '#editorial/worklist.repository.ts';
import { dueRevisions, moveRevision, publishRevision, type Revision } from '#knowledge/revisions.repository.ts';
import { writeAudit } from '#people/audit.repository.ts';
import type { Storage } from '#storage/storage.ts';
import type { MindKeeper } from './mind-keeper.ts';

export type ScheduleDeps = { readonly storage: Storage; readonly clock: Clock; readonly mind: MindKeeper };

/** Returns how many came into force. */
export async function publishWhatIsDue(deps: ScheduleDeps): Promise<number> {
  const { storage, clock, mind } = deps;
  if (mind.current() === undefined) return 0;
  let published = 0;
  for (const revision of await dueRevisions(storage.reader, dayOf(clock()).toString()))
    if (await publishOne(deps, revision)) published++;
  return published;
}

async function publishOne({ storage, clock, mind }: ScheduleDeps, revision: Revision): Promise<boolean> {
  const { kind, key, content } = revision;
  const reviewer = revision.reviewer ?? 'system';
  const trial = await mind.tryOut([{ kind, key, content }], {
    questions: () => newestQuestions(storage.reader),
    signal: new AbortController().signal,
    progress: () => {},
  });
  if (!holds(trial)) {
    const why = `Không tự công bố được: ${trial.broken.map(({ question }) => `“${question}”`).join(', ') || trial.problems[0]?.message}`;
    await storage.write(async (tx) => {
      await moveRevision(tx, revision, { to: 'in_review', reviewNote: why, publishOn: null }, clock());
      await writeAudit(tx, { at: clock(), actor: 'system', action: 'content.return', subject: key, detail: why });
    });
    return false;
  }
  const result = await mind.publish([{ kind, key, content }], async (tx) => {
    if (!(await publishRevision(tx, revision, reviewer, clock()))) return false;
    await solveThemesOf(tx, key);
    const detail = `theo hẹn; duyệt: ${reviewer}`;
    await writeAudit(tx, { at: clock(), actor: 'system', action: 'content.publish', subject: key, detail });
    return true;
  });
  return result.kind === 'published';
}
