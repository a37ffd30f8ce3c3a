// Lengths, days and reasons that stand beside one another in a message and are not the same thing.

import { describe, expect, test } from 'vitest';
import { startTalk } from './support.ts';

const facts = async (...said: string[]) => {
  const talk = await startTalk();
  for (const each of said) talk.say(each);
  return talk.session().facts ?? {};
};

describe('months paid', () => {
  test.each([
    ['đóng thất nghiệp được 58 tháng chưa lãnh lần nào, 6 tháng cuối lương đều 9 triệu rưỡi', 58],
    ['75 thang chua huong, het hop dong 30/10/2026, luong 40tr', 75],
    ['tong cong 40 thang chua linh dong nao, luong dong bh 7tr', 40],
    ['bảo hiểm xã hội 16 năm, thất nghiệp 9 năm 4 tháng, lương 5tr4', 112],
    ['bhxh 12 nam, bhtn co 7 nam thoi, luong dong 6tr', 84],
  ])('%s', async (said, months) => {
    expect((await facts('em nghỉ việc thì được bao nhiêu tiền thất nghiệp', said)).months?.count).toBe(months);
  });

  test.each(['hồi đó em đóng 62 tháng, giấy ghi được 5 tháng', 'em dong 62 thang, qd ghi duoc huong 5 thang'])(
    'what a decision grants is not added to them: %s',
    async (said) => {
      expect((await facts('em đang lãnh thất nghiệp được 2 tháng, có việc mới thì sao', said)).months?.count).toBe(62);
    },
  );

  test('those told in a talk about severance are heard', async () => {
    const told = await facts(
      'em vào 1/4/2018, lương 14 triệu, bị cắt giảm thì trợ cấp mất việc bao nhiêu',
      'rồi bên thất nghiệp em có 103 tháng thì được mấy tháng',
    );
    expect(told.months?.count).toBe(103);
  });
});

describe('notice', () => {
  test.each([
    ['hd ko thoi han, dong bh 4 nam, dua don xin nghi co 20 ngay roi nghi luon, co duoc that nghiep ko'],
    ['hợp đồng không xác định thời hạn, em báo trước có 30 ngày rồi nghỉ, đóng 28 tháng, được hưởng không'],
    ['hợp đồng 2 năm, em nộp đơn trước 2 tuần là nghỉ, đóng 30 tháng, có trợ cấp thất nghiệp không'],
    ['hđ 1 năm, e viết đơn xin nghỉ được 10 ngày thì nghỉ, đóng 20 tháng, có lãnh thất nghiệp k'],
  ])('too short for the contract loses the benefit: %s', async (said) => {
    const talk = await startTalk();
    expect(talk.say(said)).toMatch(/nghỉ trái luật/);
  });

  test.each([
    ['hợp đồng 1 năm, em báo trước 30 ngày rồi nghỉ ngày 15/10, đóng 28 tháng lương 7tr, được bao nhiêu'],
    ['hợp đồng không thời hạn, báo trước 45 ngày rồi nghỉ 15/10, đóng 28 tháng, lương 7 triệu được bao nhiêu'],
    [
      'hđ 1 năm công ty báo trước 5 ngày rồi cho nghỉ 15/10, đóng 28 tháng lương 7 triệu, được bao nhiêu tiền thất nghiệp',
    ],
  ])('long enough, or given by the employer, it does not: %s', async (said) => {
    const talk = await startTalk();
    const text = talk.say(said);
    expect(text).toContain('4.200.000 đồng × 3 tháng');
    expect(text).not.toContain('trái luật');
  });

  test('where the contract decides it is asked for, and decides', async () => {
    const talk = await startTalk();
    const text = talk.say(
      'em viết đơn xin nghỉ trước 30 ngày rồi nghỉ, đóng 28 tháng, có được trợ cấp thất nghiệp không',
    );
    expect(text).toContain('Hợp đồng của anh/chị loại nào?');
    expect(talk.say('hợp đồng không thời hạn')).toContain('phải báo trước 45 ngày');
  });
});

