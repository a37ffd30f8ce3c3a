// Courses, support after service, loans, offers abroad and money back, told for one's own case; each figure computed by hand from the
// articles. Today is Thursday 26/11/2026.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');

type Said = readonly (readonly [words: string, must: readonly string[], mustNot: readonly string[]])[];

/** Each a talk of its own: what is said, what must be read, what must not. */
const TRAINING: Said = [
  [
    'khoá học sửa xe 4 tháng học phí 8 triệu thì được hỗ trợ bao nhiêu',
    ['1.500.000 đồng × 4 tháng = 6.000.000', 'tự trả 2.000.000'],
    [],
  ],
  ['hoc trang diem 2 thang hoc phi 6tr dc ho tro may', ['trả 4.500.000 đồng', 'tự trả 1.500.000'], []],
  [
    'dang lanh that nghiep muon hoc lai xe b2 khoa 3 thang 10 ngay 15 trieu thi duoc nhieu',
    ['3,5 tháng = 5.250.000', 'tự trả 9.750.000', 'Mẫu số 02', 'thứ Năm 17/12/2026'],
    ['hay không hưởng?'],
  ],
  ['khóa làm bánh 6 tuần 5 triệu quỹ thất nghiệp trả bao nhiêu', ['trả 4.500.000', 'tự trả 500.000'], []],
  ['học phí 1tr8 một tháng, khóa 5 tháng, thất nghiệp hỗ trợ nhiêu', ['Học phí 9.000.000', 'trả 7.500.000'], []],
  [
    'em dong 10 thang nghi tu 15/3/2026 gio xin hoc nghe con kip khong',
    ['9 trong 10 tháng', 'thứ Hai 15/03/2027'],
    ['Chưa đủ 12 tháng'],
  ],
  [
    'em đóng có 8 tháng, nghỉ 1/10/2026, xin học nghề được hỗ trợ không',
    ['chưa đủ: mới đóng 8 tháng, cần 9 tháng'],
    [],
  ],
  ['muốn học nấu ăn thất nghiệp có hỗ trợ không', ['4,5 triệu'], ['đồng × ']],
];

const SOLDIER: Said = [
  ['xuất ngũ 20/2/2022 giờ học lái xe còn được hỗ trợ không', ['Còn kịp', 'trước 20/02/2027', '30.360.000'], []],
  [
    'e ra quan 1/2023 hoc nghe han 3 thang hoc phi 12tr dc bao nhieu',
    ['12.000.000 đồng trong mức 30.360.000', '18.360.000', '01/01/2028'],
    [],
  ],
  ['bộ đội về được 2 năm rồi, muốn học sửa điện 40 triệu được hỗ trợ nhiêu', ['vượt mức', 'tự trả 9.640.000'], []],
  ['xuất ngũ năm 2020 học nghề được không', ['Đã hết hạn'], ['Còn kịp']],
  ['em đi nghĩa vụ 2019 ra 2021 học nghề còn được không', ['sát hạn 60 tháng'], ['Còn kịp', 'Đã hết hạn']],
];

const LOANS: Said = [
  ['muốn vay 300 triệu mở quán cơm có được không', ['quá mức', '200.000.000', 'Ngân hàng Chính sách xã hội'], []],
  ['em muon vay 150tr nuoi bo', ['trong mức', '120 tháng'], ['quá mức']],
  [
    'em có cơ sở may 8 người muốn vay 2 tỷ được không',
    ['8 lao động × 200.000.000 đồng = 1.600.000.000', 'tài sản bảo đảm'],
    [],
  ],
  ['em 17 tuổi vay 50 triệu bán hàng được không', ['Chưa vay được', '18 tuổi'], []],
  [
    'đi nhật hết 180 triệu vay được bao nhiêu, có phải thế chấp không',
    ['tối đa 180.000.000', 'không cần tài sản bảo đảm'],
    [],
  ],
  ['vay di han 250tr co can so do ko', ['phải có tài sản bảo đảm'], ['không cần']],
  ['chi phí đi 120 triệu, được hỗ trợ 5 triệu rồi, vay đi nước ngoài được bao nhiêu', ['115.000.000'], []],
  ['tự ký hợp đồng với chủ bên đức vay 100 triệu được không', ['không vay được khoản này'], []],
];

