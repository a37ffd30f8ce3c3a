// What an officer makes of questions that were not answered: a way of asking of an answer there is, an entry of their own, somebody's
// work, or nothing. The theme and the draft change together.

import { CONFLICT, done, type Outcome, refused } from '#domain/outcome.ts';
import { dayOf } from '#domain/time.ts';
import { plainEntry } from '#knowledge/overlay.ts';
import { openRevision, type Revision } from '#knowledge/revisions.repository.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import type { Db } from '#storage/engine.ts';
import { act, markOf, tell } from './act.ts';
import { beginnings, blankEntry, withoutWithdrawal } from './drafts.ts';
import type { Context } from './port.ts';
import { NOT_READY, notAllowed, taken, unknown } from './problems.ts';
import { changeTheme, findTheme, questionsOf } from './worklist.repository.ts';

const MOST_EXAMPLES = 30;

/** Into the working draft of the entry, which is begun when there is none. */
export async function takeExample(
  context: Context,
  who: Actor,
  { theme: id, entry: key, text }: { readonly theme: number; readonly entry: string; readonly text: string },
): Promise<Outcome<Revision>> {
  const knowledge = context.editor.current()?.knowledge;
  if (knowledge === undefined) return refused(NOT_READY);
  const entry = knowledge.entries.get(key);
  if (entry === undefined) return refused(unknown({ kind: 'entry', key }));
  return context.storage.write(async (tx) => {
    const theme = await findTheme(tx, id);
    if (theme === undefined) return CONFLICT;
    const open = await openRevision(tx, 'entry', key);
    const row = open?.content ?? withoutWithdrawal(plainEntry(entry));
    const examples = Array.isArray(row.examples) ? (row.examples as string[]) : [];
    const content = { ...row, examples: [...new Set([...examples, text])] };
    const note = open === undefined ? 'Thêm cách hỏi của người dân' : open.note;
    const draft = { content, note, publishOn: null, detail: `nhóm ${id}`, ...beginnings(context, key) };
    const target = { kind: 'entry', key, seen: markOf(open) };
    const decide = () => done(draft);
    const outcome = await act(tx, { who, target, deed: 'take_example', at: context.clock(), decide });
    if (outcome.kind === 'done') await takeUp(tx, who, id, theme, key);
    return outcome;
  });
}

export async function answerInNewEntry(
  context: Context,
  who: Actor,
  { theme: id, entry: key }: { readonly theme: number; readonly entry: string },
): Promise<Outcome<Revision>> {
  const knowledge = context.editor.current()?.knowledge;
  if (knowledge === undefined) return refused(NOT_READY);
  if (knowledge.entries.has(key)) return refused(taken({ kind: 'entry', key }));
  const at = context.clock();
  return context.storage.write(async (tx) => {
    const [theme, questions] = [await findTheme(tx, id), await questionsOf(tx, [id])];
    if (theme === undefined || questions.length === 0) return CONFLICT;
    const examples = questions.map(({ text }) => text).slice(0, MOST_EXAMPLES);
    const draft = {
      content: blankEntry(key, '', dayOf(at), examples),
      note: `Từ câu hỏi của người dân, nhóm ${id}`,
      detail: `nhóm ${id}`,
      ...beginnings(context, key),
    };
    const target = { kind: 'entry', key, seen: '0' };
    const outcome = await act(tx, { who, target, deed: 'answer_question', at, decide: () => done(draft) });
    if (outcome.kind === 'done') await takeUp(tx, who, id, theme, key);
    return outcome;
  });
}

/** The questions are in work, in the draft of this entry. */
const takeUp = (tx: Db, who: Actor, id: number, { owner }: Theme, entry: string): Promise<void> =>
  changeTheme(tx, id, { state: 'in_work', entry, owner: owner ?? who.login });

export async function assignTheme(
  context: Context,
  who: Actor,
  id: number,
  { owner, dueOn }: { readonly owner: string | null; readonly dueOn: string | null },
): Promise<Outcome> {
  return onTheme(context, who, id, 'worklist.assign', (theme) =>
    theme.owner === owner && theme.dueOn === dueOn
      ? undefined
      : { change: { owner, dueOn }, detail: `${owner ?? 'chưa ai'}${dueOn ? `, hạn ${dueOn}` : ''}` },
  );
}

export async function ignoreTheme(context: Context, who: Actor, id: number): Promise<Outcome> {
  return onTheme(context, who, id, 'worklist.ignore', ({ state }) =>
    state === 'ignored' ? undefined : { change: { state: 'ignored' }, detail: '' },
  );
}

type Theme = NonNullable<Awaited<ReturnType<typeof findTheme>>>;
type ThemeDecided = { readonly change: Parameters<typeof changeTheme>[2]; readonly detail: string };

/** Undefined: it is so already, and nothing is told. */
async function onTheme(
  context: Context,
  who: Actor,
  id: number,
  action: string,
  decide: (theme: Theme) => ThemeDecided | undefined,
): Promise<Outcome> {
  const subject = { kind: 'nhóm câu hỏi', key: String(id) };
  if (!mayDo(who.roles, 'edit')) return refused(notAllowed(subject, 'sắp xếp câu hỏi'));
  return context.storage.write(async (tx) => {
    const theme = await findTheme(tx, id);
    if (theme === undefined) return refused(unknown(subject));
    const decided = decide(theme);
    if (decided === undefined) return done(undefined);
    await changeTheme(tx, id, decided.change);
    await tell(tx, who, action, `nhóm ${id}`, decided.detail, context.clock());
    return done(undefined);
  });
}
