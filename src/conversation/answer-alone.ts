// A part of a message read by itself, not within the talk.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { THRESHOLDS } from '#understanding/thresholds.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { acknowledged } from './acknowledged.ts';
import { sectionFor } from './acts/meaning.ts';
import { rivalAlone, withRival } from './acts/rival.ts';
import { entryOfCountry } from './countries.ts';
import { clarify, refuse } from './doubt.ts';
import { readFacts } from './facts/read.ts';
import { giveReading, intentsOf, leaning, mayBeGuessed, named } from './give-reading.ts';
import { answerReading } from './reading.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

/** A part read by itself: nothing was spoken of yet, or it is clear on its own. */
export function answerAlone(part: Part, heard: Understanding, session: Session, context: TurnContext): Step {
  const { knowledge } = context;
  const best = part.readings[0];
  const entry = best && knowledge.entries.get(best.intent);
  const only = part.outcome === 'answer' ? undefined : acknowledged(part, heard, session, context);
  if (part.outcome === 'refuse' || !entry) return only ?? { session, replies: [refuse(knowledge, part)] };
  const section = sectionFor(entry, part, heard, session, context);
  const give = () => giveReading({ entry, p: best.p, section }, part, heard, session, context);
  const rival = rivalAlone(best, part.readings[1], context);
  if (part.outcome === 'answer' && !isDoubtful(entry, best.p, heard, context)) return give();
  const others = intentsOf(part.readings.slice(1, 3));
  if (isOfCountryNamed(entry.id, part)) return named(give(), entry, others, context);
  const wished = wishedCountry(heard);
  const country = wished === undefined ? undefined : knowledge.entries.get(wished);
  if (country !== undefined)
    return named(answerReading(country, heard, session, context), country, [entry.id], context);
  if (part.ask === undefined && mayBeGuessed(entry) && (best.p >= THRESHOLDS.named[entry.stakes] || isNearby(part)))
    return named(withRival(give(), rival, part, heard, session, context), entry, others, context);
  return only ?? { session: leaning(session, entry.id), replies: [clarify(knowledge, part)] };
}

/** A country is named, and going there is the best reading: what else is told of it hides no other wish. */
function isOfCountryNamed(intent: string, { entities, readings, outcome }: Part): boolean {
  const country = firstEntity(entities, 'country');
  if (country === undefined || outcome !== 'clarify' || entryOfCountry(country.code) !== intent) return false;
  return (readings[0]?.p ?? 0) >= THRESHOLDS.clarify;
}

const WISHES = /(?<![a-z])(?:muon|tinh|dinh|ung|mong|thich|dang tinh) (?:duoc )?(?:xin )?(?:di|sang|qua)(?![a-z])/;

/** "Mình người Nùng, bộ đội về, nhà nghèo, muốn đi Hàn": what is told of oneself hides the wish at its end. */
function wishedCountry({ entities, folded }: Understanding): string | undefined {
  const wish = WISHES.exec(folded);
  const country =
    wish === null ? undefined : entities.find(({ kind, start }) => kind === 'country' && start > wish.index);
  if (country?.kind !== 'country' || !NOTHING_MORE.test(folded.slice(country.end))) return undefined;
  return entryOfCountry(country.code);
}
const NOTHING_MORE =
  /^(?: (?:quoc|ban|loan|lam|lam viec|qua|lam|a|em|e|nha|voi|thi sao|duoc khong|co duoc khong|lao dong|xkld)){0,3}(?:,? (?:thi )?(?:(?:dang ky|dk|nop|nop don|nop ho so|ghi ten|lam ho so|lien he|hoi) )(?:o dau|cho nao|dau|noi nao|the nao|sao|lam sao|ai|voi ai|kieu gi))?(?: (?:a|em|vay|ha|ad|the|z)){0,2}[ .!?]{0,3}$/;

/** Readings of one's benefit that all lead to it: which of them is nearest matters less than that somebody is answered. */
function isNearby({ readings }: Part): boolean {
  const own = readings.slice(0, 3).filter(({ intent }) => topicOf(intent) === 'ui');
  return readings[0] === own[0] && own.reduce((sum, { p }) => sum + p, 0) >= NEARBY;
}
const NEARBY = 0.5;

/**
 * An urgent reading is given at little certainty; trouble abroad not to somebody who tells of months paid and of an employer who
 * is gone, for "chủ trốn" and "không ai trả" are told of both.
 */
function isDoubtful({ id }: Entry, p: number, heard: Understanding, context: TurnContext): boolean {
  if (id !== 'overseas.help_abroad' || p >= THRESHOLDS.answer.high) return false;
  const { months, ended, choices } = readFacts(heard, context);
  return [months, ended, choices?.employer].some((fact) => fact !== undefined);
}
