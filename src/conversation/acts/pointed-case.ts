// What words beside the question decide: whoever names the place to file at asks where, whoever runs a registered business and still
// draws benefit asks what that costs, whoever missed the day to declare tells no fraud.

import type { Aspect } from '#domain/aspects.ts';
import { topicOf } from '#domain/topic.ts';
import type { Understanding } from '#understanding/understand.ts';
import { placeOf } from '../answer.ts';
import type { Facts } from '../facts/facts.ts';
import { answerReading } from '../reading.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { asks } from './asks.ts';

type Pointed = { readonly intent: string; readonly aspect?: Aspect };

const FILES = /(?<![a-z])(?:nop|lam ho so|dang ky)(?! (?:tien|phi|coc|phat|thue|hoc))(?![a-z])/;
const MAY = /(?<![a-z])(?:duoc|dc) (?:khong|ko|k|hong|chu|ha|phai khong)[ ?.!]*$/;
const NO_PLACE_OF_FILING = /(?<![a-z])(?:chuyen|lop|truong|phien|ngay hoi|xuat khau)(?![a-z])/;
const OF_PLACES: ReadonlySet<string> = new Set(['ui.where_apply', 'office.contact']);
const FEW_WORDS = 8;
/** A commune that the tables do not have. */
const LIVES_IN = /(?<![a-z])(?:o|tai|duoi|tren|ben) (?:xa|phuong|thi tran|huyen|thi xa|quan) [a-z]/;

/** The question at the end of whatever else is told: "… giờ về ở Rạch Giá, nộp bên đó được không". */
const ASKS_TO_FILE_THERE =
  /(?<![a-z])(?:nop|lam ho so|lam thu tuc)(?: (?!tien|phi|coc|phat|thue|hoc)[a-z]{1,7}){0,4} (?:o|ben|tai|duoi|tren|ngoai|trong)(?: [a-z]{1,7}){0,3} (?:duoc|dc)(?: [a-z]{1,3}){0,1} (?:khong|ko|k|hong|chu|ha|phai khong)[ ?.!]{0,3}$/;
const BENEFIT = /(?<![a-z])(?:that nghiep|bhtn|tctn|tro cap|ui\.)/;

/** "Nộp ở Đồng Mẫu được không"; "bọ ở xã Cam Hồng nớ" after where to file. */
function ofPlace(heard: Understanding, { last }: Session): Pointed | undefined {
  const { folded, entities } = heard;
  const named = entities.some(({ kind }) => kind === 'place') || LIVES_IN.test(folded);
  if (!named || NO_PLACE_OF_FILING.test(folded)) return undefined;
  if (named && ASKS_TO_FILE_THERE.test(folded) && BENEFIT.test(`${folded} ${last?.intent ?? ''}`))
    return { intent: 'ui.where_apply' };
  if (folded.split(' ').length > FEW_WORDS || last === undefined) return undefined;
  if (FILES.test(folded) && MAY.test(folded) && topicOf(last.intent) === 'ui') return { intent: 'ui.where_apply' };
  return OF_PLACES.has(last.intent) && !asks(heard) ? { intent: last.intent, aspect: 'where' } : undefined;
}

const OF_DRAWING =
  /^ui\.(?:transfer|monthly_report|payment|health_insurance|while_receiving|new_job|terminate|not_collect|fraud)/;
const BY_PROXY = /(?<![a-z])(?:di |ra |len )?bao (?:the|thay|gium|dum|ho|giup)(?: cho)?(?! (?:nao|sao|ky|y))(?![a-z])/;
const STILL_DRAWS = /(?<![a-z])(?:van|cu|con) (?:dang |con |cu |di )?(?:nhan|linh|linh|lanh|huong|an)(?![a-z])/;
const ALREADY = /(?<![a-z])(?:tu (?:thang|hom|ngay|dau|hoi|luc)|roi|xong)(?![a-z])/;
const DECLARES = /(?<![a-z])(?:khai bao|khai tinh hinh|trinh dien|khai thang)(?![a-z])/;
const MISSED =
  /(?<![a-z])(?:lo(?: mat| ngay| han)?(?: roi| r)|lo (?:mat )?(?:ngay|han|buoi|ky)|quen (?:mat|roi|di|khai|ngay)|tre (?:\d|mat|roi|han|ngay|hen)|qua (?:ngay|han|mat) (?:roi|khai|\d)|khong kip khai|ko kip khai|chua kip khai)(?![a-z])/;

