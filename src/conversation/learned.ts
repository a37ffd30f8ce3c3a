// One line that says what was understood of somebody's case, so that a wrong reading is seen before it costs anything.

import type { Facts } from './facts/facts.ts';
import { saidBack } from './facts/slots.ts';
import type { Session } from './session.ts';

/** "Em ghi nhận (chồng): đóng 40 tháng, lương 6.800.000 đ." Empty where nothing was told that can be shown. */
export function learnedLine(said: Facts, { about }: Session, corrected: boolean): string {
  const list = saidBack(said);
  if (list.length === 0) return '';
  const whose = about === undefined ? '' : ` của ${about}`;
  return `${corrected ? 'Em sửa lại' : 'Em ghi nhận'}${whose}: ${list.join(', ')}.`;
}
