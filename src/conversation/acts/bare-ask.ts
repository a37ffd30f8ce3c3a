// "Nộp giấy ở mô", "làm giấy tờ gì mang lên đâu", "bao lâu được": all of its words are asked of everything, none names a matter. Alone
// they are nearest to whatever is asked so most often; in a talk they are asked of what was just spoken of.

import type { Aspect } from '#domain/aspects.ts';
import { topicOf } from '#domain/topic.ts';
import { fold } from '#language/fold.ts';
import type { Part } from '#understanding/understand.ts';
import type { Session } from '../session.ts';

/** Typed with marks they are compared with marks: "báo" is no "bao". */
type Words = { readonly marked: ReadonlySet<string>; readonly bare: ReadonlySet<string> };

const split = (text: string): string[] => text.split(/[^\p{L}\p{N}]{1,9}/u).filter(Boolean);
const wordsOf = (text: string): Words => ({ marked: new Set(split(text)), bare: new Set(split(fold(text))) });

/** Who speaks and is spoken to, and the small words between. */
const SMALL = wordsOf(
  `a ạ ơi ơ ad anh chị em e c cháu con cô chú bác dì o ông bà mình mik tôi tui t tao ta mày nó hắn
  thế vậy v z zậy rứa dậy thì là mà và với vs hay hoặc nữa luôn cũng lại đã đang sẽ vẫn còn rồi r à ừ ờ ủa dạ
  được đc dc có k ko không hông hong hổng hok hk kh khum chưa phải cần muốn cho để thôi nha nhé nhỉ nghe hả ha hè hen nè á đó đấy ấy này nớ kia vào vô
  cái những các mấy một 1 cả hết đủ thêm tất đi ra lên xuống về qua tới đến từ trong bằng bị nói giùm giúp dùm hộ hỏi biết xin chỉ rõ nào
  sao răng gì j chi đâu mô ai khó xa tay`,
);

/** What is asked of everything: papers, places, days, money. */
const ASKED = wordsOf(
  `nộp gửi gởi giấy tờ hồ sơ hs thủ tục mang đem cầm kèm theo làm nhận lãnh lĩnh lấy trả tiền phí tốn mất đóng
  gồm ở nơi chỗ chổ tại đơn mẫu bản gốc chính photo phô tô công chứng y hạn chót cuối muộn nhất trước sau
  khi bao giờ h lúc hôm bữa ngày tuần tháng lâu nhiêu bn nhiu xong kết quả chờ đợi bước`,
);
const MOST_WORDS = 11;
/** "Khi nào có thì báo em" asks for no day. */
const TELL_ME = /(?<![a-z])(?:thi|roi|la|co|nho) (?:bao|nhan|goi) (?!lau|gio|h(?![a-z])|nhieu)/;

/** Typed without marks, a short word may still have been written out with them ("gi" as "gì"). */
function isMarked(text: string): boolean {
  const words = split(text);
  return words.filter((word) => word !== fold(word)).length * 2 > words.length;
}

/** No word of it is about one matter rather than another, and one of them is asked of all. */
function isBare(text: string): boolean {
  const folded = fold(text);
  const typed = isMarked(text) ? 'marked' : 'bare';
  const words = split(typed === 'marked' ? text : folded);
  const asked = words.filter((word) => ASKED[typed].has(word));
  return (
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    asked.length > 0 &&
    words.every((word) => SMALL[typed].has(word) || asked.includes(word)) &&
    !TELL_ME.test(folded)
  );
}

/** "Bao giờ hết hạn" asks for the last day alone. */
const LAST_DAY = /(?<![a-z])(?:han|chot|cuoi|muon nhat)(?![a-z])/;
/** Which part of an answer such words ask for; those that say it most plainly come first. */
const ASPECTS: readonly (readonly [RegExp, readonly Aspect[]])[] = [
  [
    /(?<![a-z])(?:(?:giay|to|ho so|hs|thu tuc)(?: [a-z]{1,5}){0,2} (?:gi|j|chi|nao|sao)|(?:mang|dem|cam|kem)(?: theo)? (?:gi|j|chi))(?![a-z])/,
    ['papers'],
  ],
  [/(?<![a-z])(?:dau|mo|cho nao|noi nao|cho ai)(?![a-z])/, ['where', 'contact']],
  [/(?<![a-z])(?:bao lau|may (?:ngay|bua|tuan|thang)|lau)(?![a-z])/, ['processing', 'how_long']],
  [/(?<![a-z])(?:khi nao|khi mo|bao gio|bao h|hom nao|bua nao|ngay nao)(?![a-z])/, ['when', 'processing']],
];

/** The parts of an answer that words without a matter ask for; none where they name one, or ask for something else. */
export function bareAspects({ text }: Pick<Part, 'text'>): readonly Aspect[] {
  if (!isBare(text)) return [];
  const folded = fold(text);
  if (LAST_DAY.test(folded)) return ['deadline'];
  return ASPECTS.flatMap(([asks, aspects]) => (asks.test(folded) ? aspects : []));
}

/** Areas whose entries each have their own office, papers and days; one's benefit is one matter, asked about entry by entry. */
const OF_ONE_MATTER = new Set(['overseas', 'vocational', 'job', 'jobfair', 'redirect']);

/** Lists of schools and of their intakes: who asks what to bring wants to enrol. */
const LISTS = new Set(['vocational.schools', 'vocational.schedule']);
/** Lists of events: who asks what to bring, and where, goes to one. */
const EVENTS = new Set(['event.search', 'event.detail']);

/** The entry in talk, where what was last said is one that words without a matter may be asked of. */
export const matterInTalk = ({ last }: Session): string | undefined => {
  if (last === undefined || last.unsure === true || LISTS.has(last.intent)) return undefined;
  if (EVENTS.has(last.intent)) return 'jobfair.join';
  return OF_ONE_MATTER.has(topicOf(last.intent) ?? '') ? last.intent : undefined;
};
