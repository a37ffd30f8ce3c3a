// Finds entries by words, with or without marks: first those that bear them in their name, then those that say them, then
// those that people ask for with them.

import { fold } from '#language/fold.ts';
import type { Entry } from './catalogue.ts';

type Folded = { readonly named: string; readonly said: string; readonly asked: string };

/** An entry's texts are folded once; a changed entry is another object. */
const cache = new WeakMap<object, Folded>();

const plain = (text: string): string => fold(text.normalize('NFC').toLowerCase());

function foldedOf(entry: Entry): Folded {
  let folded = cache.get(entry.answers);
  if (folded === undefined) {
    const { id, title, label, answers, examples, questions } = entry;
    folded = {
      named: plain([id, title, label].join('\n')),
      said: plain(answers.flatMap(({ short, detail = '' }) => [short, detail]).join('\n')),
      asked: plain([...examples, ...questions].join('\n')),
    };
    cache.set(entry.answers, folded);
  }
  return folded;
}

/** Entries in which every word is found, the nearest first. */
export function searchEntries(entries: Iterable<Entry>, words: string): Entry[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const has = (text: string) => wanted.every((word) => text.includes(word));
  return [...entries]
    .map((entry) => {
      const { named, said, asked } = foldedOf(entry);
      const rank = has(named) ? 0 : has(said) ? 1 : has(asked) ? 2 : has(`${named}\n${said}\n${asked}`) ? 3 : undefined;
      return { entry, rank };
    })
    .filter((each): each is { entry: Entry; rank: 0 | 1 | 2 | 3 } => each.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
