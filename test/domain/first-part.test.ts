import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTwoParts, LONGEST_FIRST, sentenceEnd } from '#domain/first-part.ts';

test('what fits one glance is one part', () => {
  expect(inTwoParts('Được. Nộp trong 3 tháng.')).toBeUndefined();
  expect(inTwoParts('x'.repeat(LONGEST_FIRST))).toBeUndefined();
});

test('the cut is at the end of a line where there is one', () => {
  const verdict = `Được hưởng 3 tháng.${' Rõ.'.repeat(30)}`;
  const rest = `Công ty chốt sổ.${' Hỏi thêm.'.repeat(30)}`;
  expect(inTwoParts(`${verdict}\n${rest}`)).toEqual([verdict, rest]);
});

test('a short verdict takes whole sentences of the next line with it', () => {
  const [first, rest] = inTwoParts(`Không phải đền.\n${'Báo trước đủ ngày là nghỉ đúng luật. '.repeat(12)}`) ?? [
    '',
    '',
  ];
  expect(first.startsWith('Không phải đền.\nBáo trước')).toBe(true);
  expect(first.endsWith('.')).toBe(true);
  expect(rest.startsWith('Báo trước')).toBe(true);
});

test('a line that announces a list stays with the list', () => {
  const [first, rest] = inTwoParts(
    `${'Có ba chỗ tuyển ở phiên tới. '.repeat(6)}\nRa hỏi được ở:\n• ${'a'.repeat(200)}`,
  ) ?? ['', ''];
  expect(first).not.toContain('Ra hỏi được ở:');
  expect(rest.startsWith('Ra hỏi được ở:')).toBe(true);
});

test('numbers of a list and short names end no sentence', () => {
  expect(sentenceEnd('Hỏi ở TP. Hồ Chí Minh nhé', 100)).toBeUndefined();
  expect(sentenceEnd('1. Mỗi tháng 4.440.000 đồng', 100)).toBeUndefined();
  expect(sentenceEnd('Lương 4.440.000 đồng. Nộp ở trung tâm', 100)).toBe('Lương 4.440.000 đồng.'.length);
});

test('nothing is lost, nothing is added, and the first part fits', () => {
  const word = fc.constantFrom(
    'Được.',
    'nộp',
    'hồ sơ',
    'trong 3 tháng.',
    'Nếu',
    'thì:',
    '4.440.000 đồng.',
    'TP.',
    'Hỏi?',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const text = words.join(' ');
      const parts = inTwoParts(text);
      if (parts === undefined) return;
      const [first, rest] = parts;
      expect(first.length).toBeLessThanOrEqual(LONGEST_FIRST);
      expect(`${first} ${rest}`.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    }),
  );
});
