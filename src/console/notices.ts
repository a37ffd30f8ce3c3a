// What a page says on top after a deed. The address carries only the name of it: nobody can put words into our mouth.

type Notice = { readonly kind: 'done' | 'fault'; readonly text: string };

const done = (text: string): Notice => ({ kind: 'done', text });
const fault = (text: string): Notice => ({ kind: 'fault', text });

export const NOTICES: Readonly<Record<string, Notice>> = {
  'da-luu': done('Đã lưu.'),
  'khong-doi': done('Chưa có gì thay đổi nên không có bản nháp nào.'),
  'da-xoa': done('Đã xóa.'),
  'da-gui-duyet': done('Đã gửi duyệt. Người duyệt sẽ thấy bản này ở trang tổng quan.'),
  'chua-gui-duyet': fault('Bản này người soạn chưa gửi duyệt.'),
  'da-cong-bo': done('Đã công bố. Từ bây giờ người dân nhận câu trả lời này.'),
  'da-hen': done('Đã duyệt và hẹn ngày công bố.'),
  'da-tra-lai': done('Đã trả lại cho người soạn, kèm lý do.'),
  'da-bo-nhap': done('Đã bỏ bản nháp.'),
  'da-dung': done('Đã dừng câu trả lời trên mọi kênh. Danh sách người đã nhận ở bên dưới.'),
  'da-mo-lai': done('Câu trả lời được dùng lại.'),
  'da-dung-truoc': fault('Câu trả lời này đã được dừng từ trước.'),
  'da-khoi-phuc': done('Đã lấy nội dung cũ làm bản nháp. Đọc lại rồi gửi duyệt.'),
  'nguoi-khac-sua': fault('Có người vừa thay đổi bản này. Xin xem lại rồi làm tiếp.'),
  'nguoi-thu-hai': fault('Bản này do chính anh/chị soạn, cần người khác duyệt và công bố.'),
  'chua-thu': fault('Kho câu trả lời vừa thay đổi. Xin bấm “Xem điều gì thay đổi” lại một lần rồi công bố.'),
  'da-dung-thu': done('Đã dừng phép thử. Chưa có gì thay đổi.'),
  'can-ly-do': fault('Xin ghi lý do, vài chữ là được.'),
  'khong-con-nhap': fault('Bản nháp này không còn nữa (đã công bố hoặc đã bỏ).'),
  'doi-mat-khau': done('Đã đổi mật khẩu. Các phiên khác đã được đăng xuất.'),
  'bat-xac-thuc': done('Đã bật xác thực hai lớp.'),
  'tat-xac-thuc': done('Đã tắt xác thực hai lớp.'),
  'can-xac-thuc': fault('Quy định của đơn vị: cần bật xác thực hai lớp rồi mới dùng tiếp.'),
  'da-thoat': done('Đã đăng xuất.'),
  'da-thoat-het': done('Đã đăng xuất ở mọi thiết bị khác.'),
  'het-phien': fault('Phiên làm việc đã hết. Những gì vừa gõ được giữ lại; xin đăng nhập để lưu tiếp.'),
  'sai-mat-khau': fault('Mật khẩu hiện tại không đúng.'),
  'sai-ma': fault('Mã sáu số không đúng hoặc đã dùng. Xin nhập mã mới nhất.'),
  'khong-tu-khoa': fault('Không thể tự khóa hoặc tự bỏ quyền quản trị của chính mình.'),
  'can-vai-tro': fault('Chọn ít nhất một vai trò, hoặc khóa tài khoản.'),
  'khong-khop': fault('Các dòng đang chờ không khớp với nhau. Xin mở từng dòng để xem lý do.'),
  'da-gan': done('Đã giao việc.'),
  'da-bo-qua': done('Đã bỏ qua. Câu này sẽ không hiện lại nữa.'),
  'da-them-cach-hoi': done('Đã thêm câu này vào cách hỏi trong bản nháp. Xem lại rồi gửi duyệt.'),
  'da-nhap': done('Đã nhập xong.'),
  'nhap-cu': fault('Bản xem trước này không còn đúng nữa. Xin tải tệp lên lại.'),
  'khong-co-bo': done('Đã bỏ những gì gõ dở.'),
  'da-giu': done('Đã giữ bản đã công bố.'),
  'da-dung-tep': done('Từ bây giờ dùng bản trong tệp.'),
};
