// A conversation without channels: messages in, what the citizen reads out.

import { turnContext } from '#conversation/mind.ts';
import { freshSession, type Session } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';
import { type Effect, NOBODY, type PersonContext } from '#conversation/turn-types.ts';
import type { Reply } from '#domain/reply.ts';
import { NOW, shippedMind } from '../support/knowledge.ts';

export async function startTalk(now: Temporal.Instant = NOW, person: PersonContext = NOBODY) {
  const mind = await shippedMind();
  const context = turnContext(mind, now, 'CV-TEST22', person);
  let session: Session = freshSession();
  let replies: readonly Reply[] = [];
  let effects: readonly Effect[] = [];
  const turn = (content: Parameters<typeof takeTurn>[0]['content']) => {
    const result = takeTurn({ content, session }, context);
    session = JSON.parse(JSON.stringify(result.session)) as Session; // a session must survive being stored
    ({ replies, effects } = result);
    return replies.map((reply) => reply.text).join('\n');
  };
  return {
    knowledge: mind.knowledge,
    say: (text: string) => turn({ kind: 'text', text }),
    press: (label: string | RegExp) => {
      const button = replies
        .flatMap((reply) => reply.buttons ?? [])
        .find((each) => (typeof label === 'string' ? each.label === label : label.test(each.label)));
      if (!button)
        throw new Error(
          `No button ${label}; there are: ${replies
            .flatMap((reply) => reply.buttons ?? [])
            .map((each) => each.label)
            .join(' | ')}`,
        );
      return turn({ kind: 'button', data: button.data });
    },
    send: turn,
    replies: () => replies,
    effects: () => effects,
    session: () => session,
  };
}

/** A talk in which these were said already. */
export async function talkAfter(...before: string[]) {
  const talk = await startTalk();
  for (const said of before) talk.say(said);
  return talk;
}
