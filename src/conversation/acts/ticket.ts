// What somebody does with the ticket they have: adds to it, asks where it stands, calls it off. "Phiếu" alone is half of our
// citizens' papers (phiếu hẹn, phiếu lý lịch tư pháp), and who has no ticket open says none of this.

import { matches, type Pattern, pattern, textOf } from '#language/matching.ts';

export type TicketDeed =
  /** Empty: they said that they wish to add something, but not what. */
  { readonly kind: 'add'; readonly text: string } | { readonly kind: 'where' } | { readonly kind: 'cancel' };

/** How the talk stands when the words are said. */
export type Standing = {
  /** Their ticket is open. */
  readonly open: boolean;
  /** A form of ours waits for an answer: only words that name the ticket are meant for it. */
  readonly inForm: boolean;
  /** The ticket is what was spoken of last. */
  readonly justSpokenOf: boolean;
};

const SELF = '(?:em|tôi|tui|mình|bác|cô|chú|anh|chị|con|cháu|e|mik|tớ)';
const SMALL = `(?:dạ|ạ|à|ơi|cho|giùm|giúp|dùm|hộ|với|nhé|nha|nhá|luôn|thêm|nữa|lại|cái|ý|điều|thông tin|chi tiết|${SELF})`;
/** Papers of other offices that are called the same. */
const OTHER_PAPERS =
  '(?:hẹn|trả kết quả|lý lịch|lí lịch|khám|đăng ký|thu|lương|tiếp nhận|giới thiệu|báo|chi|xuất|nhập|dự tuyển|lĩnh|thông tin|cung cấp|yêu cầu|đề nghị|đánh giá|khảo sát|xác nhận|tư vấn|siêu âm|điểm|học|sức khỏe|sức khoẻ|bầu|bảo)';
const TICKET = `phiếu(?! ${OTHER_PAPERS}(?![\\p{L}]))(?: hỗ trợ)?(?: cv-[a-z0-9]+)?`;
const OURS = pattern('phiếu (?:hỗ trợ|hỏi cán bộ|gặp cán bộ)|cv-[a-z0-9]{6}');

/** "Ghi mấy câu đó vào phiếu" points at what was said. */
const SAID_BEFORE = '(?:mấy|những|các|câu|tin|chuyện|vụ|điều|hồi|nãy|vừa|mới|rồi|trên|trước|đó|này|kia|nói|nhắn|kể)';
const ADD_NAMED = pattern(
  `(?:ghi|thêm|bổ sung|viết|cho|đưa|để|note|điền)(?: (?:${SMALL}|${SAID_BEFORE})){0,6} (?:vào|vô|lên|trong) (?:cái )?${TICKET}(?: (?:đó|đấy|ấy|này|kia|của ${SELF}|của|${SMALL})){0,6}`,
);
const ADD = pattern(
  `(?:ghi|thêm|ghi thêm|bổ sung|viết|nói thêm|nhắn thêm)(?: ${SMALL}){0,6} (?:vào|vô) (?:đấy|đó|trong đó)|(?:ghi|nói|nhắn|kể|viết|bổ sung|note) thêm(?: ${SMALL}){0,6}(?= là| rằng| ?:)|bổ sung(?: ${SMALL}){0,6}(?= là| rằng| ?:)|(?:ghi|viết|note)(?: ${SMALL}){1,6}(?= là| rằng| ?:)|(?:nhắn|nói|báo|kể|dặn|chuyển lời)(?: ${SMALL}){0,6} (?:cán bộ|anh cán bộ|chị cán bộ)(?: ${SMALL}){0,6}(?= là| rằng| ?:)`,
);
/** Right after the ticket was spoken of: "thêm nữa là …". */
const AND_ALSO = pattern(`(?:thêm nữa|còn nữa|với lại|còn cái nữa|thêm cái nữa|nói luôn)(?= là| rằng| ?:)`);
const FORGOT = pattern(`quên (?:chưa )?(?:nói|ghi|kể|khai)(?: thêm)?(?= là| rằng| ?:)`);
const IT_IS = new RegExp(`^(?: ${SMALL}){0,8} ?(?:là|rằng|la|rang|:)(?: là| rằng|:)?(?![\\p{L}])[ ,:]{0,20}`, 'u');
const ONLY_SMALL = new RegExp(`^[ ,.;:!]{0,20}(?:${SMALL}(?:[ ,.;:!]{1,20}|$)){0,12}$`, 'u');
/** "… chứ không phải hỏi" says what the order is not. */
const DENIES =
  /[ ,;.]{0,4}(?:chứ|chớ|chu|cho) (?:đâu |dau |có |co |phải |phai ){0,2}(?:không|khong|ko|k|hông|hong|hổng|đâu|dau)(?![\p{L}]).{0,60}$/iu;