/** Of a benefit being drawn. */
function ofDrawing(heard: Understanding, said: Facts, { facts, last, told = [] }: Session): Pointed | undefined {
  const { folded } = heard;
  const draws =
    facts?.drawing !== undefined ||
    said.drawing !== undefined ||
    [last?.intent ?? '', ...told].some((name) => OF_DRAWING.test(name));
  if (!draws) return undefined;
  const business = said.choices?.new_work === 'business';
  if (business && STILL_DRAWS.test(folded)) return { intent: 'ui.fraud' };
  if (business && ALREADY.test(folded) && !asks(heard)) return { intent: 'ui.new_job', aspect: 'late' };
  if (BY_PROXY.test(folded) && asks(heard)) return { intent: 'ui.terminate', aspect: 'proxy' };
  const missed = DECLARES.test(folded) && MISSED.test(folded) && heard.parts[0]?.outcome !== 'answer';
  return missed && last?.intent !== 'ui.monthly_report_missed' ? { intent: 'ui.monthly_report_missed' } : undefined;
}

const DAYS_OFF = /(?<![a-z])(?:thu (?:bay|7)|t7|chu nhat|cn|ngay nghi|ngay le|cuoi tuan)(?![a-z])/;
const COUNTED =
  /(?<![a-z])(?:co |thi )?(?:duoc |bi )?(?:tinh|dem|ke)(?: (?:vo|vao|luon|chung|la|ngay lam viec)){0,2} (?:khong|ko|k|hong|ha|chu)[ ?.!]*$/;
/** Where the days of one's money were told, they are working days. */
const ofDaysOff = ({ folded }: Understanding, { last, before, told = [] }: Session): Pointed | undefined =>
  DAYS_OFF.test(folded) &&
  COUNTED.test(folded) &&
  [last?.intent ?? '', before ?? '', ...told].some((name) => name.startsWith('ui.payment'))
    ? { intent: 'ui.payment', aspect: 'why' }
    : undefined;

const OWN_FILES =
  /(?<![a-z])(?:vo chong|hai (?:dua|nguoi|vo chong|chi em|anh em)|2 (?:dua|nguoi|vc)|ca to|chung)(?: [a-z]{1,6}){0,4} (?:cung )?(?:nop|lam)(?: (?:chung|cung|ho so|mot|1|lan|luc|bo|don|luon)){1,4} (?:duoc|dc)/;
/** "Hai vợ chồng cùng nộp một lần được không". */
const ofFilesOfSeveral = ({ folded }: Understanding, { last }: Session): Pointed | undefined =>
  topicOf(last?.intent ?? '') === 'ui' && OWN_FILES.test(folded)
    ? { intent: 'ui.documents', aspect: 'family' }
    : undefined;

const NO_SMARTPHONE =
  /(?<![a-z])(?:dien thoai|may)(?: [a-z]{1,5}){0,2} (?:cuc gach|den trang|bam phim|cui|khong vao mang|khong co mang|doi cu)(?![a-z])/;
/** Who cannot look at an application is told where else to look. */
const withoutPhone = ({ folded }: Understanding, { last }: Session): Pointed | undefined =>
  last?.intent === 'ui.contribution_history' && NO_SMARTPHONE.test(folded)
    ? { intent: last.intent, aspect: 'where' }
    : undefined;

export function pointedCase(
  heard: Understanding,
  said: Facts,
  session: Session,
  context: TurnContext,
): Step | undefined {
  if (heard.parts.length > 1) return undefined;
  const pointed =
    ofPlace(heard, session) ??
    ofDrawing(heard, said, session) ??
    ofDaysOff(heard, session) ??
    ofFilesOfSeveral(heard, session) ??
    withoutPhone(heard, session);
  const entry = pointed && context.knowledge.entries.get(pointed.intent);
  if (entry === undefined) return undefined;
  const section = placeOf(entry, { on: context.today }, pointed?.aspect);
  return answerReading(entry, heard, session, context, section === undefined || section < 0 ? {} : { section });
}
