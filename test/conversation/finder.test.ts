import { expect, test } from 'vitest';
import { findSchools } from '#conversation/finder/answer.ts';
import { readWish } from '#conversation/finder/wish.ts';
import { prepare } from '#language/prepare.ts';
import { shipped } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

test('several things in one message: the school, whether it is open, the day the intake closes, the money', async () => {
  const talk = await startTalk();
  const text = talk.say('cháu học xong lớp 9 muốn học sửa ô tô gần Bến Mẫu, nhà nghèo, có trường nào không');
  expect(text).toContain('Tìm cho: nghề sửa ô tô; học xong lớp 9; ở phường Bến Mẫu; cần được giúp tiền học');
  expect(text).toContain('Cao đẳng cần bằng THPT');
  expect(text).toContain('đang nhận hồ sơ, hết ngày 20/12/2026');
  expect(text).toContain('Ở phường Bến Mẫu em chưa thấy trường như vậy');
  expect(text).toContain('Học phí từng trường em chưa có');
  expect(text).toContain('dữ liệu mẫu');
  expect(talk.session().schools).toMatchObject({ occupation: 'sửa ô tô', schooling: 'lower', poor: true });
  const corrected = talk.say('à cháu có bằng cấp 3 rồi');
  expect(corrected).toContain('có bằng lớp 12');
  expect(corrected).not.toContain('chưa vào thẳng được');
});

test('what is told next is added, a later word corrects, "còn trường nào khác" shows no school twice', async () => {
  const talk = await startTalk();
  expect(talk.say('con em học hết lớp 12, muốn học may ở Đồng Mẫu')).toContain('có bằng lớp 12');
  const nine = talk.say('à cháu học hết lớp 9 thôi');
  expect(nine).toContain('Tìm cho: nghề may; học xong lớp 9; ở xã Đồng Mẫu');
  const near = talk.say('còn trường nào gần Bến Mẫu');
  expect(near).toContain('ở phường Bến Mẫu');
  expect(near.indexOf('Trường Trung cấp Kinh tế')).toBeLessThan(near.indexOf('Trung tâm Giáo dục nghề nghiệp'));
  expect(talk.say('còn trường nào khác không')).toContain('Em chỉ có từng ấy trường');
});

test('an occupation alone gets the list; the schooling told then says which level is open and what is waived', async () => {
  const talk = await startTalk();
  talk.say('muốn học điện lạnh ở trường nào');
  const text = talk.say('học hết lớp 9');
  expect(text).toContain('Kỹ thuật máy lạnh và điều hòa (trung cấp, 18 tháng)');
  expect(text).toContain('trường công miễn học phí; trường tư vẫn thu');
  expect(talk.say('hồ sơ gồm gì')).toContain('phiếu đăng ký');
});

test('the intake of other occupations or levels is no deadline for this one', async () => {
  const { knowledge } = await shipped();
  const on = Temporal.PlainDate.from('2026-11-23');
  const nail = findSchools({ occupation: 'nail' }, knowledge, on).lines.join('\n');
  expect(nail).not.toContain('31/01/2027');
  expect(nail).toContain('Chưa có đợt nhận hồ sơ');
  expect(findSchools({ occupation: 'nấm' }, knowledge, on).lines.join('\n')).toContain(
    'hết ngày 31/01/2027 (còn 69 ngày)',
  );
  const closed = Temporal.PlainDate.from('2027-02-01');
  expect(findSchools({ occupation: 'nấm' }, knowledge, closed).lines.join('\n')).not.toContain('31/01/2027');
});

test.each([
  ['em muốn học nghề hàn, mới học hết lớp 7', { occupation: 'hàn', schooling: 'below' }],
  ['hoc trung cap dien lanh, xong lop 9', { occupation: 'điện lạnh', level: 'trung cấp', schooling: 'lower' }],
  ['rớt tốt nghiệp 12, học khóa ngắn hạn ở xã Sông Mẫu', { level: 'dưới 3 tháng', schooling: 'unfinished_upper' }],
  ['trung cấp với cao đẳng khác gì', {}],
  ['học mấy tháng thì xong', {}],
  ['học làm mây tre đan', {}],
])('read off one message: %s', async (words, expected) => {
  const { knowledge } = await shipped();
  const text = prepare(words, knowledge.spelling);
  const wish = readWish({ ...text, entities: [] }, knowledge);
  expect(wish).toMatchObject(expected);
  if (Object.keys(expected).length === 0) expect(wish).toEqual({});
});

test.each([
  ['học phí nghề hàn bao nhiêu', 'Mỗi nghề, mỗi trường một mức học phí'],
  ['em đang hưởng thất nghiệp muốn học nghề may có được hỗ trợ không', 'Điều 37'],
  ['phụ nữ nông thôn muốn học may miễn phí', 'Người lao động ở nông thôn'],
])('what another entry answers stays with it: %s', async (asked, said) => {
  const text = (await startTalk()).say(asked);
  expect(text).toContain(said);
  expect(text).not.toContain('Tìm cho:');
});

test('help with money asked for after a search is its own entry’s; a school told of is no search for another', async () => {
  const talk = await startTalk();
  talk.say('cháu học xong lớp 9 muốn học may ở Đồng Mẫu');
  expect(talk.say('tui thuộc hộ cận nghèo, có được thêm gì không')).not.toContain('Tìm cho:');
  const other = await startTalk();
  other.say('em muốn học nghề nail ở trường nào');
  expect(other.say('đang dạy lại trường khác 1 tháng nay thì sao')).not.toContain('Tìm cho:');
});

test.each(['cô học tới lớp năm, kiếm việc gì gần nhà', 'hoi nho hoc toi lop bay gio tim viec gi'])(
  'who tells how far they went to school asks for no evening class: %s',
  async (says) => {
    const talk = await startTalk();
    expect(talk.say(says)).not.toContain('Lớp tối');
  },
);
