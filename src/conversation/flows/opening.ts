import { OPENING_FIELD_NAMES, OPENING_FIELDS } from '#domain/opening.ts';
import type { Understanding } from '#understanding/understand.ts';
import { thanks } from '../acts/cues.ts';
import { asksBeside } from '../opening/free.ts';
import {
  changeLine,
  chooseOpening,
  continueOpening,
  droppedOpening,
  dropsOpening,
  repeatOpening,
  sendOpening,
  startOpening,
  whichLine,
} from '../opening/opening.ts';
import { isQuestion } from '../question.ts';
import { DATA } from '../reply.ts';
import { withoutFlow } from '../session.ts';
import type { Flow } from './flow.ts';

const FEW_WORDS = 6;
const onlyThanks = (heard: Understanding): boolean => thanks(heard) && heard.folded.split(' ').length <= FEW_WORDS;

/** Words that ask fill no field, whatever we know of them. */
const asksMore = ({ folded }: Understanding): boolean => asksBeside(folded);

/** What is typed is the field that is asked for, unless it asks something that we know. */
export const opening: Flow<'opening'> = {
  name: 'opening',
  slots: OPENING_FIELDS,
  entry: 'jobfair.employer',
  hears: 'written',
  waits: true,
  start: startOpening,
  answer: ({ raw, heard, control }, session, context) =>
    dropsOpening(heard) && !isQuestion(heard)
      ? droppedOpening(session)
      : control !== undefined || isQuestion(heard) || onlyThanks(heard) || asksMore(heard)
        ? undefined
        : continueOpening(session, raw, heard, context),
  press(data, session, context) {
    if (data === DATA.openingStart) return startOpening(session);
    if (data === DATA.openingSend) return sendOpening(session, context);
    if (data === DATA.openingChange) return whichLine(session);
    if (data.startsWith('y:')) return changeLine(session, data.slice(2));
    return data.startsWith('v:') ? chooseOpening(session, data.slice(2)) : undefined;
  },
  resume: repeatOpening,
  cancel: withoutFlow,
  readBack({ content }) {
    const names = OPENING_FIELDS.filter((field) => content[field] !== undefined).map((field) =>
      OPENING_FIELD_NAMES[field].toLowerCase(),
    );
    return `tin tuyển dụng đang điền${names.length === 0 ? '' : `, đã có: ${names.join('; ')}`}`;
  },
};
