// What differs between two versions of a row, field by field, for people to read.

import { isDeepStrictEqual } from 'node:util';
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { PlainRow } from './rows.ts';

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

export type FieldDifference = { readonly field: string; readonly pieces: readonly Piece[] };

type Part = { readonly added?: boolean; readonly removed?: boolean };
const kindOf = ({ added, removed }: Part): Piece['kind'] => (added ? 'added' : removed ? 'removed' : 'same');

/** Fields in the order of the newer version; those that are alike are left out. Paths read "answers.0.short". */
export function differences(before: PlainRow | null, after: PlainRow | null): FieldDifference[] {
  const [was, is] = [flat(before ?? {}), flat(after ?? {})];
  const fields = [...new Set([...is.keys(), ...was.keys()])];
  return fields.flatMap((field) => {
    const [old, now] = [was.get(field), is.get(field)];
    if (isDeepStrictEqual(old, now)) return [];
    return [{ field, pieces: piecesOf(old, now) }];
  });
}

type Leaf = string | readonly string[];

function piecesOf(old: Leaf | undefined, now: Leaf | undefined): Piece[] {
  if (Array.isArray(old) || Array.isArray(now))
    return diffArrays([...((old ?? []) as readonly string[])], [...((now ?? []) as readonly string[])]).flatMap(
      (part) =>
        part.added || part.removed
          ? part.value.map((line) => ({ kind: kindOf(part), text: line }))
          : [
              {
                kind: 'same' as const,
                text: part.value.length > 2 ? `… ${part.value.length} dòng như cũ …` : part.value.join('\n'),
              },
            ],
    );
  const parts = diffWordsWithSpace((old ?? '') as string, (now ?? '') as string);
  const kept = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.length, 0);
  // A sentence written anew is easier to read as two sentences than as a mix of both.
  if (kept < LEAST_KEPT * Math.max(old?.length ?? 0, now?.length ?? 0))
    return [
      ...(old ? [{ kind: 'removed' as const, text: old as string }] : []),
      ...(now ? [{ kind: 'added' as const, text: now as string }] : []),
    ];
  return parts.map((part) => ({ kind: kindOf(part), text: part.value }));
}

/** Share of a text that must be as before for its words to be compared one by one. */
const LEAST_KEPT = 0.4;

/** Paths to texts and to lists of texts. */
function flat(row: PlainRow, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [name, value] of Object.entries(row)) {
    const here = path === '' ? name : `${path}.${name}`;
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
      if (value.length > 0) leaves.set(here, value.map(String));
    } else if (typeof value === 'object') {
      for (const [inner, leaf] of flat(value as PlainRow, here)) leaves.set(inner, leaf);
    } else leaves.set(here, String(value));
  }
  return leaves;
}
