import { normalise } from '#language/normalise.ts';
import { askErase, eraseWord, settleErase } from '../erase.ts';
import { DATA } from '../reply.ts';
import { withoutFlow } from '../session.ts';
import type { Flow } from './flow.ts';

export const erase: Flow<'erase'> = {
  name: 'erase',
  slots: ['yes or no'],
  entry: 'chat.privacy',
  hears: 'first',
  waits: false,
  start: askErase,
  answer({ raw }, session) {
    const word = eraseWord(normalise(raw));
    return word && settleErase(session, word);
  },
  press(data, session) {
    if (data === DATA.eraseNo) return settleErase(session, 'no');
    return data === DATA.eraseYes && session.flow?.name === 'erase' ? settleErase(session, 'yes') : undefined;
  },
  resume: askErase,
  cancel: withoutFlow,
  readBack: () => 'đang hỏi có xóa dữ liệu không',
};
