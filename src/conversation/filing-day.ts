// How long there is still to file, above the rule about it, for somebody who says when they stopped working.

import type { DurationEntity } from '#domain/entity.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type LawParameters, parameterOn } from '#law/parameters.ts';
import { isDrawing, verdictLine, verdictOf } from './benefit/verdict.ts';
import { endedBetween, type Facts } from './facts/facts.ts';
import { leavingDay, timeSinceLeaving } from './facts/leaving.ts';
import { type Heard, readFacts } from './facts/read.ts';
import { filingLine, MOVES } from './filing-words.ts';
import { above } from './reply.ts';

const FROM_CONFIRMATION =
  'Công ty không còn khả năng đóng (phá sản, bỏ trốn, không còn người đại diện): hạn 3 tháng tính từ ngày có xác nhận của cơ quan có thẩm quyền (Nghị định 374/2025, Điều 14 khoản 2). Còn tìm được công ty thì tính từ ngày nghỉ, nên đừng chờ.';

/** What is asked is a paper or a debt; what costs the benefit is the day that passes meanwhile. */
const CLOCK_RUNS: ReadonlySet<string> = new Set(['ui.deadline', 'ui.employer_debt', 'ui.missing_papers']);

/**
 * Unchanged for other entries, and where nothing was said of when the person stopped. `heard` is the whole message, `facts` what
 * is known of the case.
 */
export function withFilingDay(
  reply: Reply,
  entry: Entry,
  heard: Heard,
  facts: Facts,
  knowledge: Knowledge,
  today: PlainDate,
): Reply {
  if (!CLOCK_RUNS.has(entry.id) || reply.provenance.decision === 'refuse' || isDrawing(facts)) return reply;
  const said = readFacts(heard, { knowledge, today }).choices ?? {};
  if (said.service === 'official' || facts.choices?.service === 'official') return reply;
  const line =
    confirmedLine(heard, facts, knowledge, today) ??
    lineFor(heard, knowledge, today) ??
    lineFrom(facts, knowledge, today);
  return above(line, reply);
}

/** An employer that can pay no more: counted from the day of the confirmation, where that was told. */
function confirmedLine(heard: Heard, facts: Facts, knowledge: Knowledge, today: PlainDate): string | undefined {
  const confirmed = readFacts(heard, { knowledge, today }).confirmed ?? facts.confirmed;
  if (confirmed === undefined) return undefined;
  const asked: Facts = { confirmed, ended: { from: confirmed, to: confirmed } };
  const verdict = verdictOf(asked, knowledge, today);
  return verdict.kind === 'open' ? undefined : verdictLine(verdict, asked, knowledge, today);
}

function lineFor(heard: Heard, knowledge: Knowledge, today: PlainDate): string | undefined {
  const { folded, entities } = heard;
  const said = readFacts(heard, { knowledge, today });
  if (said.choices?.employer === 'gone') return fromConfirmation(said, knowledge, today);
  const day = leavingDay(folded, entities, today);
  if (day !== undefined) return filingLine(day, knowledge, today);
  const since = timeSinceLeaving(folded, entities);
  return since && untilMonths(since, knowledge.parameters, today);
}

/** What was told before the question counts as well. */
function lineFrom(facts: Facts, knowledge: Knowledge, today: PlainDate): string | undefined {
  if (facts.choices?.employer === 'gone') return fromConfirmation(facts, knowledge, today);
  const ended = endedBetween(facts);
  return ended && filingLine(ended, knowledge, today);
}

/** Without a confirmation the day of leaving still counts, so it is named where it is known. */
function fromConfirmation(facts: Facts, knowledge: Knowledge, today: PlainDate): string {
  const ended = endedBetween(facts);
  return ended === undefined
    ? FROM_CONFIRMATION
    : `${FROM_CONFIRMATION} Tính từ ngày nghỉ: ${filingLine(ended, knowledge, today)}`;
}

/** Months that the longest holidays may move a term by. */
const DAYS_OFF = 0.4;
const JUST_OVER = ` Ngày cuối rơi vào ngày nghỉ, Tết thì hạn kéo sang ngày làm việc kế tiếp (${MOVES}): mới quá mấy ngày thì nộp ngay, đừng bỏ.`;

/** Said in months only, so answered in months only: the paper tells the day. */
function untilMonths(since: DurationEntity, parameters: LawParameters, today: PlainDate): string | undefined {
  const limit = parameterOn(parameters, 'tctn_han_nop_thang', today)?.value;
  if (limit === undefined) return undefined;
  const said = since.months + since.days / 30;
  const count = `Hạn nộp là ${limit} tháng kể từ ngày nghỉ ghi trên giấy chấm dứt`;
  if (said > limit || (said === limit && since.precision === 'more'))
    return `${count}: nghỉ đã ${spoken(since)} thì nhiều khả năng quá hạn. Anh/chị xem lại đúng ngày trên giấy.${said - limit > DAYS_OFF ? '' : JUST_OVER}`;
  if (said > limit - 1)
    return `${count}: nghỉ đã ${spoken(since)} thì sắp hết hạn. Anh/chị nên nộp ngay trong tuần này.`;
  const left = Math.floor(limit - said);
  const about = since.precision === 'more' ? `chưa đầy ${left}` : `khoảng ${left}`;
  return `${count}: nghỉ đã ${spoken(since)} thì còn kịp, còn ${about} tháng.`;
}

const PRECISIONS = { exact: '', more: 'hơn ', less: 'gần ', about: 'khoảng ' } as const;

function spoken({ months, days, precision }: DurationEntity): string {
  const parts = [...(months > 0 ? [`${months} tháng`] : []), ...(days > 0 ? [`${days} ngày`] : [])];
  return PRECISIONS[precision] + parts.join(' ');
}
