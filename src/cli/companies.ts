// `companies import`: a list copied out of a spreadsheet, as data/companies.yaml.

import { readFile } from 'node:fs/promises';
import { companiesYaml, readCompanies } from '#knowledge/exchange/companies.ts';
import { complain } from './environment.ts';

export async function companiesImport([file, day]: readonly string[]): Promise<number> {
  if (file === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day ?? '')) {
    process.stderr.write('Cách dùng: companies import <tệp.tsv> <ngày của danh sách, dạng 2026-11-01>\n');
    return 2;
  }
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) complain([{ where: file, message: 'không mở được', remedy: 'kiểm tra đường dẫn' }]);
  const read = readCompanies(text, file);
  if (read.kind === 'problems') complain(read.problems);
  process.stdout.write(companiesYaml(read.value, day as string));
  process.stderr.write(`${read.value.length} công ty. Xem lại rồi ghi vào data/companies.yaml.\n`);
  return 0;
}
