// Deeds that everybody sees at once: asked before, undone after. And an event that is added without knowing a code.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEvents, findOccurrence } from '#knowledge/events.ts';
import { formFields } from './form-fields.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor']);
});
afterAll(() => app.close());

const FAIR = 'phien-dinh-ky';
const DAY = 'phien-dinh-ky.20261126';
const knowledge = () =>
  app.core.mind.current()?.knowledge as NonNullable<ReturnType<typeof app.core.mind.current>>['knowledge'];
const event = () => knowledge().events.find(({ id }) => id === FAIR);
const occurrence = (id = DAY) => findOccurrence(knowledge(), id);
const days = (deed: Record<string, string>) =>
  lan.post('/du-lieu/events/ngay', { khoa: FAIR, ngay: '2026-11-26', ...deed });
const undoOf = (page: string, key: string) => {
  const ban = new RegExp(
    `hoan-tac".*?name="khoa" value="${key}"><input type="hidden" name="ban" value="(\\d+)"`,
    's',
  ).exec(page)?.[1];
  return { khoa: key, ban: ban as string };
};
const landed = async (location: string | null) => (await lan.get((location as string).replace('/quan-tri', ''))).text;

describe('calling off', () => {
  test('asks first: nothing is called off by one click, and one day stands beside the whole series', async () => {
    const asked = await lan.post('/du-lieu/events/tinh-trang', { khoa: FAIR, tinh_trang: 'cancelled' });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Một ngày của loạt');
    expect(asked.text).toContain('<option value="2026-11-26">thứ Năm 26/11/2026 08:00</option>');
    expect(asked.text).toMatch(/Hủy cả loạt, \d+ ngày/);
    expect(event()?.status).toBe('open');
    const row = await lan.get(`/du-lieu/events/dong?khoa=${FAIR}`);
    const form = row.text.slice(row.text.indexOf('class="narrow"'));
    const fields = formFields(`id="x" ${form}`, 'x');
    const typed = await lan.post(`/du-lieu/events/dong?khoa=${FAIR}`, { ...fields, status: 'đã hủy' });
    expect(typed.status).toBe(422);
    expect(event()?.status).toBe('open');
  });

  test('one day of a series: the others take place, and it can be undone', async () => {
    const { location } = await days({ viec: 'huy', ly_do: 'bão số 9' });
    expect(occurrence()?.event).toMatchObject({ status: 'cancelled', changed: 'bão số 9' });
    expect(occurrence('phien-dinh-ky.20261210')?.event.status).toBe('open');
    expect(await (await app.http.request('/su-kien')).text()).toContain('ĐÃ HỦY');
    const page = await landed(location);
    expect(page).toContain('hủy ngày 26/11/2026');
    expect((await lan.post('/du-lieu/events/hoan-tac', undoOf(page, FAIR))).location).toContain('da-hoan-tac');
    expect(occurrence()?.event.status).toBe('open');
  });

  test('one day moved keeps its name; without a new time it is asked for', async () => {
    expect((await days({ viec: 'doi', moi: '' })).status).toBe(422);
    await days({ viec: 'doi', moi: '2026-11-27T13:30' });
    expect(occurrence()?.starts.toPlainDateTime().toString()).toBe('2026-11-27T13:30:00');
    expect((await lan.get(`/du-lieu/events/ngay?khoa=${FAIR}`)).text).toContain(
      '26/11/2026: dời sang 27/11/2026 13:30',
    );
    await days({ viec: 'bo' });
    expect(occurrence()?.starts.toPlainDateTime().toString()).toBe('2026-11-26T08:00:00');
  });

  test('the whole series, once it was asked, and back again', async () => {
    const { location } = await lan.post('/du-lieu/events/tinh-trang', {
      khoa: FAIR,
      tinh_trang: 'cancelled',
      chac: '1',
    });
    expect(event()?.status).toBe('cancelled');
    await lan.post('/du-lieu/events/hoan-tac', undoOf(await landed(location), FAIR));
    expect(event()?.status).toBe('open');
  });
});

test('deleting asks, and what was deleted comes back as it was', async () => {
  const before = knowledge().events.find(({ id }) => id === 'tu-van-di-nuoc-ngoai');
  const { text } = await lan.get('/du-lieu/events/dong?khoa=tu-van-di-nuoc-ngoai');
  const ban = /xoa" class="inline">.*?name="ban" value="([^"]*)"/s.exec(text)?.[1] as string;
  const asked = await lan.post('/du-lieu/events/xoa', { khoa: 'tu-van-di-nuoc-ngoai', ban });
  expect(asked.text).toContain('Xóa “tu-van-di-nuoc-ngoai”?');
  expect(knowledge().events).toContain(before);
  const { location } = await lan.post('/du-lieu/events/xoa', { khoa: 'tu-van-di-nuoc-ngoai', ban, chac: '1' });
  expect(knowledge().events.some(({ id }) => id === 'tu-van-di-nuoc-ngoai')).toBe(false);
  await landed(location);
  const later = (await lan.get('/du-lieu/events')).text; // a day later, nobody remembers the address
  expect(later).toContain('Đã xóa (1)');
  expect((await lan.post('/du-lieu/events/hoan-tac', undoOf(later, 'tu-van-di-nuoc-ngoai'))).location).toContain(
    'da-hoan-tac',
  );
  expect(knowledge().events.find(({ id }) => id === 'tu-van-di-nuoc-ngoai')).toEqual(before);
  expect((await lan.get('/du-lieu/events')).text).not.toContain('Đã xóa');
});

test('an event is added by choosing the ward and the office by name', async () => {
  const { text } = await lan.get('/du-lieu/events/moi');
  const commune = [...knowledge().communes.values()][0];
  expect(text).toContain(`<option value="${commune?.id}">${commune?.name}</option>`);
  expect(text).toMatch(/<select id="f-organiser"[^>]*>.*?<option value="ttdvvl-mau">Trung tâm Dịch vụ việc làm/s);
  expect(text).toContain('>Xã, phường</label>');
  expect(text).toContain('>Đơn vị tổ chức</label>');
});

test('what ended this morning stands neither on /su-kien nor in the picker of notices', async () => {
  const now = app.at.now;
  app.at.now = Temporal.Instant.from('2026-11-26T04:29:00Z'); // 11:29, a minute before the end
  const hung = await app.join('hung', ['sender']);
  const listed = async () => [
    (await (await app.http.request('/su-kien')).text()).includes(`/su-kien/${DAY}`),
    (await hung.get('/thong-bao/moi')).text.includes(DAY),
  ];
  expect(await listed()).toEqual([true, true]);
  app.at.now = Temporal.Instant.from('2026-11-26T04:31:00Z');
  expect(await listed()).toEqual([false, false]);
  expect(
    findEvents(knowledge(), { from: Temporal.PlainDate.from('2026-11-26'), to: Temporal.PlainDate.from('2026-11-26') }),
  ).toHaveLength(1);
  app.at.now = now;
});
