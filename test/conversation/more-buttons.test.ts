// Six things to do under an answer are none that is read: three stand there, the others behind one more.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

type Talk = Awaited<ReturnType<typeof startTalk>>;
const labelsOf = (talk: Talk): string[] => buttonsOf(talk).map(({ label }) => label);
const buttonsOf = (talk: Talk) => talk.replies().flatMap(({ buttons = [] }) => buttons);

const MANY = 'khai báo tìm việc hàng tháng thế nào'; // its answer offers five

test('three buttons and "Khác", which brings the others', async () => {
  const talk = await startTalk();
  talk.say(MANY);
  const labels = labelsOf(talk);
  expect(labels).toHaveLength(4);
  expect(labels[3]).toBe('Khác');
  talk.say('4');
  const rest = labelsOf(talk);
  expect(rest.length).toBeGreaterThan(1);
  expect(rest.filter((label) => labels.includes(label))).toEqual([]);
});

test('the words of a button behind it can be typed at once', async () => {
  const talk = await startTalk();
  talk.say(MANY);
  talk.say('4');
  const [hidden = ''] = labelsOf(talk);
  const other = await startTalk();
  other.say(MANY);
  expect(other.say(hidden)).toBe(talk.say('1'));
});

test('pressed on an old screen it says so', async () => {
  const talk = await startTalk();
  talk.say(MANY);
  const more = buttonsOf(talk)[3]?.data ?? '';
  talk.say('nộp hồ sơ ở đâu');
  expect(talk.send({ kind: 'button', data: more })).toContain('Nút này đã cũ');
});
