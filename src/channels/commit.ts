// Writes down what a turn decided: its effects, its replies, its record. All of it in the transaction it is given.

import { myDataReply } from '#conversation/my-data.ts';
import type { Effect, TurnResult } from '#conversation/turn-types.ts';
import { noteAnswerWait } from '#desk/answer-waits.repository.ts';
import { ASKED, countHelped, countIntent, countOutcome } from '#desk/counts.repository.ts';
import type { Reply } from '#domain/reply.ts';
import { assertNever } from '#domain/result.ts';
import { dayOf } from '#domain/time.ts';
import { noteQuestion } from '#editorial/triage.repository.ts';
import { scrub } from '#language/scrub.ts';
import { setReach } from '#people/chats.repository.ts';
import { myData } from '#people/my-data.repository.ts';
import { personMark } from '#people/person.ts';
import { deleteOn } from '#people/retention.ts';
import type { Db } from '#storage/engine.ts';
import { ERASED } from '#storage/personal-data.ts';
import type { StoredMessage } from './inbox.repository.ts';
import { addReplies } from './outbox.repository.ts';
import { forgetPerson } from './personal-data.ts';
import { applyPersonal, type PersonalContext } from './personal-effects.ts';

export type CommitContext = PersonalContext;

export async function commitTurn(
  tx: Db,
  message: StoredMessage,
  result: Omit<TurnResult, 'session'>,
  context: CommitContext,
): Promise<void> {
  const { now, knowledge } = context;
  const today = dayOf(now);
  let replies = result.replies;
  for (const effect of result.effects) replies = await apply(tx, effect, message, replies, context);
  await addReplies(
    tx,
    replies.map((reply, ordinal) => ({
      address: message.address,
      replyTo: message.seq,
      ordinal,
      reply,
      knowledge: knowledge.version,
      now,
      deleteOn: erases(result) ? ERASED : deleteOn(today, 'message'),
    })),
  );
  const decision = replies.at(-1)?.provenance.decision;
  if (decision !== undefined) await countOutcome(tx, today.toString(), message.address.channel, decision);
}

/** Whether the turn ends everything that is stored about its person. */
export const erases = ({ effects }: Pick<TurnResult, 'effects'>): boolean =>
  effects.some(({ kind }) => kind === 'erase_person');

/** Returns the replies to send, which an effect may have to correct with what the database knows. */
async function apply(
  tx: Db,
  effect: Effect,
  message: StoredMessage,
  replies: readonly Reply[],
  context: CommitContext,
): Promise<readonly Reply[]> {
  const { now, knowledge } = context;
  const today = dayOf(now);
  switch (effect.kind) {
    case 'open_ticket': {
      const { code, queue } = await context.desk.opened(tx, message.address, {
        code: effect.code,
        question: scrub(effect.question),
        matter: effect.matter,
        openedAt: now,
        deleteOn: deleteOn(today, 'ticket'),
      });
      // Somebody who asks again has one ticket, so they must be told the code of the open one.
      const told = replies.map((reply) => ({ ...reply, text: reply.text.replace(effect.code, code) }));
      const last = told.at(-1);
      return last === undefined ? told : [...told.slice(0, -1), { ...last, text: last.text + queue }];
    }
    case 'erase_person':
      await forgetPerson(tx, { ...message.address, lane: message.lane, lastMessage: message.seq, at: now });
      return replies;
    case 'show_my_data':
      return [...replies.slice(0, -1), myDataReply(await myData(tx, message.lane), knowledge)];
    case 'person_left':
      await setReach(tx, message.lane, 'left', now);
      return replies;
    case 'note_question':
      await noteQuestion(tx, {
        person: personMark(message.lane),
        askedAt: now,
        channel: message.address.channel,
        text: scrub(effect.text).slice(0, 2000),
        outcome: effect.outcome,
        intent: effect.intent,
        candidates: effect.candidates,
        deleteOn: deleteOn(today, 'question'),
      });
      await countIntent(tx, today.toString(), effect.intent ?? '');
      await countOutcome(tx, today.toString(), message.address.channel, `${ASKED}${effect.outcome}`);
      return replies;
    case 'helped':
      await countHelped(tx, today.toString(), effect.about, effect.helped);
      return replies;
    case 'send_opening':
      await context.desk.openingCame(tx, message.address, effect);
      return replies;
    case 'wait_for_answer':
      await noteAnswerWait(tx, message.address, now);
      return replies;
    case 'subscribe':
    case 'stop_all':
    case 'remind':
    case 'end_reminder':
    case 'answer_reminder':
    case 'event_outcome':
    case 'register_seeker':
    case 'withdraw_seeker':
    case 'mute_seeker':
    case 'own_ticket':
    case 'staff': {
      const said = await applyPersonal(tx, effect, message.address, context);
      const last = replies.at(-1);
      return said === undefined || last === undefined ? replies : [...replies.slice(0, -1), { ...last, text: said }];
    }
    default:
      return assertNever(effect);
  }
}
