// The life of answers, rows of data and vacancies, for whoever comes: a page, the schedule, a command. Every deed answers with one
// Outcome; what it may do stands in `states.ts`.

import type { Actor } from '#people/roles.ts';
import type { Target } from './act.ts';
import { beginEntry, discard, giveBack, rollBack, saveDraft, submit } from './drafts.ts';
import { fileConflicts, keepOurs, mergeShipped, takeShipped } from './file-conflicts.ts';
import { startTrial, stopTrial, trialOf } from './impact.ts';
import { applyImport } from './imports.ts';
import type { Context, EditorialDeps } from './port.ts';
import { publishReviewed, schedule } from './publish.ts';
import { answerInNewEntry, assignTheme, ignoreTheme, takeExample } from './questions.ts';
import { rowProblems } from './row-problems.ts';
import { dropRow, saveRow, undo } from './rows.ts';
import { publishDue } from './schedule.ts';
import { restore, withdraw } from './stops.ts';
import { createTrials } from './trials.ts';
import { approveVacancy, declineVacancy } from './vacancies.ts';

export type Editorial = ReturnType<typeof createEditorial>;

export function createEditorial(deps: EditorialDeps) {
  const context: Context = { ...deps, trials: createTrials(deps.failed), savedFrom: new Map() };
  const given =
    <A extends readonly unknown[], R>(deed: (context: Context, ...args: A) => R) =>
    (...args: A): R =>
      deed(context, ...args);
  return {
    beginEntry: given(beginEntry),
    saveDraft: given(saveDraft),
    submit: given(submit),
    giveBack: given(giveBack),
    discard: given(discard),
    rollBack: given(rollBack),
    publish: (who: Actor, targets: readonly Target[]) => publishReviewed(context, who, targets),
    schedule: given(schedule),
    publishDue: given(publishDue),
    startTrial: given(startTrial),
    stopTrial: given(stopTrial),
    trialOf: given(trialOf),
    withdraw: given(withdraw),
    restore: given(restore),
    saveRow: given(saveRow),
    dropRow: given(dropRow),
    undo: given(undo),
    applyImport: given(applyImport),
    /** What changed rows would break. */
    rowProblems: given(rowProblems),
    approveVacancy: given(approveVacancy),
    declineVacancy: given(declineVacancy),
    fileConflicts: given(fileConflicts),
    keepOurs: given(keepOurs),
    takeShipped: given(takeShipped),
    mergeShipped: given(mergeShipped),
    takeExample: given(takeExample),
    answerInNewEntry: given(answerInNewEntry),
    assignTheme: given(assignTheme),
    ignoreTheme: given(ignoreTheme),
  };
}
