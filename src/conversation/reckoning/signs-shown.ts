// Signs of fraud in what somebody tells, said with whichever entry about going abroad they are given.

import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Heard } from '../facts/read.ts';
import { signsIn, signsLine } from './offer-signs.ts';

/** Entries about an offer; brokers of Taiwan and those who changed employers have rules of their own. */
const OF_OFFERS: ReadonlySet<string> = new Set(
  ['scam_report', 'licensed_company', 'cost', 'deposit', 'korea_eps', 'korea_seasonal', 'japan', 'europe'].map(
    (name) => `overseas.${name}`,
  ),
);
/** Its rule says that sign itself. */
const SEASONAL = 'overseas.korea_seasonal';
/** A sign counts where money is asked for. */
const ASKED_FOR = /(?<![a-z])(?:nop|dong|coc|thu|doi|chuyen|ck|phi|tien)(?![a-z])/;

/** Under what helps at once, above a rule. */
export function withSigns(reply: Reply, { id, stakes }: Entry, heard: Heard): Reply {
  const concerned = OF_OFFERS.has(id) && reply.provenance.decision !== 'refuse' && ASKED_FOR.test(heard.folded);
  const line = concerned
    ? signsLine(signsIn(heard).filter((name) => name !== 'korea_season' || id !== SEASONAL))
    : undefined;
  if (line === undefined) return reply;
  return { ...reply, text: (stakes === 'urgent' ? [reply.text, line] : [line, reply.text]).join('\n') };
}
