// The Official Account's error numbers, and what each asks of a client. They come with HTTP 200; texts vary, numbers do not.

import { type Exchange, field } from '../http.ts';
import type { FailureAction, SkipReason, ZaloFailure } from '../result.ts';

type Rule = { readonly action: FailureAction; readonly reason?: SkipReason; readonly afterMs?: number };

const RETRY_SOON: Rule = { action: 'retry', afterMs: 5_000 };
const REFRESH: Rule = { action: 'refresh' };
const STOP: Rule = { action: 'stop' };
const WRONG: Rule = { action: 'skip', reason: 'invalid_request' };
const skip = (reason: SkipReason): Rule => ({ action: 'skip', reason });

/** By number. What is not here is treated as `unknown`. */
export const OA_ERRORS: Readonly<Record<number, Rule>> = {
  [-32]: { action: 'retry', afterMs: 60_000 }, // rate limit of the app or of the package: the next minute
  [-100]: WRONG, // an attachment older than seven days
  [-118]: skip('unreachable'), // no Zalo account
  [-124]: REFRESH,
  [-136]: STOP,
  [-137]: STOP,
  [-200]: RETRY_SOON,
  [-201]: WRONG,
  [-204]: STOP,
  [-205]: STOP,
  [-209]: STOP, // app not activated
  [-210]: WRONG,
  [-211]: STOP, // quota used up
  [-212]: STOP, // permission missing
  [-213]: skip('not_follower'),
  [-214]: RETRY_SOON, // an article is still being processed
  [-216]: REFRESH,
  [-217]: skip('opted_out'),
  [-218]: skip('saturated'),
  [-219]: STOP,
  [-220]: REFRESH,
  [-221]: STOP, // not verified
  [-223]: STOP, // the consent was withdrawn, or the article quota is used up
  [-224]: STOP, // package too low
  [-227]: skip('suspended'),
  [-230]: skip('out_of_window'),
  [-232]: skip('out_of_window'),
  [-233]: WRONG,
  [-234]: { action: 'retry', afterMs: 3_600_000 }, // not at night: 22:00–06:00
  [-235]: STOP,
  [-237]: WRONG,
  [-238]: WRONG,
  [-240]: WRONG, // an endpoint that was shut down
  [-241]: WRONG,
  [-242]: STOP, // appsecret_proof
  [-244]: skip('opted_out'),
  [-248]: STOP, // against the platform's standards: a person must look
  [-249]: WRONG,
  [-320]: STOP,
  [-321]: STOP,
  [-401]: REFRESH,
  [-403]: WRONG,
  216: REFRESH,
  401: REFRESH,
};

/**
 * Undefined when the exchange succeeded. `repeatable` is true for calls that only read: an unclear outcome of those is
 * simply tried again.
 */
export function oaFailure(answer: Exchange, repeatable: boolean): ZaloFailure | undefined {
  const unclear: Rule = repeatable ? RETRY_SOON : { action: 'unknown' };
  if (answer.kind === 'unsent') return { ...RETRY_SOON, message: answer.message };
  if (answer.kind === 'lost') return { ...unclear, message: answer.message };
  const code = Number(field(answer.json, 'error'));
  if (field(answer.json, 'error') === undefined || !Number.isFinite(code))
    return { ...unclear, message: `HTTP ${answer.status}, not an answer of the API` };
  if (code === 0) return undefined;
  const message = `${code} ${String(field(answer.json, 'message') ?? field(answer.json, 'error_name') ?? '').slice(0, 200)}`;
  return { ...(OA_ERRORS[code] ?? unclear), code, message };
}
