// Agreeing to be told of things: of what, for which place, in plain words what that means; and looking at it, changing it, ending it.

import { firstEntity } from '#domain/entity.ts';
import type { Button, Reply } from '#domain/reply.ts';
import { NOTICE_TOPIC_NAMES, NOTICE_TOPICS, type Subscription } from '#domain/subscription.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { contentKey } from '#language/politeness.ts';
import type { Understanding } from '#understanding/understand.ts';
import { DATA, MENU_BUTTON, say } from './reply.ts';
import { type Session, withoutFlow } from './session.ts';
import { SUBSCRIBE_TEXTS as TEXTS } from './subscribe-texts.ts';
import { topicsIn, WHOLE_PROVINCE, wishTold } from './subscribe-told.ts';
import type { Step, TurnContext } from './turn-types.ts';
import { isNo, isYes } from './yes-no.ts';

type Flow = Extract<Session['flow'], { name: 'subscribe' }>;

/** Names the words that people agree to; a change of them is another name. */
const WORDING = 'nhận tin 1';
/** Somebody asks to be told; what they said with it (a place, "tuyển sinh") counts. */
export function startSubscribe(session: Session, heard: Understanding | undefined, context: TurnContext): Step {
  const { person } = context;
  if (person.reach === 'never')
    return { session, replies: [say(TEXTS.notHere, 'control', { buttons: [EVENTS, MENU_BUTTON] })] };
  const named = firstEntity(heard?.entities ?? [], 'place')?.candidates[0]?.id;
  const place = named === undefined ? {} : { place: named };
  if (person.subscription !== undefined && heard === undefined) return showSubscription(session, context);
  const topics = heard === undefined ? [] : topicsIn(heard.folded, false);
  return next(session, { name: 'subscribe', asking: 'topics', topics, ...place }, context);
}

const EVENTS: Button = { label: 'Lịch sự kiện', data: DATA.intent('event.search') };

export function showSubscription(session: Session, { person, knowledge }: TurnContext): Step {
  const { subscription } = person;
  if (subscription === undefined)
    return {
      session,
      replies: [say(TEXTS.none, 'control', { buttons: [{ label: TEXTS.subscribe, data: DATA.subscribe }] })],
    };
  const buttons = [
    { label: TEXTS.change, data: DATA.subscribe },
    { label: TEXTS.stop, data: DATA.stop },
  ];
  return { session, replies: [say(TEXTS.current(wishWords(subscription, knowledge)), 'control', { buttons })] };
}

export function wishWords({ topics, place }: Subscription, knowledge: Knowledge): string {
  return `${topics.map((topic) => NOTICE_TOPIC_NAMES[topic]).join('; ')} – ${placeWords(place, knowledge)}`;
}

function placeWords(place: string | undefined, { communes }: Knowledge): string {
  return place === undefined || place === WHOLE_PROVINCE ? 'cả tỉnh' : (communes.get(place)?.name ?? place);
}

function ask(session: Session, flow: Flow, context: TurnContext): Step {
  return { session: { ...session, flow }, replies: [question(flow, context)] };
}

function question(flow: Flow, { knowledge, person }: TurnContext): Reply {
  switch (flow.asking) {
    case 'topics': {
      const buttons = NOTICE_TOPICS.map((topic) => ({ label: NOTICE_TOPIC_NAMES[topic], data: DATA.topicWish(topic) }));
      return say(TEXTS.askTopics, 'flow', {
        buttons: [...buttons, { label: TEXTS.allTopics, data: DATA.topicWish('all') }, CANCEL],
      });
    }
    case 'place':
      return say(TEXTS.askPlace(flow.topics.map((topic) => NOTICE_TOPIC_NAMES[topic]).join('; ')), 'flow', {
        buttons: [{ label: TEXTS.wholeProvince, data: DATA.placeWish(WHOLE_PROVINCE) }, CANCEL],
      });
    case 'agree':
      return say(TEXTS.agree(wishWords(flow, knowledge), person.reach === 'week'), 'flow', {
        buttons: [
          { label: TEXTS.agreeButton, data: DATA.agree },
          { label: TEXTS.changeTopics, data: DATA.wishChange('topics') },
          { label: TEXTS.changePlace, data: DATA.wishChange('place') },
          CANCEL,
        ],
      });
  }
}

const CANCEL: Button = { label: 'Thôi', data: DATA.cancel };

/** The question that is open, once more: after another question was answered in between. */
export function repeatSubscribe(session: Session, context: TurnContext): Step | undefined {
  return session.flow?.name === 'subscribe' ? ask(session, session.flow, context) : undefined;
}

