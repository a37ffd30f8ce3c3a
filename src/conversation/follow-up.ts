// "thế còn Hàn Quốc?", "nếu đóng 5 năm thì sao?": short messages that only make sense after the one before. They keep its
// topic and change one thing.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import type { Understanding } from '#understanding/understand.ts';
import { ABOUT_ONE_COUNTRY, entryOfCountry } from './countries.ts';
import type { Facts } from './facts/facts.ts';
import { readFacts } from './facts/read.ts';
import type { Session } from './session.ts';
import type { TurnContext } from './turn-types.ts';
import { placesNamed } from './wage/place.ts';

const OPENING =
  /^(?:(?:a|ah|u|vay|the|uh)[, ]+)?(?:the con|vay con|con|the|vay|neu|con neu|gia su|thi|a nham|nham|y la|y em la|qua|toi nham)(?= |$)/;
const ENDING = / (?:thi sao|thi the nao|thi nhu the nao|sao|the nao)\??$/;
/** Filing too late is supposed, not another length of contributions. */
const OF_THE_TERM = /(?<![a-z])(?:qua han|tre han|lo han|het han nop|qua ngay nop|khong kip nop|ko kip nop)(?![a-z])/;
const SHORT_WORDS = 5;

export type FollowUp =
  | { readonly kind: 'country'; readonly intent: string; readonly country: string }
  | { readonly kind: 'estimate' }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'events' }
  | { readonly kind: 'wage_place' };

export function followUp(
  understanding: Understanding,
  session: Session,
  said: Facts,
  context: Pick<TurnContext, 'knowledge' | 'today'>,
): FollowUp | undefined {
  const { folded, entities } = understanding;
  const last = session.last?.intent;
  if (last === undefined || !dependsOnBefore(folded)) return undefined;
  const country = firstEntity(entities, 'country');
  if (country && topicOf(last) === 'overseas' && namesOnly(folded, country)) {
    const intent = OF_NO_COUNTRY.has(last) || ABOUT_ONE_COUNTRY.has(last) ? entryOfCountry(country.code) : last;
    return { kind: 'country', intent, country: country.code };
  }
  // "Lỡ quá hạn là mất trắng 26 tháng à": of the term, and the months are known already.
  if (OF_THE_TERM.test(folded)) return undefined;
  const months = supposedMonths(understanding, context);
  // Of a pension the day decides, not the sum.
  const ofSum = last !== 'ui.retirement' || session.facts?.wages !== undefined;
  if (topicOf(last) === 'ui' && ofSum && session.facts && changesEstimate(said)) return { kind: 'estimate' };
  if (['ui.amount_duration', 'ui.eligibility', 'ui.reserve'].includes(last) && months > 0)
    return { kind: 'months', months };
  if (last === 'event.search' && (firstEntity(entities, 'date') || firstEntity(entities, 'place')))
    return { kind: 'events' };
  if (last === 'job.min_wage' && placesNamed(understanding, context.knowledge.wagePlaces).length > 0)
    return { kind: 'wage_place' };
  return undefined;
}

/** A length of time that may be months paid; the three months that were granted are none. */
const supposedMonths = (heard: Understanding, context: Pick<TurnContext, 'knowledge' | 'today'>): number =>
  readFacts(heard, context).months?.count ?? 0;

const changesEstimate = ({ months, wages, region, ended, employed }: Facts): boolean =>
  [months, wages, region, ended, employed].some((fact) => fact !== undefined);

/** Who turns from these to a country asks about going there. */
const OF_NO_COUNTRY: ReadonlySet<string> = new Set(
  ['programs', 'scam_report', 'licensed_company', 'help_abroad', 'loan', 'support_policy'].map(
    (name) => `overseas.${name}`,
  ),
);

/** Words that carry nothing beside the country that they turn to. */
const CARRIES_NOTHING =
  /^(?:a|ah|u|uh|vay|the|con|thi|sao|nao|la|nhi|ha|ho|em|e|a|ad|oi|thoi|di|sang|qua|ben|o|nuoc|cung|duoc|dc|khong|ko|k|co|hay|va|hoac|nhu|neu|gia|su|nham|y|toi|minh|tui|chi|cai|no|do|kia|ay|quoc|loan|ban|ma|phai|dang|roi)$/;
const MOST_OTHERS = 1;
/** They stand for a country, but "còn tiền nenkin" asks for the money. */
const NAMES_A_MATTER = /nenkin|kukmin|kookmin|eps|im japan/;

/** "Thế còn Hàn Quốc?" turns to another country; "thế đi Hàn thì bao giờ thi" asks something of its own. */
const namesOnly = (folded: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  !NAMES_A_MATTER.test(folded.slice(start, end)) &&
  `${folded.slice(0, start)} ${folded.slice(end)}`
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !CARRIES_NOTHING.test(word)).length <= MOST_OTHERS;

/** Words of continuation, or a message too short to stand alone. */
function dependsOnBefore(folded: string): boolean {
  return OPENING.test(folded) || ENDING.test(folded) || folded.split(' ').length <= SHORT_WORDS;
}
