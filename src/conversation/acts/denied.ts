// "Không phải, cái thất nghiệp á": says no to what was answered and names what was meant. The name is what is asked about.

import type { Understanding } from '#understanding/understand.ts';
import { answerParts } from '../answer-parts.ts';
import { answerReading } from '../reading.ts';
import type { Session } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { namesBenefit } from './names-benefit.ts';

/** A bare no needs a stop after it: "không cần gặp cán bộ" denies nothing. */
const NO =
  '(?:(?:khong|ko|k|hong|hok|hem|dau) phai|nham roi|nham|lon roi|lon|sai roi|(?:khong|ko|k|hong|hok)(?= ?[,.!]| y ))';
const WHO = '(?:em|e|toi|tui|minh|anh|chi|bac|co|chu|con|chau|o|t)';
/** The no, and what leads up to the name. */
const DENIES = new RegExp(
  `^(?:(?:da|a|u|o|oi|ua|the|ma|dau|u thi) ){0,2}${NO}(?: (?:dau|a|ma|roi|em|ad|oi|y do|cai do|cai nay|vu do|chuyen do|ve cai do)){0,3}[ ,.!]+(?:(?:y ${WHO} (?:la|noi|hoi|muon hoi)|${WHO} (?:hoi|dang hoi|muon hoi|noi|can|can hoi)|la|hoi|ve|cai|vu|chuyen|phan|khoan|ben|tien) ?){0,5}(?=\\S)`,
);
const ONLY_MEANT = new RegExp(`^(?:y ${WHO} (?:la|noi|muon hoi|hoi)) (?:(?:cai|vu|ve|la|chuyen) )?(?=\\S)`);
const MOST_WORDS = 9;
/** Words that say how it is told, no matter. */
const NAMES_NOTHING =
  /^(?:(?:dung|y|em|toi|cai|do|nay|a|co|ma|phai|vay|the|nua|ha|roi|dau|khong|biet|nhe|nha|ad|oi) ?)*$/;

export function denied(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const head = (DENIES.exec(heard.folded) ?? ONLY_MEANT.exec(heard.folded))?.[0];
  if (head === undefined || session.last === undefined) return undefined;
  const rest = heard.text.slice(head.length).trim();
  const meant = heard.folded.slice(head.length).replace(/[ .!?,]{1,6}$/, '');
  if (meant === '' || meant.split(' ').length > MOST_WORDS || NAMES_NOTHING.test(meant)) return undefined;
  const again = context.understand(rest);
  const outcome = again.parts[0]?.outcome;
  if (outcome === 'answer' && again.parts[0]?.readings[0]?.intent.startsWith('chat.') !== true)
    return answerParts(rest, again, { ...session, last: undefined }, context);
  const benefit = context.knowledge.entries.get(FIRST_OF_BENEFIT);
  return namesBenefit(again) && benefit !== undefined ? answerReading(benefit, again, session, context) : undefined;
}

/** Who names the benefit and nothing of it hears first who gets it. */
const FIRST_OF_BENEFIT = 'ui.eligibility';
