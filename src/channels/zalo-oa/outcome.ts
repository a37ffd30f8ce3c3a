// What a failed call to the Official Account's API means for the message that was to be sent.

import type { SendResult } from '#domain/sending.ts';
import type { ZaloFailure } from '#zalo-api-sdk';

const RATE_LIMIT = -32;

export function sendFailure(failure: ZaloFailure): Exclude<SendResult, { kind: 'sent' }> {
  const { action, message: error, afterMs, code, reason } = failure;
  switch (action) {
    case 'retry':
      return { kind: 'retry', afterMs, pauseAccount: code === RATE_LIMIT, error };
    case 'refresh':
    case 'stop':
      return { kind: 'stop', problem: problemOf(code), error };
    case 'unknown':
      return { kind: 'unknown', error };
    case 'skip':
      switch (reason) {
        case 'not_follower':
          return { kind: 'unreachable', reach: 'left', error };
        case 'out_of_window':
          return { kind: 'unreachable', reach: 'closed', error };
        case 'opted_out':
        case 'suspended':
        case 'unreachable':
          return { kind: 'unreachable', reach: 'blocked', error };
        default:
          return { kind: 'refused', error };
      }
  }
}

const PROBLEMS: Readonly<Record<number, string>> = {
  [-204]: 'Tài khoản OA đã bị vô hiệu. Kiểm tra tại oa.zalo.me.',
  [-205]: 'Không tìm thấy tài khoản OA. Kiểm tra ZALO_OA_ID.',
  [-209]: 'Ứng dụng Zalo chưa kích hoạt. Bật "Đang hoạt động" tại developers.zalo.me → Cài đặt.',
  [-211]: 'OA đã dùng hết hạn mức gửi của gói.',
  [-212]: 'Ứng dụng chưa có quyền gọi API này. Đăng ký quyền tại developers.zalo.me rồi ủy quyền lại.',
  [-219]: 'Ứng dụng Zalo đã bị gỡ hoặc bị khoá.',
  [-221]: 'OA chưa được xác thực. Nộp giấy tờ xác thực tại oa.zalo.me.',
  [-223]: 'OA chưa ủy quyền cho ứng dụng. Chạy: npm run cli -- zalo-oa authorize.',
  [-224]: 'Gói OA hiện tại không có OpenAPI. Cần gói Tăng trưởng hoặc Toàn diện.',
  [-235]: 'API này không dùng được cho loại OA hiện tại.',
  [-242]: 'Sai appsecret_proof: kiểm tra ZALO_APP_SECRET.',
  [-248]: 'Zalo báo nội dung vi phạm tiêu chuẩn nền tảng. Cần người xem lại trước khi gửi tiếp.',
};

/** What an operator must do, in Vietnamese. */
export function problemOf(code: number | undefined): string {
  return (
    (code === undefined ? undefined : PROBLEMS[code]) ??
    'Zalo không nhận ủy quyền của OA (hết hạn hoặc đã bị thu hồi). Chạy: npm run cli -- zalo-oa authorize.'
  );
}
