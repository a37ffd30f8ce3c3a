// What a message tells of how long somebody worked at an employer, of that with unemployment insurance, and the wage.

import type { DurationEntity } from '#domain/entity.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import { contractWage, readWages } from '../facts/wages.ts';
import type { Slots, Stretch } from './slots.ts';
import { daysTold, lastOf, lengthsTold, type Told } from './times.ts';
import type { Setting } from './types.ts';

const WORK =
  /(?<![a-z])(?:lam|vao|vo(?= (?:thang|nam|ngay|lam|tu|hoi|cong ty|cty)| ?$)|cong tac|gan bo|bat dau|hop dong|hd|hdong|hdld|nhan viec|ki hop dong|ky hop dong|phuc vu)(?![a-z])/g;
const INSURED = /(?<![a-z])(?:(?<!hop )dong(?! cua)|bhtn|bao hiem|that nghiep|tham gia|bh)(?![a-z])/g;
const ENDED = /(?<![a-z])(?:den|toi|het|nghi|thoi viec|cham dut|sa thai|cat giam|cho nghi|mat viec)(?![a-z])/g;
/** Time at work that no insurance covers. */
const UNINSURED =
  /(?<![a-z])(?:thu viec|hoc viec|tap su|thai san|nghi de|nghi sinh|nghi om|om dai|ngung viec|tam hoan)(?![a-z])[^.;?!]{0,20}$/;
const NOT_INSURED = /(?<![a-z])(?:khong|ko|k|chua|hong) (?:co |duoc |ai )?(?:dong|tham gia|co bao hiem|bhtn)(?![a-z])/;
const INSURED_AFTER = /^ ?(?:thi |cty |cong ty |ho )?(?:moi |bat dau )?(?:dong|tham gia|co bao hiem|co bhtn)(?![a-z])/;
const WORK_AFTER = /^ ?(?:em |toi |minh |thi |tui )?(?:da |bat dau |moi )?(?:vao|lam)(?![a-z])/;
/** "31/10/2026 bị cắt giảm": whatever stands before such a day, work ended on it. */
const ENDED_AFTER =
  /^ ?(?:thi |em |toi |minh |tui |cong ty |cty |ho |no |da ){0,3}(?:bi )?(?:cat giam|cat bot|cho nghi|cho thoi|sa thai|duoi viec|nghi viec|nghi lam|mat viec|cham dut|thoi viec|thanh ly)(?![a-z])/;
/** "Những năm trước 2009" is no day on which anything began. */
const BEFORE_DAY = /(?<![a-z])truoc (?:nam )?$/;
/** "2 tháng thử việc". */
const UNINSURED_AFTER =
  /^ ?(?:dau |dau tien )?(?:la |di )?(?:thu viec|hoc viec|tap su|thai san|nghi de|nghi sinh|om)(?![a-z])/;
const AWAY =
  /(?<![a-z])(?:tu y nghi|bo viec|tu nghi|nghi khong phep|nghi khong xin|vang mat|bo lam|nghi ngang)(?![a-z])[^.;?!]{0,16}$/;
/** Lengths of time that are of something else. */
const OTHER =
  /(?<![a-z])(?:bao truoc|truoc|hop dong|hd|han|trong|moi|luong|huong|lanh|qua|tuoi|tru|sau|cham|no)(?![a-z])[^.,;?!]{0,10}$/;

