// When the work ended or ends: a day, a stretch of days, "được 2 tháng rồi", or that it has not ended.

import type { DurationEntity, Entity } from '#domain/entity.ts';
import type { Choices } from '#domain/facts.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';
import { leavingDay, timeSinceLeaving } from './leaving.ts';
import { type Stretch, workPeriods } from './periods.ts';
import type { Between } from './values.ts';

const STILL_AT_WORK = cue(
  [
    '(?:vẫn|đang|còn|hiện) (?:còn |vẫn |đang )?(?:đi làm|làm việc|làm ở|làm cho|làm công ty|làm tại|làm trong)',
    '(?:chưa|không|ko) (?:có )?(?:nghỉ việc|nghỉ làm|thôi việc|nghỉ(?= |$))',
    '(?<!quyết )(?:sắp|tính|định|dự định|muốn|chuẩn bị|đang tính|qua tết|tháng sau) (?:qua tết |mới |xin )?(?:nghỉ|thôi việc)',
  ],
  [
    'chưa (?:được )?nghỉ (?:phép|ngày)',
    'phép (?:năm )?(?:còn |dư )?(?:… )?(?:chưa (?:được )?|không |ko )nghỉ',
    'đang làm (?:hồ sơ|giấy|thủ tục|thất nghiệp|bảo hiểm)',
    'nghỉ (?:được|đc) \\d',
    'nghỉ (?:tháng|ngày|bữa|hôm|năm|lúc) nào',
  ],
);

/** `ended` as far as words tell it; `employed` only where no day is named. */
export function readEnding(
  text: Text,
  entities: readonly Entity[],
  today: PlainDate,
  choices: Choices,
): { readonly ended?: Between; readonly employed?: boolean } {
  const day = leavingDay(text.folded, entities, today);
  if (day !== undefined) return { ended: { from: day.from.toString(), to: day.to.toString() } };
  const since = timeSinceLeaving(text.folded, entities);
  if (since !== undefined) return { ended: daysAgo(since, today) };
  const last = choices.ended_by === undefined ? undefined : latest(workPeriods(text.folded, entities, today));
  if (last !== undefined && Temporal.PlainDate.compare(last, today) <= 0)
    return { ended: { from: last.toString(), to: last.toString() } };
  return shown(STILL_AT_WORK, text) ? { employed: true } : {};
}

/** Of several contracts the one that ended last counts. */
const latest = (periods: readonly Stretch[]): PlainDate | undefined =>
  periods
    .map(({ to }) => to)
    .sort(Temporal.PlainDate.compare)
    .at(-1);

/**
 * "Được 2 tháng rồi" is said from two months on until nearly three; "hơn" begins a day later, "gần" reaches back from there.
 * Days and weeks are meant as they are said.
 */
function daysAgo({ months, days, precision }: DurationEntity, today: PlainDate): Between {
  const exact = today.subtract({ months, days });
  const slack = months > 0 && days === 0 ? { months: 1 } : { days: Math.max(1, Math.floor(days / 7)) };
  const [from, to] =
    precision === 'less'
      ? [exact.add({ days: 1 }), exact.add(slack)]
      : precision === 'about'
        ? [exact.subtract(slack), exact.add(slack)]
        : [exact.subtract(slack).add({ days: 1 }), precision === 'more' ? exact.subtract({ days: 1 }) : exact];
  return { from: from.toString(), to: (Temporal.PlainDate.compare(to, today) > 0 ? today : to).toString() };
}
