// grammY calls node-fetch over an agent that keeps idle connections until the other side closes them: a call that starts at
// that moment is reset, and nobody knows whether it arrived. The runtime's own fetch lets go of them in good time.

import type { ApiClientOptions } from 'grammy';

/** The runtime's fetch, or one that stands in for it. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;
type GrammySignal = NonNullable<NonNullable<Parameters<GrammyFetch>[1]>['signal']>;

/** What `Api` takes as `fetch`. The types of the two differ only in parts that grammY does not use. */
export function grammyFetch(runtime: Fetch): GrammyFetch {
  const call = ({ agent: _, compress: __, signal, ...init }: Record<string, unknown> & { signal?: GrammySignal }) => ({
    ...init,
    ...(signal ? { signal: nativeSignal(signal) } : {}),
  });
  return ((url: string, init: Parameters<typeof call>[0]) => runtime(url, call(init))) as unknown as GrammyFetch;
}

/** grammY's signals come from a package of its own, which the runtime's fetch does not accept. */
function nativeSignal(signal: GrammySignal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}
