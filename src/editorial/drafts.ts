// Drafts of answers: begun, saved, sent for review, given back, thrown away. What others saved meanwhile is never overwritten unseen.

import { isDeepStrictEqual } from 'node:util';
import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import { dayOf } from '#domain/time.ts';
import { plainEntry, shippedRow } from '#knowledge/overlay.ts';
import { openRevision, type Revision } from '#knowledge/revisions.repository.ts';
import { type PlainRow, rowHash } from '#knowledge/rows.ts';
import type { Actor } from '#people/roles.ts';
import { act, type Decided, markOf, type Target } from './act.ts';
import { judge } from './judge.ts';
import type { Context } from './port.ts';
import { NOT_READY, noReason, taken } from './problems.ts';
import { reopenThemesOf } from './worklist.repository.ts';

/** An answer that was taken back for a moment is written as one that holds: taking back is another deed. */
export const withoutWithdrawal = (row: PlainRow): PlainRow => ({ ...row, status: 'published' });

export function blankEntry(
  id: string,
  title: string,
  today: Temporal.PlainDate,
  examples: readonly string[] = [],
): PlainRow {
  return {
    id,
    title,
    label: title.slice(0, 60),
    reviewed: today.toString(),
    answers: [{ valid_from: today.toString(), short: '' }],
    examples,
    questions: [],
  };
}

/** What every new draft of an entry remembers: what it began from. */
export function beginnings({ editor }: Pick<Context, 'editor'>, id: string): Pick<Decided, 'base' | 'shipped'> {
  const now = editor.current()?.knowledge.entries.get(id);
  const shipped = editor.shipped();
  const inFile = shipped && shippedRow(shipped, 'entry', id);
  return { base: now ? withoutWithdrawal(plainEntry(now)) : null, shipped: inFile ? rowHash(inFile) : null };
}

export type Typed = {
  readonly row: PlainRow;
  readonly note: string;
  /** The open page it comes from: a page does not clash with its own save under way. */
  readonly page: string;
  /** Saved while typing: told in the log once, not at every pause. */
  readonly typing: boolean;
};

export async function saveDraft(
  context: Context,
  who: Actor,
  id: string,
  seen: string,
  { row, note, page, typing }: Typed,
): Promise<Outcome<Revision>> {
  const { storage, savedFrom } = context;
  const at = context.clock();
  const outcome = await storage.write(async (tx) => {
    const open = await openRevision(tx, 'entry', id);
    const isOwn =
      open !== undefined && page !== '' && savedFrom.get(open.seq) === page && open.editors.at(-1) === who.login;
    const target = { kind: 'entry', key: id, seen: isOwn ? markOf(open) : seen };
    if (open !== undefined && markOf(open) === target.seen && isSame(open, who, row, note)) return done(open);
    return act(tx, {
      who,
      target,
      deed: 'save',
      at,
      decide: (before) =>
        done({
          content: row,
          note,
          publishOn: null,
          untold: typing && before?.status === 'draft' && before.editors.includes(who.login),
          ...beginnings(context, id),
        }),
    });
  });
  if (outcome.kind === 'done') remember(context, outcome.value, page);
  return outcome;
}

/** Nothing new in it: nothing to change, and nothing to tell. */
const isSame = (open: Revision, { login }: Actor, row: PlainRow, note: string): boolean =>
  open.status === 'draft' &&
  open.editors.at(-1) === login &&
  open.note === note &&
  isDeepStrictEqual(open.content, JSON.parse(JSON.stringify(row)));

const MOST_REMEMBERED = 1_000;

function remember({ savedFrom }: Context, { seq }: Revision, page: string): void {
  if (savedFrom.size > MOST_REMEMBERED) savedFrom.clear();
  savedFrom.set(seq, page);
}

/** A new entry: an id that nobody has, and a draft to fill. */
export async function beginEntry(context: Context, who: Actor, id: string, title: string): Promise<Outcome<Revision>> {
  const subject = { kind: 'entry', key: id };
  const knowledge = context.editor.current()?.knowledge;
  if (knowledge === undefined) return refused(NOT_READY);
  const at = context.clock();
  const content = blankEntry(id, title, dayOf(at));
  const decide = () => done({ content, ...beginnings(context, id) });
  return context.storage.write(async (tx) =>
    knowledge.entries.has(id) || (await openRevision(tx, 'entry', id)) !== undefined
      ? refused(taken(subject))
      : act(tx, { who, target: { ...subject, seen: '0' }, deed: 'begin', at, decide }),
  );
}

/** A version of before becomes a draft, and goes the way of every draft. */
export async function rollBack(
  context: Context,
  who: Actor,
  { key, seq, base, content }: Revision,
  which: 'this' | 'before',
): Promise<Outcome<Revision>> {
  const wanted = which === 'this' ? content : base;
  if (wanted === null) return CONFLICT;
  const draft = { content: wanted, note: `Lấy lại nội dung của bản ${seq}`, detail: `bản ${seq}` };
  const target = { kind: 'entry', key, seen: '0' };
  const decide = () => done({ ...draft, ...beginnings(context, key) });
  return context.storage.write((tx) => act(tx, { who, target, deed: 'roll_back', at: context.clock(), decide }));
}

/** What is wrong with it is named first; nobody is asked to review what cannot be published. */
export async function submit(context: Context, who: Actor, target: Target): Promise<Outcome<Revision>> {
  const at = context.clock();
  const knowledge = context.editor.current()?.knowledge;
  if (knowledge === undefined) return refused(NOT_READY);
  const open = await openRevision(context.storage.reader, target.kind, target.key);
  const content = open !== undefined && markOf(open) === target.seen ? open.content : null;
  const problems = content === null ? [] : judge(content, target.key, knowledge, dayOf(at), true).problems;
  const decide = () => (problems.length > 0 ? refused(...problems) : done({ reviewNote: null }));
  return context.storage.write((tx) => act(tx, { who, target, deed: 'submit', at, decide }));
}

export async function giveBack(context: Context, who: Actor, target: Target, why: string): Promise<Outcome<Revision>> {
  const decided = { reviewer: who.login, reviewNote: why, publishOn: null, detail: why };
  const decide = () => (why === '' ? refused(noReason(target)) : done(decided));
  return context.storage.write((tx) => act(tx, { who, target, deed: 'return', at: context.clock(), decide }));
}

/** Its questions wait again. */
export async function discard(context: Context, who: Actor, target: Target): Promise<Outcome<Revision>> {
  return context.storage.write(async (tx) => {
    const decide = () => done({});
    const outcome = await act(tx, { who, target, deed: 'discard', at: context.clock(), decide });
    if (outcome.kind === 'done') await reopenThemesOf(tx, target.key);
    return outcome;
  });
}