function next(session: Session, flow: Flow, context: TurnContext): Step {
  const asking = flow.topics.length === 0 ? 'topics' : flow.place === undefined ? 'place' : 'agree';
  return ask(session, { ...flow, asking }, context);
}

/** What was typed, as far as it says of what or where; a plain yes to the read-back. Undefined when it is something else. */
export function continueSubscribe(
  session: Session,
  normalised: string,
  heard: Understanding,
  context: TurnContext,
): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'subscribe') return undefined;
  if (flow.asking === 'agree') {
    if (isYes(normalised) || AGREED.has(contentKey(normalised))) return agree(session, context);
    if (isNo(normalised)) return { session: withoutFlow(session), replies: [say(TEXTS.notAgreed, 'control')] };
  }
  const told = wishTold(normalised, heard, flow);
  if (told === undefined) return undefined;
  const state: Flow = { ...flow, ...(told.topics === undefined ? {} : { topics: told.topics }) };
  const [place, ...more] = told.places;
  if (place === undefined) return next(session, state, context);
  if (more.length === 0) return choosePlace({ ...session, flow: state }, place.id, context);
  const buttons = told.places.slice(0, 5).map(({ id, name }) => ({ label: name, data: DATA.placeWish(id) }));
  return {
    session: { ...session, flow: state },
    replies: [say(TEXTS.whichPlace, 'flow', { buttons: [...buttons, CANCEL] })],
  };
}

const AGREED = new Set(['dang ky', 'nhan', 'da dong y', 'dong y nhan tin', 'nhan tin', 'dang ky di', 'ok dang ky']);

/** One of the two asked anew, the other as it was. */
export function changeWish(session: Session, what: string, context: TurnContext): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'subscribe') return undefined;
  if (what === 'topics') return next(session, { ...flow, topics: [] }, context);
  const { place: _, ...state } = flow;
  return what === 'place' ? next(session, state, context) : undefined;
}

export function chooseTopic(session: Session, topic: string, context: TurnContext): Step {
  const flow: Flow =
    session.flow?.name === 'subscribe' ? session.flow : { name: 'subscribe', asking: 'topics', topics: [] };
  const chosen = NOTICE_TOPICS.filter((each) => topic === 'all' || each === topic);
  // A second choice while the place is asked adds to the first.
  const topics = NOTICE_TOPICS.filter((each) => chosen.includes(each) || flow.topics.includes(each));
  return next(session, { ...flow, topics }, context);
}

/** A commune of ours, or the whole province; people of other provinces have offices of their own. */
export function choosePlace(session: Session, id: string, context: TurnContext): Step | undefined {
  const { flow } = session;
  if (flow?.name !== 'subscribe') return undefined;
  const { communes, mainOffice } = context.knowledge;
  const home = mainOffice.commune === undefined ? undefined : communes.get(mainOffice.commune)?.province;
  const whole = id === WHOLE_PROVINCE || id === home;
  if (!whole && communes.get(id)?.province !== (home ?? communes.get(id)?.province))
    return {
      session,
      replies: [
        say(TEXTS.elsewhere, 'flow', {
          buttons: [{ label: TEXTS.wholeProvince, data: DATA.placeWish(WHOLE_PROVINCE) }, CANCEL],
        }),
      ],
    };
  if (!whole && !communes.has(id)) return undefined;
  return next(session, { ...flow, place: whole ? WHOLE_PROVINCE : id }, context);
}

export function agree(session: Session, { knowledge }: TurnContext): Step | undefined {
  const { flow, ...rest } = session;
  if (flow?.name !== 'subscribe' || flow.asking !== 'agree') return undefined;
  const place = flow.place === undefined || flow.place === WHOLE_PROVINCE ? undefined : flow.place;
  const wish: Subscription = { topics: flow.topics, ...(place ? { place } : {}) };
  return {
    session: rest,
    replies: [
      say(TEXTS.done(wishWords(wish, knowledge)), 'control', {
        buttons: [EVENTS, { label: TEXTS.stop, data: DATA.stop }],
      }),
    ],
    effects: [{ kind: 'subscribe', wish, wording: WORDING }],
  };
}

/** Ends everything at once: no question is asked of somebody who wants to be left alone. */
export function stopNotices({ flow: _, ...session }: Session, { person }: TurnContext, word: string): Step {
  const had = person.subscription !== undefined || person.reminders.length > 0;
  return {
    session,
    replies: [say(had ? TEXTS.stopped : TEXTS.nothingToStop, 'control')],
    effects: [{ kind: 'stop_all', wording: word.slice(0, 60) }],
  };
}
