// The log: one JSON line an event. Never a message's text, a name, a number or a token.

import { type Logger, pino } from 'pino';
import type { Clock } from '#domain/time.ts';
import { redact } from '#zalo-api-sdk';
import type { Config } from '../config.ts';

export type { Logger };

export type LogOptions = {
  /** Never to be seen, however they come into a line: in an address, in an error of a library. */
  readonly secrets?: readonly string[];
  /** Where lines go; stdout when missing. */
  readonly destination?: { readonly write: (line: string) => unknown };
};

export function createLog(level: Config['logLevel'], clock: Clock, options: LogOptions = {}): Logger {
  const { secrets = [], destination = process.stdout } = options;
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${clock().toString({ smallestUnit: 'millisecond' })}"`,
      redact: {
        paths: ['token', 'session', 'text', 'phone', '*.token', '*.session', '*.text', '*.phone'],
        censor: '‹ẩn›',
      },
    },
    { write: (line: string) => void destination.write(redact(line, secrets)) },
  );
}

/** An error for the log: its kind and place, without values that a citizen may have typed. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const place = error.stack
    ?.split('\n')
    .find((line) => line.includes('at '))
    ?.trim()
    .replace(/\(?file:\/\/[^()]{0,200}\/(src|node_modules)\//, '($1/');
  return { kind: error.name, message: error.message.slice(0, 200), place };
}
