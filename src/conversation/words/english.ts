// Somebody who writes English gets one fixed answer with whom to call: we have no answers in it.

import type { Reply } from '#domain/reply.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { fold } from '#language/fold.ts';
import { MENU_BUTTON, say } from '../reply.ts';

const COMMON = new Set(
  'the is are am do does did how what where when which who why can could would should please help need want my your you we they this that with from for about have has hello hi thanks thank job work worker apply visa office english speak insurance unemployment benefit money much many get long to of in on at and or not yes it i company contract'.split(
    ' ',
  ),
);
const FEWEST = 3;
const SHARE = 0.6;

export function isEnglish(text: string): boolean {
  if (text !== fold(text)) return false;
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const known = words.filter((word) => COMMON.has(word));
  return known.length >= FEWEST && known.length / words.length >= SHARE;
}

export function inEnglish({ mainOffice: { phone, hours, name } }: Knowledge): Reply {
  return say(
    `I can only answer in Vietnamese, about job fairs, unemployment insurance, vocational training and working abroad on contract. For help in person: ${[name, phone].filter(Boolean).join(', ')}. Opening hours: ${hours}. You may also ask somebody to write your question here in Vietnamese.`,
    'control',
    { buttons: [MENU_BUTTON], provenance: { intent: 'office.contact' } },
  );
}
