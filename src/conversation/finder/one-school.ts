// One school that was pointed at: what was asked of it first (a bed, the fee, the intake, the telephone), then all that is known.

import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { SchoolRow } from '#knowledge/schema/data.ts';
import type { Text } from '#language/matching.ts';
import { type Cue, cue, shown } from '../facts/cues.ts';
import { describeSchool } from '../schools.ts';
import type { Session } from '../session.ts';
import type { TurnContext } from '../turn-types.ts';
import { intakesOf } from './answer.ts';

type Known = { readonly occupation: string | undefined; readonly knowledge: Knowledge; readonly today: PlainDate };

type About = {
  readonly intent: string;
  readonly asked: Cue;
  readonly lines: (school: SchoolRow, known: Known) => readonly string[];
};

const call = ({ phone }: SchoolRow): string => (phone ? `gọi trường, ${phone}` : 'hỏi trường');

const ABOUT: readonly About[] = [
  {
    intent: 'vocational.dormitory',
    asked: cue(['(?:ký túc|ktx|kí túc|nội trú|bán trú|chỗ ở|ở lại|phòng ở|ăn ở|nhà trọ)']),
    lines: (school) => [
      `Ký túc xá, chỗ ở của trường này em chưa có thông tin: ${call(school)}, hỏi còn chỗ không, giá bao nhiêu.`,
    ],
  },
  {
    intent: 'vocational.tuition',
    asked: cue([
      '(?:học phí|hp|tiền học|đóng (?:bao nhiêu|mấy|nhiêu)|bao nhiêu tiền|mất tiền|tốn tiền|mắc không|đắt không)',
    ]),
    lines: (school) => [`Học phí của trường này em chưa có: ${call(school)}, hỏi trước khi đóng tiền.`],
  },
  {
    intent: 'vocational.schedule',
    asked: cue([
      '(?:bao giờ|khi nào|chừng nào|khi mô|hạn|đợt|ngày nào|tuyển sinh|nhận hồ sơ|khai giảng|còn nhận|còn tuyển|tuyển)',
    ]),
    lines: (school, { occupation, knowledge, today }) => {
      const intakes = intakesOf(school, occupation, knowledge, today);
      const of = occupation === undefined ? '' : ` cho nghề ${occupation}`;
      return intakes.length > 0
        ? intakes
        : [`Trường này chưa có đợt nhận hồ sơ${of} trong danh sách của em: ${call(school)}.`];
    },
  },
];

export function answerSchool(
  school: SchoolRow,
  asked: Text,
  { schools }: Pick<Session, 'schools'>,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
): Reply {
  const whole = describeSchool(school);
  const about = ABOUT.filter((each) => shown(each.asked, asked));
  const [first] = about;
  if (first === undefined) return whole;
  const lines = about.flatMap((each) => each.lines(school, { occupation: schools?.occupation, knowledge, today }));
  return {
    ...whole,
    text: [...lines, whole.text].join('\n'),
    provenance: { ...whole.provenance, intent: first.intent },
  };
}
