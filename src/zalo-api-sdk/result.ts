// What every call gives: a value, or a failure that says what to do about it.

/**
 * - `retry`: certainly not done; do it again after `afterMs`.
 * - `refresh`: the access token is dead; renew it once and repeat once.
 * - `skip`: this recipient or this request will not work; `reason` says why. Others will.
 * - `stop`: nothing will work until a person changes something.
 * - `unknown`: it may have been done. Zalo has no idempotency key, so repeating may deliver twice.
 */
export type FailureAction = 'retry' | 'refresh' | 'skip' | 'stop' | 'unknown';

export type SkipReason =
  | 'invalid_request'
  | 'unreachable'
  | 'not_follower'
  | 'out_of_window'
  | 'opted_out'
  | 'suspended'
  | 'saturated';

export type ZaloFailure = {
  readonly action: FailureAction;
  /** Zalo's number, when Zalo gave one. Texts vary between versions: branch on this. */
  readonly code?: number | undefined;
  readonly reason?: SkipReason | undefined;
  /** How long to wait before a retry, in ms. */
  readonly afterMs?: number | undefined;
  /** For a log or an operator; holds no token. */
  readonly message: string;
};

export type ZaloResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ZaloFailure };

export const success = <T>(value: T): ZaloResult<T> => ({ ok: true, value });
export const fail = (failure: ZaloFailure): { readonly ok: false; readonly failure: ZaloFailure } => ({
  ok: false,
  failure,
});

/** The result with its value turned into another; a failure stays as it is. */
export function mapped<A, B>(result: ZaloResult<A>, map: (value: A) => B): ZaloResult<B> {
  return result.ok ? success(map(result.value)) : result;
}
