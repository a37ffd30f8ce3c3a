// Everything that the service refuses, with the place and the way out.

import type { Problem } from '#domain/result.ts';
import { type Deed, rule, type WorkState } from './states.ts';

export type Subject = { readonly kind: string; readonly key: string };

const problem = ({ kind, key }: Subject, message: string, remedy: string): Problem => ({
  where: kind === 'entry' ? 'câu trả lời' : kind,
  entry: key,
  message,
  remedy,
});

const STATE_WORDS: Record<WorkState, string> = {
  none: 'chưa có bản nào đang làm',
  draft: 'bản này người soạn chưa gửi duyệt',
  in_review: 'bản này đang chờ duyệt',
  scheduled: 'bản này đã hẹn ngày công bố',
};

const STATE_WAYS: Record<WorkState, string> = {
  none: 'soạn một bản mới trước',
  draft: 'chờ người soạn gửi duyệt, hoặc bấm “Gửi duyệt”',
  in_review: 'nhờ người duyệt công bố, trả lại hoặc bỏ bản ấy trước',
  scheduled: 'nhờ người duyệt trả lại bản ấy trước',
};

export const wrongState = (subject: Subject, state: WorkState, deed: Deed): Problem =>
  problem(subject, `${STATE_WORDS[state]}, không ${rule(deed).wish} được`, STATE_WAYS[state]);

export const notAllowed = (subject: Subject, wish: string): Problem =>
  problem(subject, `tài khoản này không được ${wish}`, 'nhờ người có vai trò ấy, hoặc quản trị cấp vai trò');

export const ownWork = (subject: Subject): Problem =>
  problem(subject, 'bản này do chính anh/chị soạn', 'cần người khác duyệt và công bố');

export const othersWork = (subject: Subject): Problem =>
  problem(subject, 'bản này do người khác soạn', 'nhờ người soạn bỏ, hoặc người duyệt không duyệt');

export const noReason = (subject: Subject): Problem => ({
  ...problem(subject, 'chưa ghi lý do', 'ghi lý do, vài chữ là được'),
  field: 'ly_do',
});

export const notTried = (subject: Subject): Problem =>
  problem(
    subject,
    'bản này chưa được thử trên kho câu trả lời hiện nay',
    'bấm “Xem điều gì thay đổi”, đọc kết quả rồi công bố',
  );

export const brokenQuestion = (subject: Subject, question: string): Problem =>
  problem(
    subject,
    `câu được bảo vệ “${question}” sẽ bị hiểu sai`,
    'bỏ bớt cách hỏi trùng ý, hoặc thêm cách hỏi gần câu ấy vào đúng mục của nó',
  );

export const alreadyStopped = (key: string): Problem =>
  problem({ kind: 'entry', key }, 'câu trả lời này đã được dừng từ trước', 'không cần làm gì thêm');

export const notStopped = (key: string): Problem =>
  problem({ kind: 'entry', key }, 'câu trả lời này không đang dừng', 'không cần làm gì thêm');

export const unknown = (subject: Subject): Problem =>
  problem(subject, 'không có mục này', 'mở lại danh sách rồi chọn lại');

export const taken = (subject: Subject): Problem =>
  problem(subject, `đã có mục ${subject.key}`, 'chọn mã khác, hoặc sửa mục đó');

export const waitsAlready = (subject: Subject): Problem =>
  problem(subject, `dòng “${subject.key}” đang có bản chờ duyệt`, 'duyệt hoặc bỏ bản ấy, rồi nhập lại tệp');

export const NOT_READY: Problem = {
  where: 'kho câu trả lời',
  message: 'chưa sẵn sàng',
  remedy: 'chờ vài giây rồi thử lại',
};
