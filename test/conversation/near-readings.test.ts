// Where two readings, or two parts of an answer, are nearly as likely, both are said: nobody has to ask again.

import { expect, test } from 'vitest';
import { rivalOf } from '#conversation/acts/rival.ts';
import { shippedMind } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

test.each([
  ['nộp hồ sơ thất nghiệp trên cổng mà báo số căn cước không khớp', 'Bị trả hồ sơ, báo thông tin không khớp:'],
  ['nhận quyết định rồi mà chưa thấy tiền về', 'Tiền chưa về: kiểm tra gì:'],
  ['kế toán công ty nhỏ, hợp đồng 2 tháng có phải đóng bảo hiểm thất nghiệp không', 'Làm bán thời gian, thời vụ,'],
])('below the short answer stands the part that was likely meant: %s', async (said, heading) => {
  const talk = await startTalk();
  talk.say(said);
  const [short, part, ...more] = talk.replies();
  expect(more).toEqual([]);
  expect(part?.text.startsWith(heading)).toBe(true);
  expect(short?.provenance.section).toBeUndefined();
  expect(part?.provenance).toMatchObject({ intent: short?.provenance.intent, decision: 'answer' });
  expect(short?.text).toMatch(/^Căn cứ: /m);
  expect(part?.text).not.toMatch(/^Căn cứ: /m); // once is enough
  expect(part?.buttons?.length).toBeGreaterThan(0);
  expect(short?.buttons ?? []).toEqual([]); // under what is read last
});

test('a part that was put beside an answer is not put beside one again', async () => {
  const talk = await startTalk();
  const first = talk.say('nhận quyết định rồi mà chưa thấy tiền về');
  const again = talk.say('nhận quyết định rồi mà vẫn chưa thấy tiền về');
  expect(first).toContain('Tiền chưa về: kiểm tra gì:');
  expect(
    talk
      .replies()
      .slice(1)
      .map(({ text }) => text),
  ).not.toContain(first.split('\n').at(-1));
  expect(again).not.toBe(first);
});

test('a second reading is said when it is nearly as likely and can be said in a line', async () => {
  const context = await shippedMind();
  const rival = (first: number, second: number, intent = 'ui.deadline') =>
    rivalOf({ intent: 'ui.documents', p: first }, { intent, p: second }, context)?.id;
  expect(rival(0.45, 0.3)).toBe('ui.deadline');
  expect(rival(0.82, 0.17)).toBeUndefined(); // sure enough
  expect(rival(0.45, 0.12)).toBeUndefined(); // far behind
  for (const intent of ['office.human', 'chat.thanks', 'redirect.emergency', 'nothing.known'])
    expect(rival(0.45, 0.4, intent)).toBeUndefined();
  expect(rivalOf({ intent: 'ui.documents', p: 0.3 }, undefined, context)).toBeUndefined();
});
