// A figure of the law that moves must not leave sentences behind that still name the day or the decree of the old one.

import { expect, test } from 'vitest';
import { checkFigureClaims, figuresToFollow } from '#knowledge/check/figure-claims.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { ParameterValue } from '#law/parameters.ts';
import { shipped } from '../support/knowledge.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const FIGURE = 'luong_toi_thieu_vung_1';
const NEW: ParameterValue = { value: 5_700_000, from: day('2027-01-01'), source: 'Nghị định 400/2026/NĐ-CP, Điều 3' };

function withValues(knowledge: Knowledge, values: (old: readonly ParameterValue[]) => ParameterValue[]): Knowledge {
  const before = knowledge.parameters.get(FIGURE) as NonNullable<ReturnType<typeof knowledge.parameters.get>>;
  return {
    ...knowledge,
    parameters: new Map(knowledge.parameters).set(FIGURE, { ...before, values: values(before.values) }),
  };
}

const moved = (knowledge: Knowledge) =>
  withValues(knowledge, ([first, ...rest]) => [NEW, { ...first, to: day('2026-12-31') } as ParameterValue, ...rest]);

const withAnswer = (knowledge: Knowledge, short: string, doc: string): Knowledge => {
  const entry = knowledge.entries.get('job.min_wage') as NonNullable<ReturnType<typeof knowledge.entries.get>>;
  const answers = entry.answers.map((answer) =>
    answer.valid_from.equals(NEW.from) ? { ...answer, short, sources: [{ doc, article: 'Điều 3' }] } : answer,
  );
  const sources = new Map(knowledge.sources).set('N400', { key: 'N400', document: 'Nghị định 400/2026/NĐ-CP' });
  return { ...knowledge, sources, entries: new Map(knowledge.entries).set('job.min_wage', { ...entry, answers }) };
};

const found = (before: Knowledge, after: Knowledge) =>
  checkFigureClaims(before, after)
    .filter(({ entry }) => entry === 'job.min_wage')
    .map(({ message }) => message);

test('nothing that moved, nothing to say', async () => {
  const { knowledge } = await shipped();
  expect(checkFigureClaims(knowledge, knowledge)).toEqual([]);
});

test('a new value is refused by the answer of its day that names the day and the decree before it', async () => {
  const { knowledge } = await shipped();
  const problems = checkFigureClaims(knowledge, moved(knowledge));
  // The ceiling of the benefit is said to rest on the same decree.
  expect(problems.map(({ entry }) => entry).sort()).toEqual(['job.min_wage', 'ui.amount_duration']);
  const first = problems.find(({ entry }) => entry === 'job.min_wage');
  expect(first?.message).toContain('còn nói 01/01/2026, Nghị định 293/2025');
  expect(first?.remedy).toContain('Nghị định 400/2026/NĐ-CP');
  expect(first?.remedy).toContain('01/01/2027');
});

test.each([
  ['Từ 01/01/2027, vùng I là {{luong_toi_thieu_vung_1}} đồng.', 'N400', undefined],
  ['Từ ngày 1 tháng 1 năm 2027, vùng I là {{luong_toi_thieu_vung_1}} đồng.', 'N400', undefined],
  ['Năm 2027 vùng I là {{luong_toi_thieu_vung_1}} đồng. Mức năm 2026 thấp hơn.', 'N400', undefined],
  [
    'Vùng I là {{ 2 * luong_toi_thieu_vung_1 | triệu}} đồng theo Nghị định 400/2026, thay Nghị định 293/2025.',
    'N400',
    undefined,
  ],
  ['Từ 1/1/2026, vùng I là {{luong_toi_thieu_vung_1}} đồng.', 'N400', '01/01/2026'],
  ['Từ ngày 1 tháng 1 năm 2026, vùng I là {{luong_toi_thieu_vung_1}} đồng.', 'N400', '01/01/2026'],
  ['Năm 2026 vùng I là {{ 2 * luong_toi_thieu_vung_1 | triệu}} đồng.', 'N400', 'năm 2026'],
  ['Vùng I là {{luong_toi_thieu_vung_1}} đồng.', 'N293', 'Nghị định 293/2025/NĐ-CP'],
  ['Vùng I là {{luong_toi_thieu_vung_1}} đồng theo NĐ 293/2025.', 'L74', 'Nghị định 293/2025/NĐ-CP'],
])('“%s” with source %s names another day or decree: %s', async (short, doc, named) => {
  const { knowledge } = await shipped();
  const base = withAnswer(knowledge, short, doc);
  const problems = found(base, moved(base));
  if (named === undefined) expect(problems).toEqual([]);
  else expect(problems).toEqual([expect.stringContaining(named)]);
});

test('a decree written over in place is looked for as well', async () => {
  const { knowledge } = await shipped();
  const after = withValues(knowledge, ([first, ...rest]) => [
    { ...first, source: 'Nghị định 401/2026/NĐ-CP' } as ParameterValue,
    ...rest,
  ]);
  expect(found(knowledge, after).join()).toContain('Nghị định 293/2025');
});

test('a number put right on the same day by the same decree refuses nothing', async () => {
  const { knowledge } = await shipped();
  const after = withValues(knowledge, ([first, ...rest]) => [
    { ...first, value: 5_320_000 } as ParameterValue,
    ...rest,
  ]);
  expect(checkFigureClaims(knowledge, after)).toEqual([]);
});

test('cases, sections and plain words are looked at too', async () => {
  const { knowledge } = await shipped();
  const base = withAnswer(knowledge, 'Vùng I là {{luong_toi_thieu_vung_1}} đồng.', 'N400');
  const entry = base.entries.get('job.min_wage') as NonNullable<ReturnType<typeof base.entries.get>>;
  const said = 'Từ 01/01/2026 là {{luong_toi_thieu_vung_1}} đồng.';
  for (const part of [
    { plain: said },
    { cases: [{ when: { ended_by: 'employer' as const }, say: said }] },
    { sections: [{ aspect: 'how_much' as const, heading: 'Mức', text: said, ask: ['a', 'b', 'c'] }] },
  ]) {
    const answers = entry.answers.map((answer) =>
      answer.valid_from.equals(NEW.from) ? { ...answer, ...part } : answer,
    );
    const here = { ...base, entries: new Map(base.entries).set('job.min_wage', { ...entry, answers }) };
    expect(found(here, moved(here)).join(), JSON.stringify(part)).toContain('01/01/2026');
  }
});

test('an answer of a coming day that is there before its figure is told to whoever publishes it, until the figure follows', async () => {
  const { knowledge } = await shipped();
  const base = withAnswer(knowledge, 'Từ 01/01/2027, vùng I là {{luong_toi_thieu_vung_1}} đồng.', 'N400');
  const told = (now: Knowledge) =>
    figuresToFollow(
      now,
      now.entries.get('job.min_wage') as NonNullable<ReturnType<typeof now.entries.get>>,
      day('2026-11-22'),
    );
  expect(told(knowledge)).toEqual([]);
  expect(told(base).map(({ message }) => message)).toEqual([
    'câu trả lời từ 01/01/2027 nói một ngày khác, còn {{luong_toi_thieu_vung_1}} vẫn là giá trị từ 01/01/2026',
  ]);
  expect(told(moved(base))).toEqual([]);
});
