// The audit log, for reading.

import { html } from 'hono/html';
import { firstBrokenLink, listAudit } from '#people/audit.repository.ts';
import { moment } from '../dates.ts';
import { field, PER_PAGE, pager, show } from '../layout.ts';
import { rowsTable } from '../rows-table.ts';
import { get, pageOf, query, ROOT, type Route, type StaffVisit } from '../visit.ts';

export const AUDIT_ROUTES: readonly Route[] = [
  get('/nhat-ky', 'audit', auditPage),
  get('/nhat-ky/kiem-tra', 'audit', checkPage),
];

const ACTIONS: Readonly<Record<string, string>> = {
  sign_in: 'đăng nhập',
  'sign_in.wrong_password': 'sai mật khẩu',
  'sign_in.wrong_code': 'sai mã xác thực',
  'sign_in.locked': 'tạm khóa vì sai nhiều lần',
  sign_out: 'đăng xuất',
  'sign_out.everywhere': 'đăng xuất mọi thiết bị khác',
  'staff.first_administrator': 'tạo tài khoản quản trị đầu tiên',
  'staff.password_set': 'đặt mật khẩu qua liên kết',
  'staff.password_changed': 'đổi mật khẩu',
  'staff.second_factor_on': 'bật xác thực hai lớp',
  'staff.second_factor_off': 'tắt xác thực hai lớp',
  'staff.second_factor_removed': 'gỡ xác thực hai lớp của người khác',
  'staff.invited': 'mời người mới',
  'staff.changed': 'đổi vai trò, tình trạng',
  'staff.link': 'tạo liên kết đặt mật khẩu',
  rule: 'đổi quy tắc',
  'content.draft': 'lưu bản nháp',
  'content.submit': 'gửi duyệt',
  'content.return': 'trả lại',
  'content.publish': 'công bố',
  'content.schedule': 'hẹn ngày công bố',
  'content.discard': 'bỏ bản nháp',
  'content.roll_back': 'lấy lại nội dung cũ',
  'content.withdraw': 'dừng câu trả lời',
  'content.restore': 'dùng lại câu trả lời',
  'content.keep': 'giữ bản đã công bố trước thay đổi trong tệp',
  'content.shipped': 'dùng bản trong tệp',
  'content.export': 'xuất ra tệp',
  'content.receivers': 'xuất danh sách người nhận',
  'data.save': 'sửa dữ liệu',
  'seekers.export': 'tải danh sách người tìm việc',
  'data.remove': 'xóa dữ liệu',
  'data.import': 'nhập từ bảng tính',
  'worklist.assign': 'giao việc',
  'worklist.example': 'thêm cách hỏi',
  'worklist.ignore': 'bỏ qua câu hỏi',
  'worklist.new_entry': 'soạn mục mới từ câu hỏi',
  retention: 'xóa dữ liệu đến hạn',
  erase: 'người dân xóa dữ liệu',
  'ticket.answer': 'trả lời phiếu',
  'ticket.close': 'đóng phiếu',
};

async function auditPage(visit: StaffVisit): Promise<Response> {
  const words = query(visit, 'tim');
  const { rows, total } = await listAudit(visit.deps.storage.reader, {
    words,
    offset: pageOf(visit) * PER_PAGE,
    limit: PER_PAGE,
  });
  return show(visit, {
    title: 'Nhật ký',
    body: html`<p>Ghi lại ai làm gì, lúc nào. Không ai sửa hay xóa được dòng nào, kể cả quản trị. <a href="${ROOT}/nhat-ky/kiem-tra">Kiểm tra nhật ký có nguyên vẹn không</a>.</p>
<form method="get" action="${ROOT}/nhat-ky" class="filters" role="search">${field('tim', 'Tìm', words, { type: 'search' })}<button>Tìm</button></form>
${rowsTable(
  'Nhật ký',
  ['Việc', 'Lúc', 'Người', 'Đối tượng', 'Chi tiết'],
  rows.map((row) => ({
    head: ACTIONS[row.action] ?? row.action,
    cells: [moment(row.at), row.actor, row.subject, row.detail],
  })),
)}
${pager(visit, total)}`,
  });
}

async function checkPage(visit: StaffVisit): Promise<Response> {
  const broken = await firstBrokenLink(visit.deps.storage.reader);
  return show(visit, {
    title: 'Kiểm tra nhật ký',
    body:
      broken === undefined
        ? html`<p class="notice done" role="status">Nhật ký nguyên vẹn: mỗi dòng khớp với dòng trước nó.</p><p><a href="${ROOT}/nhat-ky">Về nhật ký</a></p>`
        : html`<p class="notice fault" role="alert">Dòng số ${broken} không khớp với dòng trước nó: tệp dữ liệu đã bị sửa từ bên ngoài. Xin báo người vận hành và giữ nguyên bản sao lưu.</p>`,
  });
}
