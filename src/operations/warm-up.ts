// V8 compiles an expression when it is first used, and the recognisers have some nine hundred: without this the first citizen of
// the day waits a second for them.

import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Mind, turnContext } from '#conversation/mind.ts';
import { freshSession } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';

/** One a recogniser's path: what is asked, told, corrected, meant for somebody else; with marks and without. */
const MESSAGES = [
  'em nghỉ việc ngày 15 tháng 9, đóng được 27 tháng, lương bảy triệu tư thì lãnh được bao nhiêu',
  'e nghi viec ngay 15/9 dong 2 nam 3 thang luong 7tr4 thi duoc nhieu tien',
  'à em nhầm, 28 tháng, còn chồng em 40 tuổi thì sao ạ',
  'hoi cho viec lam thu bay nay o dau vay, nhac em truoc mot ngay',
  'công ty giữ hộ chiếu, đòi 150 triệu tiền cọc mới cho đi Nhật',
];

/** Comparing anything with a section keeps the section's ways of asking ready to be compared with. */
const SOMETHING = 'nộp ở đâu';

/** Between two messages: who waits already, and who writes meanwhile, comes first. */
const REST_MS = 150;

/** Reads the messages as if somebody had sent them, one after the other. Nothing is stored. */
export async function warmUp(mind: Mind, now: Temporal.Instant): Promise<void> {
  const context = turnContext(mind, now, 'CV-000000');
  for (const entry of mind.knowledge.entries.values()) {
    for (const { sections = [] } of entry.answers) mind.sections.likeness(SOMETHING, sections);
    await setImmediate();
  }
  let session = freshSession();
  for (const text of MESSAGES) {
    await setTimeout(REST_MS);
    session = takeTurn({ content: { kind: 'text', text }, session }, context).session;
  }
}
