// Words of a talk that name their matter plainly, where the nearest section of the answer in hand would be another: the employer who
// claims money from the worker, filing but not on the web, both sums at once, papers that come too late. The section that says it is
// given, and first the verdict that the case allows.

import type { Aspect } from '#domain/aspects.ts';
import type { PlainDate } from '#domain/time.ts';
import { pensionDue } from '#law/retirement.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerSection, answerSource, placeOf } from '../answer.ts';
import { endedBetween, type Facts } from '../facts/facts.ts';
import { withQuitDebt } from '../quit-debt.ts';
import { answerReading } from '../reading.ts';
import { aboveStep } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import { telling, toldName, wasTold } from '../told.ts';
import type { Step, TurnContext } from '../turn-types.ts';

type Matter = {
  readonly words: RegExp;
  readonly unless?: RegExp;
  /** Entries in talk after which the words mean this; none: wherever they are said. */
  readonly after?: RegExp;
  readonly entry: string;
  readonly aspect: Aspect;
  /** The days of the case belong to it. */
  readonly dated?: true;
  readonly verdict?: (facts: Facts, said: string, today: PlainDate) => string | undefined;
  /** Without a verdict the words are read like any others. */
  readonly decided?: true;
};

const EMPLOYER = '(?:cong ty|cty|xi nghiep|chu|sep|ho|no|ben do|ben cty|ben cong ty)';
const ME = '(?:em|e|toi|tui|minh|t|tao|anh|chi|chong em|vo em|nguoi lam)';
const PAY = '(?:den bu|den|boi thuong|boi hoan)';

