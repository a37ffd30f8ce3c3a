// A calendar from elsewhere (.ics) taken over into the table of events, with the same look beforehand as a sheet.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOccurrence } from '#knowledge/events.ts';
import { type Officer, openConsole } from './officer.ts';

let app: Awaited<ReturnType<typeof openConsole>>;
let lan: Officer;
beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor']);
});
afterAll(() => app.close());

const vevent = (lines: string): string => `BEGIN:VEVENT\nDTSTAMP:20261101T000000Z\n${lines}\nEND:VEVENT`;
const calendar = (...events: string[]): string =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//thu//vi\n${events.join('\n')}\nEND:VCALENDAR\n`.replaceAll('\n', '\r\n');

const FAIR = vevent(`UID:hoi-1@huyen.example
SUMMARY:Ngày hội việc làm Đồng Mẫu
DTSTART;TZID=SE Asia Standard Time:20261212T080000
DTEND;TZID=SE Asia Standard Time:20261212T113000
LOCATION:Nhà văn hóa\\, huyện Đồng Mẫu
RRULE:FREQ=MONTHLY;BYDAY=2SA
EXDATE;TZID=SE Asia Standard Time:20270213T080000
DESCRIPTION:Mang theo căn cước`);
const MOVED = vevent(`UID:hoi-1@huyen.example
RECURRENCE-ID;TZID=SE Asia Standard Time:20270109T080000
SUMMARY:Ngày hội việc làm Đồng Mẫu (dời ngày)
DTSTART:20270110T010000Z
DURATION:PT2H
LOCATION:Nhà văn hóa\\, xã Đồng Mẫu`);
const ALL_DAY = vevent(`UID:a@x
SUMMARY:Tuyển sinh nghề
DTSTART;VALUE=DATE:20261220
LOCATION:xã Sông Mẫu`);
const NOWHERE = vevent(`UID:b@x
SUMMARY:Tư vấn chính sách
DTSTART:20261221T010000Z
DTEND:20261221T030000Z`);

const upload = (text: string, name = 'lich.ics') =>
  lan.follow('/du-lieu/events/nhap', { tep: new File([text], name, { type: 'text/calendar' }) });

test('what would be added and refused is shown with reasons; then it is taken over, recurrence and moved day included', async () => {
  const page = await upload(calendar(FAIR, MOVED, ALL_DAY, NOWHERE));
  expect(page.text).toMatch(/<span class="number">2<\/span>dòng thêm mới/);
  expect(page.text).toMatch(/<span class="number">2<\/span>dòng bị từ chối/);
  expect(page.text).toContain('Bắt đầu: đang trống');
  expect(page.text).toContain('Mã xã, phường: đang trống');
  const action = /action="\/quan-tri(\/du-lieu\/events\/nhap\/[\w-]+)"/.exec(page.text)?.[1] as string;
  await lan.post(action);
  const knowledge = app.core.mind.current()?.knowledge;
  const ids = knowledge?.events.filter(({ name }) => name.startsWith('Ngày hội việc làm Đồng Mẫu')).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  const [master] = (knowledge?.events ?? []).filter(
    ({ rule, name }) => rule !== undefined && name.startsWith('Ngày hội việc làm Đồng Mẫu'),
  );
  expect(master).toMatchObject({
    kinds: ['job_fair'],
    minutes: 210,
    place: { name: 'Nhà văn hóa', commune: 'dong-mau' },
    note: 'Mang theo căn cước',
  });
  if (knowledge === undefined || master === undefined) throw new Error('nothing was taken over');
  expect(findOccurrence(knowledge, `${master.id}.20261212`)?.starts.toPlainTime().toString()).toBe('08:00:00');
  for (const out of ['20270109', '20270213']) expect(findOccurrence(knowledge, `${master.id}.${out}`)).toBeUndefined();
  const moved = knowledge.events.find(({ name }) => name.includes('dời ngày'));
  expect(findOccurrence(knowledge, `${moved?.id}.20270110`)?.starts.toPlainTime().toString()).toBe('08:00:00');
});

test('taken in again it changes what it made, and doubles nothing', async () => {
  const page = await upload(calendar(FAIR.replace('080000\nDTEND', '090000\nDTEND'), MOVED));
  expect(page.text).toMatch(/<span class="number">1<\/span>dòng thay đổi/);
  expect(page.text).toMatch(/<span class="number">0<\/span>dòng thêm mới/);
});

test('our own feed, rubbish and an empty calendar are refused in words', async () => {
  const feed = await (await app.http.request('/su-kien.ics')).text();
  expect((await upload(feed)).text).toContain('do chính hệ thống này xuất ra');
  expect((await upload('BEGIN:VCALENDAR\nDTSTART:rác')).text).toContain('không đọc được như một lịch');
  expect((await upload(calendar())).text).toContain('không có sự kiện nào');
});
