// What the person is told of the memory is what the memory holds.

import { expect, test } from 'vitest';
import { myDataReply } from '#conversation/my-data.ts';
import { parseSession, type Session } from '#conversation/session.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { startTalk } from './support.ts';

const toldOf = (session: Session, knowledge: Knowledge) =>
  myDataReply(
    {
      messages: 0,
      firstMessage: undefined,
      unmasked: 0,
      replies: 0,
      nextDeletion: undefined,
      questions: [],
      tickets: [],
      session: JSON.stringify(session),
      subscription: undefined,
      consents: [],
      waits: 0,
      seeker: undefined,
      openings: [],
      reminders: [],
      notices: 0,
      lastSeen: undefined,
    },
    knowledge,
  ).text;

test('facts of every kind, of the person and of others, are told with whose they are', async () => {
  const { knowledge } = await startTalk();
  const session: Session = {
    last: { intent: 'overseas.japan', country: 'JP' },
    about: 'chồng',
    facts: {
      months: { count: 40, precision: 'exact' },
      wages: [6_800_000],
      ended: { from: '2026-09-22', to: '2026-09-22' },
      contract: 'long',
      sex: 'male',
      region: 2,
      regionFrom: 'Đồng Mẫu',
      insuredYears: 16,
      unknown: ['wages'],
      choices: { ended_by: 'employer', employer: 'owes' },
    },
    people: { self: { born: { from: '1970-01-01', to: '1970-12-31' } }, mẹ: { employed: true } },
    address: 'bác',
    history: [{ said: 'chồng tôi đóng 40 tháng', got: 'Em ghi nhận' }],
    misses: 2,
    flow: { name: 'opening', kind: 'vacancy', content: { company: 'May Mẫu', contact: 'chị Sen' } },
  };
  expect(parseSession(JSON.stringify(session))).toEqual(session);
  const told = toldOf(session, knowledge);
  for (const words of [
    'Nhật Bản',
    'đang nói về việc của chồng',
    'của chồng: đóng 40 tháng',
    '6.800.000',
    'nghỉ ngày 22/09/2026',
    'hợp đồng từ 12 tháng trở lên',
    'vùng lương 2',
    'Đồng Mẫu',
    'đóng bảo hiểm xã hội 16 năm',
    'không nhớ lương',
    'ai cho nghỉ: công ty cho nghỉ',
    'nợ bảo hiểm',
    'của chính anh/chị: sinh năm 1970',
    'của mẹ: đang còn làm',
    'cách xưng hô: bác',
    '1 lượt nói gần đây',
    '2 lần liền em chưa hiểu',
    'người liên hệ và số điện thoại',
  ])
    expect(told).toContain(words);
});

test('what somebody tells of themselves and of their husband can be seen afterwards', async () => {
  const talk = await startTalk();
  talk.say('em đóng bảo hiểm thất nghiệp 27 tháng, lương 8 triệu');
  talk.say('còn chồng em đóng 40 tháng, lương 6 triệu 8 thì được bao nhiêu');
  const told = toldOf(talk.session(), talk.knowledge);
  expect(told).toMatch(/của chính anh\/chị: đóng 27 tháng, lương đóng bảo hiểm 8\.000\.000/);
  expect(told).toMatch(/của chồng: đóng 40 tháng, lương đóng bảo hiểm 6\.800\.000/);
  expect(told).toContain('2 lượt nói gần đây');
});

test('an empty memory is said to be empty', async () => {
  const { knowledge } = await startTalk();
  expect(toldOf({}, knowledge)).toContain('Đang nhớ về cuộc trò chuyện: không có gì');
});
