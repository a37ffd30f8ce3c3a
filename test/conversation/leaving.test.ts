import { expect, test } from 'vitest';
import { leavingDay } from '#conversation/facts/leaving.ts';
import { shippedMind, TODAY } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

test.each([
  ['em nghỉ việc ngày 15/12/2025', '2025-12-15'],
  ['e nghi tu 15/12/2025', '2025-12-15'],
  ['công ty cho nghỉ hôm 20/12/2025, em đóng từ 3/2020', '2025-12-20'],
  ['đóng bảo hiểm từ 3/2022, nghỉ ngày 15/12/2025', '2025-12-15'],
  ['tôi hết hợp đồng ngày 31/12/2025', '2025-12-31'],
  ['bị sa thải vào 5/11/2025', '2025-11-05'],
  ['ngày 15/12/2025 em nghỉ việc', '2025-12-15'],
  ['hôm 1/10/2026 công ty giải thể', '2026-10-01'],
  ['cty cat giam em hom 2/2/2026', '2026-02-02'],
  ['em nghỉ 15/10', '2026-10-15'],
  ['em định nghỉ việc ngày 15/12', '2026-12-15'],
  ['nghỉ việc từ đầu tháng 8', '2026-08-01'],
  ['em nghỉ hôm 28', '2026-10-28'],
  ['bị cho nghỉ hôm hai bảy', '2026-10-27'],
  ['em nghỉ ngày mười lăm rồi', '2026-11-15'],
  ['em tính nghỉ ngày 28', '2026-11-28'],
  ['em nghỉ ngày 28', undefined],
  ['em nghỉ ba mươi tháng mười', '2026-10-30'],
  ['nghỉ may hôm mùng năm tháng chín', '2026-09-05'],
  ['em đóng bảo hiểm từ 3/2022 đến nay', undefined],
  ['nghỉ thai sản từ 1/3/2026', undefined],
  ['nghỉ không lương từ 1/3/2026 rồi', undefined],
  ['em nộp hồ sơ ngày 5/10/2026', undefined],
  ['nghỉ việc rồi nộp hồ sơ ngày 5/10/2026', undefined],
  ['sếp nói nghỉ trước tết là cắt thưởng', undefined],
  ['nghỉ trước ngày 31/12 thì mất lương tháng 13', undefined],
  ['nghỉ trước tết nên em bị cắt thưởng', '2027-01-07'],
  ['vào làm 1/2/2024, hỏi bảo hiểm thất nghiệp', undefined],
])('%s', async (text, day) => {
  const { folded, entities } = (await shippedMind()).understand(text, TODAY);
  expect(leavingDay(folded, entities, TODAY)?.from.toString()).toBe(day);
});

test('who left in December 2025 reads the rule for them; who has paid since 2022 reads today’s', async () => {
  const talk = await startTalk();
  expect(talk.say('em nghỉ việc 15/12/2025, có đủ điều kiện hưởng trợ cấp thất nghiệp không')).toContain(
    'Nghỉ việc trước 01/01/2026',
  );
  talk.say('đóng bảo hiểm từ 3/2022 thì điều kiện hưởng trợ cấp thất nghiệp là gì');
  expect(talk.replies()[0]?.provenance).toMatchObject({ intent: 'ui.eligibility', variant: '2026-01-01' });
});

test.each([
  ['em nghỉ việc ngày 30/9/2026 thì hạn nộp hồ sơ thất nghiệp là ngày nào', 'là thứ Tư 30/12/2026, còn 38 ngày'],
  [
    'nghi viec 22/8/2026, han nop ho so that nghiep toi ngay nao',
    'Chủ nhật 22/11/2026, tức là hôm nay; ngày đó là ngày nghỉ',
  ],
  ['nghỉ việc 5/5/2026 quá hạn nộp hồ sơ thất nghiệp chưa', 'thứ Tư 05/08/2026, đã qua hạn'],
  ['nghỉ việc 30/11/2025 thì hạn nộp hồ sơ thất nghiệp là khi nào', 'là thứ Bảy 28/02/2026, đã qua hạn'],
  [
    'nghỉ việc tháng 9/2026, hạn nộp hồ sơ thất nghiệp là khi nào',
    'từ 01/12/2026 đến 30/12/2026, tùy ngày nghỉ ghi trên giấy, sớm nhất còn 9 ngày',
  ],
  ['nghỉ việc tháng 8/2026, hạn nộp hồ sơ thất nghiệp là khi nào', 'có thể đã qua hạn: xem ngay ngày trên giấy'],
  ['nghỉ việc tháng 5/2026, hạn nộp hồ sơ thất nghiệp là khi nào', 'tùy ngày nghỉ ghi trên giấy, đã qua hạn'],
])('the last day to file: %s', async (question, day) => {
  const talk = await startTalk();
  talk.say(question);
  const answer = talk.send({ kind: 'button', data: 'q:ui.deadline' });
  expect(answer).toContain(day);
  expect(answer).toContain('Điều 38');
});

