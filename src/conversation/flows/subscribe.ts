import { DATA } from '../reply.ts';
import { withoutFlow } from '../session.ts';
import {
  agree,
  changeWish,
  choosePlace,
  chooseTopic,
  continueSubscribe,
  repeatSubscribe,
  startSubscribe,
  wishWords,
} from '../subscribe.ts';
import type { TurnContext } from '../turn-types.ts';
import type { Flow } from './flow.ts';

export const subscribe: Flow<'subscribe'> = {
  name: 'subscribe',
  slots: ['topics', 'place', 'agree'],
  entry: 'event.subscribe',
  begunBy: 'subscribe',
  hears: 'told',
  waits: true,
  start: startSubscribe,
  answer: ({ text, heard }, session, context) => continueSubscribe(session, text, heard, context),
  press(data, session, context) {
    if (data === DATA.subscribe) return startSubscribe(withoutFlow(session), undefined, forChange(context));
    if (data === DATA.agree) return agree(session, context);
    if (data.startsWith('a:')) return chooseTopic(session, data.slice(2), context);
    if (data.startsWith('z:')) return changeWish(session, data.slice(2), context);
    return data.startsWith('p:') ? choosePlace(session, data.slice(2), context) : undefined;
  },
  resume: repeatSubscribe,
  cancel: withoutFlow,
  readBack: (state, knowledge) =>
    `đang đăng ký dở nhận tin${state.topics.length === 0 ? '' : `: ${wishWords(state, knowledge)}`}`,
};

/** "Đổi chủ đề, nơi" asks anew, whatever there is already. */
function forChange(context: TurnContext): TurnContext {
  const { subscription: _, ...person } = context.person;
  return { ...context, person };
}
