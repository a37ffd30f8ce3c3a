// What somebody asks next about their own benefit, in few words that mean nothing without what was told before: "vậy tổng cộng?",
// "sao ít vậy", "hạn cuối hôm nào". Words only; whether anything is known to answer with is not decided here.

import { fold } from '#language/fold.ts';
import { matches, pattern, type Text } from '#language/matching.ts';

export type CaseAsk =
  | 'both'
  | 'total'
  | 'why_months'
  | 'why_sum'
  | 'deadline'
  | 'money'
  | 'left'
  | 'again'
  | 'kept'
  | 'where'
  | 'papers'
  | 'unreported';

const HOW_MUCH = '(?:bao nhiêu|nhiêu|bn|mấy|bi nhiêu|bao)';
const IN_ALL = '(?:tổng cộng|tổng|cộng lại|hết thảy|cả thảy|tất cả|hết trơn|trọn gói|cả kỳ|cả đợt)';
const GET = '(?:được|lãnh|lĩnh|nhận|hưởng|có)';
const WHEN =
  '(?:bao giờ|khi nào|chừng nào|bao lâu|hôm nào|ngày nào|bao h|lúc nào|hồi nào|bữa nào|khi mô|bao chừ|ngày mấy|mấy bữa|mấy ngày)';
const WHY = '(?:sao|tại sao|vì sao|răng)';
const ONLY = '(?:(?:mà|lại|chỉ|có|mới|được|đc|nó|em|anh|chị|mình|tui|tôi) ){0,4}';
/** Who brings or files it, in a question about oneself. */
const SELF = '(?:(?:em|tôi|tui|mình|e|anh|chị|con|cháu|bác|cô|chú) )?';
const GAP = '(?:[\\p{L}\\p{N}]{1,12} ){0,4}';

