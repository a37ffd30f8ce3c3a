// Makes replies and keeps what is on screen in the session, so that typed choices work.

import { NOTICE_DATA } from '#domain/button-data.ts';
import { type Button, type Card, type Decision, type Provenance, type Reply, SOURCE } from '#domain/reply.ts';
import { TEXTS } from './texts.ts';

export function say(
  text: string,
  decision: Decision,
  more: { buttons?: readonly Button[]; cards?: readonly Card[]; provenance?: Omit<Provenance, 'decision'> } = {},
): Reply {
  return {
    text,
    ...(more.buttons && more.buttons.length > 0 ? { buttons: more.buttons } : {}),
    ...(more.cards && more.cards.length > 0 ? { cards: more.cards } : {}),
    provenance: { decision, ...more.provenance },
  };
}

/** The reply with a line of its own above it: what the person's case, or the list of companies, makes of the rule. */
export const above = (line: string | undefined, reply: Reply): Reply =>
  line === undefined ? reply : { ...reply, text: `${line}\n${reply.text}` };

/** The reply without the line of its source, which stands above it already. */
export const withoutSource = (reply: Reply): Reply => ({
  ...reply,
  text: reply.text
    .split('\n')
    .filter((line) => !line.startsWith(SOURCE))
    .join('\n'),
});

/** Answers to several questions, announced, so that nobody takes the second answer for the first. */
export const severalOf = (replies: readonly Reply[]): readonly Reply[] =>
  replies.length > 1 ? [say(TEXTS.several, 'control'), ...replies] : replies;

/** The line above the first reply. */
export function aboveStep<S extends { readonly replies: readonly Reply[] }>(line: string | undefined, step: S): S {
  const [first, ...rest] = step.replies;
  return first === undefined ? step : { ...step, replies: [above(line, first), ...rest] };
}

type Done<E> = { readonly replies: readonly Reply[]; readonly effects?: readonly E[] };

/** A later step that also says and does what came before it. */
export const after = <E, S extends Done<E>>(earlier: Done<E>, step: S): S => ({
  ...step,
  replies: [...earlier.replies, ...step.replies],
  effects: [...(earlier.effects ?? []), ...(step.effects ?? [])],
});

/** The replies that do not yet say which entry they are of, with this one. */
export function aboutEntry<S extends { readonly replies: readonly Reply[] }>(intent: string | undefined, step: S): S {
  if (intent === undefined) return step;
  const replies = step.replies.map((reply) =>
    reply.provenance.intent === undefined ? { ...reply, provenance: { ...reply.provenance, intent } } : reply,
  );
  return { ...step, replies };
}

/** What buttons carry. At most 64 bytes, so ids and codes only. */
export const DATA = {
  ...NOTICE_DATA,
  intent: (id: string) => `i:${id}`,
  /** A reading offered of the question just asked: what else that question said still counts. */
  reading: (id: string) => `q:${id}`,
  detail: (id: string, on: string, country?: string) => `d:${id}|${on}${country ? `|${country}` : ''}`,
  /** A section of an entry, by its place. */
  section: (id: string, at: number) => `g:${id}|${at}`,
  topic: (topic: string) => `t:${topic}`,
  eventKind: (kind: string) => `k:${kind}`,
  moreEvents: 'more',
  /** Buttons that were kept back: from which place among the choices, how many. */
  more: (from: number, count: number) => `m:${from}.${count}`,
  estimate: 'calc',
  region: (region: number | 'unknown') => `r:${region}`,
  /** One of two sums, đồng a month. */
  wage: (wage: number) => `w:${wage}`,
  /** Who ended the work, where the words left it open. */
  endedBy: (by: 'employer' | 'self') => `b:${by}`,
  none: 'none',
  human: 'human',
  menu: 'menu',
  cancel: 'cancel',
  subscribe: 'sub',
  topicWish: (topic: string) => `a:${topic}`,
  placeWish: (place: string) => `p:${place}`,
  agree: 'agree',
  wishChange: (what: 'topics' | 'place') => `z:${what}`,
  unsave: (occurrence: string) => `u:${occurrence}`,
  remindFiling: (last: string) => `f:${last}`,
  remindEnrolment: (index: string) => `n:${index}`,
  remindDeclaration: 'decl',
  counterCard: 'card',
  openingStart: 'vstart',
  opening: (kind: string) => `v:${kind}`,
  openingSend: 'vsend',
  openingChange: 'vchange',
  openingField: (field: string) => `y:${field}`,
  /** A deed of who registers as looking for work, or the line that is changed. */
  seeker: (what: string) => `j:${what}`,
  seekerPlace: (id: string) => `l:${id}`,
  reminders: 'rem',
  eraseYes: 'xyes',
  eraseNo: 'xno',
} as const;

export const HUMAN_BUTTON: Button = { label: TEXTS.humanButton, data: DATA.human };
export const MENU_BUTTON: Button = { label: TEXTS.menuButton, data: DATA.menu };
export const CANCEL_BUTTON: Button = { label: TEXTS.cancelButton, data: DATA.cancel };
