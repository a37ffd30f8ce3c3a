// Loans of the Bank for Social Policies for the person's own case: to create work, or to go abroad by contract. How much is within the
// limit is computed; whether it is granted is the bank's word.

import { formatDong, formatNumber } from '#domain/money.ts';
import { formatWeekday } from '#domain/time.ts';
import { jobLoan, overseasLoan } from '#law/loans.ts';
import { requireParameter } from '#law/parameters.ts';
import { addWorkingDays } from '#law/working-days.ts';
import { cue, shown } from '../facts/cues.ts';
import { readAbroadLoan, readJobLoan } from './loan-facts.ts';
import type { Answered, Case, Question, Reckoning, Setting } from './types.ts';

const UNDER_AGE = cue(['1[0-7] ?(?:t|tuổi)']);
const SELF_SIGNED = cue(['tự (?:ký|kí)', 'hợp đồng cá nhân']);

export const loan: Reckoning = {
  name: 'loan',
  entries: ['job.loan'],
  sections: new Set(['how_much', 'how_long', 'age']),
  shares: ['choices'],
  named: cue(['vay (?:vốn )?(?:tạo việc làm|giải quyết việc làm|gqvl|làm ăn|kinh doanh)']),
  hinted: cue(['vay (?:được |thêm |tối đa )?\\d{1,4} ?(?:triệu|tr|tỷ|tỉ|củ)']),
  foreign: cue([
    '(?:nước ngoài|xklđ|xkld|nhật|hàn|đài loan|đức|tự ký)',
    'vay (?:học|đi học|nặng lãi|tín dụng đen|mua nhà|tiêu dùng)',
    'sinh viên',
    'học phí',
  ]),
  certain: (_, heard) => shown(UNDER_AGE, heard),
  read: readJobLoan,
  answer: jobLoanAnswer,
};

export const abroadLoan: Reckoning = {
  name: 'abroad_loan',
  entries: ['overseas.loan'],
  sections: new Set(['how_much', 'missing']),
  shares: ['choices'],
  named: cue([
    'vay (?:vốn |tiền )?(?:để )?đi (?:nước ngoài|xklđ|xuất khẩu|nhật|hàn|đài|đức)',
    '(?:tự ký|hợp đồng cá nhân) … … vay',
  ]),
  foreign: cue([
    '(?:hộ kinh doanh|hợp tác xã|mua máy|mở (?:tiệm|quán|xưởng|cửa hàng)|(?:tạo|giải quyết|duy trì|vốn) việc làm|duy trì việc)',
  ]),
  certain: (_, heard) => shown(SELF_SIGNED, heard),
  read: readAbroadLoan,
  answer: abroadLoanAnswer,
};

const LENDER = 'Vay được bao nhiêu, lãi mấy phần trăm do Ngân hàng Chính sách xã hội quyết';

function jobLoanAnswer(
  { known, unknown, facts }: Case,
  { knowledge: { parameters }, today }: Setting,
): Answered | undefined {
  const age = requireParameter(parameters, 'vay_tuoi', today).value;
  if (facts.choices?.minor !== undefined)
    return {
      lines: [
        `Chưa vay được: người vay phải đủ năng lực hành vi dân sự, tức từ đủ ${age} tuổi (Luật Việc làm 74/2025, Điều 9 khoản 6). Gia đình muốn đứng vay thì hỏi Ngân hàng Chính sách xã hội.`,
      ],
    };
  const { wanted, workers, borrower } = known;
  if (wanted === undefined && workers === undefined) return undefined;
  const business = borrower === 'business' || workers !== undefined;
  if (business && workers === undefined && !unknown.has('workers'))
    return { lines: [openBusiness(parameters, today)], ask: ASK_WORKERS };
  const given = jobLoan(business ? (workers ?? 1) : undefined, parameters, today);
  return {
    lines: [
      verdict(wanted, given.most, business ? 'cơ sở này' : 'người lao động'),
      ...(business && workers !== undefined ? [businessWorking(workers, given)] : []),
      `Trả trong tối đa ${given.months} tháng${wanted === undefined ? '' : `, chia đều thì gốc mỗi tháng ${formatDong(Math.ceil(Math.min(wanted, given.most) / given.months))}, chưa kể lãi`}. ${business ? 'Cơ sở kinh doanh vay phải có tài sản bảo đảm.' : 'Người lao động vay thì luật không buộc thế chấp.'}`,
      `${LENDER}, theo phương án làm ăn. Nộp ở ngân hàng nơi làm ăn, không có hạn; hỏi tổ tiết kiệm và vay vốn ở xã trước.`,
      '(Nghị định 338/2025, Điều 5 khoản 1; Luật Việc làm 74/2025, Điều 9.)',
    ],
  };
}

