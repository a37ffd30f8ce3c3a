// Employers: a vacancy told in free talk fills the form, and what they ask is what an employer must do.

import { expect, test } from 'vitest';
import { isVacancy, vacancyIn } from '#conversation/opening/free.ts';
import { startTalk } from './support.ts';

test.each([
  [
    'Giày Đại Phát, tuyển 15 công nhân, lương 9 triệu, hạn 31/12',
    { jobs: '15 công nhân', wage: '9 triệu', until: '31/12' },
  ],
  ['can 3 bao ve, luong 7 trieu', { jobs: '3 bao ve', wage: '7 trieu' }],
  ['cần gấp 12 thợ hàn, lương thỏa thuận, liên hệ anh Sơn 0900 111 222', { jobs: '12 thợ hàn', wage: 'thỏa thuận' }],
  ['công ty Gỗ Minh, thiếu 40 lao động, ở Bến Mẫu', { company: 'công ty Gỗ Minh', place: 'Bến Mẫu' }],
])('%s', (says, told) => {
  expect(vacancyIn(says)).toMatchObject(told);
  expect(isVacancy(vacancyIn(says))).toBe(true);
});

test.each(['lương 12 triệu thì được bao nhiêu', 'em cần tìm việc lương 8 triệu', 'ok em', 'công ty 180 người'])(
  'no vacancy: %s',
  (says) => {
    expect(isVacancy(vacancyIn(says))).toBe(false);
  },
);

const HIRING = 'doanh nghiệp tôi muốn đăng tin tuyển người thì làm sao';
const content = (talk: Awaited<ReturnType<typeof startTalk>>) => {
  const { flow } = talk.session();
  return flow?.name === 'opening' ? flow.content : undefined;
};

test('what is told while hiring is spoken of is kept, mended and asked on', async () => {
  const talk = await startTalk();
  talk.say(HIRING);
  expect(talk.say('cần 20 thợ mộc, lương 10 triệu, trước 15/1')).toContain('20 thợ mộc');
  expect(content(talk)).toMatchObject({ jobs: '20 thợ mộc', wage: '10 triệu' });
  talk.say('à 25 người chứ không phải 20');
  expect(content(talk)?.jobs).toBe('25 thợ mộc');
  talk.say('không phải 25, 30 thợ');
  expect(content(talk)?.jobs).toBe('30 thợ mộc');
  expect(talk.say('anh Sơn 0900 111 222, đúng rồi gửi đi')).toMatch(/Chưa gửi được, còn thiếu: .*tên doanh nghiệp/);
  expect(content(talk)?.contact).toContain('0900 111 222');
  expect(talk.effects()).not.toContainEqual(expect.objectContaining({ kind: 'send_opening' }));
});

test.each(['thôi bỏ tin tuyển đó đi', 'hủy đăng tin giúp tôi', 'khoi tuyen nua'])(
  '%s drops it, and says that nothing was sent',
  async (says) => {
    const talk = await startTalk();
    talk.say(HIRING);
    talk.say('cần 20 thợ mộc, lương 10 triệu');
    expect(talk.say(says)).toContain('chưa gửi gì');
    expect(content(talk)).toBeUndefined();
  },
);

test('a question beside it is answered, and is no part of the form', async () => {
  const talk = await startTalk();
  talk.say(HIRING);
  const text = talk.say('6 phụ bếp, lương 7 triệu, hạn 20/1, có mất phí không');
  expect(text).toContain('phí');
  expect(JSON.stringify(content(talk))).not.toContain('mất phí');
  expect(content(talk)?.until).toContain('20/1');
});

test('the same words in a talk about one’s own benefit open no form', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ 5/10, đóng 30 tháng');
  talk.say('tổ em có 20 công nhân, lương 7 triệu');
  expect(content(talk)).toBeUndefined();
});

test.each([
  'công ty tôi 30 người, có một bạn bỏ việc không nói gì thì tôi phải làm gì',
  'quan chi 6 nhan vien, mot dua nghi viec thi can giay to gi',
])('who employs somebody is told an employer’s duties: %s', async (says) => {
  const talk = await startTalk();
  const text = talk.say(says);
  expect(talk.replies()[0]?.provenance.intent).toBe('job.employer_duties');
  expect(text).not.toContain('không được hưởng');
  expect(talk.session().facts).toBeUndefined();
});
