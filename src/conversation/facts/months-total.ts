// Which length of time in a message is that of the months paid: its words say so, or nothing else claims it.

import type { DurationEntity, Precision } from '#domain/entity.ts';
import { isEarlierClaim } from './drawing.ts';

const PAID_BEFORE =
  /(?<![a-z])(?:dong(?! cua)|bhtn|bao hiem|tham gia|tong cong|tong|cong lai|co|duoc)(?![a-z])[^.,;?!]{0,24}$/;
const WORKED_BEFORE = /(?<![a-z])(?:lam|cong tac)(?![a-z])[^.,;?!]{0,24}$/;
const PAID_AFTER = /^[^.,;?!]{0,14}(?:bao hiem|bhtn|dong)/;
/** Words of paying that lead up to a length directly: nothing else may claim it. */
export const PLAINLY_PAID =
  /(?<![a-z])(?:(?<!(?:lao|hop|hoat|tac|cong|ngung) )dong|tham gia)(?: (?:o |ben )?(?:cho|cong ty|cty|noi|hang|xuong) (?:khac|cu|kia|moi|truoc|nay))?(?: (?:duoc|dc|du|tron|ca thay|tong cong|bao hiem|bh|bhtn|that nghiep|khoang|gan|hon|chung|co|moi|cung|roi|tat ca|ca|tren)){0,5} $/;
/** After an earlier claim was drawn: what was kept of it, and what was paid since. */
const KEPT = /(?<![a-z])bao luu(?: (?:duoc|lai|la|ghi|them)){0,2} $/;
const SINCE =
  /(?<![a-z])(?:tu do|sau do|tu luc do|sau nay)(?![a-z])[^.;?!]{0,24}(?:dong|lam)(?: (?:them|tiep|duoc|du)){0,2} $/;
/** What was paid after the claim that is over, told in any order. */
const ANEW =
  /(?<![a-z])(?:lam lai|di lam lai|dong lai|dong them|dong tiep|dong moi|lam tiep|gio|bay gio|lan nay|hien tai|ve sau|cong ty moi|cty moi|cho moi)(?![a-z])[^;?!]{0,90}$/;
const PAID_ANEW = /(?<![a-z])(?:dong|lam|duoc)(?: (?:them|tiep|lai|duoc|dc|du|moi|moi duoc)){1,3} $/;
/** Lengths of time that are something else's: of a contract, of notice, of leave, of a wait. */
const NOT_PAID =
  /(?<![a-z])(?:tam (?:ngung|hoan|dung)|ngung dong|hop dong|hd|hdld|bao truoc|truoc|thai san|khong luong|tron|nghi|cho|trong|moi|qua|tuoi|han|nua|sau|thu viec|huong|lanh|linh|nhan|mot lan|1 lan|thieu|con thieu|them|nop|trong vong|thua|du ra|con lai|bau|thai|bung)(?![a-z])[^.,;?!]{0,9}$/;
/** "Ký hợp đồng lái xe tải 1 năm": how long a contract runs, unless words of paying come between. */
const OF_A_CONTRACT =
  /(?<![a-z])(?:hop dong(?: lao dong)?|hdld|hd)(?![a-z])(?:(?!(?<!lao )dong |bhtn|bao hiem|bh |tham gia)[^.,;?!]){0,20}$/;
/** "3 tháng đó có tính vô 12 tháng không": the months the law asks for, not those that were paid. */
const OF_THE_LAW =
  /(?<![a-z])(?:tinh|cong|gop|ke|nam|roi|lot)(?: (?:luon|them|chung|duoc|dc|la|no)){0,2} (?:vo|vao|trong)(?: (?:trong|cai|so|moc|dieu kien|muc|du|cho du)){0,2} $/;
