// What a failed call to Telegram means for the message that was to be sent.

import { GrammyError, HttpError } from 'grammy';

import type { SendResult } from '#domain/sending.ts';

type Failure = Exclude<SendResult, { kind: 'sent' }>;

export const WRONG_TOKEN =
  'Telegram không nhận mã bot (TELEGRAM_BOT_TOKEN): mã sai hoặc đã bị thu hồi. Lấy mã mới ở @BotFather rồi khởi động lại.';

/** `error` in the result is Telegram's own short description: no token, no citizen's words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof GrammyError) return refusal(error);
  if (error instanceof HttpError) return transport(error.error);
  throw error;
}

function refusal({ error_code: code, description, parameters }: GrammyError): Failure {
  const text = `${code} ${description}`;
  if (code === 429) {
    const afterMs = (parameters.retry_after ?? 5) * 1_000;
    return { kind: 'retry', afterMs, pauseAccount: true, error: text };
  }
  if (
    code === 403 ||
    (code === 400 && /chat not found|PEER_ID_INVALID|deactivated|not enough rights/i.test(description))
  )
    return { kind: 'unreachable', reach: 'blocked', error: text };
  if (code === 401 || code === 404) return { kind: 'stop', problem: WRONG_TOKEN, error: text };
  if (code >= 500) return { kind: 'retry', error: text }; // the API itself says that it did not do it
  return { kind: 'refused', error: text };
}

const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNTIMEOUT',
]);

function transport(error: unknown): Failure {
  // A gateway's error page instead of an answer: Telegram may or may not have seen the request.
  if (error instanceof SyntaxError) return { kind: 'retry', mayHaveArrived: true, error: 'an answer that is not JSON' };
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  const code = typeof cause?.code === 'string' ? cause.code : '';
  return NEVER_LEFT.has(code) ? { kind: 'retry', error: code } : { kind: 'unknown', error: code || 'no answer' };
}
