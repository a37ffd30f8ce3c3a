// `/minh-bach`: what the assistant did, month by month, the bad with the good; and what it keeps of people. From the same counts as
// the office's own figures, so nothing here is written by hand.

import { html } from 'hono/html';
import { officeLine } from '#conversation/office-hours.ts';
import { type Figures, figuresOf, monthPeriod } from '#desk/figures.ts';
import { duration } from '#desk/texts.ts';
import { formatNumber } from '#domain/money.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { withdrawalsBetween } from '#knowledge/withdrawals.repository.ts';
import { KEEP_DAYS } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { frame, type Html } from './frame.ts';

const MONTHS = 12;

type Month = { readonly month: string; readonly figures: Figures; readonly withdrawn: number };

/** The last twelve months, newest first; months before anything was counted are left out. */
async function monthsOf(db: Db, today: PlainDate): Promise<Month[]> {
  const list: Month[] = [];
  for (let back = 0; back < MONTHS; back++) {
    const month = today.toPlainYearMonth().subtract({ months: back }).toString();
    const period = monthPeriod(month);
    const figures = await figuresOf(db, period);
    const withdrawn = await withdrawalsBetween(db, period);
    if (figures.total.questions > 0 || figures.tickets.closed > 0 || withdrawn > 0)
      list.push({ month, figures, withdrawn });
  }
  return list;
}

export async function honestyPage(db: Db, knowledge: Knowledge, today: PlainDate, version: string): Promise<Html> {
  const months = await monthsOf(db, today);
  const entries = [...knowledge.entries.values()].filter(({ status }) => status === 'published');
  const oldest = entries.map(({ reviewed }) => reviewed).sort(Temporal.PlainDate.compare)[0];
  const byOfficers = entries.filter(({ reviewed_by }) => reviewed_by !== undefined).length;
  return frame(
    'Minh bạch',
    version,
    html`<p>Cầu Việc chỉ trả lời bằng những câu viết sẵn theo văn bản nhà nước, kèm căn cứ; không có câu nào do máy tự nghĩ ra. Không chắc thì hỏi lại, không biết thì nói không biết. Trang này cho biết việc đó được làm tới đâu. Số liệu lấy thẳng từ hệ thống, tới hôm nay ${formatDay(today)}.</p>
<section><h2>Từng tháng</h2>${months.length === 0 ? html`<p>Chưa có câu hỏi nào được đếm.</p>` : months.map(monthSection)}</section>
<section><h2>Kho câu trả lời</h2><p>${entries.length} câu trả lời đang dùng${oldest === undefined ? '' : `; câu rà soát lâu nhất là ngày ${formatDay(oldest)}`}. ${byOfficers} câu đã được cán bộ trung tâm duyệt; những câu còn lại viết theo văn bản, chưa có cán bộ nào của trung tâm ký duyệt.</p></section>
<section><h2>Em lưu gì, bao lâu</h2><ul>
<li>Tin nhắn và câu trả lời: ${KEEP_DAYS.message} ngày. Câu hỏi đã bỏ tên, số điện thoại, số căn cước, để cán bộ sửa câu trả lời: ${KEEP_DAYS.question} ngày.</li>
<li>Phiếu hỗ trợ: ${KEEP_DAYS.ticket} ngày. Ai đã nhận thông báo nào: ${KEEP_DAYS.ledger} ngày, để trả lời thanh tra.</li>
<li>Không lưu họ tên, số điện thoại, ảnh. Ở các trang số liệu chỉ có con số đếm.</li>
<li>Xem mọi thứ đang lưu về mình: gõ “dữ liệu của tôi”. Xóa hết: gõ “xóa dữ liệu”.</li></ul></section>
<section><h2>Thấy sai?</h2><p>Báo ${officeLine(knowledge)}, hoặc gõ “gặp cán bộ” trong cuộc trò chuyện. Câu sai được dừng trên mọi kênh trong vài giây; ai đã nhận câu đó thì hệ thống biết, để cán bộ báo lại.</p></section>`,
  );
}

function monthSection({ month, figures: { total, helped, tickets }, withdrawn }: Month): Html {
  const of = (part: number) =>
    total.questions === 0
      ? '0'
      : `${formatNumber(part)} (${formatNumber(Math.round((part / total.questions) * 100))}%)`;
  const words = helped.yes + helped.no;
  const rows: readonly (readonly [string, string])[] = [
    ['Câu hỏi', formatNumber(total.questions)],
    ['Trả lời được', of(total.answered)],
    ['Phải hỏi lại', of(total.clarified)],
    ['Từ chối vì không biết hoặc gặp lỗi', of(total.refused)],
    ['Chuyển cho cán bộ', formatNumber(total.handedOver)],
    [
      'Chờ cán bộ trả lời',
      tickets.median === undefined
        ? 'chưa có phiếu nào được trả lời'
        : `một nửa trong ${duration(tickets.median)} làm việc`,
    ],
    ['Phiếu đóng mà không ai trả lời', formatNumber(tickets.unanswered)],
    [
      'Nói “được việc rồi”',
      words === 0 ? 'chưa ai cho biết' : `${formatNumber(helped.yes)} trong ${formatNumber(words)} người cho biết`,
    ],
    ['Câu trả lời phải dừng để sửa', formatNumber(withdrawn)],
  ];
  return html`<h3>Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}</h3><table><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`;
}
