// Every change of what is being worked on goes through here: found, allowed, decided, changed under its version, and written into the
// audit log only when it was changed.

import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import {
  changeRevision,
  openRevision,
  type Revision,
  type RevisionChange,
  retire,
  revisionBySeq,
  startDraft,
} from '#knowledge/revisions.repository.ts';
import { type PlainRow, rowHash } from '#knowledge/rows.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import { type HouseRules, houseRules } from '#people/settings.repository.ts';
import type { Db } from '#storage/engine.ts';
import { notAllowed, othersWork, ownWork, type Subject, wrongState } from './problems.ts';
import { type Deed, rule } from './states.ts';

/** `seen`: the mark of what stood there when the person decided. */
export type Target = Subject & { readonly seen: string };

/** Names one state of the work on a row, or of the row in force where nothing is being worked on. Forms carry it. */
export const markOf = (open: Pick<Revision, 'seq' | 'version'> | undefined, inForce?: PlainRow): string =>
  open !== undefined ? `${open.seq}.${open.version}` : inForce === undefined ? '0' : rowHash(inForce);

export type Decided = Omit<RevisionChange, 'status' | 'editors'> & {
  /** What a new revision begins from. */
  readonly base?: PlainRow | null;
  readonly shipped?: string | null;
  /** For the audit log. */
  readonly detail?: string;
  /** Told before: a save while typing. */
  readonly untold?: boolean;
};

/** Found, allowed, and as it was seen; undefined: nothing is being worked on, and the deed begins something. */
export async function examine(
  db: Db,
  who: Actor,
  target: Target,
  deed: Deed,
  inForce?: PlainRow,
): Promise<Outcome<Revision | undefined>> {
  const { from, may, whose, wish } = rule(deed);
  if (!mayDo(who.roles, may)) return refused(notAllowed(target, wish));
  const open = await openRevision(db, target.kind, target.key);
  if (markOf(open, inForce) !== target.seen) return CONFLICT;
  const state = stateOf(open);
  if (open && whose === 'oneself' && !open.editors.includes(who.login)) return refused(othersWork(target));
  if (open && whose === 'another' && needsAnother(await houseRules(db), who, open)) return refused(ownWork(target));
  if (!from.includes(state)) return refused(wrongState(target, state, deed));
  return done(open);
}

/** What one person wrote, another publishes, unless the house has one person only. */
export const needsAnother = (
  { secondPerson }: HouseRules,
  { login }: Pick<Actor, 'login'>,
  { editors }: Pick<Revision, 'editors'>,
): boolean => secondPerson && editors.includes(login);

function stateOf(open: Revision | undefined) {
  const status = open?.status ?? 'none';
  if (status === 'published' || status === 'superseded' || status === 'discarded') throw new Error('it is not open');
  return status;
}

/** What was examined in this transaction is changed and told. That it is not as it was any more is a fault then, and takes all back. */
export async function carryOut(
  tx: Db,
  who: Actor,
  { subject: { kind, key }, open, deed }: { subject: Subject; open: Revision | undefined; deed: Deed },
  { base = null, shipped = null, detail = '', untold = false, ...change }: Decided,
  at: Temporal.Instant,
): Promise<Revision> {
  const { to: status, logged } = rule(deed);
  if (status === 'published') await retire(tx, kind, key);
  const { content = null, note = '' } = change;
  const editors = open && [...open.editors.filter((login) => login !== who.login), who.login];
  const written = change.content === undefined || editors === undefined ? {} : { editors };
  const seq =
    open?.seq ?? (await startDraft(tx, { kind, key, content, note, base, shipped, author: who.login }, at, status));
  if (open !== undefined && !(await changeRevision(tx, open, { ...change, ...written, status }, at)))
    throw new Error(`revision ${open.seq} changed under the transaction that examined it`);
  if (!untold) await tell(tx, who, logged, key, detail, at);
  return (await revisionBySeq(tx, seq)) as Revision;
}

export const tell = (tx: Db, who: Actor, action: string, subject: string, detail: string, at: Temporal.Instant) =>
  writeAudit(tx, { at, actor: who.login, action, subject, detail: [detail, who.via].filter(Boolean).join('; ') });

export type Act = {
  readonly who: Actor;
  readonly target: Target;
  readonly deed: Deed;
  readonly at: Temporal.Instant;
  /** The row that holds, where the mark was made of it. */
  readonly inForce?: PlainRow | undefined;
  readonly decide: (open: Revision | undefined) => Outcome<Decided> | Promise<Outcome<Decided>>;
};

export async function act(tx: Db, { who, target, deed, at, inForce, decide }: Act): Promise<Outcome<Revision>> {
  const found = await examine(tx, who, target, deed, inForce);
  if (found.kind !== 'done') return found;
  const decided = await decide(found.value);
  if (decided.kind !== 'done') return decided;
  return done(await carryOut(tx, who, { subject: target, open: found.value, deed }, decided.value, at));
}
