// What people say beside asking: that it is a nuisance, that they are worried, that they will think about it. One fitting line, and
// no question after it.

import { fold } from '#language/fold.ts';
import { matches, type Pattern, pattern, type Text } from '#language/matching.ts';
import type { Session } from '../session.ts';
import { supposes } from './cues.ts';

export type Reaction = {
  readonly line: string;
  readonly human?: boolean | undefined;
  readonly source?: boolean | undefined;
  /** Worry or grief: in danger, help is said with it. */
  readonly worried?: boolean | undefined;
};

const MOST_WORDS = 14;
const FEW_WORDS = 12;

export const LATER: Reaction = {
  line: 'Dạ vâng, anh/chị cứ thong thả. Khi nào cần thì nhắn em, em vẫn nhớ việc đang hỏi trong vài giờ tới.',
};

/** Anger that somebody else earned: the company, a landlord, a broker. */
const BLAMES_OTHERS =
  /(?<![a-z])(?:cong ty|cty|chu|sep|moi gioi|trung tam do|ho|no|han|ong do|ba do|quan ly|hen lan|hen hoai)(?![a-z])/;
/** Papers or money that came back. */
const CAME_BACK = pattern(
  '(?:trả|đưa|lấy|nhận|xin) lại (?:được |cho (?:em|tôi|tui|mình) )?(?:cccd|căn cước|hộ chiếu|giấy tờ|bằng|bằng gốc|tiền|tiền cọc|cọc|lương|sổ)(?: (?:gốc|rồi|hết)){0,2}(?: (?:rồi|r|xong))',
);
const BACK_AGAIN: Reaction = {
  line: 'Dạ, em mừng cho anh/chị. Phần còn bị giữ thì vẫn đòi lại được, khi nào cần thì nhắn em; lần sau đừng đưa giấy tờ gốc cho ai giữ.',
};
/** Leaves a dangerous way: "thôi khỏi đi đường đó". */
const LEAVES_IT = pattern(
  '(?:thôi|vậy|sợ|ừ|rợn)(?: \\p{L}{1,6}){0,4},? (?:khỏi|không|ko|k|hổng|chả|chẳng|nỏ) (?:dám )?(?:đi|nộp|đóng|đưa|ký|chuyển|theo|ham)(?: (?:nữa|đâu|đường|kiểu|chỗ|cho|nó|theo|vụ)(?: \\p{L}{1,5}){0,2})?',
);
const SAFE: Reaction = {
  line: 'Dạ, anh/chị quyết vậy là đúng và an toàn. Muốn đi đường hợp pháp hay cần xem một công ty có phép không thì nhắn em.',
};
const WARNED = /^(?:overseas\.(?:help_abroad|scam_report)|job\.scam_warning)\|/;

/** Worry in so many words. */
const WORRIED =
  '(?:lo|sợ|hoang mang|rối|run|hoảng|bồn chồn|mất ngủ|lo lắng|hồi hộp)(?: bị| lắng| sợ)? (?:quá|lắm|ghê|thiệt|hết|cả|muốn)|rối (?:hết|tung|bời)|không biết (?:phải )?làm sao (?:nữa|bây giờ)|hoang mang|lo chết|lo (?:bạc|thối|sốt|nát|nẫu)(?: cả| hết)?(?: đầu| ruột| gan| người| vó)?|sống (?:bằng|sao|kiểu) (?:gì|nổi|sao)|(?:chả|nỏ|không) ai (?:lo|thương|giúp|trợ)|chênh dữ';

