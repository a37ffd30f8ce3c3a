// `places find` and `places communes`: the national list of communes, for editors.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { communesYaml, findUnits, readUnits, type Unit } from '#knowledge/units.ts';
import { complain, configOrExit, loadedOrExit } from './environment.ts';

async function unitsOrExit(): Promise<Unit[]> {
  const file = join(configOrExit().dataDir, 'units.tsv');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) complain([{ where: file, message: 'không có tệp này', remedy: 'lấy lại từ kho mã nguồn' }]);
  const units = readUnits(text, file);
  return units.kind === 'ok' ? units.value : complain(units.problems);
}

const MOST_SHOWN = 30;

export async function placesFind(words: readonly string[]): Promise<number> {
  const { provinces } = (await loadedOrExit(configOrExit())).knowledge;
  const found = findUnits(await unitsOrExit(), words.join(' '));
  for (const { unit, through } of found.slice(0, MOST_SHOWN)) {
    const now = `${unit.name}, ${provinces.get(unit.province)?.name ?? unit.province}`;
    const old = through && [through.commune, through.district, through.province].filter(Boolean).join(', ');
    process.stdout.write(old ? `${old} (cũ) → ${now}\n` : `${now}\n`);
  }
  if (found.length > MOST_SHOWN)
    process.stdout.write(`… và ${found.length - MOST_SHOWN} nơi nữa; gõ rõ hơn, ví dụ “xã …”\n`);
  if (found.length > 0) return 0;
  process.stderr.write('Không có nơi nào tên như vậy → kiểm tra chính tả, hoặc bỏ chữ xã, phường, huyện\n');
  return 1;
}

export async function placesCommunes([province = '']: readonly string[]): Promise<number> {
  const { provinces } = (await loadedOrExit(configOrExit())).knowledge;
  const units = (await unitsOrExit()).filter((unit) => unit.province === province);
  if (units.length === 0) {
    const known = [...provinces.values()].filter((row) => !row.sample).map((row) => row.id);
    process.stderr.write(`Không có tỉnh mã “${province}” → dùng một trong: ${known.join(', ')}\n`);
    return 1;
  }
  process.stdout.write(communesYaml(units, province));
  process.stderr.write(
    `${units.length} xã, phường, đặc khu. Điền region (vùng lương tối thiểu) theo phụ lục Nghị định 293/2025/NĐ-CP.\n`,
  );
  return 0;
}
