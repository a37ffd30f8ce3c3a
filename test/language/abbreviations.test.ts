import { beforeAll, expect, test } from 'vitest';
import { createAbbreviations, variantsOf } from '#language/abbreviations.ts';
import { prepare, type Spelling } from '#language/prepare.ts';
import { shipped } from '../support/knowledge.ts';

let table: Spelling;
beforeAll(async () => {
  table = (await shipped()).knowledge.spelling;
});

const CASES: readonly (readonly [string, string])[] = [
  ['bhtn', 'bảo hiểm thất nghiệp'],
  ['B.H.T.N', 'bảo hiểm thất nghiệp'],
  ['tctn', 'trợ cấp thất nghiệp'],
  ['cty no bh', 'công ty nợ bảo hiểm'],
  ['xkld', 'xuất khẩu lao động'],
  ['e nghi viec dc 2 thang r', 'e nghi viec được 2 thang rồi'],
  ['ko bit', 'không biết'],
  ['ntn', 'như thế nào'],
  ['hổ trợ', 'hỗ trợ'],
  ['bảo hiễm', 'bảo hiểm'],
  ['trợ cập', 'trợ cấp'],
  ['nhcsxh', 'ngân hàng chính sách xã hội'],
  ['ktx', 'ký túc xá'],
  ['nghỉ ngang xương', 'nghỉ ngang'],
  ['hđlđ', 'hợp đồng lao động'],
  ['tphcm', 'thành phố hồ chí minh'],
  ['stk', 'số tài khoản'],
  ['nộp onl, được ko?', 'nộp trực tuyến, được không?'],
  ['lương 8tr5/tháng', 'lương 8tr5/tháng'],
  ['12.500.000đ', '12.500.000đ'],
];
test.each(CASES)('%j is written out as %j', (raw, expected) => {
  expect(prepare(raw, table).text).toBe(expected);
});

test.each(['bh', 'tn', 'tv', 'dk', 'bn', 'ts', 'cn'])(
  '%j has several meanings: it stays as typed and is reported',
  (short) => {
    const prepared = prepare(`hỏi ${short} với`, table);
    expect(prepared.text).toBe(`hỏi ${short} với`);
    expect(prepared.ambiguous).toContain(short);
  },
);

test('the table holds the groups of the field: at least 150', async () => {
  expect(table.abbreviations.expand.size).toBeGreaterThan(250);
  expect(table.abbreviations.ambiguous.size).toBeGreaterThanOrEqual(15);
});

test('a short word with several meanings is read with each of them, and the number of readings is bounded', () => {
  const small = createAbbreviations([
    { write: ['dk'], means: ['điều kiện', 'đăng ký'] },
    { write: ['bn'], means: ['bao nhiêu', 'bệnh nhân'] },
  ]);
  expect(variantsOf('dk hưởng', small)).toEqual(['dk hưởng', 'điều kiện hưởng', 'đăng ký hưởng']);
  expect(variantsOf('không có gì', small)).toEqual(['không có gì']);
  expect(variantsOf('dk bn', small)).toHaveLength(9);
  expect(variantsOf('dk bn dk bn dk', small).every((text) => text.endsWith(' dk bn dk'))).toBe(true);
});
