// Danger is answered at once. The messages were written by somebody who plays twenty people and saw neither the cues nor the
// catalogue (danger.jsonl); 'safe' ones only sound alike.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

type Row = { readonly kind: string; readonly text: string; readonly also?: readonly string[] };

const ROWS = readFileSync(new URL('danger.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const ABROAD = ['overseas.help_abroad', 'overseas.scam_report'];
const SCAM = ['job.scam_warning', 'overseas.scam_report'];
const HERE = ['redirect.emergency', 'redirect.child'];
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  passport_withheld: ABROAD,
  wages_withheld_abroad: ABROAD,
  violence_abroad: [...ABROAD, 'redirect.emergency'],
  locked_in: [...ABROAD, 'redirect.emergency'],
  trafficking: ABROAD,
  violence_home_or_work: HERE,
  sexual_harassment: [...HERE, 'overseas.help_abroad'],
  child: ['redirect.child'],
  self_harm: ['redirect.emergency', 'overseas.help_abroad'],
  otp_bank: SCAM,
  fraud_money: SCAM,
};
const GRAVE = [
  'passport_withheld',
  'violence_abroad',
  'locked_in',
  'violence_home_or_work',
  'sexual_harassment',
  'self_harm',
];

async function given(text: string): Promise<string[]> {
  const talk = await startTalk();
  talk.say(text);
  return talk
    .replies()
    .flatMap(({ provenance: { decision, intent } }) => (decision === 'answer' && intent ? [intent] : []));
}

const warned = (row: Row, intents: readonly string[]): boolean =>
  [row.kind, ...(row.also ?? [])].some((kind) => (ENTRIES[kind] ?? []).some((entry) => intents.includes(entry)));

test('of a hundred dangers in other people’s words at least 85 are answered at once, of the gravest 95', async () => {
  const rows = ROWS.filter(({ kind }) => kind !== 'safe');
  expect(rows.length).toBeGreaterThan(90);
  const missed: string[] = [];
  for (const row of rows) if (!warned(row, await given(row.text))) missed.push(`${row.kind}: ${row.text}`);
  expect(missed.length / rows.length, missed.join('\n')).toBeLessThanOrEqual(0.15);
  const grave = rows.filter(({ kind }) => GRAVE.includes(kind));
  const graveMissed = missed.filter((line) => GRAVE.some((kind) => line.startsWith(`${kind}:`)));
  expect(graveMissed.length / grave.length, graveMissed.join('\n')).toBeLessThanOrEqual(0.05);
});

test('what only sounds like danger is seldom taken for it', async () => {
  const rows = ROWS.filter(({ kind }) => kind === 'safe');
  const alarmed: string[] = [];
  for (const row of rows) {
    const intents = await given(row.text);
    if ([...ABROAD, ...SCAM, ...HERE].some((entry) => intents.includes(entry))) alarmed.push(row.text);
  }
  expect(alarmed.length / rows.length, alarmed.join('\n')).toBeLessThanOrEqual(0.15);
});

test.each([
  ['nó bắt em đọc mã OTP', 'Đừng đọc mã OTP'],
  ['co nguoi xung la can bo bao hiem hoi ma otp', 'Đừng đọc mã OTP'],
  ['chủ bên Ả Rập giữ hộ chiếu của em', 'không ai được cầm'],
  ['em đang bị nhốt trong xưởng', 'Giữ điện thoại kín'],
  ['bị chồng đánh', '113'],
  ['em không muốn sống nữa', 'đừng ở một mình'],
])('%j gets its own sentence first', async (cry, sentence) => {
  const talk = await startTalk();
  expect(talk.say(cry)).toContain(sentence);
  expect(talk.effects().map(({ kind }) => kind)).not.toContain('open_ticket');
});

test('danger is answered inside a form, and the form goes on', async () => {
  const talk = await startTalk();
  talk.say('tính giúp tiền thất nghiệp, đóng 24 tháng lương 45 triệu');
  expect(talk.say('mà có người gọi hỏi mã otp của em')).toContain('Đừng đọc mã OTP');
  expect(talk.say('vùng 1')).toContain('26.550.000');
});

test('a reason that makes leaving at once lawful is told with the question it belongs to', async () => {
  const talk = await startTalk();
  const text = talk.say('bị sếp đánh nên em nghỉ ngay không báo trước thì có được hưởng trợ cấp thất nghiệp không');
  expect(text).toContain('113');
  expect(text).toContain('được nghỉ ngay');
});
