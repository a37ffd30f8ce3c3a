import { expect, test } from 'vitest';
import { fold } from '#language/fold.ts';
import { readParticles } from '#language/particles.ts';

const read = (text: string) => readParticles(text, fold(text));

test.each([
  ['vay la duoc bao nhieu', 'thế la duoc bao nhieu'],
  ['vay giờ em nộp ở đâu', 'thế giờ em nộp ở đâu'],
  ['nghi 15/9, vay em con kip khong', 'nghi 15/9, thế em con kip khong'],
  ['sao it vay', 'sao it thế'],
  ['lam gi vay ad', 'lam gi thế ad'],
  ['duoc may thang vay?', 'duoc may thang thế?'],
])('“%s” says “thế”', (typed, meant) => {
  expect(read(typed)).toBe(meant);
});

test.each([
  'vay von thi sao',
  'em muon vay',
  'vay duoc bao nhieu',
  'vay co can the chap khong',
  'vay 50tr lai bao nhieu',
  'vay em duoc vay von khong',
  'vậy là được bao nhiêu',
])('“%s” stays', (typed) => {
  expect(read(typed)).toBe(typed);
});
