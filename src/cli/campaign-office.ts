// What the commands for campaigns share: the office with the accounts as they are configured, the person whose deed it is, the
// campaign that is meant.

import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createPost } from '#channels/post.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { createLog } from '#operations/log.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { findCampaign } from '#outreach/campaigns.repository.ts';
import { type CampaignOffice, createCampaignOffice } from '#outreach/office.ts';
import type { NoticeChannel } from '#outreach/port.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock, systemFetch, systemTicks } from '../config.ts';
import { createMessengers } from '../messengers.ts';
import { configOrExit, knowledgeOrExit, withStorage } from './environment.ts';
import { complain } from './person.ts';

export type Given = {
  readonly storage: Storage;
  readonly knowledge: Knowledge;
  readonly office: CampaignOffice;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

const OPTIONS = {
  as: { type: 'string' },
  title: { type: 'string' },
  text: { type: 'string' },
  topics: { type: 'string' },
  places: { type: 'string' },
  channels: { type: 'string' },
  event: { type: 'string' },
  saved: { type: 'string' },
  at: { type: 'string' },
  why: { type: 'string' },
  file: { type: 'string' },
  urgent: { type: 'boolean' },
} as const;

/** Everything a command works with; faults of the command line are said in words. */
export async function withOffice(rest: readonly string[], work: (given: Given) => Promise<number>): Promise<number> {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true; args: string[] }>>;
  try {
    parsed = parseArgs({ args: [...rest], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return complain(
      `${(error as Error).message}\nTùy chọn: ${Object.keys(OPTIONS)
        .map((name) => `--${name}`)
        .join(' ')}`,
    );
  }
  const config = configOrExit();
  const knowledge = await knowledgeOrExit(config);
  return withStorage(async (storage) => {
    const noticeChannels: NoticeChannel[] = [];
    const post = createPost(systemClock);
    const office = createCampaignOffice({
      storage,
      clock: systemClock,
      quiet: config.quietHours,
      knowledge: () => knowledge,
      channels: () => noticeChannels,
      post,
    });
    // The accounts as they are configured, for previews and routes; nothing is started and nothing is sent from here.
    createMessengers({
      config,
      storage,
      clock: systemClock,
      ticks: systemTicks,
      receive: () => Promise.reject(new Error('a command receives nothing')),
      restMs: () => 0,
      owner: `cli-${process.pid}`,
      mind: { current: () => undefined },
      log: createLog('silent', systemClock),
      failed: () => {},
      fetch: systemFetch,
      randomBytes,
      whenAnswered: () => {},
      office,
      post,
      noticeChannels,
    });
    return work({ storage, knowledge, office, words: parsed.positionals, options: parsed.values });
  });
}

const numberOf = (word: string | undefined): number => Number(/^#?(\d{1,9})$/.exec(word ?? '')?.[1] ?? Number.NaN);

export async function found({ storage, words }: Given): Promise<Campaign | undefined> {
  const seq = numberOf(words[0]);
  const campaign = Number.isNaN(seq) ? undefined : await findCampaign(storage.reader, seq);
  if (campaign === undefined)
    complain(`Không có đợt thông báo ${words[0] ?? '(thiếu số)'} → xem số bằng: npm run cli -- campaign list`);
  return campaign;
}

export const moment = (at: Temporal.Instant): string => `${formatClock(at)} ${formatDay(dayOf(at))}`;

export const textOption = (value: string | boolean | undefined): string =>
  typeof value === 'string' ? value.replaceAll('\\n', '\n') : '';
