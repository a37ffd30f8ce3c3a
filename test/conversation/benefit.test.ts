import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test('the estimate asks for what is missing, one thing at a time, and shows its work', async () => {
  const talk = await startTalk();
  talk.say('mức hưởng trợ cấp thất nghiệp tính thế nào');
  expect(talk.press('Tính thử cho tôi')).toContain('bao nhiêu tháng');
  expect(talk.say('50')).toContain('6 tháng gần nhất');
  const text = talk.say('7 7 7,2 7,2 7,5 7,5');
  expect(text).toContain('= 4.340.000 đồng');
  expect(text).toContain('nên vùng nào cũng vậy');
  expect(text).toContain('4 tháng');
  expect(text).toContain('Giữ lại cho lần sau nếu hưởng hết: 2 tháng');
  expect(text).toContain('4.340.000 đồng × 4 tháng = 17.360.000 đồng');
  expect(text).not.toContain('hưởng từ thứ');
  const dated = talk.say('em nghỉ 10/11/2026');
  expect(dated).toContain('Còn kịp nộp: nghỉ việc 10/11/2026, hạn nộp đủ hồ sơ là thứ Tư 10/02/2027, còn 80 ngày');
  expect(dated).toContain('ngày đó là ngày nghỉ (Nghỉ bù Tết Nguyên đán), nên nộp chậm nhất thứ Tư 03/02/2027');
  expect(dated).toContain('hưởng từ thứ Tư 09/12/2026');
});

test('numbers in the first message are used, never the place where somebody lives', async () => {
  const talk = await startTalk();
  const text = talk.say('em ở đồng mẫu, đóng 3 năm lương 7 triệu rưỡi thì được bao nhiêu tiền thất nghiệp');
  expect(text).toContain('4.500.000 đồng × 3 tháng = 13.500.000 đồng');
  expect(talk.session().facts).toMatchObject({ months: { count: 36, precision: 'exact' }, wages: [7_500_000] });
  expect(talk.session().facts?.region).toBeUndefined();
});

test('a commune named as the employer’s place gives the region and says so', async () => {
  const talk = await startTalk();
  expect(talk.say('tính giúp em tiền thất nghiệp, đóng 24 tháng lương 45 triệu')).toContain('không phải nơi anh/chị ở');
  const text = talk.say('công ty ở phường Khu Công Nghiệp Mẫu');
  expect(text).toContain('26.550.000');
  expect(text).toContain('Nghị định 293/2025/NĐ-CP, Điều 3, áp dụng từ 01/01/2026');
  expect(text).toContain('Vùng I theo nơi công ty hoạt động: phường Khu Công Nghiệp Mẫu');
});

test('an unknown region is no obstacle: below every cap it does not matter, above it all four are shown', async () => {
  const talk = await startTalk();
  expect(talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 8 triệu')).toContain('vùng nào cũng vậy');
  talk.say('bắt đầu lại');
  talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 40 triệu');
  const text = talk.say('không biết nữa');
  for (const sum of [
    '24.000.000 đồng',
    '23.650.000 đồng (bằng trần)',
    '20.700.000 đồng (bằng trần)',
    '18.500.000 đồng (bằng trần)',
  ])
    expect(text).toContain(sum);
});

test('a correction is taken during and after the estimate', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 27 tháng lương 80 triệu');
  talk.say('à nhầm, 28 tháng');
  expect(talk.session().facts?.months?.count).toBe(28);
  expect(talk.say('vùng 1')).toContain('đóng 28 tháng');
  expect(talk.say('à nhầm, lương 9 triệu')).toContain('5.400.000');
  expect(talk.say('nếu đóng 5 năm thì sao?')).toContain('đóng 60 tháng');
});

test('another question in between is answered, then the estimate goes on', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 45 triệu');
  const text = talk.say('nộp hồ sơ hưởng thất nghiệp ở đâu');
  expect(text).toContain('bất kỳ tỉnh nào');
  expect(text).toContain('Mình quay lại phần đang làm dở');
  expect(talk.say('vùng 3')).toContain('20.700.000');
});

test.each(['hủy', 'dừng', 'thôi', 'thôi khỏi', 'dung', 'thoi'])('%j ends it', async (word) => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 45 triệu');
  expect(talk.say(word)).toContain('đã dừng');
  expect(talk.session().flow).toBeUndefined();
  expect(talk.session().facts).toBeUndefined();
});

test('eleven months, a hundred and fifty months, two to five wages, nonsense', async () => {
  const talk = await startTalk();
  const few = talk.say('tính giúp tiền thất nghiệp, đóng 11 tháng lương 8 triệu');
  expect(few).toContain('Chưa đủ 12 tháng');
  expect(few).not.toMatch(/4\.800\.000|\/2026/);
  talk.say('bắt đầu lại');
  talk.say('tính giúp tiền thất nghiệp, đóng 150 tháng lương 50 triệu');
  const text = talk.say('vùng 1');
  expect(text).toContain('26.550.000');
  expect(text).toContain('6 tháng vượt mức 144 tháng không được bảo lưu');
  talk.press('Tính lại');
  expect(talk.say('blah blah')).toContain('chưa đọc được số tháng');
  talk.say('24');
  expect(talk.say('7tr 8tr 9tr')).toContain('đủ 6 mức lương');
});

