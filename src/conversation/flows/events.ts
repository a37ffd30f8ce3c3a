import { pointedAt, whichEvent } from '../acts/reference.ts';
import { eventDetail, filterByKind, moreEvents, searchEvents } from '../events/flow.ts';
import { DATA } from '../reply.ts';
import { withoutFlow } from '../session.ts';
import type { Flow } from './flow.ts';

/**
 * Search for events: what fits is shown at once, and a word or button narrows it (kind, place, day, the next three). The one question
 * that it holds open is which of the events shown is meant.
 */
export const events: Flow<'events'> = {
  name: 'events',
  slots: ['which', 'kind', 'place', 'day'],
  entry: 'event.search',
  begunBy: 'event_search',
  hears: 'told',
  waits: false,
  start: (session, heard, context) => searchEvents(session, heard, context),
  answer: ({ heard }, session, context) => pointedAt(heard, withoutFlow(session), context),
  press(data, session, context) {
    const rest = session.flow?.name === 'events' ? withoutFlow(session) : session;
    if (data === DATA.moreEvents) return moreEvents(rest, context);
    if (data.startsWith('e:')) return eventDetail(rest, data.slice(2), context);
    return data.startsWith('k:') ? filterByKind(rest, data.slice(2), context) : undefined;
  },
  resume: whichEvent,
  /** Who asks something else has let the question go. */
  goesOn: () => false,
  cancel: withoutFlow,
  readBack: () => 'đang hỏi anh/chị muốn xem sự kiện nào trong danh sách',
};
