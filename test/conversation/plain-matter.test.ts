// What a message names plainly is answered, with the verdict of the case first, whatever the answer in hand is about.

import { expect, test } from 'vitest';
import { talkAfter } from './support.ts';

test.each([
  'có phải đền tiền cho công ty không',
  'the co phai boi thuong cty ko',
  'công ty bắt em bồi thường hợp đồng',
  'cty doa kien em',
  'họ đòi tôi phải đền nửa tháng lương',
])('an employer who claims money is heard: %s', async (said) => {
  const unlawful = await talkAfter('em nghỉ ngang không báo trước thì có được trợ cấp thất nghiệp không');
  expect(unlawful.say(said)).toMatch(/^Có phải đền tiền công ty không|nửa tháng tiền lương/);
  const lawful = await talkAfter('em nghỉ ngang vì công ty nợ lương 2 tháng, có được trợ cấp thất nghiệp không');
  expect(lawful.say(said)).toMatch(/^Đúng như anh\/chị kể thì không phải đền/);
});

test('what the employer owes is no claim of theirs', async () => {
  const talk = await talkAfter('em bị công ty cho nghỉ trái luật, có được trợ cấp thất nghiệp không');
  expect(talk.say('công ty có phải đền cho em không')).not.toMatch(/Có phải đền tiền công ty không/);
});

test.each([
  'tôi không biết dùng mạng thì nộp chỗ nào',
  'bac ko biet xai dien thoai, nop o dau',
  'hỏi nộp ở đâu chứ không phải trên mạng',
  'không nộp qua mạng được thì sao',
  'em hong ranh online thi nop o dau',
])('who does not file on the web is told where to go: %s', async (said) => {
  const talk = await talkAfter('nộp hồ sơ thất nghiệp trên mạng thế nào');
  expect(talk.say(said)).toMatch(/^Không cần nộp trên mạng[\s\S]*điện thoại 0200/);
});

test.each([
  'hai khoản đó lấy cùng lúc được không',
  'lanh ca hai duoc khong',
  '2 khoan nhan mot lan dc ko',
  'nhận cả hai khoản có được không',
])('both sums may be had: %s', async (said) => {
  const talk = await talkAfter('tôi làm từ 3/2005, lương 11 triệu, trợ cấp thôi việc được bao nhiêu');
  expect(talk.say(said)).toMatch(/Được nhận cả hai/);
});

test.each(['đóng đủ từ đầu', 'dong du tu dau', 'đủ từ đầu', 'công ty đóng đủ'])(
  'what the question on insurance asked for is heard: %s',
  async (said) => {
    const talk = await talkAfter('tôi vào làm 9/2015, lương 9 triệu, trợ cấp mất việc làm được bao nhiêu');
    expect(talk.say(said)).toMatch(/^Trợ cấp mất việc làm/);
  },
);

test.each([
  'công ty chưa trả sổ thì nộp trễ có được không',
  'nop ho so muon duoc khong',
  'vay nop cham may bua dc hong',
  'nộp quá hạn vài hôm có được không',
])('papers that come late move no last day: %s', async (said) => {
  const talk = await talkAfter('công ty không trả sổ bảo hiểm cho tôi');
  expect(talk.say(said)).toMatch(/^Không trễ được/);
});

test.each([
  'đi học nấu ăn có bị cắt trợ cấp không',
  'hoc nghe co anh huong tien that nghiep khong',
  'học sửa xe 3 tháng có mất trợ cấp không',
  'di hoc thi bi dung tro cap ha',
])('a short course ends no benefit: %s', async (said) => {
  const talk = await talkAfter('học nghề khi thất nghiệp được hỗ trợ bao nhiêu');
  expect(talk.say(said)).toMatch(/^Không bị cắt/);
});

test.each([
  'công ty giảm đơn hàng thì là thôi việc hay mất việc',
  'cong ty het don hang cho nghi, tinh thoi viec hay mat viec',
])('a cut is no agreement: %s', async (said) => {
  const talk = await talkAfter('trợ cấp thôi việc tính thế nào');
  expect(talk.say(said)).toMatch(/^Là mất việc làm/);
});

test.each([
  'mỗi năm nửa tháng là đúng hay sai',
  'ho tra nua thang luong co dung khong',
  'nửa tháng lương vậy có đúng luật không',
])('half a month a year is wrong after a cut: %s', async (said) => {
  const cut = await talkAfter('bị cắt giảm nhân sự thì trợ cấp mất việc tính sao');
  expect(cut.say(said)).toMatch(/^Chưa đúng/);
});

test.each([
  'vậy chú lãnh thất nghiệp được không hay nghỉ hưu luôn',
  'the la huu hay that nghiep',
  'chú được lãnh hưu chưa con',
  'tro cap that nghiep hay la ve huu',
])('who has not reached the age hears so first: %s', async (said) => {
  const talk = await talkAfter('chú sinh năm 1967, đóng bảo hiểm xã hội 22 năm, công ty cho nghỉ');
  expect(talk.say(said)).toMatch(/^Chưa lãnh hưu được/);
});

test('pay of a trial takes nothing from the benefit', async () => {
  const talk = await talkAfter('em đang hưởng trợ cấp thất nghiệp mà đi thử việc hợp đồng riêng thì có phải báo không');
  for (const said of ['lương thử việc 5 triệu có bị trừ vào trợ cấp không', 'tien luong do co tru tro cap ko'])
    expect(talk.say(said)).toMatch(/^Không bị trừ/);
});
