// Entries that answer the same question in different places: "lãi mấy phân", "tố cáo ở đâu", "nhờ mẹ làm thay được không" are said
// alike of a loan for a trade and one for going abroad, of an agency and of an office. Alone nobody could tell which; the talk can.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import { fold } from '#language/fold.ts';
import type { InContext } from '#understanding/in-context.ts';
import type { Part } from '#understanding/understand.ts';
import { entryOfCountry } from '../countries.ts';
import type { Session } from '../session.ts';
import { notMeantHere } from './not-meant-here.ts';

type Area = NonNullable<ReturnType<typeof topicOf>>;

/** Words, without marks, that name an entry whatever is spoken of; and who speaks instead of it in another area. */
type Twin = { readonly named: RegExp; readonly instead: Readonly<Partial<Record<Area, string>>> };

/** The entry in talk itself. */
const IN_TALK = '';

const TWINS: Readonly<Record<string, Twin>> = {
  'job.loan': {
    named:
      /(?<![a-z])(?:lam an|kinh doanh|buon ban|chan nuoi|nuoi (?:ca|bo|heo|ga|tom)|trong|mo (?:quan|tiem|xuong))(?![a-z])/,
    instead: { overseas: 'overseas.loan', vocational: 'vocational.student_loan' },
  },
  'overseas.loan': {
    named: /(?<![a-z])(?:nuoc ngoai|xuat khau|xkld|don hang|xuat canh|bay|ky quy|di lam viec)(?![a-z])/,
    instead: { job: 'job.loan', vocational: 'vocational.student_loan' },
  },
  'vocational.student_loan': {
    named: /(?<![a-z])(?:di hoc|hoc phi|sinh vien|hoc nghe|nhap hoc|ra truong)(?![a-z])/,
    instead: { job: 'job.loan', overseas: 'overseas.loan' },
  },
  'job.scam_warning': {
    named:
      /(?<![a-z])(?:xin viec|tuyen dung|viec lam them|lam them|ctv|cong tac vien|nhiem vu|shopee|tiktok|otp|viec online|dong phuc|viec nhe)(?![a-z])/,
    instead: { overseas: 'overseas.scam_report' },
  },
  'overseas.scam_report': {
    named: /(?<![a-z])(?:nuoc ngoai|xuat khau|xkld|xuat canh|visa|don hang|colab|bay)(?![a-z])/,
    instead: { job: 'job.scam_warning' },
  },
  'office.complaint': {
    named:
      /(?<![a-z])(?:trung tam|can bo|quyet dinh|that nghiep|bhtn|bao hiem|gop y|thai do|nhan vien|so noi vu)(?![a-z])/,
    instead: { overseas: 'overseas.scam_report' },
  },
  'redirect.poverty_certificate': {
    named: /(?<![a-z])(?:xin|lam|xac nhan|xet|cap|binh xet|danh sach|so ho|giay)(?![a-z])/,
    instead: { overseas: 'overseas.support_policy', vocational: 'vocational.waiver' },
  },
  'vocational.schedule': {
    named: /(?<![a-z])(?:truong|lop|nghe|hoc|tuyen sinh|khoa|khai giang|nhap hoc)(?![a-z])/,
    instead: { overseas: IN_TALK },
  },
  'redirect.emergency': {
    named: /(?<![a-z])(?:113|115|viet nam|o que|o nha)(?![a-z])/,
    instead: { overseas: 'overseas.help_abroad' },
  },
};

/** Whoever may do a thing for somebody else is asked of whatever is spoken of. */
const BY_PROXY: ReadonlySet<string> = new Set(['ui.authorize']);
const NAMES_BENEFIT = /(?<![a-z])(?:that nghiep|bhtn|tctn|tro cap|khai bao|uy quyen)(?![a-z])/;

/** Money back from who never left and from who came home early: the one rule ends where the other begins. */
const NEVER_LEFT = 'overseas.withdraw';
const CAME_HOME = 'overseas.return';
const OF_ABROAD =
  /^overseas\.(?:help_abroad|change_employer|abscond|return|rights|death_abroad|passport_lost|returnee_money)$/;
