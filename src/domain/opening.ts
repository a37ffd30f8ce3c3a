// What employers send in: a vacancy, or the wish for a booth at a job fair.

export const OPENING_KINDS = ['vacancy', 'booth'] as const;
export type OpeningKind = (typeof OPENING_KINDS)[number];

export const OPENING_KIND_NAMES: Record<OpeningKind, string> = {
  vacancy: 'tin tuyển dụng',
  booth: 'đăng ký gian tại phiên',
};

export type OpeningState = 'new' | 'approved' | 'declined';

export const OPENING_STATE_NAMES: Record<OpeningState, string> = {
  new: 'chờ duyệt',
  approved: 'đã đưa vào lịch',
  declined: 'đã từ chối',
};

/** Texts as the employer wrote them, each one line, bounded where they come in. */
export type Opening = {
  readonly company: string;
  readonly jobs: string;
  readonly wage: string;
  readonly place: string;
  readonly until: string;
  readonly contact: string;
};

export const OPENING_FIELDS = ['company', 'jobs', 'wage', 'place', 'until', 'contact'] as const;

export const OPENING_FIELD_NAMES: Record<keyof Opening, string> = {
  company: 'Tên doanh nghiệp',
  jobs: 'Vị trí và số người cần tuyển',
  wage: 'Mức lương',
  place: 'Nơi làm việc',
  until: 'Hạn nhận hồ sơ',
  contact: 'Người liên hệ và số điện thoại',
};

export const LONGEST_FIELD = 300;

/** What was typed into one field, as one bounded line. */
export const openingLine = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIELD);

/** As it arrives, with the code that its sender is told. */
export type SentOpening = { readonly code: string; readonly opening: OpeningKind; readonly content: Opening };
