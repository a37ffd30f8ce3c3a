// When to answer, when to ask back, when to say that we do not know. One place, because each number trades wrong answers against
// needless questions. The curve they were chosen from, over people whose words were not learned, is printed by
// `npm run bench -- understanding`.

export const THRESHOLDS = {
  /**
   * At or above this probability the reading is answered, by what a wrong or a late answer costs: a wrong one about money,
   * deadlines or licences costs months of income; somebody in danger must not be asked back.
   */
  answer: { normal: 0.74, high: 0.8, urgent: 0.3 },
  /** At or above this it is given too, but opens with what was understood, and two other readings stand beside it. */
  named: { normal: 0.38, high: 0.4, urgent: 0.3 },
  /** At or above this the best readings are offered; below, the question is declined. */
  clarify: 0.19,
  /** A second reading is offered beside the first only if it has at least this share. */
  offered: 0.03,
} as const;
