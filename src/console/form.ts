// What a form sent, read with care: bounded, only text, whole lines; a broken body is a form without fields.

import type { Context } from 'hono';

export type Form = {
  /** The first value, trimmed of line ends of Windows; empty when missing. */
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly file: (name: string) => File | undefined;
  readonly pairs: readonly (readonly [string, string])[];
};

export const EMPTY: Form = { text: () => '', all: () => [], file: () => undefined, pairs: [] };

const MOST_FIELDS = 2_000;

export async function readForm(context: Context): Promise<Form> {
  const data = await context.req.raw.formData().catch(() => undefined);
  if (data === undefined) return EMPTY;
  const fields = [...data.entries()].slice(0, MOST_FIELDS);
  const pairs = fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, cleaned(value)] as const] : []));
  const files = fields.flatMap(([name, value]) => (typeof value === 'string' ? [] : [[name, value] as const]));
  return {
    text: (name) => pairs.find(([each]) => each === name)?.[1] ?? '',
    all: (name) => pairs.filter(([each]) => each === name).map(([, value]) => value),
    file: (name) => files.find(([each, file]) => each === name && file.size > 0)?.[1],
    pairs,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const cleaned = (value: string): string =>
  value.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').normalize('NFC');

/** Lines with something on them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
