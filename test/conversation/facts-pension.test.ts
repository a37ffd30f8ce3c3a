import { expect, test } from 'vitest';
import { readPension } from '../../src/conversation/facts/pension.ts';
import { textOf } from '../../src/language/matching.ts';

test.each([
  ['đã đủ điều kiện hưởng lương hưu mà nghỉ', 'qualified'],
  ['tôi đủ tuổi và đủ năm rồi', 'qualified'],
  ['đến tuổi nghỉ hưu đóng đủ 20 năm', 'qualified'],
  ['đang lãnh lương hưu', 'qualified'],
  ['đủ tuổi hưu rồi mà mới đóng 12 năm', 'age_only'],
  ['quá tuổi nghỉ hưu nhưng chưa đủ năm đóng', 'age_only'],
  ['du tuoi huu ma chua du 15 nam', 'age_only'],
  ['hết tuổi lao động mà đóng có 10 năm', 'age_only'],
  ['thiếu năm đóng mà quá tuổi rồi', 'age_only'],
])('age and years together qualify, age alone does not: %s', (text, value) => {
  expect(readPension(textOf(text))).toBe(value);
});

test.each([
  'chưa đủ điều kiện hưởng lương hưu',
  'em 30 tuổi đóng 5 năm',
  'còn 2 năm nữa mới tới tuổi hưu',
  'về hưu thì sao',
  'đóng đủ 12 tháng',
])('and not where neither is said: %s', (text) => {
  expect(readPension(textOf(text))).toBeUndefined();
});
