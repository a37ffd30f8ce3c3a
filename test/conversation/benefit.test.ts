import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test('the estimate asks for what is missing, one thing at a time, and shows its work', async () => {
  const talk = await startTalk();
  talk.say('mức hưởng trợ cấp thất nghiệp tính thế nào');
  expect(talk.press('Tính thử cho tôi')).toContain('bao nhiêu tháng');
  expect(talk.say('50')).toContain('6 tháng gần nhất');
  expect(talk.say('7 7 7,2 7,2 7,5 7,5')).toContain('không phải nơi anh/chị ở');
  const text = talk.say('vùng 2');
  expect(text).toContain('Mỗi tháng: 4.340.000 đồng');
  expect(text).toContain('4 tháng');
  expect(text).toContain('Giữ lại cho lần sau nếu hưởng hết: 2 tháng');
  expect(text).toContain('4.340.000 đồng × 4 tháng = 17.360.000 đồng');
  expect(text).toContain('Nghị định 293/2025/NĐ-CP, Điều 3, áp dụng từ 01/01/2026');
  expect(text).toContain('hưởng từ thứ Hai 07/12/2026');
  expect(text).toContain('Nếu 24/11/2026 được nghỉ lễ');
});

test('numbers in the first message are used, never the place where somebody lives', async () => {
  const talk = await startTalk();
  const text = talk.say('em ở đồng mẫu, đóng 3 năm lương 7 triệu rưỡi thì được bao nhiêu tiền thất nghiệp');
  expect(text).toContain('thuộc vùng lương mấy');
  expect(talk.session().estimate).toEqual({ months: 36, monthsLoose: false, wages: [7_500_000] });
});

test('a commune named as the employer’s place gives the region and says so', async () => {
  const talk = await startTalk();
  talk.say('tính giúp em tiền thất nghiệp, đóng 24 tháng lương 8 triệu');
  const text = talk.say('công ty ở phường Khu Công Nghiệp Mẫu');
  expect(text).toContain('4.800.000');
  expect(text).toContain('Vùng I theo nơi công ty hoạt động: phường Khu Công Nghiệp Mẫu');
});

test('an unknown region is no obstacle: below every cap it does not matter, above it all four are shown', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 8 triệu');
  expect(talk.press('Tôi chưa biết')).toContain('vùng nào cũng vậy');
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
  talk.say('tính giúp tiền thất nghiệp, đóng 27 tháng lương 8 triệu');
  talk.say('à nhầm, 28 tháng');
  expect(talk.session().estimate?.months).toBe(28);
  expect(talk.say('vùng 1')).toContain('đóng 28 tháng');
  expect(talk.say('à nhầm, lương 9 triệu')).toContain('5.400.000');
  expect(talk.say('nếu đóng 5 năm thì sao?')).toContain('đóng 60 tháng');
});

test('another question in between is answered, then the estimate goes on', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 8 triệu');
  const text = talk.say('nộp hồ sơ hưởng thất nghiệp ở đâu');
  expect(text).toContain('bất kỳ tỉnh nào');
  expect(text).toContain('Mình quay lại phần đang làm dở');
  expect(talk.say('vùng 3')).toContain('4.800.000');
});

test('"hủy" ends it', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 8 triệu');
  expect(talk.say('hủy')).toContain('đã dừng');
  expect(talk.session().flow).toBeUndefined();
  expect(talk.session().estimate).toBeUndefined();
});

test('eleven months, a hundred and fifty months, two to five wages, nonsense', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 11 tháng lương 8 triệu');
  expect(talk.say('vùng 1')).toContain('chưa đủ 12 tháng');
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
  talk.say('tính giúp tiền thất nghiệp, đóng hơn 3 năm lương 8 triệu');
  expect(talk.say('vùng 1')).toContain('em lấy tròn');
  talk.say('à nhầm, 47 tháng');
  expect(talk.replies()[0]?.text).toContain('Nếu đóng thêm 1 tháng thì được 4 tháng');
});

test('the day the contract ended gives the last day to file', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, em nghỉ việc ngày 30/9/2026, đóng 24 tháng lương 8 triệu');
  expect(talk.say('vùng 1')).toContain('hạn nộp đủ hồ sơ là thứ Tư 30/12/2026');
});

test('"nếu đóng 5 năm thì sao?" after the rule, without a wage, gives the months', async () => {
  const talk = await startTalk();
  talk.say('cách tính trợ cấp thất nghiệp như thế nào');
  const text = talk.say('nếu đóng 5 năm thì sao?');
  expect(text).toContain('hưởng 5 tháng');
});

test('a contract that ended before the new law is said to, one before our tables is not computed', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, em nghỉ việc ngày 15/12/2025, đóng 24 tháng lương 50 triệu');
  const text = talk.say('vùng 1');
  expect(text).toContain('24.800.000');
  expect(text).toContain('Nghỉ trước 01/01/2026');
  talk.say('bắt đầu lại');
  talk.say('tính giúp tiền thất nghiệp, em nghỉ việc ngày 15/12/2022, đóng 24 tháng lương 8 triệu');
  expect(talk.say('vùng 1')).toContain('đang được cán bộ cập nhật');
});

test('example C: months without contributions are not wages of nought; the six contributed months are asked for', async () => {
  const talk = await startTalk();
  talk.say('tính giúp em tiền thất nghiệp');
  talk.press('Tính thử cho tôi');
  talk.say('30 tháng');
  expect(talk.say('8 8 0 0 0 0')).toContain('6 tháng có đóng');
  talk.say('8 8 8 8 8 8');
  expect(talk.say('vùng 1')).toContain('4.800.000');
});
