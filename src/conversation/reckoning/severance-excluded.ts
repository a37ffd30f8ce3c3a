// Who has no severance (Bộ luật Lao động 45/2019, Điều 46 khoản 1 with Điều 34, 36, 40).

import type { Case } from './types.ts';

/** Days of absence in a row without a reason after which the employer may end the contract at once (Điều 36 khoản 1 điểm e). */
const ABSENT_DAYS = 5;
const COURT = 'Có lý do chính đáng hoặc công ty làm sai thì hòa giải viên lao động (Sở Nội vụ), Tòa án xem lại';
const STILL = 'Trợ cấp thất nghiệp là khoản khác, hỏi riêng được.';

/** The verdict for somebody who has none; undefined where nothing told excludes them. */
export function excluded({ known, facts }: Case): string | undefined {
  const { ended_by: by, ended_how: how, notice, left_for: leftFor, pension } = facts.choices ?? {};
  if (pension === 'qualified' && how !== 'cut')
    return `Không có trợ cấp thôi việc: nghỉ khi đã đủ điều kiện lương hưu, cả tuổi lẫn năm đóng (Bộ luật Lao động 45/2019, Điều 46 khoản 1). Đủ điều kiện hay chưa do cơ quan bảo hiểm xã hội xác nhận.`;
  if ((known.absentDays ?? 0) >= ABSENT_DAYS && leftFor === undefined)
    return `Không có trợ cấp thôi việc: tự ý bỏ việc từ ${ABSENT_DAYS} ngày làm việc liền không có lý do chính đáng (Bộ luật Lao động 45/2019, Điều 36 khoản 1 điểm e, Điều 46). ${COURT}. ${STILL}`;
  if (how === 'disciplined')
    return `Bị sa thải đúng luật thì không có trợ cấp thôi việc (Bộ luật Lao động 45/2019, Điều 46 khoản 1, Điều 34 khoản 8). Sa thải sai thì khiếu nại, khởi kiện: Tòa án quyết. ${STILL}`;
  if (by === 'self' && notice === 'none' && leftFor === undefined)
    return `Tự nghỉ không báo trước, không có lý do luật cho phép, thì không có trợ cấp thôi việc (Bộ luật Lao động 45/2019, Điều 40). ${COURT}.`;
  return undefined;
}