describe('days', () => {
  test.each([
    ['năm ngoái cô nghỉ ở nhà trông cháu, ba năm nay đóng được mười ba tháng'],
    ['nam ngoai em nghi cham con, tong cong dong 20 thang'],
  ])('a year at home for a child ends no contract: %s', async (said) => {
    expect((await facts('nay hết hợp đồng thì có được lĩnh thất nghiệp không', said)).ended).toBeUndefined();
  });

  test.each([['nghỉ trước tết vậy là mất thưởng tết hả'], ['tết này được nghỉ mấy ngày'], ['ma tet ni nghi may ngay']])(
    'the day of leaving stands when Tết is asked about: %s',
    async (said) => {
      const told = await facts('em nghỉ việc ngày 31/12/2026, đóng 30 tháng lương 7 triệu được bao nhiêu', said);
      expect(told.ended).toEqual({ from: '2026-12-31', to: '2026-12-31' });
    },
  );

  test.each([
    ['bé nhà em nghỉ ngang lớp 8 rồi, giờ muốn học sửa xe'],
    ['no bo hoc nghi ngang lop 9, cho di hoc nghe duoc khong'],
  ])('who leaves school leaves no work: %s', async (said) => {
    expect((await facts(said)).choices?.ended_by).toBeUndefined();
  });
});

test.each([
  ['em đang hưởng, ký hợp đồng 1 năm bữa hôm qua, báo trễ nhất ngày nào'],
  ['dang lanh that nghiep thi ky hop dong 2 nam hom kia, phai bao khong'],
])('a contract of a year is not one of some days: %s', async (said) => {
  expect((await facts(said)).choices?.new_work).toBeUndefined();
});

test.each([
  ['em về nước sớm sau 8 tháng, tự ý bỏ về, hợp đồng 3 năm, tiền dịch vụ 60 triệu đòi lại được không'],
  ['qua Nhật được 1 năm nhớ nhà quá xin về, tiền dịch vụ 90 triệu có đòi lại được không'],
  ['đi Đài Loan 8 tháng tự bỏ về vì nhớ con, tiền dịch vụ 60tr với ký quỹ đòi lại được không'],
])('who came home by their own wish is not told that the fee comes back: %s', async (said) => {
  const text = (await startTalk()).say(said);
  expect(text).toContain('luật không buộc công ty hoàn tiền dịch vụ');
  expect(text).not.toContain('không do lỗi mình');
});

test('who asks whether to work on sees what is due now beside what would be', async () => {
  const text = (await startTalk()).say(
    'em đóng được 47 tháng, lương 6 triệu, nghe bảo ráng đóng thêm 1 tháng nữa thì lợi hơn có đúng không',
  );
  expect(text).toContain('nay 47 tháng thì 3.600.000 đồng × 3 tháng, giữ lại 11 tháng');
  expect(text).toContain('3.600.000 đồng × 4 tháng = 14.400.000 đồng');
});

test.each([
  ['con tôi 14 tuổi đi phụ quán phở tới 10 giờ đêm thì có được phép không'],
  ['chau trai 14 tuoi phu quan an toi 10 gio dem co dung luat khong'],
])('whether a child may work is a question, not a call for help: %s', async (said) => {
  expect((await startTalk()).say(said)).toContain('tối đa 4 giờ một ngày');
});

describe('two people in one message', () => {
  test.each([
    [
      'con bạn em đóng 60 tháng lương 9tr, còn em đóng có 35 tháng, lương đóng 5tr3, hết hđ 10/11, em được mấy tháng',
      35,
      5_300_000,
    ],
    [
      'Vợ tui đóng 30 tháng lương đóng 5tr8. Còn chồng là tui đóng 61 tháng, lương đóng 8tr4, tui được bao nhiêu',
      61,
      8_400_000,
    ],
  ])('each keeps their own: %s', async (said, months, wage) => {
    const told = await facts(said);
    expect(told.months?.count).toBe(months);
    expect(told.wages?.[0]).toBe(wage);
  });

  test('what was told of the first is kept for them', async () => {
    const talk = await startTalk();
    talk.say('em đóng 40 tháng lương 6 triệu, còn chồng em đóng 60 tháng lương 9 triệu thì chồng em được bao nhiêu');
    expect(talk.session().facts?.months?.count).toBe(60);
    expect(talk.session().people?.self?.months?.count).toBe(40);
  });
});

