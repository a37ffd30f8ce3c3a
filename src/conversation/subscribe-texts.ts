// Sentences about notices and reminders. Kept apart from logic, so that an officer can have them reworded.

export const SUBSCRIBE_TEXTS = {
  notHere:
    'Ở trang này em không nhắn trước cho anh/chị được. Muốn được báo tin, anh/chị mở trợ lý này trên Telegram hoặc Zalo rồi gõ “đăng ký nhận tin”; hoặc thêm lịch tự cập nhật /su-kien.ics vào điện thoại.',
  none: 'Anh/chị chưa đăng ký nhận thông báo nào.',
  subscribe: 'Đăng ký nhận tin',
  change: 'Đổi chủ đề, nơi',
  stop: 'Thôi nhận tin',
  current: (wish: string) => `Anh/chị đang nhận thông báo: ${wish}.`,
  askTopics:
    'Dạ được, em nhắn tin báo trước; thôi lúc nào cũng được, gõ “dừng thông báo”. Để đăng ký, anh/chị muốn nhận tin về việc nào? Bấm một mục, hoặc gõ.',
  allTopics: 'Cả bốn',
  askPlace: (topics: string) =>
    `Nhận thông báo: ${topics}. Ở xã, phường nào ạ? Gõ tên (tên cũ cũng được), hoặc chọn cả tỉnh.`,
  wholeProvince: 'Cả tỉnh',
  whichPlace: 'Có mấy nơi cùng tên, anh/chị chọn giúp em:',
  elsewhere: 'Nơi đó không thuộc tỉnh này, nên em không có tin. Anh/chị gõ một xã, phường của tỉnh, hoặc chọn cả tỉnh.',
  agree: (wish: string, week: boolean) =>
    `Anh/chị đồng ý nhận tin: ${wish}?\nEm nhắn tại đây, nhiều nhất một tin mỗi ngày (tin gấp có thể thêm), từ 7 giờ 30 đến 20 giờ 30. Em lưu mã cuộc trò chuyện này, chủ đề và nơi đã chọn; không lưu tên hay số điện thoại. Thôi lúc nào cũng được: gõ “dừng thông báo”.${week ? '\nZalo chỉ cho em nhắn trong 7 ngày kể từ lần cuối anh/chị nhắn em; lâu không nhắn thì tin có thể không tới.' : ''}`,
  agreeButton: 'Đồng ý nhận tin',
  changeTopics: 'Đổi việc',
  changePlace: 'Đổi nơi',
  notAgreed: 'Dạ, em không đăng ký gì cả. Khi nào cần, anh/chị gõ “đăng ký nhận tin”.',
  done: (wish: string) => `Em đã ghi: ${wish}. Muốn xem hoặc đổi, gõ “tin đã đăng ký”; thôi nhận, gõ “dừng thông báo”.`,
  stopped: 'Em đã dừng hết: anh/chị không còn nhận thông báo hay nhắc hẹn nào từ em nữa. Hỏi em thì em vẫn trả lời.',
  nothingToStop: 'Anh/chị hiện không đăng ký thông báo hay nhắc hẹn nào, nên em không gửi gì thêm.',
} as const;

export const REMINDER_TEXTS = {
  notHere:
    'Ở trang này em không nhắn nhắc được. Anh/chị bấm “Thêm vào lịch” để điện thoại nhắc, hoặc mở trợ lý này trên Telegram hoặc Zalo.',
  week: ' Zalo chỉ cho em nhắn trong 7 ngày kể từ lần cuối anh/chị nhắn em, nên anh/chị cũng tự ghi lại nhé.',
  eventSaved: (name: string) =>
    `Em đã lưu “${name}”. Em sẽ nhắc trước một ngày, và báo nếu sự kiện đổi giờ, đổi nơi hoặc hủy.`,
  eventUnsaved: 'Em đã bỏ lưu sự kiện này, không nhắc nữa.',
  saveButton: 'Lưu và nhắc tôi',
  unsaveButton: 'Bỏ lưu',
  tooLate: 'Việc này đã qua hoặc sát giờ quá nên em không đặt nhắc nữa.',
  eventOver:
    'Sự kiện này đã bắt đầu hoặc bị hủy nên em không đặt nhắc nữa. Muốn em nhắn trước lần sau, gõ “đăng ký nhận tin”.',
  filing: (day: string) => `Em sẽ nhắc anh/chị trước hạn ${day}: trước 30, 7, 3, 1 ngày và đúng ngày.`,
  filingButton: 'Nhắc tôi trước hạn',
  enrolment: (what: string, day: string) =>
    `Em sẽ nhắc hạn nộp hồ sơ “${what}” (${day}): trước 7, 3, 1 ngày và đúng ngày.`,
  enrolmentButton: (what: string) => `Nhắc hạn: ${what}`,
  declarationButton: 'Nhắc tôi ngày khai báo',
  askStart: 'Dạ, em nhắc đúng ngày khai báo. Ngày bắt đầu hưởng ghi trên quyết định là ngày nào ạ? Ví dụ: 20/10/2026.',
  askMonths: 'Quyết định ghi được hưởng mấy tháng ạ? Ví dụ: 6 tháng.',
  notOneDay: 'Em cần đúng một ngày, như ghi trên quyết định.',
  badStart: 'Ngày bắt đầu hưởng phải trong vòng một năm nay. Anh/chị xem lại trên quyết định giúp em.',
  badMonths: 'Số tháng hưởng là từ 1 đến 12. Anh/chị xem lại trên quyết định giúp em.',
  declaration: (lines: string) =>
    `Em sẽ nhắc trước 3 ngày, trước 1 ngày và ngày cuối của từng tháng. Những ngày nên khai (đúng theo cả hai cách đếm ngày):\n${lines}\nNgày in trong phụ lục quyết định là chính; khác ngày em tính thì theo giấy. Tháng đầu khai khi nhận kết quả.`,
  declarationOne: 'Hưởng một tháng thì chỉ khai khi nhận kết quả, em không cần nhắc thêm.',
  none: 'Anh/chị chưa đặt nhắc hẹn nào.',
  list: (lines: string) => `Em đang nhắc anh/chị:\n${lines}\nMuốn dừng hết, gõ “dừng thông báo”.`,
  answered: 'Em đã ghi nhận.',
  outcome: { found: 'Chúc mừng anh/chị! ', waiting: '', not_yet: '', not_there: '' },
  outcomeThanks: 'Cảm ơn anh/chị đã cho biết.',
  outcomeNext: 'Anh/chị có thể xem sự kiện sắp tới hoặc đăng ký tìm việc tại trung tâm.',
} as const;