/** The order itself and what it points at, and nothing else. */
const ORDER_WORD = `(?:${SMALL}|t|tao|nói|nhắn|kể|bảo|kêu|gửi|mấy|những|các|hai|câu|tin|lời|chuyện|vụ|vừa|mới|nãy|hồi|lúc|rồi|trên|trước|đó|này|kia|hết|cả|đi|là|để|noi|nhan|ke|bao|keu|gui|may|nhung|cau|chuyen|vu|vua|moi|nay|hoi|luc|roi|tren|truoc|do|het|ca|di|la|de|minh|toi|giup|dum|nhe)`;
const ORDER_ONLY = new RegExp(`^[ ,.;:!]{0,20}(?:${ORDER_WORD}(?:[ ,.;:!]{1,20}|$)){0,16}$`, 'u');
/** "Ghi thêm là ghi gì?" asks us. */
const ASKS_WHAT =
  /^(?:(?:ghi|bo sung|them|noi|nhung|cac|can)(?: \w+)? )?(?:gi|sao|cai gi|nhung gi|cai nao|o dau)(?![a-z])/;

const WHERE_NAMED = pattern(
  `${TICKET}(?: [\\p{L}\\p{N}-]{1,20}){0,5} (?:tới đâu|đến đâu|thế nào|ra sao|sao rồi|ai (?:nhận|xem|trả lời|xử lý|làm)|chưa|chừng nào|bao giờ|khi nào|bao lâu|đâu rồi|có ai)|(?:xem|kiểm tra|coi|tra|hỏi)(?: (?:tình trạng|tình hình|kết quả|${SMALL})){0,6} ${TICKET}`,
);
const WHERE = pattern(
  '(?:chưa|không|ko|k|chẳng|hổng) (?:có |thấy ){0,2}(?:ai|cán bộ nào|người nào|cán bộ)(?: nào)? (?:trả lời|rep|nhắn|gọi|liên hệ|phản hồi|nhận|xem|hồi âm|tư vấn)|có (?:ai|cán bộ nào) (?:xem|đọc|nhận|trả lời|rep)(?: \\p{L}{1,12}){0,2} chưa|(?:bao giờ|khi nào|chừng nào|bao lâu nữa|bao lâu|mấy giờ)(?: (?:thì|mới|có|cán bộ|người|ai|được)){0,6} (?:trả lời|gọi|liên hệ|rep|nhắn|phản hồi)|cán bộ (?:đã |có )?(?:xem|đọc|nhận|trả lời|rep)(?: \\p{L}{1,12}){0,2} chưa|cán bộ đâu rồi',
);
/** With a ticket open nothing else was begun: "xong chưa", "tới đâu rồi". */
const HOW_FAR =
  /^(?:(?:vay|the|ma|sao|roi|ua|e|em oi|ad|ad oi|alo|vu do|viec do|cai do|chuyen do|vu nay|viec nay) ){0,3}(?:(?:xong|giai quyet|xu ly|lam)(?: (?:xong|duoc|toi|den|cho (?:em|toi|tui|tao|minh)|gi|dau|roi)){0,3} (?:chua|roi)|(?:toi|den) (?:dau|khuc nao|buoc nao) (?:roi|vay)|(?:co )?(?:ket qua|tin|tin tuc) (?:gi )?chua|(?:sao|the nao) roi)(?![a-z])/;
/** What else people wait for. */
const OTHER_WAITS = /ho so|don|quyet dinh|cong ty|cty|tro cap|tien|the bhyt|nha may|tuyen dung|phong van|truong/;

