// What a second person approved for a later day comes into force on that day, by itself. It is tried once more first: what holds now
// may not be what held then. When it cannot come into force, it goes back to the second person with the reason.

import { done } from '#domain/outcome.ts';
import { dayOf } from '#domain/time.ts';
import { dueRevisions, type Revision } from '#knowledge/revisions.repository.ts';
import type { Actor } from '#people/roles.ts';
import { act, markOf } from './act.ts';
import { obstacles, overlayRow } from './impact.ts';
import type { Context } from './port.ts';
import { publishReviewed } from './publish.ts';
import { newestQuestions } from './triage.repository.ts';
import { holds } from './trial.ts';

/** The clock does what a reviewer decided. */
const SYSTEM: Actor = { login: 'system', roles: ['reviewer'] };

/** Returns how many came into force. */
export async function publishDue(context: Context): Promise<number> {
  const { editor, storage, clock } = context;
  if (editor.current() === undefined) return 0;
  let published = 0;
  for (const revision of await dueRevisions(storage.reader, dayOf(clock()).toString()))
    if (await publishOne(context, revision)) published++;
  return published;
}

async function publishOne(context: Context, revision: Revision): Promise<boolean> {
  const { editor, storage, clock } = context;
  const { kind, key, reviewer } = revision;
  const target = { kind, key, seen: markOf(revision) };
  const trial = await editor.tryOut([overlayRow(revision)], {
    questions: () => newestQuestions(storage.reader),
    signal: new AbortController().signal,
    progress: () => {},
  });
  if (!holds(trial)) {
    const why = `Không tự công bố được: ${trial.broken.map(({ question }) => `“${question}”`).join(', ') || obstacles(revision, trial)[0]?.message}`;
    const decide = () => done({ reviewNote: why, publishOn: null, detail: why });
    await storage.write((tx) => act(tx, { who: SYSTEM, target, deed: 'postpone', at: clock(), decide }));
    return false;
  }
  const signed = reviewer ?? SYSTEM.login;
  const outcome = await publishReviewed(context, SYSTEM, [target], () => ({
    reviewer: signed,
    detail: `theo hẹn; duyệt: ${signed}`,
  }));
  return outcome.kind === 'done';
}
