// Every page of the console and who may open it; the access test reads this very list.

import { CALENDAR_ROUTES } from './calendar-page.ts';
import { CAMPAIGN_ROUTES } from './campaigns/routes.ts';
import { CONFLICT_ROUTES } from './conflicts-page.ts';
import { ENTRY_ROUTES } from './entries/routes.ts';
import { FIGURE_ROUTES } from './figures/routes.ts';
import { HOME_ROUTES } from './home.ts';
import { OPENING_ROUTES } from './openings/routes.ts';
import { ACCOUNT_ROUTES } from './people/account.ts';
import { AUDIT_ROUTES } from './people/audit.ts';
import { SIGN_IN_ROUTES } from './people/sign-in.ts';
import { STAFF_ROUTES } from './people/staff.ts';
import { SEEKER_ROUTES } from './seekers/routes.ts';
import { TABLE_ROUTES } from './tables/routes.ts';
import { TICKET_ROUTES } from './tickets/routes.ts';
import type { Route } from './visit.ts';
import { WORKLIST_ROUTES } from './worklist/routes.ts';

export const ROUTES: readonly Route[] = [
  ...HOME_ROUTES,
  ...SIGN_IN_ROUTES,
  ...ACCOUNT_ROUTES,
  ...STAFF_ROUTES,
  ...AUDIT_ROUTES,
  ...ENTRY_ROUTES,
  ...WORKLIST_ROUTES,
  ...TABLE_ROUTES,
  ...CAMPAIGN_ROUTES,
  ...TICKET_ROUTES,
  ...OPENING_ROUTES,
  ...SEEKER_ROUTES,
  ...FIGURE_ROUTES,
  ...CALENDAR_ROUTES,
  ...CONFLICT_ROUTES,
];
