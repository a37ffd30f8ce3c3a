// One dated answer as its form sends it: its sentences, the cases that have their own, the sections people ask next for.

import { CHOICE_FACTS } from '#domain/facts.ts';
import { type Form, linesOf } from '../form.ts';

export type PlainSource = { doc?: string; article?: string };
export type PlainSection = { aspect?: string; heading?: string; text?: string; ask?: string[] };
export type PlainCondition = { [fact: string]: string | string[] };
export type PlainCase = { when?: PlainCondition; say?: string };
export type PlainAnswer = {
  valid_from?: string;
  valid_to?: string;
  country?: string[];
  short?: string;
  plain?: string;
  cases?: PlainCase[];
  sections?: PlainSection[];
  detail?: string;
  sources?: PlainSource[];
};

export const MOST_SOURCES = 12;
const MOST_SECTIONS = 40;
const MOST_CASES = 30;
const MOST_CONDITIONS = 20;

/** Undefined when the form has no such answer. */
export function answerOf(form: Form, path: string): PlainAnswer | undefined {
  if (!has(form, path)) return undefined;
  const value = (name: string) => form.text(`${path}.${name}`).trim();
  const country = value('country')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const sources = Array.from({ length: MOST_SOURCES }, (_, i) => ({
    doc: value(`sources.${i}.doc`),
    article: value(`sources.${i}.article`),
  })).filter(({ doc, article }) => doc !== '' || article !== '');
  const cases = partsOf(form, `${path}.cases`, MOST_CASES, caseOf);
  const sections = partsOf(form, `${path}.sections`, MOST_SECTIONS, sectionOf);
  return {
    valid_from: value('valid_from'),
    ...(value('valid_to') ? { valid_to: value('valid_to') } : {}),
    ...(country.length > 0 ? { country } : {}),
    short: value('short'),
    ...(value('plain') ? { plain: value('plain') } : {}),
    ...(cases.length > 0 ? { cases } : {}),
    ...(sections.length > 0 ? { sections } : {}),
    ...(value('detail') ? { detail: value('detail') } : {}),
    ...(sources.length > 0
      ? { sources: sources.map(({ doc, article }) => (article ? { doc, article } : { doc })) }
      : {}),
  };
}

const has = (form: Form, path: string): boolean => form.pairs.some(([name]) => name.startsWith(`${path}.`));

/** A part that was begun and left empty stays, so that the check can name it. */
const partsOf = <T>(form: Form, path: string, most: number, read: (form: Form, path: string) => T): T[] =>
  Array.from({ length: most }, (_, i) => `${path}.${i}`)
    .filter((each) => has(form, each))
    .map((each) => read(form, each));

const sectionOf = (form: Form, path: string): PlainSection => ({
  aspect: form.text(`${path}.aspect`),
  heading: form.text(`${path}.heading`).trim(),
  text: form.text(`${path}.text`).trim(),
  ask: linesOf(form.text(`${path}.ask`)),
});

const caseOf = (form: Form, path: string): PlainCase => {
  const chosen = Array.from({ length: MOST_CONDITIONS }, (_, i) => form.text(`${path}.when.${i}`)).filter(Boolean);
  return { when: conditionOf(chosen), say: form.text(`${path}.say`).trim() };
};

/** ["left_for=violence", "left_for=harassment"] → { left_for: ["violence", "harassment"] }. */
function conditionOf(chosen: readonly string[]): PlainCondition {
  const values = Map.groupBy(
    new Set(chosen).values().map((each) => each.split('=') as [string, string]),
    ([fact]) => fact,
  );
  return Object.fromEntries(
    Array.from(values, ([fact, pairs]) => {
      const named = pairs.map(([, value]) => value);
      return [fact, named.length === 1 ? (named[0] as string) : named];
    }),
  );
}

/** The choices of a condition, as the form sends them: { left_for: ["violence"] } → ["left_for=violence"]. */
export const chosenIn = (when: PlainCondition = {}): string[] =>
  Object.entries(when).flatMap(([fact, values]) => [values].flat().map((value) => `${fact}=${value}`));

type Fact = { readonly name: string; readonly values: Readonly<Record<string, string>> };

export const factNamed = (fact: string): Fact | undefined => (CHOICE_FACTS as Readonly<Record<string, Fact>>)[fact];

/** "Ai cho nghỉ: công ty cho nghỉ" for "ended_by=employer"; what is not known stays as it is. */
export function choiceInWords(chosen: string): string {
  const [fact = '', value = ''] = chosen.split('=');
  const known = factNamed(fact);
  return known === undefined ? chosen : `${known.name}: ${known.values[value] ?? value}`;
}

/** Every choice that a condition may name, with its words. */
export const CHOICES: readonly (readonly [string, string])[] = Object.entries(CHOICE_FACTS).flatMap(
  ([fact, { values }]) =>
    Object.keys(values).map((value) => [`${fact}=${value}`, choiceInWords(`${fact}=${value}`)] as const),
);
