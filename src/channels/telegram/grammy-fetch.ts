// grammY calls node-fetch over an agent that keeps idle connections until the other side closes them: a call that starts at
// that moment is reset, and nobody knows whether it arrived. The runtime's own clients let go of them in good time.

import type { ApiClientOptions } from 'grammy';
import type { CallJson, JsonCall } from './json-call.ts';

/** The runtime's fetch, or one that stands in for it. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;
type GrammySignal = NonNullable<NonNullable<Parameters<GrammyFetch>[1]>['signal']>;
type Call = Record<string, unknown> & { signal?: GrammySignal };

/**
 * What `Api` takes as `fetch`: JSON goes through `callJson`, files through `upload`. The types differ only in parts that grammY
 * does not use: of an answer it reads nothing but `json()`.
 */
export function grammyFetch(callJson: CallJson, upload: Fetch): GrammyFetch {
  const call = (url: string, init: Call) =>
    typeof init.body === 'string' ? callJson(url, init as unknown as JsonCall) : upload(url, native(init));
  return call as unknown as GrammyFetch;
}

function native({ agent: _, compress: __, signal, ...init }: Call): RequestInit {
  return { ...init, ...(signal ? { signal: nativeSignal(signal) } : {}) };
}

/** grammY's signals come from a package of its own, which the runtime's fetch does not accept. */
function nativeSignal(signal: GrammySignal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}
