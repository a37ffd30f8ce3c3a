// Words for people, places and deeds in the stories of those in danger.

export const HOLDER =
  '(?:chủ|bà chủ|ông chủ|môi giới|sếp|quản lý|nghiệp đoàn|hắn|nó|tụi nó|họ|bọn nó|bọn chúng|chúng|đại lý|giám đốc|tổ trưởng)';

export const IDENTITY =
  '(?:hộ chiếu|passport|passpot|thẻ cư trú|giấy tờ tùy thân|thẻ ngoại kiều|thẻ arc|sổ thuyền viên)';

/** Stones are cut, balls kicked, exams failed, prices "chopped", lists drawn up: the same words, and nobody is hurt. */
const STONE = '(?<!(?:mỏ|nghề|xưởng|cắt|đóng|ốp|cục|cưa|đục|hòn|làm|lát|khối|thác|bóng) )';
const NO_BLOW =
  '(?! (?:lạnh|ốp|viên|bóng|banh|gà|cầu|qua|lại|sang|khỏi|ra khỏi|em ra|mình ra|tôi ra|hoa|trượt|rớt|sai|nhầm|lộn|máy|giá|gió|cao|đắt|dấu|bắt|thuế|bạc|bài|vecni|véc|số|thứ tự|vần|nước|điện|bóp|sách|hiệu|mục|nghĩa|riêng|dụm|cho (?:người|lao động|đối tượng|ai))(?![\\p{L}]))';
const BEAT = `(?<!để )đánh${NO_BLOW}`;

export const HITS = `(?:${BEAT}|đấm${NO_BLOW}|đạp(?! xe)|tát${NO_BLOW}|${STONE}đá${NO_BLOW}|bóp cổ|túm tóc|nắm tóc|dúi đầu|hành hạ|hành hung|bạo hành|dí dao|kề dao|chém${NO_BLOW}|phang|quất|chích điện|đổ nước sôi|tra tấn)`;

/** Those of them that mean nothing else when typed without marks: "da" is more often "đã" than a kick. */
export const HITS_PLAIN = `(?:đánh đập|${BEAT}|bóp cổ|túm tóc|nắm tóc|dúi đầu|hành hạ|hành hung|bạo hành|kề dao|chích điện|đổ nước sôi|tra tấn|(?:đấm|đạp|tát|đá|chém|phang|đập) (?:(?:em|tôi|con|cháu|chị|nó|mình) )?(?:vào|vô|túi bụi|liên tục|tới tấp|ngã|té|gãy|chảy máu)|(?:bị|chủ|quản lý|sếp|nó) (?:đấm|đạp|tát|phang)${NO_BLOW}(?! (?:cả|mặt bằng|máy|cửa)))`;

/** Countries where people work, and what is only said of work abroad. */
export const ABROAD =
  '(?:nước ngoài|(?:bên|ở|đi|sang|qua|tại) (?:đài|nhật|hàn|ả rập|mã lai|lào|thái|miến|nga|đức|hung|sing|cam|úc)|bên (?:đó|ấy|kia|này)|đài loan|nhật bản|hàn quốc|ả rập|saudi|kuwait|cô oét|qatar|dubai|malaysia|mã lai|campuchia|cam bốt|myanmar|miến điện|thái lan|algeria|an giê ri|rumani|romania|ba lan|hungary|macao|ma cao|singapore|giúp việc|osin|nghiệp đoàn|thực tập sinh|tts|xuất khẩu lao động|xklđ|visa|e9|tokutei|xuất nhập cảnh|trục xuất|tàu cá|thuyền viên|cập cảng|về nước|sứ quán|con gái bà chủ|bà chủ)';

export const SECRET =
  '(?:mã otp|otp|(?:mã )?ô tê pê|mã xác nhận|mã xác thực|mã pin|pin|mật khẩu|passcode|mã đăng nhập|sáu số|6 số)';

export const AUTHORITY =
  '(?:cán bộ|công an|bảo hiểm|bhxh|ngân hàng|vneid|dịch vụ công|bưu điện|tòa án|toà án|thuế|trung tâm|người ta|họ|nó|có người|một người|hr|nhân sự|shop)';
