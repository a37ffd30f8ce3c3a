// An answer that officers took back is given by nobody and nowhere: the last gate of every turn, whichever way led to it
// (the question, a button of last week, a flow half way).

import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { officeLine } from './office-hours.ts';
import { HUMAN_BUTTON, say } from './reply.ts';
import { TEXTS } from './texts.ts';
import type { Step } from './turn-types.ts';

export function withoutWithdrawn(step: Step, knowledge: Knowledge): Step {
  const stopped = stoppedIn(knowledge);
  if (stopped.length === 0) return step;
  const estimate = stopped.find((entry) => entry.flow === 'benefit_estimate');
  const { flow, ...session } = step.session;
  if (flow?.name === 'benefit' && estimate !== undefined)
    return { ...step, session, replies: [withdrawnReply(knowledge, estimate)] };
  return {
    ...step,
    replies: step.replies.map((reply) => {
      const entry = stopped.find(({ id }) => id === reply.provenance.intent);
      return entry !== undefined && gives(reply) ? withdrawnReply(knowledge, entry) : reply;
    }),
  };
}

/** Looked for once in every version of the catalogue: a turn should cost nothing while all is well. */
const known = new WeakMap<Knowledge['entries'], readonly Entry[]>();

function stoppedIn({ entries }: Knowledge): readonly Entry[] {
  let stopped = known.get(entries);
  if (stopped === undefined) {
    stopped = [...entries.values()].filter((entry) => entry.status === 'withdrawn');
    known.set(entries, stopped);
  }
  return stopped;
}

const gives = ({ provenance: { decision } }: Reply): boolean => decision === 'answer' || decision === 'flow';

export function withdrawnReply(knowledge: Knowledge, entry: Entry): Reply {
  return say(TEXTS.withdrawn(entry.label, officeLine(knowledge)), 'refuse', {
    buttons: [HUMAN_BUTTON],
    provenance: { intent: entry.id, revision: entry.revision },
  });
}
