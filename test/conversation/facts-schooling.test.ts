import { expect, test } from 'vitest';
import { readSchool, readSchooling } from '#conversation/facts/schooling.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

const heard = (text: string) => textOf(normalise(text));

test.each([
  'học trường tư có được miễn học phí không',
  'trung cấp tư thục thì nhà nước có cho tiền không',
  'cháu học trường dân lập',
  'truong tu co mien hoc phi ko',
  'cao đẳng ngoài công lập thu bao nhiêu',
])('a private school: %s', (text) => expect(readSchool(heard(text))).toBe('private'));

test.each([
  'em học trường công lập',
  'trường công có phải đóng tiền không',
  'trung cấp công lập sau lớp 9',
  'cao dang cong lap thu bao nhieu',
  'học ở trường nhà nước thì đóng nhiêu',
])('a public school: %s', (text) => expect(readSchool(heard(text))).toBe('public'));

test.each([
  'học trường công hay trường tư thì rẻ hơn',
  'trường công nghệ ô tô ở đâu',
  'học nghề được nhà nước hỗ trợ bao nhiêu',
  'trường tư vấn tuyển sinh ngày nào',
  'đi làm ở trường công nhân kỹ thuật',
])('no kind of school: %s', (text) => expect(readSchool(heard(text))).toBeUndefined());

test.each([
  'em rớt tốt nghiệp thpt có học cao đẳng được không',
  'thi trượt tốt nghiệp 12 thì học gì',
  'chưa có bằng cấp 3 học được hệ nào',
  'học hết lớp 11 rồi nghỉ giờ vào trung cấp cần gì',
  'khong co bang 12 hoc cao dang nghe dc ko',
  'học xong 12 không thi tốt nghiệp',
])('not through the last year: %s', (text) => expect(readSchooling(heard(text))).toBe('unfinished_upper'));

test.each([
  'con tôi học xong lớp 9 muốn học nghề',
  'cháu rớt lớp 10 thì học trường nào',
  'tốt nghiệp cấp 2 học được hệ gì',
  'hoc het lop 9 hoc trung cap co mat tien ko',
  'không đậu vào lớp 10 giờ sao',
])('through the ninth year: %s', (text) => expect(readSchooling(heard(text))).toBe('lower'));

test.each([
  'học nghề có cần bằng cấp 3 không',
  'em mới tốt nghiệp 12 chưa có bằng chính thức',
  'học xong 10 tháng nghề điện',
  'lớp 9 học nghề tháng mấy tuyển',
  'có bằng cấp 3 thì học cao đẳng mấy năm',
  'rớt đại học có đăng ký cao đẳng được không',
])('nothing said of school: %s', (text) => expect(readSchooling(heard(text))).toBeUndefined());
