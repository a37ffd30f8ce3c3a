// The questions to somebody who registers as looking for work, and the read-back that asks for their consent.

import type { Button } from '#domain/reply.ts';
import type { SeekerSlot } from '#domain/seeker.ts';
import type { StateOf } from '../flows/states.ts';
import { officeName } from '../office-hours.ts';
import { CANCEL_BUTTON, DATA, say } from '../reply.ts';
import { type Session, withoutFlow } from '../session.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { SEEKER_TEXTS as TEXTS } from './texts.ts';
import { seekerIn, seekerLines } from './words.ts';

type State = StateOf<'seeker'>;

const YOUNGEST = 15;
const OF_AGE = 18;

export const asked = (state: State): SeekerSlot | undefined => {
  const { changing, trades, place, years, guardian, phone, tell } = state;
  if (changing !== undefined) return changing;
  if (trades === undefined) return 'trades';
  if (place === undefined) return 'place';
  if (years === undefined) return 'years';
  if (years < OF_AGE && guardian === undefined) return 'guardian';
  if (phone === undefined) return 'phone';
  return tell === undefined && years >= OF_AGE ? 'tell' : undefined; // of the young an officer asks the parents again
};

const QUESTIONS: { readonly [S in SeekerSlot]: { readonly text: string; readonly buttons: readonly Button[] } } = {
  trades: { text: TEXTS.askTrade, buttons: [] },
  place: { text: TEXTS.askPlace, buttons: [{ label: TEXTS.anywhere, data: DATA.seekerPlace('') }] },
  years: { text: TEXTS.askYears, buttons: [] },
  guardian: { text: TEXTS.askGuardian, buttons: [{ label: TEXTS.guardianYes, data: DATA.seeker('parents') }] },
  phone: { text: TEXTS.askPhone, buttons: [{ label: TEXTS.noPhone, data: DATA.seeker('nophone') }] },
  tell: {
    text: TEXTS.askTell,
    buttons: [
      { label: TEXTS.tell, data: DATA.seeker('tellme') },
      { label: TEXTS.noTell, data: DATA.seeker('tellnot') },
    ],
  },
};

/** The open question, the read-back with its request for consent, or the end of it for who is too young. */
export function next(session: Session, state: State, context: TurnContext, fault?: string): Step {
  const { years, guardian } = state;
  const ends = (text: string, buttons: Button[] = []): Step => ({
    session: withoutFlow(session),
    replies: [say(text, 'control', { buttons })],
  });
  if (years !== undefined && years < YOUNGEST)
    return ends(TEXTS.tooYoung, [{ label: TEXTS.rules, data: DATA.intent('job.minors') }]);
  if (years !== undefined && years < OF_AGE && guardian === false) return ends(TEXTS.guardianNo);
  const open = asked(state);
  const seeker = seekerIn(state);
  const going: Session = { ...session, flow: state };
  if (open !== undefined || seeker === undefined) {
    const { text, buttons } = QUESTIONS[open ?? 'trades'];
    return {
      session: going,
      replies: [say(fault ?? text, 'flow', { buttons: [...buttons, CANCEL_BUTTON] })],
    };
  }
  const buttons = [
    { label: TEXTS.agreeButton, data: DATA.seeker('ok') },
    { label: TEXTS.change, data: DATA.seeker('which') },
    CANCEL_BUTTON,
  ];
  const told = context.person.reach === 'never' ? '' : seeker.tell === true ? TEXTS.tells : TEXTS.tellsNot;
  const text = TEXTS.agree(seekerLines(seeker, context.knowledge), officeName(context.knowledge), told);
  return { session: going, replies: [say(text, 'flow', { buttons })] };
}

export const LINES: readonly (readonly [SeekerSlot, string])[] = [
  ['trades', 'Việc muốn làm'],
  ['place', 'Nơi'],
  ['years', 'Tuổi'],
  ['phone', 'Điện thoại'],
  ['tell', 'Nhắn khi có chỗ hợp'],
];

export function whichSeekerLine(session: Session): Step {
  const buttons = LINES.map(([slot, label]) => ({ label, data: DATA.seeker(slot) }));
  return { session, replies: [say(TEXTS.which, 'flow', { buttons: [...buttons, CANCEL_BUTTON] })] };
}
