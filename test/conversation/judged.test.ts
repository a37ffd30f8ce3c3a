// What whole talks were found to get wrong: each matter in other words, with and without marks.

import { expect, test } from 'vitest';
import { namedIn } from '#conversation/acts/named/entries.ts';
import { startTalk } from './support.ts';

const named = (last: string, text: string, told: string[] = []) => {
  const found = namedIn(text, { last: { intent: last }, told: told.map((intent) => `${intent}|short|`) });
  return found && `${found.intent} ${found.aspect ?? ''}`.trim();
};

test.each([
  ['', 'em mới ra trường, công ty bắt thử việc 4 tháng thì đúng luật chưa', 'redirect.labour_dispute how_long'],
  ['redirect.labour_dispute', 'luong thu viec co 60% thoi', 'redirect.labour_dispute how_long'],
  ['jobfair.join', 'thử việc có nửa lương được không', 'redirect.labour_dispute how_long'],
  ['jobfair.employer', 'mung 2 xuong van chay thi tra luong sao', 'job.tet_and_holidays how_much'],
  ['', 'bữa 30/4 tụi em phải đi làm, lương tính thế nào', 'job.tet_and_holidays how_much'],
  ['job.tet_and_holidays', 'hợp đồng có hứa tháng lương 13 mà giờ không trả', 'job.tet_and_holidays pay'],
  ['', 'vợ em đang có thai, chủ kêu viết đơn nghỉ', 'redirect.labour_dispute family'],
  ['', 'e nuoi con 7 thang cty bat ky don xin nghi viec', 'redirect.labour_dispute family'],
  ['event.detail', 'chưa đăng ký lao động cho thợ thì bị phạt mấy triệu', 'job.labour_registration penalty'],
  ['job.severance', 'lấy khoản này rồi thất nghiệp có được nữa không', 'job.severance again'],
  ['job.register_seeker', 'căn cước hết hạn, làm lại căn cước ở chỗ nào', 'office.vneid_vssid again'],
])('at work, after "%s": %s', (last, text, is) => {
  expect(named(last, text)).toBe(is);
});

test.each([
  ['', 'đang hưởng trợ cấp mà thử việc 2 tháng có phải khai không'],
  ['ui.new_job', 'họ cho thử việc 20 ngày trước'],
  ['', 'thử việc có được trả dưới lương tối thiểu không'],
  ['', 'tết này nghỉ mấy ngày'],
  ['', 'có bầu thì nghỉ việc được bao nhiêu tiền thất nghiệp'],
  ['', 'nộp hồ sơ thất nghiệp thì mang căn cước gì'],
  ['', 'chủ giữ căn cước của em thì làm sao'],
])('not at work, after "%s": %s', (last, text) => {
  expect(named(last, text) ?? '').not.toMatch(/how_long|tet_and|family|vneid/);
});

test.each([
  ['ui.employer_debt', 'chỗ làm nhỏ, có hai người thợ thì khỏi đóng hả', 'ui.who_contributes who'],
  ['', 'ho kinh doanh duoc mien dong bao hiem cho tho dung ko', 'ui.who_contributes who'],
  ['', 'làm quán 5 năm mà bà chủ không đóng bảo hiểm tháng nào', 'ui.employer_debt what'],
  ['', 'chu chua bao gio dong bhxh cho tui tu hoi vo lam', 'ui.employer_debt what'],
  ['ui.fraud', 'thế mấy tháng đó mất trắng à', 'ui.reserve'],
  ['ui.eligibility', 'vay 9 thang do bo luon ha', 'ui.reserve'],
  ['ui.employer_debt', 'hồi trước đóng được 11 tháng, còn xài được không', 'ui.reserve'],
  ['ui.eligibility', 'công ty chưa đưa giấy, vậy muộn nhất hôm nào phải nộp', 'ui.deadline'],
  ['ui.training_support', 'vợ với con em có được cấp bảo hiểm y tế theo không', 'ui.health_insurance family'],
  ['ui.amount_duration', 'em mac giu chau, nho chong nop ho duoc khong', 'ui.authorize refused'],
])('of the insurance, after "%s": %s', (last, text, is) => {
  expect(named(last, text)).toBe(is);
});

test.each([
  ['', 'trước đây em đóng bhtn được 9 tháng, giờ chưa có việc thì có được hưởng trợ cấp không', 'ui.eligibility'],
  ['ui.monthly_report_missed', 'lỡ tháng tới tôi quên nữa thì sao', 'ui.monthly_report_missed penalty'],
  ['event.detail', 'báo cho em khi nào có phiên việc làm nhé', 'event.subscribe'],
  ['ui.payment', 'mở quán nước có bị cắt không', 'ui.while_receiving work'],
  ['overseas.rights', 'phải có chứng chỉ tiếng nhật bậc nào', 'overseas.language_test'],
  ['overseas.korea_seasonal', 'còn vợ em 49 thì sao', 'overseas.korea_seasonal who'],
  ['vocational.nine_plus', 'nhà em người mông, có được tiền ăn ở không', 'vocational.dormitory pay'],
])('after "%s": %s', (last, text, is) => {
  expect(named(last, text)).toBe(is);
});

test('pay that is in order makes leaving at once unlawful', async () => {
  const talk = await startTalk();
  talk.say('công ty nợ lương 3 tháng nên em nghỉ ngang, có được trợ cấp thất nghiệp không');
  const text = talk.say('vậy nếu công ty trả đủ lương mà em nghỉ như vậy thì sao');
  expect(text).toContain('nghỉ trái luật: lần này không được trợ cấp');
  expect(text).not.toContain('được nghỉ ngay không cần báo trước');
});

