// Whose case a message is about. Somebody else only where they are who it happens to: "chồng em nộp giùm được không" is about
// the one who asks.

import { fold } from '#language/fold.ts';
import { matches, pattern, type Text, textOf } from '#language/matching.ts';
import type { Facts } from '../facts/facts.ts';
import type { Other, Session } from '../session.ts';

/** Typed without marks these are other words ("ở", "bỏ", "đi", "à"). */
const MARKED_OWNERS = '|o|bọ|dì|thím|cậu|a';
const MARKED_OWNERS_PLAIN = fold(MARKED_OWNERS);
const OWNER = `(?:em|tôi|tui|mình|anh|chị|bác|cô|chú|con|cháu|tao|nhà tôi|nhà em|nhà bác|nhà chị|nhà mình|nhà tui|e|t|c|mik|mk${MARKED_OWNERS})`;
/** "Em chồng em", "vợ chồng em": not one's own husband or wife. */
const NOT_BEFORE = '(?<!(?:em|anh|chị|bố|ba|mẹ|má|bạn|vợ|cô|dì|chú|cậu) )';
const SELF = '(?:em|tôi|tui|mình|anh|chị|bác|cô|chú|con|cháu|tao|e|mik|mk)';
const KIN: readonly (readonly [Other, string])[] = [
  [
    'chồng',
    `${NOT_BEFORE}(?:chồng|ck|ông xã|chồng cũ) ${OWNER}|ông (?:nhà|xã)(?: ${OWNER})?|anh nhà(?: ${OWNER})?|chồng mình|ck`,
  ],
  ['vợ', `${NOT_BEFORE}(?:vợ|vk|bà xã) (?:${OWNER}|a)|bà (?:nhà|xã)(?: ${OWNER})?|vk`],
  ['bố', `(?:bố|ba|cha|tía)(?: (?:chồng|vợ|ruột|đẻ))? ${OWNER}|ông bô(?: ${OWNER})?|ông già(?: ${OWNER})?`],
  ['mẹ', `(?:mẹ|má|u|bu|bầm)(?: (?:chồng|vợ|ruột|đẻ))? ${OWNER}|bà già(?: ${OWNER})?`],
  [
    'con',
    `(?:con gái|con trai|con lớn|con út|con đầu|thằng con|đứa con|thằng cu|con bé|thằng bé|thằng út|nhỏ út) ${OWNER}|(?:con) (?:tôi|tui|mình|anh|chị|bác|cô|chú)|cháu nhà(?: ${OWNER})?|(?:thằng|con|đứa) (?:lớn|út|đầu|nhỏ) nhà ${OWNER}|thằng cu nhà ${OWNER}`,
  ],
  ['anh', `anh (?:trai|hai|2|ba|3|cả|rể|vợ|chồng) ${OWNER}|(?:thằng |đứa )?anh (?:nó|hắn)|ông anh(?: ${OWNER})?`],
  ['chị', `chị (?:gái|hai|2|ba|3|dâu|cả|vợ|chồng) ${OWNER}|(?:con |đứa )?chị (?:nó|hắn)|bà chị(?: ${OWNER})?`],
  [
    'em',
    `em (?:gái|trai|họ|dâu|rể|út|vợ|chồng) ${OWNER}|em (?:tôi|tui)|(?:thằng |con |đứa )?em (?:nó|hắn)|(?:thằng|nhỏ|con) em(?: ${OWNER})?|đứa em(?: ${OWNER})?`,
  ],
  ['cháu', `(?:thằng|đứa) cháu(?: ${OWNER})?|cháu (?:tôi|tui|bác|cô|chú)`],
  [
    'bạn',
    `(?:bb|bồ|người yêu|ny) ${OWNER}|(?:bạn|nhỏ bạn|con bạn|thằng bạn|đứa bạn|chị bạn|anh bạn) ${OWNER}|(?:chị|anh|đứa|thằng|con|nhỏ) (?:đồng nghiệp|cùng tổ|cùng phòng|cùng chỗ|hàng xóm)(?: ${OWNER})?|(?:đứa|thằng|nhỏ|con) (?:bạn|hàng xóm)`,
  ],
];

