// The day on which an authority confirmed that the employer can pay no more: from then on the three months to file run
// (Nghị định 374/2025, Điều 14 khoản 2 điểm a).

import type { DateEntity, Entity } from '#domain/entity.ts';

const CONFIRMED = /(?:xac nhan|giay xac nhan|ket luan)[^.;?!]{0,70}$/;
/** "Đến 5/10 cơ quan chức năng mới xác nhận công ty không còn khả năng đóng". */
const CONFIRMED_AFTER =
  /^[ ,]{0,2}(?:thi |moi ){0,2}(?:so noi vu|so tai chinh|so|thue|co quan|toa)[^.;?!]{0,40}(?:xac nhan|ket luan)[^.;?!]{0,40}(?:khong con|het|mat|pha san|giai the|kha nang)/;
const BY_WHOM = /(?:so noi vu|so tai chinh|so|thue|co quan|toa|khong con (?:nguoi dai dien|hoat dong|kha nang))/;

export function readConfirmation(folded: string, entities: readonly Entity[]): { readonly confirmed?: string } {
  const day = entities.find(
    (entity): entity is DateEntity =>
      entity.kind === 'date' &&
      entity.from.equals(entity.to) &&
      (CONFIRMED_AFTER.test(folded.slice(entity.end)) ||
        (CONFIRMED.test(folded.slice(0, entity.start)) &&
          BY_WHOM.test(folded.slice(Math.max(0, entity.start - 110), entity.start)))),
  );
  return day === undefined ? {} : { confirmed: day.from.toString() };
}
