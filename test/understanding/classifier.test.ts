import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#language/fold.ts';
import { prepare } from '#language/prepare.ts';
import { questionTeaching } from '#operations/make-mind.ts';
import { decode, encode } from '#understanding/artefact.ts';
import { classify } from '#understanding/classify.ts';
import { OUT_OF_SCOPE } from '#understanding/linear-model.ts';
import { train } from '#understanding/train.ts';
import { createTrainer } from '#understanding/trainer.ts';
import { shipped, shippedClassifier, shippedMind, TODAY } from '../support/knowledge.ts';

test('every protected question resolves to its entry, read all the way as a citizen’s is', async () => {
  const { knowledge, understand } = await shippedMind();
  const questions = [...knowledge.entries.values()].flatMap((entry) =>
    entry.questions.map((text) => ({ text, intent: entry.id })),
  );
  const astray = questions.filter(
    ({ text, intent }) => understand(text, TODAY).parts[0]?.readings[0]?.intent !== intent,
  );
  expect(questions.length).toBeGreaterThan(440);
  expect(astray).toEqual([]);
});

test('an ambiguous short word is understood by its neighbours', async () => {
  const { understand } = await shippedMind();
  const first = (text: string) => understand(text, TODAY).parts[0];
  expect(first('cho em hoi dk hoc nghe')).toMatchObject({ outcome: 'answer' });
  expect(first('cho em hoi dk hoc nghe')?.readings[0]?.intent).toBe('vocational.enrol');
  expect(first('cho em hoi dk hoc nghe')?.readAs).toContain('đăng ký hoc nghe'); // what --why explains
});

test('taking the marks off costs little', async () => {
  const { knowledge } = await shipped();
  const classifier = await shippedClassifier();
  const questions = [...knowledge.entries.values()].flatMap((entry) =>
    entry.questions.map((text) => ({ text: fold(text), intent: entry.id })),
  );
  const right = questions.filter(
    ({ text, intent }) => classify(classifier, prepare(text, knowledge.spelling).text)[0]?.intent === intent,
  );
  expect(right.length / questions.length).toBeGreaterThan(0.92);
});

test('what is nobody’s business here is rarely answered', async () => {
  const { understand } = await shippedMind();
  const strangers = [
    'thời tiết hà nội cuối tuần này',
    'mua vé xem ca nhạc ở đâu',
    'làm sao trồng hoa hồng',
    'giá iphone mới nhất',
    'chó bị ve thì làm gì',
    'đăng ký kết hôn với người nước ngoài',
    'ly hôn chia tài sản thế nào',
    'xe bị thủng lốp',
    'hello how are you',
    'lãi suất tiết kiệm kỳ hạn 6 tháng',
    'đường đi hồ con rùa',
    'cách nấu phở bò',
    'bệnh gút kiêng ăn gì',
    'đội tuyển việt nam đá mấy giờ',
    'sang tên sổ đỏ hết bao nhiêu',
    'con tôi sốt 39 độ',
    'jdkfjg dkfjg',
    'tra cứu điểm thi vào lớp 10',
    'thuế trước bạ ô tô',
    'mở tài khoản chứng khoán',
  ];
  const answered = strangers.filter((text) => understand(text, TODAY).parts[0]?.outcome === 'answer');
  expect(answered.length).toBeLessThanOrEqual(2);
});

test('training is deterministic', async () => {
  const { knowledge } = await shipped();
  const whole = questionTeaching(knowledge);
  const teaching = { ...whole, rows: whole.rows.filter((_, i) => i % 12 === 0) };
  expect(encode(train(teaching)).equals(encode(train(teaching)))).toBe(true);
});

test('two processes train what one would, and the cache gives the same again', async () => {
  const { knowledge } = await shipped();
  const whole = questionTeaching(knowledge);
  const teaching = { ...whole, rows: whole.rows.filter((_, i) => i % 12 === 0) };
  const cache = mkdtempSync(join(tmpdir(), 'cau-viec-models-'));
  const trainer = createTrainer(cache);
  const trained = await trainer(teaching);
  expect(encode(trained).equals(encode(train(teaching)))).toBe(true);
  expect(encode(await trainer(teaching)).equals(encode(trained))).toBe(true);
  expect(readdirSync(cache)).toHaveLength(1);
});

test('a fact beside the question is not answered as a question', async () => {
  const { understand } = await shippedMind();
  const { parts } = understand('ba tôi là thương binh, tôi đi nước ngoài có được hỗ trợ không', TODAY);
  expect(parts.map((part) => part.readings[0]?.intent)).toEqual(['overseas.support_policy']);
});

test('one clear sentence does not speak for a letter about something else', async () => {
  const { understand } = await shippedMind();
  const letter = understand(
    'Ông bà tôi qua đời để lại một mảnh đất chưa chia, các cô chú đang tranh giành. Vậy tôi có được hưởng gì không?',
    TODAY,
  );
  expect(letter.parts[0]?.outcome).not.toBe('answer');
  const asked = understand(
    'Em làm công nhân may được bốn năm, vừa rồi nhà có việc nên em xin nghỉ, sếp cũng đồng ý rồi, hồ sơ em đang cầm. Cho em hỏi nộp hồ sơ thất nghiệp ở đâu?',
    TODAY,
  );
  expect(asked.parts.map((part) => part.readings[0]?.intent)).toContain('ui.where_apply');
});

test.each([
  ['chồng đi biển mùa này động hoài, tui tính vay vốn nuôi cá lồng được không', 'job.loan'],
  ["e nguoi H'mong moi hoc het 12, chua di lam bao gio, kiem viec o dau a", 'job.register_seeker'],
])('what is told around it does not drown the one question: "%s"', async (text, intent) => {
  const { understand } = await shippedMind();
  const [part] = understand(text, TODAY).parts;
  expect(part?.readings[0]?.intent).toBe(intent);
  expect(part?.readings[0]?.p).toBeGreaterThan(0.5);
});

test('a damaged or foreign artefact is not used', async () => {
  const bytes = encode(await shippedClassifier());
  const { knowledge } = await shipped();
  expect(decode(bytes)?.labels.toSorted()).toEqual([...knowledge.entries.keys(), OUT_OF_SCOPE].toSorted());
  const changed = Buffer.from(bytes);
  changed[changed.length - 9] = (changed.at(-9) as number) ^ 1;
  expect(decode(changed)).toBeUndefined();
  expect(decode(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
  expect(decode(Buffer.from('rubbish'))).toBeUndefined();
  expect(decode(Buffer.alloc(0))).toBeUndefined();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (rubbish) => decode(Buffer.from(rubbish)) === undefined));
});

test('probabilities are probabilities, best first', async () => {
  const classifier = await shippedClassifier();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const readings = classify(classifier, text.toLowerCase());
      expect(readings.every(({ p }) => p >= 0 && p <= 1)).toBe(true);
      expect(readings.every(({ p }) => p <= (readings[0]?.p ?? 0))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
