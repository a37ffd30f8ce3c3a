// What people tell of their own case, and what looks like it and is not: a sum or a length of time misread is money misread.

import { beforeAll, expect, test } from 'vitest';
import { readFacts } from '#conversation/facts/read.ts';
import { turnContext } from '#conversation/mind.ts';
import type { TurnContext } from '#conversation/turn-types.ts';
import { shippedMind } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

const TODAY = Temporal.Instant.from('2026-11-26T02:00:00Z');
let context: TurnContext;
beforeAll(async () => {
  context = turnContext(await shippedMind(), TODAY, 'CV-TEST22');
});
const read = (text: string) => readFacts(context.understand(text), context);

test.each([
  ['dong bh dc 4 nam 5 thang r', 53],
  ['đóng 4 năm 5 tháng r', 53],
  ['vợ mới đóng 30 tháng lương 6tr2', 30],
  ['anh đóng bảo hiểm mười một năm chẵn thì được mấy tháng', 132],
  ['ký hợp đồng 2 năm, đóng được 15 tháng', 15],
  ['dong bhtn tong cong 11 thang tu truoc toi gio, chua linh lan nao', 11],
  // after an earlier claim only what was kept and what was paid since
  ['đóng tất cả 56 tháng, 36 tháng đầu đã lãnh hết 3 tháng năm 2023. Từ đó đóng thêm 20 tháng, lương 8tr', 20],
  ['quyết định lần trước ghi bảo lưu 11 tháng. Sau đó e đi làm đóng thêm 37 tháng nữa, lương 6tr', 48],
  // several employers one after the other; what is left after probation without insurance
  ['đóng bhtn cty A 19 tháng (2019-2020), cty B 23 tháng (2021-2023), cty C 20 tháng tới hết hợp đồng 12 tháng', 62],
  ['lam cty dc 13 thang nhung 2 thang dau la hd thu viec rieng k dong bh, con lai 11 thang dong du', 11],
  // paid months are counted without those of unpaid leave already
  ['nghỉ không lương từ 1/9/2026 tới giờ, em đóng 50 tháng', 50],
] as const)('"%s" tells of %i months', (text, months) => {
  expect(read(text).months?.count).toBe(months);
});

test.each([
  'được bao nhiêu 1 tháng',
  'hai vợ chồng cộng lại một tháng được nhiêu',
  'sao có 3 tháng',
  'đóng nhiều vậy mà sao có 12 tháng',
  'thế thừa ra một năm để dành lần sau được chứ',
  '70 tháng còn lại có được giữ không',
  'có công ty kêu ký hợp đồng lái xe tải 1 năm',
  'em nghe chị đồng nghiệp nói cô ấy nợ bảo hiểm 7 tháng nay',
  'cty khong dong bao hiem cho e 5 thang roi',
  'công ty nợ BHXH gần 1 năm',
  'công ty phá sản, quá 3 tháng từ lúc nghỉ rồi còn nộp được không',
])('"%s" tells of no months that were paid', (text) => {
  expect(read(text).months).toBeUndefined();
});

test.each([
  ['bác nghỉ từ tháng tám ngày mười tám giờ làm hồ sơ được không', '2026-08-18'],
  ['tháng 5 vừa rồi cho nghỉ', '2026-05-01'],
  ['e nghi 20/6/2026 ma khong co ai ky giay. den 5/10/2026 moi co nguoi', '2026-06-20'],
  ['cong ty dong cua han 31/10/2026, em mat viec', '2026-10-31'],
] as const)('"%s": left on %s', (text, from) => {
  expect(read(text).ended?.from).toBe(from);
});

test.each(['sao nghỉ có 1 ngày 24/11 mà kéo cả tuần', 'bị cắt tháng 2 này thì còn nhiêu'])(
  '"%s" names no day of leaving',
  (text) => {
    expect(read(text).ended).toBeUndefined();
  },
);

