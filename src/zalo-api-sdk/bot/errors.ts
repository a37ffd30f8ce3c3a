// The Bot Platform's errors. They come with HTTP 200, and their names mislead: 403 is an internal error, 408 an empty poll.

import { type Exchange, field } from '../http.ts';
import type { ZaloFailure } from '../result.ts';

const TOO_FAST_MS = 20_000;
const TRANSIENT_MS = 2_000;

/** Undefined when the exchange succeeded. */
export function botFailure(answer: Exchange): ZaloFailure | undefined {
  if (answer.kind === 'unsent') return { action: 'retry', afterMs: TRANSIENT_MS, message: answer.message };
  if (answer.kind === 'lost') return { action: 'unknown', message: answer.message };
  const { json, status } = answer;
  if (field(json, 'ok') === true) return undefined;
  if (field(json, 'ok') !== false) return gatewayFailure(status);
  // `errorCode` in one method, `error_code` in the others, sometimes as text.
  const code = Number(field(json, 'error_code') ?? field(json, 'errorCode'));
  const description = String(field(json, 'description') ?? 'no description').slice(0, 200);
  return { ...byCode(code, description), code, message: `${code} ${description}` };
}

function byCode(code: number, description: string): Pick<ZaloFailure, 'action' | 'reason' | 'afterMs'> {
  switch (code) {
    case 400:
      return /chat|recipient|user/i.test(description) && /invalid|not found|blocked/i.test(description)
        ? { action: 'skip', reason: 'unreachable' }
        : { action: 'skip', reason: 'invalid_request' };
    case 401:
    case 426:
      return { action: 'stop' };
    case 403:
    case 408:
      return { action: 'retry', afterMs: TRANSIENT_MS };
    case 404:
      return { action: 'skip', reason: 'invalid_request' };
    case 429: // the plan's monthly quota: waiting does not help
      return { action: 'stop' };
    default:
      return { action: 'unknown' };
  }
}

/** No JSON: a gateway answered instead of Zalo. */
function gatewayFailure(status: number): ZaloFailure {
  const message = `HTTP ${status}, not JSON`;
  if (status === 429) return { action: 'retry', afterMs: TOO_FAST_MS, message };
  if (status === 401 || status === 404) return { action: 'stop', message };
  if (status === 503) return { action: 'retry', afterMs: TRANSIENT_MS, message };
  return { action: 'unknown', message };
}
