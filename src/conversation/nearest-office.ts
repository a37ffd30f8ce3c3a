// Which of our offices is nearest to a place that somebody shared.

import { say } from './reply.ts';
import type { Session } from './session.ts';
import { TEXTS } from './texts.ts';
import type { Step, TurnContext } from './turn-types.ts';

type Point = { readonly latitude: number; readonly longitude: number };

/** Beyond this nobody is served by an office of ours: their own province's is the one to ask. */
const TOO_FAR_KM = 150;

export function nearestOffice(at: Point, session: Session, { knowledge }: TurnContext): Step {
  const known = [...knowledge.offices.values()].flatMap((office) =>
    office.point ? [{ office, km: distanceKm(at, office.point) }] : [],
  );
  const nearest = known.sort((a, b) => a.km - b.km)[0];
  if (nearest === undefined || nearest.km > TOO_FAR_KM)
    return { session, replies: [say(TEXTS.noOfficeNear(knowledge.mainOffice.name), 'control')] };
  const { office, km } = nearest;
  const lines = [
    TEXTS.officeNear(Math.max(1, Math.round(km))),
    `${office.name}${office.sample ? ' (dữ liệu mẫu)' : ''}`,
    `Địa chỉ: ${office.address}`,
    office.phone ? `Điện thoại: ${office.phone}` : '',
    `Giờ làm việc: ${office.hours}`,
    `Giải quyết: ${office.handles.join('; ')}`,
  ];
  return {
    session,
    replies: [say(lines.filter(Boolean).join('\n'), 'answer', { provenance: { intent: 'office.contact' } })],
  };
}

const EARTH_KM = 6_371;

/** Great-circle distance in km (haversine). */
function distanceKm(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}
