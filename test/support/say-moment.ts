// Says once, around the whole suite, at which moment it happens: a red run is repeated with the same one.

import { MOMENT } from './moment.ts';

export default function setup(): void {
  process.stdout.write(`the clock of the run: TEST_MOMENT=${MOMENT}\n`);
}
