// Answers that stop being valid soon and figures whose table ends: told early, so that nobody is surprised on the day.

import type { Problem } from '#domain/result.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import { answerFor, answersOn, type Entry } from '../catalogue.ts';
import type { Knowledge } from '../knowledge.ts';
import { renderText } from '../render.ts';
import { textsOf } from './answers.ts';
import type { Locate } from './locate.ts';

const AHEAD_DAYS = 60;

export function checkExpiry(knowledge: Knowledge, today: PlainDate, locate: Locate): Problem[] {
  const then = today.add({ days: AHEAD_DAYS });
  return [...knowledge.entries.values()].flatMap((entry) => {
    const found = (message: string, remedy: string) =>
      locate({ where: entry.file, entry: entry.id, field: 'valid_to', message, remedy }, ['answers']);
    const next = 'chuẩn bị câu trả lời kế tiếp với valid_from ngay sau đó';
    const now = answerFor(entry, { on: today });
    if (now === undefined) return [found('hôm nay không có câu trả lời nào còn hiệu lực', next)];
    if (answerFor(entry, { on: then }) === undefined)
      return [
        found(
          `câu trả lời hết hiệu lực sau ${now.valid_to ? formatDay(now.valid_to) : '?'}, chưa có câu kế tiếp`,
          next,
        ),
      ];
    return figuresThatEnd(knowledge, entry, then).map((name) =>
      found(
        `số liệu {{${name}}} không còn giá trị ngày ${formatDay(then)}`,
        `thêm giá trị mới của số liệu, hoặc ${next}`,
      ),
    );
  });
}

/** Names of figures in the answers valid on the day that have no value then. */
function figuresThatEnd(knowledge: Knowledge, entry: Entry, day: PlainDate): string[] {
  const missing = answersOn(entry, day)
    .flatMap(textsOf)
    .flatMap(([, text]) => renderText(text, knowledge, day).missing);
  return [...new Set(missing)];
}
