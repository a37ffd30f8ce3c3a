// A day by itself in a talk about leaving work: "à nhầm, 22/9" corrects the day told before. A day that is asked about, or that is
// the last one to file on, is none on which anybody left.

import type { Facts } from '../facts/facts.ts';
import { isOfLetter, whichDay } from '../facts/leaving.ts';
import type { Heard } from '../facts/read.ts';
import type { TurnContext } from '../turn-types.ts';
import { asks } from './asks.ts';
import { corrects } from './cues.ts';

/** "Còn 5 ngày nữa thì làm sao kịp": time that is left, and nobody leaves then. */
const STILL_LEFT = /(?<![a-z])con(?: (?:co|dung|khoang|chung|moi|duoc|tam|vai|chi)){0,2} $/;
/** "Thứ bảy có tính không" asks of all of them. */
const WEEKDAY = /^(?:thu (?:\d|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn|cuoi tuan)(?![a-z])/;
/** "Vậy mai là hết hả", "20/2 là thứ mấy", "đến 5/1 có kịp không": said of the papers and of the calendar. */
const OF_THE_TERM_AFTER =
  /^ ?(?:nam nay |nam sau |sang nam |nay )?(?:(?:la|thi|moi|nay|co|con|nop|di|den|ra|len|no) ){0,4}(?:het(?! (?:hop dong|hd|hdld|han hop))|chot|ngay cuoi|cuoi cung|tre|qua han|muon|thu may|ngay may|kip|nghi le|lam viec khong)(?![a-z])/;
const OF_THE_TERM_BEFORE =
  /(?<![a-z])(?:lo|tre|qua|bo lo|han|han chot|han cuoi|han nop|lo mat|cham nhat|tre nhat|muon nhat)(?: (?:la|mat|vao|hom|ngay|toi|den|qua|het)){0,3} $/;

/** A day alone, where the day of leaving was spoken of or is corrected: "à nhầm, 22/9". */
export function onlyDay(heard: Heard, { today }: TurnContext): Facts['ended'] | undefined {
  const { entities, folded } = heard;
  const days = entities.filter((entity) => entity.kind === 'date');
  const [day] = days;
  if (day === undefined || days.length > 1 || !day.from.equals(day.to)) return undefined;
  const [before, after] = [folded.slice(0, day.start), folded.slice(day.end)];
  if (STILL_LEFT.test(before) || OF_THE_TERM_BEFORE.test(before) || OF_THE_TERM_AFTER.test(after)) return undefined;
  if (WEEKDAY.test(folded.slice(day.start, day.end)) && asks(heard) && !corrects(heard)) return undefined;
  if (isOfLetter(day, folded)) return undefined;
  const near = whichDay(day, folded, today);
  return near && { from: near.from.toString(), to: near.to.toString() };
}
