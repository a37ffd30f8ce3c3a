// The campaign office of a process beside the server: it only changes states, the server sends.

import { type CampaignOffice, createCampaignOffice } from '#outreach/office.ts';
import type { NoticeChannel } from '#outreach/port.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock } from '../../src/config.ts';
import { shipped } from './knowledge.ts';

/** Everybody of this Telegram account can be reached, for nothing, at any hour. */
export async function statesOnlyOffice(storage: Storage, account: string): Promise<CampaignOffice> {
  const { knowledge } = await shipped();
  const channel = {
    name: 'telegram',
    account,
    shape: () => ({ channel: 'telegram', texts: [''], buttons: [], longest: 4_096 }),
    routes: async () => ({
      channel: 'telegram',
      account,
      routes: [{ id: 'telegram', label: 'Telegram', costDong: 0 }],
    }),
  } as unknown as NoticeChannel; // what planning needs of it
  return createCampaignOffice({
    storage,
    clock: systemClock,
    quiet: { from: '00:00', until: '00:00' },
    knowledge: () => knowledge,
    channels: () => [channel],
    post: async () => {},
  });
}
