// Figures whose table ends are told early, wherever in an answer they stand.

import { expect, test } from 'vitest';
import { checkExpiry } from '#knowledge/check/expiry.ts';
import { byPath } from '#knowledge/check/locate.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { shipped, TODAY } from '../support/knowledge.ts';

const ENDS = '{{eps_chi_tieu}} người'; // a quota of 2026

async function withPart(part: object): Promise<Knowledge> {
  const { knowledge } = await shipped();
  const entry = knowledge.entries.get('office.contact') as NonNullable<ReturnType<typeof knowledge.entries.get>>;
  const answers = entry.answers.map((answer) => ({ ...answer, ...part }));
  return { ...knowledge, entries: new Map([[entry.id, { ...entry, answers }]]) };
}

test.each([
  ['the plainer words', { plain: ENDS }],
  ['a case', { cases: [{ when: { ended_by: 'self' }, say: ENDS }] }],
  ['a section', { sections: [{ aspect: 'how_much', heading: 'Chỉ tiêu', text: ENDS, ask: ['a', 'b', 'c'] }] }],
  ['the detail', { detail: ENDS }],
])('a figure that ends in %s is named', async (_, part) => {
  const told = checkExpiry(await withPart(part), TODAY, byPath).map(({ message }) => message);
  expect(told).toEqual([expect.stringContaining('{{eps_chi_tieu}} không còn giá trị')]);
});
