// The campaign that an address names.

import type { Campaign } from '#outreach/campaign.ts';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import { notFound } from '../layout.ts';
import { param, type StaffVisit } from '../visit.ts';

/** Its number can be read only where it is one that the database can hold. */
export const asked = (visit: StaffVisit): Promise<Campaign | undefined> => {
  const seq = Number(param(visit, 'id'));
  return Number.isSafeInteger(seq) ? findCampaign(visit.deps.storage.reader, seq) : Promise.resolve(undefined);
};

export const gone = (visit: StaffVisit): Promise<Response> => notFound(visit, 'Không có đợt thông báo này.');