const HOME =
  /(?<![a-z])(?:ve nuoc|ve som|ve truoc|bo ve|phai ve|cho ve|tra ve|ve giua chung|dong xuong|ben (?:do|no|nay|ay|dai|nhat|han)|(?:lam|di) duoc (?:\d{1,2}|[a-z]{2,5}(?: [a-z]{2,5})?) (?:thang|nam))(?![a-z])/;
const NOT_YET =
  /(?<![a-z])(?:(?:chua|khong|ko) (?:duoc )?(?:bay|di|xuat canh)|cho bay|doi bay|trung tuyen|180 ngay|rut ho so|rot visa|huy don)(?![a-z])/;

/** "Tiền đã đóng" of who comes home early is what was paid for going, not an insurance. */
const TAXES = 'overseas.social_insurance_tax';
const INSURANCE_BACK = 'overseas.returnee_money';
const EARLY = /(?<![a-z])(?:bo ve|ve som|ve truoc|phai ve|ve giua chung|xin ve)(?![a-z])/;
const PAID_FOR_GOING = /(?<![a-z])(?:da (?:dong|nop)|dich vu|tien phi|phi di|dong luc di|nop luc di)(?![a-z])/;
const INSURANCE = /(?<![a-z])(?:bao hiem|nenkin|huu|thue|bh)(?![a-z])/;
const IN_TROUBLE = 'overseas.help_abroad';
const isFeeOfReturn = (folded: string): boolean =>
  EARLY.test(folded) && PAID_FOR_GOING.test(folded) && !INSURANCE.test(folded);

type Here = Pick<Session, 'last' | 'told' | 'facts'>;

/** The best reading, or its twin of the talk with the sureness of both. `hasProxy`: an entry says who may act for another. */
export function keptToTalk(
  ranked: readonly InContext[],
  { text, entities }: Pick<Part, 'text' | 'entities'>,
  here: Here,
  hasProxy: (intent: string) => boolean,
): readonly InContext[] {
  const [best] = ranked;
  const topic = here.last?.unsure === true ? undefined : here.last?.intent;
  if (best === undefined || topic === undefined) return ranked;
  const folded = fold(text);
  if (best.intent === topic && !SUES.test(folded) && !isFeeOfReturn(folded)) return ranked;
  const country = firstEntity(entities, 'country')?.code;
  const meant =
    ofArea(best.intent, topic, folded, country !== undefined) ??
    ofInsuranceDebt(best.intent, folded, here) ??
    ofDispute(best.intent, topic, folded) ??
    ofCountry(best.intent, topic, folded, country) ??
    ofProgramme(best.intent, topic, folded) ??
    ofProxy(best.intent, topic, folded, hasProxy) ??
    byPlace(best.intent, folded, here) ??
    notMeantHere(best.intent, topic, folded) ??
    ofOwnBenefit(best.intent, topic, folded, here);
  const own = meant === undefined ? undefined : ranked.find(({ intent }) => intent === meant);
  if (own === undefined) return ranked;
  const rest = ranked.filter((each) => each !== own && each !== best);
  return [{ ...own, p: own.p + best.p }, { ...best, p: 0 }, ...rest];
}

function ofArea(best: string, topic: string, folded: string, namesCountry: boolean): string | undefined {
  const twin = TWINS[best];
  const area = topicOf(topic);
  if (twin === undefined || area === undefined || area === topicOf(best) || twin.named.test(folded)) return undefined;
  const instead = twin.instead[area];
  return topicOf(best) === 'overseas' && namesCountry ? undefined : instead === IN_TALK ? topic : instead;
}

/** A complaint about an employer abroad, or the agency that sent: the entry in talk, where it says whom to turn to. */
const DISPUTE = 'redirect.labour_dispute';
const OF_HERE = /(?<![a-z])(?:viet nam|trong nuoc|cong doan|that nghiep|bhtn|cong ty cu|ben minh|o que)(?![a-z])/;
const SAYS_WHERE: ReadonlySet<string> = new Set(
  ['withdraw', 'return', 'deposit', 'scam_report', 'cost'].map((name) => `overseas.${name}`),
);

const SUES = /(?<![a-z])(?:kien|doi luong|khoi kien)(?! (?:hang|thuc|tri|toan|nghi|truc|xay|noi))(?![a-z])/;

const ofDispute = (best: string, topic: string, folded: string): string | undefined =>
  best !== DISPUTE && topicOf(topic) === 'job' && SUES.test(folded) ? DISPUTE : disputeAbroad(best, topic, folded);

