// What people call the work they look for, and what employers call it who come to a fair: the words of one trade for both.

import type { Text } from '#language/matching.ts';
import { type Cue, cue, shown } from '../facts/cues.ts';

type Trade = {
  /** As it is said back. */
  readonly name: string;
  /** In the words of who looks for it. */
  readonly wanted: Cue;
  /** In an employer's list of jobs; the same words where it is missing. */
  readonly offered?: Cue;
  /** Alone, as the answer to what work they can do. */
  readonly alone?: Cue;
};

const TRADES: readonly Trade[] = [
  {
    name: 'may',
    wanted: cue([
      '(?:thợ|làm|việc|nghề|công nhân|biết|xưởng|tuyển|chuyền|xí nghiệp|tổ|tìm|kiếm|giỏi) may(?! (?:mà|quá|ghê|mắn|nhờ))',
      'may (?:mặc|công nghiệp|giỏi|được|đồ|áo|quần|gia công|vá|thời trang)',
    ]),
    offered: cue(['may']),
    alone: cue(['may']),
  },
  {
    name: 'giày da',
    wanted: cue(['(?:da giày|giày da|làm giày|may giày|xưởng giày|công ty giày|giày dép)']),
    offered: cue(['giày']),
  },
  { name: 'điện tử', wanted: cue(['(?:điện tử|lắp ráp|linh kiện)']) },
  {
    name: 'hàn',
    wanted: cue(['(?:thợ|làm|việc|nghề|biết|tuyển|tìm) hàn(?! quốc)', 'hàn (?:xì|tig|mig|điện|6g|sáu g)']),
    offered: cue(['hàn']),
    alone: cue(['hàn']),
  },
  {
    name: 'cơ khí',
    wanted: cue(['(?:cơ khí|thợ tiện|tiện phay|phay|bảo trì|sửa máy|vận hành máy)']),
    offered: cue(['(?:cơ khí|tiện|phay|bảo trì|hàn)']),
  },
  {
    name: 'điện',
    wanted: cue(['(?:thợ điện|kỹ sư điện|điện nước|điện dân dụng|điện công nghiệp|điện lạnh|sửa điện)']),
    offered: cue(['(?:điện|bảo trì)(?! tử)']),
    alone: cue(['điện']),
  },
  {
    name: 'xây dựng',
    wanted: cue(['(?:thợ xây|việc xây|phụ hồ|thợ hồ|công trình|xây dựng|thợ sơn|sơn nước|thợ sắt)']),
  },
  { name: 'lái xe, giao hàng', wanted: cue(['(?:lái xe|tài xế|chạy xe|xe tải|xe nâng|giao hàng|shipper|phụ xe)']) },
  {
    name: 'kho, đóng gói',
    wanted: cue(['(?:kho vận|thủ kho|làm kho|xin kho|bốc xếp|bốc hàng|bốc vác|đóng gói|phân loại|logistics)']),
    offered: cue(['(?:kho|kho vận|bốc xếp|đóng gói|phân loại)']),
  },
  {
    name: 'bảo vệ',
    wanted: cue(['(?:bảo vệ|giữ xe|giữ cổng|trông xe|gác cổng|trực cổng)(?! (?:công dân|quyền|môi trường|mình))']),
    offered: cue(['bảo vệ']),
  },
  { name: 'tạp vụ', wanted: cue(['(?:tạp vụ|lao công|dọn dẹp|dọn phòng|quét dọn|vệ sinh|rửa chén|rửa bát)']) },
  {
    name: 'bếp',
    wanted: cue(['(?:nấu ăn|phụ bếp|giúp bếp|làm bếp|đầu bếp|bếp ăn|nấu bếp)']),
    offered: cue(['(?:bếp|nấu ăn)']),
    alone: cue(['(?:bếp|nấu ăn|phụ bếp)']),
  },
  { name: 'phục vụ', wanted: cue(['(?:phục vụ|chạy bàn|pha chế|buồng phòng|phụ quán|nhà hàng|khách sạn)']) },
  { name: 'bán hàng', wanted: cue(['(?:bán hàng|thu ngân|siêu thị|đứng quầy|bán quán)']) },
  { name: 'giúp việc', wanted: cue(['(?:giúp việc|trông trẻ|giữ trẻ|giữ em|chăm người già|nuôi bệnh|ô sin|osin)']) },
  {
    name: 'chế biến thủy sản',
    wanted: cue(['(?:lột tôm|thủy sản|thuỷ sản|hải sản|bóc tôm|mổ cá|làm cá|nhà máy tôm)']),
    offered: cue(['(?:thủy sản|thuỷ sản|hải sản|tôm|cá tra|cá basa)']),
  },
  { name: 'nông sản', wanted: cue(['(?:nông sản|làm vườn|hái cà phê|hái tiêu|hái trái|chăn nuôi|trồng trọt)']) },
  { name: 'kế toán', wanted: cue(['kế toán']) },
  { name: 'văn phòng', wanted: cue(['(?:văn phòng|hành chính|nhân sự|nhập liệu|thư ký)(?! (?:công|trung tâm|phẩm))']) },
  {
    name: 'kỹ thuật',
    wanted: cue(['(?:kỹ thuật viên|kỹ sư|thợ kỹ thuật)']),
    offered: cue(['(?:kỹ thuật|kỹ sư|bảo trì)']),
  },
  { name: 'điều dưỡng, chăm sóc', wanted: cue(['(?:điều dưỡng|y tá|hộ lý|dược sĩ)']) },
  {
    name: 'biết tiếng nước ngoài',
    wanted: cue(['(?:tiếng|biên dịch|phiên dịch) (?:nhật|hàn|trung|anh|đức|hoa|đài)', '(?:n[1-5]|topik)(?= |,|$)']),
    offered: cue(['(?:tiếng|phiên dịch|biên dịch)']),
  },
  {
    name: 'lao động phổ thông',
    wanted: cue(
      [
        '(?:lao động phổ thông|phổ thông|không cần (?:bằng|tay nghề|kinh nghiệm)|việc tay chân|việc chân tay|(?:làm|xin|tuyển|việc) công nhân)',
      ],
      ['(?:trung học|tốt nghiệp|bằng|học) phổ thông'],
    ),
    offered: cue(['(?:công nhân|lao động phổ thông|phân loại|đóng gói|kho|bán hàng)']),
  },
];

const MOST = 3;

/** The trades that a message names; `bare`: it may be nothing but a trade. */
export const tradesIn = (text: Text, bare = false): string[] =>
  TRADES.filter(({ wanted, alone = wanted }) => shown(wanted, text) || (bare && shown(alone, text)))
    .map(({ name }) => name)
    .slice(0, MOST);

/** Whether an employer's list of jobs has the trade. */
export function offers(jobs: Text, name: string): boolean {
  const trade = TRADES.find((each) => each.name === name);
  return trade !== undefined && shown(trade.offered ?? trade.wanted, jobs);
}
