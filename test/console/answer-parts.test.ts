// An answer is more than its short sentence: cases, sections, plainer words. Whoever edits it keeps them, sees them and can
// change them.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainEntry } from '#knowledge/overlay.ts';
import { openRevision } from '#knowledge/revisions.repository.ts';
import { formFields } from './form-fields.ts';
import { type ConsoleApp, type Fields, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor', 'reviewer']);
});
afterAll(() => app.close());

const entries = () => [...(app.core.mind.current()?.knowledge.entries.values() ?? [])];
const editor = (id: string) => lan.get(`/tra-loi/${id}/sua`);
const draft = async (id: string) => (await openRevision(app.core.storage.reader, 'entry', id))?.content;

async function edit(id: string, change: Fields, deed = 'save') {
  const fields = formFields((await editor(id)).text, 'soan');
  return lan.follow(`/tra-loi/${id}/sua`, { ...fields, ...change, viec: deed });
}

type Part = Record<string, unknown>;
const answerOf = (row: object | null | undefined) => ((row as { answers: Part[] }).answers[0] ?? {}) as Part;

test('an entry that is opened and saved is as it was, to the last case and section', async () => {
  const rich = entries().filter(({ answers }) => answers.some(({ cases, sections }) => cases ?? sections));
  expect(rich.length).toBeGreaterThan(10);
  for (const { id } of rich) {
    const { location } = await lan.post(`/tra-loi/${id}/sua`, {
      ...formFields((await editor(id)).text, 'soan'),
      viec: 'save',
    });
    expect(location, id).toContain('khong-doi');
  }
});

describe('sections', () => {
  test('are written, added and taken out one by one; the others stay', async () => {
    const before = entries().find(({ id }) => id === 'ui.eligibility') as ReturnType<typeof entries>[number];
    const sections = answerOf(plainEntry(before)).sections as Part[];
    await edit('ui.eligibility', {
      'answers.0.sections.0.heading': 'Mấy tháng thì đủ',
      'answers.0.sections.0.ask': 'a ạ\nb\n\nc',
    });
    expect(answerOf(await draft('ui.eligibility')).sections).toEqual([
      { ...sections[0], heading: 'Mấy tháng thì đủ', ask: ['a ạ', 'b', 'c'] },
      ...sections.slice(1),
    ]);
    await edit('ui.eligibility', {}, 'add-section-0');
    const k = sections.length;
    const added = await edit('ui.eligibility', {
      [`answers.0.sections.${k}.aspect`]: 'example',
      [`answers.0.sections.${k}.heading`]: 'Ví dụ',
      [`answers.0.sections.${k}.text`]: 'Chị Mẫu đóng đủ.',
      [`answers.0.sections.${k}.ask`]: 'cho ví dụ\nví dụ đi\nnhư ai chẳng hạn',
    });
    expect((answerOf(await draft('ui.eligibility')).sections as Part[])[k]).toEqual({
      aspect: 'example',
      heading: 'Ví dụ',
      text: 'Chị Mẫu đóng đủ.',
      ask: ['cho ví dụ', 'ví dụ đi', 'như ai chẳng hạn'],
    });
    expect(added.text).toContain('• Ví dụ: Chị Mẫu đóng đủ.'); // in the preview
    const review = await lan.get('/tra-loi/ui.eligibility/duyet');
    expect(review.text).toContain(`Câu trả lời 1 · Mục nhỏ ${k + 1} · Nội dung`);
    await edit('ui.eligibility', {}, 'remove-section-0-0');
    expect((answerOf(await draft('ui.eligibility')).sections as Part[]).map(({ heading }) => heading)).toEqual([
      ...sections.slice(1).map(({ heading }) => heading),
      'Ví dụ',
    ]);
    await edit('ui.eligibility', {}, 'discard');
  });

  test('an empty one is named with its field when the draft is sent', async () => {
    const page = await edit('ui.reserve', {}, 'add-section-0');
    expect(page.text).toContain('name="answers.0.sections.0.heading"');
    const refused = await edit('ui.reserve', {}, 'submit');
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/Mục nhỏ \d+ · Tên mục nhỏ: không được để trống/);
    expect(refused.text).toContain('viết ít nhất 3 cách hỏi tiếp');
    await edit('ui.reserve', {}, 'discard');
  });
});

describe('cases', () => {
  test('their condition is chosen, several values of one fact among them', async () => {
    await edit('office.contact', {}, 'add-case-0');
    const page = await edit('office.contact', {
      'answers.0.cases.0.when.0': 'left_for=violence',
      'answers.0.cases.0.say': 'Anh/chị bị đánh thì gọi ngay.',
    });
    expect(answerOf(await draft('office.contact')).cases).toEqual([
      { when: { left_for: 'violence' }, say: 'Anh/chị bị đánh thì gọi ngay.' },
    ]);
    expect(page.text).toContain('Anh/chị bị đánh thì gọi ngay.\n'.trim());
    const more = await edit('office.contact', {
      'answers.0.cases.0.when.1': 'left_for=harassment',
      'answers.0.cases.0.when.2': 'ended_by=self',
    });
    expect(answerOf(await draft('office.contact')).cases).toEqual([
      { when: { left_for: ['violence', 'harassment'], ended_by: 'self' }, say: 'Anh/chị bị đánh thì gọi ngay.' },
    ]);
    expect(more.text).toContain('name="answers.0.cases.0.when.3"'); // room for one more
    const review = await lan.get('/tra-loi/office.contact/duyet');
    expect(review.text).toContain('Trường hợp 1 · Ai cho nghỉ');
    expect(review.text).toContain('người lao động tự nghỉ');
    expect(review.text).toContain('Khi người hỏi nói');
    await edit('office.contact', {}, 'remove-case-0-0');
    expect(answerOf(await draft('office.contact')).cases).toBeUndefined();
    await edit('office.contact', {}, 'discard');
  });

  test('one without a condition is refused', async () => {
    await edit('office.contact', {}, 'add-case-0');
    const refused = await edit('office.contact', { 'answers.0.cases.0.say': 'Câu riêng.' }, 'submit');
    expect(refused.text).toContain('phải có ít nhất một điều kiện');
    await edit('office.contact', {}, 'discard');
  });
});

test('plainer words are written, kept and shown', async () => {
  const page = await edit('office.contact', { 'answers.0.plain': 'Gọi số {{office.phone}} nhé.' });
  expect(answerOf(await draft('office.contact')).plain).toBe('Gọi số {{office.phone}} nhé.');
  expect(page.text).toMatch(/Gọi số 0200[^<]* nhé\./);
  await edit('office.contact', { 'answers.0.plain': '' });
  expect(answerOf(await draft('office.contact')).plain).toBeUndefined();
  await edit('office.contact', {}, 'discard');
});
