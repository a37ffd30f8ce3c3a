// What the estimate asks for, one thing at a time, and why.

import type { Reply } from '#domain/reply.ts';
import { CANCEL_BUTTON, DATA, say } from '../reply.ts';
import type { Estimate } from '../session.ts';
import type { Asking } from './slots.ts';

export function nextQuestion(estimate: Estimate): Asking | undefined {
  if (estimate.months === undefined) return 'months';
  if (estimate.wages === undefined) return 'wages';
  return estimate.region === undefined ? 'region' : undefined;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const QUESTIONS: Record<Asking, string> = {
  months:
    'Anh/chị đã đóng bảo hiểm thất nghiệp bao nhiêu tháng mà chưa hưởng? (ví dụ: 27 tháng, hoặc 2 năm 3 tháng; xem trên sổ hoặc tờ rời, cộng cả các công ty trước)',
  wages:
    'Lương đóng bảo hiểm thất nghiệp bình quân 6 tháng gần nhất là bao nhiêu? Anh/chị nhắn một số (ví dụ: 8 triệu), hoặc đủ 6 số theo từng tháng (ví dụ: 7 7 7,2 7,2 7,5 7,5). Lấy lương đóng bảo hiểm, không phải lương thực nhận.',
  region:
    'Công ty (hoặc chi nhánh) nơi anh/chị làm ở xã, phường nào, thuộc vùng lương mấy? Trần trợ cấp tính theo vùng lương của nơi công ty hoạt động, không phải nơi anh/chị ở. Chưa rõ thì bấm “Tôi chưa biết”, em tính cho cả bốn vùng.',
};

export function ask(asking: Asking, opening = ''): Reply {
  const regions = [1, 2, 3, 4].map((region) => ({ label: `Vùng ${ROMAN[region]}`, data: DATA.region(region) }));
  const buttons =
    asking === 'region'
      ? [...regions, { label: 'Tôi chưa biết', data: DATA.region('unknown') }, CANCEL_BUTTON]
      : [CANCEL_BUTTON];
  return say([opening, QUESTIONS[asking]].filter(Boolean).join('\n'), 'flow', {
    buttons,
    provenance: { intent: 'ui.amount_duration' },
  });
}

const AGAIN: Record<Asking, string> = {
  months: 'Em chưa đọc được số tháng.',
  wages:
    'Em cần đúng một mức bình quân, hoặc đủ 6 mức lương của 6 tháng có đóng (tháng nghỉ không đóng thì lùi lại tháng trước).',
  region: 'Em chưa xác định được vùng từ câu này.',
};

export const askAgain = (asking: Asking): Reply => ask(asking, AGAIN[asking]);
