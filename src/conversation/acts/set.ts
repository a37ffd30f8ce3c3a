// What a message tells of somebody's case, as far as it may be believed without having been asked: a length of time is months paid
// only where the words say so, or where months were asked for or spoken of.

import { daysBetween } from '#domain/time.ts';
import { topicOf } from '#domain/topic.ts';
import { type Facts, isSomething } from '../facts/facts.ts';
import { OF_UNEMPLOYMENT, PLAINLY_PAID, UP_TO } from '../facts/months-total.ts';
import { type Asking, type Heard, readFacts } from '../facts/read.ts';
import { readRegion } from '../facts/region.ts';
import { seasonsWorked } from '../facts/seasons.ts';
import { FIGURES } from '../facts/slots.ts';
import type { Address, Session } from '../session.ts';
import type { TurnContext } from '../turn-types.ts';
import { corrects } from './cues.ts';
import { drawingTold, startDecided } from './drawing-told.ts';
import { mendedBirth, mendedMonths, yearsOfPension } from './mended.ts';
import { withMonthsElsewhere } from './months-elsewhere.ts';
import { onlyDay } from './only-day.ts';
import { paidSince, TO_NOW } from './paid-since.ts';

const PAID =
  /(?<![a-z])(?:(?<!(?:hop|lao|hoat|cong) )dong|bhtn|bh|tham gia|bao hiem|so|tong cong|cong lai|chot)(?![a-z])/;
const WAGE = /(?<![a-z])(?:luong|muc dong|binh quan|bq|dong (?:bao hiem|bh)|thu nhap)(?![a-z])/;
const NOT_OWN_TIME =
  /(?:linh|lanh|huong|nhan) (?:duoc |them |roi |het )?\d|duoc huong|con (?:linh|lanh|huong|nhan)|de danh|tiet kiem|hoc phi|khoa hoc|lop|hoc nghe|(?<![a-z])hoc (?:trong |mat |het |khoang )?\d|hop dong ben|di (?:nhat|han|dai)|bao tri|ca nam nay|(?:bao lau|may thang)/;
const SOON = /(?<![a-z])(?:xin nghi|nghi)(?: \w+){0,4} (?:ra|di|de|len|qua|nop|kham|lam|chay)/;
const NOT_A_WAGE = /no luong|tru luong|doanh thu|hoc phi|tien coc|ky quy|tien dich vu|phat|thuong/;
/** "Sao không phải 28 triệu 8": a sum that is asked about. */
const WHY_A_SUM = /(?<![a-z])(?:sao|rang)(?: (?:ma|lai|chi|moi|duoc|dc|co|khong|ko|k|phai|no)){1,4} \d/;
/** Entries that lean on the sums and lengths of one's own case. */
const OF_ONES_CASE =
  /^ui\.(?:amount|eligibility|reserve|deadline|quit|retirement|before|restructuring|who_contributes|contribution_history)|^job\.severance/;
/** Somebody else left when the person did. */
const TOGETHER =
  /(?<![a-z])nghi (?:viec )?cung (?:luc|ngay|dot|hom|thang|luot|bua|voi (?:em|toi|tui|minh|anh|chi))(?![a-z])/;
const SHORT_WORDS = 9;
/** "Còn vợ mình 6 năm 4 tháng, 7 triệu chẵn": the words that turn to somebody come on top. */
const TURNING_WORDS = 12;
/** A day on which papers go in is no day of leaving. */
const FILES = /(?<![a-z])(?:nop|di lam ho so|len trung tam)(?![a-z])/;
const AFTER_A_DAY = /^ui\.(?:deadline|amount|eligibility|before)/;

/** The open question, as the readers of facts name it. */
export function askingIn({ flow }: Session): Asking | undefined {
  if (flow?.name !== 'benefit') return undefined;
  return flow.asking === 'wage' ? 'wages' : flow.asking;
}