const ASK_WORKERS: Question = { slot: 'workers', text: 'Cơ sở có (hoặc sẽ có) bao nhiêu lao động?' };

function openBusiness(parameters: Setting['knowledge']['parameters'], today: Setting['today']): string {
  const { ceiling = 0, perWorker } = jobLoan(1, parameters, today);
  return `Cơ sở kinh doanh vay tối đa ${formatDong(ceiling)} và không quá ${formatDong(perWorker)} cho mỗi lao động (Nghị định 338/2025, Điều 5 khoản 1).`;
}

function verdict(wanted: number | undefined, most: number, who: string): string {
  if (wanted === undefined) return `${capital(who)} vay tối đa ${formatDong(most)}.`;
  return wanted <= most
    ? `Vay ${formatDong(wanted)} là trong mức: ${who} vay tối đa ${formatDong(most)}.`
    : `Vay ${formatDong(wanted)} là quá mức: ${who} vay tối đa ${formatDong(most)}, quá ${formatDong(wanted - most)}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function businessWorking(
  workers: number,
  { perWorker, byWorkers = 0, ceiling = 0 }: ReturnType<typeof jobLoan>,
): string {
  const capped = byWorkers > ceiling ? `, nhưng trần là ${formatDong(ceiling)}` : '';
  return `${formatNumber(workers)} lao động × ${formatDong(perWorker)} = ${formatDong(byWorkers)}${capped}.`;
}

function abroadLoanAnswer(
  { known, facts }: Case,
  { knowledge: { parameters, calendar }, today }: Setting,
): Answered | undefined {
  if (facts.choices?.going_by === 'self_signed')
    return {
      lines: [
        'Hợp đồng tự ký với chủ nước ngoài thì không vay được khoản này: chỉ cho người ký với công ty dịch vụ hoặc đơn vị sự nghiệp (Luật Việc làm 74/2025, Điều 9 khoản 7). Có thể hỏi Ngân hàng Chính sách xã hội khoản vay khác.',
      ],
    };
  const { cost, granted = 0, wanted } = known;
  const whole = cost ?? wanted;
  if (whole === undefined) return undefined;
  const given = overseasLoan({ cost: whole, granted, ...(wanted === undefined ? {} : { wanted }) }, parameters, today);
  const days = requireParameter(parameters, 'vay_ngay_giai_quyet', today).value;
  const less = granted > 0 ? ` − ${formatDong(granted)} đã được hỗ trợ` : '';
  const pledge = given.needsPledge
    ? `Trên ${formatDong(given.pledgeAbove)} nên phải có tài sản bảo đảm.`
    : `Không quá ${formatDong(given.pledgeAbove)} nên không cần tài sản bảo đảm.`;
  return {
    lines: [
      ...(wanted === undefined || cost === undefined ? [] : [verdict(wanted, given.most, 'người đi')]),
      `Vay tối đa ${formatDong(given.most)}: ${formatNumber(given.share)}% × ${formatDong(whole)}${less}, nếu số này ghi trong hợp đồng là phải trả trước khi đi. ${pledge}`,
      `${LENDER}; phải đã ký với công ty dịch vụ có phép hoặc đơn vị của Nhà nước.`,
      `Nộp đủ giấy hôm nay thì chậm nhất ${formatWeekday(addWorkingDays(calendar, today, days))} có trả lời (${days} ngày làm việc). Chưa ký hợp đồng thì đừng nộp tiền cho ai.`,
      '(Nghị định 338/2025, Điều 12–17.)',
    ],
  };
}
