// Whose case a message is about.

import { expect, test } from 'vitest';
import { turnsTo } from '#conversation/acts/person.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { startTalk } from './support.ts';

test.each([
  ['còn chồng em?', 'chồng'],
  ['còn chồng em? ảnh đóng 27 tháng', 'chồng'],
  ['con chong em, dong 27 thang luong 6tr', 'chồng'],
  ['thế vợ anh. 15 tháng, 8 triệu', 'vợ'],
  ['còn em thì sao', 'self'],
  ['chồng em nộp giùm được không', undefined],
  ['hạn cuối hôm nào', undefined],
])('%s', (said, who) => expect(turnsTo(textOf(normalise(said)))).toBe(who));

test('what is told after somebody else was named is theirs: no sum is made of two people', async () => {
  const talk = await startTalk();
  talk.say('cty em giải thể, nghỉ 15/10 rồi');
  talk.say('dong dc 50 thang, luong 7tr2');
  const his = talk.say('còn chồng em? ảnh đóng 27 tháng');
  expect(his).toContain('của chồng: đóng 27 tháng');
  expect(his).not.toMatch(/4\.320\.000|15\/10/);
});