/** "Sao có 3 tháng": what was granted, not what was paid. */
const WHY_ONLY = /(?<![a-z])(?:sao|rang)(?: (?:ma|lai|chi|moi|duoc|dc|co|no)){0,3} $/;
/** One month by itself is the month that a sum is asked for ("được bao nhiêu 1 tháng"). */
const PAID_A_MONTH = /(?<![a-z])(?:dong|bhtn|bao hiem|bh|tham gia)(?![a-z])[^.,;?!]{0,14}$/;
const NOT_PAID_AFTER =
  /^ ?(?:nua|sau|toi(?! (?:het|khi|luc|ngay|nay|gio|bay gio|thang|nam))|truoc|gan day|gan nhat|cuoi|lien ke|dau|kia|do(?= |,)|nay(?= |,)|ay|lien tiep|tuoi|thi thoi|truoc do|huong|con lai|con du|thua|du ra|tctn|tro cap|that nghiep|tu (?:luc|khi|ngay|hom|hoi) (?:em |toi |tui |minh |bi |cho )?nghi|le (?:kia|do|ay|nay|mat|co|bo|thi))(?![a-z])/;
/** "Dư 6 tháng có để dành không": of months that are over. */
const OVER_AFTER = /^ ?(?:do |nay |le |kia |thi |co |duoc |dc ){0,3}(?:de danh|bao luu|giu lai|cong don)(?![a-z])/;
/** "Còn 4 tháng chưa lãnh": what is left of a benefit. */
const LEFT_BEFORE = /(?<![a-z])con(?: (?:lai|duoc|dc|den|toi|tan|hon|gan|nhung|may|nguyen)){0,3} $/;
const LEFT_AFTER = /^ ?(?:nua )?(?:(?:ma|la|em|toi|minh|anh|chi) ){0,2}chua (?:lanh|linh|huong|nhan|lay|an)(?![a-z])/;
/** No benefit lasts longer (Luật Việc làm 74/2025, Điều 39 khoản 2): "75 tháng chưa hưởng" were paid and not drawn on yet. */
const MOST_DRAWN = 12;
/** "Còn 4 tháng chưa lãnh", "phần 2 tháng chưa nhận": of benefit that is still to come. */
const TO_BE_DRAWN = /^ ?(?:ma |thi |do |em |minh |toi |nay ){0,2}chua (?:duoc )?(?:lanh|linh|huong|nhan)(?![a-z])/;
/** "Đòi 2 tháng lương": of wages that are owed. */
const OWED =
  /(?<![a-z])(?:no|doi|quyt|giam|khat|chua tra|khong tra|tra)(?: (?:em|toi|tui|minh|no|cho|may|them|lai|duoc)){0,2} $/;
/** "Còn lại 11 tháng đóng đủ": said of the length itself, so no word before it makes it something else. */
const SAID_PAID = /^ ?(?:la |thi |deu |co |moi )?dong (?:du|day du|deu|bh|bhtn|bao hiem)(?![a-z])(?! \d)/;
const REST = /(?<![a-z])con lai(?: (?:la|duoc|co|thi)){0,2} $/;
/** "Công ty A 19 tháng (2019–2020), công ty B 23 tháng". */
const AT_ONE_EMPLOYER =
  /(?<![a-z])(?:cong ty|cty|xuong|cho (?:cu|moi|thu|dau)|noi (?:cu|moi|thu|dau))(?: [^ .,;?!]{1,12}){0,3} $/;
/** "Nợ bảo hiểm 7 tháng nay", "không đóng cho em 5 tháng": what an employer did not pay. */
const NOT_PAID_IN =
  /(?<![a-z])(?:no|tron dong|cham dong|khong dong|ko dong|chua dong|quen dong|ngung dong|quyt)(?: (?:luon|tien|bao|hiem|bh|bhxh|bhtn|that|nghiep|xa|hoi|cho|em|toi|tui|minh|nguoi|ta|het|toi|tan|ca|may|gan|khoang|hon|duoc|la)){0,7} $/;
const PAID_ANYWHERE = /(?<![a-z])(?:dong(?! cua)|bhtn|tham gia)(?![a-z])/;
/** "Bhxh 16 năm, thất nghiệp 9 năm 4 tháng": told apart, and these are the ones that count. */
export const OF_UNEMPLOYMENT =
  /(?<![a-z])(?:that nghiep|bhtn|tctn)(?:,? (?:em|toi|tui|minh|chu|co|bac|anh|chi|thi|duoc|dc|la|dong|khoang|roi|tong|cong|het|tat ca|ca thay|chi|moi)){0,5} $/;
