// The buttons of a campaign. The office decides; what it refuses is said on the page of the campaign.

import type { Done } from '#outreach/office.ts';
import type { Db } from '#storage/engine.ts';
import { go, type StaffVisit } from '../visit.ts';
import { asked, gone } from './one.ts';
import { campaignPage } from './page.ts';

/** `told` names what the page says when it is done. */
const deed =
  (told: string, act: (visit: StaffVisit, tx: Db, seq: number) => Promise<Done>) =>
  async (visit: StaffVisit): Promise<Response> => {
    const campaign = await asked(visit);
    if (campaign === undefined) return gone(visit);
    const done = await visit.deps.storage.write((tx) => act(visit, tx, campaign.seq));
    return done.kind === 'refused'
      ? campaignPage(visit, done.message)
      : go(visit, `/thong-bao/${done.campaign.seq}`, told);
  };

const why = ({ form }: StaffVisit): string => form.text('ly_do').trim().slice(0, 500);

export const sendTest = deed('da-gui-thu', ({ deps, staff }, tx, seq) => deps.campaigns.sendTest(tx, staff, seq));
export const approve = deed('da-duyet-thong-bao', ({ deps, staff, form }, tx, seq) =>
  deps.campaigns.approve(tx, staff, seq, Number(form.text('ban'))),
);
export const giveBack = deed('da-tra-lai', (visit, tx, seq) =>
  visit.deps.campaigns.giveBack(tx, visit.staff, seq, why(visit)),
);
export const sendNow = deed('se-gui-ngay', ({ deps, staff }, tx, seq) => deps.campaigns.sendNow(tx, staff, seq));
export const pause = deed('da-tam-dung', (visit, tx, seq) =>
  visit.deps.campaigns.pause(tx, visit.staff, seq, why(visit)),
);
export const resume = deed('gui-tiep', ({ deps, staff }, tx, seq) => deps.campaigns.resume(tx, staff, seq));
export const cancel = deed('da-huy-dot', (visit, tx, seq) =>
  visit.deps.campaigns.cancel(tx, visit.staff, seq, why(visit)),
);
export const correct = deed('da-soan-dinh-chinh', ({ deps, staff, form }, tx, seq) =>
  deps.campaigns.correct(tx, staff, seq, form.text('noi_dung').trim().slice(0, 4_000)),
);

/** Counts the audience beside before it asks for the lock. */
export async function submit(visit: StaffVisit): Promise<Response> {
  const campaign = await asked(visit);
  if (campaign === undefined) return gone(visit);
  const done = await visit.deps.campaigns.submit(visit.staff, campaign.seq);
  return done.kind === 'refused'
    ? campaignPage(visit, done.message)
    : go(visit, `/thong-bao/${campaign.seq}`, 'da-gui-duyet');
}
