// Who may do what in the console. A person holds one role or several; a page asks for a permission, never for a role.

export const ROLES = ['viewer', 'editor', 'reviewer', 'sender', 'approver', 'helper', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  /** Read answers, data, the worklist. */
  'read',
  /** Write drafts of answers, change data, import, sort the worklist. */
  'edit',
  /** Try out what a draft would change. */
  'try',
  /** Publish what somebody else wrote. */
  'publish',
  /** Take an answer back at once. */
  'withdraw',
  /** See who received an answer. */
  'receivers',
  /** Write notices, send what was approved, stop what is running. */
  'notify',
  /** Let go out what somebody else wrote. */
  'approve_notices',
  /** Answer people who asked for a person, and read their conversation. */
  'help',
  /** Accounts, roles, rules of the house. */
  'manage_staff',
  /** Read the audit log. */
  'audit',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const GRANTS: Record<Role, readonly Permission[]> = {
  viewer: ['read'],
  editor: ['read', 'edit', 'try', 'withdraw', 'receivers'],
  reviewer: ['read', 'try', 'publish', 'withdraw', 'receivers'],
  sender: ['read', 'notify', 'receivers'],
  approver: ['read', 'withdraw', 'receivers', 'approve_notices'],
  helper: ['read', 'help'],
  administrator: ['read', 'withdraw', 'receivers', 'manage_staff', 'audit'],
};

export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => GRANTS[role].includes(permission));
}

/** Words that are no role any more are left out: a person never gains by them. */
export function readRoles(text: string): Role[] {
  const words = text.split(' ');
  return ROLES.filter((role) => words.includes(role));
}

export const ROLE_NAMES: Record<Role, string> = {
  viewer: 'Người xem',
  editor: 'Người soạn',
  reviewer: 'Người duyệt nội dung',
  sender: 'Người gửi thông báo',
  approver: 'Người duyệt thông báo',
  helper: 'Người trực hỗ trợ',
  administrator: 'Quản trị',
};

export const ROLE_TASKS: Record<Role, string> = {
  viewer: 'Đọc câu trả lời, dữ liệu và danh sách việc.',
  editor: 'Soạn câu trả lời, sửa dữ liệu, xử lý câu hỏi; dừng câu trả lời khi khẩn cấp.',
  reviewer: 'Duyệt và công bố bản người khác soạn; xem ai đã nhận câu trả lời.',
  sender: 'Soạn thông báo, gửi bản đã duyệt, tạm dừng và hủy đợt gửi.',
  approver: 'Duyệt hoặc trả lại thông báo người khác soạn; dừng câu trả lời khi khẩn cấp.',
  helper: 'Nhận phiếu, đọc cuộc trò chuyện của phiếu và trả lời người dân.',
  administrator: 'Mở và khóa tài khoản, đặt quy tắc, đọc nhật ký.',
};

export type Actor = {
  readonly login: string;
  readonly roles: readonly Role[];
  /** How the deed came, where not through the console: the command line and its user, a chat. For the log. */
  readonly via?: string | undefined;
};
