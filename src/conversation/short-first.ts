// An answer that is too long for one glance becomes two messages: the verdict, then the rest with its source and the buttons.

import { inTwoParts } from '#domain/first-part.ts';
import { type Reply, SOURCE, WORKING } from '#domain/reply.ts';
import type { Session } from './session.ts';

/** Forms that are read back whole: what is agreed to is seen at once. */
const READ_AS_ONE: ReadonlySet<string> = new Set(['opening', 'seeker', 'subscribe', 'erase', 'give_back']);

export const shortFirst = (replies: readonly Reply[], { flow }: Session): Reply[] =>
  replies.flatMap((reply) => (isParted(reply, flow?.name) ? parted(reply) : [reply]));

const isParted = ({ cards = [], provenance: { decision } }: Reply, form: string | undefined): boolean =>
  cards.length === 0 && (decision === 'answer' || (decision === 'flow' && !READ_AS_ONE.has(form ?? '')));

/** What is folded away where it can be stays with the second part; it is not counted. */
function parted(reply: Reply): Reply[] {
  const { shown, folded } = apart(reply.text.split('\n'));
  const parts = inTwoParts(shown.join('\n'));
  if (parts === undefined) return [reply];
  const [first, rest] = parts;
  const { provenance, unnumbered } = reply;
  return [
    { text: first, provenance, ...(unnumbered === undefined ? {} : { unnumbered }) },
    { ...reply, text: [rest, ...folded].join('\n') },
  ];
}

/** The working runs to an empty line or the end, a source is one line (channels/fold.ts). */
function apart(lines: readonly string[]): { shown: string[]; folded: string[] } {
  const shown: string[] = [];
  const folded: string[] = [];
  let working = false;
  for (const line of lines) {
    const source = line.startsWith(SOURCE);
    working = line === WORKING || (working && !source && line !== '');
    (working || source ? folded : shown).push(line);
  }
  return { shown, folded };
}
