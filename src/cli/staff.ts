// Accounts of the console from the command line: for the day on which the only administrator lost the password.

import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { firstBrokenLink, writeAudit } from '#people/audit.repository.ts';
import { changeStaff, findStaff, listStaff } from '#people/staff.repository.ts';
import { addChatCode, CODE_LASTS } from '#people/staff-chats.repository.ts';
import { addLink } from '#people/staff-sessions.repository.ts';
import { systemClock } from '../config.ts';
import { configOrExit, withStorage } from './environment.ts';

export function staffList(): Promise<number> {
  return withStorage(async ({ reader }) => {
    for (const { login, name, roles, state, totp } of await listStaff(reader))
      process.stdout.write(
        `${login.padEnd(20)} ${state.padEnd(9)} ${totp === null ? '       ' : 'hai lớp'}  ${roles.join(' ')}  ${name}\n`,
      );
    return 0;
  });
}

/** A link that sets a new password once; `--bo-xac-thuc` also takes the second factor away. */
export function staffLink([login, ...options]: readonly string[]): Promise<number> {
  return withStorage(async (storage) => {
    const staff = login === undefined ? undefined : await findStaff(storage.reader, { login });
    if (staff === undefined) {
      process.stderr.write(`Không có tài khoản ${login ?? '(thiếu tên)'} → xem tên bằng: npm run cli -- staff list\n`);
      return 1;
    }
    if (staff.state === 'disabled') {
      process.stderr.write(`Tài khoản ${staff.login} đang khóa → người quản trị mở khóa trước, rồi tạo liên kết\n`);
      return 1;
    }
    const link = randomBytes(24).toString('base64url');
    const dropFactor = options.includes('--bo-xac-thuc');
    await storage.write(async (tx) => {
      const at = systemClock();
      await addLink(tx, link, staff.id, at);
      if (dropFactor) await changeStaff(tx, staff.id, { totp: null, totpStep: 0 });
      await writeAudit(tx, { at, actor: `cli:${userInfo().username}`, action: 'staff.link', subject: staff.login });
    });
    const { publicUrl, port } = configOrExit();
    process.stdout.write(
      `Dùng một lần, trong ba ngày: ${publicUrl ?? `http://localhost:${port}`}/quan-tri/lien-ket?ma=${link}\n`,
    );
    return 0;
  });
}

/** A code that joins the chat in which it is typed to the account; a quarter of an hour, once. */
export function staffChat([login]: readonly string[]): Promise<number> {
  return withStorage(async (storage) => {
    const staff = login === undefined ? undefined : await findStaff(storage.reader, { login });
    if (staff?.state !== 'active') {
      process.stderr.write(
        `Không có tài khoản đang mở tên ${login ?? '(thiếu tên)'} → xem tên bằng: npm run cli -- staff list\n`,
      );
      return 1;
    }
    const code = randomBytes(5).toString('hex').toUpperCase();
    await storage.write(async (tx) => {
      const at = systemClock();
      await addChatCode(tx, code, staff.id, at);
      await writeAudit(tx, {
        at,
        actor: `cli:${userInfo().username}`,
        action: 'staff.chat_code',
        subject: staff.login,
      });
    });
    process.stdout.write(`Trong ${CODE_LASTS} phút, ${staff.login} nhắn cho bot: /canbo ${code}\n`);
    return 0;
  });
}

export function auditVerify(): Promise<number> {
  return withStorage(async ({ reader }) => {
    const broken = await firstBrokenLink(reader);
    if (broken === undefined) {
      process.stdout.write('Nhật ký nguyên vẹn: mỗi dòng khớp với dòng trước nó.\n');
      return 0;
    }
    process.stderr.write(
      `Dòng ${broken} không khớp với dòng trước nó: tệp dữ liệu đã bị sửa từ bên ngoài → giữ bản sao lưu, tìm nguyên nhân.\n`,
    );
    return 1;
  });
}
