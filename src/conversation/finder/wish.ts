// What somebody wants of a school: the occupation, the level, the place, how far they went to school, whether money is short. Plain
// JSON, kept in the session; a later word replaces an earlier one.

import * as z from 'zod';
import { firstEntity } from '#domain/entity.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import { readSchooling } from '../facts/schooling.ts';
import { saysOccupation } from '../occupation.ts';

export const SCHOOL_LEVELS = ['cao đẳng', 'trung cấp', 'trung học nghề', 'sơ cấp', 'dưới 3 tháng'] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

export const schoolWish = z.object({
  /** As schools.yaml calls it for people: "sửa ô tô". */
  occupation: z.string().optional(),
  level: z.enum(SCHOOL_LEVELS).optional(),
  /** Id of a commune or of a province, and its name. */
  place: z.object({ id: z.string(), name: z.string() }).optional(),
  /** below: less than nine years of school. */
  schooling: z.enum(['below', 'lower', 'unfinished_upper', 'upper']).optional(),
  /** They say that money is short. */
  poor: z.boolean().optional(),
});
export type SchoolWish = z.output<typeof schoolWish>;

const SCHOOLING_WORDS = {
  below: 'chưa xong lớp 9',
  lower: 'học xong lớp 9',
  unfinished_upper: 'chưa có bằng lớp 12',
  upper: 'có bằng lớp 12 (THPT)',
} as const;

/** What is remembered of it, in words for the person. */
export const wishParts = ({ occupation, level, place, schooling, poor }: SchoolWish): string[] => [
  ...(occupation === undefined ? [] : [`nghề ${occupation}`]),
  ...(level === undefined ? [] : [`bậc ${level}`]),
  ...(schooling === undefined ? [] : [SCHOOLING_WORDS[schooling]]),
  ...(place === undefined ? [] : [`ở ${place.name}`]),
  ...(poor === true ? ['cần được giúp tiền học'] : []),
];

const LEVEL_CUES: readonly (readonly [SchoolLevel, ReturnType<typeof cue>])[] = [
  ['cao đẳng', cue(['(?:cao đẳng|cđ nghề)'])],
  ['trung học nghề', cue(['trung học nghề'])],
  ['trung cấp', cue(['trung cấp'])],
  ['sơ cấp', cue(['sơ cấp'])],
  ['dưới 3 tháng', cue(['(?:ngắn hạn|dưới 3 tháng|dưới ba tháng|cấp tốc|khóa ngắn|lớp ngắn|mấy tuần)'])],
];

const UPPER = cue(
  [
    '(?:xong|hết|tốt nghiệp|có bằng|học hết|học xong|đậu|đỗ) (?:hết |xong )?(?:cấp 3|cấp ba|lớp 12|lớp mười hai|thpt|phổ thông|trung học phổ thông|12)(?! (?:tháng|năm|triệu|ngày|giờ))',
    'có bằng (?:cấp 3|12|thpt|tốt nghiệp cấp 3)',
  ],
  ['(?:chưa|không|ko) … (?:cấp 3|lớp 12|thpt|12)'],
);
const BELOW = cue([
  '(?:học hết|học tới|học đến|hết|xong|nghỉ học|bỏ học|mới|chỉ|có|nghỉ từ|học) (?:học |hết |từ |tới |đến |năm |giữa )?lớp (?:[1-8]|một|hai|ba|bốn|năm|sáu|bảy|tám)(?! ?\\d)(?! (?:tháng|năm|triệu))',
  '(?:chưa|không|ko) (?:học )?(?:xong|hết|tốt nghiệp) (?:lớp 9|cấp 2|thcs|lớp chín)',
  '(?:hết|xong) (?:cấp 1|tiểu học)|không biết chữ|mù chữ',
]);
const POOR = cue([
  '(?:nghèo|khó khăn|túng|cận nghèo|ít tiền|kẹt tiền|hết tiền|eo hẹp|không dư giả)',
  '(?:không|ko|k|hổng|chẳng|chưa) (?:có )?(?:tiền|đủ tiền)(?! lương)',
  '(?:miễn phí|không mất tiền|khỏi đóng tiền|miễn học phí|được hỗ trợ|hỗ trợ tiền|rẻ|không tốn tiền|đỡ tiền|free)',
]);

function readLevel(text: Text): SchoolLevel | undefined {
  const named = LEVEL_CUES.filter(([, each]) => shown(each, text)).map(([level]) => level);
  return named.length === 1 ? named[0] : undefined; // of several they compare
}

function readSchoolingOf(text: Text): SchoolWish['schooling'] {
  if (shown(BELOW, text)) return 'below';
  return readSchooling(text) ?? (shown(UPPER, text) ? 'upper' : undefined);
}

/** The longest name of an occupation of our schools that stands in the text. */
function readOccupation(text: Text, { schools }: Pick<Knowledge, 'schools'>): string | undefined {
  const words = schools.flatMap(({ courses }) => courses.flatMap((course) => course.words));
  return words.filter((word) => saysOccupation(text, word)).sort((a, b) => b.length - a.length)[0];
}

/** What a message tells; empty where nothing. */
export function readWish(heard: Heard, knowledge: Knowledge): SchoolWish {
  const occupation = readOccupation(heard, knowledge);
  const level = readLevel(heard);
  const schooling = readSchoolingOf(heard);
  const place = firstEntity(heard.entities, 'place')?.candidates[0];
  return {
    ...(occupation === undefined ? {} : { occupation }),
    ...(level === undefined ? {} : { level }),
    ...(place === undefined ? {} : { place: { id: place.id, name: place.name } }),
    ...(schooling === undefined ? {} : { schooling }),
    ...(shown(POOR, heard) ? { poor: true } : {}),
  };
}

/** The entry about schools keeps what was told for whatever is told next. */
export function withWish<S extends { schools?: SchoolWish | undefined }>(
  entry: Entry,
  heard: Heard,
  session: S,
  knowledge: Knowledge,
): S {
  if (entry.flow !== 'schools') return session;
  return { ...session, schools: { ...session.schools, ...readWish(heard, knowledge) } };
}
