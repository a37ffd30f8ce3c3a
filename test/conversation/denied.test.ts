// Who says no to an answer and names what was meant is answered about that; severance of others is worded for them.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  'không phải, cái thất nghiệp á',
  'khong phai, y em la bao hiem that nghiep co',
  'không, em hỏi thất nghiệp mà',
  'nhầm rồi, tiền thất nghiệp ấy',
  'ý tôi là cái trợ cấp thất nghiệp',
])('“%s” after money taken at once turns to the benefit', async (says) => {
  const talk = await startTalk();
  talk.say('giờ muốn lấy bảo hiểm xã hội một lần luôn được không');
  talk.say(says);
  expect(talk.session().last?.intent).toMatch(/^ui\./);
});

test('“không cần gặp cán bộ” denies nothing', async () => {
  const talk = await startTalk();
  talk.say('hạn nộp hồ sơ thất nghiệp');
  talk.say('không cần gặp cán bộ');
  expect(talk.effects().map(({ kind }) => kind)).not.toContain('open_ticket');
});

test.each([
  [
    'công ty chị cho 1 nhân viên nghỉ, làm từ 2003 lương 9 triệu thì phải trả trợ cấp thôi việc bao nhiêu',
    'cho người đó',
  ],
  ['ben minh cat giam 1 cong nhan lam tu 2004, luong 8 trieu tro cap mat viec lam bao nhieu', 'cho người đó'],
  ['mẹ em làm từ 1/2004 lương 6 triệu nghỉ hết hợp đồng, trợ cấp thôi việc bao nhiêu', 'cho mẹ'],
  ['em làm từ 1/2004 lương 6 triệu nghỉ hết hợp đồng, trợ cấp thôi việc bao nhiêu', 'cho anh/chị'],
])('%s', async (says, whose) => {
  const talk = await startTalk();
  expect(talk.say(says)).toContain(`đóng đủ bảo hiểm thất nghiệp ${whose}`);
});

test('what is told of an employee is nothing of the case of who asks', async () => {
  const talk = await startTalk();
  talk.say('công ty chị cho 1 nhân viên nghỉ, làm từ 2003 lương 9 triệu thì phải trả trợ cấp thôi việc bao nhiêu');
  expect(talk.session().facts?.wages).toBeUndefined();
});
