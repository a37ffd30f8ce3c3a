// Dialogues that other people wrote before they saw the assistant: what is said, and what must hold of each answer. A YAML file a
// writer beside this one; a set that is held out comes as JSON lines, one dialogue a line.

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const turn = z
  .strictObject({
    /** What is typed. */
    says: z.string().optional(),
    /** Or the first button whose label matches is pressed. */
    press: z.string().optional(),
    /** What the words do in the talk: question, follow_up, correction, what_if, danger … */
    kind: z.string().optional(),
    /** The entry that must speak, and what of it (src/domain/aspects.ts). */
    intent: z.string().optional(),
    aspect: z.string().optional(),
    /** Entries that answer it just as well. */
    also: z.array(z.string()).default([]),
    /** Regular expressions that the answer must match, all of them, and must not, none of them; marks and case do not matter. */
    must: z.array(z.string()).default([]),
    must_not: z.array(z.string()).default([]),
    /** Asking back is as good as an answer here. */
    may_ask: z.boolean().default(false),
    /** What the words tell, in the writer's own names of facts. */
    facts: z.record(z.string(), z.unknown()).default({}),
    /** The writer's note on a good answer, for people. */
    good: z.string().optional(),
  })
  .refine(({ says, press }) => (says === undefined) !== (press === undefined), 'one of says, press');

const dialogue = z.strictObject({ id: z.string(), turns: z.array(turn).min(1) });
const ofWriter = z.strictObject({ writer: z.string(), dialogues: z.array(dialogue).min(1) });

export type Expected = z.output<typeof turn>;
export type Dialogue = z.output<typeof dialogue>;

/** All dialogues of this folder. */
export function sharedDialogues(): Dialogue[] {
  const folder = new URL('.', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => ofWriter.parse(parse(readFileSync(new URL(name, folder), 'utf8'))).dialogues);
}

const heldOutTurn = z.object({
  user: z.string().optional(),
  press: z.string().optional(),
  kind: z.string().optional(),
  intent: z.string().nullish(),
  aspect: z.string().nullish(),
  also: z.array(z.string()).default([]),
  must: z.array(z.string()).default([]),
  must_not: z.array(z.string()).default([]),
  ask_ok: z.boolean().default(false),
  facts: z.record(z.string(), z.unknown()).nullish(),
  expect: z.string().optional(),
});
const heldOut = z.object({ id: z.string(), turns: z.array(heldOutTurn).min(1) });

/** A file of JSON lines, in the names its writers use: `user` for says, `ask_ok` for may_ask, `expect` for good. */
export function heldOutDialogues(path: string): Dialogue[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, turns } = heldOut.parse(JSON.parse(line));
      return dialogue.parse({ id, turns: turns.map(inOurNames) });
    });
}

function inOurNames({ user, ask_ok, expect, intent, aspect, facts, ...rest }: z.output<typeof heldOutTurn>) {
  return {
    ...rest,
    says: user,
    may_ask: ask_ok,
    good: expect,
    intent: intent ?? undefined,
    aspect: aspect ?? undefined,
    facts: facts ?? {},
  };
}
