// Reads data/wage-regions.tsv: the minimum-wage region of every unit of data/units.tsv, as the appendix of the decree lists it.

import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { placeTone } from '#language/tone.ts';
import { REGIONS, type Region } from '#law/unemployment-benefit.ts';
import type { Unit } from './units.ts';

const REST = 'còn lại';

/** A name as it is compared: "Phường B'Lao" is "phường b lao", "Hoà" is "hòa". */
export const placeKey = (name: string): string =>
  (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .map(placeTone)
    .join(' ');

/**
 * The region of each unit by its code; problems name the line. A row lists units of one province by kind and name, or stands for
 * all that the province's other rows do not name.
 */
export function readWageRegions(
  text: string,
  where: string,
  units: readonly Unit[],
): Result<ReadonlyMap<string, Region>> {
  const faults: Problem[] = [];
  const found = new Map<string, Region>();
  const rest = new Map<string, { region: Region; count: number; line: number }>();
  const byProvince = Map.groupBy(units, ({ province }) => province);
  const codes = new Map(units.map(({ province, name, code }) => [`${province} ${placeKey(name)}`, code]));
  const fault = (line: number | undefined, message: string, remedy: string) =>
    faults.push({ where, line, message, remedy });
  for (const [i, row] of text.split('\n').entries()) {
    if (row === '' || row.startsWith('#')) continue;
    const [province = '', number = '', kind = '', count = '', names = ''] = row.split('\t');
    const region = REGIONS.find((each) => String(each) === number);
    if (region === undefined || !/^\d+$/.test(count) || !/^(?:xã|phường|đặc khu|còn lại)$/.test(kind)) {
      fault(
        i + 1,
        `không đọc được “${row.slice(0, 40)}”`,
        'mỗi dòng gồm: mã tỉnh, vùng 1–4, loại, số đơn vị, các tên; cách bằng tab',
      );
      continue;
    }
    if (!byProvince.has(province)) {
      fault(i + 1, `không có tỉnh mã “${province}”`, 'dùng mã trong data/provinces.yaml');
      continue;
    }
    if (kind === REST) {
      rest.set(province, { region, count: Number(count), line: i + 1 });
      continue;
    }
    const list = names.split(', ').filter(Boolean);
    if (list.length !== Number(count))
      fault(i + 1, `ghi ${count} nơi nhưng có ${list.length} tên`, 'đối chiếu với phụ lục nghị định');
    for (const name of list) {
      const code = codes.get(`${province} ${placeKey(`${kind} ${name}`)}`);
      if (code === undefined)
        fault(i + 1, `“${kind} ${name}” không có trong tỉnh này`, 'sửa tên hoặc loại theo data/units.tsv');
      else if (found.has(code)) fault(i + 1, `“${kind} ${name}” được ghi hai lần`, 'giữ một dòng');
      else found.set(code, region);
    }
  }
  for (const [province, list] of byProvince) {
    const open = list.filter(({ code }) => !found.has(code));
    const others = rest.get(province);
    for (const { code } of open) if (others !== undefined) found.set(code, others.region);
    if (others === undefined && open.length > 0)
      fault(
        undefined,
        `${province}: ${open.length} nơi chưa có vùng, đầu tiên là ${open[0]?.name}`,
        'thêm tên hoặc dòng “còn lại”',
      );
    if (others !== undefined && others.count !== open.length)
      fault(others.line, `ghi còn lại ${others.count} nơi nhưng có ${open.length}`, 'đối chiếu các tên của tỉnh này');
  }
  return faults.length > 0 ? problems(faults) : ok(found);
}
