// The minimum wage of the place that a question names, and whether the wage it names is below it, above the rule about it.

import { formatDong, formatNumber } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { PlaceMeaning } from '#knowledge/wage-places.ts';
import { minWageOf } from '#law/min-wage.ts';
import { REGIONS, type Region } from '#law/unemployment-benefit.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Facts } from './facts/facts.ts';
import type { Heard } from './facts/read.ts';
import { readRegion } from './facts/region.ts';
import { say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { readPay } from './wage/pay.ts';
import { payLine } from './wage/pay-words.ts';
import { type NamedPlace, nameOf, placesNamed, placeWithin, regionsOf } from './wage/place.ts';
import { unknownPlace } from './wage/unknown-place.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
/** The list of regions counts from this day (Nghị định 293/2025/NĐ-CP, Điều 5 khoản 1). */
const SINCE = Temporal.PlainDate.from('2026-01-01');
const MOST_PLACES = 2;
const MOST_NAMES = 4;

/** Unchanged for other entries, and where neither a place nor a wage was named. `heard` is the whole message. */
export function withPlaceWage(
  reply: Reply,
  entry: Entry,
  heard: Heard,
  facts: Facts,
  knowledge: Knowledge,
  on: PlainDate,
): Reply {
  if (entry.id !== 'job.min_wage' || reply.provenance.decision === 'refuse') return reply;
  if (Temporal.PlainDate.compare(on, SINCE) < 0) return reply;
  const lines = linesFor(heard, facts, knowledge, on);
  return lines.length === 0 ? reply : { ...reply, text: [...lines, reply.text].join('\n') };
}

/** "Ở Đồng Nai" after the question which of several places it is: that place, with the wage that was named before. */
export function answerPlace(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { knowledge, today, understand } = context;
  const before = session.lastQuestion === undefined ? undefined : understand(session.lastQuestion);
  const place =
    (before && placeWithin(before, heard, knowledge.wagePlaces)) ?? placesNamed(heard, knowledge.wagePlaces)[0];
  if (place === undefined) return undefined;
  const pay = readPay(heard.folded, heard.entities) ?? (before && readPay(before.folded, before.entities));
  const inTraining = session.facts?.choices?.stage !== undefined;
  const judged =
    pay === undefined || inTraining ? [] : [payLine(pay, regionsOf(place.meanings), knowledge.parameters, today)];
  const text = [...placeLines(place, knowledge, today), ...judged].join('\n');
  return { session, replies: [say(text, 'answer', { provenance: { intent: 'job.min_wage' } })] };
}

/** Where a place was named whose name several regions share: which there are. */
export function whichPlace(heard: Heard, { knowledge, today }: TurnContext): string | undefined {
  const [place] = placesNamed(heard, knowledge.wagePlaces);
  return place && placeLines(place, knowledge, today).join('\n');
}

function linesFor(heard: Heard, facts: Facts, knowledge: Knowledge, on: PlainDate): string[] {
  const { folded, entities } = heard;
  const inTraining = facts.choices?.stage !== undefined; // trial and apprentices: the answer's own case says their rule
  const pay = inTraining ? undefined : readPay(folded, entities);
  const judged = (regions: readonly Region[]) =>
    pay === undefined ? [] : [payLine(pay, regions, knowledge.parameters, on)];
  const places = placesNamed(heard, knowledge.wagePlaces).slice(0, MOST_PLACES);
  const [only] = places;
  if (only !== undefined) {
    const lines = places.flatMap((place) => placeLines(place, knowledge, on));
    return places.length > 1 ? lines : [...lines, ...judged(regionsOf(only.meanings))];
  }
  const unknown = unknownPlace(heard);
  if (unknown !== undefined)
    return [
      `Em không thấy “${unknown}” trong danh mục xã, phường, đặc khu cả nước (cả tên cũ). Anh/chị xem lại tên, hoặc nói thêm tên huyện cũ, tên tỉnh.`,
      ...judged(REGIONS),
    ];
  const said = readRegion(heard, entities, knowledge, false).region ?? facts.region;
  if (said !== undefined && said !== 'unknown') {
    return pay === undefined ? [] : [`Vùng ${ROMAN[said]}: ${sums(said, knowledge, on)}.`, ...judged([said])];
  }
  return judged(REGIONS);
}

/** "5.310.000 đồng một tháng, 25.500 đồng một giờ". */
function sums(region: Region, { parameters }: Pick<Knowledge, 'parameters'>, on: PlainDate): string {
  const { monthly, hourly } = minWageOf(region, parameters, on);
  return `${formatDong(monthly.value)} một tháng, ${formatDong(hourly.value)} một giờ`;
}

function placeLines({ words, meanings, others }: NamedPlace, knowledge: Knowledge, on: PlainDate): string[] {
  const regions = regionsOf(meanings);
  const [region] = regions;
  if (region === undefined) return [];
  if (regions.length === 1) {
    const { monthly } = minWageOf(region, knowledge.parameters, on);
    const source = `Nghị định 293/2025, Phụ lục; áp dụng từ ${formatDay(monthly.from)}`;
    const names = listed(meanings);
    return [
      `${capital(names)} thuộc vùng ${ROMAN[region]}: ít nhất ${sums(region, knowledge, on)} (${source}).`,
      ...alsoLine(others),
    ];
  }
  const [first] = meanings;
  const area = meanings.length === 1 && first !== undefined;
  const head = area ? `${capital(nameOf(first))} có nơi khác vùng nhau:` : `Nhiều nơi tên “${words}”, không cùng vùng:`;
  const lines = regions.map((each) => {
    const within = meanings.filter(({ places }) => places.some((place) => place.region === each));
    const what = area ? counted(first, each) : listed(within);
    return `• Vùng ${ROMAN[each]} (${sums(each, knowledge, on)}): ${what}`;
  });
  const ask = area
    ? 'Công ty (hoặc chi nhánh) ở xã, phường nào? Anh/chị nhắn tên, em nói đúng vùng.'
    : 'Công ty ở nơi nào trong số này? Anh/chị nhắn thêm tên tỉnh (hoặc huyện cũ), em nói đúng vùng.';
  return [head, ...lines, ask];
}

/** "104 nơi, ví dụ phường Ba Đình, phường Ngọc Hà". */
function counted({ places }: PlaceMeaning, region: Region): string {
  const names = places.filter((place) => place.region === region).map(({ name }) => name);
  return names.length <= MOST_NAMES
    ? names.join(', ')
    : `${formatNumber(names.length)} nơi, ví dụ ${names.slice(0, 2).join(', ')}`;
}

function listed(meanings: readonly PlaceMeaning[]): string {
  const names = [...new Set(meanings.map(nameOf))];
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join('; ') + (more > 0 ? `; và ${more} nơi nữa` : '');
}

function alsoLine(others: readonly PlaceMeaning[]): string[] {
  if (others.length === 0) return [];
  return [`Tên này còn là tên cũ của nơi khác vùng (${listed(others)}). Nếu công ty ở đó, anh/chị nhắn thêm tên tỉnh.`];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