/** What somebody does or is whose case is told. */
const DOES =
  '(?:cũng |đang |đã |mới |vừa |lại |thì |vẫn |nữa |năm nay |trước |hồi trước |hiện |bị |được |chưa |sắp |muốn |có |còn |ở nhà |ở quê |làm chung |cùng chỗ |cùng công ty |cùng xưởng ){0,4}(?:thì sao|thì thế nào|sao|(?:\\p{L}{2,6} ){1,4}tuổi|đóng|làm|nghỉ|bị|mới|sinh|tuổi|\\d{1,3} ?t(?:uổi)?|\\d{2}(?= (?:thì|rồi|mà|muốn)|[,.?!]|$)|(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) (?:mươi|chục)|\\d{1,3} tháng|\\d{1,2} năm|lương|tham gia|đi|có được|được|thất nghiệp|mất việc|hết hạn|học|lớp|(?:xong|hết|qua) (?:lớp )?\\d|có (?:công ty|cty|quán|tiệm|cửa hàng|hộ|con|bằng|nghề|nhà)|về (?:nước|quê|từ|hồi|đây|được|hôm|năm|tháng|đợt)|mở|muốn|tính|định|có bầu|mang thai|trượt|rớt|đậu|đỗ|tốt nghiệp|ra trường|là|cần|chưa|hỏi|đang|cũng|năm nay|hưởng|lãnh|nhận|lĩnh)';
const OPENS =
  '(?:(?:à|ờ|ủa|thế|vậy|mà|còn|cho|hỏi|hỏi giùm|hỏi giúp|hỏi hộ|hỏi dùm|em|tôi|tui|mình|còn về|với|nữa|rồi|dạ|alo|nhân tiện|tiện|luôn|cả|như) ){0,4}';
/** "Đi ghe cho người ta", "bị công ty cho nghỉ": work for an employer and the end of it, no favour. */
const CHO =
  'cho(?! (?:người|chủ|quán|tiệm|vựa|xưởng|cơ sở|công ty|cty|nhà hàng|khách sạn|hãng|tàu|ghe|trại|họ|nghỉ|thôi việc)(?![\\p{L}]))';
/** Somebody who does something for the one who asks. */
const PROXY = `(?:nhờ|để|bảo|kêu|gọi|cho) (?:chồng|ck|ông xã|vợ|vk|bà xã|mẹ|má|bố|con gái|con trai)(?!(?: \\p{L}{1,4})? (?:nghỉ|thôi việc))|(?:nộp|làm|lấy|nhận|đi|ký|hỏi|lĩnh|lãnh|viết|đứng tên|ghi) (?:… )?(?:giùm|giúp|hộ|thay|dùm|thế|${CHO})|chửi|mắng|la|không cho|bàn|nói|cho (?:em|tôi|tui)(?! (?:xin )?(?:hỏi|biết|nhờ))|nuôi|chở|giữ`;

const turning = (words: string): string =>
  `^${OPENS}(?:còn|thế|vậy|như|thế còn|vậy còn|với|trường hợp|của) (?:${words})(?: (?:thì|nữa|sao|nhỉ|hả|à|ạ|thế nào|thì sao|thì thế nào|em|ơi)){0,3}`;

const compiled = KIN.map(([who, words]) => ({
  who,
  subject: bothWays(`(?:${words}) ${DOES}`),
  /** "…, còn chồng em đóng 60 tháng". */
  besides: bothWays(`(?:còn|nhưng|mà) (?:${words}) ${DOES}`),
  meant: bothWays(
    `(?:hỏi|tính|xem|coi|tra) (?:giùm|dùm|giúp|hộ|cho|về) (?:cho )?(?:${words})|(?:hỏi|tính|nói) (?:${words}) (?:cơ|mà|chứ|kìa)`,
  ),
  /** "Còn chồng em? Ảnh đóng 27 tháng": what follows is told of him. */
  turned: bothWays(`${turning(words)}(?= ?[?.!,]| ?$)`),
  turnedOnly: bothWays(`${turning(words)}[ ?.!]{0,6}$`),
}));
const favour = PROXY.replaceAll('(?:… )?', '(?:[\\p{L}\\p{N}]{1,20} ){0,4}');
// Without their marks "chở" and "la" are "cho" and "là", which stand in half of what is told of anybody.
const proxy = pattern(favour, fold(favour.replace('|la|', '|').replace('|chở|', '|')));
const backToSelf = pattern(
  `^${OPENS}(?:còn|về|trường hợp|của|thế) (?:phần )?${SELF}(?: (?:thì|nữa|sao|nhỉ|hả|à|ạ|thế nào|thì sao|thì thế nào|đóng|làm|nghỉ|được|có|lương|cũng|đang)){1,5}`,
);
const onlySelf = pattern(
  `^${OPENS}(?:còn|thế|về|của|trường hợp|phần) (?:phần |của )?${SELF}(?: (?:thì|nữa|sao|nhỉ|hả|à|ạ|thế nào|thì sao|thì thế nào)){0,4}[ ?.!]{0,6}$`,
);
const ownDeed = pattern(
  `(?<=^|[,.;] ?|mà |còn |thì )${OPENS}${SELF} (?:cũng |đang |đã |mới |vừa |thì |chỉ |vẫn ){0,3}(?:đóng|nghỉ|làm|bị|lương|sinh|(?:có )?\\d{1,3} (?:năm|tháng))(?! (?:giùm|hộ|thay|giúp))`,
);