const REACTIONS: readonly (readonly [Pattern, Reaction])[] = [
  [
    pattern(
      '(?:bot|máy|tư vấn|trả lời|hỏi|nói) (?:gì )?(?:mà )?(?:ngu|dở|chán|vớ vẩn|linh tinh|lung tung|vòng vo|như không|không hiểu|chả hiểu|trớt quớt|tào lao)|nói (?:một đằng|chuyện đâu)|hỏi một đằng trả lời một nẻo|chả được (?:cái|tích sự) gì|vô dụng|bực (?:quá|mình|cả mình|ghê)|trả lời (?:gì )?kỳ|không (?:đúng|phải) (?:ý|cái) (?:em|tôi|mình|tui|bác|anh|chị) hỏi|đùn đẩy|đá (?:bóng|qua đá lại)|(?:đ[*.]{1,3}|đù|đụ|địt|đm|đkm|vcl|vãi|clgt|con) mẹ|đồ (?:ngu|điên|vô dụng|lừa đảo)|trả lời (?:như|kiểu) (?:máy|không|cho có)|làm ăn (?:kiểu|như) (?:gì|vậy|thế|hạch)',
    ),
    {
      line: 'Em xin lỗi vì chưa đúng ý anh/chị. Anh/chị nói lại giúp em bằng một câu ngắn, hoặc bấm “Gặp cán bộ” để có người trả lời.',
      human: true,
    },
  ],
  [
    pattern(
      '(?:em|tôi|tui|mình|con|cháu|chị|anh|cô|chú|bác|tao|t|thiệt|thật|đúng) (?:là |cũng |sao |đúng là |thiệt |thật |mà ){0,2}(?:ngu|dại|khờ|ngốc|dốt|nhẹ dạ|cả tin)(?: (?:dốt|người|dại))?(?: (?:quá|ghê|thiệt|thật|dữ|vậy|lắm|mà))|(?:ngu|dại|khờ|nhẹ dạ|cả tin|tin người) (?:quá|ghê|dữ)(?: (?:đi|mà|trời))?|(?:tại|do|trách) (?:em|tôi|tui|mình|chị|anh) (?:ngu|dại|khờ|tin người|nhẹ dạ|cả tin)|(?:biết vậy|biết thế|phải chi) (?:hồi đó |lúc đó |thì )?(?:đã )?(?:đừng|không|ko|khỏi)|ân hận (?:quá|lắm)|hối hận (?:quá|lắm)',
    ),
    {
      line: 'Anh/chị đừng tự trách, nhiều người cẩn thận cũng gặp chuyện này. Giờ làm từng việc một là còn gỡ được; cần bước nào anh/chị cứ nhắn em.',
      worried: true,
    },
  ],
  [
    pattern(
      '(?:có )?(?:chắc|thật|đúng|tin được) (?:là )?(?:vậy |thế )?(?:không|ko|k|hông|hả|à)(?: đó| đấy| em| vậy| thế)?|thật không|thiệt không|thiệt hông|thật hả|thiệt hả|thật à|sao (?:em|mày|ad|bạn) biết|lấy gì (?:làm )?(?:tin|chắc)|ai nói vậy|nghe (?:lạ|khó tin) (?:quá|thế|vậy)',
    ),
    { line: 'Dạ, câu trả lời em vừa nêu lấy từ văn bản đang có hiệu lực:', source: true },
  ],
  [
    pattern(
      '(?:nói|nhắn|chữ) (?:to|lớn|rõ) (?:lên|hơn)|nói chậm|nghe (?:khó|không kịp|hổng kịp)|nghe không (?:rõ|ra)|không nghe (?:rõ|được)|đọc không (?:ra|được|rõ)|chữ (?:nhỏ|bé) quá|mắt kém',
    ),
    {
      line: 'Dạ, em chỉ nhắn chữ được. Nếu khó đọc, anh/chị gọi điện để có người nói chuyện trực tiếp:',
      human: true,
      source: false,
    },
  ],
  [
    pattern(
      WORRIED,
      // Without marks these are "số", "rồi muốn", "lỡ quá hạn" as well.
      fold(WORRIED).replace(
        '(?:lo|so|hoang mang|roi|run|',
        '(?:lo(?! qua (?:han|ngay|thoi|\\d|ba))|so(?= qua[ .!]*$| lam| qua (?:roi|ad|em|di))|hoang mang|run|',
      ),
    ),
    {
      line: 'Em hiểu anh/chị đang lo. Mình cứ làm từng bước: anh/chị vướng chỗ nào thì nhắn em chỗ đó, em nói rõ việc cần làm và ngày cần nhớ.',
      worried: true,
    },
  ],
  [
    pattern(
      '(?:buồn|khổ|chán|nản|tủi|đau|thương|cực|bi đát|bế tắc|đuối|tuyệt vọng|thất vọng) (?:quá|lắm|ghê|thiệt|thật|hết|dữ)|khổ thân|số (?:tôi|em|mình) khổ|đời (?:chán|khổ)|trắng tay|mất trắng rồi|xui quá|xui ghê',
    ),
    {
      line: 'Em chia sẻ với anh/chị, lúc này thật không dễ. Việc giấy tờ và thời hạn thì em giúp được: anh/chị cần bước nào, cứ nhắn em.',
      worried: true,
    },
  ],
  [
    pattern(
      '(?:mất công|rắc rối|phiền|phiền phức|nhiêu khê|lằng nhằng|lôi thôi|rườm rà|phức tạp|nhức đầu|mệt|nhiều quá|dài quá|khó hiểu|khó|cực) (?:chi |quá|ghê|thế|vậy|lắm|thiệt|dữ|nhỉ|hè|hả|phết|chưa|thật)|mất công|dài dòng|đi tới đi lui|hành (?:dân|nhau)|đọc (?:hoài|mãi) không',
    ),
    {
      line: 'Dạ, đúng là nhiều bước. Anh/chị làm xong từng bước rồi nhắn em, em chỉ bước kế tiếp; làm trên mạng được thì đỡ một lần đi.',
    },
  ],
  [
    pattern(
      '(?:để|thôi để|vậy để|rồi để|ok để|được rồi để) (?:em|tôi|tui|mình|anh|chị|bác|cô|chú|con|cháu|mai|e)(?: đây)? .{0,40}(?:gửi|nộp|xem|coi|hỏi|bàn|tính|nghĩ|suy nghĩ|kiếm|tìm|về|đi|chuẩn bị|gọi|báo|chạy|làm|lục|thử|sắp xếp)|(?:mai|mốt|tối|chiều|sáng mai|tuần sau|thứ \\p{L}+) (?:em|tôi|tui|mình|anh|chị|bác|con|cháu|e|dì|cô|chú|o|ông|bà|mợ) (?:sẽ )?(?:đi|ra|lên|chạy|nộp|làm|qua|ghé)(?: \\p{L}+)* (?:luôn|liền|vậy|nha|nhé|thử)|(?:em|tôi|tui|mình|anh|chị|bác|cô|con|cháu|e|o|để) (?:sẽ |phải )?(?:chạy|đi|ra|lên|ghé|qua) (?:liền |luôn |ngay )?(?:ra |lên |qua |tới |đến )?(?:trung tâm|bhxh|bảo hiểm|chỗ đó|xã|phường|trường|ngân hàng|công an)(?: (?:\\p{L}{1,6} ){0,2}(?:luôn|liền|ngay|đây|bây giờ|hỏi|nộp|coi|xem)){1,2}|khoan đã|từ từ đã|(?:nghĩ|suy nghĩ) (?:lại|thêm|đã|kỹ)|tính sau|xem (?:lại )?đã|(?:thôi|thui)(?: (?:thì|vậy|mà))?,? (?:khoan|khỏi|dẹp|bỏ|kệ|để đó|để (?:nó|mai|mốt|bàn|hỏi)|không (?:đi|làm|nộp|cần|tính)|vậy|được rồi)(?![\\p{L}])|(?:mai|mốt|tối|chiều|sáng mai|tuần sau) (?:em|tôi|tui|mình|anh|chị|bác|con|cháu|e|dì|cô|chú|o|ông|bà|mợ) (?:sẽ )?(?:đi|ra|lên|chạy|qua|ghé) (?:\\p{L}{1,6} )?(?:xã|phường|trung tâm|bhxh|ngân hàng|trường|cty|công ty|công an)|(?:để|thui để|thôi để) (?:bàn|hỏi|xem|coi|nghĩ|tính|về)(?: \\p{L}+){0,5} (?:đã|cái đã|rồi tính)|(?:em|tôi|tui|chị|anh|bác|cô|o) (?:về )?(?:bàn|hỏi|tính) .{0,20}(?:chồng|vợ|nhà|con|đã)|để đó|thôi khỏi đi|thôi kệ|(?:khỏi|không cần|ko cần|k cần|chưa cần|hổng cần) (?:phải )?(?:gặp|nối|chuyển)(?: \\p{L}+){0,2} (?:cán bộ|người|nhân viên)',
    ),
    LATER,
  ],
  [
    pattern(
      '(?:may|mừng|yên tâm|nhẹ (?:người|lòng|nhõm)|đỡ lo|hay|tốt|tuyệt|vui|khỏe|ngon|tiện)(?: được| rồi)? (?:quá|ghê|rồi|nhỉ|thế|vậy|thật|thiệt|hẳn)|thế thì (?:tốt|may|yên tâm)|vậy thì (?:tốt|may|yên tâm)|may mà|may (?:là )?(?:em |tôi |tui |mình )?chưa (?:đưa|chuyển|nộp|đóng|ký|đọc|gửi|cọc|ck)|hú hồn|thở phào',
    ),
    { line: 'Dạ, em mừng cho anh/chị. Cần thêm gì anh/chị cứ nhắn em.' },
  ],
  [
    pattern(
      '(?:à|ờ|ừ|ừm|ồ|a|vâng|dạ|ok|oke|okie|okay|rồi|được)(?:,)? (?:thì ra|ra|hiểu|em hiểu|tôi hiểu|tui hiểu|mình hiểu|bác hiểu|chị hiểu|biết|em biết|nhớ|rõ|thế|vậy|ra vậy|ra thế|ra là).{0,24}|(?:em|tôi|tui|mình|bác|chị|anh|con|cháu) (?:hiểu|rõ|biết|nắm) (?:rồi|được rồi)|hiểu rồi|ra vậy|ra thế|thì ra|ok(?:ie|e|ay)?|oki|ừ(?:m)?|vâng|dạ vâng|dạ|uh|ukm|um|uk|rồi|được rồi|thế à|vậy à|vậy hả|thế hả|à vậy|à thế|hoá ra|hóa ra|thì ra thế|(?:bb|bye|bái bai|pp)(?: ad| em| chị| anh| c| a)?',
    ),
    { line: 'Dạ. Anh/chị cần gì thêm cứ nhắn em.' },
  ],
];

