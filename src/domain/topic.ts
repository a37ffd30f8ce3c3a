// The catalogue's topics and what citizens read for them.

export const TOPICS = [
  'event',
  'jobfair',
  'job',
  'ui',
  'overseas',
  'vocational',
  'office',
  'chat',
  'redirect',
] as const;

export type Topic = (typeof TOPICS)[number];

export const TOPIC_NAMES: Record<Topic, string> = {
  event: 'Phiên giao dịch việc làm, ngày hội việc làm',
  jobfair: 'Tham gia phiên giao dịch việc làm',
  job: 'Tìm việc, vay vốn tạo việc làm',
  ui: 'Bảo hiểm thất nghiệp',
  overseas: 'Đi làm việc ở nước ngoài',
  vocational: 'Học nghề, tuyển sinh',
  office: 'Trung tâm dịch vụ việc làm',
  chat: 'Trò chuyện',
  redirect: 'Việc của cơ quan khác',
};

/** The topic is the part of an intent id before the dot: `ui.deadline` → `ui`. */
export function topicOf(intent: string): Topic | undefined {
  const dot = intent.indexOf('.');
  const head = dot < 0 ? intent : intent.slice(0, dot);
  return TOPICS.find((topic) => topic === head);
}
