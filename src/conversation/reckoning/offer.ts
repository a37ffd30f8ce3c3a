// An offer abroad held against the law: the fee against so many months of wage, the deposit against the ceiling of the country where we
// have one, the signs of fraud. Ceilings that are not confirmed are not said; who knows them is.

import { formatDong, formatNumber } from '#domain/money.ts';
import { judgeFee, serviceFee } from '#law/overseas-money.ts';
import { parameterOn } from '#law/parameters.ts';
import { cue } from '../facts/cues.ts';
import { readOffer } from './offer-facts.ts';
import { signsLine } from './offer-signs.ts';
import { formatSum, MONEYS, type Slots, type Sum } from './slots.ts';
import type { Answered, Case, Question, Reckoning, Setting } from './types.ts';

export const offer: Reckoning = {
  name: 'offer',
  entries: ['overseas.cost', 'overseas.deposit'],
  sections: new Set(['how_much', 'example', 'when', 'cost']),
  shares: [],
  named: cue(['(?:phí|tiền) dịch vụ … (?:đi )?(?:nhật|hàn|đài|đức|nước ngoài|xklđ)']),
  hinted: cue([
    'lương \\d{1,3}(?:[.,]?\\d{3})? ?(?:man|lá|yên|đài tệ|won|euro)',
    '(?:đóng|nộp|cọc|chuyển) … mới (?:cho |được )?(?:đi |vô |vào )?(?:phỏng vấn|bay|thi|ký)',
    '(?:stk|tài khoản) (?:cá nhân|riêng)',
  ]),
  enough: ({ country, fee, deposit, offered }, likely) =>
    likely || country !== undefined || [fee, deposit, offered].some((sum) => sum !== undefined && sum.money !== 'VND'),
  foreign: cue(['(?:đòi lại|lấy lại|hoàn|trả lại|rút)', 'vay', 'hỗ trợ']),
  // A sum and a sign of fraud are warned of, whatever section the rest of the words is like.
  certain: ({ fee, deposit, offered, contractMonths, signs = [] }) =>
    [fee, offered, contractMonths].every((told) => told !== undefined) ||
    (signs.length > 0 && (fee ?? deposit) !== undefined),
  read: readOffer,
  answer: offerAnswer,
};

const WHO_KNOWS =
  'Có nước, có nghề trần thấp hơn: hỏi Sở Nội vụ hoặc Cục Quản lý lao động ngoài nước (dolab.moha.gov.vn) trước khi nộp';

function offerAnswer(told: Case, setting: Setting): Answered | undefined {
  const { known } = told;
  const { fee, deposit } = known;
  const signs = withEps(known);
  const compared = known.contractMonths !== undefined || known.offered !== undefined;
  if (
    (fee === undefined || !compared) &&
    ((known.doubts !== true && signs.length === 0) || (fee ?? deposit) === undefined)
  )
    return undefined;
  const lines = [
    ...(fee === undefined || signs.includes('eps_by_company') ? [] : [feeLine(fee, known, setting)]),
    ...(deposit === undefined ? [] : [depositLine(deposit, known, setting)]),
  ];
  const suspicious = signsLine(signs);
  return {
    ...(fee === undefined ? { entry: 'overseas.deposit' } : {}),
    lines: [
      ...(suspicious === undefined ? [] : [suspicious]),
      ...lines,
      ...(fee === undefined ? [] : [`${WHO_KNOWS}; công ty phải tách từng khoản ra giấy.`]),
      'Chưa ký hợp đồng, chưa tra được giấy phép và đơn hàng thì chưa nộp; nộp thì lấy phiếu thu của công ty.',
    ],
    ask: nextQuestion(told),
  };
}

/** A fee for going by EPS is one that nobody may take, whoever asks for it. */
const withEps = ({ signs = [], eps, fee }: Slots): readonly string[] =>
  eps === true && fee !== undefined && !signs.includes('eps_by_company') ? [...signs, 'eps_by_company'] : signs;

