import { withoutFlow } from '../session.ts';
import { giveReason, pressDecision } from '../staff-words.ts';
import type { Flow } from './flow.ts';

/** Begun by a button or by words of staff only. Whatever is written is the reason, but for a word that ends it. */
export const giveBack: Flow<'give_back'> = {
  name: 'give_back',
  slots: ['why'],
  hears: 'written',
  waits: false,
  start: (session) => ({ session, replies: [] }),
  answer: ({ raw, control }, session) => (control === 'cancel' ? undefined : giveReason(session, raw)),
  press: (data, session) => (data.startsWith('c:') ? pressDecision(session, data.slice(2)) : undefined),
  resume: () => undefined,
  cancel: withoutFlow,
  readBack: ({ campaign }) => `đang ghi lý do trả lại thông báo ${campaign}`,
};
