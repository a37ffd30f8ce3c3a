// A loan for a trade, for going abroad, for studying: the talk says which is meant.

import { expect, test } from 'vitest';
import { keptToTalk } from '#conversation/acts/twins.ts';
import { startTalk } from './support.ts';

const RANKED = [
  { intent: 'overseas.loan', p: 0.5 },
  { intent: 'job.loan', p: 0.3 },
  { intent: 'job.seasonal', p: 0.2 },
];
const part = (text: string) => ({ text, entities: [] });
const best = (text: string, intent: string) =>
  keptToTalk(RANKED, part(text), { last: { intent } }).map(({ intent: id, p }) => `${id} ${p}`)[0];

test('few words stay with the loan in talk; words of another purpose leave it', () => {
  expect(best('lãi mấy phân', 'job.loan')).toBe('job.loan 0.8');
  expect(best('vay đi nước ngoài thì lãi mấy phân', 'job.loan')).toBe('overseas.loan 0.5');
  expect(best('lãi mấy phân', 'job.seasonal')).toBe('overseas.loan 0.5');
});

test('the interest of a loan for fish is not that of going abroad', async () => {
  const talk = await startTalk();
  talk.say('tui tính vay vốn nuôi cá lồng được không');
  talk.say('lãi mấy phân');
  expect(talk.replies()[0]?.provenance.intent).toBe('job.loan');
});

test('who employs somebody hears that papers may not be kept, with the fine', async () => {
  const talk = await startTalk();
  talk.say('tôi là chủ quán, mới thuê một đứa phụ bếp phải làm giấy tờ gì');
  expect(talk.say('giữ căn cước của nó cho chắc được không')).toContain('Không được giữ căn cước');
});
