// A card for the counter, and days for the phone's calendar: the person's own figures as the estimate has them, what to bring, the
// days, where. Made from the facts of the talk whenever it is looked at; nothing of it is stored.

import { formatDong } from '#domain/money.ts';
import type { Link } from '#domain/reply.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { ClaimVerdict } from '#law/claim.ts';
import { declarationWindows } from '#law/declaration-windows.ts';
import { MissingParameter, requireParameter } from '#law/parameters.ts';
import { claimTimeline } from '#law/unemployment-benefit.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import { howFar, runsOn } from '../filing-words.ts';
import { grantedMonths, windowWords } from './drawing.ts';
import { ROMAN } from './questions.ts';
import { caseSums, sumLine } from './sums.ts';
import { nextOpenDay, timelineLine } from './timeline.ts';
import { endsTheMatter, verdictLine, verdictOf } from './verdict.ts';

export const CARD_PATH = '/the/tro-cap';
const TO_CARD: Link = { label: 'Thẻ mang ra quầy (in được)', path: CARD_PATH };
const TO_CALENDAR: Link = { label: 'Thêm các ngày vào lịch (.ics)', path: `${CARD_PATH}.ics`, download: true };

/** A day, or days from the first to the last, for a calendar. */
export type Term = {
  readonly id: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly what: string;
  readonly note: string;
};

export type CounterCard = {
  readonly verdict: string;
  /** What is asked for at the counter; empty where nothing can be claimed. */
  readonly bring: readonly string[];
  readonly days: readonly string[];
  /** Months and sums, all estimated. */
  readonly money: readonly string[];
  readonly declarations: readonly string[];
  readonly where: readonly string[];
  readonly terms: readonly Term[];
};

/** The ways to the card and to its calendar; none where there is no card, none to a calendar without days. */
export function cardLinks(facts: Facts, knowledge: Knowledge, today: PlainDate): readonly Link[] {
  const card = counterCard(facts, knowledge, today);
  if (card === undefined) return [];
  return card.terms.length === 0 ? [TO_CARD] : [TO_CARD, TO_CALENDAR];
}

/** Undefined where nothing of a case is known, or the matter is over. */
export function counterCard(facts: Facts, knowledge: Knowledge, today: PlainDate): CounterCard | undefined {
  try {
    if (facts.drawing !== undefined) return drawingCard(facts, knowledge, today);
    if (facts.months === undefined && endedBetween(facts) === undefined) return undefined;
    const verdict = verdictOf(facts, knowledge, today);
    return endsTheMatter(verdict) ? undefined : cardOf(facts, verdict, knowledge, today);
  } catch (error) {
    if (error instanceof MissingParameter) return undefined; // a day that the tables do not cover
    throw error;
  }
}

/** Of a benefit being drawn: the days to declare, from its own first day. */
function drawingCard(facts: Facts, knowledge: Knowledge, today: PlainDate): CounterCard | undefined {
  const start = facts.drawing?.start;
  const declared =
    start === undefined ? NO_DAYS : declarationsFrom(Temporal.PlainDate.from(start), facts, knowledge, today);
  if (declared.terms.length === 0) return undefined;
  const verdict = 'Đang hưởng trợ cấp thất nghiệp: mỗi tháng khai báo tìm việc một lần.';
  return {
    verdict,
    bring: [],
    days: [],
    money: [],
    declarations: declared.lines,
    where: whereLines(knowledge),
    terms: declared.terms,
  };
}

function cardOf(facts: Facts, verdict: ClaimVerdict, knowledge: Knowledge, today: PlainDate): CounterCard {
  const mayFile = verdict.kind === 'in_time';
  const starts = mayFile
    ? claimTimeline(nextOpenDay(today, knowledge), knowledge.parameters, knowledge.calendar).starts
    : undefined;
  const declared = starts === undefined ? NO_DAYS : declarationsFrom(starts, facts, knowledge, today);
  const ended = endedBetween(facts);
  return {
    verdict: verdictLine(verdict, facts, knowledge, today),
    bring: bring(facts),
    days: [
      ...(ended?.from.equals(ended.to)
        ? [`Ngày nghỉ việc: ${formatDay(ended.from)} (theo lời khai; đúng là ngày trên giấy)`]
        : []),
      ...(mayFile ? [timelineLine(nextOpenDay(today, knowledge), knowledge, today)] : []),
    ],
    money: moneyLines(facts, knowledge, today),
    declarations: declared.lines,
    where: [...whereLines(knowledge), ELSEWHERE],
    terms: [...filingTerm(verdict, knowledge, today), ...declared.terms],
  };
}

const ELSEWHERE = 'Nộp ở tỉnh khác cũng được; nộp ở đâu thì hưởng ở đó. Trên mạng: dichvucong.gov.vn, mã 1.014748.';

const whereLines = ({ mainOffice: office }: Knowledge): string[] => [
  `${office.name}${office.sample ? ' (dữ liệu mẫu)' : ''}`,
  office.address,
  ...(office.phone === undefined ? [] : [`Điện thoại: ${office.phone}`]),
  `Giờ làm việc: ${office.hours}`,
];

