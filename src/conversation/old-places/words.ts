// What is said of a place that was merged, divided, or kept its name, and of the office that serves it now.

import type { Knowledge } from '#knowledge/knowledge.ts';
import type { OfficeRow } from '#knowledge/schema/data.ts';
import type { PlaceMeaning, WagePlace } from '#knowledge/wage-places.ts';

/** "Phường Tân Kiểng cũ (quận 7, Hồ Chí Minh) nay thuộc phường Tân Hưng, thành phố Hồ Chí Minh." */
export function became(meaning: PlaceMeaning, knowledge: Knowledge, alone: boolean): string {
  const { level, name, within, places } = meaning;
  const [first] = places as [WagePlace, ...WagePlace[]];
  const province = withKind(first.province, knowledge);
  switch (level) {
    case 'commune':
      return `${capital(first.name)} là tên hiện nay, thuộc ${province}${alone ? madeOf(first, knowledge) : ''}.`;
    case 'former commune':
      return places.length === 1
        ? `${where(name, within, first)} nay thuộc ${first.name}, ${province}.`
        : `${where(name, within, first)} đã chia ra, mỗi phần thuộc một nơi: ${listed(places)}, ${province}. Nhà mình ở phần nào thì hỏi ủy ban một trong các nơi đó.`;
    case 'former district':
      return `${where(name, within, first)} không còn nữa (từ 01/7/2025 không còn cấp huyện). Nơi đó nay thuộc ${listed(places)}, ${province}.`;
    case 'province':
      return ofProvince(name, first, knowledge);
  }
}

const where = (name: string, within: string | undefined, { province }: WagePlace): string =>
  `${capital(name)} cũ (${within?.includes('Tỉnh') ? small(within) : [within && small(within), province].filter(Boolean).join(', ')})`;

function ofProvince(name: string, { province }: WagePlace, { provinces }: Knowledge): string {
  const row = [...provinces.values()].find((each) => each.name === province);
  const now = row === undefined ? province : `${row.kind} ${row.name}`;
  if (bare(name) !== province) return `${capital(bare(name))} cũ nay thuộc ${now}.`;
  const former = (row?.former ?? []).filter(
    (each, _, all) => !all.some((other) => other !== each && other.includes(each)),
  );
  return former.length === 0
    ? `${capital(now)} vẫn giữ nguyên, không nhập với tỉnh nào.`
    : `${capital(now)} nay gồm cả địa bàn ${former.join(', ')} cũ.`;
}

const bare = (name: string): string => name.replace(/^(?:tỉnh|thành phố) /iu, '');

/** The former units that today's commune took over, wholly or in part, with where they lay. */
function madeOf(place: WagePlace, { wagePlaces }: Knowledge): string {
  const units = [...wagePlaces.byName.values()]
    .flat()
    .filter(({ level, places }) => level === 'former commune' && places.includes(place));
  const parts = Array.from(
    Map.groupBy(units, ({ within }) => within ?? ''),
    ([within, those]) => {
      const names = those.map(({ name }) => name).join(', ');
      return within === '' ? names : `${names} (${small(within)})`;
    },
  );
  return parts.length === 0 ? '' : `; lập từ (cả hoặc một phần): ${parts.join('; ')}`;
}

const listed = (places: readonly WagePlace[]): string => places.map(({ name }) => name).join(', ');

function withKind(province: string, { provinces }: Knowledge): string {
  const row = [...provinces.values()].find(({ name }) => name === province);
  if (row === undefined) return province;
  return `${/^tỉnh /iu.test(row.name) ? small(row.name) : `${row.kind} ${row.name}`}${row.sample ? ' (dữ liệu mẫu)' : ''}`;
}

/** What tells the meanings apart: the province, or within one the district. */
export function placeOf(meanings: readonly PlaceMeaning[]): string {
  if (new Set(meanings.map(({ places }) => places[0]?.province)).size > 1) return 'tên tỉnh (hoặc huyện, quận cũ)';
  return meanings.some(({ level }) => level === 'former district')
    ? 'chữ xã, phường, huyện hay thành phố'
    : 'tên huyện, quận cũ';
}

/** Ours with its address; of another province only what is sure, and where the rest is found. */
export function officeLines(places: readonly WagePlace[], knowledge: Knowledge): string[] {
  const provinces = [...new Set(places.map(({ province }) => province))];
  const [province] = provinces;
  if (province === undefined) return [];
  if (provinces.length === 1 && province === ownProvince(knowledge)) return [ours(places, knowledge)];
  const there = provinces.length === 1 ? `; ở đó là trung tâm của ${withKind(province, knowledge)}` : '';
  return [
    `Hồ sơ trợ cấp thất nghiệp: nộp ở trung tâm dịch vụ việc làm của bất kỳ tỉnh nào mình muốn nhận tiền${there}.`,
    'Địa chỉ ở tỉnh khác thì em không có: xem trên dichvucong.gov.vn (mã 1.014748, chọn trung tâm của tỉnh) hoặc hỏi Sở Nội vụ tỉnh đó.',
  ];
}

function ownProvince({ mainOffice, communes, provinces }: Knowledge): string | undefined {
  const commune = communes.get(mainOffice.commune ?? '');
  return commune && provinces.get(commune.province)?.name;
}

function ours(places: readonly WagePlace[], knowledge: Knowledge): string {
  const there = [...knowledge.offices.values()].find(({ commune }) => {
    const name = knowledge.communes.get(commune ?? '')?.name;
    return places.some((place) => place.name === name);
  });
  const office: OfficeRow = there ?? knowledge.mainOffice;
  const at = [office.address, office.phone && `điện thoại ${office.phone}`, `giờ làm việc ${office.hours}`];
  return `Hồ sơ trợ cấp thất nghiệp, tìm việc: ${office.name}${office.sample ? ' (dữ liệu mẫu)' : ''}, ${at.filter(Boolean).join('; ')}. Giải quyết: ${office.handles.join('; ')}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "quận 7, tỉnh Long An" of "Quận 7, Tỉnh Long An". */
const small = (text: string): string =>
  text.replace(
    /(^|, )(Quận|Huyện|Thị xã|Thành phố|Tỉnh)(?= )/gu,
    (_, lead: string, kind: string) => lead + kind.toLowerCase(),
  );
