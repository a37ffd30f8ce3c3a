// Work found while the decision is waited for: other rules than those of a benefit being drawn (Luật Việc làm 74/2025, Điều 38 khoản 1
// điểm d; Nghị định 374/2025, Điều 14 khoản 3, Điều 30 khoản 7), above the answer about new work.

import { formatDong } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { requireParameter } from '#law/parameters.ts';
import { cue, shown } from './facts/cues.ts';
import type { Heard } from './facts/read.ts';
import { above } from './reply.ts';

const ENTRIES: ReadonlySet<string> = new Set(['ui.new_job', 'ui.terminate', 'ui.fraud']);
const WAITS = cue(
  [
    '(?:chờ|đợi) (?:\\p{L}{1,6} ){0,2}(?:quyết định|qđ|kết quả|xét|duyệt|hồ sơ|giấy hẹn|ngày hẹn)',
    '(?:chưa|không|ko) (?:có |ra |nhận (?:được )?){1,2}(?:quyết định|qđ|kết quả)',
    '(?:mới|vừa|đã) nộp (?:hồ sơ|hs|đơn|giấy|thất nghiệp) … (?:thì|mà|lại|đã|được|có)',
  ],
  ['đang (?:hưởng|lãnh|lĩnh)', '(?<!(?:chưa|không|ko|k) )(?:đã |có )(?:có )?quyết định (?:rồi|hưởng)'],
);

export function withWaiting(reply: Reply, { id }: Entry, heard: Heard, knowledge: Knowledge, today: PlainDate): Reply {
  if (!ENTRIES.has(id) || reply.provenance.decision === 'refuse' || !shown(WAITS, heard)) return reply;
  const value = (name: string) => requireParameter(knowledge.parameters, name, today).value;
  const [wait, report] = [value('tctn_ngay_cho'), value('tctn_ngay_bao_viec_moi')];
  const [low, high] = [value('phat_bhtn_thap'), value('phat_bhtn_cao')].map(formatDong);
  const line = `Đang chờ quyết định mà có việc: trong ${wait} ngày làm việc sau khi nộp, ký hợp đồng thuộc diện đóng bảo hiểm xã hội bắt buộc thì lần này không hưởng; báo trung tâm ngay, rút hồ sơ bằng Mẫu số 11, các tháng đã đóng được giữ đủ. Không báo thì bị phạt ${low} – ${high}. Qua ${wait} ngày đó mới có việc thì đã tính vào thời gian hưởng: báo trong ${report} ngày làm việc, trung tâm xét (Luật Việc làm 74/2025, Điều 38, 41; Nghị định 374/2025, Điều 14, 30).`;
  return above(line, reply);
}
