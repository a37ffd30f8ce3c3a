// Short first: whatever is asked, the first message fits one glance and holds the verdict; the rest follows with source and buttons.

import { expect, test } from 'vitest';
import { answerEntry, answerPlain, answerSection, sectionsOf } from '#conversation/answer.ts';
import { shortFirst } from '#conversation/short-first.ts';
import type { Choices } from '#domain/facts.ts';
import { LONGEST_FIRST } from '#domain/first-part.ts';
import { type Reply, SOURCE } from '#domain/reply.ts';
import { dayOf } from '#domain/time.ts';
import { NOW, shippedMind } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

const read = ({ text }: Reply): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(SOURCE))
    .join('\n');

/** Told as the case wants it; of several ways the first. */
const firstOf = (when: object): Choices =>
  Object.fromEntries(Object.entries(when).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));

test('every entry, each of its cases and sections begins with a part that fits', async () => {
  const { knowledge } = await shippedMind();
  const today = dayOf(NOW);
  const replies: Reply[] = [];
  for (const entry of knowledge.entries.values()) {
    const asked = { on: today };
    const cases = entry.answers.flatMap((answer) => (answer.cases ?? []).map(({ when }) => firstOf(when)));
    for (const choices of [{}, ...cases]) replies.push(answerEntry(knowledge, entry, { ...asked, choices }, today));
    sectionsOf(entry, asked).forEach((_, at) => {
      const section = answerSection(knowledge, entry, asked, at);
      if (section !== undefined) replies.push(section);
    });
    const plain = answerPlain(knowledge, entry, asked);
    if (plain !== undefined) replies.push(plain);
  }
  expect(replies.length).toBeGreaterThan(1_000);
  const long = replies
    .map((reply) => shortFirst([reply], {})[0] as Reply)
    .filter((first) => first.provenance.decision === 'answer' && read(first).length > LONGEST_FIRST)
    .map((first) => `${first.provenance.intent} ${first.provenance.section}: ${read(first)}`);
  expect(long).toEqual([]);
});

test('a long answer is two messages of one entry: verdict first, source and buttons with the rest', async () => {
  const talk = await startTalk();
  talk.say('em nghỉ ngang không báo trước thì có được trợ cấp thất nghiệp không');
  const [first, second, ...more] = talk.replies();
  expect(more).toEqual([]);
  expect(first?.text.length).toBeLessThanOrEqual(LONGEST_FIRST);
  expect(first?.text).toContain('nghỉ trái luật');
  expect(first?.text).not.toContain(SOURCE);
  expect(first?.buttons).toBeUndefined();
  expect(second?.text).toContain(SOURCE);
  expect(second?.buttons?.length).toBeGreaterThan(0);
  expect(second?.provenance.intent).toBe(first?.provenance.intent);
});

test('the working of an estimate stays folded with the second part', async () => {
  const talk = await startTalk();
  talk.say('em đóng 27 tháng, nghỉ 15/9/2026, lương 7 triệu tư, hết hạn hợp đồng, được bao nhiêu tiền thất nghiệp');
  const [first] = talk.replies();
  expect(first?.text).toContain('13.320.000 đồng');
  expect(talk.replies().at(-1)?.text).toContain('Cách tính và căn cứ:');
});

test('what is agreed to is read as one', async () => {
  const talk = await startTalk();
  talk.say('đăng ký tìm việc');
  talk.say('em làm may, muốn làm ở xã Đồng Mẫu');
  talk.say('32');
  talk.press('Không cho số');
  talk.say('không');
  expect(talk.replies()).toHaveLength(1);
  expect(talk.replies()[0]?.text).toContain('rút tên tìm việc');
});

const TOLD = /^(?:Như em vừa nói|Em nhắc lại|Vẫn là như trên|Vẫn như tin em vừa gửi)/;

test('the same question again hears that it was told; another one that the same part answers does not', async () => {
  const again = await startTalk();
  again.say('nộp hồ sơ hưởng trợ cấp thất nghiệp ở đâu');
  again.say('cảm ơn em');
  again.say('nộp hồ sơ hưởng trợ cấp thất nghiệp ở đâu vậy');
  const other = await startTalk();
  const heard: string[] = [];
  for (const says of [
    'hạn nộp hồ sơ thất nghiệp mấy tháng',
    'trễ 3 tháng có nhận không',
    'nghỉ lâu rồi giờ mới nộp kịp hông',
  ]) {
    other.say(says);
    heard.push(other.replies()[0]?.text ?? '');
  }
  expect(heard.filter((text) => TOLD.test(text))).toEqual([]);
});