/** Said of the sum with a laugh or a sigh: "ít vậy sao sống nổi trời". */
const TOO_LITTLE = pattern(
  '(?:sao|làm sao|thế nào|kiểu gì|lấy gì) (?:mà )?(?:sống|đủ sống|đủ ăn|đủ xài)(?: nổi| được| đủ)?(?: \\p{L}{1,5}){0,3}|sống (?:sao|làm sao|thế nào) (?:nổi|được|đủ|cho nổi)(?: \\p{L}{1,5}){0,3}|(?:không|ko|k|hổng|chả|chẳng|hông) đủ (?:sống|ăn|xài|tiêu)(?! (?:không|ko|k)(?![\\p{L}]))(?: \\p{L}{1,5}){0,3}',
);
const LITTLE: Reaction = {
  line: 'Dạ, em hiểu, chừng đó thì khó xoay thật. Tìm việc sớm và học nghề đều có hỗ trợ, trung tâm giới thiệu việc không lấy tiền: anh/chị nhắn “tìm việc” hoặc “học nghề”, em chỉ tiếp.',
};
/** Said in fun, to whoever answers. */
const IN_FUN = pattern(
  '(?:ad|admin|em|e|bot|bạn|b|cưng|shop|mày|mi|bé|cô|anh|chị) (?:đã )?(?:có|co) (?:người yêu|ng yêu|ng iu|người iu|ny|bồ|gấu|crush|ghệ|bạn gái|bạn trai|vợ|chồng) (?:chưa|chua|hông|không|ko|k|rồi)(?: \\p{L}{1,5}){0,2}|(?:làm|lm) (?:người yêu|ny|bồ|vợ|chồng) (?:anh|em|tui|tôi|mình|chị)(?: \\p{L}{1,6}){0,2}',
);
const FUN: Reaction = {
  line: 'Dạ, em là máy nên chuyện đó em chịu ạ. Chuyện việc làm, trợ cấp, học nghề thì anh/chị cứ hỏi em.',
};
const FEW_IN_FUN = 9;
const isFun = (text: Text): boolean => text.folded.split(' ').length <= FEW_IN_FUN && matches(IN_FUN, text).length > 0;

