// Words that act before anything is classified: they must work whatever state the conversation is in.

import { NOTICE_DATA } from '#domain/button-data.ts';
import type { MessageContent } from '#domain/message.ts';
import { normalise } from '#language/normalise.ts';
import { contentKey } from '#language/politeness.ts';
import { eraseWord, saysErase } from './erase.ts';
import { DATA } from './reply.ts';
import { freshSession, type Session } from './session.ts';

export type Control =
  | 'cancel'
  /** Ends the form that is open; with none open, all notices. */
  | 'halt'
  | 'restart'
  | 'menu'
  | 'human'
  | 'erase'
  | 'my_data'
  | 'stop_notices'
  | 'more'
  | 'subscribe'
  | 'subscription'
  | 'reminders'
  | 'reminder_done'
  | 'reminder_later'
  | 'reminder_stop'
  /** No longer written down as looking for work. */
  | 'withdraw_seeker'
  /** Still written down, and told of no vacancy. */
  | 'mute_seeker';

const WORDS: Record<Control, readonly string[]> = {
  halt: ['dừng', 'dung', 'dừng đi', 'ngừng', 'ngưng', 'ngung', 'stop'],
  cancel: [
    'huy',
    'huy bo',
    'thoat',
    'thoi khong tinh nua',
    'thoi khong lam nua',
    'dung lai',
    'cancel',
    'bo di',
    'thoi bo di',
    'huy di',
    'thoi',
    'thoi khoi',
    'khoi',
    'thoi khoi di',
    'thoi khong can nua',
    'khong can nua',
    'thoi khong',
    'thoi bo qua',
    'khong lam nua',
    'khong tinh nua',
    'thoi de sau',
    'de sau di',
    'thoat ra',
  ],
  restart: ['bat dau lai', 'lam lai tu dau', 'start', 'bat dau', 'reset', 'hoi lai tu dau'],
  menu: ['menu', 'danh muc', 'tro giup', 'trogiup', 'help', 've danh muc', 've menu'],
  human: [
    'gap can bo',
    'gapcanbo',
    'gap nguoi that',
    'gap nhan vien',
    'noi chuyen voi can bo',
    'gap tu van vien',
    'cho gap can bo',
    'muon gap can bo',
    'gap nguoi tu van',
    'noi chuyen voi nguoi that',
    'chuyen can bo',
    'can gap can bo',
    'gap can bo tu van',
  ],
  erase: [
    'xoa du lieu',
    'xoadulieu',
    'xoa du lieu cua toi',
    'xoa het du lieu',
    'xoa thong tin cua toi',
    'xoa het thong tin cua toi',
    'xoa du lieu ca nhan',
    'muon xoa du lieu',
  ],
  my_data: ['du lieu cua toi', 'dulieucuatoi', 'xem du lieu cua toi', 'cho xem du lieu cua toi', 'dang luu gi ve toi'],
  stop_notices: [
    'dung thong bao',
    'ngung thong bao',
    'huy nhan tin',
    'huydangky',
    'tat thong bao',
    'thoi nhan tin',
    'dung tin',
    'dung nhan tin',
    'ngung nhan tin',
    'huy dang ky',
    'dung gui thong bao',
    'dung gui thong bao cho toi',
    'dung gui tin nua',
    'dung gui tin cho toi nua',
    'dung nhan tin cho toi nua',
    'khong nhan thong bao nua',
    'khong nhan tin nua',
    'khong muon nhan tin nua',
    'huy nhan thong bao',
    'bo dang ky',
    'bo dang ky nhan tin',
  ],
  subscribe: ['dang ky nhan tin', 'dang ky nhan thong bao', 'nhan thong bao', 'dang ky thong bao'],
  subscription: ['tin da dang ky', 'xem dang ky', 'thong bao da dang ky', 'dang ky cua toi'],
  reminders: ['nhac hen', 'nhac hen cua toi', 'xem nhac hen'],
  reminder_done: ['da xong', 'da lam xong'],
  reminder_later: ['nhac lai', 'nhac lai sau'],
  reminder_stop: ['thoi nhac', 'dung nhac', 'khong nhac nua'],
  withdraw_seeker: ['rut ten tim viec', 'rut dang ky tim viec', 'huy dang ky tim viec', 'xoa ten tim viec'],
  mute_seeker: ['thoi bao viec', 'dung bao viec', 'khong bao viec nua', 'thoi bao cho tuyen', 'dung bao cho tuyen nua'],
  more: ['xem them', 'xem tiep', 'con nua khong', 'them nua', 'cho xem them'],
};

const BY_WORDS = new Map(
  Object.entries(WORDS).flatMap(([control, list]) => list.map((words) => [normal(words), control as Control])),
);

/** The control a normalised message is, as a whole; a sentence that merely contains such words is a question. */
export function controlOf(normalised: string): Control | undefined {
  return BY_WORDS.get(normal(normalised));
}

function normal(text: string): string {
  return contentKey(text.replace(/^\//, ''));
}

const RIGHTS: ReadonlySet<string> = new Set([
  'erase',
  'my_data',
  'stop_notices',
  'withdraw_seeker',
  'mute_seeker',
  'halt',
]);
const RIGHT_COMMAND = /^\/(?:xoadulieu|dulieucuatoi|huydangky)\b/i;

/** To be forgotten, to see what is kept, to hear no more: these hold also while a person has the chat. */
export function isOwnRight(content: MessageContent, session: Session): boolean {
  if (content.kind === 'button')
    return (
      content.data === NOTICE_DATA.stop ||
      [DATA.eraseYes, DATA.eraseNo, DATA.seeker('quiet')].some((data) => data === content.data)
    );
  if (content.kind !== 'text') return false;
  if (session.flow?.name === 'erase' && eraseWord(normalise(content.text)) !== undefined) return true;
  return RIGHT_COMMAND.test(content.text.trim()) || RIGHTS.has(controlOf(normalise(content.text)) ?? '');
}

/** What is carried out however late it arrives: nobody loses a right because we, or the platform, were away for a day. */
export const holdsWhenLate = (content: MessageContent): boolean =>
  content.kind === 'withdrawn' || content.kind === 'left' || saysErase(content) || isOwnRight(content, freshSession());