test.each(['tôi 59 tuổi nghỉ thì có bị coi là đủ điều kiện hưu không', 'mười ba năm mai mốt có lương hưu không'])(
  '"%s" asks about a pension and claims none',
  (text) => {
    expect(read(text).choices?.pension).toBeUndefined();
  },
);

test('to leave for good as others did is no leaving without notice', () => {
  expect(read('vợ mình cũng nghỉ luôn').choices).toEqual(read('vợ mình cũng nghỉ').choices);
  expect(read('mai em nghỉ luôn khỏi báo').choices).toMatchObject({ ended_by: 'self', notice: 'none' });
});

test('a number of months that corrects another is no wage, though a wage was asked for', async () => {
  const talk = await startTalk(TODAY);
  talk.say('em nghỉ 15/9, đóng 72 tháng');
  expect(talk.say('à nhầm 75 tháng mới đúng')).toContain('Em sửa lại: đóng 75 tháng.');
  expect(talk.session().facts).toMatchObject({ months: { count: 75 } });
  expect(talk.session().facts?.wages).toBeUndefined();
});

const SUPPOSED = [
  'nếu đóng 60 tháng thì sao',
  'giả sử công ty cho làm thêm một năm nữa rồi mới nghỉ thì được thêm mấy đồng',
  'nếu hợp đồng cuối là 1 năm thì sao',
  'nếu quay lại làm tới hết năm rồi nghỉ có báo trước thì sao',
  'lỡ nghỉ 1/3 thì sao',
  'thế nếu lương 9 triệu thì sao',
  'nếu đóng thêm 7 tháng nữa thì sao',
];

test.each(SUPPOSED)('what is only supposed changes nothing: "%s"', async (text) => {
  const talk = await startTalk(TODAY);
  talk.say('em nghỉ 15/9, đóng 43 tháng, lương 7tr4');
  const known = talk.session().facts;
  talk.say(text);
  expect(talk.session().facts).toEqual(known);
});

test('what is told before a supposition is kept, what is supposed is not', async () => {
  const talk = await startTalk(TODAY);
  const answer = talk.say('em đóng 43 tháng lương 7tr4, nếu nghỉ 31/12 thì được bao nhiêu');
  expect(answer).toContain('13.320.000');
  expect(answer).toContain('31/03/2027');
  expect(talk.session().facts).toEqual({ months: { count: 43, precision: 'exact' }, wages: [7_400_000] });
});

test('who would work on has not left: no last day to file is named for more months', async () => {
  const talk = await startTalk(TODAY);
  talk.say('em nghỉ 31/10, đóng 132 tháng, lương 16tr5');
  const answer = talk.say('nếu đóng thêm 12 tháng nữa thì sao');
  expect(answer).toContain('118.800.000');
  expect(answer).not.toContain('31/01/2027');
});

test('who left before the tables of the law begin is told that it is over, and no day is made up', async () => {
  const talk = await startTalk(TODAY);
  const answer = talk.say('em nghỉ việc ngày 1/6/2013, đóng 40 tháng lương 3 triệu, còn lãnh thất nghiệp được không');
  expect(answer).toContain('đã qua từ lâu');
  expect(answer).not.toContain('2013,');
  expect(answer).not.toContain('1.800.000');
});

test('a payment for missing years is no time of unemployment insurance', () => {
  expect(read('người ta kêu đóng một lần 4 tháng cho đủ 15 năm lấy lương hưu').months).toBeUndefined();
});

test('a ward is not taken for a commune that begins with the word for ward', () => {
  expect(read('em lam quan ly khach san o phuong Hai Chau Da Nang, luong 45tr')).toMatchObject({
    region: 2,
    regionFrom: 'phường Hải Châu (Đà Nẵng)',
  });
});

