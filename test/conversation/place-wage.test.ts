import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placesNamed, regionsOf } from '#conversation/wage/place.ts';
import { readNationalList } from '#knowledge/national-list.ts';
import { readWageRegions } from '#knowledge/wage-regions.ts';
import { prepare } from '#language/prepare.ts';
import { comparePay } from '#law/min-wage.ts';
import { FOLDERS, shipped } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

// Read off the appendix of Nghị định 293/2025/NĐ-CP by hand.
const PLACES: readonly (readonly [words: string, regions: readonly number[]])[] = [
  ['phường Trường Vinh', [2]],
  ['ở Thủ Đức', [1]],
  ['phường Quy Nhơn', [3]],
  ['xã Tuy Phước', [4]],
  ['phường Tam Thanh, Lạng Sơn', [3]],
  ['đặc khu Phú Quốc', [2]],
  ['đặc khu Côn Đảo', [2]],
  ['đặc khu Cát Hải', [1]],
  ['đặc khu Vân Đồn', [3]],
  ['phường Hà Đông', [1]],
  ['xã Hà Đông', [2]],
  ['ở Hà Đông', [1, 2]],
  ['phường Buôn Ma Thuột', [3]],
  ['buon ma thuot', [3]],
  ['phường Sa Pa', [3]],
  ['phường Lào Cai', [2]],
  ['xã Cẩm Giang, Hải Phòng', [1]],
  ['xã Tân Phú, Vĩnh Long', [2]],
  ['xã Tân Phú, Tây Ninh', [3]],
  ['xã Tân Phú', [2, 3, 4]],
  ["phường B'Lao", [2]],
  ['phường Mỹ Tho', [2]],
  ['phường Rạch Giá', [2]],
  ['xã Nghĩa Đàn', [3]],
  ['Sơn La', [3, 4]],
  ['Hà Nội', [1, 2]],
  ['tp Vinh', [2]],
  ['phường Quán Thánh', [1]],
  ['quận Gò Vấp', [1]],
  ['quận 1', [1]],
];

test.each(PLACES)('%s lies in the region that the decree lists', async (words, regions) => {
  const { knowledge } = await shipped();
  const [place] = placesNamed(prepare(words, knowledge.spelling), knowledge.wagePlaces);
  expect(place && regionsOf(place.meanings)).toEqual(regions);
});

test('every commune has a region, and everyday words are no places', async () => {
  const list = await readNationalList(FOLDERS.data);
  expect(list.kind === 'ok' && [list.value.units.length, list.value.regions.size]).toEqual([3_321, 3_321]);
  const { knowledge } = await shipped();
  for (const words of [
    'hop dong ghi luong thap hon',
    'tien an tinh sao',
    'lương có cao bằng mức không',
    'vùng I là bao nhiêu',
  ])
    expect(placesNamed(prepare(words, knowledge.spelling), knowledge.wagePlaces), words).toEqual([]);
});

test('a bad row of the list is named in plain words with its line', () => {
  const units = [
    { code: '00001', province: 'ha-noi', name: 'Phường Ba Đình', former: [] },
    { code: '00002', province: 'ha-noi', name: 'Xã Sóc Sơn', former: [] },
  ];
  const faults = (text: string) => {
    const read = readWageRegions(text, 'data/wage-regions.tsv', units);
    return read.kind === 'ok' ? [] : read.problems.map(({ line, message }) => `${line ?? ''} ${message}`.trim());
  };
  expect(faults('ha-noi\t1\tphường\t1\tBa Đình\nha-noi\t2\tcòn lại\t1\t\n')).toEqual([]);
  expect(faults('ha-noi\t5\tphường\t1\tBa Đình\nha-noi\t2\tcòn lại\t2\t')[0]).toContain('1 không đọc được');
  expect(faults('ha-nam\t1\tphường\t1\tBa Đình\nha-noi\t2\tcòn lại\t2\t')[0]).toContain('không có tỉnh mã “ha-nam”');
  expect(faults('ha-noi\t1\tphường\t1\tBa Vì\nha-noi\t2\tcòn lại\t2\t')[0]).toContain('“phường Ba Vì” không có');
  expect(faults('ha-noi\t1\tphường\t1\tBa Đình')).toEqual(['ha-noi: 1 nơi chưa có vùng, đầu tiên là Xã Sóc Sơn']);
  expect(faults('ha-noi\t1\tphường\t2\tBa Đình\nha-noi\t2\tcòn lại\t1\t')[0]).toContain('ghi 2 nơi nhưng có 1 tên');
  expect(readFileSync(join(FOLDERS.data, 'wage-regions.tsv'), 'utf8')).toContain('293/2025');
});

