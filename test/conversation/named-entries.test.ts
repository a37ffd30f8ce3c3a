// Words that name a matter in so many words; the same letters without that meaning do not.

import { expect, test } from 'vitest';
import { namedIn } from '#conversation/acts/named/entries.ts';
import { startTalk } from './support.ts';

const named = (last: string, text: string, told: string[] = []) =>
  namedIn(text, { last: { intent: last }, told: told.map((intent) => `${intent}|short|`) })?.intent;

test.each([
  ['ui.quit_unilateral', 'đòi lại tháng lương cuối thì gặp ai', 'redirect.labour_dispute'],
  ['ui.amount_duration', 'luong con no thi doi o dau', 'redirect.labour_dispute'],
  ['redirect.emergency', 'mà em chưa lấy được đồng lương nào', 'redirect.labour_dispute'],
  ['job.severance', 'cty phải báo trước mấy ngày', 'job.employer_duties'],
  ['ui.retirement', 'công ty có phải chi thêm đồng nào không', 'job.severance'],
  ['job.minors', 'mot gio bao nhieu moi dung', 'job.min_wage'],
  ['vocational.job_after', 'hang ho khong nhan vi em bi tat o tay', 'job.priority_groups'],
  ['job.counselling', 'em xuất ngũ rồi mà chưa biết nên làm gì', 'vocational.ex_soldier_disabled'],
  ['vocational.nine_plus', 'đứa lớn rớt đại học thì học gì được', 'vocational.enrol'],
  ['vocational.schools', 'vào trung cấp có phải thi không', 'vocational.enrol'],
  ['vocational.duration', 'vay em hoc lop ngan thoi', 'vocational.rural_short_course'],
  ['job.minors', 'chị em học trung cấp muốn vay tiền đóng học', 'vocational.student_loan'],
  ['vocational.ex_soldier_disabled', 'em tính vay vốn mở tiệm sửa xe', 'job.loan'],
])('after %s, "%s" is %s', (last, text, intent) => {
  expect(named(last, text)).toBe(intent);
});

test.each([
  ['overseas.rights', 'bạn rủ bỏ trốn khỏi xưởng, có sao không', 'overseas.abscond'],
  ['overseas.help_abroad', 'nó muốn về có phải bồi thường không', 'overseas.return'],
  ['overseas.returnee_money', 'muon quay lai han lam tiep thi sao', 'overseas.korea_eps'],
  ['overseas.health', 'chị gái em đi im japan được không', 'overseas.japan'],
  ['overseas.cost', 'nghe nói luật nhật sắp đổi', 'overseas.japan'],
  ['overseas.loan', 'chồng em qua rồi dắt vợ con đi theo được không', 'overseas.rights'],
  ['overseas.support_policy', 'em sợ bị giữ sổ đỏ', 'overseas.deposit'],
  ['overseas.cost', 'nhà nước có hỗ trợ đồng nào không', 'overseas.support_policy'],
  ['overseas.support_policy', 'co cho vay nua khong', 'overseas.loan'],
  ['overseas.scam_report', 'giờ em rút đơn tố cáo được không', 'overseas.scam_report'],
  ['overseas.help_abroad', 'muốn tố công ty đó thì tới đâu', 'overseas.scam_report'],
  ['overseas.licensed_company', 'học n4 mất mấy tháng', 'overseas.language_test'],
])('abroad, after %s, "%s" is %s', (last, text, intent) => {
  expect(named(last, text)).toBe(intent);
});

test.each([
  ['vocational.skill_certificate', 'làm thợ hồ 7 năm thi bac may', 'vocational.skill_certificate'],
  ['vocational.nine_plus', 'tiền học ở đó sao', 'vocational.nine_plus'],
  ['vocational.enrol', 'trường tư có được giảm không', 'vocational.waiver'],
  ['vocational.schools', 'vào đó học văn hóa luôn không', 'vocational.nine_plus'],
  ['vocational.dormitory', 'ra trường có bằng cấp 3 không', 'vocational.degree_transfer'],
  ['vocational.tuition', 'lớp đó mấy tháng thì xong', 'vocational.duration'],
  ['vocational.waiver', 'khuyết tật nhẹ thì có được tính không', 'vocational.waiver'],
  ['vocational.enrol', 'còn tiền ăn ở thì sao', 'vocational.dormitory'],
  ['vocational.duration', 'dk hoc o dau', 'vocational.enrol'],
  ['vocational.schools', 'phường em có mở lớp nấu ăn không', 'vocational.rural_short_course'],
  ['vocational.ex_soldier_disabled', 'học lái xe ở trường tư thì sao', 'vocational.ex_soldier_disabled'],
])('at school, after %s, "%s" is %s', (last, text, intent) => {
  expect(named(last, text)).toBe(intent);
});

test.each([
  ['overseas.deposit', 'công ty không chịu thanh lý hợp đồng', 'overseas.return'],
  ['overseas.fund', 'muốn kiếm chủ khác làm tiếp thì sao', 'overseas.change_employer'],
  ['overseas.returnee_money', 'thuê người làm giùm có đáng không', 'overseas.returnee_money'],
  ['overseas.help_abroad', 'cả nhóm tụi em cũng bị vậy', 'overseas.help_abroad'],
  ['overseas.loan', 'cháu ký thay tui được không', 'overseas.loan'],
  ['overseas.withdraw', 'họ trừ 8 triệu phí hồ sơ có đúng không', 'overseas.withdraw'],
  ['overseas.japan', 'môi giới trừ 1800 tệ mỗi tháng', 'overseas.taiwan'],
])('over there, after %s, "%s" is %s', (last, text, intent) => {
  expect(named(last, text)).toBe(intent);
});

test.each([
  ['ui.monthly_report', 'vậy trong tháng đầu em có phải lên không'],
  ['overseas.cost', 'em gửi số đó cho chị rồi'],
  ['ui.before_leaving', 'nên đợi lãnh lương tháng 13 rồi nghỉ không'],
  ['redirect.social_insurance', 'điều kiện lãnh lương hưu là gì'],
  ['ui.amount_duration', 'chế độ thất nghiệp thay đổi gì vì sao'],
  ['overseas.korea_eps', 'trốn ra ngoài thì bị phạt sao'],
])('after %s, "%s" names none', (last, text) => {
  expect(named(last, text)).toBeUndefined();
});

test('a legal way, asked for after a warning, is the one that was spoken of before', () => {
  const told = ['overseas.korea_seasonal', 'overseas.scam_report'];
  expect(named('overseas.scam_report', 'muốn đi hợp pháp thì hỏi ai', told)).toBe('overseas.korea_seasonal');
});

test.each(['em 60 tuổi có được hỗ trợ tiền thi không', 'toi 58 tuoi roi con duoc khong'])(
  'an age told in a talk about a certificate is no question about a pension: %s',
  async (says) => {
    const talk = await startTalk();
    talk.say('thi chứng chỉ kỹ năng nghề hàn cần gì');
    expect(talk.say(says)).not.toContain('tuổi hưu');
  },
);

test('a question after a sigh is heard as one', async () => {
  const talk = await startTalk();
  talk.say('em đi Đài Loan muốn đổi chủ được không');
  talk.say('nản quá tính bỏ trốn ra ngoài, bị phạt không');
  expect(talk.replies()[0]?.provenance.intent).toBe('overseas.abscond');
});
