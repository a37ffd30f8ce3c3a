// The guards in front of every webhook, in order: method, type, rate, size, secret. Only what passes all of them is read as
// JSON and stored; only what is stored is acknowledged.

import { createRateLimit } from '#domain/rate-limit.ts';
import type { Ticks } from '#domain/time.ts';

export type WebhookRequest = {
  readonly method: string;
  readonly contentType: string;
  readonly header: (name: string) => string | undefined;
  /** The bytes as they came; undefined when there are more than `LONGEST_WEBHOOK_BYTES`. */
  readonly body: () => Promise<Buffer | undefined>;
};

export type WebhookAnswer = { readonly status: 200 | 400 | 403 | 405 | 413 | 415 | 429 | 503; readonly text: string };

export type Webhook = (request: WebhookRequest) => Promise<WebhookAnswer>;

export const LONGEST_WEBHOOK_BYTES = 256 * 1024;

const answer = (status: WebhookAnswer['status'], text: string): WebhookAnswer => ({ status, text });

export const ACCEPTED = answer(200, '{"ok":true}');
const FORBIDDEN = answer(403, 'wrong or missing signature');
export const NOT_READY = answer(503, 'not ready, send it again');

export type WebhookSteps = {
  readonly ticks: Ticks;
  /**
   * Whether the bytes come from the platform; `parsed` is undefined when they are no JSON. A `knock` is a trial of the address
   * without proof: it gets its 200, and nothing of it is read.
   */
  readonly genuine: (request: WebhookRequest, raw: Buffer, parsed: unknown) => boolean | 'knock';
  /** Some platforms knock with nothing in hand to see whether anybody is there. */
  readonly answersEmpty?: boolean;
  /** Resolves when the event is on the disk, or is one to be ignored. */
  readonly store: (event: unknown) => Promise<WebhookAnswer>;
};

/** Against a runaway caller; several times what a platform sends at its busiest. */
const LIMIT = { burst: 20_000, perSecond: 5_000 } as const;

export function createWebhook(steps: WebhookSteps): Webhook {
  const mayCall = createRateLimit(steps.ticks, LIMIT.burst, LIMIT.perSecond);
  return async (request) => {
    if (request.method !== 'POST') return answer(405, 'POST only');
    const isJson = /^application\/json\b/i.test(request.contentType);
    const mayBeProbe = steps.answersEmpty === true && request.contentType === '';
    if (!isJson && !mayBeProbe) return answer(415, 'application/json only');
    if (!mayCall('all')) return answer(429, 'too fast');
    const raw = await request.body();
    if (raw === undefined) return answer(413, `at most ${LONGEST_WEBHOOK_BYTES} bytes`);
    if (raw.length === 0 && steps.answersEmpty) return ACCEPTED;
    if (!isJson) return answer(415, 'application/json only');
    const parsed = parse(raw);
    const genuine = steps.genuine(request, raw, parsed);
    if (genuine === 'knock') return ACCEPTED;
    if (!genuine) return FORBIDDEN;
    if (typeof parsed !== 'object' || parsed === null) return answer(400, 'not a JSON object');
    return steps.store(parsed);
  };
}

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}
