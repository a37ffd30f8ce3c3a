// Danger in everyday words: whoever is held, beaten, robbed or in despair gets a number to call before anything else. Errs towards
// calling: a number too many costs a line, one too few may cost a life.

import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { type Cue, cue, shown } from './cues.ts';
import { FRAUD } from './danger-money.ts';
import { ABROAD, AUTHORITY, HITS, HITS_PLAIN, HOLDER, IDENTITY, SECRET } from './danger-words.ts';

export type Danger = ChoiceValue<'danger'>;

/** Up to sixteen words of the same sentence. */
const WITHIN = '(?:[^ .!?]{1,20} ){0,16}';

/** The gravest first: one message may show several. */
const CUES: readonly (readonly [Danger, Cue])[] = [
  [
    'self_harm',
    cue(
      [
        '(?:muốn|định|tính|nghĩ (?:đến|tới)|chỉ muốn|đòi) (?:chuyện )?(?:chết|tự tử|kết liễu|nhảy (?:cầu|lầu|sông))',
        '(?:không|ko|k|chẳng|hổng|hết|chả) (?:còn )?(?:muốn|thiết|thiết tha) sống',
        'tự tử',
        '!tự vẫn',
        'kết liễu',
        'chết (?:quách|đi cho|cho xong|còn hơn|cho rồi|cho nhẹ)',
        'uống thuốc (?:sâu|ngủ|chuột|diệt cỏ)',
        'đứng (?:ở |trên |ngoài )?(?:cầu|lan can|sân thượng)',
        'nhảy (?:cầu|lầu|sông)',
        '(?:mua|để|có) sẵn thuốc … (?:uống|nhẹ)',
        '(?:mua|để|có) sẵn thuốc (?:rồi|hết rồi)',
        '(?:muốn|định|tính) đi theo (?:bả|ổng|bà|ông|mẹ|má|ba|bố|nó|vợ|chồng)(?: ấy)? (?:cho|luôn)',
        'thấy mình (?:thừa|vô dụng) … (?:muốn|chết|đi)',
        '(?:sống (?:để )?làm gì nữa|không thấy đường sống)',
        '(?:chán sống|sống chán)',
      ],
      [
        'chán chết',
        'mệt (?:muốn )?chết',
        'chết đi được',
        'đói chết',
        'chết đói',
        '(?:tức|bực|đói|nóng|cười|mừng|chờ|đợi|lâu|mỏi|rầu|lo|nhớ|rối)(?: [\\p{L}]{1,9}){0,4} muốn chết',
      ],
    ),
  ],
  [
    'child',
    cue(
      [
        '(?:trẻ em|trẻ con|cháu bé|em bé|bé gái|bé trai|đứa bé|đứa trẻ|con nít|học sinh|cháu gái|cháu trai|cháu|em|e|bé|bạn em|bạn e) (?:mới |năm nay |chừng |khoảng )?(?:1[0-4]|15|mười (?:một|hai|ba|bốn|lăm)) ?(?:t|tuổi) (?:bị|phải|bắt|đi làm|làm (?:thuê|công|ở|quán|xưởng|đêm|tới|từ|việc|gỗ|phục vụ))',
        '(?:em|e|cháu|bạn em|bạn e) (?:mới |năm nay )?15 ?t(?:uổi)? (?:đi )?làm',
        `(?:cháu|bé|đứa) (?:gái|trai|nhỏ) ${WITHIN}1[0-4] (?:t|tuổi)`,
        '(?:trẻ em|trẻ con|(?<!bến )trẻ|cháu bé|em bé|bé gái|bé trai|đứa bé|đứa trẻ|con nít|cháu gái|học sinh|con riêng|cháu|bé) … (?:bị đánh|bị bố|bị cha|bị thầy|bị bạo hành|xâm hại|đòn roi|bằng roi|roi vọt|bị hiếp|bị lạm dụng|bị nhốt)',
        '!(?:trẻ em|trẻ con|trẻ|cháu bé|em bé|bé gái|bé trai|đứa bé|đứa trẻ|con nít|cháu gái|con riêng|cháu|bé) … roi', // without marks "rồi" reads the same
        '(?:con|em|cháu) bị (?:bố|cha|dượng|mẹ kế|dì ghẻ|bố dượng|cha dượng|thầy|cô giáo|bạn) … (?:đánh|sờ|ôm|hiếp|đụng|sàm sỡ|so soạng)',
        'em bị (?:dượng|bố dượng|cha dượng|thầy|chú|bác|anh họ|ông) … (?:sờ|ôm|hiếp|đụng|sàm sỡ)',
        '(?:bố dượng|cha dượng|mẹ kế|dì ghẻ|dượng) … (?:đánh|sờ|ôm|hiếp|đụng|sàm sỡ)',
        '(?:hàng xóm|nhà bên) … đánh (?:con|cháu)',
        '(?:lao động trẻ em|xâm hại (?:trẻ|tình dục trẻ)|dụ dỗ trẻ)',
      ],
      [
        'học nghề',
        'nghề gì',
        'đi học nghề',
        'tuyển sinh',
        'có được (?:đi )?làm (?:không|thêm)',
        'được phép (?:không|ko|k|hông|chưa)',
        '(?:đúng|trái|có trái) luật (?:không|ko|k|hông)',
        'thẻ bhyt',
        'con rể',
      ],
    ),
  ],
  [
    'otp',
    cue(
      [
        `(?:đọc|cung cấp|đưa|gửi|nhắn|xin|hỏi|đòi|bảo|kêu|yêu cầu|lỡ|báo|nhập|cho) … ${SECRET}`,
        `${SECRET} … (?:cho (?:họ|nó|người|cán bộ)|có nên|có được đưa)`,
        `${AUTHORITY} … (?:gọi|nhắn|bảo|kêu|yêu cầu|xưng) … (?:chuyển|nộp|đóng) … (?:tiền|triệu|tr|khoản|phí|nghìn|k)`,
        '(?:bấm|nhấn|click|vào|cài) … (?:link|đường link|đường dẫn|app lạ|ứng dụng lạ)',
        '(?:trừ|mất|bay|rút) (?:mất |sạch |hết )?… (?:trong (?:thẻ|tài khoản)|khỏi tài khoản)',
        '(?:đưa|giao|cho thuê|thuê|bán|cho mượn) … (?:thẻ (?:ngân hàng|atm)|tài khoản ngân hàng)',
      ],
      [
        `${SECRET} … (?:không|ko|k|chưa|hổng) (?:thấy )?(?:về|gửi|tới|đến|được|nhận)`,
        `(?:không|ko|k|chưa|hổng) (?:nhận|thấy|có) (?:được )?${SECRET}`,
        `(?:quên|lấy lại|đổi|mất) ${SECRET}`,
        `nhập ${SECRET} (?:ở|chỗ|bước|vào (?:ô|bước|chỗ)|như thế nào|sao)`,
        // A price that is asked about is no demand of an office.
        '(?:công ty|cty) … (?:kêu|bảo|yêu cầu|báo|đòi) (?:đóng|nộp)[^.!?]{0,60} (?:đắt|mắc|cao|rẻ|hợp lý|đúng giá)',
      ],
    ),
  ],
  [
    'trafficking',
    cue(
      [
        '(?:bị|lừa) (?:lừa )?bán(?! hàng| đất| nhà)',
        '(?:mua bán|buôn) người',
        '(?:tam giác vàng|mae sot|maesot|myawaddy|kk park|khu tự trị|shwe kokko|bavet|bà vẹt|sihanouk)',
        `(?:lương|game|việc) ${WITHIN}(?:đường mòn|không cần hộ chiếu)`,
        `(?:đường mòn|không cần hộ chiếu) ${WITHIN}(?:lương|game)`,
        `(?:sang|qua|đi|bên) (?:cam|campuchia|cam bốt|myanmar|miến điện|miến) ${WITHIN}(?:game|việc nhẹ|lương cao|casino|sòng|chat|chăm sóc khách|mất liên lạc)`,
        '(?:đòi|chuyển|nộp|tiền) (?:tiền )?chuộc',
        '(?:đòi|bắt) … (?:\\d{1,4}|trăm|chục|tiền) … (?:mới|thì mới) (?:chịu )?(?:tha|thả|cho về|cho ra)',
        '(?:qua|sang|tới) (?:nga|pháp|bỉ|ba lan|rumani) … (?:rồi|xong|vào|sang) … (?:anh|châu âu|mỹ|đức)',
      ],
      ['khái niệm', 'thế nào là', 'bị phạt (?:bao nhiêu|thế nào)'],
    ),
  ],
  [
    'locked_in',
    cue(
      [
        '(?:bị|nó|chủ|họ|hắn|bà chủ|tụi nó) … (?:nhốt|giam giữ|giam lỏng|khóa trái|khoá trái|canh giữ|xích lại)',
        '!(?:bị|nó|chủ|họ|hắn|bà chủ|tụi nó) … giam', // typed without marks "cắt giảm" reads the same
        '(?:nhốt|khóa|khoá) … (?:cửa|trái|phòng|nhà|hầm|trong|dưới)(?! sổ)',
        'không (?:cho|đc|được) (?:ăn )?(?:không cho )?(?:ra (?:khỏi(?! (?:tỉnh|nước|huyện|xã|phường|thành phố|địa bàn|việt nam))|ngoài(?! tỉnh)|cửa|đường)|bước ra|đi đâu|về nhà|liên lạc)',
        'nhốt',
        'không (?:cho|đc|được) … ra cổng',
        '(?:coi|canh|giữ|chặn) (?:cửa|cổng) … (?:không|ko|k) (?:cho )?(?:ra|về)',
        '(?:bắt|ép) (?:(?:em|tôi|tui|con|cháu|chị|nó) … )?(?:đi )?tiếp khách',
        'giữ … (?:cccd|căn cước|giấy tờ) … (?:không|ko) cho … (?:về|đi)',
      ],
      ['tạm giam', 'trại giam', '(?:khóa|khoá) (?:sổ|học|tài khoản|thẻ|máy)', 'giam (?:lương|sổ|giấy)'],
    ),
  ],
  [
    'passport_withheld',
    cue(
      [
        `${HOLDER} … (?:giữ|cầm|cất|thu|tịch thu|lấy|giam|ôm) … ${IDENTITY}`,
        `${IDENTITY} … (?:bị|${HOLDER}) … (?:giữ|cầm|cất|thu|tịch thu|lấy|giam|ôm)`,
        `bị … (?:giữ|cầm|thu|tịch thu|lấy|giam|ôm|cất) … ${IDENTITY}`,
        `(?:giữ|cầm|thu|tịch thu|giam|ôm|cất mất) (?:hết |luôn |mất )?${IDENTITY} (?:của|rồi|không trả|ko trả|k trả|bảo|nói|đòi)`,
        `(?:không|ko|k|chưa|hổng) (?:chịu )?(?:trả|đưa|cho lại) (?:lại )?${IDENTITY}`,
      ],
      ['làm rơi', 'đánh rơi', 'làm mất', 'hết hạn', 'xin cấp lại', 'nộp hộ chiếu'],
    ),
  ],
  [
    'violence_abroad',
    cue(
      [
        `!${ABROAD} ${WITHIN}${HITS}`,
        `${ABROAD} ${WITHIN}(?:${HITS_PLAIN}|hiếp|cưỡng hiếp|sàm sỡ|sờ soạng|xâm hại|quấy rối)`,
        `!(?:bị|nó|chủ|quản lý) ${WITHIN}${HITS} ${WITHIN}${ABROAD}`,
        `(?:bị|nó|chủ|quản lý) ${WITHIN}${HITS_PLAIN} ${WITHIN}${ABROAD}`,
        '(?:con gái bà chủ|bà chủ|đốc công) … (?:đánh|túm|đá|tát|đập)',
        'lấy (?:cờ lê|gậy|cây|dao) (?:đánh|phang|đập|ném)',
      ],
      ['đánh bắt', 'đánh cá', 'đánh thuế', 'đánh giá'],
    ),
  ],
  [
    'wages_withheld_abroad',
    cue(
      [
        `${ABROAD},? ${WITHIN}(?:nợ|giữ|giam|quỵt|không trả|ko trả|k trả|chưa trả|không phát) … lương`,
        `(?:nợ|giữ|giam|quỵt|không trả|ko trả|k trả|chưa trả) … lương[^ !?]{0,3} (?:[^ !?]{1,20} ){0,20}${ABROAD}`,
        `${ABROAD} ${WITHIN}(?:chưa|không|ko) (?:được|đc|nhận|lãnh|thấy) (?:một )?(?:đồng|cắc) nào`,
        `(?:chưa|không|ko) (?:được|đc|nhận|lãnh) (?:một )?(?:đồng|cắc) nào ${WITHIN}(?:chủ|văn phòng|môi giới|sếp)`,
      ],
      ['lương cơ bản', 'trợ cấp', 'bảo hiểm', 'thất nghiệp'],
    ),
  ],
  [
    'harassment',
    cue(
      [
        '(?:sờ soạng|sờ mó|mò mẫm|sàm sỡ|quấy rối|gạ tình|gạ gẫm|cưỡng hiếp|hiếp dâm|cưỡng dâm|xâm hại)',
        '!(?:đòi|bắt|ép) … (?:ngủ|quan hệ|qua đêm|hôn)',
        '(?:ôm|sờ|vuốt|bóp|vỗ|đụng chạm) … (?:eo|mông|ngực|đùi)',
        'nhắn(?: tin)? (?:bậy|gợi dục|gợi tình|dâm|khiêu dâm)',
      ],
      ['thế nào là', 'khái niệm', 'mức phạt', 'phạt bao nhiêu'],
    ),
  ],
  [
    'violence',
    cue(
      [
        `!bị … ${HITS}`,
        `!${HITS} (?:em|e|tôi|con|cháu|mẹ|vợ|chị|tui|mình|cổ)`,
        `bị … ${HITS_PLAIN}`,
        `(?:sếp|chủ|chồng|quản lý|tổ trưởng|bảo vệ) … ${HITS_PLAIN} (?:em|tôi|con|cháu|tui|mình)`,
        '(?:ném|đập|chọi) … (?:vô|vào) (?:mặt|đầu|người)',
        '(?:dí|kề) dao',
        `tín dụng đen ${WITHIN}(?:đòi|dọa|doạ|dí|đánh|kéo)`,
        '(?:dọa|doạ|hăm) … (?:giết|đánh|chém|xử)',
        '(?:cứu|cíu) (?:em|tôi|mình|con|cháu|tui|chúng em|tụi em)? ?(?:với|vớ|voi)',
        'sos',
      ],
      ['đánh giá', 'đánh máy', 'đánh dấu', 'đánh thuế', 'tai nạn'],
    ),
  ],
  ['fraud', FRAUD],
];

/** The gravest danger that the words show. */
export function readDanger(text: Text): Danger | undefined {
  return CUES.find(([, each]) => shown(each, text))?.[0];
}
