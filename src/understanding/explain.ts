// Why a text was read as it was: what each of its words and pairs of words added to, or took from, a reading. Pieces of words
// are counted with the words they come from, so that an officer sees only what was written.

import { fold } from '#language/fold.ts';
import { tokens } from '#language/tokens.ts';
import { extract, piecesOf } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { type SparseVector, vectorise } from './vectors.ts';

/** `words` as in the text ("chốt sổ") or with a gap between ("chốt … sổ"); `weight` is its part of the margin. */
export type Say = { readonly words: string; readonly weight: number };

export type Reasons = { readonly spokeFor: readonly Say[]; readonly spokeAgainst: readonly Say[] };

/** `text` is prepared; at most `most` of either side, strongest first. */
export function reasonsFor(model: LinearModel, text: string, intent: string, most: number): Reasons {
  const label = model.labels.indexOf(intent);
  const vector = vectorise(extract(text), model.vocabulary);
  const names = namesIn(text, model, vector);
  const sums = new Map<string, number>();
  for (const [i, id] of vector.ids.entries()) {
    const weight = (model.weights[id * model.labels.length + label] ?? 0) * (model.scales[label] ?? 0);
    const owners = names(id);
    for (const words of owners)
      sums.set(words, (sums.get(words) ?? 0) + ((vector.values[i] ?? 0) * weight) / owners.length);
  }
  const all = [...sums].map(([words, weight]): Say => ({ words, weight }));
  const side = (sign: number) =>
    all
      .filter(({ weight }) => weight * sign > 0.005)
      .sort((a, b) => sign * (b.weight - a.weight))
      .slice(0, most);
  return { spokeFor: side(1), spokeAgainst: side(-1) };
}

/** What each feature of the text stands for, in the words of the text. */
function namesIn(text: string, model: LinearModel, { ids }: SparseVector): (id: number) => string[] {
  const wanted = new Set(ids);
  const nameOf = new Map(
    [...model.vocabulary.ids].flatMap(([name, id]) => (wanted.has(id) ? [[id, name] as const] : [])),
  );
  const written = new Map(tokens(text).map((word) => [fold(word), word]));
  const asWritten = (words: readonly string[]) => words.map((word) => written.get(word) ?? word);
  return (id) => {
    const name = nameOf.get(id) ?? '';
    const rest = name.slice(1);
    switch (name[0]) {
      case 'C':
        return [...written].filter(([folded]) => piecesOf(folded).includes(rest)).map(([, word]) => word);
      case 'P':
        return [asWritten(rest.split('+')).join(' … ')];
      default:
        return [asWritten(rest.split(' ').map(fold)).join(' ')];
    }
  };
}
