// One HTTP exchange, told apart by what is known afterwards: an answer came, the request surely never left, or nobody knows.

import { parseKeepingIds } from './large-ids.ts';
import { redact } from './redact.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export type Exchange =
  /** `json` is undefined when the body is not JSON (an error page of a gateway). */
  | { readonly kind: 'answer'; readonly status: number; readonly json: unknown; readonly text: string }
  /** Refused, no such host: the other side has seen nothing. */
  | { readonly kind: 'unsent'; readonly message: string }
  /** Timeout, reset: the other side may have done it. */
  | { readonly kind: 'lost'; readonly message: string };

export type HttpOptions = {
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  /** Never to be seen in a message. */
  readonly secrets: () => readonly string[];
};

export async function exchange(url: string, init: RequestInit, options: HttpOptions): Promise<Exchange> {
  try {
    const response = await options.fetch(url, { ...init, signal: AbortSignal.timeout(options.timeoutMs) });
    const text = await response.text();
    return { kind: 'answer', status: response.status, json: tryParse(text), text: redact(text, options.secrets()) };
  } catch (error) {
    return { kind: neverLeft(error) ? 'unsent' : 'lost', message: redact(describe(error), options.secrets()) };
  }
}

function tryParse(text: string): unknown {
  try {
    return parseKeepingIds(text);
  } catch {
    return undefined;
  }
}

const BEFORE_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && BEFORE_CONNECTED.has(code);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

/** A JSON object's field, or undefined when there is no such object or field. */
export function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)[name]
    : undefined;
}

/** A non-empty string, or undefined. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** An id: a non-empty string, or a number turned into one. */
export const idText = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : text(value);
