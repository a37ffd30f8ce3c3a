import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const matter = (talk: Awaited<ReturnType<typeof startTalk>>) =>
  talk.effects().flatMap((effect) => (effect.kind === 'open_ticket' ? [effect.question] : []));

test.each([
  'cho tôi nói chuyện với người',
  'gặp cán bộ',
  'có ai thật không cho em gặp với',
  'em muốn nói chuyện với nhân viên',
  'chuyển cho người trả lời đi',
])('the ticket holds what was asked before, not the request itself: %s', async (request) => {
  const talk = await startTalk();
  talk.say('công ty giữ sổ bảo hiểm không trả thì nộp hồ sơ thất nghiệp kiểu gì');
  talk.say(request);
  if (matter(talk).length === 0) talk.press('Gặp cán bộ');
  expect(matter(talk)).toEqual(['công ty giữ sổ bảo hiểm không trả thì nộp hồ sơ thất nghiệp kiểu gì']);
});

test('a request that says what it is about brings that along', async () => {
  const talk = await startTalk();
  talk.say('cho em gặp cán bộ để hỏi vì sao tháng này tiền thất nghiệp của em bị trừ mất hai trăm nghìn');
  if (matter(talk).length === 0) talk.press('Gặp cán bộ');
  expect(matter(talk)[0]).toContain('bị trừ mất hai trăm nghìn');
});
