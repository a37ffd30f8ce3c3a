// A sentence written for somebody's case ("người khuyết tật …") stands above the rule the first time; under the next sections of the
// same matter it would only push what was asked for further down.

import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type Asked, caseLines } from './answer.ts';
import type { Session } from './session.ts';
import { telling, wasTold } from './told.ts';

const nameOf = (intent: string, line: string): string => `case|${intent}|${line.slice(0, 40)}`;

/** The reply without what was told of the case before, and the session that remembers what is told now. */
export function withoutToldCases(
  reply: Reply,
  entry: Entry,
  asked: Asked,
  session: Session,
  knowledge: Knowledge,
): { readonly reply: Reply; readonly session: Session } {
  const lines = caseLines(knowledge, entry, asked);
  const isTold = (line: string) => wasTold(session, nameOf(entry.id, line));
  const told = reply.provenance.section === undefined ? [] : lines.filter(isTold);
  const text = told.reduce((rest, line) => rest.replace(`${line}\n`, ''), reply.text);
  const next = lines
    .filter((line) => !isTold(line) && text.includes(line))
    .reduce((before, line) => telling(before, nameOf(entry.id, line)), session);
  return { reply: text === reply.text ? reply : { ...reply, text }, session: next };
}
