// What is kept of somebody who looks for work, in words for them.

import { AGE_BAND_NAMES, ageBandOf, type Seeker } from '#domain/seeker.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { StateOf } from '../flows/states.ts';

const SCHOOLING: Readonly<Record<string, string>> = {
  below: 'chưa hết lớp 9',
  lower: 'hết lớp 9',
  unfinished_upper: 'học dở cấp 3',
  upper: 'tốt nghiệp cấp 3',
};
/** In words, of what the facts call it. */
export const schoolingWords = (schooling: string): string => SCHOOLING[schooling] ?? schooling;

const TAIL = 3;
/** As it is kept of somebody who would do any work. */
export const ANY_TRADE = 'việc gì cũng được';

function lines({ trades, place, age, schooling, phone, tell }: Partial<Seeker>, { communes }: Knowledge): string[] {
  return [
    ...(trades === undefined ? [] : [`Việc muốn làm: ${trades.join('; ')}`]),
    `Nơi: ${place === undefined ? 'đâu trong tỉnh cũng được' : (communes.get(place)?.name ?? place)}`,
    ...(age === undefined ? [] : [`Tuổi: ${AGE_BAND_NAMES[age]}`]),
    ...(schooling === undefined ? [] : [`Học vấn: ${schooling}`]),
    `Điện thoại: ${phone === undefined ? 'không ghi' : `số có đuôi ${phone.slice(-TAIL)}`}`,
    `Nhắn khi có chỗ hợp: ${tell === true ? 'có' : 'không'}`,
  ];
}

export const seekerLines = (seeker: Seeker, knowledge: Knowledge): string =>
  lines(seeker, knowledge)
    .map((line) => `• ${line}`)
    .join('\n');

export const seekerWords = (seeker: Seeker, knowledge: Knowledge): string => lines(seeker, knowledge).join('; ');

/** What was told, once all of it was; undefined while something is missing. */
export function seekerIn({
  trades,
  place,
  years,
  schooling,
  phone,
  tell = false,
}: StateOf<'seeker'>): Seeker | undefined {
  const age = years === undefined ? undefined : ageBandOf(years);
  if (trades === undefined || place === undefined || age === undefined || phone === undefined) return undefined;
  return {
    trades,
    age,
    tell: tell && age !== '15-17',
    ...(place === '' ? {} : { place }),
    ...(schooling === undefined ? {} : { schooling }),
    ...(phone === '' ? {} : { phone }),
  };
}

/** What was told of a registration that is half done. */
export function halfRegistered({ trades, place, years, phone }: StateOf<'seeker'>, { communes }: Knowledge): string {
  const told = [
    ...(trades === undefined ? [] : [trades.join('; ')]),
    ...(place === undefined ? [] : [place === '' ? 'cả tỉnh' : (communes.get(place)?.name ?? place)]),
    ...(years === undefined ? [] : [`${years} tuổi`]),
    ...(phone === undefined || phone === '' ? [] : [`số điện thoại có đuôi ${phone.slice(-TAIL)}`]),
  ];
  return `đang đăng ký tìm việc dở${told.length === 0 ? '' : `: ${told.join(', ')}`}`;
}
