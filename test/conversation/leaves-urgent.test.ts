// A warning ends where something else is asked; of the loss itself it goes on.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const AFTER = 'em chuyển cho môi giới 20 triệu đi hàn quốc, bị lừa rồi';

test.each([
  'vậy đi hàn đúng cách thì tốn bao nhiêu',
  'muon di nhat that thi dang ky the nao',
  'đi đài loan chính thức cần điều kiện gì',
  'nhật thì 38 tuổi có nhận không',
  'thất nghiệp nộp hồ sơ ở đâu vậy em',
])('another matter after a swindle is answered: %s', async (said) => {
  const talk = await startTalk();
  talk.say(AFTER);
  talk.say(said);
  expect(talk.session().last?.intent).not.toMatch(/scam/);
});

test.each([
  'giờ lấy lại tiền được không',
  'bao cong an o dau',
  'kiện ông đó được không',
  'tiền cọc đi hàn có đòi được không',
])('the loss goes on: %s', async (said) => {
  const talk = await startTalk();
  talk.say(AFTER);
  talk.say(said);
  expect(talk.session().last?.intent).toMatch(/scam/);
});

test('whether an age may still go is said first', async () => {
  const talk = await startTalk();
  talk.say('em muốn đi EPS hàn quốc');
  expect(talk.say('em 38 tuổi còn đi được không')).toMatch(/Tuổi thì còn được/);
  const older = await startTalk();
  older.say('em muốn đi EPS hàn quốc');
  expect(older.say('em 43 tuổi còn đi được không')).toMatch(/Tuổi đó thì không được/);
});
