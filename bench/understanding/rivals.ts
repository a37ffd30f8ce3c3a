// The classifiers a newcomer would reach for, used as their documentation shows, on the same phrases. Each ranks labels.

import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import { fold } from '#language/fold.ts';

export type Row = { readonly text: string; readonly label: string };
export type Ranker = (text: string) => Promise<readonly string[]> | readonly string[];
export type Rival = { readonly name: string; readonly train: (rows: readonly Row[]) => Promise<Ranker> | Ranker };

const require = createRequire(import.meta.url);

type Nlp = {
  addLanguage: (language: string) => void;
  addDocument: (language: string, text: string, intent: string) => void;
  train: () => Promise<void>;
  process: (language: string, text: string) => Promise<{ classifications: { intent: string }[] }>;
};
type NlpModule = {
  Nlp: new (settings: object) => Nlp;
  Container: new () => object;
  containerBootstrap: (settings: object, loadEnvironment: boolean, container: object) => Promise<object>;
};

/** NLP.js: its neural network, language "vi". In a container of its own, since its default one remembers earlier folds. */
export const nlpjs: Rival = {
  name: 'NLP.js',
  async train(rows) {
    const { Nlp, Container, containerBootstrap } = require('@nlpjs/basic') as NlpModule;
    const container = await containerBootstrap({}, false, new Container());
    const nlp = new Nlp({ container, autoSave: false, languages: ['vi'], nlu: { log: false } });
    nlp.addLanguage('vi');
    for (const { text, label } of rows) nlp.addDocument('vi', text, label);
    await nlp.train();
    return async (text) => (await nlp.process('vi', text)).classifications.map(({ intent }) => intent);
  },
};

type Bayes = {
  addDocument: (text: string, label: string) => void;
  train: () => void;
  getClassifications: (text: string) => { label: string }[];
};

/** natural: `new BayesClassifier()` with strings, as in its README. Its logistic regression needs minutes to hours here. */
const naturalBayes: Rival = {
  name: 'natural Bayes',
  train(rows) {
    const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new () => Bayes;
    const classifier = new BayesClassifier();
    for (const { text, label } of rows) classifier.addDocument(text, label);
    classifier.train();
    return (text) => classifier.getClassifications(text).map(({ label }) => label);
  },
};

/** BM25: the five nearest phrases vote with their scores; without marks, which is what it does best. */
const bm25: Rival = {
  name: 'BM25 (MiniSearch)',
  train(rows) {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    index.addAll(rows.map(({ text }, id) => ({ id, text: fold(text.toLowerCase()) })));
    return (text) => {
      const votes = new Map<string, number>();
      for (const { id, score } of index.search(fold(text.toLowerCase())).slice(0, 5)) {
        const label = rows[id as number]?.label ?? '';
        votes.set(label, (votes.get(label) ?? 0) + score);
      }
      return [...votes].sort((a, b) => b[1] - a[1]).map(([label]) => label);
    };
  },
};

export const RIVALS: readonly Rival[] = [nlpjs, naturalBayes, bm25];
