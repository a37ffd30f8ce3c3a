// Words that name no matter are asked of the one in talk; words that are of another matter, or ask for nothing, are not taken for them.

import { expect, test } from 'vitest';
import { bareAspects } from '#conversation/acts/bare-ask.ts';
import { startTalk } from './support.ts';

test.each([
  ['nộp ở chỗ nào vậy em', 'where'],
  ['nop o mo rua', 'where'],
  ['hồ sơ gồm những gì', 'papers'],
  ['giay to can nhung j', 'papers'],
  ['mấy bữa thì xong', 'processing'],
  ['bao lâu có tiền', 'processing'],
  ['bao giờ hết hạn vậy', 'deadline'],
])('%s asks for %s', (text, aspect) => {
  expect(bareAspects({ text })).toContain(aspect);
});

test.each(['khi nào có thì báo em nhé', 'học lớp đó mấy tháng', 'lương tháng bao nhiêu', 'vay ở đâu', 'dạ vâng ạ'])(
  '%s names a matter, or asks nothing of it',
  (text) => {
    expect(bareAspects({ text })).toEqual([]);
  },
);

const asked = async (...says: string[]) => {
  const talk = await startTalk();
  for (const each of says) talk.say(each);
  return talk.replies().map(({ provenance }) => provenance.intent);
};

test.each([
  ['vay vốn nuôi heo được bao nhiêu', 'hồ sơ gồm gì, đem lên chỗ nào', 'job.loan'],
  ['vay von lam an bao nhieu lai', 'giay to can nhung j', 'job.loan'],
  ['em đi Hàn về còn tiền bảo hiểm chưa lấy', 'nộp cho ai vậy', 'overseas.returnee_money'],
  ['bộ đội xuất ngũ học nghề được hỗ trợ bao nhiêu', 'mấy bữa có tiền', 'vocational.ex_soldier_disabled'],
  ['nhà nghèo muốn đi Nhật vay ngân hàng chính sách được không', 'nộp giấy ở đâu', 'overseas.loan'],
])('after "%s", "%s" is asked of %s', async (first, then, intent) => {
  expect(await asked(first, then)).toContain(intent);
});

test('what was computed is said again in short, not replaced by the rule', async () => {
  const talk = await startTalk();
  const first = talk.say('em làm bên Nhật 3 năm về ngày 5/9, nenkin lấy lại sao');
  expect(first).toContain('05/09/2028');
  const again = talk.say('chót là ngày nào vậy');
  expect(again).toContain('05/09/2028');
  expect(again.length).toBeLessThan(first.length);
});
