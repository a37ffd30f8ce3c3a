import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test('what was written for one’s case is said once, and again for who asks the whole again', async () => {
  const talk = await startTalk();
  const case_ = /Người khuyết tật vay với lãi bằng đúng lãi cho vay hộ nghèo/;
  expect(talk.say('em là người khuyết tật vay vốn mở quán được không')).toMatch(case_);
  const section = talk.say('vay được mấy năm phải trả');
  expect(talk.replies()[0]?.provenance.intent).toBe('job.loan');
  expect(section).not.toMatch(case_);
});

test('a case that was told of after the answer is not kept back', async () => {
  const talk = await startTalk();
  talk.say('vay vốn mở quán được không');
  talk.say('em là người khuyết tật');
  expect(talk.say('lãi bao nhiêu')).toMatch(/khuyết tật/);
});
