// Questions that were not answered become work, and the work becomes answers.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { markOf } from '#editorial/act.ts';
import { noteQuestion } from '#editorial/triage.repository.ts';
import { listThemes, questionsOf } from '#editorial/worklist.repository.ts';
import { sortQuestions } from '#editorial/worklist.ts';
import { openRevision } from '#knowledge/revisions.repository.ts';
import { post } from '../support/app.ts';
import { until } from '../support/until.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
let minh: Officer;
beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor']);
  minh = await app.join('minh', ['reviewer']);
  await asked('trung tâm có trông giữ trẻ em không', 'a', 'b', 'c');
  await asked('Trung tam co trong giu tre em khong a', 'd');
  await asked('trung tâm có chỗ trông giữ trẻ em không ạ', 'e');
  await asked('hôm nay trời đẹp quá ad ơi', 'a', 'f');
  await asked('đến nộp hồ sơ gửi xe máy ở đâu có mất tiền không', 'g');
});
afterAll(() => app.close());

async function asked(text: string, ...people: string[]): Promise<void> {
  for (const person of people)
    await app.core.storage.write((tx) =>
      noteQuestion(tx, {
        person,
        askedAt: app.at.now,
        channel: 'telegram',
        text,
        outcome: 'refuse',
        intent: 'office.contact',
        candidates: [
          { intent: 'office.contact', p: 0.31 },
          { intent: 'jobfair.join', p: 0.2 },
        ],
        deleteOn: '2027-05-01',
      }),
    );
}

const open = async () => {
  const { reader } = app.core.storage;
  const { themes } = await listThemes(reader, { states: ['open'], offset: 0, limit: 50 });
  const questions = await questionsOf(
    reader,
    themes.map(({ id }) => id),
  );
  return themes.map(({ id, people, times }) => ({
    id,
    people,
    times,
    texts: questions.filter(({ theme }) => theme === id).map(({ text }) => text),
  }));
};
const themeOf = async (text: string) => (await open()).find(({ texts }) => texts.includes(text))?.id as number;

test('like questions stand together, most people first, with the guesses', async () => {
  const page = await lan.get('/viec');
  expect(page.status).toBe(200);
  const themes = await open();
  expect(themes.map(({ people }) => people)).toEqual([5, 2, 1]);
  expect(themes[0]?.texts).toHaveLength(3);
  expect(page.text).toContain('trung tâm có trông giữ trẻ em không');
  expect(page.text).toContain('và 2 cách nói khác');
  expect(page.text).toContain('Địa chỉ, điện thoại, giờ làm việc');
  expect(page.text).toContain('31%');
});

test('a person who asks twice is one person', async () => {
  await asked('đến nộp hồ sơ gửi xe máy ở đâu có mất tiền không', 'g', 'g');
  await sortQuestions(app.core.storage, app.core.clock);
  expect((await open()).find(({ texts }) => texts[0]?.includes('gửi xe'))).toMatchObject({ people: 1, times: 3 });
});

test('what is ignored never comes back, also when it is asked again', async () => {
  const theme = await themeOf('hôm nay trời đẹp quá ad ơi');
  expect((await lan.post(`/viec/${theme}/bo-qua`)).location).toContain('da-bo-qua');
  await asked('hôm nay trời đẹp quá ad ơi', 'x', 'y', 'z');
  await asked('hom nay troi dep qua', 'w');
  await lan.get('/viec');
  expect((await open()).flatMap(({ texts }) => texts).filter((text) => /đẹp|dep/.test(text))).toEqual([]);
  // Even when the first ones are long deleted.
  await app.core.storage.write((tx) => tx.deleteFrom('questions').where('text', 'like', 'h_m nay%').execute());
  await asked('hôm nay trời đẹp quá ad ơi', 'q');
  await lan.get('/viec');
  expect((await open()).flatMap(({ texts }) => texts).filter((text) => /đẹp|dep/.test(text))).toEqual([]);
});

test('work has an owner and a day, and shows when it is late', async () => {
  const theme = await themeOf('trung tâm có trông giữ trẻ em không');
  await lan.post(`/viec/${theme}/giao`, { nguoi: 'lan', han: '2026-11-21' });
  expect((await lan.get('/viec?loc=cua-toi')).text).toContain('trông giữ trẻ em');
  const late = await lan.get('/viec?loc=qua-han');
  expect(late.text).toContain('quá hạn</span>');
  expect(late.text).not.toContain('gửi xe');
  expect((await lan.get('')).text).toMatch(/<span class="number">1<\/span>việc giao cho anh\/chị/);
});

