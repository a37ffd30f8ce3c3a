// Money back from a company that sends people abroad: waited too long, withdrew, or came home early. What comes back of the fee is
// computed; what a contract or a court decides is said to be theirs.

import { formatNumber } from '#domain/money.ts';
import { formatDay, formatWeekday, type PlainDate } from '#domain/time.ts';
import { refundOfFee, settleBy, waitEnds } from '#law/overseas-money.ts';
import { requireParameter } from '#law/parameters.ts';
import { cue } from '../facts/cues.ts';
import { readRefund } from './offer-facts.ts';
import { formatSum } from './slots.ts';
import { dayOfIso } from './times.ts';
import type { Answered, Case, Question, Reckoning, Setting } from './types.ts';

export const refund: Reckoning = {
  name: 'refund',
  entries: ['overseas.withdraw', 'overseas.return'],
  sections: new Set(['late', 'how_much', 'change', 'pay', 'lose', 'deadline']),
  shares: ['choices'],
  named: cue([
    '(?:phá sản|giải thể|đóng cửa|đóng xưởng|hết việc|cắt giảm|trả về),? … (?:phải|bị|cho|buộc) về',
    '(?:phá sản|giải thể|đóng cửa|đóng xưởng|hết việc),? … về (?:nước|hôm|từ|ngày|tháng)',
    '(?:trúng tuyển|đậu đơn|đỗ đơn) … … (?:chưa|không) (?:được )?(?:bay|đi|xuất cảnh)',
    '(?:về sớm|về trước hạn|phải về|bị cho về|bỏ về|tự về|xin về) … … (?:lấy lại|đòi lại|trả lại|hoàn)',
    '(?:bỏ về|tự về|xin về|về nước sớm|về sớm|về trước hạn|về trước thời hạn).{0,80} (?:lấy lại|đòi lại|trả lại|hoàn)',
  ]),
  hinted: cue(['(?:lấy lại|đòi lại|trả lại|hoàn lại|hoàn) (?:được )?(?:… )?(?:bao nhiêu|tiền|nhiêu|không|phí)']),
  foreign: cue(['(?:thất nghiệp|bhtn|học phí|nenkin|bảo hiểm)', '(?:lừa|công an|chặn số|mất tích)']),
  enough: ({ contractMonths, servedMonths }) => contractMonths !== undefined && servedMonths !== undefined,
  certain: ({ fee, contractMonths, servedMonths }) =>
    [fee, contractMonths, servedMonths].every((told) => told !== undefined),
  read: readRefund,
  answer: refundAnswer,
};

function refundAnswer(told: Case, setting: Setting): Answered | undefined {
  const { known, facts } = told;
  if (known.servedMonths !== undefined || (known.home !== undefined && known.contractMonths !== undefined))
    return cameHome(told, setting);
  if (known.chosen !== undefined && known.flown !== true) return waited(told, setting);
  if (facts.choices?.waited !== undefined && known.fee !== undefined) return undefined;
  return known.withdraws === true && known.fee !== undefined ? withdrew(told) : undefined;
}

const CLAIM =
  'Gửi công ty giấy yêu cầu ghi từng khoản, hẹn ngày trả lời; không trả thì Sở Nội vụ, Cục Quản lý lao động ngoài nước, rồi Tòa án.';

function waited({ known }: Case, { knowledge: { parameters }, today }: Setting): Answered | undefined {
  const { chosen, fee, deposit, withdraws } = known;
  if (chosen === undefined) return undefined;
  const [first, last] = [waitEnds(dayOfIso(chosen.from), parameters), waitEnds(dayOfIso(chosen.to), parameters)];
  const days = requireParameter(parameters, 'cho_bay_ngay', dayOfIso(chosen.to)).value;
  const article = '(Luật 69/2020, Điều 26 khoản 2 điểm đ)';
  if (Temporal.PlainDate.compare(today, first) <= 0)
    return {
      lines: [
        `Chưa quá hạn chờ: ${days} ngày từ khi trúng tuyển là ${first.equals(last) ? '' : 'sớm nhất '}hết ngày ${formatWeekday(first)} ${article}. Sau ngày đó chưa bay thì đòi lại đủ.`,
        withdraws === true
          ? 'Tự mình thôi trước ngày đó: hoàn bao nhiêu theo hợp đồng đã ký; ký quỹ không gây thiệt hại thì lấy lại đủ.'
          : 'Xem giấy công ty cam kết ngày bay: quá ngày cam kết cũng là sai cam kết.',
      ],
    };
  const late = Temporal.PlainDate.compare(today, last) > 0;
  const sums = [
    ...(fee === undefined ? [] : [formatSum(fee)]),
    ...(deposit === undefined ? [] : [`ký quỹ ${formatSum(deposit)}`]),
  ].join(' và ');
  return {
    lines: [
      late
        ? `Chờ quá ${days} ngày rồi: anh/chị đòi được ${sums === '' ? 'chi phí đã chi' : sums}. Hạn chờ hết ngày ${range(first, last)}; công ty phải hoàn mọi chi phí đã chi và bồi thường theo thỏa thuận ${article}.`
        : `Sắp hoặc vừa quá ${days} ngày chờ (hết ngày ${range(first, last)}): xem đúng ngày trúng tuyển. Quá thì công ty phải hoàn mọi chi phí đã chi ${article}.`,
      'Trừ khi công ty chứng minh là bất khả kháng (thiên tai, chiến tranh, dịch bệnh): có phải hay không do cơ quan giải quyết, Tòa án xét.',
      CLAIM,
    ],
  };
}