/** Whoever asks for the law behind an answer, not for what it says. */
const SOURCE = pattern(
  '(?:gửi|cho|xin|nêu|trích|đưa|cần|kèm) (?:\\p{L}{1,5} ){0,2}(?:xem |coi |biết )?(?:căn cứ|nguồn|văn bản|điều luật|trích dẫn|số (?:nghị định|luật|văn bản))|(?:căn cứ|dựa) (?:vào |theo |trên )?(?:đâu|luật nào|văn bản nào|điều nào|cái gì|quy định nào)|(?:theo|của|ở) (?:luật|nghị định|điều|văn bản|quy định) (?:nào|mấy|số mấy)|nguồn (?:ở đâu|đâu|nào)',
);
export const wantsSource = (text: Text): boolean =>
  text.folded.split(' ').length <= FEW_WORDS && matches(SOURCE, text).length > 0;

/** Sighs that are worded as questions: "mất công thế nhỉ", "sống sao nổi giời ạ". */
const SIGHS = pattern(
  'nghe (?:khó quá|không kịp|hổng kịp|không rõ|không ra)|(?:mất công|rắc rối|phiền|phức tạp|lằng nhằng|rườm rà|cực|khổ|nản|chán|lo) (?:chi|quá|thế|vậy|ghê|dữ|rứa)(?: \\p{L}{1,5}){0,2}|(?:lo|sợ|run|rối|hoảng|hoang mang) (?:quá|lắm|ghê|hết)(?: \\p{L}{1,5}){0,2},? (?:không|chả|chẳng|hổng|chưa) biết (?:phải )?(?:làm|tính) (?:gì|sao|chi|thế nào)|sống (?:bằng gì|sao nổi|sao đây|kiểu gì)|(?:trời|giời) (?:ơi|ạ|đất)|chênh dữ|nỏ ai|chả ai|không ai (?:lo|thương|giúp|trợ)',
);

