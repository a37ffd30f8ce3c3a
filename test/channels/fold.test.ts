// How a sum was reckoned and the articles of law stand behind what matters: folded on the page and on Telegram, last elsewhere.

import { expect, test } from 'vitest';
import { piecesOf } from '../../src/channels/fold.ts';
import { replyLines } from '../../src/channels/lines.ts';
import { telegramParts } from '../../src/channels/telegram/parts.ts';
import { say } from '../../src/conversation/reply.ts';

const ESTIMATE = 'Ước tính: 4.000.000 đồng.\nCách tính và căn cứ:\n1. Mỗi tháng: 60%\n2. Số tháng: 3';
const ANSWER = 'Nộp trong 3 tháng.\nCăn cứ: Luật Việc làm 74/2025, Điều 38. Rà soát ngày 27/11/2026.';

test('the working runs to an empty line, the source is one line', () => {
  expect(piecesOf(`Em ghi nhận.\n${ESTIMATE}\n\nAnh/chị nghỉ ngày nào?`)).toEqual([
    { lines: ['Em ghi nhận.', 'Ước tính: 4.000.000 đồng.'] },
    { label: 'Cách tính và căn cứ', lines: ['1. Mỗi tháng: 60%', '2. Số tháng: 3'] },
    { lines: ['', 'Anh/chị nghỉ ngày nào?'] },
  ]);
  expect(piecesOf(`${ANSWER}\nThêm một câu.`)).toEqual([
    { lines: ['Nộp trong 3 tháng.'] },
    { label: 'Căn cứ', lines: ['Luật Việc làm 74/2025, Điều 38. Rà soát ngày 27/11/2026.'] },
    { lines: ['Thêm một câu.'] },
  ]);
});

test('messengers without folding show every word', () => {
  const text = replyLines(say(ESTIMATE, 'answer'), { numbered: false }).map((line) => line.text);
  expect(text).toEqual(['Ước tính: 4.000.000 đồng.', 'Cách tính và căn cứ: 1. Mỗi tháng: 60%', '2. Số tháng: 3']);
});

test('Telegram folds in an expandable quotation and escapes inside it', () => {
  const [part] = telegramParts(say(`${ANSWER.replace('Điều', '<b>Điều')}`, 'answer'), () => undefined);
  expect(part).toMatchObject({
    text: 'Nộp trong 3 tháng.\n<blockquote expandable>Căn cứ: Luật Việc làm 74/2025, &lt;b&gt;Điều 38. Rà soát ngày 27/11/2026.</blockquote>',
  });
});
