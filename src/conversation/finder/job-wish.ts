// What somebody wants of work: the trade, the place, that it be at home. Plain JSON, kept in the session.

import * as z from 'zod';
import { firstEntity } from '#domain/entity.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import { tradesIn } from './trades.ts';

export const jobWish = z.object({
  trades: z.array(z.string()).optional(),
  /** Id of a commune or of a province, and its name. */
  place: z.object({ id: z.string(), name: z.string() }).optional(),
  /** Work to be done at home. */
  home: z.boolean().optional(),
});
export type JobWish = z.output<typeof jobWish>;

const AT_HOME = cue([
  '(?:làm|việc|việc làm|hàng|nhận hàng)(?: gì| nào)?(?: làm)? (?:ở|tại) nhà',
  'ở nhà (?:trông|giữ|chăm) con',
]);

/** `bare`: a trade was asked for, so that its name alone is one. */
export function readJobWish(heard: Heard, bare = false): JobWish {
  const trades = tradesIn(heard, bare);
  const place = firstEntity(heard.entities, 'place')?.candidates[0];
  return {
    ...(trades.length === 0 ? {} : { trades }),
    ...(place === undefined ? {} : { place: { id: place.id, name: place.name } }),
    ...(shown(AT_HOME, heard) ? { home: true } : {}),
  };
}

/** What is remembered of it, in words for the person. */
export const jobWishParts = ({ trades, place, home }: JobWish): string[] => [
  ...(trades === undefined ? [] : [trades.join(', ')]),
  ...(home === true ? ['làm tại nhà'] : []),
  ...(place === undefined ? [] : [`gần ${place.name}`]),
];

/** The entries of somebody who looks for work. */
export const OF_WORK: ReadonlySet<string> = new Set([
  'job.vacancies',
  'job.register_seeker',
  'job.seasonal',
  'job.priority_groups',
]);

/** Work is spoken of: what is told next of trade or place is looked for. */
export const withJobs = <S extends { jobs?: JobWish | undefined }>(entry: Entry, session: S): S =>
  OF_WORK.has(entry.id) ? { ...session, jobs: session.jobs ?? {} } : session;
