// What citizens may wish to hear of. Stored as bits of one number, so that an audience of a million is counted in one look.

/** The kinds of event, and so of notice. */
export const NOTICE_TOPICS = ['job_fair', 'enrolment', 'overseas', 'policy'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

export const NOTICE_TOPIC_NAMES: Record<NoticeTopic, string> = {
  job_fair: 'Phiên giao dịch việc làm',
  enrolment: 'Tuyển sinh học nghề',
  overseas: 'Đi làm việc ở nước ngoài',
  policy: 'Chính sách bảo hiểm thất nghiệp',
};

export type Subscription = {
  readonly topics: readonly NoticeTopic[];
  /** Id of the commune; undefined: the whole province. */
  readonly place?: string | undefined;
};

export const topicBits = (topics: readonly NoticeTopic[]): number =>
  NOTICE_TOPICS.reduce((bits, topic, i) => bits | (topics.includes(topic) ? 1 << i : 0), 0);

export const topicsOf = (bits: number): NoticeTopic[] => NOTICE_TOPICS.filter((_, i) => (bits & (1 << i)) !== 0);