const ALWAYS = cue(
  [
    'đóng (?:bảo hiểm |bh |bhtn |bảo hiểm thất nghiệp |bhxh )?(?:đầy đủ|đủ|suốt|liên tục|đều)',
    '(?:bảo hiểm|bhtn|bh)(?: thất nghiệp)? (?:đóng )?(?:đầy đủ|đủ|suốt|liên tục)',
    'đóng (?:bảo hiểm |bh )?(?:từ (?:lúc|khi|ngày|hồi)|ngay khi) (?:mới )?(?:vào|đầu)',
    'sau đó đóng đủ',
    '(?:từ|ngay) (?:khi|lúc) có(?: bảo hiểm| bhtn)?',
  ],
  ['(?:không|chưa|ko|k) đóng (?:đầy )?đủ', 'đóng đủ \\d'],
);
const NEVER = cue(
  [
    '(?:không|chưa|ko|k|hổng|chẳng) (?:có |được |ai |hề )?(?:đóng|tham gia) (?:bảo hiểm|bhtn|bh|bhxh)(?: gì| thất nghiệp| xã hội)?(?: (?:gì|nào|hết|bao giờ|cho em|cho tôi|cả|lần nào|ngày nào|tháng nào))?',
    '(?:không|chưa|ko|k) (?:có|hề có) (?:bảo hiểm|bhtn|bh)',
  ],
  // a time without it that ended: what came after may be insured
  [
    'trước (?:năm )?(?:2009|09)',
    '2009',
    '(?:hồi|thời|lúc) (?:đó|nớ|ấy|trước|xưa|đầu)',
    'thời gian trước',
    '(?:mấy|những) (?:năm|tháng) đầu',
  ],
);
const ASKS_IF_COUNTED = cue(
  ['(?:có|được) (?:được )?(?:tính|cộng)(?: vào| vô| luôn| thêm| chung)? (?:không|ko|k|hông|hong|chưa)'],
  ['(?:không|chưa|ko) (?:có )?đóng'],
);
const ANSWER_ALWAYS =
  /^(?:(?:da|vang|thi|em|co|toi|la) ){0,6}(?:dong )?(?:day )?du(?: het| ca| roi| a| tu dau)?[ .!]{0,4}$|tu (?:luc|khi|hoi) (?:moi )?vao|tu dau/;
const ANSWER_NEVER =
  /^(?:(?:da|vang|thi|em|toi|cty|cong ty) ){0,6}(?:khong|ko|chua|k)(?: he| co)?(?: dong| tham gia)?(?: gi| het| a| thang nao| ngay nao){0,4}[ .!]{0,4}$/;

const PUBLIC = cue([
  '(?:viên chức|công chức|cán bộ (?:xã|phường|huyện|tỉnh)|biên chế nhà nước|nghị định 178|bán chuyên trách|không chuyên trách)',
]);
const JOB_LOSS = cue(['mất việc(?: làm)?'], ['(?:thôi|nghỉ) việc']);
const SEVERANCE = cue(['(?:trợ cấp|tiền|khoản|chế độ) (?:thôi|nghỉ) việc']);

export function readSeverance(heard: Heard, { today, asking }: Setting): Slots {
  if (shown(PUBLIC, heard)) return {}; // other rules: the entry says whom to ask
  const days = daysTold(heard, today);
  const lengths = lengthsTold(heard).filter(({ before }) => !OTHER.test(before) || EACH_TIME.test(before));
  // "Thử việc 2 tháng hồi đầu có tính không" asks of months that the stretch from the first day has in it.
  const counted = shown(ASKS_IF_COUNTED, heard) ? [] : lengths;
  const said: Slots = { ...daysOf(days, asking), ...lengthsOf(counted, heard, asking) };
  const named = asking === 'wage' || /(?<![a-z])(?:luong|binh quan|bq|lcb|muc dong)(?![a-z])/.test(heard.folded);
  const { wages } = named ? readWages(heard.folded, heard.entities, asking === 'wage') : {};
  const wage =
    contractWage(heard.folded, heard.entities) ??
    (wages && Math.round(wages.reduce((sum, each) => sum + each, 0) / wages.length));
  const insurance = insuranceIn(heard, said, asking);
  const told: Slots = {
    ...said,
    ...(wage === undefined ? {} : { wage }),
    ...(insurance === undefined ? {} : { insurance }),
  };
  const kind = kindIn(heard);
  return kind === undefined || Object.keys(told).length === 0 ? told : { ...told, kind };
}

function kindIn(heard: Heard): Slots['kind'] {
  if (shown(JOB_LOSS, heard)) return 'job_loss';
  return shown(SEVERANCE, heard) ? 'severance' : undefined;
}

