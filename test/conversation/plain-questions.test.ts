import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  'mình muốn đi hàn quốc làm việc thì đăng ký ở đâu',
  'muốn đi hàn quốc đăng ký ở đâu',
  'em muon di han dang ky cho nao',
  'tôi muốn đi Hàn Quốc thì nộp hồ sơ ở đâu',
])('a wish to go with where to register is answered: %s', async (words) => {
  const talk = await startTalk();
  const got = talk.say(words);
  expect(got).not.toContain('chưa chắc');
  expect(talk.session().last?.intent).toMatch(/^overseas\./);
});

test.each(['can giay j', 'cần giấy gì', 'mang theo giấy tờ gì vậy em', 'the can nop ho so gi', 'chuẩn bị giấy gì'])(
  'papers asked in the middle of a claim are those of the claim: %s',
  async (words) => {
    const talk = await startTalk();
    talk.say('em đóng 36 tháng lương 5 triệu 2');
    talk.say('nghỉ hôm 20/11');
    talk.say('bao giờ có tiền');
    expect(talk.say(words)).not.toContain('chưa chắc');
    expect(talk.session().last?.intent).toBe('ui.documents');
  },
);
