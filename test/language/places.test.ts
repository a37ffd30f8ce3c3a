import { beforeAll, expect, test } from 'vitest';
import { fold } from '#language/fold.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { findCountries, findPlaces, type Gazetteer } from '#language/places.ts';
import { shipped } from '../support/knowledge.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = (await shipped()).knowledge.gazetteer;
});

const COUNTRIES: readonly (readonly [string, readonly string[]])[] = [
  ['đi nhật bản', ['JP']],
  ['đi Nhật', ['JP']],
  ['thế còn Hàn Quốc?', ['KR']],
  ['sang hàn', ['KR']],
  ['đi đài loan', ['TW']],
  ['đi đài', ['TW']],
  ['làm bên đức', ['DE']],
  ['đi úc', ['AU']],
  ['đi ba lan', ['PL']],
  ['bên campuchia', ['KH']],
  ['qua mỹ', ['US']],
  ['đi nhật hay đi hàn', ['JP', 'KR']],
  ['đạo đức nghề nghiệp', []],
  ['hạn nộp', []],
  ['kéo dài thời gian', []],
  ['anh ơi', []],
  ['đài truyền hình', []],
];
test.each(COUNTRIES)('countries in %j', (raw, expected) => {
  expect(findCountries(textOf(normalise(raw)), gazetteer).map(({ code }) => code)).toEqual(expected);
});

const TYPED: readonly (readonly [string, readonly string[]])[] = [
  ['di nhat', ['JP']],
  ['di han', ['KR']],
  ['sang dai loan', ['TW']],
  ['di dai', ['TW']],
  ['di duc', ['DE']],
  ['han nop ho so', []],
  ['keo dai', []],
  ['di my', ['US']],
];
test.each(TYPED)('countries in %j, typed without marks', (raw, expected) => {
  expect(findCountries(textOf(normalise(raw)), gazetteer).map(({ code }) => code)).toEqual(expected);
});

const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ['ở Hà Nội', ['ha-noi']],
  ['tỉnh Nghệ An', ['nghe-an']],
  ['về Bình Dương', ['ho-chi-minh']],
  ['quê Bến Tre', ['vinh-long']],
  ['thành phố Hồ Chí Minh', ['ho-chi-minh']],
  ['xã Đồng Mẫu', ['dong-mau']],
  ['đồng mẫu', ['dong-mau']],
  ['huyện Đồng Mẫu cũ', ['dong-mau']],
  ['phường Bến Mẫu', ['ben-mau']],
  ['thị xã Bến Mẫu', ['ben-mau']],
  ['Kon Tum với Gia Lai', ['quang-ngai', 'gia-lai']],
  ['từ Huế vào Đà Nẵng', ['hue', 'da-nang']],
  ['ở nhà', []],
  ['không ở tỉnh nào', []],
];
test.each(PLACES)('places in %j', (raw, expected) => {
  expect(findPlaces(textOf(normalise(raw)), gazetteer).map(({ candidates }) => candidates[0]?.id)).toEqual(expected);
});
test.each(PLACES)('places in %j, typed without marks', (raw, expected) => {
  expect(findPlaces(textOf(normalise(fold(raw))), gazetteer).map(({ candidates }) => candidates[0]?.id)).toEqual(
    expected,
  );
});

test('a former name leads to today’s unit and says which name was used', () => {
  const [place] = findPlaces(textOf(normalise('ở Hải Dương')), gazetteer);
  expect(place?.candidates).toEqual([
    { id: 'hai-phong', level: 'province', name: 'Hải Phòng', province: 'hai-phong', formerName: 'Hải Dương' },
  ]);
});