test('one click makes a question a way of asking; published, it is understood, and the work is done', async () => {
  const text = 'đến nộp hồ sơ gửi xe máy ở đâu có mất tiền không';
  const before = await post(app.http, { text });
  const theme = await themeOf(text);
  const added = await lan.post(`/viec/${theme}/cach-hoi`, { cau: text, muc: 'office.contact' });
  expect(added.location).toContain('/tra-loi/office.contact/sua');
  await lan.post(`/viec/${theme}/cach-hoi`, { cau: text, muc: 'office.contact' }); // twice does no harm
  const draft = await openRevision(app.core.storage.reader, 'entry', 'office.contact');
  const examples = (draft?.content?.examples ?? []) as string[];
  expect(examples.filter((each) => each === text)).toHaveLength(1);
  expect((await lan.get('/viec?loc=dang-lam')).text).toContain('gửi xe');
  await lan.post('/tra-loi/office.contact/gui-duyet', { ban: markOf(draft) });
  await minh.post('/tra-loi/office.contact/thu');
  await until(
    async () => !(await minh.get('/tra-loi/office.contact/thu', { 'hx-request': 'true' })).text.includes('<progress'),
    120_000,
  );
  const page = await minh.get('/tra-loi/office.contact/duyet');
  const ban = /name="ban" value="([\d.]+)"/.exec(page.text)?.[1] as string;
  expect((await minh.post('/tra-loi/office.contact/cong-bo', { ban })).location).toContain('da-cong-bo');
  const after = await post(app.http, { text });
  expect(after.data.replies[0]?.text).not.toBe(before.data.replies[0]?.text);
  expect(after.data.replies[0]?.text).toContain('0200');
  expect((await lan.get('/viec?loc=xong')).text).toContain('gửi xe');
});

test('a question without an answer begins a new entry; dropping the draft puts it back on the list', async () => {
  const theme = await themeOf('trung tâm có trông giữ trẻ em không');
  const made = await lan.post(`/viec/${theme}/muc-moi`, { chu_de: 'office', ma: 'trong_tre' });
  expect(made.location).toContain('/tra-loi/office.trong_tre/sua');
  const draft = await openRevision(app.core.storage.reader, 'entry', 'office.trong_tre');
  expect(draft?.content?.examples).toHaveLength(3);
  expect((await lan.get('/tra-loi')).text).toContain('Mục mới đang soạn');
  expect((await open()).some(({ id }) => id === theme)).toBe(false);
  await lan.post('/tra-loi/office.trong_tre/sua', { viec: 'discard', ban: markOf(draft) });
  expect((await open()).some(({ id }) => id === theme)).toBe(true);
});

test('what a citizen erases is gone from the worklist', async () => {
  await app.core.storage.write((tx) => tx.deleteFrom('questions').where('text', 'like', '%giữ trẻ%').execute());
  await app.core.storage.write((tx) => tx.deleteFrom('questions').where('text', 'like', '%giu tre%').execute());
  const page = await lan.get('/viec');
  expect(page.text).not.toContain('giữ trẻ');
});

test('five thousand questions are all sorted, in batches', async () => {
  const words = [
    'vay',
    'học',
    'nghề',
    'đơn',
    'xe',
    'lương',
    'nhà',
    'chợ',
    'máy',
    'sổ',
    'thẻ',
    'trường',
    'phép',
    'đường',
    'nước',
  ];
  await app.core.storage.write(async (tx) => {
    for (let i = 0; i < 5_000; i++)
      await tx
        .insertInto('questions')
        .values({
          person: `p${i % 900}`,
          asked_at: '2026-11-22T02:00:00.000Z',
          channel: 'web',
          text: [0, 1, 2, 3, 4].map((k) => words[(i * (k + 3) + (i >> (k + 2)) * 7) % words.length]).join(' '),
          outcome: 'refuse',
          intent: null,
          candidates: '[]',
          delete_on: '2027-05-01',
          theme: null,
        })
        .execute();
  });
  expect(await sortQuestions(app.core.storage, app.core.clock)).toBe(5_000);
});
