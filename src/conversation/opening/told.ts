// Which fields of a vacancy a message tells: the one that is asked for, several at once, or a correction of one told before.

import { openingLine } from '#domain/opening.ts';
import { fold } from '#language/fold.ts';
import { type OpeningField, piecesOf } from './fields.ts';

export type Told = { readonly [F in OpeningField]?: string };

type Asked = {
  readonly open: OpeningField | undefined;
  /** In the order in which they are asked. */
  readonly filled: readonly OpeningField[];
};

/** "À nhầm", "sửa lại": what stands after it replaces what was told. */
const MISTAKE =
  /^(?:(?:a|ah|o|khoan|xin loi|em|toi)[ ,]{1,2}){0,3}(?:ghi |viet |go |noi )?(?:nham|lon)(?: roi| mat)?[ ,:.]{0,3}/;
const CHANGE =
  /^(?:(?:a|ah|o|khoan|em|toi|cho em|cho toi|muon)[ ,]{1,2}){0,3}(?:sua|doi|thay|chinh)(?: (?:lai|giup|gium|dum|em|cho|dong|muc|phan|cai)){0,3}[ ,:]{1,3}/;

/** Undefined: it tells none, and all are told already. */
export function fieldsTold(raw: string, { open, filled }: Asked): Told | undefined {
  const folded = fold(raw.normalize('NFC').toLowerCase());
  const mistaken = MISTAKE.exec(folded)?.[0].length ?? 0;
  const skipped = mistaken + (CHANGE.exec(folded.slice(mistaken))?.[0].length ?? 0);
  if (skipped > 0) {
    const [only] = piecesOf(raw.normalize('NFC').slice(skipped));
    if (only?.field !== undefined) return { [only.field]: only.value };
    const last = open === undefined ? undefined : filled.at(-1);
    if (mistaken > 0 && only !== undefined && last !== undefined) return { [last]: only.value };
  }
  return piecewise(raw, open);
}

function piecewise(raw: string, open: OpeningField | undefined): Told | undefined {
  const pieces = piecesOf(raw);
  const names = new Set(pieces.flatMap(({ field }) => field ?? []));
  const others = [...names].filter((name) => name !== open);
  const plain =
    pieces.length === 1 ? !pieces.some(({ colon }) => colon) : names.size < 2 && !pieces.some(({ colon }) => colon);
  if (open !== undefined && (names.size === 0 || plain)) return { [open]: openingLine(raw) };
  if (others.length === 0 && open === undefined) return undefined;
  const told: Partial<Record<OpeningField, string>> = {};
  let last = open;
  for (const { field, value } of pieces) {
    const name: OpeningField | undefined = field ?? last;
    if (name === undefined || value === '') continue;
    told[name] = openingLine(told[name] === undefined ? value : `${told[name]}, ${value}`);
    last = name;
  }
  return told;
}
