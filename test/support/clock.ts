// Runs before each test file: its clock shows the moment of the run and goes on from there, and so does that of each process it
// starts.

import { aheadNow, MOMENT } from './moment.ts';

Object.assign(process.env, aheadNow(MOMENT));
