// docs/companions.md is a promise: what each companion computes, by which article, what it asks for and whom it names. Held to the code.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const inCode = (cell: string): string[] => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name ?? '');

type Row = Record<'name' | 'modules' | 'rules' | 'computes' | 'by' | 'asks' | 'open' | 'names', string>;

const rows: Row[] = read('docs/companions.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| companion '))
  .map((line) => {
    const [name = '', modules = '', rules = '', computes = '', by = '', asks = '', open = '', names = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { name, modules, rules, computes, by, asks, open, names };
  });

const codeOf = ({ modules, rules }: Row): string =>
  [
    ...inCode(modules).map((path) => read('src/conversation', path)),
    ...inCode(rules).map((path) => read('src/law', path)),
  ].join('\n');

/** What somebody says, and the answer to which all those named must stand in; a button begins with its data. */
const EXAMPLES: Record<string, readonly string[]> = {
  benefit: ['em đóng 27 tháng, nghỉ 15/9/2026, lương 7 triệu tư, hết hạn hợp đồng, được bao nhiêu tiền thất nghiệp'],
  pension: ['bà 57 tuổi đóng bảo hiểm xã hội 22 năm nghỉ việc hôm 1/11/2026 có lãnh thất nghiệp được không'],
  'benefit month': ['tháng hưởng của em từ 20/10 đến 19/11, khai báo ngày nào'],
  declarations: ['[decl]', '20/10/2026', '4'],
  contribution: ['lương 8 triệu mỗi tháng trừ bảo hiểm thất nghiệp bao nhiêu'],
  'leaving without notice': [
    'em nghỉ ngang báo trước 10 ngày hợp đồng không thời hạn lương 8 triệu phải đền bao nhiêu',
  ],
  severance: ['em làm từ 2005, nghỉ hết hạn hợp đồng 30/9/2026, lương 9 triệu, trợ cấp thôi việc bao nhiêu'],
  holiday: ['em lương ngày 300 ngàn, làm mùng 1 tết được bao nhiêu'],
  'minimum wage': ['công ty em ở Bình Dương trả 4 triệu 5 một tháng, có thấp hơn lương tối thiểu không'],
  training: ['em đang lãnh thất nghiệp, muốn học nghề 6 tháng học phí 9 triệu thì được hỗ trợ bao nhiêu'],
  rural: [
    'em là lao động nông thôn, học sơ cấp nghề nấu ăn 3 tháng học phí 4 triệu, cách nhà 20km, được hỗ trợ bao nhiêu',
  ],
  soldier: ['em xuất ngũ tháng 3/2025, học trung cấp nghề 9 tháng, hỗ trợ học nghề bộ đội xuất ngũ được bao nhiêu'],
  loan: ['em muốn vay 150 triệu mở tiệm tạp hóa, vay giải quyết việc làm được không'],
  abroad_loan: ['đi Nhật chi phí 120 triệu, hộ nghèo, vay ngân hàng chính sách được bao nhiêu'],
  offer: ['công ty đòi 150 triệu đi Đài Loan 3 năm, lương 29.500 Đài tệ, phí vậy đúng không'],
  refund: [
    'hợp đồng đi Đài Loan 3 năm, phí dịch vụ 60 triệu, làm 12 tháng xưởng bên đó phá sản phải về nước, đòi công ty lại được bao nhiêu',
  ],
  nenkin: ['em làm ở Nhật 3 năm, lương 18 man, về nước tháng 8/2026, nenkin được bao nhiêu'],
  schools: ['cháu hết lớp 9 muốn học may gần Bến Mẫu, nhà nghèo'],
  work: ['có chỗ nào tuyển bảo vệ không'],
  seeker: ['đăng ký tìm việc', 'may', 'cả tỉnh', '30 tuổi'],
  'old places': ['xã Tân Kiểng cũ giờ là xã nào'],
};

test('every companion of the page has an example, and every example a row', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(rows.map(({ name }) => name).sort());
});

test('every reckoning, every rule of law and every form that computes stands in the table', () => {
  const modules = rows.flatMap(({ modules: cell }) => inCode(cell));
  const reckonings = readdirSync(join(ROOT, 'src/conversation/reckoning')).filter((file) =>
    /: Reckoning = \{/.test(read('src/conversation/reckoning', file)),
  );
  expect(reckonings.filter((file) => !modules.includes(`reckoning/${file}`))).toEqual([]);
  const rules = rows.flatMap(({ rules: cell }) => inCode(cell));
  const shared = new Set(['parameters.ts', 'working-days.ts']);
  expect(readdirSync(join(ROOT, 'src/law')).filter((file) => !shared.has(file) && !rules.includes(file))).toEqual([]);
});

const ONLY_SLOTS = /^(?:`\w+` ?)+$/;

test.each(rows)('$name: what it asks for is read by its code', (row) => {
  if (!ONLY_SLOTS.test(row.asks)) return;
  const code = codeOf(row);
  expect(inCode(row.asks).filter((slot) => !new RegExp(`(?<!\\w)${slot}(?!\\w)`).test(code))).toEqual([]);
});

/** "Luật 69/2020, Điều 23, 25; Nghị định 112/2021, Điều 32": each law with its articles. */
const articlesOf = (by: string): { readonly law: string; readonly articles: string[] }[] =>
  by.split(';').flatMap((part) => {
    const law = /\d+\/\d{4}/.exec(part)?.[0];
    const [, list = ''] = part.split('Điều');
    return law === undefined ? [] : [{ law, articles: list.match(/\d+(?:–\d+)?/g) ?? [] }];
  });

test.each(rows)('$name: its articles are named where it is computed', (row) => {
  const code = codeOf(row);
  for (const { law, articles } of articlesOf(row.by)) {
    expect(code, law).toContain(law);
    for (const article of articles)
      expect(code, `${law} ${article}`).toMatch(new RegExp(`Điều[^;.\n]{0,40}(?<!\\d)${article}(?!\\d)`));
  }
});

test.each(rows)('$name: the answer names whoever the page says', async ({ name, names }) => {
  const talk = await startTalk();
  const got = (EXAMPLES[name] ?? []).map((turn) => {
    const data = /^\[(.+)\]$/.exec(turn)?.[1];
    return data === undefined ? talk.say(turn) : talk.send({ kind: 'button', data });
  });
  const named = Array.from(names.matchAll(/“([^”]+)”/g), ([, words = '']) => words);
  if (!names.startsWith('–')) expect(named).not.toEqual([]);
  expect(named.filter((words) => !got.join('\n').includes(words))).toEqual([]);
});
