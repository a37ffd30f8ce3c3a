// Days that end no work, months that follow from when they began, seasons of several years: each is money or a term misread.
// Today is Thursday 26/11/2026.

import { beforeAll, expect, test } from 'vitest';
import { readFacts } from '#conversation/facts/read.ts';
import { turnContext } from '#conversation/mind.ts';
import type { TurnContext } from '#conversation/turn-types.ts';
import { shippedMind } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');
let context: TurnContext;
beforeAll(async () => {
  context = turnContext(await shippedMind(), NOW, 'CV-TEST22');
});
const read = (text: string) => readFacts(context.understand(text), context);

test.each([
  'trời ơi vậy mai là hết hả',
  'chet roi tuc la mai la het ha',
  'ủa vậy 27/11 là chót rồi',
  'lỡ mất ngày mai thì sao',
  'neu tre ngay mai thi sao',
  '27/11 có kịp không',
  '20/2 sang năm là thứ mấy',
])('“%s” after a day of leaving leaves that day as it was', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ việc 27/8 chưa nộp thất nghiệp');
  talk.say(says);
  expect(talk.session().facts?.ended).toEqual({ from: '2026-08-27', to: '2026-08-27' });
});

test('a day alone still corrects the one told before', async () => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ việc 27/8 chưa nộp thất nghiệp');
  talk.say('à nhầm, 7/9');
  expect(talk.session().facts?.ended?.to).toBe('2026-09-07');
});

test.each([
  ['em viết đơn xin nghỉ ngày 1/11', undefined],
  ['nop don xin nghi viec hom 1/11', undefined],
  ['1/11 em nộp đơn xin thôi việc', undefined],
  ['hôm 3/11 tui mới đưa đơn nghỉ', undefined],
  ['viết đơn xin nghỉ ngày 1/11, nghỉ hẳn 15/12', '2026-12-15'],
  ['làm đơn xin nghỉ từ ngày 10/12', '2026-12-10'],
  ['nghỉ việc ngày 1/11', '2026-11-01'],
] as const)('“%s” ends the work on %s', (text, day) => {
  expect(read(text).ended?.to).toBe(day);
});

test.each([
  ['em làm vườn 2 năm, từ tháng năm tới hết tháng mười, đóng đủ', 12],
  ['năm ngoái với năm nay đều từ tháng 4 đến tháng 9, đóng đủ bảo hiểm', 12],
  ['hai nam lien lam tu thang 3 toi thang 8 co dong bao hiem', 12],
  ['3 mùa đóng từ tháng 5 đến tháng 9', 15],
  ['nam nay voi nam ngoai deu dong bhtn tu t6 den t10', 10],
  // one long stretch, and one season
  ['làm từ tháng 4 năm ngoái tới tháng 9 năm nay đóng đủ', 18],
  ['em đóng bhtn từ tháng 3/2023 đến tháng 3/2025', 25],
] as const)('“%s” tells of %i months', (text, months) => {
  expect(read(text).months?.count).toBe(months);
});

test.each([
  ['cô ấy đóng bảo hiểm từ tháng 9/2016, lương 8 triệu 4', 122],
  ['dong bhtn tu 3/2021 luong 7tr', 68],
  ['bảo hiểm thất nghiệp tham gia từ 2009, lương 8 triệu', 214],
] as const)('“%s” is about %i months, through the last whole one', async (says, months) => {
  const talk = await startTalk(NOW);
  talk.say('trợ cấp thất nghiệp được bao nhiêu');
  talk.say(says);
  expect(talk.session().facts?.months).toEqual({ count: months, precision: 'about' });
});

test('months since then end with the work', async () => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ việc 30/9/2026');
  expect(talk.say('em đóng bhtn từ 10/2022, lương 7 triệu')).toContain('× 4 tháng');
});

test.each(['em đóng bhtn từ năm 2019 lương 8tr', 'dong bao hiem tu 2016 luong 7 trieu'])(
  '“%s” leaves open how many months it was',
  async (says) => {
    const talk = await startTalk(NOW);
    talk.say(says);
    expect(talk.session().facts?.months).toBeUndefined();
  },
);

test.each(['2 năm rồi, 20 tháng', '2 nam nay, dong 20 thang', 'hai năm rồi, được 20 tháng'])(
  '“%s” is twenty months',
  (text) => {
    expect(read(text).months?.count).toBe(20);
  },
);

test.each([
  ['em nghỉ 20/9 đóng 30 tháng lương 7 triệu', 'còn vợ mình 6 năm 4 tháng, 7 triệu chẵn', '4.200.000 đồng × 6 tháng'],
  ['em nghỉ 20/9 đóng 30 tháng lương 7 triệu', 'con chong em 3 nam 2 thang, 9tr5', '5.700.000 đồng × 3 tháng'],
  ['nhờ chị gái nộp hồ sơ hộ được không', 'em đóng 26 tháng, 7tr1', '4.260.000 đồng × 3 tháng'],
])('%s | %s', async (first, then, wanted) => {
  const talk = await startTalk(NOW);
  talk.say(first);
  expect(talk.say(then)).toContain(wanted);
});

test.each([
  'xin được việc rồi, hợp đồng tính từ 20/11',
  'hop dong moi co hieu luc tu ngay 20/11',
  'hđ ghi từ 20/11',
  'hợp đồng của công ty bắt đầu từ ngày 20/11',
])('“%s” says by when it is reported', async (says) => {
  const talk = await startTalk(NOW);
  talk.say('em đang hưởng thất nghiệp thì có việc làm mới');
  expect(talk.say(says)).toContain('thứ Năm 26/11/2026');
  expect(talk.say('vậy báo trễ nhất hôm nào')).toContain('26/11/2026');
});

test.each([
  ['20/2 sang năm là thứ mấy', 'thứ Bảy 20/02/2027'],
  ['1/12 roi vao thu may', 'thứ Ba 01/12/2026'],
  ['30/11 có phải chủ nhật không', 'thứ Hai 30/11/2026'],
])('“%s”', async (says, wanted) => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ việc 27/8 chưa nộp thất nghiệp');
  expect(talk.say(says)).toContain(wanted);
});