function feeLine(
  fee: Sum,
  { offered, contractMonths: months, seafarer }: Slots,
  { knowledge: { parameters }, today }: Setting,
): string {
  const article = '(Luật 69/2020, Điều 23 khoản 4)';
  if (months === undefined)
    return `Tiền dịch vụ tối đa 1 tháng lương hợp đồng cho mỗi 12 tháng làm việc, hợp đồng từ 36 tháng tối đa 3 tháng lương ${article}.`;
  const allowed = serviceFee(months, seafarer === true ? 'seafarer' : 'worker', parameters, today);
  const count = formatNumber(allowed.sure);
  if (offered === undefined)
    return allowed.sure === 0
      ? `Hợp đồng ${months} tháng, chưa đủ 12 tháng: thu tiền dịch vụ được bao nhiêu thì hỏi Sở Nội vụ ${article}.`
      : `Hợp đồng ${months} tháng: tiền dịch vụ tối đa ${count} tháng lương ${article}; ${formatSum(fee)} đúng hay quá là tùy lương.`;
  const cap = { amount: allowed.sure * offered.amount, money: offered.money };
  const working = `${count} × ${formatSum(offered)} = ${formatSum(cap)}`;
  if (fee.money !== offered.money) return acrossMoney(fee, cap, months, working, article);
  const kind = judgeFee(fee.amount, offered.amount, allowed);
  if (kind === 'over')
    return `${formatSum(fee)} là QUÁ trần nếu đó là tiền dịch vụ: hợp đồng ${months} tháng tối đa ${formatSum({ ...cap, amount: allowed.most * offered.amount })} (${formatNumber(allowed.most)} × ${formatSum(offered)}) ${article}, quá ${formatSum({ ...fee, amount: fee.amount - allowed.most * offered.amount })}.`;
  return kind === 'within'
    ? `${formatSum(fee)} không quá trần chung: hợp đồng ${months} tháng tối đa ${working} ${article}.`
    : `${formatSum(fee)} chưa chắc đúng: hợp đồng ${months} tháng, 12 tháng tròn thì tối đa ${working}; tháng lẻ tính thế nào hỏi Sở Nội vụ ${article}.`;
}

/** The rate at which the fee would just be allowed; which rate the bank has is for the person to look up. */
function acrossMoney(fee: Sum, cap: Sum, months: number, working: string, article: string): string {
  const head = `Hợp đồng ${months} tháng: tiền dịch vụ tối đa ${working} ${article}`;
  if (fee.money !== 'VND' || cap.amount === 0)
    return `${head}. So với ${formatSum(fee)} theo tỷ giá ngân hàng ngày nộp.`;
  const rate = Math.ceil(fee.amount / cap.amount);
  return `${head}. ${formatDong(fee.amount)} chỉ đúng nếu 1 ${MONEYS[cap.money]} đổi được từ ${formatDong(rate)}: xem tỷ giá ngân hàng, thấp hơn số đó là thu quá.`;
}

const CEILINGS: Readonly<Record<string, { readonly name: string; readonly parameter: string }>> = {
  TW: { name: 'Đài Loan', parameter: 'ky_quy_dai_loan' },
  KR: { name: 'Hàn Quốc (qua công ty)', parameter: 'ky_quy_han_quoc' },
};

function depositLine(
  deposit: Sum,
  { country = '', signs = [] }: Slots,
  { knowledge: { parameters }, today }: Setting,
): string {
  const rule =
    'Ký quỹ chỉ sau khi ký hợp đồng và có việc hoặc visa, vào tài khoản phong tỏa đứng tên anh/chị (Luật 69/2020, Điều 25)';
  const ceiling = CEILINGS[country];
  const most = ceiling && parameterOn(parameters, ceiling.parameter, today);
  if (ceiling === undefined || most === undefined || deposit.money !== 'VND' || signs.includes('eps_by_company'))
    return `${rule}; ${formatSum(deposit)} có quá trần của nước đó không thì hỏi Sở Nội vụ, Cục Quản lý lao động ngoài nước.`;
  const otherwise = country === 'KR' ? ' Đi EPS thì có mức riêng: hỏi COLAB trước khi nộp.' : '';
  const verdict =
    deposit.amount > most.value ? `QUÁ trần ${formatDong(most.value)}` : `không quá trần ${formatDong(most.value)}`;
  return `Ký quỹ ${formatSum(deposit)} đi ${ceiling.name} ${verdict} (${most.source}).${otherwise} ${rule}.`;
}

function nextQuestion({ known, unknown }: Case): Question | undefined {
  if (known.fee === undefined) return undefined;
  if (known.contractMonths === undefined && !unknown.has('contractMonths'))
    return { slot: 'contractMonths', text: 'Hợp đồng mấy năm, lương ghi trong hợp đồng bao nhiêu một tháng?' };
  if (known.offered === undefined && !unknown.has('offered'))
    return { slot: 'offered', text: 'Lương ghi trong hợp đồng là bao nhiêu một tháng (không tính tăng ca)?' };
  return undefined;
}
