// When to answer, when to ask back, when to say that we do not know. One place, because each number trades wrong answers
// against needless questions. The curve they were chosen from is printed by `npm run bench -- understanding`; over phrases that
// were not learned, 55 in 100 of ours are answered or asked about rightly above 0.4, 42 above 0.6, 26 above 0.8; answered wrongly
// are 18, 8 and 3. Real questions are easier: of 96, 85 are read rightly and 6 answered wrongly.

export const THRESHOLDS = {
  /**
   * At or above this probability the reading is answered, by what a wrong or a late answer costs: a wrong one about money,
   * deadlines or licences costs months of income; somebody in danger must not be asked back.
   */
  answer: { normal: 0.74, high: 0.8, urgent: 0.5 },
  /** At or above this it is given too, but opens with what was understood, and two other readings stand beside it. */
  named: { normal: 0.38, high: 0.5, urgent: 0.4 },
  /** At or above this the best readings are offered; below, the question is declined. */
  clarify: 0.19,
  /** A second reading is offered beside the first only if it has at least this share. */
  offered: 0.03,
} as const;
