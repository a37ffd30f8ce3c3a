// A warning stays in talk until it is done with; who asks another matter is done with it. "Vậy đi Hàn đúng cách thì tốn bao nhiêu" after a
// swindle asks for the right way, and not what a swindle is once more.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { entryOfCountry } from '../countries.ts';
import type { Session } from '../session.ts';
import type { TurnContext } from '../turn-types.ts';
import { asks } from './asks.ts';

const SCAM = /^(?:overseas\.scam_report|job\.scam_warning)$/;
/** Still of the money that is gone, or of who took it. */
const OF_THE_LOSS =
  /(?<![a-z])(?:lua|ck|coc|lay lai|doi lai|tra lai|hoan|cong an|mat tien|to cao|(?<!dieu |su )kien|khieu nai|tien (?:do|nay|kia)|thang (?:do|kia|ay)|ong (?:do|ay)|moi gioi|co that|that khong|co dung|dung khong|dung ko|tin duoc|ve nuoc|keu cuu)(?![a-z])/;
/** "Cho anh hỏi thêm cái bảo hiểm của vợ". */
const TURNS =
  /(?<![a-z])(?:hoi (?:them|qua|sang|tiep)|hoi (?:cai|vu|chuyen) khac|chuyen khac|viec khac|vu khac)(?![a-z])/;
/** How likely another matter must be: after a swindle, and where somebody may be hurt. */
const OTHER = { scam: 0.3, harm: 0.6 } as const;

/** The talk without its warning, where the message asks something else; undefined where the warning stays. */
export function leavesUrgent(
  part: Part,
  heard: Understanding,
  session: Session,
  { knowledge }: TurnContext,
): Session | undefined {
  const { last, ...rest } = session;
  if (last === undefined || knowledge.entries.get(last.intent)?.stakes !== 'urgent') return undefined;
  const turns = TURNS.test(heard.folded);
  if ((!turns && !asks(heard)) || OF_THE_LOSS.test(heard.folded)) return undefined;
  const scam = SCAM.test(last.intent);
  const country = scam ? firstEntity(part.entities, 'country') : undefined;
  const way = country && entryOfCountry(country.code);
  if (country !== undefined && way !== undefined) return { ...session, last: { intent: way, country: country.code } };
  const [best] = part.readings;
  const entry = best && knowledge.entries.get(best.intent);
  if (best === undefined || entry === undefined || entry.stakes === 'urgent' || entry.topic === 'chat')
    return turns && scam ? rest : undefined;
  const other = topicOf(entry.id) !== topicOf(last.intent);
  return (turns && scam) || (other && best.p >= (scam ? OTHER.scam : OTHER.harm)) ? rest : undefined;
}
