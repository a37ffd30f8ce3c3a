// Erasing what is stored about a person: asked once, with two buttons, and a plain yes is a yes.

import type { MessageContent } from '#domain/message.ts';
import type { Button } from '#domain/reply.ts';
import { fold } from '#language/fold.ts';
import { matches, pattern, textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { DATA, say } from './reply.ts';
import { freshSession, type Session } from './session.ts';
import { TEXTS } from './texts.ts';
import type { Step } from './turn-types.ts';
import { isNo, isYes } from './yes-no.ts';

const BUTTONS: readonly Button[] = [
  { label: 'Xóa hết', data: DATA.eraseYes },
  { label: 'Giữ lại', data: DATA.eraseNo },
];
/** "xoá hết", "xóa đi em", "xoá sạch giùm". */
const ERASE =
  /^(?:u |ok |da |vang |dong y )?xoa(?: (?:het|di|sach|luon|ngay|giup|gium|dum|cho|em|toi|tat ca|toan bo|nha|a))*$/;

/** "khoan, đừng xóa ngày nghỉ của chị" */
const NOT_ERASE = pattern('(?:khoan|đừng|không|ko|chưa|thôi|chớ)(?:,? \\p{L}{1,6}){0,2},? (?:xóa|xoá)');
/** "thôi giữ lại", "khỏi xóa nữa em" */
const KEEP = /^(?:\w{1,6} ){0,3}(?:giu (?:lai|nguyen)|(?:khong|khoi|thoi) xoa|de (?:lai|do))(?: \w{1,6}){0,3}$/;

export function askErase(session: Session): Step {
  return {
    session: { ...session, flow: { name: 'erase' } },
    replies: [say(TEXTS.eraseAsk, 'control', { buttons: BUTTONS })],
  };
}

export type EraseWord = 'yes' | 'no';

/** "XÓA HẾT" typed out, or its button: said to nothing but our question whether to erase. */
export function saysErase(content: MessageContent): boolean {
  if (content.kind === 'button') return content.data === DATA.eraseYes;
  return content.kind === 'text' && ERASE.test(plainWords(normalise(content.text)));
}

const plainWords = (normalised: string): string =>
  fold(normalised)
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What a message says to the question whether to erase; undefined when it is about something else. */
export function eraseWord(normalised: string): EraseWord | undefined {
  if (ERASE.test(plainWords(normalised)) || isYes(normalised)) return 'yes';
  const keeps = isNo(normalised) || KEEP.test(plainWords(normalised));
  return keeps || matches(NOT_ERASE, textOf(normalised)).length > 0 ? 'no' : undefined;
}

export function settleErase({ flow: _, ...session }: Session, word: EraseWord): Step {
  if (word === 'no') return { session, replies: [say(TEXTS.eraseKept, 'control')] };
  return { session: freshSession(), replies: [say(TEXTS.erased, 'control')], effects: [{ kind: 'erase_person' }] };
}