test('months said loosely are marked as rounded; one month short of more is said', async () => {
  const talk = await startTalk();
  expect(talk.say('tính giúp tiền thất nghiệp, đóng hơn 3 năm lương 8 triệu')).toContain('em lấy tròn');
  expect(talk.say('à nhầm, 47 tháng')).toContain('Nếu đóng thêm 1 tháng thì được 4 tháng');
});

test('the day the contract ended gives the last day to file', async () => {
  const talk = await startTalk();
  expect(talk.say('tính giúp tiền thất nghiệp, em nghỉ việc ngày 30/9/2026, đóng 24 tháng lương 8 triệu')).toContain(
    'hạn nộp đủ hồ sơ là thứ Tư 30/12/2026',
  );
  expect(talk.replies().at(-1)?.buttons?.[0]?.data).toBe('f:2026-12-30');
});

test('"nếu đóng 5 năm thì sao?" after the rule, without a wage, gives the months', async () => {
  const talk = await startTalk();
  talk.say('cách tính trợ cấp thất nghiệp như thế nào');
  const text = talk.say('nếu đóng 5 năm thì sao?');
  expect(text).toContain('hưởng 5 tháng');
});

test('who is past the limit hears so, and neither a sum nor a day of payment', async () => {
  const talk = await startTalk();
  const text = talk.say('tính giúp tiền thất nghiệp, em nghỉ việc ngày 15/6/2026, đóng 48 tháng lương 9 triệu');
  expect(text).toContain('Đã quá hạn nộp: nghỉ việc 15/06/2026 thì hạn là thứ Ba 15/09/2026');
  expect(text).toContain('48 tháng đã đóng không mất');
  expect(text).not.toMatch(/5\.400\.000|21\.600\.000|hôm nay/);
  talk.say('bắt đầu lại');
  expect(talk.say('tính giúp tiền thất nghiệp, em nghỉ việc ngày 15/12/2022, đóng 24 tháng lương 8 triệu')).toContain(
    'Đã quá hạn nộp',
  );
});

test('who still works gets the sum for later and no day of payment', async () => {
  const talk = await startTalk();
  const text = talk.say(
    'em đang làm, tính nghỉ việc ngày 31/12/2026, đóng 40 tháng lương 8 triệu thì được bao nhiêu tiền thất nghiệp',
  );
  expect(text).toContain('Đến 31/12/2026 mới nghỉ nên chưa nộp được; khi đó hạn nộp là thứ Tư 31/03/2027');
  expect(text).toContain('4.800.000 đồng × 3 tháng');
  expect(text).not.toContain('Nếu nộp đủ hồ sơ hôm nay');
  talk.say('bắt đầu lại');
  expect(talk.say('em vẫn đang đi làm, đóng 40 tháng lương 8 triệu tính giúp tiền thất nghiệp')).toContain(
    'Hợp đồng chưa chấm dứt thì chưa nộp được',
  );
});

test('"được 2 tháng rồi" is how long ago somebody left, never months paid', async () => {
  const talk = await startTalk();
  const text = talk.say(
    'tui nghỉ làm được 2 tháng rồi, đóng bảo hiểm 4 năm, lương 9 triệu, tính giùm tiền thất nghiệp',
  );
  expect(text).toContain('5.400.000 đồng × 4 tháng = 21.600.000 đồng');
  expect(text).toContain('Còn kịp nộp');
  talk.say('bắt đầu lại');
  expect(talk.say('nghi lam duoc 5 thang roi, dong 4 nam luong 9 trieu, tinh tien that nghiep')).toContain(
    'đã qua ngày',
  );
});

test('somebody who already qualifies for a pension gets no estimate', async () => {
  const talk = await startTalk();
  const text = talk.say(
    'tính tiền thất nghiệp, em đã đủ điều kiện hưởng lương hưu rồi mới nghỉ, đóng 60 tháng lương 10 triệu',
  );
  expect(text).toContain('không được trợ cấp thất nghiệp');
  expect(text).not.toMatch(/6\.000\.000/);
});

test('a sum that may be read in two ways is read back before anything is computed', async () => {
  const talk = await startTalk();
  const asked = talk.say('đóng 24 tháng lương bảy triệu hai mươi thì được bao nhiêu tiền thất nghiệp');
  expect(asked).toContain('7.020.000 đồng hay 7.200.000 đồng');
  expect(talk.press('7.200.000 đồng')).toContain('4.320.000 đồng × 3 tháng');
});

test('a contract that ended before the new law is said to, one before our tables is not computed', async () => {
  const talk = await startTalk(Temporal.Instant.from('2026-02-01T02:00:00Z'));
  talk.say('tính giúp tiền thất nghiệp, em nghỉ việc ngày 15/12/2025, đóng 24 tháng lương 50 triệu');
  const text = talk.say('vùng 1');
  expect(text).toContain('24.800.000');
  expect(text).toContain('Nghỉ trước 01/01/2026');
});

test('example C: months without contributions are not wages of nought; the six contributed months are asked for', async () => {
  const talk = await startTalk();
  talk.say('tính giúp em tiền thất nghiệp');
  talk.press('Tính thử cho tôi');
  talk.say('30 tháng');
  expect(talk.say('8 8 0 0 0 0')).toContain('6 tháng có đóng');
  expect(talk.say('8 8 8 8 8 8')).toContain('4.800.000');
});
