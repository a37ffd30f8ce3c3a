// The day on which an authority confirmed that the employer can pay no more: from then on the three months to file run
// (Nghị định 374/2025, Điều 14 khoản 2 điểm a).

import { type Entity, singleDays } from '#domain/entity.ts';

const CONFIRMED = /(?:xac nhan|giay xac nhan|ket luan)[^.;?!]{0,70}$/;
/** "Đến 5/10 cơ quan chức năng mới xác nhận công ty không còn khả năng đóng". */
const CONFIRMED_AFTER =
  /^[ ,]{0,2}(?:thi |moi ){0,2}(?:so noi vu|so tai chinh|so|thue|co quan|toa)[^.;?!]{0,40}(?:xac nhan|ket luan)[^.;?!]{0,40}(?:khong con|het|mat|pha san|giai the|kha nang)/;
const BY_WHOM = /(?:so noi vu|so tai chinh|so|thue|co quan|toa|khong con (?:nguoi dai dien|hoat dong|kha nang))/;

export function readConfirmation(folded: string, entities: readonly Entity[]): { readonly confirmed?: string } {
  const day = singleDays(entities).find(
    ({ start, end }) =>
      CONFIRMED_AFTER.test(folded.slice(end)) ||
      (CONFIRMED.test(folded.slice(0, start)) && BY_WHOM.test(folded.slice(Math.max(0, start - 110), start))),
  );
  return day === undefined ? {} : { confirmed: day.from.toString() };
}
