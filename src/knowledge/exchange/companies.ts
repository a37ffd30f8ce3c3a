// The list of licensed companies as it is copied from a spreadsheet: columns by tabs, the first row names them.

import { stringify } from 'yaml';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import { fold } from '#language/fold.ts';

export type ImportedCompany = {
  name: string;
  licence: string;
  status: 'valid' | 'suspended' | 'revoked';
  address: string;
};

const COLUMNS: Record<string, keyof ImportedCompany> = {
  'ten cong ty': 'name',
  'ten doanh nghiep': 'name',
  'so giay phep': 'licence',
  'giay phep': 'licence',
  'tinh trang': 'status',
  'trang thai': 'status',
  'dia chi': 'address',
};

const STATES: Record<string, ImportedCompany['status']> = {
  '': 'valid',
  'con hieu luc': 'valid',
  'hieu luc': 'valid',
  'dinh chi': 'suspended',
  'thu hoi': 'revoked',
};

const plain = (text: string): string => fold(text.trim().toLowerCase()).normalize('NFC');

/** All rows, or every row that cannot be read, by its line. */
export function readCompanies(text: string, where: string): Result<ImportedCompany[]> {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = head.split('\t').map((name) => COLUMNS[plain(name)]);
  const missing = (['name', 'licence'] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return problems([
      {
        where,
        line: 1,
        message: 'thiếu cột tên công ty hoặc số giấy phép',
        remedy:
          'dòng đầu cần có: Tên công ty, Số giấy phép, Tình trạng, Địa chỉ; cách nhau bằng tab (chép từ bảng tính)',
      },
    ]);
  const faults: Problem[] = [];
  const rows = lines.flatMap((line, i): ImportedCompany[] => {
    if (line.trim() === '') return [];
    const cells = line.split('\t');
    const cell = (column: keyof ImportedCompany) => (cells[columns.indexOf(column)] ?? '').trim();
    const status = STATES[columns.includes('status') ? plain(cell('status')) : ''];
    const fault = (field: string, message: string, remedy: string) => {
      faults.push({ where, line: i + 2, entry: cell('name'), field, message, remedy });
      return [];
    };
    if (cell('name') === '') return fault('Tên công ty', 'đang trống', 'điền tên hoặc xóa dòng');
    if (cell('licence') === '') return fault('Số giấy phép', 'đang trống', 'điền số giấy phép');
    if (status === undefined)
      return fault('Tình trạng', `“${cell('status')}” không rõ`, 'viết: Còn hiệu lực, Đình chỉ hoặc Thu hồi');
    return [{ name: cell('name'), licence: cell('licence'), status, address: cell('address') }];
  });
  return faults.length > 0 ? problems(faults) : ok(rows);
}

export function companiesYaml(rows: readonly ImportedCompany[], asOf: string): string {
  const companies = rows.map(({ address, ...row }) => (address === '' ? row : { ...row, address }));
  return stringify(
    { as_of: asOf, source: 'Danh sách của Cục Quản lý lao động ngoài nước', companies },
    { lineWidth: 0 },
  );
}