/** So many words after a sigh may ask: "anh ấy chán quá đòi trốn, bị gì không". */
const ENOUGH_TO_ASK = 3;
const ENDS_ASKING = /(?<![a-z])(?:khong|ko|k|hong|gi|chi|sao|dau|nao|bao lau|bao nhieu)[ ?.!]{0,3}$/;
/** "Lo quá, chả biết tính sao" is all of it the sigh. */
const AT_A_LOSS = /(?<![a-z])(?:khong|ko|chua|cha|chang|hong|nao|dau) biet(?![a-z])/;
const asksAfter = ({ folded }: Text, end: number): boolean => {
  const rest = folded.slice(end).trim();
  return rest.split(' ').length >= ENOUGH_TO_ASK && ENDS_ASKING.test(rest) && !AT_A_LOSS.test(rest);
};

/** A sigh, though it has a word of asking in it. */
export const sighs = (text: Text): boolean => isFun(text) || (!text.text.includes('?') && isSigh(text));

const isSigh = (text: Text): boolean =>
  text.folded.split(' ').length <= FEW_WORDS &&
  ([TOO_LITTLE, LEAVES_IT, CAME_BACK].some((each) => matches(each, text).length > 0) ||
    matches(SIGHS, text).some(({ end }) => !asksAfter(text, end)));

