// An employer, an agency or a crook keeps somebody's identity card, diploma or land title, or demands it as a pledge. The classifier
// takes it for whatever else is kept or paid; where it happens decides what the law says of it.

import type { Text } from '#language/matching.ts';
import type { Understanding } from '#understanding/understand.ts';
import { placeOf } from './answer.ts';
import { cue, shown } from './facts/cues.ts';
import { isOnTheWay } from './on-the-way.ts';
import { answerReading } from './reading.ts';
import type { Session } from './session.ts';
import { toldName, wasTold } from './told.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** Papers of one's own that an employer or a broker keeps as a pledge. "Sổ" alone is the book of social insurance. */
const PAPER =
  '(?:cccd|cmnd|căn cước|chứng minh (?:nhân dân|thư)|bằng (?:gốc|cấp|trung học|đại học|cao đẳng|tốt nghiệp|lái xe)|giấy tờ gốc|giấy tờ tùy thân|sổ đỏ|sổ hồng)';
const KEEPER =
  '(?:công ty|cty|chủ|bà chủ|ông chủ|họ|nó|hắn|ngta|người ta|quán|shop|tiệm|bên (?:đó|kia|tuyển)|trung tâm|môi giới|nhân sự|sếp|quản lý|xưởng|nơi làm)';
const KEEPS = '(?:giữ|tịch thu|cầm(?! (?:ơn|kết|đoan|cố))|thế chấp)';

const KEPT = cue(
  [
    `${KEEPER} … ${KEEPS} … ${PAPER}`,
    `${PAPER} … (?:bị |cho |để )?${KEEPER} … ${KEEPS}`,
    `bị … ${KEEPS} … ${PAPER}`,
    `(?:bắt|đòi|yêu cầu|kêu|biểu|bảo) … (?:thế chấp|nộp|giữ|đưa|cầm|để lại) … (?:bằng gốc|giấy tờ gốc|sổ đỏ|sổ hồng|căn cước gốc|cccd gốc)`,
    '(?:không|ko|k|chưa|hổng) (?:chịu )?trả (?:lại )?(?:em |tôi |cho em )?(?:bằng gốc|bằng cấp|căn cước|cccd|giấy tờ gốc|sổ đỏ)',
    '(?:xin|mượn|gom|lấy mất) … hộ chiếu … rồi',
  ],
  [
    '(?:ngân hàng|nhcsxh|vay)',
    '(?:trường|nhập học|học bạ|tuyển sinh|nộp hồ sơ|thất nghiệp)',
    '(?:giữ|cầm) … (?:để|đi) (?:công chứng|sao y|photo)',
    '(?:đưa|trả) lại … (?:rồi|r)',
  ],
);

export const keepsPapers = (text: Text): boolean => shown(KEPT, text);

const CROOKS = 'overseas.scam_report';
/** The entry, and which part of it. */
const HERE = ['redirect.labour_dispute', 'refused'] as const;
const PLEDGE_ABROAD = ['overseas.deposit', 'care'] as const;
const WITH_CROOKS = [CROOKS, 'lose'] as const;

export function keptPapers(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  if (heard.parts.length > 1 || !keepsPapers(heard)) return undefined;
  const withCrooks = wasTold(session, toldName(CROOKS)) || /ho chieu/.test(heard.folded);
  const [intent, aspect] = !isOnTheWay(heard, session) ? HERE : withCrooks ? WITH_CROOKS : PLEDGE_ABROAD;
  const entry = context.knowledge.entries.get(intent);
  const section = entry && placeOf(entry, { on: context.today }, aspect);
  return entry && section !== undefined ? answerReading(entry, heard, session, context, { section }) : undefined;
}
