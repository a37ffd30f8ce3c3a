// What SQLite says of a broken machine, as a problem that names the remedy.

import type { Problem } from '#domain/result.ts';

/** By SQLite's primary result codes (sqlite.org/rescode.html). */
const FAULTS: Readonly<Record<number, readonly [message: string, remedy: string]>> = {
  8: ['tệp chỉ đọc được', 'cấp quyền ghi cho người dùng chạy chương trình'],
  10: ['đĩa báo lỗi khi đọc hoặc ghi', 'xem nhật ký hệ thống; ổ đĩa có thể hỏng hoặc đầy'],
  11: ['cơ sở dữ liệu bị hỏng', 'dừng chương trình, khôi phục bản sao lưu (docs/operations.md)'],
  13: ['đĩa đầy', 'dọn chỗ trống trên ổ đĩa rồi chạy lại'],
  14: ['không mở được tệp', 'kiểm tra thư mục VAR_DIR và quyền của nó'],
  26: ['tệp không phải cơ sở dữ liệu của chương trình', 'khôi phục bản sao lưu (docs/operations.md)'],
};

/** Undefined when the error is none of the machine's: a bug, which should be seen as one. */
export function machineFault(error: unknown, file: string): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { errcode, code } = error as Error & { errcode?: number; code?: string };
  const known = errcode === undefined ? FAULTS[code === 'ENOSPC' ? 13 : -1] : FAULTS[errcode & 0xff];
  return known && { where: file, message: known[0], remedy: known[1] };
}
