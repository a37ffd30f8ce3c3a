// Working abroad is spoken of by its words: a country, a visa, a deposit. There are many entries on it, and short questions ("hồ sơ gồm
// gì", "bị phạt bao nhiêu") are asked of them as of everything else; in a talk that has none of those words they are not meant.

import { topicOf } from '#domain/topic.ts';
import { fold } from '#language/fold.ts';
import { matches, pattern, type Text, textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { type InContext, only } from '#understanding/in-context.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Session } from '../session.ts';

const ALWAYS =
  'nước ngoài|ngoài nước|xuất khẩu|xklđ|xkld|xk lao động|xuất cảnh|nhập cảnh|visa|hộ chiếu|passport|thị thực|thực tập sinh|tts|ký quỹ|đặt cọc|eps|tokutei|tokute|nenkin|kỹ năng đặc định|phái cử|môi giới|bên (?:đó|đấy|ấy|này|kia|nước)|qua nước|đi nước|thẻ ngoại kiều|chui|nghiệp đoàn|máy bay|đại sứ quán|lãnh sự|lao động nước|tiếng (?:nhật|hàn|trung|đức|anh)';
/** A factory that is short of orders sends nobody anywhere. */
const ORDERS = '(?<!(?:thiếu|hết|ít|không có|ko có|chưa có|nhiều|giảm|mất|khan|cắt|lượng|số) )đơn hàng';
/** An employer who goes home. */
const GOES_HOME = '(?<!(?:chủ|chủ nó|giám đốc|sếp|ông chủ|bà chủ|nó|ông ta|ông đó) )về nước';
const COUNTRIES =
  'nhật|hàn(?! (?:xì|thuyên|the))|đài|đức(?! (?:hòa|hoà|huệ|trọng|phổ|linh|cơ|giang|thọ))|úc|mỹ(?! (?:tho|đình|xuyên|hào|lộc|đức))|nga(?! sơn)|pháp|ý|séc|hung|hungary|ba lan|rumani|malai|sing|arap|dubai|campuchia|miên|trung quốc|lào(?! (?:cai|động))|thái(?! (?:bình|nguyên|thụy|thuỵ|hòa|hoà))|israel';
const MARKED = `${ALWAYS}|${ORDERS}|${GOES_HOME}|bay|(?<!(?:đổi|chuyển|qua|gửi) )sang(?! (?:chạy|năm|ngày|tên|tháng|tuần|xe|chỗ|tay|nhượng|làm|công ty|cty|cccd))|(?:đi|sang|qua|ở|từ|bên) (?:${COUNTRIES})`;
/** Without their marks these are "bảy", "bây giờ", "sáng nay", "quá hạn", "ở cảm ơn", too. */
const PLAIN_COUNTRIES = fold(COUNTRIES)
  .replace('|y|', '|')
  .replace('|hung|', '|')
  .replace('han(?!', 'han(?! ?(?:nop|la|roi|chua|khong|ko|thi|3|ba|cuoi|chot|$|[?.!,]))(?!');
const PLAIN = `${fold(`${ALWAYS}|${ORDERS}|${GOES_HOME}`)}|(?:may|ve|di|chua|duoc|cho|truoc khi|sap|ngay|lich|hoan|huy) bay(?! (?:gio|tram|trieu|nam|thang|muoi|nghin|ngan|tuoi|chuc|cu|ngay|hom|\\d))|(?:di|muon|dinh|tinh|duoc|bay) sang(?! (?:chay|nam|nay|mai|hom|som|thu|ten|thang|tuan|xe|cho|tay|lam|cong ty|cty))|(?:di|sang|qua|o|tu|ben) (?:${PLAIN_COUNTRIES})`;
const ABROAD = pattern(MARKED, PLAIN);

const namesAbroad = (text: Text): boolean => matches(ABROAD, text).length > 0;

/** Neither this message nor the talk names working abroad. */
export function isOfHere(heard: Understanding, { last, before, told = [], history = [] }: Session): boolean {
  if ([last?.intent, before, ...told].some((name) => name !== undefined && topicOf(name) === 'overseas')) return false;
  const named = heard.entities.some(({ kind }) => kind === 'country') || namesAbroad(heard);
  return !named && !history.some(({ said }) => namesAbroad(textOf(normalise(said))));
}

/** An age told of a loan, a course or a test is no question about one's pension. */
const PENSION = 'ui.retirement';
const OF_PENSION = /(?<![a-z])(?:huu|luong huu|bhxh|bao hiem|that nghiep|tro cap|nghi viec)(?![a-z])/;
const PENSION_ELSEWHERE = new Set(['overseas', 'vocational', 'job', 'jobfair', 'event']);

/** One's pension is asked of in a talk of something else only where it is named. */
export const isPensionElsewhere = (intent: string, { folded }: Understanding, { last }: Session): boolean =>
  intent === PENSION && PENSION_ELSEWHERE.has(topicOf(last?.intent ?? '') ?? '') && !OF_PENSION.test(folded);

/** Readings of working abroad left out where neither this message nor the talk names it, and so one's pension. */
export function withoutUnnamed(
  ranked: readonly InContext[],
  heard: Understanding,
  session: Session,
): readonly InContext[] {
  const named = only(ranked, ({ intent }) => !isPensionElsewhere(intent, heard, session));
  return isOfHere(heard, session) ? only(named, ({ intent }) => topicOf(intent) !== 'overseas') : named;
}
