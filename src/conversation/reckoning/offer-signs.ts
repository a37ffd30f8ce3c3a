// Signs of fraud and of charges the law forbids, in what somebody tells of an offer abroad. Each has its words and its article; a sign
// is no verdict on the company.

import { type Cue, cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';

const SIGNS: Readonly<Record<string, { readonly shows: Cue; readonly says: string }>> = {
  before_contract: {
    shows: cue(
      [
        '(?:chưa|trước khi) (?:được )?(?:ký|kí)(?: hợp đồng)? … (?:đã |phải |bắt |đòi |mà )?(?:nộp|đóng|thu|đòi|cọc|chuyển)',
        '(?:nộp|đóng|thu|cọc|chuyển) (?:… )?(?:trước khi ký|khi chưa ký|trước hợp đồng|mới (?:cho )?(?:ký|phỏng vấn|thi|vô phỏng vấn|vào phỏng vấn))',
        '(?:giữ chỗ|giữ suất|giữ đơn|đặt chỗ)',
        '(?:nộp|đóng|cọc|chuyển) … mới (?:cho |được )?(?:đi |vô |vào )?(?:phỏng vấn|thi|ký)',
        'chưa (?:phỏng vấn|trúng tuyển) … (?:nộp|đóng|cọc|thu)',
      ],
      ['ký (?:xong|rồi) (?:mới|thì)'],
    ),
    says: 'đòi tiền trước khi ký hợp đồng: tiền dịch vụ chỉ được thu sau khi ký (Luật 69/2020, Điều 23 khoản 2)',
  },
  recruiting: {
    shows: cue(['(?:tiền|phí) (?:tuyển|tuyển chọn|phỏng vấn|thi tuyển|nguồn|chống trượt|bao đậu)']),
    says: 'thu tiền tuyển chọn: luật cấm (Luật 69/2020, Điều 7 khoản 7)',
  },
  broker: {
    shows: cue(
      ['(?:tiền|phí) môi giới', '!(?:tiền|phí) cò', '!cò … (?:đòi|thu|lấy)', 'môi giới … (?:đòi|thu|lấy)'],
      [
        '(?:không|ko|k|chưa|khỏi|bỏ|cấm) (?:phải |có |bị )?(?:mất |tốn |thu |đóng |nộp )?(?:tiền |phí )?(?:môi giới|cò)',
        'môi giới (?:hàng tháng |hằng tháng )?(?:bên |ở )?đài',
      ],
    ),
    says: 'thu tiền môi giới của người lao động: luật cấm (Luật 69/2020, Điều 7 khoản 8)',
  },
  other_pledge: {
    shows: cue([
      '(?:cọc |tiền |phí )?chống trốn',
      '(?:bắt|đòi|yêu cầu) … (?:sổ đỏ|bằng gốc|bằng tốt nghiệp|giấy tờ gốc)',
    ]),
    says: 'đòi cọc chống trốn, giữ sổ đỏ, bằng gốc: luật chỉ có hai cách bảo đảm là ký quỹ và bảo lãnh (Luật 69/2020, Điều 7 khoản 10); hỏi Sở Nội vụ trước khi đưa',
  },
  personal_account: {
    shows: cue([
      '(?:tài khoản|stk|tk) (?:cá nhân|riêng|của (?:nó|anh|chị|ổng|bả|người))',
      '(?:chuyển|ck|đưa|nộp) (?:… )?(?:cho )?(?:anh|chị|ông|bà|người) (?:quen|tư vấn|môi giới|đó)',
    ]),
    says: 'nộp vào tài khoản cá nhân: chỉ nộp cho chính công ty, có phiếu thu đủ tên, khoản thu, dấu',
  },
  cash: {
    shows: cue([
      '(?:đưa |nộp |đóng |trả )?tiền mặt',
      '(?:không|ko|k) (?:có |ghi |đưa |cho )?(?:biên lai|phiếu thu|hóa đơn|hoá đơn|giấy nhận|giấy tờ)',
    ]),
    says: 'tiền mặt, không phiếu thu: sau này khó đòi',
  },
  tourist: {
    shows: cue(['(?:visa|vi sa|thị thực|diện|đi) (?:… )?(?:du lịch|thăm thân|du học giả)']),
    says: 'đi làm bằng visa du lịch, thăm thân: không phải đi làm việc theo hợp đồng, không được bảo vệ',
  },
  guaranteed: {
    shows: cue([
      '(?:bao|cam kết|đảm bảo) (?:đậu|đỗ|visa|trúng|100)',
      '(?:mua|chạy|lo) (?:suất|slot)',
      '(?:suất|slot) ngoại giao',
    ]),
    says: 'hứa bao đậu, có suất: không ai bao được; kỳ thi EPS do phía Hàn Quốc ra đề và chấm',
  },
  eps_by_company: {
    shows: cue([
      '(?:công ty|cty|trung tâm|người quen|cò) … eps',
      'eps … (?:công ty|cty|cò|môi giới|người quen)',
      '(?:phí|tiền) (?:đi )?eps … (?:triệu|tr)',
    ]),
    says: 'EPS chỉ do Trung tâm Lao động ngoài nước (COLAB) làm, không qua công ty, không thu tiền dịch vụ (Luật 69/2020, Điều 42)',
  },
  korea_season: {
    shows: cue(
      ['thời vụ … (?:hàn|hàn quốc)', '(?:hàn|hàn quốc) … thời vụ'],
      ['(?:tỉnh|huyện|sở nội vụ|ubnd|xã) (?:… )?(?:tổ chức|đưa đi|thông báo)'],
    ),
    says: 'thời vụ Hàn Quốc chỉ đi theo thỏa thuận của tỉnh, không qua công ty hay người quen: hỏi Sở Nội vụ',
  },
};

export const signsIn = (heard: Heard): string[] =>
  Object.entries(SIGNS).flatMap(([name, { shows }]) => (shown(shows, heard) ? [name] : []));

const MOST_SIGNS = 3;

/** The gravest few, in one line. */
export function signsLine(names: readonly string[]): string | undefined {
  const said = names.flatMap((name) => SIGNS[name]?.says ?? []).slice(0, MOST_SIGNS);
  return said.length === 0 ? undefined : `Dấu hiệu đáng ngờ:\n${said.map((each) => `• ${each}.`).join('\n')}`;
}
