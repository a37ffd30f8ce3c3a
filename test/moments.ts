// `npm run test:moments`: the suite without browsers and proofs, at each moment at which programs that know the time go wrong.
// `-- --at tet --at 2027-03-01T09:00 --at any test/outreach`: some moments, some files; "any" is another one each time.

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './support/knowledge.ts';
import { MOMENT } from './support/moment.ts';

const MOMENTS: Readonly<Record<string, string>> = {
  usual: MOMENT,
  evening: '2026-11-23T20:45',
  'before-midnight': '2026-11-23T23:50',
  'event-evening': '2026-11-26T18:30',
  saturday: '2026-11-28T10:00',
  'year-end': '2026-12-31T23:59',
  'new-year': '2027-01-01T08:00',
  tet: '2027-02-08T10:00',
  'leap-day': '2028-02-29T10:00',
};

/** A minute of the year after the usual moment. */
function any(): string {
  const minutes = Math.floor(Math.random() * 366 * 24 * 60);
  return Temporal.PlainDateTime.from(MOMENT).add({ minutes }).toString({ smallestUnit: 'minute' });
}

const { values, positionals } = parseArgs({
  options: { at: { type: 'string', multiple: true, default: Object.keys(MOMENTS) } },
  allowPositionals: true,
});

/** The arguments of Vitest: the files that were asked for, or all but what takes long. */
const which = positionals.length > 0 ? positionals : ['--exclude', 'test/browser/**', '--exclude', 'test/proofs/**'];

const red = values.at.filter((name) => {
  const moment = name === 'any' ? any() : (MOMENTS[name] ?? name);
  const again = `TEST_MOMENT=${moment} npx vitest run ${which.join(' ')}`;
  process.stdout.write(`\n${again}\n`);
  const env = { ...process.env, TEST_MOMENT: moment };
  const { status } = spawnSync('npx', ['vitest', 'run', ...which], { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.stderr.write(`red at ${moment} (${name}); once more: ${again}\n`);
  return status !== 0;
});
process.stdout.write(`\n${values.at.length - red.length} of ${values.at.length} moments green\n`);
process.exit(red.length === 0 ? 0 : 1);
