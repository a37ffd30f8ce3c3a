import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { loadPackages, type Packages } from './packages.ts';

const packages = loadPackages();

test.skipIf(packages === undefined).each([
  [
    'an address of mail as it was once looked for',
    String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}`,
    'gu',
    'slow',
  ],
  ['a list that may be read in many ways', '^(?:,| roi|,? roi)* ?$', '', 'slow'],
  ['spaces at the end', String.raw`\s+$`, '', 'slow'],
  ['spaces at the end, from where they begin', String.raw`(?<!\s)\s+$`, '', 'safe'],
  ['a bounded gap', '(?:lương|mức) [^.;?!]{0,30}đồng', 'u', 'safe'],
  ['bounded, and still too many ways', '(?:a{1,80} ?){1,80}b', '', 'slow'],
  ['words', 'thất nghiệp|bảo hiểm', 'u', 'safe'],
])('%s: /%s/%s is %s', async (_, source, flags, verdict) => {
  expect(await judge({ source, flags }, packages as Packages)).toBe(verdict);
});
