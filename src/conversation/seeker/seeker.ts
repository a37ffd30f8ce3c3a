// Somebody who looks for work has themselves written down: what work, where, how old, a number if they wish; read back, agreed to in
// plain words, and only then kept.

import type { SeekerSlot } from '#domain/seeker.ts';
import { fold } from '#language/fold.ts';
import type { Understanding } from '#understanding/understand.ts';
import { asks } from '../acts/asks.ts';
import { findJobs } from '../finder/job-answer.ts';
import type { FlowMessage } from '../flows/flow.ts';
import type { StateOf } from '../flows/states.ts';
import { officeLine } from '../office-hours.ts';
import { isQuestion } from '../question.ts';
import { CANCEL_BUTTON, DATA, say } from '../reply.ts';
import { type Session, spokenOf, withoutFlow } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { isNo, isYes } from '../yes-no.ts';
import { asked, LINES, next, whichSeekerLine } from './question.ts';
import { muteSeeker, SEEKER_TEXTS as TEXTS, withdrawSeeker } from './texts.ts';
import { type SeekerTold, seekerTold, yearsIn } from './told.ts';
import { schoolingWords, seekerIn } from './words.ts';

type State = StateOf<'seeker'>;

/** Names the words that people agree to; a change of them is another name. */
const WORDING = 'tìm việc 2';

/** What is known already is not asked. */
export function startSeeker(session: Session, heard: Understanding | undefined, context: TurnContext): Step {
  const known = knownOf(session, context);
  const told = heard === undefined ? {} : seekerTold(heard.text, heard, undefined, context);
  return take(
    withoutFlow(session),
    { name: 'seeker', ...known, ...(context.person.reach === 'never' ? { tell: false } : {}) },
    told,
    context,
  );
}

/** Of another's case nothing is taken: everybody agrees for themselves. */
function knownOf({ about, facts = {}, jobs, schools }: Session, context: TurnContext): Partial<State> {
  const place = jobs?.place && ours(jobs.place.id, context);
  const years = about === undefined ? yearsIn(facts, context) : undefined;
  const schooling = about === undefined ? (facts.choices?.schooling ?? schools?.schooling) : undefined;
  return {
    ...(jobs?.trades === undefined ? {} : { trades: jobs.trades }),
    ...(place === undefined ? {} : { place }),
    ...(years === undefined ? {} : { years }),
    ...(schooling === undefined ? {} : { schooling: schoolingWords(schooling) }),
  };
}

/** A commune of the province, or empty for all of it; undefined elsewhere. */
function ours(id: string, { knowledge: { communes, mainOffice } }: TurnContext): string | undefined {
  const home = communes.get(mainOffice.commune ?? '')?.province;
  if (id === home) return '';
  const province = communes.get(id)?.province;
  return province !== undefined && (home === undefined || province === home) ? id : undefined;
}

/** What was told replaces what stood; a place of several names is asked back. */
function take(session: Session, { changing, ...state }: State, told: SeekerTold, context: TurnContext): Step {
  const { places, ...rest } = told;
  const answered = changing === undefined || changing in told || (changing === 'place' && places !== undefined);
  const { guardian: _, ...older } = state;
  const base: State = rest.years === undefined || rest.years === state.years ? state : older; // asked again of another age
  const merged: State = { ...base, ...rest, ...(answered || changing === undefined ? {} : { changing }) };
  if (places === undefined) return next(session, merged, context);
  if (places.length > 1) {
    const buttons = places.slice(0, 5).map(({ id, name }) => ({ label: name, data: DATA.seekerPlace(id) }));
    const replies = [say(TEXTS.whichPlace, 'flow', { buttons: [...buttons, CANCEL_BUTTON] })];
    return { session: { ...session, flow: { ...merged, changing: 'place' } }, replies };
  }
  const place = ours(places[0]?.id ?? homeOf(context), context);
  return place === undefined
    ? next(session, { ...merged, changing: 'place' }, context, TEXTS.elsewhere)
    : next(session, { ...merged, place }, context);
}

const homeOf = ({ knowledge: { communes, mainOffice } }: TurnContext): string =>
  communes.get(mainOffice.commune ?? '')?.province ?? '';

export function repeatSeeker(session: Session, context: TurnContext): Step | undefined {
  return session.flow?.name === 'seeker' ? next(session, session.flow, context) : undefined;
}

