// Short words are asked of what is spoken of: the country, the event, the benefit in talk.

import { expect, test } from 'vitest';
import { talkAfter } from './support.ts';

const after = async (before: readonly string[], says: string) => {
  const talk = await talkAfter(...before);
  talk.say(says);
  return talk.replies()[0]?.provenance.intent;
};

test.each(['chồng em 40 tuổi có đi được không', 'nguoi sinh 1985 con di duoc khong', '41 tuổi thì sao'])(
  'who may go is asked of the programme in talk: %s',
  async (says) => {
    expect(await after(['khi nào thi tiếng Hàn EPS'], says)).toBe('overseas.korea_eps');
  },
);

test('what holds for all countries is still told to who asks for it', async () => {
  const says = 'điều kiện chung để đi nước ngoài làm là gì';
  expect(await after(['khi nào thi tiếng Hàn EPS'], says)).toBe('overseas.conditions');
});

test.each(['đi tay không được hay phải mang gì', 'mang giay to gi', 'đem theo gì vậy em'])(
  'who goes to an event hears what to bring: %s',
  async (says) => {
    expect(await after(['tuần này có phiên việc làm nào không'], says)).toBe('jobfair.join');
  },
);

test.each(['đăng ký nhận tin giùm chị', 'dang ki nhan thong bao cho toi'])(
  'to hear of coming events is no place in one: %s',
  async (says) => {
    expect(await after(['tuần này có phiên việc làm nào không'], says)).not.toBe('event.detail');
  },
);

test('who is out of work hears of the course that the insurance pays', async () => {
  const before = ['em nghỉ việc hôm 10/11, đóng bảo hiểm thất nghiệp 26 tháng', 'em được hưởng mấy tháng'];
  expect(await after(before, 'hay em đi học nghề nail')).toBe('ui.training_support');
});
