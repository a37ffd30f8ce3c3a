// Sentences that belong to no catalogue entry. Kept apart from logic, so that an officer can have them reworded.

export const TEXTS = {
  greeting:
    'Em chào anh/chị! Em là Cầu Việc, trợ lý của trung tâm dịch vụ việc làm. Em trả lời về bảo hiểm thất nghiệp, phiên giao dịch việc làm, học nghề và đi làm việc ở nước ngoài. Anh/chị cứ hỏi bằng lời của mình, không dấu cũng được.',
  /** To somebody who asks whether they may ask. */
  askAway: 'Dạ, anh/chị hỏi đi ạ. Em trả lời về mấy việc này:',
  menu: 'Anh/chị cần việc nào ạ? Bấm một mục, hoặc gõ câu hỏi.',
  topicMenu: (topic: string) => `${topic}: anh/chị muốn biết điều gì?`,
  restarted: 'Dạ, mình bắt đầu lại từ đầu.',
  cancelled: 'Dạ, em đã dừng. Anh/chị cần việc khác thì cứ hỏi.',
  left: 'Dạ, em dừng ở đây, em không nhắn gì thêm. Khi nào cần, anh/chị nhắn em.',
  clarify: 'Em chưa chắc hiểu đúng ý. Anh/chị hỏi về việc nào ạ?',
  heard: 'Dạ, em nghe rồi ạ. Khi cần hỏi, anh/chị nhắn em một câu, hoặc bấm một mục dưới đây.',
  noneOfThese: 'Không phải',
  afterNone: (office: string) =>
    `Dạ, vậy anh/chị nói rõ hơn giúp em: việc gì, đang ở bước nào, vướng ở đâu. Nếu cần người trả lời, gõ “gặp cán bộ” hoặc gọi ${office}.`,
  refuse: (office: string) =>
    `Câu này em chưa có câu trả lời đã được duyệt, nên em không đoán. Anh/chị có thể hỏi cách khác, gõ “gặp cán bộ”, hoặc liên hệ ${office}.`,
  refuseNear: 'Nếu anh/chị hỏi một trong các việc dưới đây thì bấm giúp em:',
  notValid: (day: string, office: string) =>
    `Câu trả lời cho ngày ${day} đang được cán bộ cập nhật, nên em không nêu để tránh sai. Xin liên hệ ${office}.`,
  awaited: (headings: readonly string[], day: string, office: string) =>
    `• Chưa có số liệu cho ngày ${day}: ${headings.join('; ')}. Xin hỏi ${office}.`,
  withdrawn: (label: string, office: string) =>
    `“${label}”: câu trả lời này đang được cán bộ xem lại, nên em tạm không nêu để tránh sai. Xin liên hệ ${office}.`,
  asOf: (day: string) => `Theo quy định áp dụng ngày ${day}:`,
  generalRule: (country: string) => `Em chưa có mức riêng đã xác nhận cho ${country}; quy định chung là:`,
  seeDetail: 'Xem chi tiết',
  humanButton: 'Gặp cán bộ',
  menuButton: 'Danh mục',
  cancelButton: 'Hủy',
  ticket: (code: string, office: string, hours: string, when: string) =>
    `Em đã ghi phiếu hỗ trợ ${code} cho cán bộ ${office}. ${when} Giờ làm việc: ${hours}. Anh/chị nhắn thêm chi tiết ngay tại đây; xin đừng gửi số căn cước hay mã OTP. Trong lúc chờ, em vẫn trả lời được.`,
  ticketAgain: (code: string, office: string) =>
    `Phiếu hỗ trợ ${code} của anh/chị vẫn đang mở tại ${office}. Cần gấp, xin gọi điện giúp em.`,
  eraseAsk:
    'Em sẽ xóa mọi tin nhắn, câu hỏi, phiếu hỗ trợ, đăng ký nhận tin, nhắc hẹn và những gì đang nhớ về cuộc trò chuyện này; không lấy lại được. Xóa hết thật không ạ? (Muốn xem em đang lưu gì, gõ “dữ liệu của tôi”.)',
  erased: 'Em đã xóa hết dữ liệu của cuộc trò chuyện này. Chỉ còn lại con số đếm không gắn với ai.',
  eraseKept: 'Dạ, em giữ nguyên, không xóa gì.',
  myDataHeading: 'Những gì em đang lưu về cuộc trò chuyện này:',
  myDataEnd:
    'Em không lấy tên, số điện thoại hay ảnh từ trang cá nhân của anh/chị; tên mà anh/chị tự gõ thì vẫn nằm trong tin nhắn. Muốn xóa hết ngay, gõ “xóa dữ liệu”.',
  myDataLater: 'Em chưa đọc được danh sách lúc này. Anh/chị thử lại giúp em. Muốn xóa hết ngay, gõ “xóa dữ liệu”.',
  attachment:
    'Em chưa đọc được ảnh, ghi âm hay tệp. Anh/chị gõ câu hỏi bằng chữ giúp em; xin đừng gửi ảnh căn cước. Cần người xem giấy tờ, gõ “gặp cán bộ”.',
  noNumbers:
    'Anh/chị không cần gửi số căn cước, số điện thoại hay số tài khoản ở đây: em trả lời được mà không cần các số đó, và sẽ che chúng trong bản lưu.',
  contact: 'Em đã nhận. Em không lưu số điện thoại; muốn cán bộ gọi lại, anh/chị gõ “gặp cán bộ”.',
  noOfficeNear: (office: string) =>
    `Em không thấy điểm tiếp nhận nào của tỉnh ở gần chỗ anh/chị. Nơi gần nhất là trung tâm dịch vụ việc làm của tỉnh anh/chị đang ở; cần hỏi thêm, xin liên hệ ${office}.`,
  officeNear: (km: number) => `Nơi tiếp nhận gần anh/chị nhất (khoảng ${km} km theo đường chim bay):`,
  eventGone: 'Sự kiện này không còn trong lịch. Anh/chị xem các sự kiện sắp tới nhé.',
  companyFound: (asOf: string, name: string, licence: string, state: string) =>
    `Trong danh sách cập nhật ngày ${asOf}: ${name}, giấy phép số ${licence}, ${state}. Anh/chị so đúng từng chữ tên và số trên giấy họ đưa; có giấy phép chưa có nghĩa là đơn hàng nào cũng thật.`,
  companyNear: (asOf: string, asked: string, names: string) =>
    `Em không thấy đúng tên “${asked}” trong danh sách cập nhật ngày ${asOf}. Tên gần giống: ${names}. Tên na ná nhau là chỗ dễ bị lừa, anh/chị so đúng từng chữ.`,
  companyMissing: (asOf: string, asked: string) =>
    `Em không thấy “${asked}” trong danh sách cập nhật ngày ${asOf}. Danh sách có thể chưa mới nên em không kết luận; chưa tra được ở nơi chính thức thì chưa nộp tiền.`,
  cutShort:
    'Tin nhắn của anh/chị dài quá, em chỉ đọc được phần đầu (2.000 ký tự). Phần sau nếu có ý quan trọng, anh/chị gửi tiếp thành tin khác giúp em.',
  empty: 'Em chưa thấy câu hỏi nào. Anh/chị gõ vài chữ về việc mình cần nhé.',
  staleButton: 'Nút này đã cũ. Anh/chị hỏi lại giúp em ạ.',
  failed: (office: string) =>
    `Em vừa gặp lỗi khi trả lời câu này và đã ghi lại để sửa. Anh/chị thử hỏi cách khác, hoặc liên hệ ${office}.`,
  preparing: 'Em đang chuẩn bị, xin chờ trong giây lát; tin nhắn của anh/chị đã được nhận và sẽ được trả lời.',
  schoolsNamed: 'Trường có dạy nghề anh/chị nói:',
  /** Also where an occupation was named that nobody here teaches: the list then claims nothing about it. */
  schoolsAny: 'Các trường trong danh sách em có, không lọc theo nghề:',
  sampleData: 'Lưu ý: đây là dữ liệu mẫu để dùng thử, không phải thông tin thật.',
  several: 'Anh/chị hỏi mấy việc, em trả lời từng việc ạ.',
  ifMeant: (title: string) => `Còn nếu anh/chị hỏi về “${title}”:`,
  weather: 'Dạ, em là trợ lý nhắn tin nên không biết trời mưa nắng ạ. Anh/chị giữ sức khỏe; cần gì cứ nhắn em.',
  digressed: 'Mình quay lại phần đang làm dở nhé.',
} as const;
