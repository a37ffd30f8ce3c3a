// How people ask: enough ways, varied ones, none under two entries, protected questions apart from what is learned.

import type { Problem } from '#domain/result.ts';
import { fold } from '#language/fold.ts';
import { normalise } from '#language/normalise.ts';
import { contentKey } from '#language/politeness.ts';
import { similarPairs } from '#language/similarity.ts';
import type { Entry } from '../catalogue.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Locate } from './locate.ts';

/** Error falls with the number of ways of asking: most is gained where people ask most. */
export const fewestExamples = ({ often }: Pick<Entry, 'often'>): number => (often ? 60 : 40);

const FEWEST_QUESTIONS = 4;
/** Two phrases this alike teach what one teaches; more than a tenth of such phrases is padding. */
const TOO_ALIKE = 0.6;
const ALIKE_SHARE = 0.1;

/** `only`: the entries that are looked at; all when missing. */
export function checkPhrases(knowledge: Knowledge, locate: Locate, only?: ReadonlySet<string>): Problem[] {
  const owners = ownersOf(knowledge);
  return [...knowledge.entries.values()]
    .filter(({ id }) => only?.has(id) ?? true)
    .flatMap((entry) => {
      const fault = (field: string, message: string, remedy: string, path: readonly PropertyKey[]) =>
        locate({ where: entry.file, entry: entry.id, field, message, remedy }, path);
      const keyOf = keyFor(entry);
      const found: Problem[] = [];
      for (const [i, phrase] of entry.examples.entries()) {
        const other = owners.get(keyOf(phrase))?.find((owner) => owner !== entry.id);
        if (other !== undefined)
          found.push(
            fault('examples', `“${phrase}” cũng là cách hỏi của ${other}`, 'giữ ở một mục thôi', ['examples', i]),
          );
      }
      const taught = keysOf(entry);
      for (const [i, question] of entry.questions.entries()) {
        if (taught.has(keyOf(question)))
          found.push(
            fault('questions', `“${question}” đã nằm trong examples`, 'câu được bảo vệ phải khác các cách hỏi đã dạy', [
              'questions',
              i,
            ]),
          );
      }
      const alike = isTalk(entry) ? [] : tooAlike(entry);
      if (alike.length > entry.examples.length * ALIKE_SHARE)
        found.push(
          fault(
            'examples',
            `${alike.length}/${entry.examples.length} cách hỏi gần trùng nhau, ví dụ “${alike[0]}”`,
            'viết lại bằng lời khác, tình huống khác',
            ['examples'],
          ),
        );
      return found;
    });
}

/** Too few ways of asking, too few protected questions. */
export function checkCounts(knowledge: Knowledge, locate: Locate, only?: ReadonlySet<string>): Problem[] {
  return [...knowledge.entries.values()]
    .filter(({ id }) => only?.has(id) ?? true)
    .flatMap((entry) => {
      const fault = (field: 'examples' | 'questions', message: string, remedy: string) =>
        locate({ where: entry.file, entry: entry.id, field, message, remedy }, [field]);
      const fewest = fewestExamples(entry);
      const { examples, questions } = entry;
      return [
        ...(examples.length < fewest
          ? [fault('examples', `mới có ${examples.length} cách hỏi`, `viết ít nhất ${fewest} cách, mỗi cách một kiểu`)]
          : []),
        ...(questions.length < FEWEST_QUESTIONS
          ? [fault('questions', `mới có ${questions.length} câu được bảo vệ`, `thêm cho đủ ${FEWEST_QUESTIONS} câu`)]
          : []),
      ];
    });
}

/** One-word courtesies are short by nature: what makes two of them alike is not what makes two questions alike. */
const isTalk = ({ topic }: Entry): boolean => topic === 'chat';
const keyFor = (entry: Entry) => (isTalk(entry) ? (phrase: string) => fold(normalise(phrase)) : contentOf);

/** Worked out once for every list of examples: an entry in force is never changed, only replaced. */
const keys = new WeakMap<readonly string[], ReadonlySet<string>>();

function keysOf(entry: Entry): ReadonlySet<string> {
  const known = keys.get(entry.examples);
  if (known !== undefined) return known;
  const fresh = new Set(entry.examples.map(keyFor(entry)));
  keys.set(entry.examples, fresh);
  return fresh;
}

/** What a phrase says → the entries that teach it. */
function ownersOf(knowledge: Knowledge): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const entry of knowledge.entries.values()) {
    for (const key of keysOf(entry)) {
      const list = owners.get(key);
      if (list === undefined) owners.set(key, [entry.id]);
      else list.push(entry.id);
    }
  }
  return owners;
}

const contentOf = (phrase: string): string => contentKey(normalise(phrase));

/** Phrases with a near neighbour in the same entry. */
function tooAlike({ examples }: Pick<Entry, 'examples'>): string[] {
  const pairs = similarPairs(examples.map(contentOf), TOO_ALIKE);
  const alike = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return examples.filter((_, i) => alike.has(i));
}
