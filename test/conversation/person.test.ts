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
  ['em tôi cũng bị cắt, lương 12 triệu', 'em'],
  ['em tui đóng 20 tháng', 'em'],
  ['bb em làm cùng chuyền 8 tháng', 'bạn'],
  ['còn anh nó vừa trượt đại học', 'anh'],
  ['thế đứa chị nó 19 tuổi thì sao', 'chị'],
  ['vợ a thì nghỉ ở nhà', 'vợ'],
  ['em toi lam 3 nam roi', 'self'], // may be "em tới làm"
  ['em tôi muốn hỏi giùm', undefined],
  ['còn em thì sao', 'self'],
  ['chồng em nộp giùm được không', undefined],
  ['hạn cuối hôm nào', undefined],
  ['chồng em bị công ty cho nghỉ việc, đóng 40 tháng', 'chồng'],
  ['chong em lam cho cong ty go, dong 40 thang', 'chồng'],
  ['ông xã đi ghe cho người ta', 'chồng'],
  ['chong em la cong nhan, dong 40 thang', 'chồng'],
  ['công ty cho chồng em nghỉ rồi, chồng em đóng 40 tháng', 'chồng'],
  ['cho chồng em đi nộp được không', undefined],
  ['cho em hỏi, chồng em đóng 40 tháng', 'chồng'],
  ['cho toi hoi chong toi nghi viec 30/9', 'chồng'],
  ['dạ cho em hỏi vợ em đóng 27 tháng', 'vợ'],
  ['chồng em đóng tiền cho em', undefined],
  ['em chồng em muốn đi Đài Loan', 'em'],
  ['em vợ mình về nước từ tháng 10 năm 2024', 'em'],
  ['mẹ chồng em năm nay 55 tuổi', 'mẹ'],
  ['vợ chồng em cùng nghỉ việc', undefined],
  ['còn ông nhà o đi biển thuê cho chủ tàu', 'chồng'],
  ['chồng cô sáu mươi hai rồi, chưa đủ mười lăm năm', 'chồng'],
  ['chong co 62 roi', 'chồng'],
  ['còn bồ em 18t xong 12 rồi', 'bạn'],
  ['con chi 2 e 19t hoc xong 12', 'chị'],
  ['thế đứa chị nó 19 thì làm ca đêm được chứ', 'chị'],
  ['còn vợ mình có công ty nhưng tạm ngừng', 'vợ'],
  ['chong em thi chua di, van lam binh duong', 'chồng'],
  ['chồng ở quê, em ở đây', undefined],
  ['công ty cho nghỉ nên chồng em đi nộp hồ sơ cho em', undefined],
])('%s', (said, who) => expect(turnsTo(textOf(normalise(said)))).toBe(who));

test('what is told after somebody else was named is theirs: no sum is made of two people', async () => {
  const talk = await startTalk();
  talk.say('cty em giải thể, nghỉ 15/10 rồi');
  talk.say('dong dc 50 thang, luong 7tr2');
  const his = talk.say('còn chồng em? ảnh đóng 27 tháng');
  expect(his).toContain('của chồng: đóng 27 tháng');
  expect(his).not.toMatch(/4\.320\.000|15\/10/);
});

test('what happened to a brother or sister leaves the own months alone', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ 15/10, đóng 50 tháng, lương 7 triệu 2');
  expect(talk.say('em tôi cũng bị cắt, đóng 27 tháng')).toContain('của em');
  expect(talk.say('còn tôi thì sao')).toContain('50 tháng');
});

test('what befell somebody at an employer of theirs does not overwrite the own months', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ 15/10, đóng 50 tháng, lương 7 triệu 2');
  talk.say('chồng em bị công ty cho nghỉ việc, đóng 27 tháng');
  expect(talk.session().about).toBe('chồng');
  expect(talk.say('còn em thì sao')).toContain('50 tháng');
});