const OFFERS: Said = [
  [
    'cty doi 150tr phi dich vu di dai loan 3 nam luong 29500 dai te co dung ko',
    ['3 × 29.500 Đài tệ = 88.500 Đài tệ', '1 Đài tệ đổi được từ 1.695 đồng', 'Sở Nội vụ'],
    ['QUÁ trần'],
  ],
  ['cong ty thu 6000 do di nhat 3 nam luong 18 man co dung luat khong', ['540.000 yên', '6.000 đô la Mỹ'], []],
  [
    'thu 60 triệu tiền dịch vụ đi nhật 3 năm lương 28 triệu có đúng không',
    ['không quá trần chung', '84.000.000'],
    ['QUÁ'],
  ],
  [
    'hợp đồng 18 tháng lương 20 triệu thu 25 triệu tiền dịch vụ có đúng không',
    ['chưa chắc đúng', 'Sở Nội vụ'],
    ['QUÁ'],
  ],
  ['ký quỹ 20 triệu đi đài loan đúng luật không', ['QUÁ trần 12.000.000'], []],
  ['ky quy 3000 do di nhat co dung khong', ['3.000 đô la Mỹ', 'hỏi Sở Nội vụ'], ['QUÁ trần', 'không quá trần']],
  [
    'cty bảo cọc 30 triệu giữ chỗ chuyển vào tài khoản cá nhân, đi hàn visa du lịch',
    ['Dấu hiệu đáng ngờ', 'trước khi ký hợp đồng', 'tài khoản cá nhân', 'visa du lịch'],
    [],
  ],
  [
    'ong chu bao dong 50tr moi cho di phong van don han quoc, chuyen vao stk rieng',
    ['Dấu hiệu đáng ngờ', 'trước khi ký hợp đồng', 'tài khoản cá nhân', 'chưa nộp'],
    [],
  ],
  [
    'chồng em đi biển tàu vận tải hợp đồng 12 tháng lương 30 triệu thu 50 triệu tiền dịch vụ có đúng không',
    ['QUÁ trần', '45.000.000', 'quá 5.000.000'],
    [],
  ],
  ['công ty nói eps bao đậu đóng 100 triệu', ['bao đậu', 'COLAB'], []],
];

const REFUNDS: Said = [
  [
    'nop 120 trieu di nhat 3 nam lam duoc 14 thang cong ty pha san phai ve thi lay lai duoc bao nhieu',
    ['Được hoàn 73.333.333 đồng', '120.000.000 đồng × 22 ÷ 36 tháng', '180 ngày'],
    [],
  ],
  [
    'em làm bên đài mới về 2/11/2026, nộp 60 triệu hợp đồng 3 năm mới làm 1 năm thì bà chủ mất, phải về sớm, có lấy lại được đồng nào không',
    ['Được hoàn 40.000.000 đồng', '01/05/2027'],
    [],
  ],
  [
    'nộp 60tr hợp đồng 36 tháng làm được 12 tháng nhớ nhà xin về có hoàn không',
    ['không buộc công ty hoàn'],
    ['40.000.000'],
  ],
  [
    'trúng tuyển 10/4/2026 tới giờ chưa bay đóng 50tr đòi lại được không',
    ['anh/chị đòi được 50.000.000', '07/10/2026', 'bất khả kháng'],
    [],
  ],
  ['trúng tuyển 10/9/2026 chưa bay có đòi tiền được chưa', ['Chưa quá hạn chờ', '09/03/2027'], ['đòi được']],
  [
    'em đổi ý không đi nữa, đã nộp 40tr, lấy lại được không',
    ['theo hợp đồng đã ký', 'trúng tuyển ngày nào'],
    ['đòi được 40'],
  ],
];

