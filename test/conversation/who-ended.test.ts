import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const LOSES = /không được hưởng trợ cấp thất nghiệp lần này/;

test.each([
  'công ty cho nghỉ ngang có được hưởng trợ cấp thất nghiệp không',
  'cty cho em nghỉ không báo trước thì có được hưởng thất nghiệp không',
  'công ty cho nghỉ ngang, không báo trước',
  'bị sếp đuổi ngang không báo trước ngày nào, có được trợ cấp thất nghiệp không',
  'cong ty cho nghi ngang khong bao truoc',
])('who was sent away never hears that leaving unlawfully loses the benefit: %s', async (text) => {
  const talk = await startTalk();
  const answer = talk.say(text);
  expect(answer).not.toMatch(LOSES);
  expect(answer).toContain('không mất quyền hưởng');
});

test('who left without a word hears it', async () => {
  const talk = await startTalk();
  expect(talk.say('em tự nghỉ ngang không báo trước thì có được hưởng thất nghiệp không')).toMatch(LOSES);
});

test('where it is not clear who ended the work, the person is asked, and the answer follows from what they say', async () => {
  const talk = await startTalk();
  const asked = talk.say('công ty ép em viết đơn nghỉ việc thì có được hưởng trợ cấp thất nghiệp không');
  expect(asked).toContain('Ai là bên cho nghỉ');
  expect(talk.press('Công ty cho tôi nghỉ')).toContain('không mất quyền hưởng');
});

test.each([
  ['công ty nợ lương 2 tháng nên em nghỉ ngang, có được hưởng thất nghiệp không', 'nợ'],
  ['bị quấy rối nên em nghỉ ngay không báo, có được trợ cấp thất nghiệp không', 'quấy rối'],
  ['em có bầu bác sĩ bảo nghỉ nên nghỉ ngang luôn, có được hưởng bảo hiểm thất nghiệp không', 'Mang thai'],
  ['bị chửi bới nhục mạ nên em nghỉ ngang có được lãnh thất nghiệp không', 'nhục mạ'],
])('a lawful reason to leave at once stands in the short answer: %s', async (text, word) => {
  const talk = await startTalk();
  const answer = talk.say(text);
  expect(answer).toMatch(/nghỉ ngay/);
  expect(answer).toContain(word);
});

test('who already qualifies for a pension reads it in the short answer', async () => {
  const talk = await startTalk();
  expect(talk.say('điều kiện hưởng trợ cấp thất nghiệp là gì')).toContain('chưa đủ điều kiện lương hưu');
});
