// Registering as somebody who looks for work: opened in ordinary words, several facts at once, corrections, consent before anything
// is kept, the young protected, withdrawn in words.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

type Talk = Awaited<ReturnType<typeof startTalk>>;
const flow = (talk: Talk) => {
  const open = talk.session().flow;
  return open?.name === 'seeker' ? open : undefined;
};
const registered = (talk: Talk) => talk.effects().find(({ kind }) => kind === 'register_seeker');

const upToConsent = async () => {
  const talk = await startTalk();
  talk.say('đăng ký tìm việc');
  talk.say('em làm may, muốn làm ở xã Đồng Mẫu');
  talk.say('32');
  talk.press('Không cho số');
  talk.press('Không cần báo');
  return talk;
};

test.each(['đăng ký tìm việc', 'dang ky tim viec lam', 'ghi tên tìm việc giùm em', 'em muốn đăng ký tìm việc làm'])(
  '"%s" opens it',
  async (says) => {
    const talk = await startTalk();
    expect(talk.say(says)).toContain('muốn làm việc gì');
    expect(flow(talk)).toBeDefined();
  },
);

test.each(['đăng ký tìm việc ở đâu', 'đăng ký tìm việc có mất phí không'])(
  '"%s" is a question, not an order',
  async (says) => {
    const talk = await startTalk();
    talk.say(says);
    expect(flow(talk)).toBeUndefined();
  },
);

test('it is offered under vacancies and under the entry, and takes what was told there', async () => {
  const talk = await startTalk();
  talk.say('em muốn kiếm việc may ở Đồng Mẫu');
  expect(talk.press('Ghi tên tìm việc')).toContain('bao nhiêu tuổi');
  expect(flow(talk)).toMatchObject({ trades: ['may'] });
  const other = await startTalk();
  other.send({ kind: 'button', data: 'i:job.register_seeker' });
  expect(other.press('Ghi tên tìm việc')).toContain('muốn làm việc gì');
});

test('nothing is kept before consent; the read-back says what, for what, how long and how to withdraw', async () => {
  const talk = await upToConsent();
  const text = talk.replies()[0]?.text ?? '';
  for (const part of ['may', 'Đồng Mẫu', '25–34 tuổi', 'không ghi', '180 ngày', 'rút tên tìm việc', 'không lưu tên'])
    expect(text).toContain(part);
  expect(registered(talk)).toBeUndefined();
  talk.say('đồng ý');
  expect(registered(talk)).toMatchObject({
    wording: 'tìm việc 2',
    seeker: { trades: ['may'], age: '25-34' },
  });
  expect(registered(talk)).not.toHaveProperty('seeker.phone');
  expect(flow(talk)).toBeUndefined();
  expect((talk.replies()[0]?.text.match(/^• /gm) ?? []).length).toBeLessThanOrEqual(3);
  expect(talk.replies()[0]?.buttons?.map(({ label }) => label)).toContain('Khác');
});

test.each(['không', 'thôi'])('"%s" to the consent keeps nothing', async (says) => {
  const talk = await upToConsent();
  talk.say(says);
  expect(talk.effects()).toEqual([]);
  expect(flow(talk)).toBeUndefined();
});

test('one line is changed, by button or in words, and the rest stands', async () => {
  const talk = await upToConsent();
  talk.press('Sửa một dòng');
  talk.press('Việc muốn làm');
  expect(talk.say('hàn')).toContain('Việc muốn làm: hàn');
  expect(talk.say('à nhầm, em 41 tuổi')).toContain('35–44 tuổi');
  expect(talk.say('sửa điện thoại')).toContain('số điện thoại');
  expect(talk.say('0900 000 123')).toContain('số có đuôi 123');
  talk.press('Đồng ý, ghi tên');
  expect(registered(talk)).toMatchObject({ seeker: { trades: ['hàn'], age: '35-44', phone: '0900000123' } });
});

test('a telephone number stands whole in no reply and in no remembered turn', async () => {
  const talk = await upToConsent();
  talk.say('sửa điện thoại');
  expect(talk.say('0900 000 123')).not.toMatch(/0900/);
  talk.press('Đồng ý, ghi tên');
  expect(JSON.stringify(talk.session())).not.toMatch(/0900 ?000 ?123/);
});

