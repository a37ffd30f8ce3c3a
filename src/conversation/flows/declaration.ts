import { formatDay } from '#domain/time.ts';
import { continueDeclaration, repeatDeclaration, startDeclaration } from '../remind.ts';
import { DATA } from '../reply.ts';
import { withoutFlow } from '../session.ts';
import type { Flow } from './flow.ts';

export const declaration: Flow<'declaration'> = {
  name: 'declaration',
  slots: ['start', 'months'],
  entry: 'event.subscribe',
  hears: 'told',
  waits: true,
  start: startDeclaration,
  answer: ({ heard }, session, context) => continueDeclaration(session, heard, context),
  press: (data, session, context) =>
    data === DATA.remindDeclaration ? startDeclaration(session, undefined, context) : undefined,
  resume(session) {
    const question = repeatDeclaration(session);
    return question && { session, replies: [question] };
  },
  cancel: withoutFlow,
  readBack: ({ start }) =>
    `đang đặt dở lịch nhắc khai báo${start === undefined ? '' : ` từ ${formatDay(Temporal.PlainDate.from(start))}`}`,
  countsNumbers: ({ asking }) => asking === 'months',
};