/** Facts that a message tells, those left out that its words do not bear. */
export function saidIn(heard: Heard, session: Session, context: TurnContext): Facts {
  const asking = askingIn(session);
  const { months, monthsIn24, monthsIn36, wages, wageAlternative, ended, employed, sex, ...rest } = readFacts(
    heard,
    context,
    asking,
  );
  const { folded } = heard;
  const last = session.last?.intent ?? '';
  const years =
    rest.insuredYears ??
    (last === 'ui.retirement' ||
    (spokeOfPension(session) && (rest.born !== undefined || /chua du (?:15|muoi lam) nam/.test(folded)))
      ? yearsOfPension(heard)
      : undefined);
  const inCase = asking !== undefined || OF_ONES_CASE.test(last);
  const short = folded.split(' ').length <= (isTurnedTo(session) ? TURNING_WORDS : SHORT_WORDS);
  const abroad =
    (topicOf(last) === 'overseas' || topicOf(last) === 'vocational' || (last === '' && isOfGoing(heard))) &&
    !PAID.test(folded);
  const ofLeaving = (corrects(heard) && session.facts?.ended !== undefined) || (AFTER_A_DAY.test(last) && short);
  const decided = startDecided(heard, session);
  const drawing = drawingTold(heard, rest.drawing ?? decided, session, context);
  const day =
    decided !== undefined
      ? undefined
      : (ended ?? (ofLeaving && !FILES.test(folded) ? onlyDay(heard, context) : undefined));
  const together = ended === undefined && TOGETHER.test(folded) ? session.people?.self?.ended : undefined;
  const added = withMonthsElsewhere(months, heard, session.facts?.months);
  const mended = (months ?? wages ?? ended) ? undefined : mendedMonths(heard, session);
  const left = day ?? session.facts?.ended;
  const since =
    (months !== undefined && !(TO_NOW.test(folded) && left !== undefined)) || abroad || drawing !== undefined
      ? undefined
      : paidSince(heard, left && Temporal.PlainDate.from(left.to), context.today);
  const believesMonths =
    asking === 'months' ||
    (!abroad &&
      (paysFor(heard, session, (short && inCase) || corrects(heard)) || tellsSeasons(heard, inCase, context)));
  const believesWages =
    asking === 'wages' ||
    ((WAGE.test(folded) ||
      (inCase && ((short && session.facts?.months !== undefined) || (believesMonths && months !== undefined))) ||
      (believesMonths && isBesideMonths(heard)) ||
      (corrects(heard) && session.facts?.wages !== undefined)) &&
      !NOT_A_WAGE.test(folded) &&
      !WHY_A_SUM.test(folded) &&
      !abroad);
  return drop({
    ...rest,
    ...(topicOf(last) === 'overseas' && !OF_BENEFIT_HERE.test(folded) ? { choices: withoutEnding(rest.choices) } : {}),
    // Where the employer is says nothing that is said back; it is kept by employersPlace.
    ...(rest.regionFrom !== undefined && asking === undefined ? { region: undefined, regionFrom: undefined } : {}),
    // Words of kin say whose errand it is as often as whose case.
    ...(session.facts?.sex === undefined && (rest.born ?? years) !== undefined ? { sex: sex ?? sexOf(session) } : {}),
    ...(drawing === undefined ? {} : { drawing }),
    ...(years === undefined ? {} : { insuredYears: years }),
    ...(rest.born === undefined ? { born: mendedBirth(heard, session) } : {}),
    ...(believesMonths ? { months, monthsIn24, monthsIn36 } : {}),
    ...(added === undefined ? {} : { months: added, monthsIn24: undefined, monthsIn36: undefined }),
    ...(mended === undefined ? {} : { months: mended }),
    ...(since === undefined ? {} : { months: since, monthsIn24: undefined, monthsIn36: undefined }),
    ...(believesWages ? { wages, wageAlternative } : {}),
    ...(day !== undefined &&
    !isErrand(folded, day, context) &&
    (!isVague(day) || isLongOver(day, context)) &&
    (isExact(day) || !isExact(session.facts?.ended) || corrects(heard))
      ? { ended: day }
      : together !== undefined && session.about !== undefined
        ? { ended: together }
        : {}),
    ...(employed === true &&
    (session.facts?.ended === undefined || corrects(heard) || WORKS_ON.test(folded)) &&
    (inCase || PAID.test(folded) || /that nghiep|nghi viec/.test(folded))
      ? { employed }
      : {}),
  });
}

