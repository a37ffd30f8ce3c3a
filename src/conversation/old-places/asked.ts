// Words that ask what became of a commune, district or province, and the words of other matters in which such names are only told.

import type { Text } from '#language/matching.ts';
import { cue, shown } from '../facts/cues.ts';

const UNIT = '(?:xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|thành phố|tp|tỉnh|khu vực|đơn vị)';
const NOW = '(?:giờ|bây giờ|bi giờ|hiện|hiện nay|hiện tại|hiện giờ|nay|ngày nay)';

const WHAT = `(?:${UNIT}|đâu|gì|chi|mô|tên)`;
const NAMES = cue([
  `${NOW} (?:đây )?(?:nó )?(?:là|thuộc|gọi|gọi là|tên|mang tên|đổi|đổi tên|đổi thành|nhập|nhập vào|thành|nằm|sáp nhập|sát nhập|ghi) (?:\\p{L}{1,8} ){0,2}${WHAT}`,
  `(?:là|thuộc|thành|gọi là|tên) (?:cái )?${UNIT} (?:nào|gì|mô|chi|mấy|mới)`,
  `(?:sau|sau khi|từ khi|từ ngày|từ hồi) (?:bị )?(?:sáp nhập|sát nhập|nhập tỉnh|nhập xã|gộp)`,
  '(?:sáp nhập|sát nhập|gộp|nhập|chia|tách) (?:lại )?(?:vào|về|với|thành|vô|chung|ra) (?:\\p{L}{1,8} ){0,1}(?:đâu|ai|nào|mô|gì|mấy)',
  `đổi (?:tên )?(?:thành|sang|ra) (?:${UNIT}|tên|gì|tên gì)`,
  '(?:gồm|lập từ|nhập từ|gộp từ) (?:những |các |mấy )?(?:xã|phường|huyện|quận|tỉnh)',
  '(?:xã|phường|tỉnh) mới|tên mới (?:của|là)',
  'tên (?:xã|phường|huyện|tỉnh|địa danh) cũ',
  '(?:xã|phường|huyện|quận|thị xã|thành phố|thị trấn) … (?:bỏ|xóa|giải thể|bãi bỏ) (?:rồi|mất rồi|đi rồi)',
  '(?:xã|phường|huyện|quận|thị xã|thành phố|thị trấn) … (?:bị|đã) (?:bỏ|xóa|giải thể|bãi bỏ|sáp nhập|sát nhập|gộp|đổi tên|chia)',
  '(?:huyện|quận|thị xã) … không còn (?:nữa|tồn tại)',
]);
const WHERE = cue([`(?:đâu|chỗ nào|nơi nào|chỗ mô|trung tâm nào|là gì|tên gì|tên chi|${UNIT} (?:nào|gì|mô|chi))`]);
/** Told beside, the name is only somebody's place: what is asked is answered by its own entry. */
const FOREIGN = cue([
  '(?:lương|mức lương) (?:tối thiểu|vùng|cơ bản)',
  'vùng (?:mấy|nào|lương)',
  '(?:phiên|sàn) giao dịch|(?:ngày hội|hội chợ) việc',
  '(?:công ty|nhà máy|xí nghiệp|doanh nghiệp|cty) (?:cũ|em|tôi|mình)? ?(?:bị |đã )?(?:sáp nhập|sát nhập|giải thể|đổi tên|phá sản|chuyển)',
  '(?:trường|lớp|học|khóa) (?:nghề|dạy|cao đẳng|trung cấp)',
  '(?:bao nhiêu|mấy) (?:tiền|tháng|năm|phần trăm)',
  'đóng (?:được |bảo hiểm |bh |bhxh |bhtn )?\\d',
  '(?:tuyển dụng|tuyển người|tuyển công nhân|tuyển thợ|việc làm|cần người)',
]);

/** The message asks where a place that it names has gone; `calledOld`: "cũ" stands behind the name. */
export const asksOldPlace = (text: Text, calledOld: boolean): boolean =>
  !shown(FOREIGN, text) && (shown(NAMES, text) || (calledOld && shown(WHERE, text)));