const CALL_OFF = '(?:hủy|huỷ|bỏ|rút|đóng|xóa|xoá|dẹp|kết thúc)';
const CANCEL_NAMED = pattern(
  `${CALL_OFF}(?: (?:đi|bỏ|${SMALL})){0,4} ${TICKET}|${TICKET}(?: (?:đó|đấy|ấy|này|kia|thì|của ${SELF}|${SMALL})){0,3} ${CALL_OFF} (?:đi|giùm|giúp|dùm|hộ|luôn|được rồi|nhé|nha)`,
);
const NOT_CANCEL = pattern(
  `(?:đừng|không|ko|chưa|khỏi|chớ|ai|sao|lỡ|nếu)(?: (?:có|muốn|cần|phải|lại|mà|${SMALL})){0,6} ${CALL_OFF}`,
);
const CANCEL = pattern(
  `(?:thôi|khỏi|không cần|ko cần|k cần|hết cần|hổng cần)(?:,? (?:thôi|khỏi|không cần|ko cần|cần|phải|${SMALL})){0,6} (?:gặp|chờ|đợi|phiền|làm phiền|nhờ)(?: ${SMALL}){0,6} (?:cán bộ|nữa|ai|người)|(?:thôi|khỏi)(?:,? (?:khỏi|cũng được|vậy|thế|cần|nữa|không cần|để|hủy|huỷ|bỏ|đi|${SMALL})){0,6},? (?:để )?(?:${SELF}|tự)(?: (?:tự|sẽ|ra|lên|qua|đi|chạy|ghé)){0,6} (?:gọi|điện|alo|hỏi|ra|lên|tới|đến|qua|ghé|chạy|liên hệ)(?! (?:cái|câu|chuyện|việc|thêm|tiếp|về|khác|vụ|ai))`,
);
/** Said of others, or to others. */
const ELSEWHERE = /cong ty|cty|sep|ke toan|chong|vo em|bo em|me em|truong|ben (?:moi gioi|tuyen)/;
const ENOUGH =
  /^(?:da |a |u |vay |the ){0,4}(?:thoi[ ,]{0,3})?(?:khoi|huy|khong can|ko can|k can|het can|bo di)(?![a-z])/;
const ASKS = /\?|(?:^| )(?:khong|ko|hong|chua|sao|gi|ha|nao|dau) ?(?:a|em|vay|ta)?[ .!]{0,20}$/;
/** Right after the ticket was spoken of it needs no more: "bao lâu". */
const HOW_LONG =
  /^(?:vay |the |ma |roi |u |uh ){0,2}(?:bao lau|bao gio|khi nao|chung nao|may gio|co lau|lau|cho lau)(?: (?:khong|ko|k|vay|the|em|a|ad|nua|moi|thi|co|nguoi|ai|tra loi|ha|ta)){0,4}[ ?.!]{0,5}$/;
const A_FEW = 6;
const FEW_OF_IT = 8;
const MOST_WORDS = 14;

/** What a message as it was typed does with the person's ticket; undefined where it is about something else. */
export function ticketDeed(raw: string, { open, inForm, justSpokenOf }: Standing): TicketDeed | undefined {
  const typed = raw.normalize('NFC').replace(/\s+/g, ' ').trim();
  const text = textOf(typed.toLowerCase());
  if (!open && matches(OURS, text).length === 0) return undefined;
  const loose = open && !inForm;
  const few = text.text.split(' ').length;
  const first = (...patterns: readonly (Pattern | false)[]) =>
    patterns.flatMap((each) => (each === false ? [] : matches(each, text))).sort((a, b) => a.start - b.start)[0];

  const off = first(CANCEL_NAMED);
  const add = first(ADD_NAMED, loose && ADD, loose && justSpokenOf && FORGOT, loose && justSpokenOf && AND_ALSO);
  const calledOff = off !== undefined && matches(NOT_CANCEL, text).length === 0;
  if (calledOff && (add === undefined || off.start < add.start)) return { kind: 'cancel' };
  if (add !== undefined) {
    const said = addedWords(typed, add.start, add.end);
    if (said !== undefined) return { kind: 'add', text: said };
  }
  if (first(WHERE_NAMED) !== undefined) return { kind: 'where' };
  if (!loose || few > MOST_WORDS) return undefined;
  if (first(WHERE) !== undefined && !OTHER_WAITS.test(text.folded)) return { kind: 'where' };
  if (few <= FEW_OF_IT && HOW_FAR.test(text.folded) && !OTHER_WAITS.test(text.folded)) return { kind: 'where' };
  if (justSpokenOf && few <= A_FEW && HOW_LONG.test(text.folded)) return { kind: 'where' };
  if (ASKS.test(text.folded)) return undefined;
  if (justSpokenOf && ENOUGH.test(text.folded)) return { kind: 'cancel' };
  return !ELSEWHERE.test(text.folded) && first(CANCEL) !== undefined ? { kind: 'cancel' } : undefined;
}

/** What stands after the words that ask to add it, or else before them; undefined where nothing is to be added. */
function addedWords(typed: string, start: number, end: number): string | undefined {
  const after = typed.slice(end).replace(/^[ ,.;]{1,20}(?=\S)/, ' ');
  const rest = after.replace(IT_IS, '').replace(DENIES, '').trim();
  if (ASKS_WHAT.test(fold(rest))) return undefined;
  if (!isOrderOnly(rest)) return rest;
  const before = typed.slice(0, start).replace(/[ ,.;:]{1,20}$/, '');
  return isOrderOnly(before) ? '' : before;
}

const isOrderOnly = (words: string): boolean =>
  ONLY_SMALL.test(words.toLowerCase()) || ORDER_ONLY.test(words.toLowerCase());

const fold = (words: string): string => textOf(words.toLowerCase()).folded;
