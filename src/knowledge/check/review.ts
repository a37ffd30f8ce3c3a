// What an editor should look at again: entries not reviewed for long, sources without an article, the same words taught
// under two entries.

import type { Problem } from '#domain/result.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import { normalise } from '#language/normalise.ts';
import { contentWords } from '#language/politeness.ts';
import { similarPairs } from '#language/similarity.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Locate } from './locate.ts';

const REVIEW_DAYS = 180;
/** Laws are long: a reader must be told where to look. Notices and decisions of procedures are short. */
const IS_LAW = /^(?:Luật|Bộ luật|Nghị định|Thông tư) /;

/** Two or three words in another order are often another question; more are the same one. */
const FEWEST_WORDS = 4;
/** Jaccard index of the 3-grams from which two phrases of different entries are told. */
const NEARLY_THE_SAME = 0.8;

export function checkReview(knowledge: Knowledge, today: PlainDate, locate: Locate): Problem[] {
  return [...checkAge(knowledge, today, locate), ...checkArticles(knowledge, locate), ...checkTwins(knowledge, locate)];
}

function checkAge(knowledge: Knowledge, today: PlainDate, locate: Locate): Problem[] {
  const oldest = today.subtract({ days: REVIEW_DAYS });
  return [...knowledge.entries.values()]
    .filter((entry) => Temporal.PlainDate.compare(entry.reviewed, oldest) < 0)
    .map((entry) =>
      locate(
        {
          where: entry.file,
          entry: entry.id,
          field: 'reviewed',
          message: `rà soát lần cuối ${formatDay(entry.reviewed)}, quá ${REVIEW_DAYS} ngày`,
          remedy: 'đọc lại câu trả lời và nguồn, rồi ghi ngày rà soát mới',
        },
        ['reviewed'],
      ),
    );
}

function checkArticles(knowledge: Knowledge, locate: Locate): Problem[] {
  return [...knowledge.entries.values()].flatMap((entry) =>
    entry.answers.flatMap((answer, i) =>
      (answer.sources ?? [])
        .filter(
          (source) => source.article === undefined && IS_LAW.test(knowledge.sources.get(source.doc)?.document ?? ''),
        )
        .map((source) =>
          locate(
            {
              where: entry.file,
              entry: entry.id,
              field: 'sources',
              message: `nguồn ${source.doc} chưa ghi điều, khoản`,
              remedy: 'thêm article, ví dụ "Điều 38"',
            },
            ['answers', i, 'sources'],
          ),
        ),
    ),
  );
}

/** The same words in whatever order, or nearly the same letters, cannot mean two things. */
function checkTwins(knowledge: Knowledge, locate: Locate): Problem[] {
  const phrases = [...knowledge.entries.values()].flatMap((entry) =>
    entry.examples.map((phrase, at) => ({ entry, phrase, at, words: contentWords(normalise(phrase)) })),
  );
  const nearly = similarPairs(
    phrases.map(({ words }) => words.join(' ')),
    NEARLY_THE_SAME,
  );
  const pairs = new Map([...sameWords(phrases), ...nearly].map((pair) => [`${pair.a} ${pair.b}`, pair]));
  return [...pairs.values()].flatMap(({ a, b }) => {
    const [first, second] = [phrases[a], phrases[b]];
    if (first === undefined || second === undefined || first.entry.id === second.entry.id) return [];
    return [
      locate(
        {
          where: second.entry.file,
          entry: second.entry.id,
          field: 'examples',
          message: `“${second.phrase}” gần như trùng với “${first.phrase}” của ${first.entry.id}`,
          remedy: 'giữ ở một mục, hoặc viết rõ điều khác nhau',
        },
        ['examples', second.at],
      ),
    ];
  });
}

function sameWords(phrases: readonly { readonly words: readonly string[] }[]): { a: number; b: number }[] {
  const first = new Map<string, number>();
  return phrases.flatMap(({ words }, b) => {
    if (words.length < FEWEST_WORDS) return [];
    const key = [...words].sort().join(' ');
    const a = first.get(key);
    if (a === undefined) first.set(key, b);
    return a === undefined ? [] : [{ a, b }];
  });
}