const disputeAbroad = (best: string, topic: string, folded: string): string | undefined =>
  best === DISPUTE && topicOf(topic) === 'overseas' && !OF_HERE.test(folded)
    ? SAYS_WHERE.has(topic)
      ? topic
      : 'overseas.rights'
    : undefined;

/** Where it is insurance that the employer owes, suing for it is told with that debt; suing for wages is not. */
const ofInsuranceDebt = (best: string, folded: string, { last, told = [] }: Here): string | undefined =>
  best === DISPUTE &&
  SUES.test(folded) &&
  !/(?<![a-z])luong(?![a-z])/.test(folded) &&
  [last?.intent ?? '', ...told].some((name) => name.startsWith('ui.employer_debt'))
    ? 'ui.employer_debt'
    : undefined;

/** A country to go to names going abroad, whatever else is spoken of: "ra trường đi Đức được không". */
const OF_GOING = /(?<![a-z])(?:di|sang|qua)(?![a-z])/;
const KEEPS_TO_BENEFIT = /(?<![a-z])(?:that nghiep|bhtn|bao hiem|tro cap)(?![a-z])/;

const ofCountry = (best: string, topic: string, folded: string, country: string | undefined): string | undefined =>
  country !== undefined &&
  topicOf(best) !== 'overseas' &&
  topicOf(topic) !== 'ui' &&
  OF_GOING.test(folded) &&
  !KEEPS_TO_BENEFIT.test(folded)
    ? entryOfCountry(country)
    : undefined;

/** Conditions of going abroad are those of the country in talk, where one is: "anh em sinh 1987 còn đi được không". */
const CONDITIONS = 'overseas.conditions';
const OF_ONE_COUNTRY = /^overseas\.(?:korea_eps|korea_seasonal|japan|taiwan|europe)$/;
const OF_ANY_COUNTRY = /(?<![a-z])(?:dieu kien chung|nuoc nao|nuoc khac|o dau cung)(?![a-z])/;

const ofProgramme = (best: string, topic: string, folded: string): string | undefined =>
  best === CONDITIONS && OF_ONE_COUNTRY.test(topic) && !OF_ANY_COUNTRY.test(folded) ? topic : undefined;

const ofProxy = (
  best: string,
  topic: string,
  folded: string,
  hasProxy: (intent: string) => boolean,
): string | undefined =>
  BY_PROXY.has(best) && topicOf(topic) !== 'ui' && !NAMES_BENEFIT.test(folded) && hasProxy(topic) ? topic : undefined;

/** Whoever draws benefit, or told of a claim, learns a trade out of the insurance before they do out of the countryside's money. */
const COURSES: ReadonlySet<string> = new Set([
  'vocational.rural_short_course',
  'vocational.tuition',
  'vocational.schools',
]);
const OF_THE_VILLAGE =
  /(?<![a-z])(?:xa|nong thon|nong dan|thon|lang|ap|phu nu|con (?:em|toi|chau)|truong|trung cap|cao dang)(?![a-z])/;

const ofOwnBenefit = (best: string, topic: string, folded: string, { facts }: Here): string | undefined =>
  COURSES.has(best) &&
  topicOf(topic) === 'ui' &&
  (facts?.months ?? facts?.ended ?? facts?.drawing) !== undefined &&
  !OF_THE_VILLAGE.test(folded)
    ? 'ui.training_support'
    : undefined;

function byPlace(best: string, folded: string, { last, told = [] }: Here): string | undefined {
  if (best === CAME_HOME && NOT_YET.test(folded)) return NEVER_LEFT;
  if (best === TAXES && last?.intent === INSURANCE_BACK && /(?<![a-z])thue(?![a-z])/.test(folded))
    return INSURANCE_BACK;
  if ((best === INSURANCE_BACK || best === IN_TROUBLE) && isFeeOfReturn(folded)) return CAME_HOME;
  if (best !== NEVER_LEFT || NOT_YET.test(folded)) return undefined;
  const spoken = [last?.intent ?? '', ...told.map((name) => name.split('|')[0] ?? '')];
  return HOME.test(folded) || spoken.some((intent) => OF_ABROAD.test(intent)) ? CAME_HOME : undefined;
}
