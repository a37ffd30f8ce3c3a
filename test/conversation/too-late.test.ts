// After a warning: money or a code is gone already, and the first minutes count.

import { expect, test } from 'vitest';
import { isHarmDone } from '#conversation/harm-done.ts';
import { fold } from '#language/fold.ts';
import { startTalk } from './support.ts';

const IN_FRAUD = { last: { intent: 'job.scam_warning' } };

test.each(['lỡ ck rồi', 'tui lỡ đọc rồi', 'em trót đưa cho nó 5 triệu', 'chuyển mất rồi', 'mẹ em gửi tiền rồi'])(
  '%s: too late',
  (said) => expect(isHarmDone({ folded: fold(said) }, IN_FRAUD)).toBe(true),
);

test.each([
  'em đọc rồi', // our message
  'em gửi đơn công an rồi',
  'gửi ngân hàng khóa rồi',
  'may chưa chuyển',
  'lỡ chuyển thì sao, em chưa chuyển mà',
])('%s: no harm', (said) => expect(isHarmDone({ folded: fold(said) }, IN_FRAUD)).toBe(false));

test('elsewhere what was sent are papers', () => {
  expect(isHarmDone({ folded: 'gui roi' }, { last: { intent: 'ui.where_to_apply' } })).toBe(false);
  expect(isHarmDone({ folded: 'lo gui roi' }, {})).toBe(false);
});

test.each(['có người gọi xưng cán bộ kêu đọc mã OTP', 'bên tuyển dụng bắt đóng 350k tiền hồ sơ trước'])(
  '%s: what to do at once follows',
  async (warned) => {
    const talk = await startTalk();
    talk.say(warned);
    const text = talk.say('lỡ ck rồi');
    expect(text).toContain('Gọi ngân hàng');
    expect(text).toContain('Công an xã');
  },
);

test('a fee before a loan is a fraud, whatever loan was in talk', async () => {
  const talk = await startTalk();
  talk.say('em muốn vay vốn mở quán ăn');
  talk.say('có người gọi nói lo hồ sơ nhanh, đưa trước 5 triệu phí');
  expect(talk.replies()[0]?.provenance.intent).toBe('job.scam_warning');
  expect(talk.say('may chưa đưa')).toContain('mừng');
});

test('being groped at work is no fault of one’s own, and one may leave at once', async () => {
  const talk = await startTalk();
  const text = talk.say('ông quản lý hay sờ mó em');
  expect(text).toContain('không phải lỗi');
  expect(text).toContain('không cần báo trước');
});
