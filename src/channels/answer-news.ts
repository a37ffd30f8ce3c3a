// Those who asked get the answer: when a question that nobody could answer has one, the people who asked it and wished to hear are
// told, by day, with the answer as it stands now.

import { answerEntry } from '#conversation/answer.ts';
import { awaitedEntries, markTold, solvedWaits } from '#desk/answer-waits.repository.ts';
import { dayOf } from '#domain/time.ts';
import { isQuiet } from '#outreach/quiet-hours.ts';
import { AT_ONCE, type NewsDeps } from './news.ts';

const LONGEST_QUOTE = 200;

/** Returns how many were told. An answer that is taken back or not valid today waits until it is. */
export async function tellSolved({ storage, clock, quiet, knowledge, post }: NewsDeps): Promise<number> {
  const known = knowledge();
  const now = clock();
  if (known === undefined || isQuiet(now, quiet)) return 0;
  const today = dayOf(now);
  let told = 0;
  for (const id of await awaitedEntries(storage.reader)) {
    const entry = known.entries.get(id);
    const answer = entry && answerEntry(known, entry, { on: today }, today);
    if (answer === undefined || answer.provenance.decision === 'refuse') continue;
    for (const { seq, address, asked } of await solvedWaits(storage.reader, id, AT_ONCE)) {
      const text = `Hôm trước anh/chị hỏi “${asked.slice(0, LONGEST_QUOTE)}”. Nay em đã có câu trả lời:\n${answer.text}`;
      await storage.write(async (tx) => {
        if (await markTold(tx, seq, now)) await post(tx, [{ address, reply: { ...answer, text, unnumbered: true } }]);
      });
      told++;
    }
  }
  return told;
}
