// More buttons than fit a small screen stand behind one that says "Khác": three things to do are read, six are not.

import type { Button, Reply } from '#domain/reply.ts';
import { DATA, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step } from './turn-types.ts';

/** What is offered under an answer at once; a question of ours and a list of events show all they have. */
const MOST_SHOWN = 4;
const BESIDE_MORE = 3;

type Offered = {
  readonly replies: readonly Reply[];
  /** The buttons on screen in order, so that their numbers can be typed; then those behind "Khác", so that their words can. */
  readonly choices: readonly Button[];
};

export function offered(replies: readonly Reply[], { flow }: Session): Offered {
  const isFolded = ({ buttons = [], cards = [], provenance: { decision } }: Reply) =>
    flow === undefined &&
    buttons.length > MOST_SHOWN &&
    cards.length === 0 &&
    (decision === 'answer' || decision === 'flow');
  let from = replies.reduce((sum, reply) => sum + (isFolded(reply) ? MOST_SHOWN : (reply.buttons?.length ?? 0)), 0);
  const hidden: Button[] = [];
  const shown = replies.map((reply) => {
    if (!isFolded(reply)) return reply;
    const buttons = [...(reply.buttons ?? [])].sort((a, b) => rank(a) - rank(b));
    const rest = buttons.slice(BESIDE_MORE);
    const more = { label: 'Khác', data: DATA.more(from, rest.length) };
    hidden.push(...rest);
    from += rest.length;
    return { ...reply, buttons: [...buttons.slice(0, BESIDE_MORE), more] };
  });
  return { replies: shown, choices: [...shown.flatMap(({ buttons = [] }) => buttons), ...hidden] };
}

/** A reminder of a day that costs months of money is never kept back. */
const REMINDERS = /^(?:[fn]:|decl$)/;
const rank = ({ data }: Button): number => (REMINDERS.test(data) ? 0 : 1);

/** What stood behind "Khác"; undefined where the screen has changed since. */
export function showMore(rest: string, session: Session): Step | undefined {
  const [from = Number.NaN, count = 0] = rest.split('.').map(Number);
  const { choices = [] } = session;
  const isOnScreen = choices.some(({ data }) => data === DATA.more(from, count));
  const buttons = choices.slice(from, from + count);
  if (!isOnScreen || buttons.length === 0) return undefined;
  return { session, replies: [say('Anh/chị còn xem được:', 'control', { buttons })] };
}
