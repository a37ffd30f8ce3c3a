// The format of intents/*.yaml: one entry is one thing a person wants to know or do.

import * as z from 'zod';
import { ASPECT_NAMES, type Aspect } from '#domain/aspects.ts';
import { CHOICE_FACTS, CHOICE_NAMES, type Condition } from '#domain/facts.ts';
import { TOPICS } from '#domain/topic.ts';
import { day, words } from './common.ts';

const FLOWS = [
  'event_search',
  'benefit_estimate',
  'human',
  'schools',
  'enrolment',
  'company',
  'subscribe',
  'unsubscribe',
  'opening',
] as const;

const source = z.strictObject({
  /** Key of data/sources.yaml. */
  doc: words,
  article: words.optional(),
});

/** { ended_by: employer } or { left_for: [violence, harassment] }: each fact named must have one of its values. */
const condition = z
  .strictObject(
    Object.fromEntries(
      CHOICE_NAMES.map((name) => {
        const value = z.enum(Object.keys(CHOICE_FACTS[name].values) as [string, ...string[]]);
        return [name, z.union([value, z.array(value).min(1)]).optional()];
      }),
    ),
  )
  .refine((when) => Object.keys(when).length > 0, 'phải có ít nhất một điều kiện')
  .transform((when) => when as Condition);

/** A sentence for those whose case it is; it stands before the short answer. */
const answerCase = z.strictObject({ when: condition, say: words });

/** One thing people ask next about the answer, with a few of their ways of asking it. */
const section = z.strictObject({
  aspect: z.enum(ASPECT_NAMES as [Aspect, ...Aspect[]]),
  heading: words.max(60),
  text: words,
  ask: z.array(words).min(3, 'viết ít nhất 3 cách hỏi tiếp'),
});

const answer = z.strictObject({
  valid_from: day,
  valid_to: day.optional(),
  /** The answer holds only when the question is about one of these (codes of data/countries.yaml). */
  country: z.array(words).min(1).optional(),
  /** At most 350 characters; can stand alone. */
  short: words,
  /** The same once more in other and simpler words, for somebody who did not understand it. */
  plain: words.optional(),
  cases: z.array(answerCase).min(1).optional(),
  /** What people ask next; together they are the detail. */
  sections: z.array(section).min(1).optional(),
  /** The detail of an answer without sections. */
  detail: words.optional(),
  sources: z.array(source).min(1, 'mỗi câu trả lời phải ghi ít nhất một nguồn').optional(),
});

export const entry = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z_0-9]+$/, 'mã có dạng chu_de.viec'),
  title: words,
  /** How the reading is offered when the assistant asks back; short enough for a button. */
  label: words.max(60),
  /** Asked often: more ways of asking are wanted. */
  often: z.boolean().default(false),
  stakes: z.enum(['normal', 'high', 'urgent']).default('normal'),
  audience: z.enum(['seeker', 'employer', 'everyone']).default('seeker'),
  status: z.enum(['published', 'withdrawn']).default('published'),
  reviewed: day,
  /** Who at the office checked the answer; missing while nobody there has. */
  reviewed_by: words.optional(),
  related: z.array(words).max(4).default([]),
  flow: z.enum(FLOWS).optional(),
  /** Which past day in a question chooses among dated answers: any, or only the day on which the person stopped working. */
  dated_by: z.enum(['any', 'leaving']).default('any'),
  answers: z.array(answer).min(1, 'phải có ít nhất một câu trả lời'),
  to_confirm: z.array(words).default([]),
  examples: z.array(words).min(1, 'phải có ít nhất một cách hỏi'),
  questions: z.array(words).default([]),
});

export const catalogueFile = z.strictObject({
  topic: z.enum(TOPICS),
  entries: z.array(entry),
});

export type EntryRow = z.output<typeof entry>;
export type SectionRow = z.output<typeof section>;
export type AnswerRow = z.output<typeof answer>;
