// The schools for a wish: what they teach of it, whether that level is open after so many years of school, their intake and the day it
// closes, and what is waived or supported. Entrance and money as intents/vocational.yaml has them; nothing is known of fees.

import { formatDay, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { renderText } from '#knowledge/render.ts';
import type { NoticeRow, SchoolRow } from '#knowledge/schema/data.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { saysOccupation } from '../occupation.ts';
import { TEXTS } from '../texts.ts';
import { SCHOOL_LEVELS, type SchoolWish, wishParts } from './wish.ts';

type Course = SchoolRow['courses'][number];
type Match = { readonly school: SchoolRow; readonly courses: readonly Course[] };
export type Found = { readonly lines: readonly string[]; readonly shown: readonly string[] };

const MOST_SHOWN = 3;

export function findSchools(
  wish: SchoolWish,
  knowledge: Knowledge,
  today: PlainDate,
  seen: readonly string[] = [],
): Found {
  const matches = matching(wish, knowledge.schools).filter(({ school }) => !seen.includes(school.id));
  const ordered = [...matches].sort((a, b) => rank(b, wish, knowledge, today) - rank(a, wish, knowledge, today));
  const shown = ordered.slice(0, MOST_SHOWN);
  const head = `Tìm cho: ${wishParts(wish).join('; ') || 'mọi nghề'}.`;
  if (shown.length === 0)
    return {
      lines: [head, seen.length > 0 ? 'Em chỉ có từng ấy trường hợp với ý này.' : NONE, LIST_IS_SHORT],
      shown: [],
    };
  const courses = shown.flatMap((match) => match.courses);
  return {
    lines: [
      head,
      ...levelLine(wish, courses),
      ...placeLine(wish, shown, knowledge),
      ...shown.flatMap((match) => schoolLines(match, wish, knowledge, today)),
      ...moneyLines(wish, courses, knowledge, today),
      ...(shown.some(({ school }) => school.sample) ? [TEXTS.sampleData] : []),
      ...missingLine(wish, courses),
    ],
    shown: shown.map(({ school }) => school.id),
  };
}

const NONE = 'Trong danh sách em có, chưa trường nào dạy đúng như vậy.';
const LIST_IS_SHORT =
  'Danh sách của em chưa đủ mọi trường: hỏi thêm Sở Giáo dục và Đào tạo, hoặc bỏ bớt một điều (bậc học, nơi) em tìm lại.';

/** With the occupation and level that were named; where nobody has that level, the occupation at any. */
function matching({ occupation, level }: SchoolWish, schools: readonly SchoolRow[]): Match[] {
  const of = (wanted: string | undefined) =>
    schools.flatMap((school): Match[] => {
      const courses = school.courses.filter(
        ({ words, level: at }) =>
          (occupation === undefined || words.includes(occupation)) && (wanted === undefined || at === wanted),
      );
      return courses.length > 0 ? [{ school, courses }] : [];
    });
  const exact = of(level);
  return exact.length > 0 || occupation === undefined ? exact : of(undefined);
}

/** In the place that was named, then open to their schooling, then taking learners now. */
function rank({ school, courses }: Match, wish: SchoolWish, { notices }: Knowledge, today: PlainDate): number {
  const here = school.commune === wish.place?.id ? 4 : 0;
  const fits = courses.some(({ level }) => entrance(level, wish.schooling) === undefined) ? 2 : 0;
  return here + fits + (noticesOf(school, courses, notices, today).length > 0 ? 1 : 0);
}

const levelLine = ({ level }: SchoolWish, courses: readonly Course[]): string[] =>
  level === undefined || courses.some((course) => course.level === level)
    ? []
    : [`Bậc ${level} cho nghề này em chưa thấy; có bậc khác:`];

function placeLine(
  { place }: SchoolWish,
  shown: readonly Match[],
  { communes, provinces, mainOffice }: Knowledge,
): string[] {
  if (place === undefined) return [];
  const province = communes.get(place.id)?.province ?? place.id;
  const ours = communes.get(mainOffice.commune ?? '')?.province;
  if (provinces.has(place.id) && place.id !== ours)
    return [`Em chỉ có trường của tỉnh ta. Ở ${place.name}: hỏi Sở Giáo dục và Đào tạo nơi đó. Tỉnh ta thì có:`];
  if (province !== ours || provinces.has(place.id) || shown.some(({ school }) => school.commune === place.id))
    return [];
  return [`Ở ${place.name} em chưa thấy trường như vậy; trường ở nơi khác trong tỉnh (xa gần em chưa tính được):`];
}

function schoolLines({ school, courses }: Match, wish: SchoolWish, { notices }: Knowledge, today: PlainDate): string[] {
  const taught = courses.map(({ occupation, level, months }) => `${occupation} (${level}, ${months} tháng)`).join('; ');
  const barred = new Set(courses.flatMap(({ level }) => entrance(level, wish.schooling) ?? []));
  const intakes = noticesOf(school, courses, notices, today);
  return [
    `• ${school.name}${school.sample ? ' (dữ liệu mẫu)' : ''}: ${taught}.`,
    ...[...barred].map((line) => `  ${line}`),
    ...(intakes.length > 0
      ? intakes.slice(0, 2).map((notice) => `  ${intakeLine(notice, today)}`)
      : ['  Chưa có đợt nhận hồ sơ trong danh sách của em: gọi trường hỏi.']),
    `  ${[school.address, school.phone].filter(Boolean).join(', ')}`,
  ];
}

/** What stands against this level after so much schooling, or must be asked; undefined where nothing. */
function entrance(level: Course['level'], schooling: SchoolWish['schooling']): string | undefined {
  if (schooling === undefined) return undefined;
  if (schooling === 'upper')
    return level === 'trung học nghề'
      ? 'Trung học nghề là cho người xong lớp 9; có bằng lớp 12 rồi thì hỏi trường.'
      : undefined;
  if (level === 'cao đẳng')
    return 'Cao đẳng cần bằng THPT, hoặc bằng trung cấp kèm đủ văn hóa THPT: chưa vào thẳng được; học trung cấp hay khóa ngắn trước rồi học lên.';
  if (level === 'sơ cấp' || level === 'dưới 3 tháng')
    return schooling === 'below' ? 'Chưa xong lớp 9: hỏi nơi mở lớp có nhận không.' : undefined;
  if (schooling === 'below') return `${capital(level)} là sau lớp 9: chưa xong lớp 9 thì chưa vào được.`;
  return undefined;
}

/**
 * Open today first, then coming ones; a closed one is no use to anybody. One that names other occupations or levels of the school
 * than those looked for is not theirs: its day would be a wrong deadline.
 */
function noticesOf(
  school: SchoolRow,
  courses: readonly Course[],
  notices: readonly NoticeRow[],
  today: PlainDate,
): NoticeRow[] {
  return notices
    .filter((notice) => notice.school === school.id && Temporal.PlainDate.compare(notice.apply_to, today) >= 0)
    .filter(({ what }) => isFor(what, courses, school))
    .sort((a, b) => Temporal.PlainDate.compare(a.apply_from, b.apply_from));
}

/** The coming intakes of a school for the occupation that was told, one a line; all of them where none was. */
export function intakesOf(
  school: SchoolRow,
  told: string | undefined,
  { notices }: Knowledge,
  today: PlainDate,
): string[] {
  const courses = school.courses.filter(({ words }) => told === undefined || words.includes(told));
  if (courses.length === 0) return [];
  return noticesOf(school, courses, notices, today).map((notice) => intakeLine(notice, today));
}

function isFor(what: string, wanted: readonly Course[], { courses }: SchoolRow): boolean {
  const text = textOf(normalise(what));
  const names = ({ words }: Course) => words.some((word) => saysOccupation(text, word));
  const levels = SCHOOL_LEVELS.filter((level) => text.text.includes(level));
  const named = courses.filter(names);
  return (
    (named.length === 0 || wanted.some(names)) &&
    (levels.length === 0 || wanted.some(({ level }) => levels.includes(level)))
  );
}

function intakeLine({ what, apply_from: from, apply_to: to, starts }: NoticeRow, today: PlainDate): string {
  const open = Temporal.PlainDate.compare(from, today) <= 0;
  const left = today.until(to).days;
  const when = open
    ? `đang nhận hồ sơ, hết ngày ${formatDay(to)} (${left === 0 ? 'hôm nay' : `còn ${left} ngày`})`
    : `nhận hồ sơ ${formatDay(from)} – ${formatDay(to)}`;
  return `Đợt “${what}”: ${when}, khai giảng ${formatDay(starts)}; hết chỗ thì ngừng sớm.`;
}

const RURAL =
  'Sơ cấp, khóa dưới 3 tháng: lao động ở nông thôn được hỗ trợ học phí tối đa {{nong_thon_khoa | triệu}} đồng/khóa, ăn {{nong_thon_an_ngay}} đồng/ngày học (Nghị định 338/2025, Điều 25–29); hỏi xã trước khi học.';
const AFTER_NINE =
  'Xong lớp 9 học tiếp trung cấp: trường công miễn học phí; trường tư vẫn thu, Nhà nước hỗ trợ một phần. Hỏi trường công hay tư và có nhận lớp 9 không (Nghị định 238/2025, Điều 15).';
const POOR_TOO =
  'Khó khăn: dân tộc thiểu số hộ nghèo, cận nghèo, người khuyết tật, mồ côi cả cha mẹ (16–22 tuổi) được miễn học phí (Nghị định 238/2025, Điều 15); diện khác hỏi trường. Vay đi học ở Ngân hàng Chính sách xã hội, tối đa {{vay_hoc_thang | triệu}} đồng/tháng.';
const FEES = 'Học phí từng trường em chưa có: hỏi trường trước khi đóng tiền.';

function moneyLines(
  { schooling, poor }: SchoolWish,
  courses: readonly Course[],
  knowledge: Knowledge,
  today: PlainDate,
): string[] {
  const has = (...levels: readonly Course['level'][]) => courses.some(({ level }) => levels.includes(level));
  const lines = [
    ...(schooling === 'lower' && has('trung cấp') ? [AFTER_NINE] : []),
    ...(has('sơ cấp', 'dưới 3 tháng') ? [RURAL] : []),
    ...(poor ? [POOR_TOO] : []),
    FEES,
  ].map((line) => renderText(line, knowledge, today));
  return lines.filter(({ missing }) => missing.length === 0).map(({ text }) => text);
}

/** The one thing that would change the answer most. */
function missingLine({ occupation, schooling, place }: SchoolWish, courses: readonly Course[]): string[] {
  if (occupation === undefined) return ['Muốn học nghề gì? Nhắn tên nghề, em lọc lại.'];
  const matters = courses.some(({ level }) => !['sơ cấp', 'dưới 3 tháng'].includes(level));
  if (schooling === undefined && matters) return ['Đã học tới lớp mấy (lớp 9, lớp 12)? Em nói bậc nào vào được.'];
  return place === undefined ? ['Ở xã, phường nào? Em xem có trường gần đó không.'] : [];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
