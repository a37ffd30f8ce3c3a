// Short questions that mean several things are asked back about, unless the talk says which is meant; and what the kin of somebody
// held abroad are told when money is demanded.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test('support is the one of the matter in talk, said so, with the others as buttons', async () => {
  const talk = await startTalk();
  talk.say('có cách nào đi làm nước ngoài đàng hoàng không, em người Tày');
  expect(talk.say('em được hỗ trợ gì')).toMatch(/hỗ trợ/i);
  expect(talk.replies()[0]?.provenance).toMatchObject({ decision: 'answer', intent: 'overseas.support_policy' });
  expect(talk.replies().flatMap(({ buttons }) => buttons ?? []).length).toBeGreaterThan(0);
});

test('with nothing in talk the same words are still asked back about', async () => {
  const talk = await startTalk();
  talk.say('hỗ trợ gì');
  expect(talk.replies()[0]?.provenance.decision).toBe('clarify');
});

test('who is told to pay for a release hears whom to call first, in a talk about it', async () => {
  const talk = await startTalk();
  talk.say('em trai bị giữ bên Myanmar, công ty lừa đảo không cho về');
  const answer = talk.say('tụi nó biểu gửi 60 triệu thì cho nó về');
  expect(answer).toMatch(/Đừng chuyển tiền/);
  expect(answer).toMatch(/84 981 84 84 84/);
});

test('of an intake next year the conditions of the last one are told, with its year', async () => {
  const talk = await startTalk();
  expect(talk.say('năm 2027 thi eps hàn quốc mấy tuổi thì được')).toMatch(/đợt 2026.*18–39 tuổi/s);
});