/** Whoever's age is told where a pension was spoken of, their years beside it are those of a pension. */
const spokeOfPension = ({ before, told = [] }: Session): boolean =>
  [before ?? '', ...told].some((name) => name.startsWith('ui.retirement'));

const OF_BENEFIT_HERE = /(?<![a-z])(?:bhtn|that nghiep|tctn|bao hiem|nghi viec)(?![a-z])/;

/** "Chủ đuổi về nước" ends no contract here. */
function withoutEnding(choices: Facts['choices']): Facts['choices'] {
  if (choices?.ended_by === undefined) return choices;
  const { ended_by: _, ...others } = choices;
  return Object.keys(others).length === 0 ? undefined : others;
}

/** Work in another country: its months and its wage are none of the insurance. */
const isOfGoing = ({ entities, folded }: Heard): boolean =>
  entities.some(({ kind }) => kind === 'country') && GOES.test(folded);
const GOES = /(?<![a-z])(?:di|sang|qua|bay|xuat khau|xkld|ru|don|eps|thoi vu)(?![a-z])/;

const CALLED: Readonly<Partial<Record<Address, 'male' | 'female'>>> = {
  cô: 'female',
  bà: 'female',
  chị: 'female',
  chú: 'male',
  ông: 'male',
  anh: 'male',
};

/** Who calls themselves "cô" is a woman; of somebody else's case that says nothing. */
const sexOf = ({ address, about }: Session): Facts['sex'] =>
  address === undefined || about !== undefined ? undefined : CALLED[address];

/** The wage region by the employer's place, where the message names one. */
export function employersPlace(heard: Heard, { knowledge }: TurnContext): Pick<Facts, 'region' | 'regionFrom'> {
  const said = readRegion(heard, heard.entities, knowledge, false);
  return said.regionFrom === undefined ? {} : said;
}

/** "Thứ 2 em xin nghỉ ra nộp": an hour off for an errand ends no contract. */
function isErrand(folded: string, ended: NonNullable<Facts['ended']>, { today }: TurnContext): boolean {
  const from = Temporal.PlainDate.from(ended.from);
  const days = daysBetween(today, from);
  return days >= 0 && days < 14 && SOON.test(folded);
}

/** Words that say of a length of time that it was paid for. */
const PAID_BEFORE =
  /(?<![a-z])(?:(?<!(?:hop|lao|hoat|cong) )dong|bhtn|tham gia|bao hiem|bh|so ghi|so co|tong cong|tong|cong lai|ca thay|tich luy|chot)(?![a-z])[^.,;?!]{0,24}$/;
const PAID_AFTER =
  /^ ?(?:le |tron |ruoi )?(?:co |da |deu |moi ){0,2}(?:bao hiem|bhtn|bh|dong|tren so|trong so)(?![a-z])/;
/** Words that say of it that it is something else's. */
const OTHERS_BEFORE =
  /(?<![a-z])(?:no|cham|thieu|thu viec|moi|luong|tru|gia han|han|trong|nghi|truoc|sau|cho|vay|hoc|di|linh|lanh|huong|nhan|them)(?![a-z])[^.,;?!]{0,14}$/;

const GETS = /(?<![a-z])(?:(?:dc|duoc|co) (?:lanh|linh|huong)|that nghiep|tctn|bhtn)(?![a-z])/;
const WORKED = /(?<![a-z])lam(?! (?:them|lai|ho so|giay))(?: [a-z]{1,8}){0,4} $/;

/** "2 năm 10 tháng, lương 6tr9": nothing but a few words of address before the length. */
const OPENING_WORDS = 4;