/** Where a message leaves one person for another: "…, còn em đóng có 35 tháng", "… Còn chồng là tui đóng 61 tháng". */
const toSelf = pattern(
  `(?:còn|nhưng|mà|phần) (?:phần )?(?:(?:chồng|vợ|anh|chị) là )?${SELF} (?:thì |là |chỉ |mới |cũng |lại ){0,2}(?:đóng|nghỉ|làm|bị|lương|được|đc|có|\\d)`,
);
function bothWays(source: string): ReturnType<typeof pattern> {
  return pattern(source, plainly(source));
}

/** Words of kin that without their marks are other words count only with the owner's word: "vo" may be "vô", "ma" may be "mà", "em toi" "em tới". */
function plainly(source: string): string {
  return source
    .replace(/[àáảãạăằắẳẵặâầấẩẫậ]/g, 'a')
    .replace(/[èéẻẽẹêềếểễệ]/g, 'e')
    .replace(/[ìíỉĩị]/g, 'i')
    .replace(/[òóỏõọôồốổỗộơờớởỡợ]/g, 'o')
    .replace(/[ùúủũụưừứửữự]/g, 'u')
    .replace(/[ỳýỷỹỵ]/g, 'y')
    .replace(/đ/g, 'd')
    .replace('(?:me|ma|u|bu|bam)(', '(?:me|bu|bam)(')
    .replace('(?:bo|ba|cha|tia)(', '(?:bo|cha|tia)(')
    .replace('(?:bb|bo|nguoi yeu|ny) ', '(?:bb|nguoi yeu|ny) ')
    .replace('em (?:toi|tui)', 'em tui')
    .replaceAll(MARKED_OWNERS_PLAIN, '')
    .replaceAll('(?:no|han)', 'no');
}

/** Whose case the words turn to; undefined where they turn to nobody. */
export function turnsTo(text: Text): Other | 'self' | undefined {
  for (const { who, turned } of compiled) if (matches(turned, text).length > 0) return who;
  for (const { who, meant } of compiled) if (matches(meant, text).length > 0) return who;
  for (const { who, subject } of compiled) {
    const [found] = matches(subject, text);
    if (found !== undefined && matches(proxy, text).length === 0) return who;
  }
  if (matches(backToSelf, text).length > 0) return 'self';
  return matches(ownDeed, text).length > 0 ? 'self' : undefined;
}

/** A message of two people's cases: whose the first part is, whose the rest, and where it begins. Undefined: of one person's. */
export function twoPeople(text: Text): { first: Other | 'self'; second: Other | 'self'; at: number } | undefined {
  const turns = [
    ...matches(toSelf, text).map(({ start }) => ({ who: 'self' as const, start })),
    ...compiled.flatMap(({ who, besides }) => matches(besides, text).map(({ start }) => ({ who, start }))),
  ].sort((a, b) => a.start - b.start);
  const turn = turns.find(({ start }) => start > 0);
  if (turn === undefined || matches(proxy, text).length > 0) return undefined;
  const before = textOf(text.text.slice(0, turn.start));
  const first = compiled.find(({ subject }) => matches(subject, before).length > 0)?.who ?? 'self';
  return first === turn.who ? undefined : { first, second: turn.who, at: turn.start };
}

/** The words turn to somebody and say nothing else. */
export const turnsOnly = (text: Text): boolean =>
  compiled.some(({ turnedOnly }) => matches(turnedOnly, text).length > 0) || matches(onlySelf, text).length > 0;

const SEX: Readonly<Partial<Record<Other | 'self', 'male' | 'female'>>> = {
  chồng: 'male',
  bố: 'male',
  anh: 'male',
  vợ: 'female',
  mẹ: 'female',
  chị: 'female',
};

/** The session with the case of `who` before it; what was known of the one before is put away. */
export function speakOf(session: Session, who: Other | 'self'): Session {
  const now = session.about ?? 'self';
  if (who === now) return session;
  const { facts: known, about: _, people = {}, ...rest } = session;
  const away: Record<string, Facts> = { ...people, ...(known === undefined ? {} : { [now]: known }) };
  const theirs = away[who];
  delete away[who];
  const sex = SEX[who];
  const facts = theirs ?? (sex === undefined ? undefined : { sex });
  return {
    ...rest,
    ...(Object.keys(away).length > 0 ? { people: away } : {}),
    ...(facts === undefined ? {} : { facts }),
    ...(who === 'self' ? {} : { about: who }),
  };
}
