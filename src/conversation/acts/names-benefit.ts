// Who names the benefit in a talk about something else turns to it: "thế bảo hiểm thất nghiệp ở mình có được gì không" after money from
// Japan, "nghỉ xong lĩnh thất nghiệp thì tính lương tháng nào" after the Tết bonus.

import { topicOf } from '#domain/topic.ts';
import { type InContext, only } from '#understanding/in-context.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import type { Session } from '../session.ts';

const BENEFIT = /(?<![a-z])(?:that nghiep|bhtn|tctn)(?![a-z])/;
export const namesBenefit = ({ folded }: Understanding): boolean => BENEFIT.test(folded) && !BESIDE.test(folded);
/** Named beside another matter, it may be that one that is asked of. */
const BESIDE =
  /(?<![a-z])(?:nua|cong|them|tru|ca (?:tro cap|tien|hai|2)|cung luc|thoi viec|mat viec lam|thai san|mot lan|luong huu|vay|hoc nghe|phieu|tuyen|dang (?:lanh|linh|huong|nhan)|vua (?:lanh|linh|huong))(?![a-z])/;
/** Where the words alone are of the benefit, only its entries are meant. */
export function turnedToBenefit(
  ranked: readonly InContext[],
  { readings }: Pick<Part, 'readings'>,
  heard: Understanding,
  { last }: Session,
): readonly InContext[] {
  const best = readings[0]?.intent ?? '';
  if (last === undefined || topicOf(last.intent) === 'ui' || topicOf(best) !== 'ui' || !namesBenefit(heard))
    return ranked;
  return only(ranked, ({ intent }) => topicOf(intent) === 'ui');
}