test('where the minimum wage changed between the last paid month and the end, both caps are named', async () => {
  const talk = await startTalk(Temporal.Instant.from('2026-02-10T02:00:00Z'));
  const answer = talk.say(
    'hợp đồng chấm dứt ngày 1/1/2026, vùng 1, lương đóng 50 triệu, đóng 40 tháng, được bao nhiêu trợ cấp',
  );
  expect(answer).toContain('vùng I 24.800.000 đồng hay 26.550.000 đồng');
});

test('a contract of a year or more is looked at within 24 months, also where 36 are too few as well', async () => {
  const talk = await startTalk(TODAY);
  const answer = talk.say(
    'Năm 2023 em đóng từ tháng 1 tới tháng 9 rồi nghỉ. Tháng 7/2026 mới đi làm lại, hợp đồng không xác định thời hạn, đóng tháng 7,8,9,10 thì cty giải thể ngày 31/10/2026. Cộng lại 13 tháng, lương 7 triệu, có được trợ cấp thất nghiệp không',
  );
  expect(answer).toContain('trong 24 tháng trước khi nghỉ chỉ có 4 tháng');
});

test('a cap of a coming year is computed with the wage in force, and that it may change is said', async () => {
  const talk = await startTalk(TODAY);
  const answer = talk.say(
    'công ty cho nghỉ 1/1/2027, vùng 1, lương đóng 50 triệu, đóng 40 tháng, được bao nhiêu trợ cấp',
  );
  expect(answer).toContain('26.550.000');
  expect(answer).toContain('mức của năm 2027 chưa có nghị định');
});

test('example C: months without contributions are no wages of nought', async () => {
  const talk = await startTalk(TODAY);
  talk.say('em nghỉ 15/9, đóng 24 tháng');
  talk.say('0 0 0 0 8 8');
  expect(talk.session().facts?.wages).toBeUndefined();
  expect(talk.say('8 8 8 8 8 8')).toContain('4.800.000 đồng × 3 tháng = 14.400.000 đồng');
});

test.each([
  [
    'chào cháu bác 59 tuổi làm bảo vệ, nghỉ thì có được thất nghiệp hay phải đợi lương hưu',
    ['nam 61 tuổi 6 tháng', 'vẫn được xét'],
  ],
  [
    'bố em 62 tuổi mới đóng bảo hiểm xã hội 12 năm, nghỉ có được thất nghiệp hay tính là đủ tuổi hưu',
    ['chưa đủ 15 năm', 'vẫn được xét'],
  ],
] as const)('who is not old enough, or not insured long enough, is told so: "%s"', async (said, must) => {
  const talk = await startTalk(TODAY);
  talk.say(said);
  const answer = talk.send({ kind: 'button', data: 'q:ui.retirement' });
  for (const words of must) expect(answer.toLowerCase()).toContain(words.toLowerCase());
});

test.each([
  ['khoan, mở vssid thấy ghi có 58 thôi', 58],
  ['xem lai thay co 58 a', 58],
  ['à nhầm, 58 mới đúng', 58],
  ['thấy có 2 người nộp trước em', 62],
  ['mở sổ thấy lương ghi 8 triệu', 62],
] as const)('after 62 months, "%s" leaves %i', async (says, months) => {
  const talk = await startTalk();
  talk.say('em đóng 62 tháng lương 7 triệu');
  talk.say(says);
  expect(talk.session().facts?.months?.count).toBe(months);
});

test('the day on which an authority confirmed is read before it as well as after', () => {
  expect(read('đến 5/10/2026 cơ quan chức năng mới xác nhận đơn vị không còn khả năng đóng').confirmed).toBe(
    '2026-10-05',
  );
  expect(read('cơ quan có thẩm quyền xác nhận công ty phá sản ngày 5/10/2026').confirmed).toBe('2026-10-05');
});

test('the last day to file stands above what to do about debts and papers', async () => {
  const talk = await startTalk();
  expect(
    talk.say('em nghỉ 7/10/2026 hết hợp đồng mà công ty không đưa quyết định, không chốt sổ, làm sao ạ'),
  ).toContain('thứ Năm 07/01/2027');
});
