// "Có giúp được không?": asked where a talk ends (a word of thanks, a closed ticket), counted without naming anybody. And for those
// whom we could not answer: the offer to say so once we can.

import type { Reply } from '#domain/reply.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { officeLine } from './office-hours.ts';
import { DATA, HUMAN_BUTTON, MENU_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

const TEXTS = {
  ask: 'Câu trả lời được việc hay chưa, anh/chị bấm một nút giúp em là đủ.',
  yes: 'Có, được việc rồi',
  no: 'Chưa',
  thanks: 'Cảm ơn anh/chị đã cho em biết. Cần việc khác, anh/chị cứ hỏi.',
  sorry: (office: string) =>
    `Em xin lỗi vì chưa giúp được. Anh/chị nói rõ hơn đang vướng ở đâu, gõ “gặp cán bộ” để có người trả lời, hoặc liên hệ ${office}.`,
  wait: 'Em đã ghi lại. Câu hỏi được chuyển cho cán bộ; khi có câu trả lời đã duyệt, em báo anh/chị',
  waitReach: {
    always: ' ngay tại đây.',
    week: ' tại đây, nếu lúc đó Zalo còn cho em nhắn (7 ngày kể từ lần cuối anh/chị nhắn).',
    never: ': anh/chị mở lại trang này trên cùng máy, cùng trình duyệt là thấy.',
  },
  waitEnd: ' Sau 180 ngày chưa có thì em thôi và xóa lời hẹn này.',
} as const;

export const WAIT_BUTTON = { label: 'Báo tôi khi có câu trả lời', data: DATA.wait };

/** Asks under a word of thanks, where something was answered before it. */
export function withHelped(reply: Reply, entry: Entry, { last }: Session): Reply {
  if (entry.id !== 'chat.thanks' || last === undefined) return reply;
  return {
    ...reply,
    text: `${reply.text}\n${TEXTS.ask}`,
    buttons: [
      { label: TEXTS.yes, data: DATA.helped(true, last.intent) },
      { label: TEXTS.no, data: DATA.helped(false, last.intent) },
    ],
  };
}

/** "y.ui.deadline" as the button carries it. */
export function pressHelped(session: Session, text: string, { knowledge }: TurnContext): Step | undefined {
  const [, word, about = ''] = /^([yn])\.([a-z0-9_.]{1,55})$/.exec(text) ?? [];
  if (word === undefined || !(about === 'ticket' || knowledge.entries.has(about))) return undefined;
  const helped = word === 'y';
  return {
    session,
    replies: [
      helped
        ? say(TEXTS.thanks, 'control')
        : say(TEXTS.sorry(officeLine(knowledge)), 'control', { buttons: [HUMAN_BUTTON, MENU_BUTTON] }),
    ],
    effects: [{ kind: 'helped', about, helped }],
  };
}

/** They agree to be told once their question has an answer. */
export function waitForAnswer(session: Session, { person }: TurnContext): Step {
  return {
    session,
    replies: [say(TEXTS.wait + TEXTS.waitReach[person.reach] + TEXTS.waitEnd, 'control', { buttons: [MENU_BUTTON] })],
    effects: [{ kind: 'wait_for_answer' }],
  };
}
