// Whether somebody who left gave the notice that their contract asks for (Bộ luật Lao động 45/2019, Điều 35 khoản 1).

import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type ContractKind, noticeDays } from '#law/leaving.ts';
import type { Facts } from '../facts/facts.ts';

type Law = Pick<Knowledge, 'parameters'>;

const KIND: Record<NonNullable<Facts['contract']>, ContractKind> = {
  short: 'short',
  long: 'fixed',
  indefinite: 'indefinite',
};

export type Notice =
  | { readonly kind: 'enough' | 'unknown' }
  /** Fewer days than are due; `due` is undefined where no notice was given at all. */
  | { readonly kind: 'too_short'; readonly due?: number }
  /** Enough for some contracts; which one it is was not said. */
  | { readonly kind: 'contract_decides'; readonly given: number };

function noticeOf({ choices = {}, contract, noticeDays: given }: Facts, { parameters }: Law, on: PlainDate): Notice {
  if (given === undefined || choices.notice === 'none')
    return choices.notice === 'none' ? { kind: 'too_short' } : { kind: 'unknown' };
  const due = (kind: ContractKind) => noticeDays(kind, parameters, on);
  if (contract !== undefined)
    return given < due(KIND[contract]) ? { kind: 'too_short', due: due(KIND[contract]) } : { kind: 'enough' };
  if (given < due('short')) return { kind: 'too_short', due: due('short') };
  return given < due('indefinite') ? { kind: 'contract_decides', given } : { kind: 'enough' };
}

/** Of who left by themselves, without a reason that needs no notice and an employer that neither is gone nor owes. */
export function leavingNotice(facts: Facts, law: Law, on: PlainDate): Notice {
  const { ended_by: by, left_for: reason, employer } = facts.choices ?? {};
  const left = by === 'self' || (by === undefined && facts.noticeDays !== undefined); // who gives notice leaves
  return left && reason === undefined && employer === undefined ? noticeOf(facts, law, on) : { kind: 'unknown' };
}
