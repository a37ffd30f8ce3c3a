// What differs between two versions of a row, field by field, for people to read.

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
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
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
  return diffWordsWithSpace((old ?? '') as string, (now ?? '') as string).map((part) => ({
    kind: kindOf(part),
    text: part.value,
  }));
}

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
