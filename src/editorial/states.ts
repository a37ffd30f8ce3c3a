// Which state may go where, by which deed, with which permission, and whose work it may be. Read by the service alone: no page and no
// command decides any of this again.

import type { Permission } from '#people/roles.ts';
import type { RevisionStatus } from '#storage/schema.ts';

/** Of an answer or a row: nothing is being worked on, or how far the work has come. */
export type WorkState = 'none' | 'draft' | 'in_review' | 'scheduled';

export type Rule = {
  readonly from: readonly WorkState[];
  readonly to: RevisionStatus;
  readonly may: Permission;
  /** `another`: nobody who saved it, while the house asks for a second person. `oneself`: only who saved it. */
  readonly whose: 'anybody' | 'another' | 'oneself';
  /** The action in the audit log. */
  readonly logged: string;
  /** "… không trả lại được". */
  readonly wish: string;
};

const ANY: readonly WorkState[] = ['none', 'draft', 'in_review', 'scheduled'];
const OPEN: readonly WorkState[] = ['draft', 'in_review', 'scheduled'];
const SUBMITTED: readonly WorkState[] = ['in_review', 'scheduled'];

const writing = (from: readonly WorkState[], logged: string, wish: string): Rule => ({
  from,
  to: 'draft',
  may: 'edit',
  whose: 'anybody',
  logged,
  wish,
});
/** Rows that need no second person: changed and in force in one step. */
const atOnce = (logged: string, wish: string): Rule => ({
  from: ['none'],
  to: 'published',
  may: 'edit',
  whose: 'anybody',
  logged,
  wish,
});
const deciding = (to: RevisionStatus, whose: Rule['whose'], logged: string, wish: string): Rule => ({
  from: SUBMITTED,
  to,
  may: 'publish',
  whose,
  logged,
  wish,
});

const DEEDS = {
  save: writing(ANY, 'content.draft', 'sửa'),
  begin: writing(['none'], 'content.draft', 'bắt đầu soạn'),
  roll_back: writing(['none'], 'content.roll_back', 'lấy lại bản cũ'),
  take_example: writing(ANY, 'worklist.example', 'thêm cách hỏi'),
  answer_question: writing(['none'], 'worklist.new_entry', 'soạn mục mới'),
  submit: {
    from: ['draft'],
    to: 'in_review',
    may: 'edit',
    whose: 'anybody',
    logged: 'content.submit',
    wish: 'gửi duyệt',
  },
  /** A row is written and sent in one step. */
  propose: { from: ANY, to: 'in_review', may: 'edit', whose: 'anybody', logged: 'content.submit', wish: 'gửi duyệt' },
  publish: deciding('published', 'another', 'content.publish', 'công bố'),
  schedule: deciding('scheduled', 'another', 'content.schedule', 'hẹn ngày công bố'),
  return: deciding('draft', 'anybody', 'content.return', 'trả lại'),
  /** On its day it does not hold any more: the second person looks again. */
  postpone: { ...deciding('in_review', 'anybody', 'content.return', 'trả lại'), from: ['scheduled'] },
  discard: { from: OPEN, to: 'discarded', may: 'edit', whose: 'anybody', logged: 'content.discard', wish: 'bỏ' },
  take_back: { from: OPEN, to: 'discarded', may: 'edit', whose: 'oneself', logged: 'content.discard', wish: 'bỏ' },
  decline: deciding('discarded', 'anybody', 'content.discard', 'không duyệt'),
  change: atOnce('data.save', 'sửa'),
  remove: atOnce('data.remove', 'xóa'),
  import: atOnce('data.import', 'nhập'),
} as const satisfies Record<string, Rule>;

export type Deed = keyof typeof DEEDS;
/** Deeds on a row that is in force. */
export type RowDeed = 'change' | 'remove' | 'import';

/** Of an answer that is in force, whatever is being worked on beside it. */
export const STOPS = {
  withdraw: { from: 'in_force', to: 'withdrawn', may: 'withdraw', logged: 'content.withdraw' },
  restore: { from: 'withdrawn', to: 'in_force', may: 'publish', logged: 'content.restore' },
} as const;

/** Of what an employer sent in. */
export const VACANCY_DEEDS = {
  approve: { from: 'new', to: 'approved', may: 'edit', logged: 'opening.approved' },
  decline: { from: 'new', to: 'declined', may: 'edit', logged: 'opening.declined' },
} as const;

/** Of a row that the program's new version changed beneath a published one. */
export const CONFLICT_DEEDS = {
  keep: { may: 'publish', logged: 'content.keep' },
  take: { may: 'publish', logged: 'content.shipped' },
} as const;

export const rule = (deed: Deed): Rule => DEEDS[deed];
