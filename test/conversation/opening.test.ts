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

const ANSWERS = [
  'Công ty May Mẫu Một',
  'may 20, kho 3',
  '8–10 triệu',
  'phường Mẫu',
  'đến khi đủ người',
  'Chị Hoa 0900 000 000',
];
const CONTENT = {
  company: 'Công ty May Mẫu Một',
  jobs: 'may 20, kho 3',
  wage: '8–10 triệu',
  place: 'phường Mẫu',
  until: 'đến khi đủ người',
  contact: 'Chị Hoa 0900 000 000',
};
const FILLED = async () => {
  const talk = await OPENING();
  for (const answer of ANSWERS) talk.say(answer);
  return talk;
};
const content = (talk: Awaited<ReturnType<typeof startTalk>>) => {
  const { flow } = talk.session();
  return flow?.name === 'opening' ? flow.content : undefined;
};

test('the six answers are read back as they were written, and go out on a plain yes', async () => {
  const talk = await FILLED();
  expect(content(talk)).toEqual(CONTENT);
  talk.say('ok em gửi đi');
  talk.say('gửi đi');
  expect(talk.effects()).toMatchObject([{ kind: 'send_opening', content: CONTENT }]);
});

test.each([
  ['lương: 9 triệu', { wage: '9 triệu' }],
  ['lương 9 triệu', { wage: '9 triệu' }],
  ['à nhầm, mức lương là 9 triệu', { wage: '9 triệu' }],
  ['sửa lại lương thành 9 triệu', { wage: '9 triệu' }],
  ['doi noi lam viec: khu cong nghiep Mau', { place: 'khu cong nghiep Mau' }],
  ['Tên công ty: May Mẫu Hai', { company: 'May Mẫu Hai' }],
  ['sdt 0911 111 111', { contact: '0911 111 111' }],
  ['lương 9 triệu, hạn nhận hồ sơ 31/12/2027', { wage: '9 triệu', until: '31/12/2027' }],
])('%j changes its line alone, and all is read back', async (words, changed) => {
  const talk = await FILLED();
  const text = talk.say(words);
  expect(content(talk)).toEqual({ ...CONTENT, ...changed });
  expect(text).toContain('xem lại');
  expect(text).toContain(`• Mức lương: ${{ ...CONTENT, ...changed }.wage}`);
});

test.each(['Sửa một dòng', 'sửa', 'sai rồi'])('%j asks which line, and that one is asked again', async (words) => {
  const talk = await FILLED();
  expect(talk.say(words)).toContain('dòng nào');
  expect(talk.press('Mức lương')).toContain('Mức lương?');
  expect(talk.say('9 triệu')).toContain('• Mức lương: 9 triệu');
  expect(content(talk)).toEqual({ ...CONTENT, wage: '9 triệu' });
});

test('several fields in one message are all taken', async () => {
  const talk = await OPENING();
  const text = talk.say(
    'Công ty May Mẫu Một, tuyển 20 thợ may, lương 8-10 triệu, làm việc tại phường Mẫu\nHạn nhận hồ sơ: 31/12/2027',
  );
  expect(content(talk)).toEqual({
    company: 'Công ty May Mẫu Một',
    jobs: '20 thợ may',
    wage: '8-10 triệu',
    place: 'phường Mẫu',
    until: '31/12/2027',
  });
  expect(text).toContain('số điện thoại');
});

test('a correction without a name changes what was told last', async () => {
  const talk = await OPENING();
  talk.say('Công ty May Mẫu Một');
  expect(talk.say('à nhầm, Công ty May Mẫu Hai')).toContain('Cần tuyển');
  expect(company(talk)).toBe('Công ty May Mẫu Hai');
});

test.each([
  [2, 'cũng khá', 'mức lương'],
  [4, 'chắc còn lâu', 'chưa đọc được ngày'],
  [4, '01/01/2020', 'đã qua'],
  [5, 'gặp chị Hoa', 'số điện thoại'],
])('at field %i %j is said to be of no use, in plain words, and asked again', async (at, words, fault) => {
  const talk = await OPENING();
  for (const answer of ANSWERS.slice(0, at)) talk.say(answer);
  const text = talk.say(words);
  expect(text).toContain(fault);
  expect(Object.keys(content(talk) ?? {})).toHaveLength(at);
  talk.say(ANSWERS[at] ?? '');
  expect(Object.keys(content(talk) ?? {})).toHaveLength(at + 1);
});

test('a question while all is read back is answered, and all is read back again', async () => {
  const talk = await FILLED();
  const text = talk.say('tham gia phiên giao dịch việc làm có mất phí không?');
  expect(text).toContain('Mình quay lại');
  expect(text).toContain('xem lại');
  expect(content(talk)).toEqual(CONTENT);
});