test('no day is computed where none was said', async () => {
  const talk = await startTalk();
  expect(talk.say('hạn nộp hồ sơ thất nghiệp là bao lâu')).toMatch(/^Phải nộp đủ hồ sơ/);
});

test.each([
  ['e nghi viec dc 2 thang r, gio lam bhtn con kip ko a', 'còn kịp, còn khoảng 1 tháng'],
  ['nghỉ việc hơn 2 tháng rồi còn nộp thất nghiệp kịp không', 'còn kịp, còn chưa đầy 1 tháng'],
  ['em nghỉ được 20 ngày rồi, hạn nộp hồ sơ thất nghiệp', 'còn khoảng 2 tháng'],
  ['nghỉ việc gần 3 tháng rồi hạn nộp hồ sơ thất nghiệp còn không', 'sắp hết hạn'],
  ['tôi nghỉ việc 5 tháng rồi hạn nộp hồ sơ thất nghiệp còn không', 'nhiều khả năng quá hạn'],
  ['nghỉ việc hơn 3 tháng thì quá hạn nộp hồ sơ thất nghiệp chưa', 'nhiều khả năng quá hạn'],
])('said in months, answered in months: %s', async (question, words) => {
  const talk = await startTalk();
  talk.say(question);
  expect(talk.send({ kind: 'button', data: 'q:ui.deadline' }).split('\n')[0]).toContain(words);
});

test.each([
  'hạn nộp hồ sơ thất nghiệp là 3 tháng phải không',
  'em làm 2 năm thì hạn nộp hồ sơ thất nghiệp là bao lâu',
  'nghỉ thai sản 6 tháng thì hạn nộp hồ sơ thất nghiệp tính sao',
])('another length of time is not taken for it: %s', async (question) => {
  const talk = await startTalk();
  talk.say(question);
  expect(talk.send({ kind: 'button', data: 'q:ui.deadline' })).toMatch(/^Phải nộp đủ hồ sơ/);
});

test('two questions in one message keep the computed day and the offer to be reminded', async () => {
  const talk = await startTalk();
  const text = talk.say(
    'em nghỉ việc ngày 30/9/2026. Hạn nộp hồ sơ thất nghiệp là ngày nào? Nộp hồ sơ thất nghiệp ở đâu?',
  );
  expect(text).toContain('là thứ Tư 30/12/2026, còn 38 ngày');
  expect(talk.replies().flatMap(({ buttons = [] }) => buttons.map(({ data }) => data))).toContain('f:2026-12-30');
});

test('an absconded employer changes from when the three months run, also when the day of leaving is named', async () => {
  const talk = await startTalk();
  talk.say('chủ bỏ trốn, em nghỉ ngày 30/9/2026 thì hạn nộp hồ sơ thất nghiệp là ngày nào');
  const text = talk.send({ kind: 'button', data: 'q:ui.deadline' });
  expect(text).toContain('tính từ ngày có xác nhận');
  expect(text).toContain('Tính từ ngày nghỉ: Nếu giấy ghi nghỉ việc ngày 30/09/2026'); // should no confirmation come
  expect(talk.replies().flatMap(({ buttons = [] }) => buttons.map(({ data }) => data))).not.toContain('f:2026-12-30');
});

test.each([
  'mai hết hạn rồi mà chưa có giấy',
  'hom nay het han nop ma cong ty chua dua so',
  'ngày mốt hết hạn nộp hồ sơ thất nghiệp',
])('"%s" is said of the papers, and ends no work', async (says) => {
  const talk = await startTalk();
  talk.say(says);
  expect(talk.session().facts?.ended).toBeUndefined();
});
