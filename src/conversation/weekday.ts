// "20/2 sang năm là thứ mấy": the day of the week, and whether the office is open on it.

import { singleDays } from '#domain/entity.ts';
import { formatWeekday } from '#domain/time.ts';
import { isWorkingDay } from '#law/working-days.ts';
import type { Understanding } from '#understanding/understand.ts';
import { deadlineLine } from './companion/lines.ts';
import { nearestYear } from './facts/leaving.ts';
import { MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

const ASKED =
  /^ ?(?:nam nay |nam sau |nam toi |sang nam |do |ay |nay |toi ){0,2}(?:la |roi vao |roi |nham |trung |vao |thi |co phai (?:la )?){0,3}(?:thu may|thu bao nhieu|thu (?:bay|7|hai|2|sau|6|nam|5|tu|4|ba|3) (?:ha|phai khong|khong|a)|chu nhat (?:ha|phai khong|khong|a)|ngay (?:le|nghi) (?:khong|ha|phai khong))(?![a-z])/;

/** The person's last day to file is said with it where the question is of one's claim. */
export function weekdayStep(
  heard: Understanding,
  session: Session,
  { knowledge, today }: TurnContext,
): Step | undefined {
  const day = singleDays(heard.entities).find(({ end }) => ASKED.test(heard.folded.slice(end)));
  if (day === undefined) return undefined;
  const asked = nearestYear(day, today).from;
  const open = isWorkingDay(knowledge.calendar, asked) ? '' : ', ngày nghỉ, nơi nhận hồ sơ không làm việc';
  const filing = session.facts?.ended === undefined ? undefined : deadlineLine(session.facts, knowledge, today);
  const text = [`Ngày ${formatWeekday(asked)}${open}.`, filing].filter(Boolean).join('\n');
  return { session, replies: [say(text, 'flow', { buttons: [MENU_BUTTON], provenance: { intent: 'ui.deadline' } })] };
}
