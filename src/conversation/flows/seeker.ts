import { SEEKER_SLOTS } from '#domain/seeker.ts';
import { continueSeeker, pressSeeker, pressSeekerPlace, repeatSeeker, startSeeker } from '../seeker/seeker.ts';
import { halfRegistered } from '../seeker/words.ts';
import { withoutFlow } from '../session.ts';
import type { Flow } from './flow.ts';

export const seeker: Flow<'seeker'> = {
  name: 'seeker',
  slots: SEEKER_SLOTS,
  entry: 'job.register_seeker',
  hears: 'told',
  waits: true,
  start: startSeeker,
  answer: continueSeeker,
  press(data, session, context) {
    if (data.startsWith('j:')) return pressSeeker(data.slice(2), session, context);
    return data.startsWith('l:') ? pressSeekerPlace(data.slice(2), session, context) : undefined;
  },
  resume: repeatSeeker,
  cancel: withoutFlow,
  readBack: halfRegistered,
  countsNumbers: ({ years, place, trades, changing }) =>
    changing === 'years' || (trades !== undefined && place !== undefined && years === undefined),
};
