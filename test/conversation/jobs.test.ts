// Who looks for work is told which employers come to the next fairs, that this is no list of all vacancies, and who introduces for nothing.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const intents = (talk: Awaited<ReturnType<typeof startTalk>>) => [
  ...new Set(talk.replies().map(({ provenance }) => provenance.intent)),
];

test.each([
  ['có xưởng nào cần thợ may không chị', 'Công ty May Mẫu Một'],
  ['cho em hỏi chỗ nào tuyển tài xế ạ', 'Công ty Logistics Mẫu Sáu'],
  ['kiem viec lap rap dien tu', 'Công ty Điện tử Mẫu Hai'],
  ['tìm giúp tôi việc thu ngân', 'Siêu thị Mẫu Ba'],
  ['anh biết hàn, có công ty nào nhận không', 'Công ty Cơ khí Mẫu Năm'],
])('"%s" finds an employer of a coming fair', async (says, employer) => {
  const talk = await startTalk();
  const answer = talk.say(says);
  expect(answer).toContain(employer);
  expect(answer).toContain('Em không có danh sách mọi chỗ đang tuyển');
  expect(answer).toContain('miễn phí');
  expect(answer).toContain('dữ liệu mẫu');
  expect(intents(talk)).toEqual(['job.vacancies']);
});

test.each(['có chỗ nào tuyển bảo vệ không', 'tim viec tap vu', 'nhà máy nào nhận kế toán ko em'])(
  '"%s" is told that nobody wrote it down',
  async (says) => {
    expect((await startTalk()).say(says)).toContain('em chưa thấy công ty nào ghi tuyển');
  },
);

test('what is told next changes one thing, and the nearest place comes first', async () => {
  const talk = await startTalk();
  talk.say('em muốn tìm việc làm');
  expect(talk.say('may')).toContain('Công ty May Mẫu Một');
  const near = talk.say('em ở Đồng Mẫu');
  expect(near.indexOf('Công ty Giày Mẫu Bốn')).toBeLessThan(near.indexOf('Công ty May Mẫu Một'));
  expect(talk.say('lái xe cũng được')).toContain('Công ty Logistics Mẫu Sáu');
  expect(talk.session().jobs).toMatchObject({ trades: ['lái xe, giao hàng'], place: { id: 'dong-mau' } });
});

test('of another province nothing is known, and its own centre is named', async () => {
  expect((await startTalk()).say('có việc xây ở Hưng Yên không')).toContain('trung tâm dịch vụ việc làm Hưng Yên');
});

test.each(['bác 55 tuổi kiếm việc giữ xe được không', 'chị 47 tuổi rồi có chỗ nào nhận làm không'])(
  '"%s" hears about age first',
  async (says) => {
    expect((await startTalk()).say(says)).toMatch(/^Tuổi này vẫn đăng ký/);
  },
);

test.each([
  'nộp đơn mười mấy chỗ mà không ai gọi',
  'xin hoài không được',
  'kiếm việc khó quá',
  'tuổi này chả ai nhận nữa',
])('"%s" is comforted and shown the way', async (says) => {
  const talk = await startTalk();
  talk.say('em muốn tìm việc');
  expect(talk.say(says)).toContain('nản thật');
  expect(intents(talk)).toEqual(['job.counselling']);
});

test.each(['tôi không biết máy tính thì đăng ký sao', 'ghi tên kiểu gì'])(
  '"%s" is told how, with what was told made ready',
  async (says) => {
    const talk = await startTalk();
    talk.say('có chỗ nào tuyển bảo vệ không');
    const answer = talk.say(says);
    expect(answer).toContain('ghi tên ngay tại đây');
    expect(answer).toContain('tìm việc bảo vệ');
  },
);