const WAGES: Said = [
  [
    'làm 4 tiếng một ngày 100 ngàn có thấp hơn mức tối thiểu không, ở Vinh',
    ['25.000 đồng một giờ', 'không thấp hơn'],
    ['là thấp hơn'],
  ],
  [
    'phụ quán ngày làm 5 giờ trả 90k một ngày ở Vinh có thấp hơn lương tối thiểu không',
    ['18.000 đồng < 22.700', 'là thấp hơn'],
    [],
  ],
  [
    'làm 4 tiếng/ngày lương 2tr8 một tháng ở Thủ Đức có thấp hơn mức tối thiểu ko',
    ['26.923 đồng một giờ', 'không thấp hơn'],
    [],
  ],
];

test.each([...TRAINING, ...SOLDIER, ...LOANS, ...OFFERS, ...REFUNDS, ...WAGES])('%s', async (words, must, mustNot) => {
  const talk = await startTalk(NOW);
  const read = talk.say(words);
  for (const piece of must) expect(read).toContain(piece);
  for (const piece of mustNot) expect(read).not.toContain(piece);
});

test('a business is asked for its workers, an offer for its contract and wage, one thing at a time', async () => {
  const talk = await startTalk(NOW);
  expect(talk.say('tôi có hợp tác xã muốn vay 3 tỷ')).toContain('bao nhiêu lao động?');
  expect(talk.say('20 người')).toMatch(/trong mức[\s\S]*20 lao động × 200.000.000 đồng = 4.000.000.000/);
  const offer = await startTalk(NOW);
  expect(offer.say('công ty thu em 180 triệu đi nhật có mắc quá không')).toContain('Hợp đồng mấy năm');
  expect(offer.say('3 năm')).toMatch(/3 tháng lương[\s\S]*Lương ghi trong hợp đồng/);
  expect(offer.say('lương 28 triệu')).toMatch(/QUÁ trần[\s\S]*84.000.000[\s\S]*quá 96.000.000/);
});

test('a few words change the contract of the offer in talk', async () => {
  const talk = await startTalk(NOW);
  talk.say('công ty thu 80 triệu tiền dịch vụ đi Nhật, lương 28 triệu, hợp đồng 3 năm, có đúng luật không');
  expect(talk.say('thế 2 năm thì sao')).toMatch(/QUÁ trần[\s\S]*56.000.000/);
});

test('what is asked of the rule, with nothing told for a sum, is the rule', async () => {
  const talk = await startTalk(NOW);
  talk.say('em nghỉ 10/11, đóng bhtn 14 tháng, lương 6tr5');
  expect(talk.say('muốn học thêm làm bánh có đc cho tiền học k')).toContain('4,5 triệu');
});

test('"đó" is no dollar', async () => {
  const talk = await startTalk(NOW);
  talk.say('công ty thu em 120 triệu đó, đi đài loan 3 năm lương 29500 đài tệ đúng không');
  expect(talk.session().reckoning?.known.fee).toEqual({ amount: 120_000_000, money: 'VND' });
});

test('what was told is told again to whoever asks what is remembered', async () => {
  const talk = await startTalk(NOW);
  talk.say('em muon vay 150tr nuoi bo');
  const { rememberedOf } = await import('#conversation/remembered.ts');
  expect(rememberedOf(talk.session(), talk.knowledge).join('\n')).toContain('muốn vay 150.000.000 đồng');
});

test.each([
  ['em đi bộ đội về 10 tháng, học trung cấp nghề 9 tháng thì được hỗ trợ bao nhiêu', /^vocational\.ex_soldier/],
  ['đi nghĩa vụ quân sự về được 1 năm, học nghề sửa xe nhà nước cho bao nhiêu tiền', /^vocational\.ex_soldier/],
  [
    'em đi Đài 3 năm phí dịch vụ 60 triệu, về trước hạn sau 12 tháng vì công ty phá sản, đòi lại được bao nhiêu',
    /^overseas\.return/,
  ],
  ['công ty em phá sản, em đóng 30 tháng, được bao nhiêu', /^ui\./],
] as const)('is taken for its own matter: %s', async (says, intent) => {
  const talk = await startTalk();
  talk.say(says);
  expect(talk.replies()[0]?.provenance.intent).toMatch(intent);
});
