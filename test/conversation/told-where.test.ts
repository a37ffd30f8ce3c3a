// What the talk is about goes on where a message leaves it out: the country, the sum that was computed, the form that is open.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  ['công ty bắt đóng 20tr ký quỹ', '12 triệu'],
  ['tien ky quy bao nhieu la dung luat', '12 triệu'],
])('the ceiling of the country that is spoken of is named: %s', async (said, figure) => {
  const talk = await startTalk();
  talk.say('em muốn đi Đài Loan làm nhà máy');
  expect(talk.say(said)).toContain(figure);
});

test('a deposit named beside a fee is held against the ceiling of the country of the talk', async () => {
  const talk = await startTalk();
  talk.say('em muốn đi Đài Loan');
  talk.say('công ty nói tổng chi phí 120 triệu, mắc không');
  expect(talk.say('rồi còn bắt đóng 20tr ký quỹ nữa')).toMatch(/Đài Loan/);
});

test.each(['thoi huy dky di ad, e so phien', 'thôi hủy đăng ký đi em', 'huy dang ky di'])(
  'a subscription under way is given up: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say('đăng ký nhận tin');
    talk.say(said);
    expect(talk.session().flow).toBeUndefined();
  },
);

const SEVERANCE =
  'em vào 3/2005, nghỉ 31/12 này theo thỏa thuận, bhtn đóng từ 1/2009, lương 7tr2, trợ cấp thôi việc bao nhiêu';

test.each(['nếu họ cắt giảm người thì sao', 'giả sử bị cắt giảm thì công ty trả bao nhiêu'])(
  'severance is computed again for another way of ending: %s',
  async (said) => {
    const talk = await startTalk();
    expect(talk.say(SEVERANCE)).toContain('14.400.000 đồng');
    expect(talk.say(said)).toContain('28.800.000 đồng');
  },
);

test.each([
  'em làm 8 năm, bị cắt giảm, lương 14tr, 2 tháng đầu thử việc không đóng bảo hiểm, còn lại đóng đủ, trợ cấp mất việc bao nhiêu',
])('the first months on trial are months without insurance: %s', async (said) => {
  expect((await startTalk()).say(said)).toContain('28.000.000 đồng');
});

test.each(['trung tâm mấy giờ mở cửa, thứ bảy có làm hông', 'trung tam thu bay co mo cua khong'])(
  'the hours of the office are no Saturday of a list: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say('sắp tới có phiên giao dịch việc làm nào không');
    expect(talk.say(said)).toMatch(/7:30–11:30/);
  },
);

test.each(['thế theo diện đó có đổi chỗ làm được không', 'qua do doi cong ty duoc khong'])(
  'another place to work abroad is no vacancy here: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say('em trai 19 tuổi muốn đi Nhật thực tập sinh');
    talk.say(said);
    expect(talk.session().last?.intent).toMatch(/^overseas\./);
  },
);

test.each([
  ['hôm qua em mới nộp đủ hồ sơ thất nghiệp', 'vậy bao giờ bắt đầu tính tiền'],
  ['em nop ho so tctn hom 25/11 roi', 'khi nao co quyet dinh'],
])('a day of filing told before is the day that counts from: %s, %s', async (first, then) => {
  const talk = await startTalk(Temporal.Instant.from('2026-11-26T02:00:00Z'));
  talk.say(`${first}, nghỉ từ 1/10, đóng 24 tháng lương 6 triệu`);
  expect(talk.session().facts?.filed).toBe('2026-11-25');
  expect(talk.say(then)).toContain('10/12/2026');
});

test.each(['mai em nộp hồ sơ thất nghiệp', 'em chưa nộp hồ sơ, hôm 25/11 mới lấy giấy', 'nộp đơn xin nghỉ hôm 25/11'])(
  'what is only meant, or another paper, is no claim filed: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say(`đóng 24 tháng lương 6 triệu, ${said}`);
    expect(talk.session().facts?.filed).toBeUndefined();
  },
);

test('the wage region is that of the place where one works, not where one lives', async () => {
  const talk = await startTalk();
  talk.say(
    'tôi nhà ở Hà Nội nhưng làm cho mỏ ở xã Bảo Lạc tỉnh Cao Bằng, lương đóng bảo hiểm 32 triệu, đóng 100 tháng, trợ cấp thất nghiệp bao nhiêu',
  );
  expect(talk.session().facts?.region).toBe(4);
});