/** Whether the message tells of months that were paid: by its words, or as a length of time alone where one is spoken of. */
function paysFor({ folded, entities }: Heard, session: Session, spokenOf: boolean): boolean {
  const hasMonths = session.facts?.months !== undefined || isTurnedTo(session);
  const lengths = entities.filter((entity) => entity.kind === 'duration');
  // Whatever the message asks besides.
  const plain = [PLAINLY_PAID, OF_UNEMPLOYMENT, UP_TO];
  if (lengths.some(({ start }) => plain.some((words) => words.test(folded.slice(Math.max(0, start - 60), start)))))
    return true;
  if (NOT_OWN_TIME.test(folded)) return false;
  if (lengths.length === 0) return PAID.test(folded);
  // Who worked so long and asks whether benefit is due tells of months paid.
  if (GETS.test(folded) && lengths.some(({ start }) => WORKED.test(folded.slice(Math.max(0, start - 40), start))))
    return true;
  return lengths.some(({ start, end }) => {
    const before = folded.slice(Math.max(0, start - 40), start);
    if (PAID_AFTER.test(folded.slice(end)) || (PAID_BEFORE.test(before) && !/(?<![a-z])no (?:luong|tien)/.test(before)))
      return true;
    const opens = folded.slice(0, start).split(' ').length <= OPENING_WORDS;
    if (opens && WAGE.test(folded) && !OTHERS_BEFORE.test(before)) return true;
    return spokenOf && hasMonths && !OTHERS_BEFORE.test(before);
  });
}

/** The talk just turned to somebody of whom nothing is known yet, from a case whose months were told. */
const isTurnedTo = ({ facts, people = {} }: Session): boolean =>
  facts?.months === undefined && Object.values(people).some((other) => other?.months !== undefined);

/** Work of several seasons in a message on the benefit is what was paid for. */
const tellsSeasons = ({ folded }: Heard, inCase: boolean, { today }: TurnContext): boolean =>
  (inCase || WAGE.test(folded) || GETS.test(folded)) && seasonsWorked(folded, today).length > 0;

/** "Đóng 26 tháng, 7tr1": a sum right behind the months that were paid is the wage. */
const isBesideMonths = ({ folded, entities }: Heard): boolean =>
  entities.some(
    ({ kind, start, end }) =>
      kind === 'duration' &&
      PLAINLY_PAID.test(folded.slice(Math.max(0, start - 50), start)) &&
      entities.some((sum) => sum.kind === 'money' && /^ ?(?:,|voi|muc|roi)? ?$/.test(folded.slice(end, sum.start))),
  );

/** A day that was told is not lost to "nghỉ trước Tết" said later. */
const isExact = (day: Facts['ended']): boolean => day !== undefined && day.from === day.to;

/** A day of leaving that was told is given up for such words only. */
const WORKS_ON = /(?<![a-z])(?:van|dang|con|hien)(?: con| van| dang)? (?:di )?lam(?![a-z])/;

/** A stretch longer than this names no day on which somebody stopped. */
const LONGEST_DAYS = 45;

/** A year that is long over closes the time to file whichever day it was. */
const isLongOver = ({ to }: NonNullable<Facts['ended']>, { today }: TurnContext): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(to).add({ months: LONG_OVER }), today) < 0;
const LONG_OVER = 6;

const isVague = ({ from, to }: NonNullable<Facts['ended']>): boolean =>
  daysBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)) > LONGEST_DAYS;

function drop(said: Facts): Facts {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Facts;
}

/** Facts a calculation works with; choices alone ("công ty nợ bảo hiểm") are part of a question. */
export const tellsNumbers = (said: Facts): boolean => FIGURES.some((name) => said[name] !== undefined);

/** Something was told, be it a number or who ended the work. */
export const tellsSomething = (said: Facts): boolean =>
  isSomething(said) && (tellsNumbers(said) || said.choices?.ended_by !== undefined);
