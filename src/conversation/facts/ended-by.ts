// Who ended the work: the employer, the person, or both together. It decides whether benefit is lost, so where the words say both,
// the reading stays "unclear" and the person is asked.

import type { ChoiceValue } from '#domain/facts.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

const EMPLOYER =
  '(?:công ty|công ti|cty|cti|xí nghiệp|nhà máy|xưởng|hãng|chủ|sếp|giám đốc|quản lý|tổ trưởng|nhân sự|bên đó|bên họ|chỗ làm|nơi làm|nhà hàng|quán|trường|họ|nó)';
/** Time off that ends nothing. */
const LEAVE_OF_ABSENCE =
  '(?:phép|lễ|tết|ốm|bệnh|thai sản|đẻ|sinh|không lương|dưỡng sức|mát|bù|trưa|sớm|tạm|chờ việc|luân phiên|hè|một ngày|mấy ngày|vài ngày|\\d{1,2} (?:ngày|tuần|bữa|hôm))';

const BY_EMPLOYER = cue(
  [
    `${EMPLOYER} … (?:cho|bắt|kêu|bảo|ép|buộc) … (?:nghỉ|thôi)(?: việc| làm| ngang| luôn)?(?! ${LEAVE_OF_ABSENCE})`,
    `${EMPLOYER} (?:có |chỉ |mới )?(?:thông báo|báo|nhắn|gọi) … (?:ngày|tuần|tháng|bữa|hôm) (?:rồi |là |thì )?cho … (?:nghỉ|thôi)(?: việc| làm)?(?! ${LEAVE_OF_ABSENCE})`,
    `(?:bị|được) (?:${EMPLOYER} )?(?:cho|bắt|ép|buộc) … (?:nghỉ|thôi)(?: việc| làm)?(?! ${LEAVE_OF_ABSENCE})`,
    `cho … (?:nghỉ|thôi) (?:việc|ngang|luôn|hẳn|không báo)`,
    `${EMPLOYER} … (?:đuổi|sa thải|cắt giảm|giảm biên chế|cắt hợp đồng|chấm dứt hợp đồng|cho thôi việc)`,
    `${EMPLOYER} … (?:không|ko|chẳng|hổng) (?:ký|kí|gia hạn)(?: tiếp| lại| nữa| hợp đồng(?: lao động)?(?! (?:gì|chi|nào|lao động|với|cho|hồi|lúc|từ|bao)(?![\\p{L}])))`,
    'bị (?:… )?(?:đuổi|sa thải|cắt giảm|cắt hợp đồng|thôi việc|mất việc|đuổi việc|chấm dứt hợp đồng|giảm biên chế)',
    '(?:đuổi việc|sa thải|buộc thôi việc) (?:em|tôi|mình|tui|con|cháu|tao|anh|chị)',
    `${EMPLOYER} … (?:giải thể|phá sản|đóng cửa|ngừng hoạt động|dẹp)`,
  ],
  [`${EMPLOYER} (?:không|ko|chưa|hổng|chẳng) (?:chịu |muốn |đồng ý )?cho … nghỉ`],
);

/** "Nghỉ ngang lớp 8" is of school. */
export const NOT_OF_SCHOOL = '(?! (?:lớp|học|cấp|đại học|trường|khóa))';

const BY_PERSON = cue([
  `(?:nghỉ ngang|bỏ việc|bỏ ngang|bỏ làm|tự nghỉ|tự ý nghỉ|tự ý bỏ|nghỉ ngang xương|đơn phương nghỉ|tự động nghỉ)${NOT_OF_SCHOOL}`,
  // "Nghỉ luôn" by itself may be for good just as well as at once.
  '(?:muốn|tính|định|chán|bực|ức|mai|tuần sau|tháng sau|giờ|thôi|vậy) … nghỉ luôn',
  '(?<!(?:vợ|chồng|con|mẹ|bố|ba|má|bạn|anh|chị|xã) )(?:em|tôi|mình|tui|cháu|tao|t) nghỉ luôn',
  '(?:em|tôi|mình|tui|con|cháu|tao) … (?:xin nghỉ|xin thôi|nộp đơn|viết đơn|làm đơn)',
  '(?:xin nghỉ việc|xin thôi việc|nộp đơn nghỉ|viết đơn nghỉ|làm đơn nghỉ|đơn xin nghỉ|đơn xin thôi)',
  'nghỉ (?:việc |làm )?(?:mà )?(?:không|ko|k|chưa|hổng) (?:báo trước|báo|xin|nói)',
]);
/** Letters of resignation that were not the person's own wish: who ended the work must be asked. */
const FORCED = cue([
  `(?:bắt|ép|kêu|bảo|buộc) … (?:viết|làm|ký|kí|nộp) … đơn`,
  '(?:viết|làm|ký|kí|nộp) … đơn … (?:theo ý|theo lời|do bị ép)',
]);

const AGREED = cue([
  'thỏa thuận (?:chấm dứt|nghỉ|thôi)',
  'thoả thuận (?:chấm dứt|nghỉ|thôi)',
  'hai bên (?:đồng ý|thỏa thuận)',
  `${EMPLOYER} (?:có |đã |cũng |mới ){0,2}(?:duyệt|ký duyệt|chấp thuận|chấp nhận|đồng ý|ký|kí) (?:cho )?(?:đơn|nghỉ|thôi việc)`,
  '(?:đơn|đơn nghỉ|đơn xin nghỉ) (?:đã |được |cũng ){0,2}(?:duyệt|ký duyệt|chấp thuận|đồng ý)',
]);
const EXPIRED = cue(
  ['(?:hết|het) (?:hạn )?(?:hợp đồng|hđ|hđlđ)', 'hợp đồng (?:… )?(?:hết hạn|đáo hạn|hết)', 'đến hạn hợp đồng'],
  // "Không có hợp đồng gì hết": there is none that could end.
  ['hợp đồng(?: lao động)? (?:gì|chi|nào)(?: (?:cả|hết|sất))?'],
);

/** "Nó ghi trong giấy là em tự ý bỏ việc, xạo": what the paper says, and it is not so. */
const SAID_FALSELY = cue([
  'ghi … (?:là |rằng )?(?:… )?(?:tự ý|tự nghỉ|bỏ việc|tự bỏ|nghỉ ngang|vi phạm|tự nguyện).{0,40}(?:xạo|láo|bịa|sai|không đúng|ko đúng|k đúng|oan|đâu có|vu|nói dối|điêu)',
  '(?:xạo|láo|bịa|sai|oan|vu).{0,24} ghi … (?:tự ý|tự nghỉ|bỏ việc|tự bỏ|nghỉ ngang|tự nguyện)',
]);

export const saidFalsely = (text: Text): boolean => shown(SAID_FALSELY, text);

export function readEndedBy(text: Text): ChoiceValue<'ended_by'> | undefined {
  if (saidFalsely(text)) return undefined;
  if (shown(FORCED, text)) return 'unclear';
  if (shown(AGREED, text)) return 'agreed';
  if (shown(BY_EMPLOYER, text)) return 'employer';
  if (shown(EXPIRED, text)) return 'expired';
  return shown(BY_PERSON, text) ? 'self' : undefined;
}
