import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, passwordFault, passwordFits } from '#people/passwords.ts';

test('a password opens what it closed, in whichever Unicode form it is typed', async () => {
  const stored = await hashPassword('cà phê sáng mưa rào', randomBytes);
  expect(stored).toMatch(/^argon2id\$19456\$2\$/);
  expect(await passwordFits('cà phê sáng mưa rào'.normalize('NFD'), stored)).toBe(true);
  expect(await passwordFits('cà phê sáng mưa ràp', stored)).toBe(false);
  expect(await passwordFits('', stored)).toBe(false);
});

test('nobody gets in where no password is stored, and two hashes of one password differ', async () => {
  expect(await passwordFits('bất kỳ', null)).toBe(false);
  expect(await hashPassword('một câu dài dài', randomBytes)).not.toBe(
    await hashPassword('một câu dài dài', randomBytes),
  );
});

test.each([
  ['ngắn', 'ít nhất 15'],
  ['a'.repeat(201), 'dài quá'],
  ['aaaaaaaaaaaaaaaaaaaa', 'dễ đoán'],
  ['123456789012345678', 'dễ đoán'],
  ['qwertyuiopasdfgh', 'dễ đoán'],
  ['matkhaumatkhaumatkhau', 'dễ đoán'],
  ['Mật khẩu quản trị Cầu Việc', 'dễ đoán'],
  ['abcabcabcabcabcabc', 'dễ đoán'],
  ['nguyenthilan nguyenthilan', 'dễ đoán'],
  ['lan.nguyen2026 Cầu Việc', 'dễ đoán'],
])('“%s” will not do', (password, why) => {
  expect(passwordFault(password, ['lan.nguyen', 'Nguyễn Thị Lan'])).toContain(why);
});

test.each([
  'cà phê sáng mưa rào bến xe',
  'Xe máy cũ của bác Tư bán rồi',
  'tr0ng-vuon-co-cay-oi-xanh',
  '正确的马电池钉子密码很长很好吃饭',
])('“%s” will do: no rule about digits or signs', (password) => {
  expect(passwordFault(password, ['lan.nguyen', 'Nguyễn Thị Lan'])).toBeUndefined();
});
