// The estimate in a talk: takes whatever numbers a message tells, answers what it asks besides, and comes back once.

import { THRESHOLDS } from '#understanding/thresholds.ts';
import { asks, asksBesideSum } from '../acts/asks.ts';
import { corrects, supposes } from '../acts/cues.ts';
import { speakOf, turnsTo } from '../acts/person.ts';
import { reactionIn } from '../acts/reaction.ts';
import { askingIn, saidIn, tellsNumbers, tellsSomething } from '../acts/set.ts';
import { answerParts } from '../answer-parts.ts';
import {
  continueEstimate,
  fillRegion,
  fillWage,
  giveEstimate,
  repeatQuestion,
  skipQuestion,
  startEstimate,
} from '../benefit/flow.ts';
import type { Facts } from '../facts/facts.ts';
import { OF_BENEFIT } from '../noted.ts';
import { whichPlace } from '../place-wage.ts';
import { reactionReply } from '../reaction-reply.ts';
import { DATA } from '../reply.ts';
import { type Session, withoutFlow } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import type { Flow, FlowMessage } from './flow.ts';

export const benefit: Flow<'benefit'> = {
  name: 'benefit',
  slots: ['months', 'wages', 'region'],
  hears: 'told',
  waits: true,
  start: startEstimate,
  answer,
  press(data, session, context) {
    if (data === DATA.estimate) return startEstimate(session, undefined, context);
    if (session.flow?.name !== 'benefit') return undefined;
    if (data.startsWith('r:')) return fillRegion(session, regionOf(data.slice(2)), context);
    const wage = /^w:(\d{6,10})$/.exec(data)?.[1];
    return wage === undefined ? undefined : fillWage(session, Number(wage), context);
  },
  resume(session, context) {
    const open = giveEstimate(session, context);
    const { flow } = open.session;
    return flow?.name === 'benefit'
      ? { ...open, session: { ...open.session, flow: { ...flow, again: true } } }
      : undefined;
  },
  goesOn: ({ session: { last } }, { flow }) =>
    flow?.name === 'benefit' && flow.again !== true && OF_BENEFIT.test(last?.intent ?? ''),
  aside: (session) => ({ last: { intent: 'ui.amount_duration' }, ...withoutFlow(session) }),
  /** What was told of the case goes with it: who gives it up may mean that it was wrong. */
  cancel(session) {
    const { facts: _, ...rest } = withoutFlow(session);
    return rest;
  },
  readBack: () => 'đang tính dở trợ cấp',
  countsNumbers: ({ asking }) => asking !== 'region',
};

const UNKNOWN =
  /(?:khong|ko|k|chua|hong|chang) (?:biet|nho|ro|chac)|(?:^|[ ,])bo qua|quen (?:mat|roi)|chiu(?: roi)?$|(?:de )?(?:tinh )?sau di/;

function answer(message: FlowMessage, session: Session, context: TurnContext): Step | undefined {
  const { heard, read } = message;
  const who = turnsTo(heard);
  if (who !== undefined && who !== (session.about ?? 'self')) return read(withoutFlow(speakOf(session, who)));
  const asking = asks(heard);
  const told = filled(message, session, context);
  if (told !== undefined) return told;
  const several = askingIn(session) === 'region' ? whichPlace(heard, context) : undefined;
  if (several !== undefined) return repeatQuestion(session, several);
  if (UNKNOWN.test(heard.folded) && !asking) return skipQuestion(session, context);
  if (LEAVING_TALK.has(heard.parts[0]?.readings[0]?.intent ?? '')) return read(withoutFlow(session));
  const reaction = asking ? undefined : reactionIn(heard, withoutFlow(session));
  if (reaction !== undefined) return { session, replies: [reactionReply(reaction, session, context)] };
  const words = heard.folded.split(' ').length;
  const saysNothing = (heard.parts[0]?.readings[0]?.p ?? 0) < THRESHOLDS.named.high && words <= FEW_WORDS;
  return !asking && (saysNothing || onlyNumbers(heard.folded)) ? repeatQuestion(session) : undefined;
}

/** Facts of the case fill it; what the message asks beside them is answered before it goes on. */
function filled({ raw, heard }: FlowMessage, session: Session, context: TurnContext): Step | undefined {
  const asking = asks(heard);
  const said = saidIn(heard, session, context);
  if (supposes(heard) || !(tellsNumbers(said) || (!asking && tellsSomething(said)))) return undefined;
  const next = continueEstimate(session, said, corrects(heard), context);
  if (!asking || !asksBesideSum(heard)) return next;
  const beside = answerParts(raw, heard, next.session, context);
  return {
    ...beside,
    session: { ...beside.session, flow: next.session.flow },
    replies: [...beside.replies, ...next.replies],
  };
}

/** Who thanks or says goodbye has done with the form. */
const LEAVING_TALK: ReadonlySet<string> = new Set(['chat.thanks', 'chat.bye']);
const FEW_WORDS = 4;
/** Numbers that could not be read are an answer to the open question all the same. */
const onlyNumbers = (folded: string): boolean =>
  /\d/.test(folded) && folded.replace(/\d|[.,/+-]|tr(?:ieu)?|thang|nam|cu|dong|\bk\b|va|roi|\s/g, '').length <= 3;

function regionOf(text: string): Facts['region'] {
  const region = [1, 2, 3, 4].find((each) => String(each) === text);
  return region === undefined ? 'unknown' : (region as 1 | 2 | 3 | 4);
}
