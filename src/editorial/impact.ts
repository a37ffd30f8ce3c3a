// What a draft would change: tried beside what is in force, by what it says. A trial is of one content over one knowledge, whoever
// moves the draft meanwhile.

import { done, type Outcome, refused } from '#domain/outcome.ts';
import type { Revision } from '#knowledge/revisions.repository.ts';
import { rowHash } from '#knowledge/rows.ts';
import type { Context } from './port.ts';
import { brokenQuestion, notTried } from './problems.ts';
import { newestQuestions } from './triage.repository.ts';
import { holds, type Trial } from './trial.ts';
import type { TrialState } from './trials.ts';

export const overlayRow = ({ kind, key, content }: Pick<Revision, 'kind' | 'key' | 'content'>) => ({
  kind,
  key,
  content,
});

const nameOf = ({ seq, content }: Revision): string => `${seq}.${content === null ? '' : rowHash(content)}`;

export const trialOf = ({ trials }: Context, open: Revision): TrialState | undefined => trials.get(nameOf(open));

export function startTrial({ trials, editor, storage }: Context, open: Revision): void {
  const questions = () => newestQuestions(storage.reader);
  trials.start(nameOf(open), (signal, progress) => editor.tryOut([overlayRow(open)], { questions, signal, progress }));
}

export const stopTrial = ({ trials }: Context, open: Revision): void => trials.stop(nameOf(open));

/** Tried on what is in force now, and nothing of it breaks; a trial that is missing is begun. */
export function tried(context: Context, open: Revision): Outcome {
  const state = trialOf(context, open);
  if (state?.kind === 'done' && !holds(state.trial)) return refused(...obstacles(open, state.trial));
  if (context.editor.isTried([overlayRow(open)])) return done(undefined);
  startTrial(context, open);
  return refused(notTried(open));
}

export const obstacles = (open: Revision, { broken, problems }: Trial) => [
  ...problems,
  ...broken.map(({ question }) => brokenQuestion(open, question)),
];
