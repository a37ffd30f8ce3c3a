// Where a finding stands: the checks name an entry and a path in it, whoever asked says what that is to them.

import type { Problem } from '#domain/result.ts';

/** Adds the place of an entry's field to a problem that names the entry. */
export type Locate = (problem: Problem, path?: readonly PropertyKey[]) => Problem;

/** For a form: the field of a problem is the path to it ("answers.0.short"). */
export const byPath: Locate = (problem, path = []) => ({
  ...problem,
  field: path.filter((part) => part !== '').join('.'),
});