/** "Để cô hỏi chú nhà", "em hỏi ba má cái đã": asks somebody else, and later. */
const PUTS_OFF = pattern(
  '(?:để|thôi|khoan|tối|mai|mốt|dừng)(?: đã)?,? (?:thì |vậy |để |về ){0,2}(?:(?:em|tôi|tui|mình|anh|chị|bác|cô|chú|con|cháu|e|o|ông|bà) )?(?:về |đi |sẽ |lại ){0,2}(?:hỏi|bàn|tính|xem|coi|nghĩ)(?! (?:hộ|giúp|giùm|dùm|cho))(?: (?:lại|thêm|với|ý|thử)){0,2} (?:\\p{L}{1,6} ){0,3}(?:chồng|vợ|chú|ông|bà|ba|má|bố|mẹ|cha|nhà|con|anh|chị|gia đình|đã)',
);

/** "Ok em, để chị gửi sếp": what was told is taken along. */
const TAKES_ALONG = pattern(
  '(?:ok|oke|okie|dạ|vâng|ừ|rồi|được rồi|rõ rồi)(?: (?:em|ad|bạn|con|cháu|nha|nhé))?,? (?:thôi |vậy |thì )?để (?:em|tôi|tui|mình|anh|chị|bác|cô|chú|con|cháu|e) (?:về |sẽ )?(?:gửi|báo|nói|trình|chuyển|đưa|nhắn|kể|xem lại|bàn)',
);
export const leavesOff = (text: Text): boolean =>
  !text.text.includes('?') && text.folded.split(' ').length <= FEW_WORDS && matches(TAKES_ALONG, text).length > 0;

/** "Thôi khỏi vay, chỉ tìm việc thôi" turns to something else. */
const TURNS = pattern(
  '(?:chỉ|giờ|mà|để|cho) (?:cần |muốn |xin |hỏi |em |tôi |mình ){0,2}(?:tìm|hỏi|xem|coi|tính|kiếm) (?:\\p{L}{1,7} ){0,4}(?:thôi|đi|nè)',
);

/** Leaves it for now, though "hỏi" stands in it. */
export const putsOff = (text: Text): boolean =>
  !text.text.includes('?') && text.folded.split(' ').length <= FEW_WORDS && matches(PUTS_OFF, text).length > 0;

const WHOLE = new Set([REACTIONS.at(-1)?.[0]]);

/** The reaction a message is as a whole; undefined where it asks or tells something else. */
export function reactionIn(text: Text, { flow, told = [] }: Session): Reaction | undefined {
  const words = text.folded.split(' ').length;
  // "Thế nếu lỡ quá hạn là mất trắng à" fears nothing yet: it asks.
  if (words > MOST_WORDS || flow !== undefined || supposes(text)) return undefined;
  if (isFun(text)) return FUN;
  if (matches(TOO_LITTLE, text).length > 0) return LITTLE;
  if (matches(CAME_BACK, text).length > 0) return BACK_AGAIN;
  if (told.some((name) => WARNED.test(name)) && matches(LEAVES_IT, text).length > 0) return SAFE;
  if (putsOff(text)) return LATER;
  if (wantsSource(text)) return { line: 'Dạ, của câu em vừa trả lời:', source: true };
  for (const [shows, reaction] of REACTIONS) {
    const [found] = matches(shows, text);
    if (found === undefined) continue;
    if (reaction === REACTIONS[0]?.[1] && BLAMES_OTHERS.test(text.folded)) continue;
    if (WHOLE.has(shows) && !isWhole(text.folded, found)) continue;
    if (reaction === LATER && matches(TURNS, text).length > 0) continue;
    return reaction;
  }
  return undefined;
}

const BESIDE = /^[ ,.!a-z]{0,14}$/;
const isWhole = (folded: string, { start, end }: { start: number; end: number }): boolean =>
  BESIDE.test(folded.slice(0, start)) && BESIDE.test(folded.slice(end)) && end - start >= folded.length / 3;
