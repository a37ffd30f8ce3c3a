// Values that every room uses to say "it worked" or "it did not, and here is what to do".

/** A fault in something a person wrote (a file, a form, the environment): where it is and how to mend it. */
export type Problem = {
  /** What is at fault: a file path, an environment variable, a form. */
  readonly where: string;
  /** 1-based line in the file, when there is one. */
  readonly line?: number | undefined;
  /** The entry (row, intent id) inside the file. */
  readonly entry?: string | undefined;
  /** The field inside the entry. */
  readonly field?: string | undefined;
  readonly message: string;
  readonly remedy: string;
};

export type Result<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'problems'; readonly problems: Problem[] };

export const ok = <T>(value: T): Result<T> => ({ kind: 'ok', value });
export const problems = (list: Problem[]): Result<never> => ({ kind: 'problems', problems: list });

/** One problem on one line: `file:line · entry · field: message → remedy`. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.where : `${problem.where}:${problem.line}`;
  const path = [place, problem.entry, problem.field].filter((part) => part !== undefined && part !== '');
  return `${path.join(' · ')}: ${problem.message} → ${problem.remedy}`;
}

/** Closes a `switch` over a union: a new member becomes a type error here, not a silent fall-through. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
