// "Thế còn Hàn Quốc?" turns the last answer to another country; who asks something of their own about a country gets that.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

async function second(first: string, says: string) {
  const talk = await startTalk();
  talk.say(first);
  talk.say(says);
  return talk.replies()[0]?.provenance.intent;
}

test.each([
  ['đi Nhật cần gì', 'thế còn Đài Loan thì sao', 'overseas.taiwan'],
  ['đi Nhật cần gì', 'vay han quoc thi sao', 'overseas.korea_eps'],
  ['đi Đài Loan lương bao nhiêu', 'còn Nhật?', 'overseas.japan'],
])('%s, %s', async (first, says, intent) => {
  expect(await second(first, says)).toBe(intent);
});

test.each([
  ['EPS Hàn Quốc là gì', 'vậy đi thời vụ hái dâu bên Hàn có được không', 'overseas.korea_seasonal'],
  ['EPS Hàn Quốc là gì', 'the di han quoc tien nenkin bao hiem ve lay lai the nao', 'overseas.returnee_money'],
  ['đi Ba Lan được không', 'nếu tự ký hợp đồng với chủ bên Ba Lan thì đăng ký ở đâu', 'overseas.individual_contract'],
])('%s, %s', async (first, says, intent) => {
  expect(await second(first, says)).toBe(intent);
});

test.each([['còn tiền nenkin'], ['con nenkin thi sao']])(
  '"%s" asks for the money, not for the same of Japan',
  async (says) => {
    const talk = await startTalk();
    talk.say('chồng em đi Nhật theo công ty được 14 tháng, xưởng bên đó phá sản rồi, giờ ảnh biết làm sao');
    expect(talk.say(says)).toMatch(/nenkin/i);
  },
);

test.each([
  'đức',
  'điều dưỡng Đức thì sao',
  'du học Đức được không',
  'con gái em học điều dưỡng đức hết 290 triệu có đắt không',
])('after nursing, %s is the country', async (says) => {
  const talk = await startTalk();
  talk.say('em học xong lớp 12 muốn học điều dưỡng');
  talk.say(says);
  expect(talk.replies()[0]?.provenance.intent).toBe('overseas.europe');
});

test('a sewing or welding course names no country', async () => {
  const talk = await startTalk();
  talk.say('em muon hoc nghe han o dau');
  expect(talk.replies()[0]?.provenance.intent).toMatch(/^vocational\./);
});
