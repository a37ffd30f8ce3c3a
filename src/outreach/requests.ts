// What an approver reads in their own chat: the notice as it will look, whom it reaches, what it costs, and two buttons.

import { NOTICE_DATA } from '#domain/button-data.ts';
import { REASON_NAMES } from '#domain/campaign.ts';
import { formatDong, formatNumber } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { describeAudience } from './audience.ts';
import type { Campaign } from './campaign.ts';
import type { NoticeContent } from './port.ts';
import type { Plan } from './routes.ts';

export const placeNames = (knowledge: Knowledge) => (id: string) => knowledge.communes.get(id)?.name ?? id;

/** Two messages: the notice itself, untouched, and what it is about. */
export function approvalRequest(
  campaign: Campaign,
  content: NoticeContent,
  plan: Plan | undefined,
  knowledge: Knowledge,
): Reply[] {
  const { seq, version, author, audience, startAt, urgent } = campaign;
  const when = startAt ? `${formatClock(startAt)} ${formatDay(dayOf(startAt))}` : 'ngay sau khi duyệt';
  const lines = [
    `Đợt thông báo #${seq} do ${author} soạn đang chờ anh/chị duyệt.`,
    `Người nhận: ${describeAudience(audience, placeNames(knowledge))}.`,
    ...(plan ? planLines(plan) : ['Bài viết công khai gửi tới người quan tâm OA; không có sổ người nhận.']),
    `Giờ gửi: ${when}${urgent ? '; gấp (bỏ qua giới hạn một tin mỗi ngày)' : ''}.`,
    `Duyệt: bấm nút, hoặc gõ “duyệt ${seq}”. Trả lại: gõ “trả lại ${seq}: lý do”.`,
  ];
  const { buttons: _, ...shown } = content.reply;
  return [
    { ...shown, text: `[Bản người dân sẽ nhận]\n${shown.text}`, provenance: { decision: 'notice' } },
    {
      text: lines.join('\n'),
      buttons: [
        { label: 'Duyệt', data: NOTICE_DATA.approve(seq, version) },
        { label: 'Trả lại', data: NOTICE_DATA.giveBack(seq) },
      ],
      unnumbered: true,
      provenance: { decision: 'notice' },
    },
  ];
}

/** Who is reached by which way at what cost, and who is not and why. */
export function planLines({ total, reached, costDong, lines, excluded }: Plan): string[] {
  return [
    `Nhóm này có ${formatNumber(total)} người; gửi được ${formatNumber(reached)}, chi phí ${formatDong(costDong)}.`,
    ...lines.map(({ label, count, costDong: cost }) => `• ${label}: ${formatNumber(count)} người, ${formatDong(cost)}`),
    ...excluded.map(({ reason, count }) => `• Không gửi: ${formatNumber(count)} người – ${REASON_NAMES[reason]}`),
  ];
}
