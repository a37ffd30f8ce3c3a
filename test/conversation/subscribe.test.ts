// Agreeing to be told of things, and the reminders of declarations: said at once or in pieces, changed before it counts.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

type Talk = Awaited<ReturnType<typeof startTalk>>;

const wish = ({ session }: Talk) => {
  const { flow } = session();
  return flow?.name === 'subscribe' ? { topics: flow.topics, place: flow.place } : undefined;
};
const readBack = async () => {
  const talk = await startTalk();
  talk.say('đăng ký nhận tin');
  talk.say('tuyển sinh, phiên việc làm');
  talk.say('cả tỉnh');
  expect(wish(talk)).toEqual({ topics: ['enrolment', 'job_fair'], place: 'all' });
  return talk;
};

test('of what and where may be said at once', async () => {
  const talk = await startTalk();
  talk.say('đăng ký nhận tin');
  expect(talk.say('tuyển sinh học nghề cả tỉnh')).toContain('đồng ý nhận tin');
  expect(wish(talk)).toEqual({ topics: ['enrolment'], place: 'all' });
});

test.each([
  ['bỏ tuyển sinh', ['job_fair']],
  ['tuyển sinh thôi', ['enrolment']],
  ['à nhầm, đi nước ngoài', ['overseas']],
  ['thêm chính sách nữa', ['enrolment', 'job_fair', 'policy']],
])('%j changes what is read back, and nothing is agreed yet', async (words, topics) => {
  const talk = await readBack();
  expect(talk.say(words)).toContain('đồng ý nhận tin');
  expect([...(wish(talk)?.topics ?? [])].sort()).toEqual([...topics].sort());
  expect(talk.effects().filter(({ kind }) => kind === 'subscribe')).toEqual([]);
});

test('either line of the read-back is asked anew by its button, the other stays', async () => {
  const talk = await readBack();
  talk.press('Đổi việc');
  talk.say('chính sách');
  expect(wish(talk)).toEqual({ topics: ['policy'], place: 'all' });
  talk.press('Đổi nơi');
  expect(wish(talk)).toEqual({ topics: ['policy'], place: undefined });
  talk.press('Cả tỉnh');
  talk.say('đồng ý');
  expect(talk.effects()).toMatchObject([{ kind: 'subscribe', wish: { topics: ['policy'] } }]);
});

test.each(['đừng', 'không', 'chưa', 'thôi'])('%j to the read-back agrees to nothing', async (word) => {
  const talk = await readBack();
  talk.say(word);
  expect(talk.effects()).toEqual([]);
  expect(talk.session().flow).toBeUndefined();
});

test('a question inside is answered, and the subscription goes on', async () => {
  const talk = await startTalk();
  talk.say('đăng ký nhận tin');
  const text = talk.say('phiên việc làm có mất phí không?');
  expect(text).toContain('Mình quay lại');
  expect(wish(talk)).toEqual({ topics: [], place: undefined });
});

const declaring = async () => {
  const talk = await startTalk();
  talk.send({ kind: 'button', data: 'decl' });
  return talk;
};

test('a day told again corrects the first one', async () => {
  const talk = await declaring();
  talk.say('20/10/2026');
  expect(talk.say('à nhầm, 21/10/2026')).toContain('mấy tháng');
  talk.say('6 tháng');
  expect(talk.effects()).toEqual([{ kind: 'remind', about: { kind: 'declaration', start: '2026-10-21', months: 6 } }]);
});

test.each([
  ['20/10/2019', 'trong vòng một năm'],
  ['tháng 10', 'đúng một ngày'],
])('%j is no first day, and that is said', async (words, fault) => {
  const talk = await declaring();
  expect(talk.say(words)).toContain(fault);
  expect(talk.session().flow).toEqual({ name: 'declaration', asking: 'start' });
});

test('more than twelve months are said to be wrong, and the day is kept', async () => {
  const talk = await declaring();
  expect(talk.say('từ 20/10/2026, 15 tháng')).toContain('từ 1 đến 12');
  talk.say('5');
  expect(talk.effects()).toEqual([{ kind: 'remind', about: { kind: 'declaration', start: '2026-10-20', months: 5 } }]);
});

test.each([
  'đang lãnh thất nghiệp, đặt lịch nhắc khai báo giùm em',
  'nhắc em ngày khai báo hằng tháng nhé',
  'nhac tui khai bao tim viec voi',
])('to be reminded of the days to declare is asked for in words: %s', async (says) => {
  const talk = await startTalk();
  talk.say(says);
  expect(talk.session().flow?.name).toBe('declaration');
});

test.each(['trung tâm có nhắc khai báo không', 'quên khai báo tháng này thì sao', 'không ai nhắc khai báo hết'])(
  'is a question or a complaint: %s',
  async (says) => {
    const talk = await startTalk();
    talk.say(says);
    expect(talk.session().flow).toBeUndefined();
  },
);
