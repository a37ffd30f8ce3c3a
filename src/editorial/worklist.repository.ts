// Themes of the worklist: questions that were not answered, like ones together. A theme holds no words of its own; what is
// shown are the questions themselves, so what a citizen erases is gone from here too.

import { stamp } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import type { ThemeTable } from '#storage/schema.ts';

export type ThemeState = ThemeTable['state'];

export type Theme = {
  readonly id: number;
  readonly state: ThemeState;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly entry: string | null;
  readonly people: number;
  readonly times: number;
  readonly lastAsked: string;
};

const UNANSWERED = ['clarify', 'refuse'];

export type Unsorted = { readonly seq: number; readonly text: string };

export async function unsortedQuestions(db: Db, limit: number): Promise<Unsorted[]> {
  return db
    .selectFrom('questions')
    .select(['seq', 'text'])
    .where('outcome', 'in', UNANSWERED)
    .where('theme', 'is', null)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

export async function themesOfKeys(db: Db, hashes: readonly string[]): Promise<Map<string, number>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('theme_keys')
    .selectAll()
    .where('hash', 'in', [...hashes])
    .execute();
  return new Map(rows.map((row) => [row.hash, Number(row.theme)]));
}

/** The newest question of each of the newest themes: what new questions are compared with. */
export async function themeExamples(db: Db, limit: number): Promise<{ theme: number; text: string }[]> {
  const newest = db
    .selectFrom('questions')
    .select((eb) => ['theme', eb.fn.max('seq').as('seq')])
    .where('theme', 'is not', null)
    .groupBy('theme')
    .orderBy('seq', 'desc')
    .limit(limit)
    .as('newest');
  const rows = await db
    .selectFrom('questions')
    .innerJoin(newest, 'newest.seq', 'questions.seq')
    .select(['questions.theme', 'questions.text'])
    .execute();
  return rows.map((row) => ({ theme: Number(row.theme), text: row.text }));
}

export async function newTheme(tx: Db, at: Temporal.Instant): Promise<number> {
  const { seq } = await tx
    .insertInto('themes')
    .values({ state: 'open', owner: null, due_on: null, entry: null, created_at: stamp(at) })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return Number(seq);
}

/** Puts questions into a theme. One that was thought solved is open again: somebody still was not answered. */
export async function putIntoTheme(
  tx: Db,
  theme: number,
  seqs: readonly number[],
  hashes: readonly string[],
): Promise<void> {
  await tx
    .updateTable('questions')
    .set({ theme })
    .where('seq', 'in', [...seqs])
    .execute();
  await tx
    .insertInto('theme_keys')
    .values([...new Set(hashes)].map((hash) => ({ hash, theme })))
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  await tx
    .updateTable('themes')
    .set({ state: 'open' })
    .where('seq', '=', theme)
    .where('state', '=', 'solved')
    .execute();
}

export type ThemeQuery = {
  readonly states: readonly ThemeState[];
  /** A login; '' for nobody's; undefined for everybody's. */
  readonly owner?: string | undefined;
  /** Due on this ISO day or before. */
  readonly dueBy?: string | undefined;
  /** Asked since this instant. */
  readonly since?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** Those that most people asked first. */
export async function listThemes(db: Db, query: ThemeQuery): Promise<{ themes: Theme[]; total: number }> {
  const counted = db
    .selectFrom('questions')
    .select((eb) => [
      'theme',
      eb.fn.count<number>('person').distinct().as('people'),
      eb.fn.countAll<number>().as('times'),
      eb.fn.max('asked_at').as('last_asked'),
    ])
    .where('theme', 'is not', null)
    .$if(query.since !== undefined, (each) => each.where('asked_at', '>=', query.since ?? ''))
    .groupBy('theme')
    .as('counted');
  const matching = db
    .selectFrom('themes')
    .innerJoin(counted, 'counted.theme', 'themes.seq')
    .where('themes.state', 'in', [...query.states])
    .$if(query.owner !== undefined, (each) =>
      query.owner === '' ? each.where('owner', 'is', null) : each.where('owner', '=', query.owner ?? ''),
    )
    .$if(query.dueBy !== undefined, (each) => each.where('due_on', '<=', query.dueBy ?? ''));
  const rows = await matching
    .select(['themes.seq', 'state', 'owner', 'due_on', 'entry', 'people', 'times', 'last_asked'])
    .orderBy('people', 'desc')
    .orderBy('times', 'desc')
    .orderBy('themes.seq')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    themes: rows.map((row) => ({
      id: Number(row.seq),
      state: row.state,
      owner: row.owner,
      dueOn: row.due_on,
      entry: row.entry,
      people: Number(row.people),
      times: Number(row.times),
      lastAsked: row.last_asked,
    })),
    total: Number(total),
  };
}

export type ThemeQuestion = {
  readonly theme: number;
  readonly text: string;
  readonly people: number;
  /** Readings at the time, best first. */
  readonly candidates: readonly { readonly intent: string; readonly p: number }[];
};

/** The wordings of themes, the most frequent first. */
export async function questionsOf(db: Db, themes: readonly number[]): Promise<ThemeQuestion[]> {
  if (themes.length === 0) return [];
  const rows = await db
    .selectFrom('questions')
    .select((eb) => [
      'theme',
      'text',
      eb.fn.count<number>('person').distinct().as('people'),
      eb.fn.max('candidates').as('candidates'),
    ])
    .where('theme', 'in', [...themes])
    .groupBy(['theme', 'text'])
    .orderBy('people', 'desc')
    .orderBy('text')
    .execute();
  return rows.map((row) => ({
    theme: Number(row.theme),
    text: row.text,
    people: Number(row.people),
    candidates: JSON.parse(row.candidates) as ThemeQuestion['candidates'],
  }));
}

export async function findTheme(
  db: Db,
  id: number,
): Promise<Omit<Theme, 'people' | 'times' | 'lastAsked'> | undefined> {
  const row = await db.selectFrom('themes').selectAll().where('seq', '=', id).executeTakeFirst();
  return row && { id: Number(row.seq), state: row.state, owner: row.owner, dueOn: row.due_on, entry: row.entry };
}

export type ThemeChange = {
  readonly state?: ThemeState;
  readonly owner?: string | null;
  readonly dueOn?: string | null;
  readonly entry?: string;
};

export async function changeTheme(tx: Db, id: number, { dueOn, ...same }: ThemeChange): Promise<void> {
  await tx
    .updateTable('themes')
    .set({ ...same, ...(dueOn === undefined ? {} : { due_on: dueOn }) })
    .where('seq', '=', id)
    .execute();
}

/** What was worked into the entry is in force now. */
export async function solveThemesOf(tx: Db, entry: string): Promise<void> {
  await tx
    .updateTable('themes')
    .set({ state: 'solved' })
    .where('entry', '=', entry)
    .where('state', '=', 'in_work')
    .execute();
}

/** Its draft was thrown away: the questions wait again. */
export async function reopenThemesOf(tx: Db, entry: string): Promise<void> {
  await tx
    .updateTable('themes')
    .set({ state: 'open', entry: null })
    .where('entry', '=', entry)
    .where('state', '=', 'in_work')
    .execute();
}
