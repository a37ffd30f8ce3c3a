// Whether a worker with nine years of school can read an answer: short sentences, and words that officers use among
// themselves explained or replaced.

import type { Problem } from '#domain/result.ts';
import { fold } from '#language/fold.ts';
import type { Knowledge } from '../knowledge.ts';
import { textsOf } from './answers.ts';
import type { Locate } from './locate.ts';

/** Words in one sentence; beyond this a reader on a phone starts again. */
const LONGEST_SENTENCE = 45;

/** What officers say, and what people understand. */
const OFFICE_WORDS: readonly (readonly [string, string])[] = [
  ['căn cứ theo quy định hiện hành', 'nêu thẳng quy định'],
  ['thụ lý', 'nhận'],
  ['chủ thể', 'người'],
  ['đương sự', 'người dân'],
  ['trích lục', 'bản sao'],
  ['thẩm định hồ sơ', 'xem hồ sơ'],
  ['hoàn tất thủ tục hành chính', 'làm xong giấy tờ'],
  ['phát sinh trách nhiệm', 'phải chịu'],
  ['tham mưu', 'đề xuất'],
  ['nguồn nhân lực lao động', 'người lao động'],
  ['thuộc thẩm quyền giải quyết của', 'do … giải quyết'],
  ['trong trường hợp có phát sinh', 'nếu có'],
  ['xét thấy', 'nếu'],
  ['tiến hành thực hiện', 'làm'],
];

export function checkReadability(knowledge: Knowledge, locate: Locate): Problem[] {
  return [...knowledge.entries.values()].flatMap((entry) =>
    entry.answers.flatMap((answer, i) =>
      textsOf(answer).flatMap(([field, text]) => {
        const told = (message: string, remedy: string) =>
          locate({ where: entry.file, entry: entry.id, field, message, remedy }, ['answers', i, field]);
        const long = sentences(text).filter((sentence) => wordsOf(sentence) > LONGEST_SENTENCE);
        const office = OFFICE_WORDS.filter(([words]) => fold(text.toLowerCase()).includes(fold(words)));
        return [
          ...long.map((sentence) =>
            told(`câu dài ${wordsOf(sentence)} chữ: “${sentence.slice(0, 60)}…”`, 'tách thành câu ngắn hơn'),
          ),
          ...office.map(([words, better]) => told(`“${words}” là chữ của cán bộ`, `viết: ${better}`)),
        ];
      }),
    ),
  );
}

/** A line of a list is a sentence of its own; a semicolon lets a reader breathe. */
const sentences = (text: string): string[] => text.split(/[.!?;:](?:\s|$)|\n/).filter((each) => each.trim() !== '');
const wordsOf = (sentence: string): number => sentence.trim().split(/\s+/).length;