const BY_ENDING = {
  employer: 'Giấy nghỉ việc: quyết định cho thôi việc, sa thải hoặc thông báo chấm dứt hợp đồng',
  expired: 'Giấy nghỉ việc: bản hợp đồng đã hết hạn',
  gone: 'Giấy xác nhận của cơ quan nhà nước về việc công ty không còn khả năng đóng (thay giấy nghỉ việc; hỏi Sở Nội vụ)',
  any: 'Giấy nghỉ việc: một trong các giấy quyết định thôi việc, hợp đồng hết hạn, quyết định sa thải, thỏa thuận chấm dứt',
} as const;

/** As ui.documents has it (Nghị định 374/2025, Điều 14). */
function bring({ choices = {}, contract }: Facts): string[] {
  const by = choices.ended_by;
  const paper = choices.employer === 'gone' ? 'gone' : by === 'employer' || by === 'expired' ? by : 'any';
  return [
    'Đơn đề nghị hưởng trợ cấp thất nghiệp (Mẫu số 10)',
    BY_ENDING[paper],
    ...(contract === 'short' && paper !== 'expired'
      ? ['Hợp đồng dưới 12 tháng: bản hợp đồng (bản chính hoặc chứng thực)']
      : []),
    'Sổ bảo hiểm xã hội đã xác nhận (bản chính)',
    'Căn cước và số tài khoản ngân hàng',
  ];
}

function moneyLines(facts: Facts, knowledge: Knowledge, today: PlainDate): string[] {
  const sums = caseSums(facts, knowledge, today);
  if (sums === undefined) return [];
  const { count, given, amounts, one } = sums;
  if (given.months === 0) return [];
  const byRegion = amounts.map(({ monthly }, i) => `vùng ${ROMAN[i + 1]} ${formatDong(monthly)}`).join('; ');
  return [
    `Đóng ${count} tháng (theo lời khai), hưởng ${given.months} tháng${given.reserved > 0 ? `, hưởng hết còn giữ lại ${given.reserved} tháng` : ''}`,
    ...(one === undefined ? [`Ước tính mỗi tháng, tùy vùng lương nơi công ty: ${byRegion}`] : sumLine(facts, sums)),
    'Đây là ước tính; số chính thức ghi trong quyết định.',
  ];
}

/** The last day to file where it is one day; a stretch of days is no day for a calendar. */
function filingTerm(verdict: ClaimVerdict, { calendar }: Knowledge, today: PlainDate): Term[] {
  const last =
    verdict.kind === 'in_time' && verdict.earliest.equals(verdict.latest)
      ? verdict.latest
      : verdict.kind === 'not_yet'
        ? verdict.last
        : undefined;
  if (last === undefined) return [];
  const [, ...closed] = howFar(last, calendar, today).split('; ');
  return [
    {
      id: `han-nop-${last}`,
      from: last,
      to: last,
      what: 'Hạn cuối nộp hồ sơ trợ cấp thất nghiệp',
      note: `${formatWeekday(last)} là ngày cuối, nếu ngày nghỉ việc trên giấy đúng như đã khai${closed.map((each) => `; ${each}`).join('')}.${runsOn(last, calendar, today)} Nên nộp sớm (Luật Việc làm 74/2025, Điều 38 khoản 1 điểm c).`,
    },
  ];
}

const AS_DECIDED = 'Trước hết theo ngày in trong phụ lục quyết định (Nghị định 374/2025, Điều 21).';

type Declared = { readonly lines: readonly string[]; readonly terms: readonly Term[] };
const NO_DAYS: Declared = { lines: [], terms: [] };

/** Before a benefit is drawn its first day follows from handing everything in today: then the days are said to be supposed. */
function declarationsFrom(start: PlainDate, facts: Facts, knowledge: Knowledge, today: PlainDate): Declared {
  const { parameters, calendar } = knowledge;
  const granted = grantedMonths(facts, knowledge, today) ?? 0;
  const days = requireParameter(parameters, 'tctn_ngay_khai_bao', start).value;
  const windows = declarationWindows(calendar, start, granted, days).filter(
    ({ to }) => Temporal.PlainDate.compare(to, today) >= 0,
  );
  if (windows.length === 0) return NO_DAYS;
  const supposed =
    facts.drawing === undefined
      ? `Dự kiến, nếu nộp đủ hồ sơ ngày ${formatDay(today)}; nộp ngày khác thì khác.`
      : undefined;
  return {
    lines: [
      ...(supposed === undefined ? [] : [supposed]),
      ...windows.map((window) => `Tháng ${window.month}: ${windowWords(window)}`),
      AS_DECIDED,
    ],
    terms: windows.map(({ month, from, to }) => ({
      id: `khai-bao-${from}`,
      from,
      to,
      what: `${supposed === undefined ? '' : '(Dự kiến) '}Khai báo tìm việc tháng hưởng thứ ${month}`,
      note: [supposed, supposed && 'Có quyết định rồi thì xem ngày đúng.', AS_DECIDED].filter(Boolean).join(' '),
    })),
  };
}
