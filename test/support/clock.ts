// Runs before each test file: its clock shows the moment of the run and goes on from there, and so does that of each process it
// starts.

import { aheadNow } from './moment.ts';

process.env.CAU_VIEC_CLOCK_AHEAD_MS = String(aheadNow());
