import { expect, test } from 'vitest';
import { taughtWords, unjoin } from '#language/joined.ts';
import { readKeys } from '#language/keyboard.ts';
import { isSyllable } from '#language/syllables.ts';
import { shipped } from '../support/knowledge.ts';

test.each([
  ['thaats nghieepj', 'thất nghiệp'],
  ['ddwowcj', 'được'],
  ['dduowcj', 'được'],
  ['hoof sow baor hieemr', 'hồ sơ bảo hiểm'],
  ['coong ty cuar toi', 'công ty của toi'],
  ['nghir vieecj', 'nghỉ việc'],
  ['tro75 ca61p that61 nghie65p', 'trợ cấp thất nghiệp'],
  ['toi nghi3 vie65c ro62i', 'toi nghỉ việc rồi'],
  ['d9o6ng5 d9u7o7c5', 'động được'],
])('%s is %s', (typed, meant) => expect(readKeys(typed, new Set())).toBe(meant));

test.each([
  'vung1 thang6 thang12 quan8 lop9 dieu38',
  'b1 n4 e9 a1 9+ 4tr 8tr5',
  'công ty bảo hiểm được hưởng',
  'cong ty bao hiem duoc huong',
  'cty dc ko hs sdt cccd bhtn xkld',
  'zalo facebook online cv app vssid vneid topik',
])('%s stays as it is', (text) => expect(readKeys(text, new Set())).toBe(text));

test('a word of another language stays when the file names it', () => {
  expect(readKeys('visa eps', new Set(['visa', 'eps']))).toBe('visa eps');
});

test('nothing taught is taken for keys', async () => {
  const { knowledge } = await shipped();
  const changed = [...knowledge.entries.values()]
    .flatMap(({ examples, questions }) => [...examples, ...questions])
    .map((text) => text.toLowerCase().normalize('NFC'))
    .filter((text) => readKeys(text, knowledge.spelling.foreign) !== text);
  expect(changed).toEqual([]);
});

const taught = taughtWords(['bảo hiểm thất nghiệp', 'trợ cấp thất nghiệp', 'nghỉ việc được hai tháng', 'xin visa']);

test.each([
  ['baohiem', 'bao hiem'],
  ['bảohiểm thấtnghiệp', 'bảo hiểm thất nghiệp'],
  ['trocapthatnghiep', 'tro cap that nghiep'],
  ['nghỉviệc đượchai tháng', 'nghỉ việc được hai tháng'],
])('%s is %s', (typed, meant) => expect(unjoin(typed, taught)).toBe(meant));

test.each(['visa', 'hiembao', 'facebook', 'nghiepviec', 'bảo hiểm'])('%s is left alone', (text) =>
  expect(unjoin(text, taught)).toBe(text),
);

test.each(['nghiep', 'duoc', 'quyet', 'nguoi', 'truong', 'khuyu', 'gi', 'gin', 'y', 'yeu', 'hoac', 'thuy', 'xuong'])(
  '%s is a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
);

test.each(['nghieepj', 'baohiem', 'web', 'zalo', 'check', 'thank', 'ngs', 'b', 'cv'])('%s is none', (word) =>
  expect(isSyllable(word)).toBe(false),
);
