import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '#domain/result.ts';
import { answerFor } from '#knowledge/catalogue.ts';
import { checkContent } from '#knowledge/check/check.ts';
import { loadKnowledge } from '#knowledge/load.ts';
import { renderText } from '#knowledge/render.ts';
import { FOLDERS, shipped, TODAY } from '../support/knowledge.ts';

/** A copy of the shipped files with one of them changed. */
async function changed(file: string, change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'cau-viec-content-'));
  cpSync(FOLDERS.intents, join(folder, 'intents'), { recursive: true });
  cpSync(FOLDERS.data, join(folder, 'data'), { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error('the change changed nothing');
  writeFileSync(path, after);
  const loaded = await loadKnowledge({ intents: join(folder, 'intents'), data: join(folder, 'data') });
  rmSync(folder, { recursive: true });
  if (loaded.kind === 'problems') return loaded.problems.map(describeProblem);
  const { problems, warnings } = checkContent(loaded.value, TODAY);
  return [...problems, ...warnings].map(describeProblem);
}

test('the shipped content has no problem', async () => {
  const loaded = await shipped();
  expect(checkContent(loaded, TODAY).problems.map(describeProblem)).toEqual([]);
});

test.each([
  [
    'broken YAML',
    'intents/ui.yaml',
    (s: string) => s.replace('    label: Tôi có', '   label: Tôi có'),
    /intents\/ui\.yaml:\d+.*YAML/,
  ],
  [
    'a missing field',
    'intents/ui.yaml',
    (s: string) => s.replace('    title: Điều kiện hưởng trợ cấp thất nghiệp\n', ''),
    /intents\/ui\.yaml:\d+ · ui\.eligibility · title: thiếu trường bắt buộc/,
  ],
  [
    'an unknown field',
    'intents/chat.yaml',
    (s: string) => s.replace('label: Chào\n', 'label: Chào\n    lable: x\n'),
    /chat\.greet.*không có trường tên lable/,
  ],
  [
    'a day that does not exist',
    'intents/ui.yaml',
    (s: string) => s.replace(/reviewed: 2026-11-\d\d/, 'reviewed: 2026-02-30'),
    /ngày 2026-02-30 không có trên lịch/,
  ],
  [
    'a figure whose table ends',
    'data/law-parameters.yaml',
    (s: string) => s.replace('{ value: 25500, from: 2026-01-01,', '{ value: 25500, from: 2026-01-01, to: 2026-12-31,'),
    /job\.seasonal · valid_to: số liệu {{luong_gio_vung_1}} không còn giá trị ngày 21\/01\/2027/,
  ],
  [
    'a phrase that is nearly another entry’s',
    'intents/vocational.yaml',
    (s: string) =>
      s.replace('      - vay vốn học nghề\n', '      - công ty chưa chốt sổ thì làm thất nghiệp được ko vậy em\n'),
    /“công ty chưa chốt sổ thì làm thất nghiệp được ko vậy em” gần như trùng với “công ty chưa chốt sổ thì làm thất nghiệp được không” của ui\.missing_papers/,
  ],
  [
    'an entry that nobody reviewed for half a year',
    'intents/chat.yaml',
    (s: string) => s.replace(/reviewed: 2026-11-\d\d/, 'reviewed: 2026-05-01'),
    /chat\.greet · reviewed: rà soát lần cuối 01\/05\/2026, quá 180 ngày/,
  ],
  [
    'a law without its article',
    'intents/ui.yaml',
    (s: string) => s.replace('{ doc: L74, article: Điều 38 khoản 1 }', '{ doc: L74 }'),
    /ui\.quit_unilateral · sources: nguồn L74 chưa ghi điều, khoản/,
  ],
  [
    'a sentence too long to read on a phone',
    'intents/redirect.yaml',
    (s: string) => s.replace('Cai nghiện và quản lý sau cai', `${'việc này và việc kia '.repeat(10)} cai nghiện`),
    /redirect\.drug_rehab · short: câu dài \d+ chữ/,
  ],
  [
    'a word that only officers use',
    'intents/redirect.yaml',
    (s: string) => s.replace('Cai nghiện và quản lý sau cai', 'Thụ lý việc cai nghiện'),
    /“thụ lý” là chữ của cán bộ → viết: nhận/,
  ],
  [
    'two entries of one id',
    'intents/chat.yaml',
    (s: string) => s.replace('id: chat.bye', 'id: chat.greet'),
    /chat\.greet · id: mã này đã có/,
  ],
  [
    'a figure typed into an answer',
    'intents/jobs.yaml',
    (s: string) => s.replace('Không ai được thu tiền giới thiệu việc', 'Phí 50.000 đồng'),
    /job\.register_seeker.*“50\.000 đồng” gõ thẳng/,
  ],
  [
    'an unknown parameter',
    'intents/ui.yaml',
    (s: string) => s.replace('{{tctn_ty_le}}%', '{{ty_le_la}}%'),
    /\{\{ty_le_la\}\} không có giá trị/,
  ],
  [
    'a repealed decree',
    'intents/ui.yaml',
    (s: string) =>
      s.replace('short: >-\n          Nghỉ ngang', 'short: >-\n          Theo Nghị định 28/2015 nghỉ ngang'),
    /lỗi thời: “Nghị định 28\/2015”/,
  ],
  [
    'a source that is not listed',
    'intents/ui.yaml',
    (s: string) => s.replace('{ doc: L74, article: Điều 38 khoản 1 }', '{ doc: L99, article: Điều 38 khoản 1 }'),
    /không có văn bản mã L99/,
  ],
  [
    'a related entry that is not there',
    'intents/ui.yaml',
    (s: string) => s.replace('related: [ui.amount_duration', 'related: [ui.nothing'),
    /không có mục ui\.nothing/,
  ],
  [
    'a phrase taught twice',
    'intents/ui.yaml',
    (s: string) =>
      s.replace(
        '      - bảo lưu được bao lâu, có thời hạn không',
        '      - công ty chưa chốt sổ thì làm thất nghiệp được không',
      ),
    /cũng là cách hỏi của/,
  ],
  [
    'a protected question among the taught',
    'intents/ui.yaml',
    (s: string) =>
      s.replace('      - bi sa thai co lanh duoc bhtn k', '      - bị sa thải có được tiền thất nghiệp không'),
    /đã nằm trong examples/,
  ],
  [
    'an answer that is too long',
    'intents/redirect.yaml',
    (s: string) => s.replace('Cai nghiện và quản lý sau cai', `${'rất dài '.repeat(50)} Cai nghiện`),
    /redirect\.drug_rehab · short: dài \d+ ký tự/,
  ],
  [
    'an event in an unknown commune',
    'data/events.yaml',
    (s: string) => s.replace('commune: dong-mau', 'commune: nowhere'),
    /events\.yaml:\d+ · phien-luu-dong-dong-mau · place: không có xã, phường mã nowhere/,
  ],
  [
    'a recurrence that cannot be read',
    'data/events.yaml',
    (s: string) => s.replace('FREQ=MONTHLY;BYDAY=3SA', 'FREQ=OFTEN'),
    /rule: quy tắc lặp không đọc được/,
  ],
  [
    'two values of one figure',
    'data/law-parameters.yaml',
    (s: string) =>
      s.replace('{ value: 4960000, from: 2024-07-01, to: 2025-12-31', '{ value: 4960000, from: 2024-07-01'),
    /luong_toi_thieu_vung_1 · to: hai giá trị cùng áp dụng/,
  ],
  [
    'a day without an answer',
    'intents/jobs.yaml',
    (s: string) => s.replace('valid_to: 2025-12-31', 'valid_to: 2025-11-30'),
    /không có câu trả lời cho những ngày sau 30\/11\/2025/,
  ],
])('%s is found, with its place and remedy', async (_, file, change, expected) => {
  const problems = await changed(file, change);
  expect(problems.join('\n')).toMatch(expected);
  expect(problems.every((problem) => problem.includes('→'))).toBe(true);
});

test('no entry runs dry: each has an answer, with all its figures, on the first of the coming fourteen months', async () => {
  const { knowledge } = await shipped();
  const dry = Array.from({ length: 14 }, (_, i) => TODAY.with({ day: 1 }).add({ months: i + 1 })).flatMap((day) =>
    [...knowledge.entries.values()].flatMap((entry) => {
      const answer = answerFor(entry, { on: day });
      const { missing } = renderText(`${answer?.short} ${answer?.detail ?? ''}`, knowledge, day);
      return answer === undefined || missing.length > 0 ? [`${entry.id} on ${day}: ${missing.join(', ')}`] : [];
    }),
  );
  expect(dry).toEqual([]);
});

test('a telephone number that nobody confirmed cannot be put into an answer', async () => {
  const problems = await changed('intents/ui.yaml', (s: string) =>
    s.replace('{{hotline.bhxh}}', '{{hotline.dich-vu-cong}}'),
  );
  expect(problems.join('\n')).toContain('{{hotline.dich-vu-cong}} không có giá trị');
});

test('one change of a parameter changes every answer that refers to it', async () => {
  const { knowledge } = await shipped();
  const raised = new Map(knowledge.parameters);
  const old = raised.get('luong_co_so');
  raised.set('luong_co_so', {
    ...old!,
    values: [{ value: 3_000_000, from: Temporal.PlainDate.from('2026-01-01'), source: 'thử' }],
  });
  const entry = knowledge.entries.get('vocational.ex_soldier_disabled');
  const answer = entry && answerFor(entry, { on: TODAY });
  expect(renderText(answer?.short ?? '', knowledge, TODAY).text).toContain('30.360.000');
  expect(renderText(answer?.short ?? '', { ...knowledge, parameters: raised }, TODAY).text).toContain('36.000.000');
});

test('sample rows say that they are samples', async () => {
  const { knowledge } = await shipped();
  expect(knowledge.events.every((event) => event.sample)).toBe(true);
  expect(
    [...knowledge.offices.values()].every((office) => office.sample && /mẫu/i.test(office.name + office.phone)),
  ).toBe(true);
});
