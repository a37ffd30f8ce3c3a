// All communes, wards and special zones of the country, with the units that were merged into them on 1 July 2025. A list of
// facts for editors: a province's own communes.yaml is made from it, and an old name is traced to today's.

import { stringify } from 'yaml';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { fold } from '#language/fold.ts';

export type FormerUnit = { readonly commune: string; readonly district: string; readonly province: string | undefined };

export type Unit = {
  readonly code: string;
  /** Id in data/provinces.yaml. */
  readonly province: string;
  /** With its kind: "Phường Ba Đình". */
  readonly name: string;
  readonly former: readonly FormerUnit[];
};

/** Reads data/units.tsv; problems name the line. */
export function readUnits(text: string, where: string): Result<Unit[]> {
  const faults: Problem[] = [];
  const units = text.split('\n').flatMap((line, i): Unit[] => {
    if (line === '' || line.startsWith('#')) return [];
    const [code = '', province = '', name = '', former = ''] = line.split('\t');
    if (/^\d{5}$/.test(code) && province !== '' && /^(?:Xã|Phường|Đặc khu) \S/.test(name))
      return [{ code, province, name, former: former === '' ? [] : former.split('; ').map(formerUnit) }];
    faults.push({
      where,
      line: i + 1,
      message: `không đọc được “${line.slice(0, 40)}”`,
      remedy: 'mỗi dòng gồm: mã 5 số, mã tỉnh, tên có loại, đơn vị cũ; cách nhau bằng dấu tab',
    });
    return [];
  });
  return faults.length > 0 ? problems(faults) : ok(units);
}

function formerUnit(text: string): FormerUnit {
  const [commune = '', district = '', province] = text.split(', ');
  return { commune, district, province };
}

export type Found = { readonly unit: Unit; readonly through: FormerUnit | undefined };

const KIND = /^(?:xa|phuong|dac khu|thi tran|huyen|quan|thi xa|thanh pho) /;
const key = (name: string): string => fold(name.toLowerCase()).trim();

/** Units that bear this name now, or took over one that bore it; with or without its kind and its marks. */
export function findUnits(units: readonly Unit[], words: string): Found[] {
  const wanted = key(words);
  const is = (name: string) => key(name) === wanted || key(name).replace(KIND, '') === wanted;
  return units.flatMap((unit): Found[] => {
    if (is(unit.name)) return [{ unit, through: undefined }];
    const through = unit.former.find((former) => is(former.commune) || is(former.district));
    return through ? [{ unit, through }] : [];
  });
}

/** communes.yaml for a province. The wage region is left for an officer to fill in from the decree's appendix. */
export function communesYaml(units: readonly Unit[], province: string): string {
  const communes = units
    .filter((unit) => unit.province === province)
    .map((unit) => ({
      id: key(unit.name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
      name: lowerKind(unit.name),
      province,
      former: [
        ...new Set(unit.former.flatMap(({ commune, district }) => [lowerKind(commune), lowerKind(district)])),
      ].filter(Boolean),
    }));
  return stringify({ communes }, { lineWidth: 0 });
}

const lowerKind = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