test('what was told before says which loan, which debt, which course', () => {
  expect(named('ui.while_receiving', 'cái khoản vay hồi nãy thì nộp ở đâu', ['job.loan'])).toBe('job.loan where');
  expect(named('overseas.health', 'chuyen vay luc nay gap ai o dau', ['overseas.loan'])).toBe('overseas.loan where');
  expect(named('ui.eligibility', 'rồi giờ em kiện ở đâu', ['ui.employer_debt'])).toBe('ui.employer_debt refused');
  expect(named('ui.training_support', 'đang học giữa chừng mà tìm được việc thì sao', ['ui.training_support'])).toBe(
    'ui.training_support again',
  );
  expect(named('overseas.health', 'sang năm mới bay thì có gì thay đổi', ['overseas.japan'])).toBe(
    'overseas.japan change',
  );
});

test.each([
  ['overseas.japan', 'công ty thu 120 triệu thì có mắc không', 'overseas.cost how_much'],
  ['overseas.rights', 'nop 90 trieu vay la cao hay thap', 'overseas.cost how_much'],
  ['overseas.conditions', 'lỡ đưa ông đó 8 triệu rồi, lấy lại được không', 'overseas.scam_report pay'],
  ['vocational.ex_soldier_disabled', 'đi xuất khẩu lao động thì nhà nước có hỗ trợ không', 'overseas.support_policy'],
  ['overseas.scam_report', 'vậy muốn sang úc làm hợp pháp thì qua ai', 'overseas.other_countries steps'],
  ['overseas.fund', 'khong biet nen di tiep hay kiem viec o nha', 'overseas.return again'],
  ['vocational.ex_soldier_disabled', 'thế được hỗ trợ bao nhiêu', 'vocational.ex_soldier_disabled how_much'],
  ['vocational.dormitory', 'cháu mới 14 tuổi thì có phải đợi không', 'vocational.nine_plus age'],
])('abroad and at school, after "%s": %s', (last, text, is) => {
  expect(named(last, text)).toBe(is);
});

test('a wage that is spelled by ear is a wage: who is owed it leaves lawfully', async () => {
  const talk = await startTalk();
  const first = talk.say('cty nợ lưng 3 thág nên em nghỉ ngang, có được lãnh thất nghiệp không');
  expect(first).toContain('không cần báo trước');
  expect(first).not.toContain('lần này không được trợ cấp');
});

test('the wage on paper counts, not the one that is paid beside it', async () => {
  const talk = await startTalk();
  const told = talk.say('em đóng 3 năm 4 tháng, bảo hiểm đóng trên mức 5tr thôi chứ lương thật 12tr, được bao nhiêu');
  expect(told).toContain('3.000.000 đồng × 3 tháng');
});

test.each([
  [
    'em hỏi việc làm tại nhà trên mạng, họ kêu đóng 300 nghìn giữ chỗ',
    'em lỡ chụp căn cước gửi cho họ rồi, chưa chuyển tiền',
  ],
  ['co nguoi tu xung cong an goi dien', 'toi lo gui cccd cho no roi'],
])('"%s", then "%s": what to do about papers, not about money', async (first, then) => {
  const talk = await startTalk();
  talk.say(first);
  const text = talk.say(then);
  expect(text).toContain('ảnh căn cước đã lọt');
  expect(text).not.toContain('xin khóa và truy giao dịch');
});

test('what somebody in a job heard is answered before the sum', async () => {
  const talk = await startTalk();
  const text = talk.say(
    'Em làm điều dưỡng bệnh viện tư 8 năm, tháng sau nghỉ. Nghe nói điều dưỡng không có bảo hiểm thất nghiệp?',
  );
  expect(text).toContain('Làm ở trường tư, bệnh viện tư');
});

test('where to file is answered first, and the case is kept', async () => {
  const talk = await startTalk();
  const text = talk.say(
    'em làm may ở Bình Dương 20 tháng, 15/10 hết hợp đồng, giờ về quê Cà Mau, nộp thất nghiệp ở đó được không',
  );
  expect(text).toContain('bất kỳ tỉnh nào');
  expect(talk.session().facts?.months?.count).toBe(20);
});

test.each(['à thôi đừng nhắn nha, phiền', 'khỏi nhắn nữa', 'thoi khoi nhan di, met lam'])(
  '"%s" stops the messages',
  async (text) => {
    const talk = await startTalk();
    talk.say('báo em trước phiên việc làm sau');
    talk.say(text);
    expect(talk.replies()[0]?.text).not.toMatch(/nhận tin về việc nào/);
  },
);

test.each([
  'gọi điện cho cô được không, cô không biết nhắn',
  'có ai gọi lại cho tui nói chuyện được hông',
  'goi cho em voi',
])('"%s" asks for a person', async (text) => {
  const talk = await startTalk();
  talk.say('học nghề ở đâu');
  talk.say(text);
  expect(talk.replies().map(({ provenance }) => provenance.intent)).toContain('office.human');
});

test.each(['tại em dại quá', 'biết vậy hồi đó đừng đưa tiền', 'toi ngu qua troi'])('"%s" is heard', async (text) => {
  const talk = await startTalk();
  talk.say('em bị lừa mất 30 triệu đi Hàn');
  expect(talk.say(text)).toContain('đừng tự trách');
});

test.each([
  ['cháu tháng 5 sang năm mới tròn 15 tuổi', '2012-05-01'],
  ['nam sau chau du 16 tuoi', '2011-01-01'],
])('"%s": the year of birth', async (text, from) => {
  const talk = await startTalk();
  talk.say(text);
  expect(talk.session().facts?.born?.from).toBe(from);
});
