// What a question said besides its subject still counts when it was asked back and a reading is chosen.

import { expect, test } from 'vitest';
import { DATA } from '#conversation/reply.ts';
import { startTalk } from './support.ts';

test('the country', async () => {
  const talk = await startTalk();
  talk.say('đài loan thì cọc chuyện đó sao em');
  expect(talk.send({ kind: 'button', data: DATA.reading('overseas.deposit') })).toMatch(/^Đài Loan: ký quỹ tối đa 12/);
  expect(talk.press('Xem chi tiết')).toContain('Nộp vào tài khoản phong tỏa'); // what holds for every country
});

test('the day of leaving', async () => {
  const talk = await startTalk();
  talk.say('nghỉ việc 15/12/2025 thì sao ạ');
  expect(talk.send({ kind: 'button', data: DATA.reading('ui.deadline') })).toContain('31/3/2026');
});

test('the place and the time of an event', async () => {
  const talk = await startTalk();
  talk.say('ở xã đồng mẫu tháng sau có chi không em');
  talk.send({ kind: 'button', data: DATA.reading('event.search') });
  expect(talk.session().events).toMatchObject({ place: 'dong-mau', from: '2026-12-01', to: '2026-12-31' });
});

test('the sums', async () => {
  const talk = await startTalk();
  talk.say('24 tháng, 8 triệu, vùng 1');
  expect(talk.send({ kind: 'button', data: DATA.reading('ui.amount_duration') })).toContain('4.800.000');
});

test('a button of the menu starts afresh', async () => {
  const talk = await startTalk();
  talk.say('phiên việc làm ở xã đồng mẫu tháng sau');
  talk.send({ kind: 'button', data: DATA.intent('event.search') });
  expect(talk.session().events?.place).toBeUndefined();
});

test('an age is no case of benefit, wages owed are no months paid, a country is no sigh', async () => {
  const work = await startTalk();
  expect(
    work.say('cô năm mươi ba tuổi hồi nhỏ học tới lớp năm giờ kiếm việc gì làm gần nhà được không con'),
  ).not.toMatch(/số tháng đóng|Em ghi nhận/);
  const owed = await startTalk();
  owed.say('tai cty no luong 2 thang khong tra, ngan qua nen bo');
  expect(owed.say('rua doi 2 thang luong nop o mo')).not.toMatch(/đóng 2 tháng|Chưa đủ 12 tháng/);
  const abroad = await startTalk();
  abroad.say('dubai tuyen lai xe luong 40tr di dc ko');
  expect(abroad.say('thôi vậy hungary hay ba lan cũng được')).toMatch(/Hungary|Ba Lan/);
});