const MATTERS: readonly Matter[] = [
  {
    // "Nếu nó trả lương đàng hoàng mà mình nghỉ kiểu đó thì sao": the reason for leaving at once is supposed away.
    words:
      /(?<![a-z])(?:neu|gia su|lo|vi du|con neu)(?: [a-z]{1,6}){0,4} (?:tra|phat) (?:luong )?(?:[a-z]{1,5} ){0,2}(?:dang hoang|day du|du|dung han|dung ngay|song phang|khong thieu)(?![a-z]).{0,40}(?<![a-z])nghi(?![a-z])/,
    unless: /bao nhieu|tro cap thoi viec/,
    after: /^ui\.(?:quit_unilateral|eligibility|before_leaving)|^redirect\.labour_dispute/,
    entry: 'ui.quit_unilateral',
    aspect: 'when',
    verdict: () =>
      'Lương trả đủ, đúng hạn mà nghỉ ngay không báo trước thì là nghỉ trái luật: lần này không được trợ cấp thất nghiệp, tháng đã đóng vẫn được giữ.',
  },
  {
    words: new RegExp(
      `(?<![a-z])(?:${PAY}(?: (?:tien|hop dong|hd|lai|gi|cho|bao nhieu)){0,3} (?:cho )?(?:cong ty|cty|xi nghiep|chu|sep)(?! (?:khong |ko )?(?:cho|tra|duoi|sa thai))|${EMPLOYER} (?:lai |no |con |dang |doa |noi |se ){0,2}(?:kien |doi |bat |yeu cau )(?:doi )?(?:${ME} )?(?:phai )?(?:tra |nop )?(?:lai )?${PAY}|${EMPLOYER} (?:lai |con |dang |doa |bat ){0,2}(?:kien|doi den|bat den|bat ${ME} den)(?: ${ME})?(?! (?:cong ty|cty))|(?:co|phai|bi) ${PAY} (?:gi |tien )?(?:cong ty|cty|cho ho|hop dong))(?![a-z])`,
    ),
    unless:
      /dao tao|hoc nghe|hong may|hu may|lam hong|lam mat|cong ty (?:co )?(?:phai )?(?:den|boi thuong)|cty (?:co )?(?:phai )?(?:den|boi thuong)/,
    after:
      /^ui\.(?:quit_unilateral|eligibility|before_leaving|employer_debt|law_2026)|^redirect\.labour_dispute|^job\.severance/,
    entry: 'ui.quit_unilateral',
    aspect: 'penalty',
    verdict: ({ choices: { left_for: reason, ended_by: by } = {} }) => {
      if (reason !== undefined)
        return 'Đúng như anh/chị kể thì không phải đền: nghỉ ngay vì lý do luật cho phép là nghỉ đúng luật (Bộ luật Lao động 45/2019, Điều 35, 40). Công ty đòi thì bảo họ ghi ra giấy căn cứ vào đâu, giữ bằng chứng, nhờ hòa giải viên lao động (Sở Nội vụ).';
      return by === 'employer' || by === 'agreed'
        ? 'Không phải đền: chỉ người nghỉ trái luật mới phải đền, còn đây là công ty cho nghỉ hoặc hai bên đồng ý (Bộ luật Lao động 45/2019, Điều 40).'
        : undefined;
    },
  },
  {
    words:
      /(?<![a-z])(?:khong|ko|k|hong|hok|chang) (?:phai |biet |ranh |xai duoc |xai |dung duoc |dung |muon |nop |lam |co )(?:(?:la |o |xai |dung |choi |nop |lam |bam |len |vao |qua |duoc ){0,3})(?:tren mang|qua mang|mang|online|truc tuyen|internet|dien thoai|may tinh|smartphone|wifi|dich vu cong)(?![a-z])/,
    unless: /khai bao|trinh dien|khai hang thang/,
    after: /^(?:ui|office)\./,
    entry: 'ui.where_apply',
    aspect: 'where',
    verdict: () => 'Không cần nộp trên mạng: mang giấy tới nộp thẳng tại trung tâm là được.',
  },
  {
    words:
      /(?<![a-z])(?:hai|2|ca hai|ca 2|2 cai|hai cai) (?:khoan|cai|tien|thu|che do)?(?: [a-z]{1,6}){0,3} ?(?:mot luot|1 luot|cung luc|mot lan|1 lan|cung mot luc|song song|chung|ca hai|het)(?![a-z])|(?<![a-z])(?:lanh|linh|nhan|huong|lay) (?:duoc )?(?:ca|cung luc|luon ca) (?:hai|2)(?: khoan| cai| thu)?(?![a-z])/,
    unless: /vo chong|hai nguoi|2 nguoi|hai dua/,
    after: /^job\.severance/,
    entry: 'job.severance',
    aspect: 'again',
  },
  {
    words:
      /(?<![a-z])nop (?:ho so |hs |tro cap |that nghiep )?(?:tre|muon|cham|sau han|qua han|sau 3 thang)(?: [a-z0-9]{1,8}){0,4} (?:duoc|dc|sao|on)(?: [a-z]{1,6}){0,2} (?:khong|ko|k|hong|hok|hem|chu)(?![a-z])/,
    after: /^ui\.(?:missing_papers|deadline|documents|employer_debt|where_apply|payment)/,
    entry: 'ui.missing_papers',
    aspect: 'late',
    dated: true,
    verdict: () =>
      'Không trễ được: công ty chậm giấy thì hạn nộp vẫn tính từ ngày nghỉ. Nộp trước bằng giấy đang có, bổ sung sau.',
  },
  {
    words:
      /(?<![a-z])(?:ki|ky)(?: vao| luon| dai)? (?:giay|don|bien ban|cai giay|cai don|to)(?: [a-z]{1,6}){0,1} (?:thoi viec|nghi viec|xin nghi|nghi)(?: [a-z]{1,6}){0,6} (?:mat|thiet|sao|gi|thiet thoi|duoc khong|dc ko|duoc ko)(?![a-z])/,
    unless: /bao nhieu|nhieu|may (?:thang|trieu)/,
    after: /^job\.severance|^redirect\.labour_dispute|^ui\.contribution_rate/,
    entry: 'job.severance',
    aspect: 'lose',
  },
  {
    words:
      /(?<![a-z])(?:di )?hoc(?: [a-z0-9]{1,6}){0,5} (?:co |thi )?(?:bi |sao )?(?:anh huong|cat|mat|dung|ngung|tru)(?: [a-z]{1,6}){0,2} (?:tro cap|that nghiep|tctn|bhtn)(?![a-z])/,
    unless: /bao nhieu|hoc phi/,
    after: /^ui\./,
    entry: 'ui.training_support',
    aspect: 'lose',
    verdict: (_, said) =>
      /tren 12 thang|(?:[2-9]|hai|ba|bon) nam|cao dang|dai hoc/.test(said)
        ? undefined
        : 'Không bị cắt nếu khóa học từ 12 tháng trở xuống.',
  },
  {
    words:
      /(?<![a-z])(?:luong|tien cong|thu nhap)(?: [a-z0-9]{1,6}){0,7} tru (?:bot |vao |vo |di )?(?:tien )?(?:tro cap|that nghiep|tctn|bhtn)(?![a-z])/,
    after: /^ui\.(?:new_job|while_receiving|fraud|monthly_report|terminate)/,
    entry: 'ui.new_job',
    aspect: 'work',
    decided: true,
    verdict: ({ choices }) =>
      choices?.new_work === 'trial'
        ? 'Không bị trừ: thử việc bằng hợp đồng riêng chưa phải “có việc làm”, trợ cấp vẫn nhận đủ nếu khai thật mỗi tháng ở Mẫu số 24.'
        : undefined,
  },
  {
    words:
      /(?<![a-z])(?:that nghiep|tctn|bhtn|tro cap)(?![a-z]).{0,30}(?<![a-z])(?:hay|hoac) .{0,16}huu(?![a-z])|(?<![a-z])huu(?![a-z]).{0,30}(?<![a-z])(?:hay|hoac) .{0,16}(?:that nghiep|tctn|bhtn|tro cap)(?![a-z])|(?<![a-z])(?:lanh|linh|huong|nhan|duoc|ve) (?:luong )?huu (?:luon )?(?:duoc |dc )?(?:chua|khong|ko|k|hong)(?![a-z])/,
    after: /^ui\./,
    entry: 'ui.retirement',
    aspect: 'when',
    dated: true,
    decided: true,
    verdict: pensionVerdict,
  },
  {
    words:
      /(?<![a-z])(?:nua|1\/2|½) thang(?: luong)?(?![a-z]).{0,24}(?<![a-z])(?:dung|sai|phai|chuan)(?: (?:hay|khong|ko|k|chua|hong|luat))|(?<![a-z])(?:thoi viec|nghi viec) hay(?: la| tinh)? mat viec|(?<![a-z])mat viec hay(?: la| tinh)? thoi viec/,
    unless: /\d{4}|\d ?tr|trieu/,
    after:
      /^job\.severance|^ui\.(?:before_leaving|missing_papers|training_support|eligibility|deadline|terminate|amount_duration)|^redirect\.labour_dispute/,
    entry: 'job.severance',
    aspect: 'who',
    decided: true,
    verdict: severanceVerdict,
  },
];

