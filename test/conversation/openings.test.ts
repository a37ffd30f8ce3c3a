import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  'e oi cho chi hoi cai',
  'em ơi cho chị hỏi xíu',
  'ad oi cho hoi ti',
  'alo cho tôi hỏi chút',
  'anh oi em muon hoi 1 viec',
])('who knocks is asked in, with the areas: %s', async (words) => {
  const talk = await startTalk();
  expect(talk.say(words)).toMatch(/^Dạ, \S+ hỏi đi ạ/);
  expect(talk.replies()[0]?.buttons?.length).toBeGreaterThanOrEqual(4);
});

test('she who calls herself "chị" is called so', async () => {
  const talk = await startTalk();
  expect(talk.say('e oi cho chi hoi cai')).toContain('Dạ, chị hỏi đi ạ');
});

test.each(['cho chị hỏi hạn nộp', 'em muốn hỏi học nghề', 'cho em hỏi lương tối thiểu'])(
  'what is asked at once is answered: %s',
  async (words) => {
    const talk = await startTalk();
    expect(talk.say(words)).not.toContain('hỏi đi ạ');
  },
);

test.each([
  'hihi it dzay sao song noi troi',
  'ít vậy sao sống nổi',
  'có nhiêu đó sống sao nổi trời',
  'nhiu do hong du song ad oi',
  'lấy gì mà sống',
])('a sigh about the sum is no danger: %s', async (sigh) => {
  const talk = await startTalk();
  talk.say('em đóng 14 tháng lương 6 triệu');
  const got = talk.say(sigh);
  expect(got).not.toContain('113');
  expect(got).not.toContain('chưa chắc');
  expect(got).toMatch(/em hiểu|Luật chỉ trả/); // "ít vậy sao" is told why as well
  expect(talk.say('ad co ng iu chua')).toContain('em là máy');
});

test.each(['ad có người yêu chưa', 'bot co ny chua', 'em có bồ chưa', 'làm người yêu anh nhé'])(
  'what is said in fun gets a light line: %s',
  async (words) => {
    const talk = await startTalk();
    expect(talk.say(words)).toContain('em là máy');
  },
);

test('who does not want to live is never taken for it', async () => {
  const talk = await startTalk();
  expect(talk.say('ít vậy em không muốn sống nữa')).not.toContain('khó xoay');
});
