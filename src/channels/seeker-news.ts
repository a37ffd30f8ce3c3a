// Who looks for work, and wished to hear of it, is told of a new vacancy that fits: by day, one message a day, nothing twice. Matching
// is noted in the transaction that marks the vacancy as matched, telling in the one that writes the message: after a crash nobody is
// told twice and nobody is forgotten.

import { type Announced, announcedAt, fits } from '#conversation/seeker/fits.ts';
import { newsReply } from '#conversation/seeker/texts.ts';
import { type ApprovedOpening, approvedUnmatched, findApproved, markMatched } from '#editorial/openings.repository.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { dayBegan, isQuiet } from '#outreach/quiet-hours.ts';
import { dropNews, markNewsTold, noteMatches, type SeekerNews, waitingNews } from '#people/seeker-news.repository.ts';
import { seekersToTell } from '#people/seekers.repository.ts';
import { AT_ONCE, type NewsDeps } from './news.ts';

/** What was decided so long ago and never came into the calendar is news to nobody. */
const NEWS_DAYS = 30;

/** Returns how many were told. */
export async function tellSeekers(deps: NewsDeps): Promise<number> {
  const { storage, clock, quiet, knowledge } = deps;
  const known = knowledge();
  const now = clock();
  if (known === undefined) return 0;
  for (const opening of await approvedUnmatched(storage.reader, now.subtract({ hours: 24 * NEWS_DAYS })))
    await match(deps, opening, known, now);
  if (isQuiet(now, quiet)) return 0;
  let told = 0;
  for (const news of await waitingNews(storage.reader, dayBegan(now), AT_ONCE))
    told += (await tell(deps, news, known, now)) ? 1 : 0;
  return told;
}

/** A vacancy whose event is not in force yet waits until it is; one that is over fits nobody. */
async function match({ storage }: NewsDeps, opening: ApprovedOpening, knowledge: Knowledge, now: Temporal.Instant) {
  if (!knowledge.events.some(({ id }) => id === opening.event)) return;
  const announced = announcedAt(opening, knowledge, now);
  await storage.write(async (tx) => {
    if (!(await markMatched(tx, opening.seq, now)) || announced === undefined) return;
    const seekers = await seekersToTell(tx, opening.decidedAt);
    const lanes = seekers.filter((seeker) => fits(seeker, announced, knowledge)).map(({ lane }) => lane);
    await noteMatches(tx, lanes, opening.seq, now);
  });
}

async function tell(
  { storage, post }: NewsDeps,
  news: SeekerNews,
  knowledge: Knowledge,
  now: Temporal.Instant,
): Promise<boolean> {
  const openings = await findApproved(storage.reader, news.openings);
  const announced: Announced[] = openings.flatMap((each) => announcedAt(each, knowledge, now) ?? []);
  return storage.write(async (tx) => {
    if (announced.length === 0) await dropNews(tx, news);
    else if (await markNewsTold(tx, news, now)) {
      await post(tx, [{ address: news.address, reply: newsReply(announced) }]);
      return true;
    }
    return false;
  });
}