/** In the order in which they are looked for: what is said more exactly comes first. */
const ASKS: readonly (readonly [CaseAsk, string])[] = [
  [
    'both',
    `(?:hai|2|cả hai|cả) (?:vợ chồng|đứa|người|vc|ông bà) ${GAP}(?:cộng|gộp|tổng)|(?:cộng|gộp|tổng)${GAP} (?:cả )?(?:hai|2) (?:vợ chồng|đứa|người)|(?:vợ chồng|hai đứa) (?:em |tôi |mình |tui |anh |chị )?(?:cộng|gộp)`,
  ],
  [
    'why_months',
    `${WHY} (?:đóng |làm )?(?:\\d{1,2} năm(?: (?:rưỡi|\\d{1,2} tháng))?|\\d{1,3} tháng) ${ONLY}\\d{1,2} tháng|${WHY} ${ONLY}(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một|mười hai) tháng|${WHY} ${ONLY}ít tháng|(?:nhiều|lâu) ${GAP}(?:mà )?${WHY} ${ONLY}tháng`,
  ],
  [
    'why_sum',
    `${WHY} ${ONLY}(?:ít|thấp|bèo|nhiêu đó|bấy nhiêu|bây nhiêu|có nhiêu)|(?:ít|thấp|bèo) (?:vậy|thế|dữ|quá|rứa|xịu)|${WHY} (?:mà |lại )?(?:không|ko|k|hông|hổng) (?:phải|được|đc) (?:là )?\\d{1,3}|${WHY} ${ONLY}\\d{1,3}(?:[.,]\\d{1,3})? ?(?:triệu|tr|củ)`,
  ],
  [
    'total',
    `${IN_ALL} (?:${GAP})?(?:${HOW_MUCH}|được)|^(?:vậy |thế |rồi |mà |thì |rứa ){0,5}${IN_ALL}[ ?!.]*$|${GET} ${IN_ALL}`,
  ],
  [
    'deadline',
    `(?:hạn|trễ|chậm|muộn) (?:cuối|chót|nhất|nộp|đến|tới|hồ sơ)|hạn (?:là |tới |đến )?${WHEN}|(?:nộp|làm) (?:hồ sơ )?(?:tới|đến|trước|trong) (?:ngày nào|khi nào|bao giờ|khi mô|hôm nào)|còn (?:mấy|bao nhiêu) ngày (?:nữa )?(?:để )?(?:nộp)?|(?:thì )?(?:có )?quá hạn (?:chưa|không|ko)|(?:hết|còn) hạn (?:chưa|không|ko|hông|phải)|(?:sắp|gần|đã) (?:hết|qua|quá) hạn|hạn (?:3 tháng |ba tháng )?(?:sắp|gần|đã) hết|(?:mai|ngày mai|mốt|hôm nay|bữa nay|nay|\\d{1,2}[/.-]\\d{1,2}) (?:là |thì ){0,2}hết(?: hạn)?`,
  ],
  [
    'again',
    `(?:đi làm|làm|đóng) lại (?:${GAP})?(?:${WHEN}|${HOW_MUCH}|lâu|nữa|được|đc)|${WHEN} (?:${GAP})?(?:hưởng|lãnh|lĩnh) (?:được )?lại`,
  ],
  [
    'money',
    `${WHEN} (?:${GAP})?(?:có tiền|tiền về|bắt đầu (?:được |đc )?(?:hưởng|tính)|lãnh|lĩnh|nhận (?:được )?tiền|nhận được|tính tiền|tính hưởng|tiền|được hưởng|đc hưởng|đc tính|được tính)|(?:tiền|lãnh|lĩnh|quyết định) (?:${GAP})?${WHEN}|${WHEN} (?:thì )?có quyết định|(?:tính|hưởng|bắt đầu) (?:${GAP})?(?:từ )?${WHEN}`,
  ],
  [
    'left',
    `còn (?:được |lại |lĩnh |lãnh |hưởng |nhận |đc ){1,4}${HOW_MUCH}(?: tháng)?|còn (?:được )?(?:lĩnh|lãnh|hưởng|nhận) (?:được )?${HOW_MUCH}|còn ${HOW_MUCH} (?:tháng|hết thảy|nữa)`,
  ],
  [
    'kept',
    `(?:còn|thừa|dư|lẻ|dôi) (?:dư |thừa |lẻ |ra |lại ){0,5}(?:${HOW_MUCH} tháng|tháng nào|bao nhiêu)|(?:phần |tháng |số )?(?:dư|thừa|lẻ|còn lại) (?:ra )?(?:${GAP})?(?:mất|để dành|giữ|bảo lưu|cộng|đâu)|(?:để dành|bảo lưu|giữ lại|cộng dồn) (?:được )?(?:${HOW_MUCH}|không|ko|hông|cho)|(?:chưa (?:lãnh|lĩnh|hưởng|nhận)|còn lại) (?:${GAP})?(?:mất|bảo lưu|giữ)|cộng (?:dồn |lại |vô |vào |thêm |tiếp ){0,2}(?:được|đc) (?:không|ko|k|hông|hong|chứ)`,
  ],
  [
    'unreported',
    `(?:không|ko|k|kg|chẳng|chả|hổng|hông|đừng|quên|lỡ|khỏi) (?:có |đi |ra |thèm |kịp |không |ko |k |chịu |dám ){0,3}(?:báo|thông báo)(?! (?:trước|cáo|bão|chí|hiểm))(?! ${GAP}(?:trước|công ty|cty|sếp|chủ))|(?:trễ|muộn|chậm) (?:báo|không báo)|báo (?:trễ|muộn|chậm)(?! nhất)|(?:cứ |mà |giả |giấu )?(?:im|giấu|dấu|lờ đi|ém|ỉm|nín) (?:luôn |đi |nhẹm |thinh |lặng |tiếng )?${GAP}(?:sao|gì|biết|không|ko|k|chắc|được|đc)`,
  ],
  [
    'where',
    '^(?:thế |vậy |rồi |mà |giờ |thì |rứa |z |v |dạ ){0,5}(?:nộp|làm|nộp hồ sơ|làm hồ sơ|đi nộp|đăng ký) (?:ở |chỗ |tại |đâu ){0,5}(?:đâu|mô|nơi nào|chỗ nào|đó|chỗ)[ ?!.a-z]{0,8}$|(?:nộp|làm hồ sơ) (?:hồ sơ )?(?:thì )?(?:phải )?(?:chạy|đi|tới|ra|lên|qua|vô|đến) (?:đâu|mô|chỗ nào|chỗ mô|nơi nào)',
  ],
  [
    'papers',
    `^(?:thế |vậy |rồi |mà |giờ |thì |rứa |z |v |dạ ){0,5}${SELF}(?:nộp |làm |đi )?(?:đi (?:làm|nộp)(?: hồ sơ)? thì )?(?:cần|gồm|(?:cần|phải) có|(?:(?:cần|phải) )?(?:mang|đem|cầm|chuẩn bị)) (?:theo |lên |ra |tới |đến )?(?:những |theo |mấy )?(?:giấy|giấy tờ|hồ sơ|giấy má)(?: tờ)? (?:gì|chi|nào)(?:[ ?!.,\\p{L}]{0,12}|,? (?:nói|nhắn|trả lời) (?:ngắn|gọn|lẹ)[ ?!.\\p{L}]{0,20})$|(?:mang|đem|cầm) (?:theo )?(?:những )?(?:gì|chi|giấy gì) (?:đi |lên |ra |tới )?nộp`,
  ],
];

const compiled = ASKS.map(([ask, source]) => [ask, pattern(source)] as const);

/** Matters of their own, which such words ask about as well. */
const OTHER =
  'khai báo|trình diện|học|học phí|khoá|khóa|lớp|trường|tuyển|thai sản|thôi việc|mất việc làm|phép|thưởng|ký quỹ|cọc|bảo hiểm y tế|phạt|thuế|công ty (?:phải )?trả|phiên|ngày hội|sự kiện|hợp đồng|visa|(?:mất|làm lại|cấp lại|đổi) (?:căn cước|cccd|cmnd|bằng lái|hộ khẩu|giấy khai sinh)';
/** Without their marks these are "the" and "vay", with which half of all questions begin, and seven. */
const WITH_MARKS = 'thẻ|vay|bay';
const other = pattern(`(?:${OTHER}|${WITH_MARKS})`, fold(`(?:${OTHER})`));
const LONGEST = 16;

/** `among`: only these are looked for, in a message of any length. */
export function askOfCase(text: Text, among?: readonly CaseAsk[]): CaseAsk | undefined {
  if (among === undefined && (text.folded.split(' ').length > LONGEST || matches(other, text).length > 0))
    return undefined;
  return compiled.find(([ask, asks]) => (among?.includes(ask) ?? true) && matches(asks, text).length > 0)?.[0];
}
