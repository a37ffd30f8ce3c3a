// For pages: whether this person is the one who may let it into force. The service decides.

import { needsAnother } from '#editorial/act.ts';
import type { Revision } from '#knowledge/revisions.repository.ts';
import type { StaffVisit } from './visit.ts';

export const mayPublish = ({ staff, rules }: StaffVisit, open: Revision): boolean => !needsAnother(rules, staff, open);
