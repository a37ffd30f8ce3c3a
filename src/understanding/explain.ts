// Why a text was read as it was: what each of its words and pairs of words added to, or took from, a reading. Pieces of words
// are counted with the words they come from, so that an officer sees only what was written.

import { tokens } from '#language/tokens.ts';
import { eachFeature, VIEWS } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { idOf, vectorOf } from './vectors.ts';

/** `words` as in the text ("chốt sổ") or with a gap between ("chốt … sổ"); `weight` is its part of the margin. */
export type Say = { readonly words: string; readonly weight: number };

export type Reasons = { readonly spokeFor: readonly Say[]; readonly spokeAgainst: readonly Say[] };

/** `text` is prepared; at most `most` of either side, strongest first. */
export function reasonsFor(model: LinearModel, text: string, intent: string, most: number): Reasons {
  const label = model.labels.indexOf(intent);
  const vector = vectorOf(text, model.vocabulary);
  const owners = ownersIn(text, model);
  const sums = new Map<string, number>();
  for (const [i, id] of vector.ids.entries()) {
    const weight = (model.weights[id * model.labels.length + label] ?? 0) * (model.scales[label] ?? 0);
    const names = owners.get(id) ?? new Set<string>();
    for (const words of names)
      sums.set(words, (sums.get(words) ?? 0) + ((vector.values[i] ?? 0) * weight) / names.size);
  }
  const all = [...sums].map(([words, weight]): Say => ({ words, weight }));
  const side = (sign: number) =>
    all
      .filter(({ weight }) => weight * sign > 0.005)
      .sort((a, b) => sign * (b.weight - a.weight))
      .slice(0, most);
  return { spokeFor: side(1), spokeAgainst: side(-1) };
}

/** What each feature of the text stands for, in the words of the text, by the feature's id. */
function ownersIn(text: string, { vocabulary }: LinearModel): Map<number, Set<string>> {
  const written = tokens(text);
  const owners = new Map<number, Set<string>>();
  eachFeature(text, (view, feature, first, second) => {
    const id = idOf(vocabulary, feature);
    if (id < 0) return;
    const [left, right] = [written[Math.min(first, second < 0 ? first : second)], written[Math.max(first, second)]];
    const words = second < 0 ? written[first] : view === VIEWS.companions ? `${left} … ${right}` : `${left} ${right}`;
    owners.set(id, (owners.get(id) ?? new Set()).add(words ?? ''));
  });
  return owners;
}
