import { expect, test } from 'vitest';
import { phonePieces } from '../../src/channels/web/phones.ts';
import { shipped } from '../support/knowledge.ts';

const called = (text: string) => phonePieces(text).flatMap(({ tel }) => tel ?? []);

test.each([
  ['Tổng đài 1900 9068 (7h30–17h)', ['19009068']],
  ['Gọi 0200 000 000 hoặc 113.', ['0200000000', '113']],
  ['Gọi 1955 có tiếng Việt', ['1955']],
  ['đường dây +84 981 848 484', ['+84981848484']],
  ['Mỗi tháng 4.500.000 đồng × 4 tháng = 18.000.000 đồng', []],
  ['Nghỉ ngày 15/09/2026, nộp trong 90 ngày, số 143 năm 2018', []],
  ['Nghị định 374/2025/NĐ-CP, Điều 38', []],
])('%s', (text, numbers) => expect(called(text)).toEqual(numbers));

test('nothing of a text is lost, and every confirmed number of the files can be called', async () => {
  const { knowledge } = await shipped();
  for (const { number } of knowledge.hotlines.values()) {
    const text = `Gọi ${number} khi cần.`;
    expect(
      phonePieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(called(text).join(' '), number).not.toBe('');
  }
});
