// Answers that stop being valid soon and figures whose table ends: told early, so that nobody is surprised on the day.

import type { Problem } from '#domain/result.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import { answerFor } from '../catalogue.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Locate } from './check.ts';

const AHEAD_DAYS = 60;

export function checkExpiry(knowledge: Knowledge, today: PlainDate, locate: Locate): Problem[] {
  const then = today.add({ days: AHEAD_DAYS });
  return [...knowledge.entries.values()].flatMap((entry) => {
    const now = answerFor(entry, { on: today });
    const after = answerFor(entry, { on: then });
    const fault = (message: string) => [
      locate(
        {
          where: entry.file,
          entry: entry.id,
          field: 'valid_to',
          message,
          remedy: 'chuẩn bị câu trả lời kế tiếp với valid_from ngay sau đó',
        },
        ['answers'],
      ),
    ];
    if (now === undefined) return fault('hôm nay không có câu trả lời nào còn hiệu lực');
    return after === undefined
      ? fault(`câu trả lời hết hiệu lực sau ${now.valid_to ? formatDay(now.valid_to) : '?'}, chưa có câu kế tiếp`)
      : [];
  });
}