const range = (first: PlainDate, last: PlainDate): string =>
  first.equals(last) ? formatDay(last) : `${formatDay(first)} – ${formatDay(last)}`;

function withdrew({ known: { fee, deposit } }: Case): Answered {
  const sum = fee === undefined ? 'Tiền đã nộp' : formatSum(fee);
  return {
    lines: [
      `${sum}: tự mình thôi không đi thì hoàn bao nhiêu theo hợp đồng đã ký. Chưa ký hợp đồng thì tiền dịch vụ không được thu, phải trả lại đủ (Luật 69/2020, Điều 23 khoản 2).`,
      `Ký quỹ${deposit === undefined ? '' : ` ${formatSum(deposit)}`}: không gây thiệt hại thì lấy lại cả gốc lẫn lãi (Nghị định 112/2021, Điều 32).`,
      CLAIM,
    ],
    ask: { slot: 'chosen', text: 'Anh/chị trúng tuyển ngày nào? Quá 180 ngày chưa bay thì đòi lại được đủ.' },
  };
}

function cameHome(told: Case, setting: Setting): Answered | undefined {
  const { known } = told;
  const { fee, deposit, contractMonths: months, servedMonths: served, home, came } = known;
  const { parameters } = setting.knowledge;
  const lines: string[] = [];
  if (home === 'own_fault')
    lines.push(
      'Về sớm do mình: luật không buộc công ty hoàn tiền dịch vụ; gây thiệt hại thì trừ vào ký quỹ, thiếu phải bù (Luật 69/2020, Điều 25 khoản 3). Lỗi của ai chưa thống nhất thì Sở Nội vụ, Tòa án xét.',
    );
  else if (fee !== undefined && months !== undefined && served !== undefined) {
    const { left, amount } = refundOfFee(fee.amount, months, served);
    const condition = home === undefined ? 'Nếu về sớm không do lỗi mình thì được hoàn' : 'Được hoàn';
    lines.push(
      `${condition} ${formatSum({ ...fee, amount })}, cộng lãi không kỳ hạn: ${formatSum(fee)} × ${formatNumber(left)} ÷ ${formatNumber(months)} tháng (Luật 69/2020, Điều 23 khoản 3).`,
    );
  } else {
    const left = months !== undefined && served !== undefined && served < months;
    const part = left
      ? `phần của ${formatNumber(months - served)} trên ${formatNumber(months)} tháng`
      : 'theo số tháng';
    lines.push(
      `Về sớm không do lỗi mình: công ty hoàn tiền dịch vụ ${part} còn lại, cộng lãi không kỳ hạn (Luật 69/2020, Điều 23 khoản 3).`,
    );
  }
  if (deposit !== undefined && home !== 'own_fault')
    lines.push(
      `Ký quỹ ${formatSum(deposit)}: không gây thiệt hại thì nhận lại cả gốc lẫn lãi theo biên bản thanh lý (Nghị định 112/2021, Điều 32).`,
    );
  if (home !== 'own_fault')
    lines.push(
      'Chỉ tính tiền dịch vụ; tiền học, vé, khám theo hợp đồng. Công ty không chịu thì Sở Nội vụ, Cục Quản lý lao động ngoài nước, Tòa án quyết.',
    );
  const settle = came === undefined ? undefined : settleBy(dayOfIso(came.from), parameters);
  lines.push(
    settle === undefined
      ? 'Thanh lý hợp đồng với công ty trong 180 ngày từ ngày về; mang hợp đồng, phiếu thu, giấy nói lý do về.'
      : `Thanh lý hợp đồng với công ty trước ${formatWeekday(settle)} (180 ngày từ ngày về); mang hợp đồng, phiếu thu, giấy nói lý do về.`,
  );
  return { lines, entry: 'overseas.return', ask: nextQuestion(told) };
}

function nextQuestion({ known, unknown }: Case): Question | undefined {
  if (known.home === 'own_fault') return undefined;
  const missing = (['fee', 'contractMonths', 'servedMonths'] as const).find(
    (slot) => known[slot] === undefined && !unknown.has(slot),
  );
  return missing && { slot: missing, text: QUESTIONS[missing] };
}

const QUESTIONS = {
  fee: 'Anh/chị đã nộp bao nhiêu tiền dịch vụ?',
  contractMonths: 'Hợp đồng mấy tháng (hoặc mấy năm)?',
  servedMonths: 'Anh/chị đã làm được mấy tháng?',
} as const;