/** "Làm thêm tới 108 tháng": all of them, if so. */
export const UP_TO = /(?<![a-z])(?:dong|lam|rang)(?: (?:them|tiep|rang|cho)){0,3} (?:toi|den|du|tron|duoc) $/;
/** "lương 45tr đều 6 tháng" says of which months the wage is. */
const OF_A_WAGE = /\d ?(?:tr|trieu|cu)(?: ruoi)?(?: ?\d{1,3})? (?:deu |ca |binh quan |bq )?$/;
const IN_ALL = /(?<![a-z])(?:tong cong|tong|cong lai|tat ca|ca thay|het thay|cong don)(?![a-z])[^.,;?!]{0,24}$/;

/** Several stretches are told of one person, to be added; other lengths that stand side by side are of different things. */
const ADDS_UP =
  /(?<![a-z])(?:cong|gop|tong|them|truoc do|sau do|roi (?:qua|sang|vo|vao|lam|dong|chuyen|nghi)|chuyen (?:qua|sang)|(?:cong ty|cty|cho|noi|xuong|hang|ben|lan|dot) (?:a|b|1|2|cu|moi|truoc|sau|khac|nay|kia|dau|thu)|ngat quang|dut doan|nam (?:20\d\d|ngoai|truoc|kia)|hai (?:noi|cho|cong ty|dot)|2 (?:noi|cho|cong ty|cty|dot))(?![a-z])/;

export type Total = {
  readonly count: number;
  readonly precision: Precision;
  readonly worked?: boolean;
  /** So many of them were kept from an earlier claim and lie before the window. */
  readonly kept?: number;
};

/** "4 năm với 1 năm là 5 năm": the reader of the first length alone would take one of the parts for all. */
function isSumOf(whole: DurationEntity, parts: readonly DurationEntity[], folded: string): boolean {
  const [a, b] = parts;
  return (
    a !== undefined &&
    b !== undefined &&
    a.months + b.months === whole.months &&
    /^ ?(?:voi|va|cong|cong voi|cong them|them|\+) ?$/.test(folded.slice(a.end, b.start)) &&
    /(?<![a-z])(?:la|thanh|bang|duoc|tong)(?![a-z])/.test(folded.slice(b.end, whole.start))
  );
}

/** "2 năm rồi, 20 tháng": how long ago it began, and how many months of it were paid. */
function monthsOfYears(lengths: readonly DurationEntity[], folded: string): DurationEntity | undefined {
  const [years, paid, ...more] = lengths;
  if (years === undefined || paid === undefined || more.length > 0) return undefined;
  const counts = years.months % 12 === 0 && paid.months >= 12 && paid.months < years.months && paid.months % 12 !== 0;
  const between = folded.slice(years.end, paid.start);
  return counts &&
    /^ ?(?:roi|nay)?,? ?(?:(?:la|duoc|dc|tong|ca thay|chi|moi|dong|thuc|tinh ra|co) ){0,3}$/.test(between)
    ? paid
    : undefined;
}

/**
 * A total that is named as one; else all that was paid, added up; else the one length that nothing else claims.
 * @param worked months between days that were named
 */
