// What a message tells of somebody who registers as looking for work: several things at once, or the answer to the open question.

import { firstEntity } from '#domain/entity.ts';
import { LONGEST_TRADE, type SeekerSlot } from '#domain/seeker.ts';
import { scrub } from '#language/scrub.ts';
import type { Understanding } from '#understanding/understand.ts';
import { asks } from '../acts/asks.ts';
import type { Facts } from '../facts/facts.ts';
import { readFacts } from '../facts/read.ts';
import { yearsOld } from '../facts/years-old.ts';
import { tradesIn } from '../finder/trades.ts';
import type { TurnContext } from '../turn-types.ts';
import { isNo, isYes } from '../yes-no.ts';
import { ANY_TRADE as ANY_TRADE_KEPT, schoolingWords } from './words.ts';

export type SeekerTold = {
  readonly trades?: string[];
  readonly years?: number;
  readonly guardian?: boolean;
  readonly schooling?: string;
  readonly phone?: string;
  readonly tell?: boolean;
  /** Of one name; empty: anywhere. */
  readonly places?: readonly { readonly id: string; readonly name: string }[];
};

const PHONE = /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9}(?!\d)/;
const DIGITS = /\d/;
const NO_NUMBER = /(?:bo qua|khong (?:cho|muon cho|can|co)(?: so)?|khoi|thoi)(?: |$)/;
const ANY_TRADE = /(?:gi|chi|nao) cung (?:duoc|lam)/;
const ANYWHERE = /dau cung (?:duoc|di)|(?:ca|toan|trong) tinh/;
const YEARS = /(?<!\d)([1-9]\d)(?!\d)/;
const FEW_WORDS = 6;

export function yearsIn({ born, choices }: Facts, { today }: Pick<TurnContext, 'today'>): number | undefined {
  if (born !== undefined) return yearsOld(born.to, today); // of two ages the younger: it is what protects
  return choices?.minor === 'under_15' ? 14 : undefined;
}

/** Empty: it is about something else. */
export function seekerTold(
  raw: string,
  heard: Understanding,
  asking: SeekerSlot | undefined,
  context: TurnContext,
): SeekerTold {
  const { folded } = heard;
  const facts = readFacts(heard, context);
  const phone = phoneIn(raw, folded, asking);
  const years = asking === 'years' && facts.born === undefined ? bareYears(folded) : yearsIn(facts, context);
  const places = placesIn(heard, folded, asking);
  const trades = tradesTold(raw, heard, asking, phone !== undefined || years !== undefined || places !== undefined);
  const { schooling } = facts.choices ?? {};
  return {
    ...(trades === undefined ? {} : { trades }),
    ...(places === undefined ? {} : { places }),
    ...(years === undefined ? {} : { years }),
    ...(phone === undefined ? {} : { phone }),
    ...(schooling === undefined ? {} : { schooling: schoolingWords(schooling) }),
    ...(asking === 'guardian' ? guardianIn(heard.text) : {}),
    ...(asking === 'tell' ? tellIn(heard.text, folded) : {}),
  };
}

function bareYears(folded: string): number | undefined {
  const found = YEARS.exec(folded)?.[1];
  return found === undefined || folded.split(' ').length > FEW_WORDS ? undefined : Number(found);
}

function phoneIn(raw: string, folded: string, asking: SeekerSlot | undefined): string | undefined {
  const found = PHONE.exec(raw)?.[0].replace(/\D/g, '').replace(/^84/, '0');
  if (found !== undefined) return found;
  return asking === 'phone' && !DIGITS.test(folded) && NO_NUMBER.test(folded) ? '' : undefined;
}

function placesIn(heard: Understanding, folded: string, asking: SeekerSlot | undefined): SeekerTold['places'] {
  const named = firstEntity(heard.entities, 'place')?.candidates;
  if (named !== undefined) return named;
  return asking === 'place' && ANYWHERE.test(folded) ? [] : undefined;
}

function tradesTold(
  raw: string,
  heard: Understanding,
  asking: SeekerSlot | undefined,
  besides: boolean,
): string[] | undefined {
  const known = tradesIn(heard, asking === 'trades');
  if (known.length > 0) return known;
  if (asking !== 'trades' || besides || asks(heard)) return undefined;
  if (ANY_TRADE.test(heard.folded)) return [ANY_TRADE_KEPT];
  const own = scrub(raw)
    .replace(/["\\\s]+/g, ' ')
    .trim();
  const few = heard.folded.split(' ').length <= FEW_WORDS && /\p{L}{2}/u.test(own);
  return few && !isYes(heard.text) && !isNo(heard.text) ? [own.slice(0, LONGEST_TRADE)] : undefined;
}

const TELL_ME = /^(?:da |u |co |duoc ){0,3}(?:bao|nhan|nhac)(?: |$)(?!gi(?: |$))/;
const TELL_NOT = /(?:khoi|khong can|khong|dung|thoi) (?:bao|nhan|nhac)/;

function tellIn(text: string, folded: string): Pick<SeekerTold, 'tell'> {
  if (isNo(text) || TELL_NOT.test(folded)) return { tell: false };
  return isYes(text) || TELL_ME.test(folded) ? { tell: true } : {};
}

function guardianIn(text: string): Pick<SeekerTold, 'guardian'> {
  if (isYes(text) || /(?:roi|dong y|biet)(?: a| roi)?$/.test(text.normalize('NFD').replace(/\p{M}/gu, '')))
    return isNo(text) || /chưa|không/.test(text) ? { guardian: false } : { guardian: true };
  return isNo(text) || /chưa|không/.test(text) ? { guardian: false } : {};
}