const CHANGES = /^(?:sua|doi|sai)(?: (?:lai|mot|1|dong|roi|cho|em|cai|a|nha|muc)){0,4}/;
/** So few words name a line and tell nothing: "sửa điện thoại" is no trade. */
const LINE_NAMED = 3;
const NAMED: readonly (readonly [SeekerSlot, RegExp])[] = [
  ['trades', /(?:nghe|viec)(?: |$)/],
  ['place', /(?:noi|cho|xa|phuong|dia chi)(?: |$)/],
  ['years', /tuoi/],
  ['phone', /dien thoai|sdt|so(?: |$)/],
  ['tell', /bao|nhan/],
];

export function continueSeeker(
  { raw, text, heard }: FlowMessage,
  session: Session,
  context: TurnContext,
): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'seeker') return undefined;
  const open = asked(flow);
  const folded = fold(text);
  if (
    open === undefined &&
    (isYes(text) || /^(?:ghi ten|dong y ghi ten|luu)(?: (?:di|luon|a|nhe|nha)){0,2}$/.test(folded))
  )
    return agreeSeeker(session, context);
  if (open === undefined && isNo(text))
    return { session: withoutFlow(session), replies: [say(TEXTS.notAgreed, 'control')] };
  if (open === undefined && folded.split(' ').length <= LINE_NAMED && CHANGES.test(folded))
    return changeNamed(folded, session, context);
  const asking = isQuestion(heard) || (raw.includes('?') && asks(heard));
  const told = asking ? {} : seekerTold(raw, heard, open, context);
  if (Object.keys(told).length > 0) return take(session, flow, told, context);
  if (open === 'phone' && /\d{6}/.test(text.replace(/[ .-]/g, ''))) return next(session, flow, context, TEXTS.badPhone);
  return open === undefined && CHANGES.test(folded) ? changeNamed(folded, session, context) : undefined;
}

function changeNamed(folded: string, session: Session, context: TurnContext): Step | undefined {
  const named = NAMED.find(([, words]) => words.test(folded))?.[0];
  return named === undefined ? whichSeekerLine(session) : changeSeekerLine(named, session, context);
}

const changeSeekerLine = (changing: SeekerSlot, session: Session, context: TurnContext): Step | undefined =>
  session.flow?.name === 'seeker' ? next(session, { ...session.flow, changing }, context) : undefined;

export function pressSeeker(what: string, session: Session, context: TurnContext): Step | undefined {
  if (what === 'go') return startSeeker(session, undefined, context);
  if (what === 'out') return withdrawSeeker(session);
  if (what === 'quiet') return muteSeeker(session);
  const { flow } = session;
  if (flow?.name !== 'seeker') return undefined;
  if (what === 'ok') return agreeSeeker(session, context);
  if (what === 'parents') return take(session, flow, { guardian: true }, context);
  if (what === 'nophone') return take(session, flow, { phone: '' }, context);
  if (what === 'tellme' || what === 'tellnot') return take(session, flow, { tell: what === 'tellme' }, context);
  if (what === 'which') return asked(flow) === undefined ? whichSeekerLine(session) : undefined;
  const slot = LINES.find(([each]) => each === what)?.[0];
  return slot && changeSeekerLine(slot, session, context);
}

export function pressSeekerPlace(id: string, session: Session, context: TurnContext): Step | undefined {
  const { flow } = session;
  return flow?.name === 'seeker'
    ? take(session, flow, { places: id === '' ? [] : [{ id, name: '' }] }, context)
    : undefined;
}

/** Kept, and matched at once with who recruits. */
function agreeSeeker(session: Session, context: TurnContext): Step | undefined {
  const { flow } = session;
  const seeker = flow?.name === 'seeker' && asked(flow) === undefined ? seekerIn(flow) : undefined;
  if (seeker === undefined) return undefined;
  const { knowledge } = context;
  const place = seeker.place === undefined ? undefined : knowledge.communes.get(seeker.place);
  const wish = {
    trades: [...seeker.trades],
    ...(place === undefined ? {} : { place: { id: place.id, name: place.name } }),
  };
  const { lines, shown } = findJobs(wish, {}, context);
  const reach = `${seeker.phone === undefined ? TEXTS.notCalled : TEXTS.called} ${officeLine(knowledge)}.`;
  const buttons = [
    { label: TEXTS.other, data: DATA.intent('event.search') },
    { label: TEXTS.withdraw, data: DATA.seeker('out') },
  ];
  const ended = spokenOf(withoutFlow(session), 'job.register_seeker');
  return {
    session: { ...ended, jobs: wish, ...(shown.length === 0 ? {} : { shown: { kind: 'events', ids: [...shown] } }) },
    replies: [say([`${TEXTS.done} ${reach}`, ...lines].join('\n'), 'control', { buttons })],
    effects: [{ kind: 'register_seeker', seeker, wording: WORDING }],
  };
}
