// Whoever asks again gets other words, and whoever is not understood is not asked back for ever.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test('the sum asked for again comes first and without the reckoning', async () => {
  const talk = await startTalk();
  const first = talk.say(
    'em nghỉ 15/9, đóng bảo hiểm thất nghiệp 32 tháng, lương đóng bảo hiểm 6tr2, công ty ở Đồng Mẫu',
  );
  expect(first).toMatch(/Ước tính: .* đồng/);
  const sum = /Ước tính: (.*)/.exec(first)?.[1] as string;
  const again = talk.say('vậy tổng cộng là bao nhiêu');
  expect(again).not.toBe(first);
  expect(again).toContain(sum);
  expect(again.length).toBeLessThan(first.length);
});

test('the same question over and over is never answered in the words of the answer before', async () => {
  const talk = await startTalk();
  let before = '';
  for (let i = 0; i < 9; i++) {
    const answer = talk.say('làm hồ sơ thất nghiệp cần giấy tờ gì');
    expect(answer).not.toBe(before);
    before = answer;
  }
});

test('a button gives what is on it, pressed twice or not', async () => {
  const talk = await startTalk();
  const press = () => talk.send({ kind: 'button', data: 'i:ui.documents' });
  expect(press()).toBe(press());
});

test('the third time that nothing is understood, the office is told with its telephone, and a person is one press away', async () => {
  const talk = await startTalk();
  const answers = ['giá vàng hôm nay bao nhiêu', 'qwe rty uio', 'thủ tục ly hôn đơn phương'].map((says) => {
    talk.say(says);
    return talk.replies();
  });
  expect(answers.map(([reply]) => reply?.provenance.decision === 'answer')).toEqual([false, false, true]);
  expect(answers[2]?.map(({ text }) => text).join('\n')).toContain('0200 000 000');
  expect(answers[2]?.at(-1)?.buttons?.[0]?.label).toBe('Gặp cán bộ');
});