test('of what was shown one can ask; what the calendar does not hold is said so', async () => {
  const talk = await startTalk();
  talk.say('có xưởng nào cần thợ may không chị');
  expect(talk.say('chỗ thứ hai lương bao nhiêu')).toContain('Lương thì công ty chưa ghi');
  const first = talk.say('cái đầu tiên còn tuyển không');
  expect(first).toContain('em không biết chắc');
  expect(talk.replies()[0]?.cards?.[0]?.title).toContain('định kỳ');
});

test('pointing at "that day" of several means the nearest, with the others as buttons', async () => {
  const talk = await startTalk();
  talk.say('sắp tới có phiên việc làm nào');
  expect(talk.say('hôm đó đem theo gì')).toContain('Gần nhất trong danh sách');
  expect(talk.replies()[0]?.cards?.[0]?.lines.join()).toContain('Mang theo');
  expect(talk.replies()[0]?.buttons?.length).toBeGreaterThan(3);
});

test.each([
  'em 16 tuổi muốn xin làm kho được không',
  'công ty mình cần tuyển 5 thợ may',
  'em muốn học nghề may',
  'tìm việc bên Nhật làm điều dưỡng',
  'xin việc may mà họ đòi đặt cọc',
  'có việc mới thì trợ cấp thất nghiệp sao',
])('"%s" is not searched for', async (says) => {
  const talk = await startTalk();
  expect(talk.say(says)).not.toContain('công ty ghi tên tuyển');
});

test.each([
  ['trường đầu tiên có ký túc xá không', 'Ký túc xá, chỗ ở của trường này em chưa có'],
  ['truong dau tien hoc phi bao nhieu', 'Học phí của trường này em chưa có'],
  ['trường đó bao giờ nhận hồ sơ', 'đang nhận hồ sơ'],
  ['cái đầu tiên số điện thoại mấy', '0200 000 010'],
])('of a school that was shown: "%s"', async (says, said) => {
  const talk = await startTalk();
  talk.say('trường nào dạy điện lạnh');
  expect(talk.say(says)).toContain(said);
});

test('the intake of another occupation is no day for this one, and a list never shown has no second school', async () => {
  const talk = await startTalk();
  talk.say('có trường nào dạy nail không');
  const answer = talk.say('trường đầu tiên bao giờ nhận hồ sơ');
  expect(answer).toContain('chưa có đợt nhận hồ sơ cho nghề nail');
  expect(answer).not.toContain('31/01/2027');
  expect((await startTalk()).say('trường thứ hai có tuyển không')).toContain('Em chưa kể trường nào');
});

test.each([
  'cháu 16 tuổi muốn đi làm thêm hè này được không',
  'con trai chị 15 tuổi xin việc phụ quán',
  'em 17 tuoi muon di lam kiem tien',
])('"%s" gets the rules of that age, and of nights what holds for it', async (says) => {
  const talk = await startTalk();
  expect(talk.say(says)).toContain('cha mẹ đồng ý bằng văn bản');
  expect(talk.say('chủ bắt làm đêm thì sao')).toContain('làm đêm chỉ ở nghề trong danh mục');
});

test('the age of a child alone begins no estimate', async () => {
  expect((await startTalk()).say('con tôi 15 tuổi học hết lớp 9')).not.toContain('lương đóng bảo hiểm');
});

test.each([
  'ban ngày em đi làm, học nghề buổi tối được không',
  'co lop hoc nghe ban dem khong',
  'lớp may học cuối tuần có không',
  'mấy khóa đó có học ngoài giờ không em',
])('"%s" is about classes in the evening', async (says) => {
  expect((await startTalk()).say(says)).toContain('Có trường mở lớp buổi tối hoặc cuối tuần');
});

test('"giờ chỉ tìm việc thôi" turns from a loan to work', async () => {
  const talk = await startTalk();
  talk.say('em muốn vay vốn mở tiệm');
  expect(talk.say('thôi không vay nữa, giờ chỉ cần kiếm việc thôi')).toContain('Công ty ghi tên tuyển');
});
