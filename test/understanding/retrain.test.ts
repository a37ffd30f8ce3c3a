// A changed catalogue: only the machines that the change touches are trained again, and what comes out reads as if everything
// had been.

import { beforeAll, expect, test } from 'vitest';
import { questionTeaching } from '#operations/make-mind.ts';
import { classify } from '#understanding/classify.ts';
import type { Teaching } from '#understanding/lessons.ts';
import { renewed, retrain, retrainingOf, touchedLabels } from '#understanding/retrain.ts';
import { type Classifier, train } from '#understanding/train.ts';
import { shipped } from '../support/knowledge.ts';

let teaching: Teaching;
let before: Classifier;

beforeAll(async () => {
  const whole = questionTeaching((await shipped()).knowledge);
  teaching = { ...whole, rows: whole.rows.filter((_, i) => i % 12 === 0) };
  before = train(teaching);
});

const retrained = (before: Classifier, teaching: Teaching): { touched: readonly string[]; after: Classifier } => {
  const touched = touchedLabels(before, teaching) ?? [];
  const again = [0, 1].flatMap((part) => retrain(retrainingOf(before, teaching, touched, { part, of: 2 })));
  return { touched, after: renewed(before, teaching, again) };
};

const first = (classifier: Classifier, text: string) => classify(classifier, text)[0]?.intent;

test('a new way of asking trains its own machine and those it could be taken for, and is then understood', () => {
  const text = 'hai bánh của tui gửi chỗ nào khi vô trung tâm';
  const rows = ['a', 'b', 'c'].map((end) => ({ label: 'office.contact', text: `${text} ${end}` }));
  const changed = { ...teaching, rows: [...teaching.rows, ...rows] };
  const { touched, after } = retrained(before, changed);
  expect(touched).toContain('office.contact');
  expect(touched.length).toBeLessThan(before.labels.length / 3);
  expect(first(after, text)).toBe('office.contact');

  const whole = train(changed);
  const asked = teaching.rows.filter((_, i) => i % 5 === 0);
  const same = asked.filter((row) => first(after, row.text) === first(whole, row.text));
  expect(same.length / asked.length).toBeGreaterThan(0.98);
});

test('nothing changed trains nothing; an entry that is gone is forgotten, and a new one is a training of everything', () => {
  expect(touchedLabels(before, teaching)).toEqual([]);

  const rows = ['hồ câu cá mở cửa mấy giờ', 'vé vào hồ câu bao nhiêu', 'hồ câu cá ở đâu'];
  const more = { ...teaching, rows: [...teaching.rows, ...rows.map((text) => ({ label: 'test.pond', text }))] };
  expect(touchedLabels(before, more)).toBeUndefined();
  const { after } = retrained(train(more), teaching);
  expect(after.labels).toEqual(before.labels);
  for (const { text } of teaching.rows.slice(0, 40)) expect(first(after, text)).toBe(first(before, text));
});

test('a change of almost everything is a training of everything', () => {
  const rows = teaching.rows.map(({ label, text }) => ({ label, text: `${text} ạ` }));
  expect(touchedLabels(before, { ...teaching, rows })).toBeUndefined();
});
