// A kept classifier is found by what was written, not by how it was spelt for it: when spelling changes, its number must.

import { expect, test } from 'vitest';
import { createAbbreviations } from '#language/abbreviations.ts';
import { taughtWords } from '#language/joined.ts';
import { ALGORITHM } from '#understanding/artefact.ts';
import { learnedTexts } from '#understanding/lessons.ts';

const spelling = {
  abbreviations: createAbbreviations([{ write: ['bhtn'], means: ['bảo hiểm thất nghiệp'] }]),
  foreign: new Set(['visa']),
  taught: taughtWords(['bảo hiểm thất nghiệp']),
};

test('when this fails, raise ALGORITHM and write down the new spelling here', () => {
  const texts = ['Hồ sơ BHTN???', 'thuỷ, hoà, nghịêp', 'baohiem that nghiep', 'laays tiefn', 'em ơiiii 😀 visa Nhật'];
  expect({ ALGORITHM, learned: texts.map((text) => learnedTexts(text, spelling)) }).toEqual({
    ALGORITHM: 11,
    learned: [
      ['hồ sơ bảo hiểm thất nghiệp???', 'ho so bao hiem that nghiep???'],
      ['thủy, hòa, nghiệp', 'thuy, hoa, nghiep'],
      ['bao hiem that nghiep'],
      ['lấy tièn', 'lay tien'],
      ['em ơi visa nhật', 'em oi visa nhat'],
    ],
  });
});
