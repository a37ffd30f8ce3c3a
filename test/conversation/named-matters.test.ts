// Short questions that are asked of everything stay with what is spoken of: going abroad is meant where something of it was said.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const intents = (talk: Awaited<ReturnType<typeof startTalk>>) =>
  talk.replies().map(({ provenance }) => provenance.intent ?? '');

test.each([
  'giấy tờ gồm những gì em ơi',
  'giay to can nhung j',
  'hợp đồng thì mang bản gốc hay sao y',
  'ho so co phai cong chung het khong',
  'bị phạt không hay trốn là xong',
  'hạn tới khi nào vậy',
])('in a talk about the benefit: %s', async (says) => {
  const talk = await startTalk();
  talk.say('em làm dệt, hết hạn hợp đồng hôm 31/10, nộp thất nghiệp muộn nhất hôm nào');
  talk.say(says);
  expect(intents(talk).filter((each) => each.startsWith('overseas.'))).toEqual([]);
});

test.each(['em tính đi Nhật, giấy tờ gồm những gì', 'còn đi xuất khẩu lao động thì hồ sơ cần gì'])(
  'named, it is answered in any talk: %s',
  async (says) => {
    const talk = await startTalk();
    talk.say('nộp thất nghiệp muộn nhất hôm nào');
    talk.say(says);
    expect(intents(talk).some((each) => each.startsWith('overseas.'))).toBe(true);
  },
);
