import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const OPENING = async () => {
  const talk = await startTalk();
  talk.send({ kind: 'button', data: 'vstart' });
  talk.press('Đăng tin tuyển dụng');
  return talk;
};
const company = (talk: Awaited<ReturnType<typeof startTalk>>) => {
  const { flow } = talk.session();
  return flow?.name === 'opening' ? flow.content.company : undefined;
};

test('a question inside the employers’ form is answered, never stored as the vacancy', async () => {
  const talk = await OPENING();
  const text = talk.say('tham gia phiên giao dịch việc làm có mất phí không?');
  expect(company(talk)).toBeUndefined();
  expect(text).toContain('Mình quay lại');
  expect(text).toContain('Tên doanh nghiệp');
  talk.say('Công ty May Mẫu Một');
  expect(company(talk)).toBe('Công ty May Mẫu Một');
});

test.each(['dừng', 'thôi', 'hủy', 'thôi khỏi'])('%j ends the form', async (word) => {
  const talk = await OPENING();
  talk.say('Công ty May Mẫu Một');
  expect(talk.say(word)).toContain('đã dừng');
  expect(talk.session().flow).toBeUndefined();
});

test('"dừng" outside any form ends the notices', async () => {
  const talk = await startTalk();
  talk.say('dừng');
  expect(talk.effects().map(({ kind }) => kind)).toEqual(['stop_all']);
});
