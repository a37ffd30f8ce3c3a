// What one person wrote, another publishes, unless the house has one person only; and the log says which of both it was.

import type { Revision } from '#knowledge/revisions.repository.ts';
import type { StaffVisit } from './visit.ts';

export const mayPublish = ({ staff, rules }: StaffVisit, { editors }: Revision): boolean =>
  !rules.secondPerson || !editors.includes(staff.login);

/** For the audit log. */
export const writtenBy = ({ rules }: StaffVisit, { editors }: Revision): string =>
  `soạn: ${editors.join(', ')}${rules.secondPerson ? '' : '; không có người thứ hai'}`;
