// Readings that are not meant while something else is spoken of: the countryside's courses after those for who served, a loan where
// "vậy" was typed without its marks.

import { topicOf } from '#domain/topic.ts';

/** Whoever came home from service has a support of their own, which is more than the countryside's. */
const SOLDIER = 'vocational.ex_soldier_disabled';
const ofSoldier = (best: string, topic: string, folded: string): string | undefined =>
  topic === SOLDIER && best === 'vocational.rural_short_course' && !NAMES_COUNTRYSIDE.test(folded)
    ? SOLDIER
    : undefined;
const NAMES_COUNTRYSIDE = /(?<![a-z])(?:nong thon|nong dan|so cap|khoa ngan|ngan han|duoi 3 thang|xa mo)(?![a-z])/;

/** "Vay duoc nhiu" typed without marks is "vậy được nhiêu" where benefit is spoken of and nothing of a loan is. */
const LOAN = 'job.loan';
const BORROWS =
  /(?<![a-z])(?:vay (?:von|tien|ngan hang|chinh sach|lam an|it|them|muon)|(?:muon|xin|cho|di|can|duoc) vay|von|ngan hang|lai suat|the chap|tra gop)(?![a-z])/;
const noLoan = (best: string, topic: string, folded: string): string | undefined =>
  best === LOAN && topicOf(topic) === 'ui' && !BORROWS.test(folded) ? topic : undefined;

/** What is meant instead of the best reading. */
export const notMeantHere = (best: string, topic: string, folded: string): string | undefined =>
  ofSoldier(best, topic, folded) ?? noLoan(best, topic, folded);