function pensionVerdict(facts: Facts, _: string, today: PlainDate): string | undefined {
  const { born, sex, insuredYears: years } = facts;
  if (born === undefined) return undefined;
  const days = { from: Temporal.PlainDate.from(born.from), to: Temporal.PlainDate.from(born.to) };
  const due = pensionDue({ sex, born: days, years }, endedBetween(facts)?.to ?? today);
  return due === false ? 'Chưa lãnh hưu được; trợ cấp thất nghiệp thì được xét, nếu đủ các điều kiện khác.' : undefined;
}

function severanceVerdict({ choices = {} }: Facts, said: string): string | undefined {
  const half = /nua thang|1\/2|½/.test(said);
  if (choices.ended_how === 'cut')
    return `${half ? 'Chưa đúng' : 'Là mất việc làm'}: công ty cho nghỉ vì cắt giảm, đổi cơ cấu, khó khăn kinh tế thì trả trợ cấp mất việc, mỗi năm một tháng lương chứ không phải nửa tháng (Bộ luật Lao động 45/2019, Điều 42, 47).`;
  if (choices.ended_by !== 'agreed' && choices.ended_by !== 'expired') return undefined;
  return `${half ? 'Đúng' : 'Là thôi việc'}: hai bên thỏa thuận hay hết hạn hợp đồng thì trả trợ cấp thôi việc, mỗi năm nửa tháng lương (Bộ luật Lao động 45/2019, Điều 46).`;
}

/** The section that the words name, with the verdict of the case before it; undefined where they name none of these. */
export function plainMatter(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { folded } = heard;
  const inTalk = session.last?.intent;
  const matter = MATTERS.find(
    ({ words, unless, after }) =>
      words.test(folded) && unless?.test(folded) !== true && (after === undefined || after.test(inTalk ?? '')),
  );
  const entry = matter && context.knowledge.entries.get(matter.entry);
  if (matter === undefined || entry === undefined || asksMore(heard)) return undefined;
  const section = placeOf(entry, { on: context.today }, matter.aspect);
  if (section === undefined) return undefined;
  const line = matter.verdict?.(session.facts ?? {}, folded, context.today);
  if (line === undefined && matter.decided === true) return undefined;
  if (matter.dated === true) return aboveStep(line, answerReading(entry, heard, session, context, { section }));
  const { knowledge, today } = context;
  const reply = answerSection(knowledge, entry, { on: today }, section);
  const name = toldName(entry.id, matter.aspect);
  const again = line !== undefined && wasTold(session, name);
  const step = reply && {
    session: telling(spokenOf(session, entry.id, matter.aspect), name),
    replies: [
      again
        ? { ...reply, text: answerSource(knowledge, entry, { on: today }) }
        : withQuitDebt(reply, entry, heard, session.facts ?? {}, knowledge, today),
    ],
  };
  return step && aboveStep(line, step);
}

/** Of several asks each gets its own answer. */
const asksMore = ({ parts }: Understanding): boolean => parts.filter(({ outcome }) => outcome === 'answer').length > 1;