const II = { monthly: 4_730_000, hourly: 22_700 };
const least = ({ monthly, hourly }: typeof II) => {
  const from = Temporal.PlainDate.from('2026-01-01');
  return { monthly: { value: monthly, from, source: '' }, hourly: { value: hourly, from, source: '' } };
};

test.each([
  [18_000, 'hour', 'below'],
  [22_700, 'hour', 'enough'],
  [22_699, 'hour', 'below'],
  [4_730_000, 'month', 'enough'],
  [4_729_999, 'month', 'below'],
  [181_600, 'day', 'depends'], // 22.700 × 8; × 26 = 4.721.600, short of the month
  [181_924, 'day', 'enough'],
  [181_599, 'day', 'below'],
  [1_100_000, 'week', 'enough'], // × 52 ÷ 12 = 4.766.667; ÷ 48 = 22.917
  [1_000_000, 'week', 'below'],
] as const)('%d a(n) %s in region II: %s', (amount, period, kind) => {
  expect(comparePay(amount, period, least(II)).kind).toBe(kind);
});

test('the place’s region and its sums come first, then whether the wage is below them', async () => {
  const talk = await startTalk();
  const text = talk.say('quán ở phường Trường Vinh trả 18k/giờ có thấp hơn lương tối thiểu không');
  expect(text).toContain(
    'Phường Trường Vinh (Nghệ An) thuộc vùng II: ít nhất 4.730.000 đồng một tháng, 22.700 đồng một giờ',
  );
  expect(text).toContain(
    '18.000 đồng một giờ là thấp hơn mức tối thiểu: 18.000 đồng < 22.700 đồng, thiếu 4.700 đồng mỗi giờ',
  );
  expect(text.indexOf('thuộc vùng II')).toBeLessThan(text.indexOf('18.000'));
  const other = await startTalk();
  expect(other.say('lương tối thiểu ở Thủ Đức, em được trả 5 triệu 4 một tháng')).toContain(
    '5.400.000 đồng một tháng không thấp hơn mức tối thiểu',
  );
});

test('a name of several regions is listed, and the province that is named next decides', async () => {
  const talk = await startTalk();
  const text = talk.say('xã Tân Phú thuộc vùng mấy, lương tối thiểu bao nhiêu, quán trả 19k/giờ');
  expect(text).toContain('Nhiều nơi tên “xã tân phú”, không cùng vùng');
  expect(text).toContain('• Vùng II (4.730.000 đồng một tháng, 22.700 đồng một giờ):');
  expect(text).toContain('nhắn thêm tên tỉnh');
  expect(text).toContain('thấp hơn mức tối thiểu ở vùng II, III; không thấp hơn mức tối thiểu ở vùng IV');
  const next = talk.say('ở Vĩnh Long');
  expect(next).toContain('Xã Tân Phú (Vĩnh Long) thuộc vùng II');
  expect(next).toContain('19.000 đồng một giờ là thấp hơn');
});

test('a place that no list knows is said to be unknown; a wage below every region needs no place', async () => {
  const talk = await startTalk();
  const text = talk.say('lương tối thiểu ở xã Hoàn Toàn Bịa là bao nhiêu');
  expect(text).toContain('không thấy “xã hoàn toàn bịa” trong danh mục');
  const other = await startTalk();
  expect(other.say('quán ăn trả 15k/h')).toContain('15.000 đồng một giờ là thấp hơn mức tối thiểu của cả bốn vùng');
});

test('the estimate takes any commune of the country, and asks which where the name does not decide', async () => {
  const talk = await startTalk();
  talk.say('tính giúp em tiền thất nghiệp, đóng 24 tháng lương 45 triệu');
  expect(talk.say('xã Tân Phú')).toContain('Nhiều nơi tên');
  const text = talk.say('phường Trường Vinh');
  expect(text).toContain('23.650.000');
  expect(text).toContain('Vùng II theo nơi công ty hoạt động: phường Trường Vinh (Nghệ An)');
});

test('a place that is said to be the employer’s gives the region without asking; a home does not', async () => {
  const talk = await startTalk();
  const text = talk.say('công ty em ở phường Trường Vinh, đóng 24 tháng lương 45 triệu, tính tiền thất nghiệp giúp em');
  expect(text).toContain('23.650.000');
  const home = await startTalk();
  home.say(
    'công ty cho nghỉ, nhà em ở phường Trường Vinh, đóng 24 tháng lương 45 triệu, tính tiền thất nghiệp giúp em',
  );
  expect(home.session().facts?.region).toBeUndefined();
});
