// Severance and job-loss pay told for one's own case: computed by hand from Bộ luật Lao động 45/2019, Điều 46–48 and Nghị định
// 145/2020, Điều 8. Today is 26/11/2026.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');

/** what is said, what must be read, what must not */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // the day of the end stands before its word, and behind the insurance's
  [
    'tôi vào làm 1/6/2019, thử việc 2 tháng không bảo hiểm, sau đóng đủ bảo hiểm thất nghiệp, 20/10/2026 bị cho nghỉ vì công ty thu hẹp, lương bình quân 7 triệu, trợ cấp mất việc được nhiêu',
    ['14.000.000'],
    ['49.000.000', '52.500.000'],
  ],
  [
    'em làm từ 2015 tới nay bảo hiểm đóng đủ, nghỉ 2 lần thai sản mỗi lần 6 tháng, lương 8 triệu, công ty trả trợ cấp thôi việc bao nhiêu',
    ['4.000.000 đồng = 8.000.000 đồng × ½ × 1 năm'],
    [],
  ],
  [
    'chi lam 11 nam tu 3/2015 den 11/2026 dong bao hiem day du, co 2 lan nghi sinh moi lan 6 thang, luong binh quan 8 trieu, nghi viec thi cty tra tro cap thoi viec bao nhieu',
    ['4.000.000 đồng = 8.000.000 đồng × ½ × 1 năm'],
    ['44.000.000'],
  ],
  [
    'tôi làm từ tháng 3 năm 2004 tới nay, đóng bảo hiểm thất nghiệp đủ từ 2009, lương bình quân 12 triệu, thỏa thuận nghỉ 31/12/2026 thì trợ cấp thôi việc được bao nhiêu',
    ['30.000.000 đồng = 12.000.000 đồng × ½ × 5 năm', '58 tháng', '3/2004 – 12/2008', 'thứ Năm 21/01/2027', 'Điều 46'],
    ['mất việc làm', '?'],
  ],
  [
    'cong ty dong cua han 31/10/2026, em lam tu 1/3/2007, nam 2015 nghi de 6 thang ko dong bhtn, con lai tu 1/1/2009 dong du, luong bq 9 trieu, tro cap thoi viec duoc bao nhieu',
    ['11.250.000 đồng = 9.000.000 đồng × ½ × 2,5 năm', '28 tháng'],
    ['mất việc làm'],
  ],
  [
    'cong ty cat giam em, em lam tu thang 3/2004, bhtn dong du tu 2009, luong 12tr, tro cap mat viec dc nhieu',
    ['60.000.000 đồng = 12.000.000 đồng × 1 × 5 năm', 'Điều 47'],
    ['Trợ cấp thôi việc'],
  ],
  [
    'vao lam 1/1/2015 thu viec 2 thang ko dong bhtn, sau do dong du, luong 12tr, cat giam thi cty tra bao nhieu',
    ['24.000.000 đồng', 'mức ít nhất'],
    ['Ước tính'],
  ],
  [
    'em vào làm 1/1/2015, thử việc 2 tháng không đóng bhtn, sau đó đóng đủ, lương 12 triệu, hết hạn hợp đồng thì trợ cấp thôi việc bao nhiêu',
    ['3.000.000 đồng = 12.000.000 đồng × ½ × 0,5 năm'],
    ['24.000.000'],
  ],
  [
    'trợ cấp thôi việc em được nhiêu: làm 10 năm, lương 10 triệu, có 6 tháng thai sản không đóng bhtn, đóng đủ hết phần còn lại, hai bên thỏa thuận nghỉ',
    ['2.500.000 đồng'],
    [],
  ],
  [
    'em lam cty 12 nam tu 2005, luong 8tr5, bao hiem that nghiep moi dong tu 2015, bi cat giam thi duoc bao nhieu',
    ['76.500.000', '93.500.000', 'tháng mấy'],
    ['Ước tính', '61.200.000'],
  ],
  [
    'công ty không đóng bảo hiểm thất nghiệp tháng nào, em làm 3 năm lương 7tr, hết hợp đồng thì trợ cấp thôi việc bao nhiêu',
    ['10.500.000 đồng = 7.000.000 đồng × ½ × 3 năm'],
    [],
  ],
  [
    'em làm 15 năm, đóng bảo hiểm thất nghiệp 10 năm, lương 8 triệu, thỏa thuận nghỉ, trợ cấp thôi việc bao nhiêu',
    ['20.000.000 đồng = 8.000.000 đồng × ½ × 5 năm'],
    [],
  ],
  ['em lam 8 thang bi cat giam thi co tro cap mat viec khong', ['Chưa có khoản này', '12 tháng'], ['đồng ×']],
  [
    'em tự ý nghỉ 1 tuần không lý do rồi bị đuổi, làm 8 năm có được trợ cấp thôi việc không',
    ['Không có trợ cấp thôi việc', '5 ngày', 'Tòa án'],
    ['đồng ×'],
  ],
  [
    'em làm 4 năm nghỉ ngang không báo trước thì có trợ cấp thôi việc không',
    ['không có trợ cấp thôi việc'],
    ['đồng ×'],
  ],
  [
    'tôi đủ tuổi hưu và đóng đủ 20 năm rồi, làm từ 2003, trợ cấp thôi việc được bao nhiêu',
    ['Không có trợ cấp thôi việc', 'lương hưu'],
    ['đồng ×'],
  ],
  [
    'mỗi năm được nửa tháng lương phải không, em làm 7 năm lương 6 triệu',
    ['không còn', 'Sở Nội vụ', 'đóng đủ'],
    ['6.000.000 đồng ×'],
  ],
];

