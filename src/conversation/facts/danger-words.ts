// Words for people, places and deeds in the stories of those in danger.

export const HOLDER =
  '(?:chủ|bà chủ|ông chủ|môi giới|sếp|quản lý|nghiệp đoàn|hắn|nó|tụi nó|họ|bọn nó|bọn chúng|chúng|đại lý|giám đốc|tổ trưởng)';

export const IDENTITY =
  '(?:hộ chiếu|passport|passpot|thẻ cư trú|giấy tờ tùy thân|thẻ ngoại kiều|thẻ arc|sổ thuyền viên)';

export const HITS =
  '(?:đánh|đấm|đạp|tát|đá|bóp cổ|túm tóc|nắm tóc|dúi đầu|hành hạ|hành hung|bạo hành|dí dao|kề dao|chém|phang|quất|chích điện|đổ nước sôi|tra tấn)';

/** Those of them that mean nothing else when typed without marks. */
export const HITS_PLAIN = '(?:đánh đập|đánh|bóp cổ|túm tóc|hành hạ|hành hung|bạo hành|kề dao|tra tấn)';

/** Countries where people work, and what is only said of work abroad. */
export const ABROAD =
  '(?:nước ngoài|(?:bên|ở|đi|sang|qua|tại) (?:đài|nhật|hàn|ả rập|mã lai|lào|thái|miến|nga|đức|hung|sing|cam|úc)|bên (?:đó|ấy|kia|này)|đài loan|nhật bản|hàn quốc|ả rập|saudi|kuwait|cô oét|qatar|dubai|malaysia|mã lai|campuchia|cam bốt|myanmar|miến điện|thái lan|algeria|an giê ri|rumani|romania|ba lan|hungary|macao|ma cao|singapore|giúp việc|osin|nghiệp đoàn|thực tập sinh|tts|xuất khẩu lao động|xklđ|visa|e9|tokutei|xuất nhập cảnh|trục xuất|tàu cá|thuyền viên|cập cảng|về nước|sứ quán|con gái bà chủ|bà chủ)';

export const SECRET =
  '(?:mã otp|otp|(?:mã )?ô tê pê|mã xác nhận|mã xác thực|mã pin|pin|mật khẩu|passcode|mã đăng nhập|sáu số|6 số)';

export const AUTHORITY =
  '(?:cán bộ|công an|bảo hiểm|bhxh|ngân hàng|vneid|dịch vụ công|bưu điện|tòa án|toà án|thuế|trung tâm|người ta|họ|nó|có người|một người|hr|nhân sự|shop)';
