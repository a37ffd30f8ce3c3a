// What is told in a talk about working abroad is of that work, not of an insurance here: lengths, sums, ages, days.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

async function last(...says: readonly string[]) {
  const talk = await startTalk();
  let text = '';
  for (const each of says) text = talk.say(each);
  return { text, intent: talk.replies()[0]?.provenance.intent ?? '' };
}

test.each([
  'có người rủ đi Nhật 3 năm lương 35 triệu',
  'ho ru em qua dai loan 2 nam luong 25tr',
  'bên Hàn tuyển đi 8 tháng lương 40 triệu nghe ham quá',
])('the months and the wage of an offer are none of the insurance: %s', async (says) => {
  const { text, intent } = await last(says);
  expect(intent).toMatch(/^overseas\./);
  expect(text).not.toContain('đóng bảo hiểm thất nghiệp bao nhiêu tháng');
});

test('who came home early tells the lengths and the fee one after the other and gets the sum', async () => {
  const { text } = await last(
    'con tôi ở Đài Loan bị chủ đánh',
    'về sớm thì có lấy lại được tiền dịch vụ không',
    'nó làm được mười tháng, hợp đồng ba năm',
    'nộp hết 72 triệu',
  );
  expect(text).toContain('52.000.000');
});

test.each([
  [
    'em đi Đài Loan làm xưởng được 12 tháng thì hãng phá sản, em về hôm 1/11, hợp đồng 3 năm nộp 60 triệu tiền dịch vụ',
    '40.000.000',
  ],
  [
    'chị em sang nhật làm có được 9 tháng thì xưởng đóng cửa, về hôm 5/11, hợp đồng 3 năm, phí dịch vụ 80 triệu đòi lại được bao nhiêu',
    '60.000.000',
  ],
])('money back after coming home is computed though a country is named: %s', async (says, sum) => {
  expect((await last(says)).text).toContain(sum);
});

test.each([
  ['lương nó báo 165 nghìn yên', '495.000 yên'],
  ['luong no hua 170000 yen', '510.000 yên'],
])('a wage in yen that "nó" names is no debt: %s', async (says, sum) => {
  expect((await last('đi Nhật 3 năm công ty thu 150 triệu có đúng không', says)).text).toContain(sum);
});

test('waiting for the flight: the sums paid are those that come back', async () => {
  const { text } = await last(
    'trúng tuyển đơn Nhật từ tháng 3 mà chưa bay, đòi tiền được không',
    'em nộp dịch vụ 30 triệu với ký quỹ 20 triệu',
  );
  expect(text).toMatch(/30\.000\.000/);
  expect(text).toMatch(/20\.000\.000/);
});

test.each([
  ['điều kiện đi EPS Hàn Quốc', 'em 43 tuổi rồi', /không dự thi lần đầu/],
  ['điều kiện đi EPS Hàn Quốc', 'em 40 tuổi', /40 tuổi thì không dự thi lần đầu/],
  ['điều kiện đi EPS Hàn Quốc', 'em 39 tuổi', /39 tuổi thì còn trong tuổi/],
  ['dieu kien di eps han quoc', 'e sinh nam 1999', /còn trong tuổi/],
  ['điều kiện đi EPS Hàn Quốc', 'mình 38 tuổi', /sát hạn/],
  ['đi Nhật theo IM Japan cần gì', 'tui 35 tuổi', /IM Japan nhận nam 18–30 tuổi: 35 tuổi thì không hợp/],
  ['nên đi nước nào', 'chú 47 tuổi', /không dự thi lần đầu.*tùy đơn hàng/s],
])('%s, %s', async (first, says, expected) => {
  expect((await last(first, says)).text).toMatch(expected);
});

test.each(['à nhầm 1990', 'quên, 1984 mới đúng', 'a nham 1988'])(
  'a year of birth is corrected by the year alone: %s',
  async (says) => {
    const { text } = await last('điều kiện đi EPS Hàn Quốc', 'em sinh năm 1986', says);
    expect(text).toContain(/\d{4}/.exec(says)?.[0]);
    expect(text).toMatch(/EPS/);
  },
);

test('the last day of a claim in Japan is that of whoever is asked about', async () => {
  const { text } = await last(
    'em về Nhật hồi tháng 7, lấy nenkin thế nào',
    'còn chị mình về từ tháng 9 năm 2024 thì còn không',
  );
  expect(text).toContain('đã hết ngày');
});

test('days of leave that are left do not say that somebody is still at work', async () => {
  const { text } = await last(
    'bị cắt giảm, làm từ 2006, trợ cấp mất việc bao nhiêu',
    'còn 6 ngày phép chưa nghỉ thì sao',
  );
  expect(text).not.toContain('đang còn làm');
});
