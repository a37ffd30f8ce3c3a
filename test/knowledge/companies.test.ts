import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { companiesYaml, readCompanies } from '#knowledge/exchange/companies.ts';
import { companiesFile } from '#knowledge/schema/data.ts';

test('a list copied from a spreadsheet becomes the data file', () => {
  const read = readCompanies(
    '\uFEFFSTT\tTên công ty\tSố giấy phép\tTình trạng\tĐịa chỉ\r\n1\tCông ty A\t12/GP\tCòn hiệu lực\tHà Nội\r\n2\tCông ty B\t13/GP\tThu hồi\t\r\n',
    'x.tsv',
  );
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  const file = companiesFile.parse(parse(companiesYaml(read.value, '2026-11-01')));
  expect(file.companies).toMatchObject([
    { name: 'Công ty A', licence: '12/GP', status: 'valid' },
    { name: 'Công ty B', licence: '13/GP', status: 'revoked' },
  ]);
});

test('every unreadable row is named by line, company and column', () => {
  const read = readCompanies('Tên công ty\tSố giấy phép\tTình trạng\nA\t\t\nB\t1\tlạ\n', 'x.tsv');
  expect(read).toMatchObject({
    kind: 'problems',
    problems: [
      { line: 2, entry: 'A' },
      { line: 3, entry: 'B', field: 'Tình trạng' },
    ],
  });
  expect(readCompanies('a,b\n', 'x.tsv')).toMatchObject({ kind: 'problems', problems: [{ line: 1 }] });
});
