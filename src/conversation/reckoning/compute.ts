// Computes a matter for the person's case and says it, with what is remembered of it for the next message.

import { topicOf } from '#domain/topic.ts';
import { MissingParameter } from '#law/parameters.ts';
import type { Understanding } from '#understanding/understand.ts';
import { supposes } from '../acts/cues.ts';
import { paidSince } from '../acts/paid-since.ts';
import { type Facts, learn } from '../facts/facts.ts';
import { readFacts } from '../facts/read.ts';
import { DATA, HUMAN_BUTTON, say } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import { telling, toldName } from '../told.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import type { ReckoningMemory, SlotName, Slots } from './slots.ts';
import type { Answered, Reckoning } from './types.ts';
import { STAFF, whoseCase } from './whose.ts';

const SUPPOSED = 'Nếu như vậy thì:';

/** What is remembered of a matter for whom is spoken of. */
export function memoryOf({ reckoning, about }: Session, { name }: Reckoning): ReckoningMemory | undefined {
  return reckoning?.about === name && reckoning.whose === (about ?? 'self') ? reckoning : undefined;
}

/** That a sum of this matter was told. */
export const ownName = ({ entries }: Reckoning): string => toldName(entries[0] ?? '', 'own');

/** `declined`: the person does not know it; it is not asked again. Undefined where too little is known. */
export function compute(
  reckoning: Reckoning,
  said: Slots,
  heard: Understanding,
  session: Session,
  context: TurnContext,
  declined?: SlotName,
): Step | undefined {
  const memory = memoryOf(session, reckoning);
  const known = { ...ofTalk(reckoning, session), ...memory?.known, ...said };
  const unknown = [...(memory?.unknown ?? []), ...(declined === undefined ? [] : [declined])];
  const whose = whoseCase(heard, session, memory);
  const staff = whose === STAFF;
  // What is told of an employee is nothing of the case of who asks.
  const before = (staff ? undefined : session.facts) ?? {};
  const facts = withSince(learn(before, learnt(reckoning, heard, context)), heard, context);
  const answered = guarded(() => reckoning.answer({ known, unknown: new Set(unknown), facts, whose }, context));
  if (answered === undefined) return undefined;
  const intent = answered.entry ?? reckoning.entries[0] ?? '';
  const kept: ReckoningMemory = {
    about: reckoning.name,
    whose: session.about ?? 'self',
    known,
    ...(staff ? { staff } : {}),
    ...(answered.ask === undefined ? {} : { asking: answered.ask.slot }),
    ...(unknown.length === 0 ? {} : { unknown }),
  };
  const what = supposes(heard) && memory !== undefined;
  return {
    session: telling(
      spokenOf(
        what ? session : { ...session, ...(staff ? {} : { facts }), reckoning: kept },
        intent,
        undefined,
        known.country ?? session.last?.country,
      ),
      ownName(reckoning),
    ),
    replies: [replyOf(reckoning, intent, answered, what, context)],
  };
}

/** "Bảo hiểm thất nghiệp từ 2009 đóng đủ" is told once, and the benefit is asked about next. */
function withSince(facts: Facts, heard: Understanding, { today }: TurnContext): Facts {
  const ended = facts.ended && Temporal.PlainDate.from(facts.ended.to);
  const months = facts.months === undefined ? paidSince(heard, ended, today) : undefined;
  return months === undefined ? facts : { ...facts, months };
}

/** The country that is spoken of is that of an offer or a fee named next; so is the programme of the Korean state. */
function ofTalk({ entries }: Reckoning, { last }: Session): Pick<Slots, 'country' | 'eps'> {
  if (last === undefined || [entries[0], last.intent].some((id) => topicOf(id ?? '') !== 'overseas')) return {};
  return {
    ...(last.country === undefined ? {} : { country: last.country }),
    ...(last.intent === 'overseas.korea_eps' ? { country: 'KR', eps: true } : {}),
  };
}

/** What the message told of the person's case that this matter shares with others. */
export function learnt({ shares }: Reckoning, heard: Understanding, context: TurnContext): Facts {
  const { ended, ...rest } = readFacts(heard, context);
  const said: Facts = ended === undefined || isLongAgo(ended.to, context) ? rest : { ...rest, ended };
  return Object.fromEntries(shares.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])));
}

/** "Làm từ năm 2003" read as the end of work: what ended so long ago is computed by none of our tables. */
const isLongAgo = (iso: string, { today }: TurnContext): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(iso), today.subtract({ years: LONG_AGO })) < 0;
const LONG_AGO = 5;

function replyOf(
  { button }: Reckoning,
  intent: string,
  { lines, ask }: Answered,
  supposed: boolean,
  { knowledge }: TurnContext,
) {
  const entry = knowledge.entries.get(intent);
  const text = [...(supposed ? [SUPPOSED] : []), ...lines, ...(ask === undefined ? [] : [ask.text])].join('\n');
  return say(text, 'answer', {
    buttons: [
      ...(entry === undefined ? [] : [{ label: entry.label, data: DATA.intent(entry.id) }]),
      ...(button === undefined ? [] : [button]),
      HUMAN_BUTTON,
    ],
    provenance: { intent, section: 'own' },
  });
}

/** On a day that the tables do not cover nothing is computed. */
function guarded(answer: () => Answered | undefined): Answered | undefined {
  try {
    return answer();
  } catch (error) {
    if (error instanceof MissingParameter) return undefined;
    throw error;
  }
}