/** "Từ 3/2015 đến 11/2026": neither a day, a month nor a year, each of which is one point of time told roughly. */
const isLong = ({ from, to }: Stretch): boolean =>
  from.slice(0, 7) !== to.slice(0, 7) && !(from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`);
const dayOf = (iso: string): Stretch => ({ from: iso, to: iso });

/** The nearest word before a day says whose it is; a day at the start of a clause may be told by the word after it. */
function daysOf(days: readonly Told<Stretch>[], asking: Setting['asking']): Slots {
  const said: Slots = {};
  for (const { value, before, after } of days) {
    if (BEFORE_DAY.test(before)) continue;
    const [work, insured, ended] = [lastOf(WORK, before), lastOf(INSURED, before), lastOf(ENDED, before)];
    const nearest = Math.max(work, insured, ended);
    if (!isLong(value) && ENDED_AFTER.test(after)) {
      said.workTo ??= value;
      continue;
    }
    const [first, last] = isLong(value) ? [dayOf(value.from), dayOf(value.to)] : [value, undefined];
    if (last !== undefined && nearest >= 0 && nearest !== ended) {
      if (nearest === insured) said.insuredFrom ??= first;
      else said.workFrom ??= first;
      said.workTo ??= last;
      continue;
    }
    if (nearest < 0 && INSURED_AFTER.test(after)) said.insuredFrom ??= value;
    else if (nearest < 0 && WORK_AFTER.test(after)) said.workFrom ??= value;
    else if (nearest < 0 && (asking === 'workFrom' || asking === 'insuredFrom')) said[asking] ??= value;
    else if (nearest < 0) continue;
    else if (nearest === ended) said.workTo ??= value;
    else if (nearest === insured || INSURED_AFTER.test(after)) said.insuredFrom ??= value;
    else said.workFrom ??= value;
  }
  return said;
}

function lengthsOf(lengths: readonly Told<DurationEntity>[], { folded }: Heard, asking: Setting['asking']): Slots {
  const said: Slots = {};
  let uninsured = 0;
  for (const { value, before, after, start } of lengths) {
    const { months, days } = value;
    if (AWAY.test(before)) said.absentDays ??= days + months * 30;
    else if (months === 0) continue;
    else if (
      UNINSURED.test(before) ||
      UNINSURED_AFTER.test(after) ||
      NOT_INSURED.test(after.slice(0, 22)) ||
      isNotInsured(folded, start)
    )
      uninsured += months * timesSaid(folded.slice(0, start));
    else if (lastOf(INSURED, before) > lastOf(WORK, before)) said.insuredMonths ??= months;
    else if (lastOf(WORK, before) >= 0 || WORK_AFTER.test(after)) said.workMonths ??= months;
    else if (asking === 'insuredFrom') said.insuredMonths ??= months;
    else if (asking === 'workFrom') said.workMonths ??= months;
  }
  return uninsured === 0 ? said : { ...said, uninsured };
}

const EACH_TIME =
  /(?<![a-z])(\d|mot|hai|ba|bon) (?:lan|dot|ky|be|dua|con|chau)[^.;?!\d]{0,24}moi (?:lan|dot|ky|be|dua|con|chau) (?:la |duoc |het |nghi )?$/;
const TIMES: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4 };

/** "2 lần thai sản mỗi lần 6 tháng" is twelve months. */
function timesSaid(before: string): number {
  const said = EACH_TIME.exec(before)?.[1];
  return said === undefined ? 1 : (TIMES[said] ?? Number(said));
}

/** "không đóng 6 tháng", "chưa đóng bảo hiểm 2 năm đầu". */
const isNotInsured = (folded: string, start: number): boolean =>
  /(?:khong|ko|k|chua|hong) (?:co |duoc )?(?:dong|tham gia)(?: bao hiem| bhtn| bh| that nghiep| bhxh){0,3} (?:mat |het |co )?$/.test(
    folded.slice(Math.max(0, start - 48), start),
  );

function insuranceIn(heard: Heard, said: Slots, asking: Setting['asking']): Slots['insurance'] {
  if (shown(ALWAYS, heard)) return 'always';
  if (asking === 'insuredFrom' && ANSWER_ALWAYS.test(heard.folded)) return 'always';
  if (said.insuredFrom ?? said.insuredMonths ?? said.uninsured) return undefined;
  if (shown(NEVER, heard)) return 'never';
  return asking === 'insuredFrom' && ANSWER_NEVER.test(heard.folded) ? 'never' : undefined;
}
