// Which section of an answer a message asks for: by what such questions ask about everywhere ("sao y hay bản chính" is about
// copies), by the section's own ways of asking, and by its words. Weights were fitted on the sections' ways of asking, each asked
// of the others, and on dialogues; docs/understanding.md has the figures.

import { createAskIndex } from './ask-index.ts';
import { margins } from './linear-model.ts';
import type { Classifier } from './train.ts';
import { type SparseVector, type Vocabulary, vectorOf } from './vectors.ts';

export type AskedAbout<A extends string = string> = {
  readonly aspect: A;
  readonly heading: string;
  readonly text: string;
  readonly ask: readonly string[];
};

export type FoundSection<A extends string = string> = { readonly aspect: A; readonly at: number; readonly p: number };

export type SectionFinder = {
  /** Sections by likelihood, best first; what is left to 1 is the chance that none of them is asked for. `text` is prepared. */
  readonly find: <A extends string>(text: string, sections: readonly AskedAbout<A>[]) => FoundSection<A>[];
  /** What the likelihoods are made of, section by section. */
  readonly parts: (
    text: string,
    sections: readonly AskedAbout[],
  ) => { readonly aspect: number; readonly ask: number; readonly words: number }[];
  /** How like the message is to any way of asking for one of the sections, 0 to 1. */
  readonly likeness: (text: string, sections: readonly AskedAbout[]) => number;
};

/** What each kind of likeness is worth, and what a section must reach to be asked for at all. */
const WEIGHTS = { aspect: 2.3, ask: 3.3, words: 2.6, none: 0 };

type Known = { readonly asks: { readonly from: number; readonly to: number }; readonly words: SparseVector };

/**
 * `aspects`: taught by the ways of asking of all sections. `spell` prepares what the catalogue's authors wrote; `further`: ways of
 * asking for a section that stand elsewhere.
 */
export function createSectionFinder(
  { vocabulary }: Pick<Classifier, 'vocabulary'>,
  aspects: Classifier | undefined,
  spell: (text: string) => string,
  further: ReadonlyMap<AskedAbout, readonly string[]> = new Map(),
): SectionFinder {
  const asks = createAskIndex(vocabulary);
  const known = new WeakMap<AskedAbout, Known>();
  const knownOf = (section: AskedAbout): Known => {
    let of = known.get(section);
    if (of === undefined) {
      of = {
        asks: asks.add([...section.ask, ...(further.get(section) ?? [])].map(spell)),
        words: vectorOf(spell(`${section.heading}. ${section.text}`), vocabulary),
      };
      known.set(section, of);
    }
    return of;
  };
  const likenessTo = comparer(vocabulary);
  const read = lastOf((text: string) => ({
    like: likenessTo(text),
    about: aspects && margins(aspects, vectorOf(text, aspects.vocabulary)),
  }));
  /** The three kinds of likeness of each section. */
  const parts = (text: string, sections: readonly AskedAbout[]) => {
    const { like, about } = read(text);
    return sections.map((section) => {
      const of = knownOf(section);
      const margin = about?.[aspects?.labels.indexOf(section.aspect) ?? -1] ?? -1;
      return { aspect: margin, ask: asks.nearest(text, of.asks), words: like(of.words) };
    });
  };
  return {
    parts,
    find: (text, sections) => {
      const scores = parts(text, sections).map(
        ({ aspect, ask, words }) => WEIGHTS.aspect * aspect + WEIGHTS.ask * ask + WEIGHTS.words * words,
      );
      const shares = scores.map(Math.exp);
      const total = shares.reduce((sum, share) => sum + share, Math.exp(WEIGHTS.none));
      return sections
        .map(({ aspect }, at) => ({ aspect, at, p: (shares[at] as number) / total }))
        .sort((a, b) => b.p - a.p);
    },
    likeness: (text, sections) => {
      const ranges = sections.map((section) => knownOf(section).asks); // before any is asked for: adding one counts anew
      return ranges.reduce((most, range) => Math.max(most, asks.nearest(text, range)), 0);
    },
  };
}

/** Keeps the last result: one message is compared with the sections of many entries. */
function lastOf<T>(work: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly result: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: work(text) };
    return last.result;
  };
}

/**
 * Cosine of a text with a vector. The text's values lie at their feature's place, so that looking one up costs nothing; there is one
 * such array, a megabyte, so what is returned holds until the next text.
 */
function comparer(vocabulary: Vocabulary): (text: string) => (vector: SparseVector) => number {
  const own = new Float32Array(vocabulary.idf.length);
  let filled: Int32Array = new Int32Array();
  return (text) => {
    for (const id of filled) own[id] = 0;
    const { ids, values } = vectorOf(text, vocabulary);
    for (let i = 0; i < ids.length; i++) own[ids[i] as number] = values[i] as number;
    filled = ids;
    return (other) => {
      let sum = 0;
      for (let i = 0; i < other.ids.length; i++)
        sum += (own[other.ids[i] as number] as number) * (other.values[i] as number);
      return sum;
    };
  };
}
