// Work without a contract and leave without pay: told in passing, they decide whether there is a benefit at all.

import { expect, test } from 'vitest';
import { readChoices } from '../../src/conversation/facts/choices.ts';
import { textOf } from '../../src/language/matching.ts';
import { normalise } from '../../src/language/normalise.ts';
import { startTalk } from './support.ts';

const choicesOf = (text: string) => readChoices(textOf(normalise(text)));

test.each([
  'ông xã đi ghe cho người ta, không giấy tờ gì hết',
  'chi toi phu ho ko co giay to gi',
  'lam cho quan nguoi ta khong co hop dong',
  'mẹ em rửa chén cho quán, chỉ thỏa thuận miệng',
])('work without a contract is read: %s', (text) => {
  expect(choicesOf(text).cover).toBe('none');
});

test.each([
  'em không có giấy tờ gì để nộp',
  'công ty không ký hợp đồng nữa',
  'công ty không ký hợp đồng mới với em',
  'chưa ký hợp đồng đi Đài Loan',
])('a missing paper or a contract that ended is not work without one: %s', (text) => {
  expect(choicesOf(text).cover).toBeUndefined();
});

test.each(['sếp bắt nghỉ ko lương 3 tháng', 'cty cho nghi khong luong 2 thang', 'em đang tạm hoãn hợp đồng'])(
  'leave without pay ends no contract: %s',
  (text) => {
    expect(choicesOf(text)).toMatchObject({ stage: 'suspended' });
    expect(choicesOf(text).ended_by).toBeUndefined();
  },
);

test.each(['em đóng 40 tháng, trong đó nghỉ không lương 3 tháng', 'hết tạm hoãn rồi công ty không nhận lại'])(
  'leave that is over is not told as the state of today: %s',
  (text) => {
    expect(choicesOf(text).stage).toBeUndefined();
  },
);

test('whoever works without a contract is told first that there is no benefit', async () => {
  const talk = await startTalk();
  talk.say('em đóng 58 tháng lương 6tr8, cty cho nghỉ thì lãnh được bao nhiêu');
  expect(talk.say('chồng em làm thuê cho người ta không giấy tờ gì, ổng có được lãnh giống em không')).toMatch(
    /không có trợ cấp thất nghiệp/,
  );
  expect(talk.session().facts?.months).toBeUndefined();
});

test('leave without pay that was told before decides the next question', async () => {
  const talk = await startTalk();
  talk.say('công ty bắt em nghỉ không lương 2 tháng');
  expect(talk.say('vậy em có được hưởng trợ cấp thất nghiệp lúc này không')).toMatch(/hợp đồng còn thì chưa được/);
});

test.each([
  'nếu em nghỉ luôn thì 3 tháng đó có tính vô 12 tháng không',
  'neu nghi luon thi 2 thang do co duoc cong vao 12 thang ko',
])('the months that the law asks for are not taken for months paid: %s', async (text) => {
  const talk = await startTalk();
  talk.say('công ty cho nghỉ không lương, hợp đồng còn thì có được trợ cấp thất nghiệp không');
  expect(talk.say(text)).not.toMatch(/Đóng 12 tháng/);
});
