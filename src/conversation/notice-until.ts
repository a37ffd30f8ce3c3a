// Until when somebody who gave notice on a day works on to leave lawfully, above the rule about it (Bộ luật Lao động 45/2019, Điều 35
// khoản 1). The day of the notice itself is not counted.

import { singleDays } from '#domain/entity.ts';
import type { Reply } from '#domain/reply.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { noticeDays } from '#law/leaving.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Facts } from './facts/facts.ts';
import { nearestYear } from './facts/leaving.ts';
import type { Heard } from './facts/read.ts';
import { above } from './reply.ts';

const ENTRIES: ReadonlySet<string> = new Set(['ui.quit_unilateral', 'ui.before_leaving', 'ui.eligibility']);
const GIVEN =
  /(?<![a-z])(?:bao|bao truoc|bao nghi|xin nghi|nop don|viet don|gui don|dua don|lam don)(?: (?:cong ty|cty|sep|truoc|nghi|viec|roi|tu|hom|ngay|luc|vao|xin|bua|cho|ho|giay)){0,6} $/;
const UNTIL_WHEN =
  /nghi (?:ngay|hom|bua) (?:nao|may)|(?:ngay|hom) nao (?:thi |moi |la )?(?:duoc |dc |du |dung )?(?:nghi|luat|ngay)|(?:bao gio|khi nao|chung nao|khi mo)(?: \w+){0,3} nghi|du (?:ngay|han|thoi han)/;

export function withNoticeDay(
  reply: Reply,
  { id }: Entry,
  heard: Heard,
  facts: Facts,
  knowledge: Knowledge,
  today: PlainDate,
): Reply {
  if (!ENTRIES.has(id) || reply.provenance.decision === 'refuse' || !UNTIL_WHEN.test(heard.folded)) return reply;
  const given = givenOn(heard, today);
  return above(given && lineFor(given, facts, knowledge), reply);
}

function givenOn({ folded, entities }: Heard, today: PlainDate): PlainDate | undefined {
  const day = singleDays(entities).find(({ start }) => GIVEN.test(folded.slice(Math.max(0, start - 60), start)));
  return day && nearestYear(day, today).from;
}

/** One day for each kind of contract that it may be. */
function lineFor(given: PlainDate, { contract }: Facts, { parameters, calendar }: Knowledge): string {
  const due = (kind: 'indefinite' | 'fixed' | 'short') => noticeDays(kind, parameters, given);
  const long = (['indefinite', 'fixed'] as const).map((kind) => given.add({ days: due(kind) }));
  const short = addWorkingDays(calendar, given, due('short'));
  const [indefinite, fixed] = long.map(formatDay);
  const lines = [
    ...(contract === 'short'
      ? []
      : [
          `không thời hạn (${due('indefinite')} ngày) hết ngày ${indefinite}`,
          ...(contract === 'indefinite' ? [] : [`12–36 tháng (${due('fixed')} ngày) hết ngày ${fixed}`]),
        ]),
    ...(contract === 'long' || contract === 'indefinite'
      ? []
      : [`dưới 12 tháng (${due('short')} ngày làm việc) hết ngày ${formatDay(short)}`]),
  ];
  return `Báo nghỉ từ ${formatDay(given)} thì làm cho đủ: hợp đồng ${lines.join('; ')}; nghỉ sau ngày đó là đúng luật (Bộ luật Lao động 45/2019, Điều 35). Giữ tin nhắn báo nghỉ, nhờ công ty xác nhận ngày.`;
}
