// What people want of the service itself, in the middle of whatever is spoken of.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

type Talk = Awaited<ReturnType<typeof startTalk>>;
const given = (talk: Talk) => talk.replies().map(({ provenance }) => [provenance.intent, provenance.section]);
const BEFORE = 'bị tai nạn lao động thì báo ai';

test.each([
  'cho chị xin số điện thoại đi em',
  'thôi cho bác số bác gọi',
  'cho em sdt trung tam voi',
  'gửi tôi số để liên hệ nhé',
  'cho tui xin cái hotline',
])('"%s" gets the telephone and the hours', async (says) => {
  const talk = await startTalk();
  talk.say(BEFORE);
  expect(talk.say(says)).toMatch(/Điện thoại 0200.*Giờ làm việc/);
});

test.each(['cho em số điện thoại công ty phái cử', 'nó đòi cho số tài khoản', 'xin số đại sứ quán'])(
  '"%s" is about somebody else\'s number',
  async (says) => {
    const talk = await startTalk();
    talk.say(BEFORE);
    talk.say(says);
    expect(given(talk)[0]).not.toEqual(['office.contact', undefined]);
  },
);

test.each([
  'đừng nói với vợ tôi nha',
  'dung cho ba ma em biet',
  'giữ kín giùm em với',
  'đừng để lộ ra đó',
  'chớ mách sếp em nghe',
])('"%s" is told who can read what was written', async (says) => {
  const talk = await startTalk();
  talk.say(BEFORE);
  talk.say(says);
  expect(given(talk)).toEqual([['chat.privacy', 'who']]);
});

test.each([
  ['em gửi số căn cước cho ad tra giúp được không', 'xin đừng gửi số căn cước'],
  ['gui so can cuoc ban kiem tra giup duoc khong', 'xin đừng gửi số căn cước'],
  ['bạn xem giùm trong máy hồ sơ tôi tới đâu', 'Em không xem được hồ sơ'],
  ['mày coi được hồ sơ của tao không', 'Em không xem được hồ sơ'],
  ['anh check hộ em hồ sơ của em với', 'Em không xem được hồ sơ'],
])('"%s" is told that nothing can be looked up here, and where it can', async (says, said) => {
  const talk = await startTalk();
  const answer = talk.say(says);
  expect(answer).toContain(said);
  expect(answer).toContain('dichvucong.gov.vn');
});

test.each([
  'trung tâm có hay gọi cho người dân không',
  'ben em co goi dien cho dan khong',
  'cán bộ có khi nào nhắn tin cho mình không',
])('"%s" is told what a real call never asks', async (says) => {
  const talk = await startTalk();
  talk.say('có người gọi xưng trung tâm việc làm xin mã otp');
  expect(talk.say(says)).toContain('không bao giờ hỏi mã OTP');
});

test.each([
  'không muốn nói chuyện với bot nữa',
  'chan noi chuyen voi may lam roi',
  'gọi cán bộ ra đây nói chuyện',
  'có ai nói chuyện trực tiếp với tôi không',
  'vụ nằm viện đó cho em gặp cán bộ hỏi lại coi còn cứu được không, em lo quá trời luôn',
  'cho e hoi nguoi that di, vu 2 thang thu viec do',
  'cần người tư vấn cho em',
])('"%s" opens a ticket', async (says) => {
  const talk = await startTalk();
  talk.say(BEFORE);
  talk.say(says);
  expect(talk.effects().map(({ kind }) => kind)).toContain('open_ticket');
});

test.each([
  'công ty tìm người thật thà có không',
  'em là bot hay người thật vậy',
  'công ty cho người vào làm mà không ký hợp đồng',
  'không hỏi mấy tháng mà hỏi mấy ngày',
])('"%s" opens none', async (says) => {
  const talk = await startTalk();
  talk.say(says);
  expect(talk.effects().map(({ kind }) => kind)).not.toContain('open_ticket');
});

test('right after a ticket "bao lâu" asks for it, and who will ask elsewhere calls it off', async () => {
  const talk = await startTalk();
  talk.say('cho tôi gặp cán bộ');
  expect(talk.say('vậy bao lâu')).toMatch(/vẫn đang mở.*Giờ làm việc/);
  talk.say('thôi khỏi, vợ em kêu mai ra xã hỏi luôn rồi');
  expect(talk.effects()).toContainEqual({ kind: 'own_ticket', deed: { kind: 'cancel' } });
});

test.each(['khoan, đừng xóa ngày nghỉ của tôi', 'ấy đừng xoá', 'chua xoa voi', 'thôi không xóa nữa'])(
  'asked whether to erase, "%s" keeps everything',
  async (says) => {
    const talk = await startTalk();
    talk.say('xóa hết dữ liệu của tôi đi');
    expect(talk.say(says)).toContain('không xóa gì');
    expect(talk.session().flow).toBeUndefined();
  },
);

test.each([
  'để em hỏi ba má cái đã',
  'khoan đã, để anh bàn với vợ',
  'thôi để về hỏi chồng đã',
  'mai mình hỏi lại nhà đã',
])('"%s" is let go without a question', async (says) => {
  const talk = await startTalk();
  talk.say('học nghề sau lớp 9');
  expect(talk.say(says)).toContain('cứ thong thả');
});

test('a sign alone gets an invitation, a first word of oneself an ear', async () => {
  expect((await startTalk()).say('??')).toContain('Em chưa thấy câu hỏi nào');
  expect((await startTalk()).say('chị làm công ty da giày')).toContain('em nghe rồi');
});

test.each([
  ['soạn giùm em lá đơn gửi lên sở nội vụ với', 'Em không viết thay được'],
  ['nho ban viet ho cai don to cao nha', 'Em không viết thay được'],
  ['viết hộ tôi cái thư kêu cứu được không', 'Em không viết thay được'],
  ['ngoài đó trời có lạnh lắm không', 'không biết trời mưa nắng'],
  ['chỗ ad có mưa không', 'không biết trời mưa nắng'],
])('"%s" is answered honestly', async (says, said) => {
  const talk = await startTalk();
  talk.say(BEFORE);
  expect(talk.say(says)).toContain(said);
});

test('who leaves a scam alone is told that it is right; who worries in danger is told once more what helps', async () => {
  const scam = await startTalk();
  scam.say('họ bắt đóng cọc 2 triệu mới cho vào làm');
  expect(scam.say('thôi kệ, khỏi đi chỗ đó')).toContain('đúng và an toàn');
  const abroad = await startTalk();
  abroad.say('chồng em bị đánh bên đài loan không cho về');
  abroad.say('trốn ra ngoài làm thì bị phạt không');
  expect(abroad.say('em sợ quá')).toContain('+84 981 84 84 84');
});

test('what notices are wanted of is heard at once', async () => {
  const talk = await startTalk();
  expect(talk.say('đăng ký nhận tin tuyển sinh')).toContain('Nhận thông báo: Tuyển sinh học nghề');
});

test.each(['nói chậm thôi, nghe không kịp', 'nghe khó quá cháu ơi', 'cháu nói chậm cho bác nghe'])(
  '"%s" is told where somebody can be heard',
  async (says) => {
    const talk = await startTalk();
    talk.say(BEFORE);
    expect(talk.say(says)).toContain('điện thoại 0200');
  },
);