test('a question inside is answered and the form goes on', async () => {
  const talk = await startTalk();
  talk.say('đăng ký tìm việc');
  const text = talk.say('có mất phí không?');
  expect(text).toContain('muốn làm việc gì');
  expect(flow(talk)?.trades).toBeUndefined();
});

test('below fifteen nobody is written down', async () => {
  const talk = await startTalk();
  talk.say('đăng ký tìm việc');
  talk.say('phục vụ, xã Đồng Mẫu');
  const text = talk.say('14');
  expect(text).toContain('Chưa đủ 15 tuổi');
  expect(text).toContain('không lưu gì');
  expect(flow(talk)).toBeUndefined();
  expect(talk.effects()).toEqual([]);
});

test('from fifteen to seventeen the parents are asked for first', async () => {
  const talk = await startTalk();
  talk.say('đăng ký tìm việc');
  talk.say('phục vụ, xã Đồng Mẫu');
  expect(talk.say('16')).toContain('đồng ý bằng văn bản');
  expect(talk.say('chưa')).toContain('chưa ghi tên được');
  expect(flow(talk)).toBeUndefined();
  talk.say('đăng ký tìm việc');
  if (flow(talk)?.trades === undefined) talk.say('phục vụ, xã Đồng Mẫu');
  talk.say('17');
  talk.press('Cha mẹ đã đồng ý');
  expect(talk.press('Không cho số')).toContain('15–17 tuổi');
});

test.each([
  'rút tên tìm việc',
  'em rút đăng ký tìm việc',
  'xóa tên em khỏi danh sách tìm việc',
  'huy dang ky tim viec',
])('"%s" withdraws', async (says) => {
  const talk = await startTalk();
  talk.say(says);
  expect(talk.effects().map(({ kind }) => kind)).toEqual(['withdraw_seeker']);
});

const upToTelling = async () => {
  const talk = await startTalk();
  talk.say('đăng ký tìm việc');
  talk.say('em làm may, muốn làm ở xã Đồng Mẫu');
  talk.say('32');
  expect(talk.press('Không cho số')).toContain('Khi có chỗ tuyển mới hợp');
  return talk;
};

test.each([
  ['báo cho tôi khi có chỗ hợp', true],
  ['có', true],
  ['dạ báo giùm em', true],
  ['không', false],
  ['khỏi báo', false],
] as const)('whether to be told of a vacancy is a question of its own: %j', async (says, tell) => {
  const talk = await upToTelling();
  const text = talk.say(says);
  expect(text).toContain(`Nhắn khi có chỗ hợp: ${tell ? 'có' : 'không'}`);
  expect(text.includes('thôi báo việc')).toBe(tell);
  talk.say('đồng ý');
  expect(registered(talk)).toMatchObject({ seeker: { tell } });
});

test('the wish is a line that can be changed before anything is kept', async () => {
  const talk = await upToTelling();
  talk.say('không');
  talk.press('Sửa một dòng');
  expect(talk.press('Nhắn khi có chỗ hợp')).toContain('Khi có chỗ tuyển mới hợp');
  expect(talk.press('Báo cho tôi khi có chỗ hợp')).toContain('Nhắn khi có chỗ hợp: có');
});

test.each(['thôi báo việc', 'đừng báo việc', 'dung bao viec'])('"%s" ends it, whatever is open', async (says) => {
  const talk = await upToTelling();
  expect(talk.say(says)).toContain('Em thôi báo chỗ tuyển');
  expect(talk.effects().map(({ kind }) => kind)).toEqual(['mute_seeker']);
});

test('where nobody can be written to, nobody is asked', async () => {
  const talk = await startTalk(undefined, { reach: 'never', reminders: [] });
  talk.say('đăng ký tìm việc');
  talk.say('em làm may, muốn làm ở xã Đồng Mẫu');
  talk.say('32');
  const text = talk.press('Không cho số');
  expect(text).not.toContain('Khi có chỗ tuyển mới hợp với việc');
  talk.say('đồng ý');
  expect(registered(talk)).toMatchObject({ seeker: { tell: false } });
});
