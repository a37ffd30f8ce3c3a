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
