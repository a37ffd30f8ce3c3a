// The days that follow from a claim already filed, above the rule about it: from when benefit counts, until when the decision is due.

import { singleDays } from '#domain/entity.ts';
import type { Reply } from '#domain/reply.ts';
import { formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { requireParameter } from '#law/parameters.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { supposes } from './acts/cues.ts';
import { timelineLine } from './benefit/timeline.ts';
import { nearestYear } from './facts/leaving.ts';
import type { Heard } from './facts/read.ts';
import { above } from './reply.ts';

const ENTRIES: ReadonlySet<string> = new Set([
  'office.status',
  'ui.payment',
  'ui.not_collect',
  'ui.decision_correction',
]);
const FILED_BEFORE =
  /(?<![a-z])(?:nop|gui)(?: (?:du|xong|ho so|hs|that nghiep|tctn|bhtn|tro cap|giay|tren mang|truc tuyen|online|roi|hom|ngay|tu|luc|o|trung tam|vao)){1,8} $/;
const FILED_AFTER =
  /^[ )(,]{0,3}(?:thi |em |e |minh |toi |tui |chi |anh |da |co |moi ){0,4}(?:nop|gui)(?: du| xong){0,2} (?:ho so|hs|giay)/;
const UNEMPLOYMENT = /that nghiep|tctn|bhtn|tro cap/;

/** Asked where the rule of the days stands in another entry: "nộp 16/11 rồi, từ ngày nào được tính hưởng". */
const SINCE_WHEN =
  /(?<![a-z])(?:tu |la |ngay |hom )?(?:ngay nao|hom nao|bua nao|khi nao|bao gio|chung nao|hoi nao)(?: \w{1,7}){0,4} (?:huong|lanh|linh)(?![a-z])|(?:huong|lanh|linh)(?: \w{1,7}){0,3} (?:tu )?(?:ngay nao|hom nao|khi nao|bao gio|chung nao)/;

export function withClaimDays(
  reply: Reply,
  { id }: Entry,
  heard: Heard,
  knowledge: Knowledge,
  today: PlainDate,
): Reply {
  if (reply.provenance.decision === 'refuse') return reply;
  const called = id === 'ui.not_collect' ? calledFor(heard, today) : undefined;
  if (called !== undefined) return above(collectLine(called, knowledge, today), reply);
  if (!ENTRIES.has(id) && !SINCE_WHEN.test(heard.folded)) return reply;
  const filed = filedOn(heard, today);
  return above(filed && timelineLine(filed, knowledge, today), reply);
}

/** "Phiếu hẹn ghi 20/11 lên nhận quyết định". */
const CALLED =
  /(?<![a-z])(?:phieu hen|giay hen|hen|lich hen)(?: (?:cua|em|minh|toi|chi|anh|e|ghi|la|vao|ngay|hom|den|len|nhan|lay|thu \w{1,3})){0,7} $/;

function calledFor({ folded, entities }: Heard, today: PlainDate): PlainDate | undefined {
  const day = singleDays(entities).find(({ start }) => CALLED.test(folded.slice(Math.max(0, start - 60), start)));
  return day && nearestYear(day, today).from;
}

/** Until when a decision is fetched (Nghị định 374/2025, Điều 14 khoản 2, Điều 16 khoản 3). */
function collectLine(called: PlainDate, { parameters, calendar }: Knowledge, today: PlainDate): string {
  const days = requireParameter(parameters, 'tctn_ngay_nhan_quyet_dinh', called).value;
  const last = addWorkingDays(calendar, called, days);
  const left = Temporal.PlainDate.compare(today, last);
  const now =
    left < 0
      ? 'còn kịp, nên đến sớm'
      : left === 0
        ? 'hôm nay là ngày cuối, đến nhận ngay hoặc ủy quyền cho người khác'
        : 'đã qua ngày đó; gọi trung tâm ngay hỏi quyết định đã bị hủy chưa';
  return `Hẹn ${formatWeekday(called)} thì nhận chậm nhất ${formatWeekday(last)} (${days} ngày làm việc, trừ ngày nghỉ): ${now}.`;
}

/** The one day on which the papers were handed in, or would be. */
function filedOn(heard: Heard, today: PlainDate): PlainDate | undefined {
  const { folded, entities } = heard;
  if (!UNEMPLOYMENT.test(folded)) return undefined;
  const day = singleDays(entities).find(
    ({ start, end }) =>
      FILED_BEFORE.test(folded.slice(Math.max(0, start - 60), start)) || FILED_AFTER.test(folded.slice(end, end + 60)),
  );
  const filed = day && nearestYear(day, today).from;
  const isPast = filed !== undefined && Temporal.PlainDate.compare(filed, today) <= 0;
  return isPast || supposes(heard) ? filed : undefined;
}