describe('wages', () => {
  test.each([
    ['lương hợp đồng 9tr, đóng bảo hiểm 6tr9, đóng 26 tháng thì trợ cấp thất nghiệp bao nhiêu', '4.140.000'],
    [
      'hai tháng cuối đóng bh có 4tr, bốn tháng trước đó đóng 7tr, tổng 33 tháng, trợ cấp thất nghiệp mỗi tháng bao nhiêu',
      '3.600.000',
    ],
  ])('the one that was paid on counts: %s', async (said, sum) => {
    expect((await startTalk()).say(said)).toContain(sum);
  });

  test('severance goes by the wage of the contract', async () => {
    const text = (await startTalk()).say(
      'em vào 1/6/2005, thỏa thuận nghỉ 31/10/2026, bhtn đóng đủ từ 1/1/2009, lương hợp đồng bình quân 9 triệu, lương đóng bảo hiểm 7 triệu, trợ cấp thôi việc bao nhiêu',
    );
    expect(text).toContain('18.000.000 đồng');
  });

  test('a wage of one month is no average', async () => {
    const talk = await startTalk();
    talk.say('em đóng bảo hiểm 3 năm, lương 5tr2, nghỉ việc được bao nhiêu');
    talk.say('mà tháng đầu chỉ có 4tr8 thôi');
    expect(talk.session().facts?.wages).toEqual([5_200_000]);
  });
});

test('who never missed a month has left all the same, and paid until then', async () => {
  const talk = await startTalk();
  talk.say('chồng chị bị công ty cho nghỉ hôm 30/9, có được trợ cấp thất nghiệp không');
  talk.say('ổng đóng từ 1/2016 tới giờ luôn, đóng hoài không có nghỉ tháng nào');
  expect(talk.session().facts?.ended?.to).toBe('2026-09-30');
  expect(talk.session().facts?.months?.count).toBe(129);
});

test('a course is asked about, not told', async () => {
  const told = await facts('con em học xong lớp 9 muốn học sửa ô tô', 'ra trường có bằng cấp 3 không');
  expect(told.choices?.schooling).not.toBe('unfinished_upper');
});

test.each([
  ['thu 2 ngay 16/11/2026 em nop du ho so that nghiep roi, vay tu ngay nao em duoc tinh huong', '02/12/2026'],
  ['em nộp hồ sơ thất nghiệp hôm 16/11 rồi thì ngày nào bắt đầu được hưởng', '02/12/2026'],
])('from when benefit counts follows from the day of filing: %s', async (said, day) => {
  expect((await startTalk()).say(said)).toContain(day);
});

test.each([
  ['phiếu hẹn ghi thứ sáu 20/11 lên nhận quyết định thất nghiệp mà em chưa đi, còn nhận được không', '26/11/2026'],
  ['giay hen ngay 23/11 nhan quyet dinh huong that nghiep, em ban chua len, bi huy chua', '27/11/2026'],
])('until when a decision is fetched follows from the appointment: %s', async (said, day) => {
  expect((await startTalk()).say(said)).toContain(day);
});

test.each(['tự đóng bảo hiểm xã hội tự nguyện được 3 năm, giờ nghỉ làm có trợ cấp thất nghiệp không'])(
  'voluntary insurance has no unemployment insurance: %s',
  async (said) => {
    expect((await startTalk()).say(said)).toContain('tự nguyện không có bảo hiểm thất nghiệp');
  },
);

test.each(['mà công ty cứ bảo là mình tự bỏ về nên không trả đồng nào', 'ben cong ty noi em tu ve nen khong tra lai'])(
  'what the company says of an early return is not so: %s',
  async (said) => {
    const talk = await startTalk();
    talk.say(
      'em đi Đài Loan hợp đồng 3 năm, nhà máy đóng cửa phải về sau 14 tháng, tiền dịch vụ 60 triệu có đòi lại được không',
    );
    expect(talk.say(said)).not.toContain('luật không buộc công ty hoàn');
  },
);

test('who is too old for one way to Japan is not told that there is none', async () => {
  const text = (await startTalk()).say(
    'em 37 tuổi có chồng và một con, muốn sang Nhật làm hộ lý thì còn đi được không ạ',
  );
  expect(text).not.toContain('Tuổi đó thì không được');
  expect(text).toContain('tùy đơn hàng');
});
