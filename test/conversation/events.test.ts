import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const titles = (talk: Awaited<ReturnType<typeof startTalk>>) =>
  talk.replies().flatMap((reply) => (reply.cards ?? []).map((card) => card.title));

test('upcoming events are shown at once, said to be samples, with a calendar file', async () => {
  const talk = await startTalk();
  const text = talk.say('sắp tới có phiên giao dịch việc làm nào không');
  expect(text).toContain('dữ liệu mẫu');
  expect(titles(talk)).toHaveLength(3);
  expect(titles(talk)[0]).toBe('Phiên giao dịch việc làm định kỳ (dữ liệu mẫu)');
  expect(talk.replies()[0]?.cards?.[0]).toMatchObject({
    calendarPath: '/su-kien/phien-dinh-ky.20261126.ics',
    lines: ['thứ Năm 26/11/2026, 08:00–11:30', expect.stringContaining('Sàn giao dịch')],
  });
});

test('kind, place and time narrow the search', async () => {
  const talk = await startTalk();
  talk.say('ngày hội tuyển sinh trường nghề khi nào tổ chức');
  expect(titles(talk).every((title) => /tuyển sinh/i.test(title))).toBe(true);
  talk.say('ở xã Đồng Mẫu tháng 12 có phiên giao dịch việc làm không');
  expect(titles(talk)).toEqual(['Phiên giao dịch việc làm lưu động xã Đồng Mẫu (dữ liệu mẫu)']);
  expect(talk.replies()[0]?.cards?.[0]?.lines[0]).toContain('19/12/2026');
});

test('nothing on the days asked for: says so and shows what comes next', async () => {
  const talk = await startTalk();
  expect(talk.say('mai có phiên giao dịch việc làm không ạ')).toContain('Em không thấy sự kiện nào ngày 23/11/2026');
  expect(titles(talk).length).toBeGreaterThan(0);
});

test('"xem thêm" goes on to the end, by button and by word', async () => {
  const talk = await startTalk();
  talk.say('lịch các phiên giao dịch việc làm');
  const first = titles(talk);
  talk.press('Xem thêm');
  const second = talk.replies()[0]?.cards?.map((card) => card.id);
  talk.say('xem thêm');
  expect(first).toHaveLength(3);
  expect(new Set(second).size).toBe(second?.length);
  for (let i = 0; i < 10; i++) talk.say('xem thêm');
  expect(talk.replies()[0]?.text).toContain('Đã hết sự kiện');
});

test('details name employers, what to bring and that it is free; a follow-up changes the time', async () => {
  const talk = await startTalk();
  talk.say('lịch phiên giao dịch việc làm');
  talk.press(/Phiên giao dịch việc làm định kỳ/);
  const card = talk.replies()[0]?.cards?.[0];
  expect(card?.lines.join('\n')).toContain('Công ty May Mẫu Một');
  expect(card?.lines.join('\n')).toContain('Không mất phí');
  talk.say('còn tháng sau thì sao');
  expect(talk.replies()[0]?.text).toContain('từ 01/12/2026 đến 31/12/2026');
});

test('the demonstration never runs dry: in any month of the next two years there are events', async () => {
  for (let month = 0; month < 24; month++) {
    const now = Temporal.PlainDate.from('2026-11-22')
      .add({ months: month })
      .toZonedDateTime('Asia/Ho_Chi_Minh')
      .toInstant();
    const talk = await startTalk(now);
    talk.say('lịch phiên giao dịch việc làm');
    expect(titles(talk).length, String(now)).toBeGreaterThan(0);
  }
});

test('what ended this morning is upcoming no more, and somebody who asks for today hears so', async () => {
  const talk = await startTalk(Temporal.Instant.from('2026-11-26T05:00:00Z')); // 12:00; the fair ended at 11:30
  talk.say('sắp tới có phiên giao dịch việc làm nào không');
  expect(talk.replies()[0]?.cards?.map(({ id }) => id)).not.toContain('phien-dinh-ky.20261126');
  expect(talk.say('hôm nay có phiên giao dịch việc làm không')).toContain(
    '“Phiên giao dịch việc làm định kỳ” thứ Năm 26/11/2026 đã kết thúc lúc 11:30.',
  );
});
