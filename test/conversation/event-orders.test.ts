import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

type Talk = Awaited<ReturnType<typeof startTalk>>;
/** Three events are shown; the second is looked at. */
async function shownThree(): Promise<{ talk: Talk; ids: string[]; day: (at: number) => string }> {
  const talk = await startTalk();
  talk.say('lịch hội chợ việc làm');
  const cards = talk.replies()[0]?.cards ?? [];
  const days = cards.map(({ lines }) => /(\d{2})\/(\d{2})\/\d{4}/.exec(lines.join(' ')) ?? []);
  return {
    talk,
    ids: cards.map(({ id }) => id ?? ''),
    day: (at) => `${Number(days[at]?.[1])}/${Number(days[at]?.[2])}`,
  };
}
const saved = (talk: Talk) =>
  talk
    .effects()
    .flatMap((effect) => (effect.kind === 'remind' && effect.about.kind === 'event' ? [effect.about.occurrence] : []));
const unsaved = (talk: Talk) =>
  talk
    .effects()
    .flatMap((effect) =>
      effect.kind === 'end_reminder' && effect.which.kind === 'event' ? [effect.which.subject] : [],
    );

test.each([
  (day: string) => `ủa còn ngày hội bữa ${day} nữa, nhắc luôn giùm`,
  (day: string) => `nhắc chị cái bữa ${day} luôn nha`,
  (day: string) => `con bua ${day} nua nhac luon gium`,
  (day: string) => `phiên hôm ${day} cũng nhắc nữa nhé`,
  (day: string) => `cái ngày ${day} lưu luôn đi`,
])('one of a list is saved by its day: %s', async (say) => {
  const { talk, ids, day } = await shownThree();
  talk.say('cái thứ hai có những công ty nào');
  talk.say(say(day(0)));
  expect(saved(talk)).toEqual([ids[0]]);
});

test.each([
  (day: string) => `bỏ cái ngày ${day} đi em`,
  (day: string) => `hủy bữa ${day} giùm chị`,
  (day: string) => `bo luu cai ${day} di`,
  () => 'bỏ cái thứ hai đi',
  () => 'khỏi nhắc cái thứ hai nữa',
])('it is let go again: %s', async (say) => {
  const { talk, ids, day } = await shownThree();
  talk.say('nhắc chị cái thứ hai nha');
  expect(saved(talk)).toEqual([ids[1]]);
  talk.say(say(day(1)));
  expect(unsaved(talk)).toEqual([ids[1]]);
});

test.each([
  'thôi cho đăng ký cái thứ hai đi',
  'dang ky cai thu hai di em',
  'ghi tên chị vô cái thứ hai',
  'em muốn đăng ký cái thứ 2 thì sao',
  'cho tui đk cái số 2',
])('who wants to take part is told how: %s', async (words) => {
  const { talk } = await shownThree();
  expect(talk.say(words)).toContain('ghi tên giùm');
  expect(saved(talk)).toEqual([]);
  expect(talk.replies()[0]?.buttons?.map(({ label }) => label)).toContain('Lưu và nhắc tôi');
});

test('which of the events is meant is a question: its answer, by number, word or day, and what else is said', async () => {
  const asked = async () => {
    const talk = await startTalk();
    talk.say('sắp tới có phiên giao dịch việc làm nào không');
    expect(talk.say('nhắc em bữa đó nha')).toContain('sự kiện nào trong số này');
    expect(talk.session().flow).toMatchObject({ name: 'events', asking: 'which' });
    return talk;
  };
  const ordinal = await asked();
  expect(ordinal.say('cái thứ hai')).toContain('Thông tin sự kiện');
  expect(ordinal.session().flow).toBeUndefined();
  const number = await asked();
  expect(number.say('1')).toContain('Thông tin sự kiện');
  expect(number.session().flow).toBeUndefined();
  const stopped = await asked();
  stopped.say('thôi');
  expect(stopped.session().flow).toBeUndefined();
  const elsewhere = await asked();
  expect(elsewhere.say('lương tối thiểu vùng 1 là bao nhiêu')).not.toContain('sự kiện nào trong số này');
  expect(elsewhere.session().flow).toBeUndefined();
  const thanked = await asked();
  expect(thanked.say('cảm ơn em')).not.toContain('sự kiện nào trong số này');
});