test.each(CASES)('%s', async (words, must, mustNot) => {
  const talk = await startTalk(NOW);
  const read = talk.say(words);
  for (const piece of must) expect(read).toContain(piece);
  for (const piece of mustNot) expect(read).not.toContain(piece);
});

test('years before 2000, a month alone as an answer, a few words that tell more', async () => {
  const talk = await startTalk(NOW);
  expect(
    talk.say('bố em làm từ 1/1998, đóng bhtn từ 2009, lương 10 triệu, hết hạn hợp đồng, trợ cấp thôi việc bao nhiêu'),
  ).toContain('55.000.000 đồng = 10.000.000 đồng × ½ × 11 năm');
  const other = await startTalk(NOW);
  other.say(
    'chi lam cong ty may tu nam 2003 luong bay trieu ruoi, cong ty het don hang cho nghi thi chi duoc bao nhieu tien tro cap mat viec',
  );
  other.say('bao hiem dong du tu 2009');
  expect(other.say('thang sau nam 2003')).toContain('45.000.000 đồng = 7.500.000 đồng × 1 × 6 năm');
});

test('a time without insurance that ended is not all of the work', async () => {
  const talk = await startTalk(NOW);
  const read = talk.say(
    'bố tôi làm từ 1998, thời gian trước 2009 chưa có bảo hiểm thất nghiệp, tiền thôi việc công ty tính sao',
  );
  expect(read).not.toMatch(/3[0-9]{2} (?:tháng|đến)/);
});

test('one question at a time, each answer heard, nothing asked twice', async () => {
  const talk = await startTalk(NOW);
  expect(talk.say('trợ cấp thôi việc của em được bao nhiêu ạ')).toContain('Do công ty trả');
  expect(talk.say('em vào làm 3/2006')).toMatch(/1,5 tháng lương[\s\S]*Công ty đóng bảo hiểm thất nghiệp/);
  expect(talk.say('đóng đủ ạ')).toMatch(/Lương bình quân 6 tháng cuối/);
  const last = talk.say('9 triệu');
  expect(last).toContain('13.500.000 đồng = 9.000.000 đồng × ½ × 3 năm');
  expect(last).not.toContain('?');
});

test('what is not known is left open and not asked again', async () => {
  const talk = await startTalk(NOW);
  expect(talk.say('trợ cấp mất việc của em bao nhiêu, em làm từ 5/2005, lương 8 triệu, bị cắt giảm')).toContain(
    'Nếu công ty đã đóng đủ',
  );
  const read = talk.say('em không nhớ');
  expect(read).toContain('32.000.000 đồng = 8.000.000 đồng × 1 × 4 năm');
  expect(read).not.toContain('?');
});

test('a supposition is computed and not kept', async () => {
  const talk = await startTalk(NOW);
  talk.say('trợ cấp thôi việc em bao nhiêu, làm từ 1/2003, đóng bhtn đủ từ 2009, lương 10 triệu, thỏa thuận nghỉ');
  expect(talk.say('nếu lương 12 triệu thì sao')).toMatch(/Nếu như vậy[\s\S]*36.000.000 đồng/);
  expect(talk.session().reckoning?.known.wage).toBe(10_000_000);
});

test('unemployment benefit stays its own matter', async () => {
  const talk = await startTalk(NOW);
  talk.say('trợ cấp thôi việc em bao nhiêu, làm từ 1/2003, đóng bhtn đủ từ 2009, lương 10 triệu, thỏa thuận nghỉ');
  expect(talk.say('còn trợ cấp thất nghiệp em đóng 40 tháng lương 8 triệu được bao nhiêu')).toContain('4.800.000');
});

test('a public servant is told the rule as it is written, and the written entry stays behind its button', async () => {
  const talk = await startTalk(NOW);
  expect(talk.say('tôi là viên chức làm từ 2003 lương 9 triệu trợ cấp thôi việc bao nhiêu')).not.toContain('đồng ×');
  talk.say('em làm 15 năm, đóng bhtn 10 năm, lương 8 triệu, thỏa thuận nghỉ, trợ cấp thôi việc bao nhiêu');
  expect(talk.press('Trợ cấp thôi việc, mất việc')).toContain('Do công ty trả');
});

test('whose case it is: the figures of one are not those of another', async () => {
  const talk = await startTalk(NOW);
  talk.say('trợ cấp thôi việc em bao nhiêu, làm từ 1/2003, đóng bhtn đủ từ 2009, lương 10 triệu, thỏa thuận nghỉ');
  const read = talk.say(
    'còn chồng em làm từ 1/2005, đóng đủ từ 2009, lương 14 triệu, thỏa thuận nghỉ, trợ cấp thôi việc nhiêu',
  );
  expect(read).toContain('28.000.000 đồng = 14.000.000 đồng × ½ × 4 năm');
});
