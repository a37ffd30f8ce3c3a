// What is wrong with a campaign before anybody should approve it, in words for the person who wrote it.

import { CHANNEL_LABELS } from './audience.ts';
import type { Written } from './campaigns.repository.ts';
import type { NoticeShape } from './port.ts';
import type { Plan } from './routes.ts';

/** `plan` is missing for an article, which has no audience of its own. */
export function faultsOf(
  campaign: Written,
  shapes: readonly NoticeShape[],
  plan: Plan | undefined,
  now: Temporal.Instant,
): string[] {
  const faults: string[] = [];
  const { kind, title, text, audience, goodUntil, startAt } = campaign;
  if (title.trim() === '') faults.push('Chưa có tiêu đề.');
  if (text.trim() === '') faults.push(kind === 'article' ? 'Chưa có mã bài viết.' : 'Chưa có nội dung.');
  if (kind === 'notice' && audience.topics.length === 0 && audience.savedEvent === undefined)
    faults.push('Chưa chọn chủ đề: thông báo gửi tới ai?');
  if (goodUntil && Temporal.Instant.compare(goodUntil, now) <= 0)
    faults.push('Sự kiện đã bắt đầu hoặc đã qua; không gửi thông báo nữa. Chọn sự kiện khác hoặc sửa thời hạn.');
  if (goodUntil && startAt && Temporal.Instant.compare(startAt, goodUntil) >= 0)
    faults.push('Giờ gửi sau khi sự kiện bắt đầu. Chọn giờ gửi sớm hơn.');
  if (plan === undefined) return faults;
  for (const { channel, texts, longest } of shapes)
    if (texts.length > 1)
      faults.push(
        `${CHANNEL_LABELS[channel]}: dài quá một tin (tối đa ${longest} ký tự kể cả phần cuối). Rút ngắn khoảng ${texts.slice(1).join('\n').length} ký tự.`,
      );
  if (plan.total === 0) faults.push('Không có ai trong nhóm người nhận này. Chọn chủ đề, địa bàn hoặc kênh khác.');
  else if (plan.reached === 0)
    faults.push('Có người đăng ký nhưng hiện không gửi được tới ai (xem lý do từng nhóm). Kiểm tra các kênh.');
  return faults;
}