export function totalSaid(lengths: readonly DurationEntity[], folded: string, worked: number): Total | undefined {
  const before = ({ start }: DurationEntity) => folded.slice(Math.max(0, start - 34), start);
  const free = (each: DurationEntity) =>
    !(PENSION.test(folded) && OTHER_INSURANCE.test(before(each))) &&
    (PLAINLY_PAID.test(before(each)) ||
      UP_TO.test(before(each)) ||
      SAID_PAID.test(folded.slice(each.end)) ||
      !NOT_PAID.test(before(each))) &&
    !NOT_PAID_AFTER.test(folded.slice(each.end)) &&
    !(OVER_AFTER.test(folded.slice(each.end)) && !PLAINLY_PAID.test(before(each))) &&
    !(each.months <= MOST_DRAWN && TO_BE_DRAWN.test(folded.slice(each.end)) && !PLAINLY_PAID.test(before(each))) &&
    !OF_A_CONTRACT.test(before(each)) &&
    !(OWED.test(before(each)) && /^ ?luong(?![a-z])/.test(folded.slice(each.end))) &&
    !NOT_PAID_IN.test(before(each)) &&
    !(LEFT_BEFORE.test(before(each)) && LEFT_AFTER.test(folded.slice(each.end))) &&
    !WHY_ONLY.test(before(each)) &&
    !OF_THE_LAW.test(before(each)) &&
    (each.months !== 1 || each.days > 0 || PAID_A_MONTH.test(before(each))) &&
    !(each.months === 6 && OF_A_WAGE.test(before(each)));
  if (isEarlierClaim(folded)) {
    const since = lengths.find((each) => SINCE.test(folded.slice(Math.max(0, each.start - 60), each.start)));
    const kept = lengths.find((each) => KEPT.test(before(each)));
    if (since !== undefined) return { count: since.months + (kept?.months ?? 0), precision: since.precision };
    const anew =
      kept &&
      lengths.find(
        (each) =>
          each !== kept && ANEW.test(folded.slice(0, each.start)) && (PAID_ANEW.test(before(each)) || free(each)),
      );
    if (kept !== undefined && (anew !== undefined || worked > 1))
      return { count: (anew?.months ?? worked) + kept.months, precision: 'exact', kept: kept.months };
  }
  const rest = lengths.find((each) => REST.test(before(each)) && SAID_PAID.test(folded.slice(each.end)));
  if (rest !== undefined) return { count: rest.months, precision: rest.precision };
  const sum = lengths.find((each, i) => isSumOf(each, lengths.slice(Math.max(0, i - 2), i), folded));
  if (sum !== undefined) return { count: sum.months, precision: sum.precision };
  const within = monthsOfYears(lengths, folded);
  if (within !== undefined) return { count: within.months, precision: within.precision };
  const own = lengths.length > 1 ? lengths.find((each) => OF_UNEMPLOYMENT.test(before(each)) && free(each)) : undefined;
  if (own !== undefined) return { count: own.months, precision: own.precision };
  const inAll = lengths.find((each) => IN_ALL.test(before(each)) && free(each));
  if (inAll !== undefined)
    return { count: inAll.months, precision: inAll.precision, worked: /(?<![a-z])lam(?![a-z])/.test(before(inAll)) };
  const employers = lengths.filter((each) => AT_ONE_EMPLOYER.test(before(each)));
  if (employers.length > 1 && employers.every(free) && PAID_ANYWHERE.test(folded))
    return { count: employers.reduce((total, { months }) => total + months, 0), precision: 'exact' };
  const paid = lengths.filter(
    (each) => PAID_BEFORE.test(before(each)) && !OTHER_INSURANCE.test(before(each)) && free(each),
  );
  const unlike = paid.filter((each, i) => paid.findIndex(({ months }) => months === each.months) === i); // "5 năm (60 tháng)"
  if (unlike.length > 1 && ADDS_UP.test(folded))
    return { count: unlike.reduce((sum, each) => sum + each.months, 0), precision: 'about' };
  const one =
    paid[0] ??
    lengths.find((each) => PAID_AFTER.test(folded.slice(each.end)) && free(each)) ??
    lengths.find((each) => WORKED_BEFORE.test(before(each)) && free(each)) ??
    lengths.find(free);
  return one && { count: one.months, precision: one.precision, worked: !paid.includes(one) };
}

/** Years of social insurance are not those of unemployment insurance, where both are told apart. */
const PENSION =
  /(?<![a-z])(?:bat buoc|luong huu|nghi huu|ve huu|tuoi huu|sinh (?:ngay |thang |nam )?\d|(?<!\d)[4-7]\d ?(?:tuoi|t(?=[ ,.])))/;
const OTHER_INSURANCE = /(?<![a-z])(?:xa hoi|bhxh)(?![a-z])[^.,;?!]{0,14}$/;
