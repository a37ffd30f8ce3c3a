// Messages of every kind, so that a bench does not measure one lucky path.

export const QUESTIONS: readonly string[] = [
  'e nghi viec dc 2 thang r, gio lam bhtn con kip ko a',
  'hồ sơ hưởng bảo hiểm thất nghiệp gồm những gì',
  'bảo hiểm',
  'lịch phiên giao dịch việc làm tháng sau ở xã đồng mẫu',
  'đóng 27 tháng lương 8tr5 thì được bao nhiêu tiền thất nghiệp',
  'đi nhật hết bao nhiêu tiền',
  'giá vàng hôm nay',
  'công ty nợ bảo hiểm, chủ bỏ trốn rồi thì làm hồ sơ thất nghiệp thế nào, nộp ở đâu và cần giấy tờ gì? Tôi nghỉ từ 30/9/2026, đóng được 4 năm 2 tháng, lương 7 triệu rưỡi.',
  'xin chào',
  'luong toi thieu vung 1',
  'học nghề sửa xe máy ở đâu',
  'gặp cán bộ',
];
