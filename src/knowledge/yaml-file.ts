// Curated files are read and written through lowdb with this adapter: YAML in, validated rows out, and every fault
// located by line, so that an officer can mend it without knowing the format.

import { readFile, writeFile } from 'node:fs/promises';
import { type Adapter, Low } from 'lowdb';
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import type * as z from 'zod';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { parsedBefore } from './parsed-texts.ts';

/** Thrown by the adapter; {@link readYaml} turns it back into values. */
class InvalidFile extends Error {
  readonly problems: Problem[];
  constructor(list: Problem[]) {
    super('invalid file');
    this.problems = list;
  }
}

/** 1-based line of the deepest node that exists on a path. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

export type Located<T> = { readonly data: T; readonly lineOf: LineOf };

function yamlAdapter<S extends z.ZodType>(
  file: string,
  shownAs: string,
  schema: S,
  parsed: string | undefined,
): Adapter<Located<z.output<S>>> {
  return {
    async read() {
      const text = await readFile(file, 'utf8');
      const known = parsed === undefined ? undefined : await parsedBefore(parsed, text);
      const checked = validate(shownAs, text, schema, known);
      if (checked.kind === 'problems') throw new InvalidFile(checked.problems);
      return checked.value;
    },
    async write({ data }) {
      await writeFile(file, stringify(data));
    },
  };
}

/** Reads and checks one file. `shownAs` is the path that problems name, `parsed` the folder of what was parsed before. */
export async function readYaml<S extends z.ZodType>(
  file: string,
  shownAs: string,
  schema: S,
  parsed?: string,
): Promise<Result<Located<z.output<S>>>> {
  const nothing: Located<z.output<S>> = { data: undefined as z.output<S>, lineOf: () => undefined };
  const low = new Low(yamlAdapter(file, shownAs, schema, parsed), nothing);
  try {
    await low.read();
  } catch (error) {
    if (error instanceof InvalidFile) return problems(error.problems);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return problems([
      { where: shownAs, message: `không đọc được tệp (${reason})`, remedy: 'kiểm tra tệp có tồn tại và có quyền đọc' },
    ]);
  }
  return ok(low.data);
}

/**
 * Checks the text of a file against a schema; pure, also used for texts that never touch the disk. `known`: what the text holds,
 * where it was parsed before; then it is parsed again only to name a line.
 */
function validate<S extends z.ZodType>(
  shownAs: string,
  text: string,
  schema: S,
  known?: unknown,
): Result<Located<z.output<S>>> {
  const held = known === undefined ? undefined : schema.safeParse(known);
  if (held?.success) {
    let lineOf: LineOf | undefined;
    const parsedNow = (): LineOf => {
      const fresh = validate(shownAs, text, schema);
      return fresh.kind === 'ok' ? fresh.value.lineOf : () => undefined;
    };
    return ok({
      data: held.data,
      lineOf: (path) => {
        lineOf ??= parsedNow();
        return lineOf(path);
      },
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return problems(
      document.errors.map((error) => ({
        where: shownAs,
        line: lines.linePos(error.pos[0]).line,
        message: `sai cú pháp YAML: ${error.message.split('\n')[0]}`,
        remedy: 'kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này',
      })),
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, path);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return ok({ data: parsed.data, lineOf });
  return problems(
    faultsOf(parsed.error).map(({ path, field, message }) => {
      const line = lineOf(path);
      return {
        where: shownAs,
        ...(line === undefined ? {} : { line }),
        entry: entryName(document, path),
        field,
        message,
        remedy: 'sửa trường này theo lược đồ trong docs/schemas',
      };
    }),
  );
}

export type FormatFault = { readonly path: readonly PropertyKey[]; readonly field: string; readonly message: string };

/** What a format found wrong, each with the path to it, in plain Vietnamese. */
export function faultsOf(error: z.ZodError): FormatFault[] {
  return error.issues.map((issue) => ({
    path: issue.path,
    field: issue.path.filter((part) => typeof part === 'string').at(-1) ?? '',
    message: describe(issue),
  }));
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `không có trường tên ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined ? 'thiếu trường bắt buộc' : `sai kiểu, cần ${issue.expected}`;
    case 'invalid_value':
      return `chỉ nhận một trong: ${issue.values.join(', ')}`;
    case 'too_big':
      return `quá dài hoặc quá lớn, tối đa ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** The id (or name, or key) of the row that a path points into. */
function entryName(document: Document, path: readonly PropertyKey[]): string {
  for (const key of ['id', 'name', 'key', 'code']) {
    const value: unknown = document.getIn([...path.slice(0, 2), key]);
    if (typeof value === 'string') return value;
  }
  return path.length > 1 ? `mục thứ ${Number(path[1]) + 1}` : '';
}

/** The line of the deepest node that exists on the path. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let line: number | undefined;
  for (const part of [undefined, ...path]) {
    if (part !== undefined) node = isMap(node) || isSeq(node) ? node.get(part, true) : undefined;
    if (!isNode(node) || !node.range) break;
    line = lines.linePos(node.range[0]).line;
  }
  return line;
}
