// Work for a wish: employers who come to the next fairs, said honestly to be no list of all vacancies; then the centre, which
// introduces for nothing. Of wages and of who still takes people nothing is known, and nothing is said.

import { formatWeekday } from '#domain/time.ts';
import { findEvents, type Occurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { EventRow } from '#knowledge/schema/data.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import type { Facts } from '../facts/facts.ts';
import { yearsOld } from '../facts/years-old.ts';
import { officeLine } from '../office-hours.ts';
import { TEXTS } from '../texts.ts';
import type { TurnContext } from '../turn-types.ts';
import type { JobWish } from './job-wish.ts';
import { offers } from './trades.ts';

export type JobsFound = { readonly lines: readonly string[]; readonly shown: readonly string[] };
type Employer = EventRow['employers'][number];
type Fair = { readonly at: Occurrence; readonly employers: readonly Employer[] };

const AHEAD = { days: 60 };
const MOST_SHOWN = 3;
const FEW_SHOWN = 2;
const OLDER = 40;

export function findJobs(wish: JobWish, facts: Facts, { knowledge, now, today }: TurnContext): JobsFound {
  const fairs = findEvents(knowledge, { kind: 'job_fair', from: today, to: today.add(AHEAD), after: now });
  const of = (trades: JobWish['trades']) =>
    once(
      fairs.map((at) => ({ at, employers: employersFor(trades, at) })).filter(({ employers }) => employers.length > 0),
    ).sort((a, b) => here(b, wish, knowledge) - here(a, wish, knowledge));
  const fitting = wish.home === true && wish.trades === undefined ? [] : of(wish.trades);
  const found = fitting.length > 0;
  const listed = (found ? fitting : of(undefined)).slice(
    0,
    found && !isElsewhere(wish, knowledge) ? MOST_SHOWN : FEW_SHOWN,
  );
  return {
    lines: [
      ...ofAge(facts, today),
      verdict(wish, found, knowledge),
      ...listed.map(fairLine),
      ...ofCase(wish, facts),
      `Em không có danh sách mọi chỗ đang tuyển. Ghi tên tìm việc ở ${officeLine(knowledge)}, miễn phí, để được giới thiệu chỗ hợp; ai đòi cọc, phí hồ sơ thì đừng đóng.`,
      ...asked(wish),
      ...(listed.some(({ at }) => at.event.sample) ? [TEXTS.sampleData] : []),
    ],
    shown: listed.map(({ at }) => at.id),
  };
}

/** A fair that comes again says the same: its next day is enough. */
function once(fairs: readonly Fair[]): Fair[] {
  return fairs.filter(({ at }, i) => fairs.findIndex((each) => each.at.event.id === at.event.id) === i);
}

function employersFor(trades: JobWish['trades'], { event }: Occurrence): readonly Employer[] {
  if (trades === undefined) return event.employers;
  return event.employers.filter(({ jobs }) => {
    const text = textOf(normalise(jobs));
    return trades.some((trade) => offers(text, trade));
  });
}

function here({ at }: Fair, { place }: JobWish, { communes }: Knowledge): number {
  if (place === undefined) return 0;
  const { commune } = at.event.place;
  return commune === place.id ? 2 : communes.get(commune)?.province === place.id ? 1 : 0;
}

/** The province that was named, where it is not ours. */
function isElsewhere({ place }: JobWish, { communes, mainOffice }: Knowledge): string | undefined {
  if (place === undefined) return undefined;
  const province = communes.get(place.id)?.province ?? place.id;
  return province === communes.get(mainOffice.commune ?? '')?.province ? undefined : province;
}

function verdict(wish: JobWish, found: boolean, knowledge: Knowledge): string {
  const { place, trades, home } = wish;
  const province = isElsewhere(wish, knowledge);
  if (place !== undefined && province !== undefined)
    return `Việc ở ${place.name} em không có: hỏi trung tâm dịch vụ việc làm ${knowledge.provinces.get(province)?.name ?? 'nơi đó'}, không mất tiền. Ở tỉnh ta, phiên việc làm sắp tới có:`;
  const near = place === undefined ? '' : ` (xem gần ${place.name} trước)`;
  if (trades === undefined)
    return home === true
      ? 'Việc làm tại nhà: chưa thấy công ty nào ở phiên sắp tới ghi loại này. Ra hỏi thẳng được ở:'
      : `Công ty ghi tên tuyển ở các phiên việc làm sắp tới${near}:`;
  const name = `Việc ${trades.join(', ')}`;
  return found
    ? `${name}: công ty ghi tên tuyển ở các phiên sắp tới${near}:`
    : `${name}: em chưa thấy công ty nào ghi tuyển ở các phiên ${AHEAD.days} ngày tới. Ra hỏi thẳng được ở${near}:`;
}

const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });

function fairLine({ at: { event, starts }, employers }: Fair): string {
  const names = employers.slice(0, MOST_SHOWN).map(({ name, jobs }) => `${name} (${jobs})`);
  const who = names.length === 0 ? '' : `: ${names.join('; ')}`;
  return `• ${formatWeekday(starts.toPlainDate())}, ${clock(starts)}, ${event.name}, ${event.place.name}${who}.`;
}

function ofAge({ born }: Facts, today: Temporal.PlainDate): string[] {
  return born === undefined || yearsOld(born.from, today) < OLDER
    ? []
    : ['Tuổi này vẫn đăng ký và được giới thiệu việc; nơi tuyển không được phân biệt tuổi trái luật.'];
}

/** What their case makes of it. */
const ofCase = ({ home }: JobWish, { choices }: Facts): string[] => [
  ...(choices?.disability === 'disabled'
    ? ['Mang giấy xác nhận khuyết tật: công ty nhận người khuyết tật được giảm phần đóng bảo hiểm thất nghiệp.']
    : []),
  ...(home === true
    ? [
        'Việc “ở nhà lương cao” trên mạng hay là lừa: bắt nạp tiền, mua hàng, đặt cọc trước thì dừng. Nói với trung tâm là cần việc gần nhà, ca ngắn.',
      ]
    : []),
];

/** The one thing that would change it most. */
function asked({ trades, place }: JobWish): string[] {
  if (trades === undefined) return ['Anh/chị làm được việc gì (may, bếp, lái xe, phổ thông…)? Em lọc theo nghề.'];
  return place === undefined ? ['Ở xã, phường nào? Em xem phiên gần đó.'] : [];
}
