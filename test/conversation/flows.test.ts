// Forms in a talk: what interrupts them, what they take up again, and what they never take for an answer.

import { expect, test } from 'vitest';
import { parseSession, type Session } from '#conversation/session.ts';
import { startTalk } from './support.ts';

type Talk = Awaited<ReturnType<typeof startTalk>>;

const open = ({ session }: Talk) => session().flow?.name;
const beneath = ({ session }: Talk) => (session().waiting ?? []).map(({ name }) => name);
const company = ({ session }: Talk) => {
  const { flow } = session();
  return flow?.name === 'opening' ? flow.content.company : undefined;
};

const inEstimate = async () => {
  const talk = await startTalk();
  talk.send({ kind: 'button', data: 'calc' });
  talk.say('em đóng 27 tháng');
  expect(open(talk)).toBe('benefit');
  return talk;
};
const inVacancy = async () => {
  const talk = await startTalk();
  talk.send({ kind: 'button', data: 'vstart' });
  talk.press('Đăng tin tuyển dụng');
  talk.say('Công ty May Mẫu Một');
  return talk;
};
/** A wage at which the region of the employer is asked. */
const HIGH_WAGE = 'em đóng bảo hiểm thất nghiệp 30 tháng, lương 45 triệu thì được hưởng trợ cấp bao nhiêu?';

test('an estimate that a subscription interrupts is taken up again, with what was told', async () => {
  const talk = await inEstimate();
  talk.say('đăng ký nhận tin');
  expect([open(talk), beneath(talk)]).toEqual(['subscribe', ['benefit']]);
  talk.say('việc làm');
  talk.say('cả tỉnh');
  const text = talk.say('đồng ý');
  expect(talk.effects().map(({ kind }) => kind)).toContain('subscribe');
  expect(text).toContain('Mình quay lại');
  expect(text).toContain('Lương đóng bảo hiểm');
  expect([open(talk), beneath(talk)]).toEqual(['benefit', []]);
  expect(talk.say('7 triệu')).toContain('Ước tính');
  expect(open(talk)).toBeUndefined();
});

test("an estimate asked within the employer's form returns to it once it is given", async () => {
  const talk = await inVacancy();
  talk.say(HIGH_WAGE);
  expect([open(talk), beneath(talk)]).toEqual(['benefit', ['opening']]);
  const text = talk.press('Vùng II');
  expect(text).toMatch(/Ước tính|mỗi tháng/i);
  expect(text).toContain('Cần tuyển vị trí nào');
  expect([open(talk), company(talk), beneath(talk)]).toEqual(['opening', 'Công ty May Mẫu Một', []]);
});

test('what was asked in between is cancelled alone, then the form itself', async () => {
  const talk = await inVacancy();
  talk.say(HIGH_WAGE);
  const first = talk.say('thôi');
  expect(first).toContain('đã dừng');
  expect(first).toContain('Cần tuyển vị trí nào');
  expect(company(talk)).toBe('Công ty May Mẫu Một');
  expect(talk.say('thôi')).not.toContain('Cần tuyển vị trí nào');
  expect([open(talk), beneath(talk)]).toEqual([undefined, []]);
});

test.each(['thôi giữ lại', 'không'])('whoever keeps their data (%j) goes on with the form', async (word) => {
  const talk = await inVacancy();
  expect(talk.say('xóa dữ liệu của tôi')).toContain('xóa');
  expect(open(talk)).toBe('erase');
  expect(talk.say(word)).toContain('Cần tuyển vị trí nào');
  expect(company(talk)).toBe('Công ty May Mẫu Một');
});

test('whoever erases keeps no form, wherever it waited', async () => {
  const talk = await inVacancy();
  talk.say('xóa dữ liệu của tôi');
  talk.say('xóa hết');
  expect(talk.effects().map(({ kind }) => kind)).toContain('erase_person');
  expect([open(talk), beneath(talk)]).toEqual([undefined, []]);
});

test('an answer after the question whether to erase is still an answer to the form beneath', async () => {
  const talk = await inVacancy();
  talk.say('xóa dữ liệu của tôi');
  talk.say('May 20 người, kho 3 người');
  const { flow } = talk.session();
  expect(flow?.name === 'opening' && flow.content.jobs).toBe('May 20 người, kho 3 người');
  expect(beneath(talk)).toEqual([]);
});

test('no more than two forms wait, each of them once', async () => {
  const talk = await inVacancy();
  talk.say(HIGH_WAGE);
  talk.say('đăng ký nhận tin');
  expect([open(talk), beneath(talk)]).toEqual(['subscribe', ['opening', 'benefit']]);
  talk.send({ kind: 'button', data: 'decl' });
  expect([open(talk), beneath(talk)]).toEqual(['declaration', ['benefit', 'subscribe']]);
  talk.send({ kind: 'button', data: 'sub' });
  expect([open(talk), beneath(talk)]).toEqual(['subscribe', ['benefit', 'declaration']]);
});

test.each(['menu', 'bắt đầu lại', 'gặp cán bộ'])('%j leaves all forms', async (word) => {
  const talk = await inVacancy();
  talk.say(HIGH_WAGE);
  talk.say(word);
  expect([open(talk), beneath(talk)]).toEqual([undefined, []]);
});

test.each(['cảm ơn em nhé', 'cám ơn nha'])(
  'thanks (%j) fill no field and are not answered with the question again',
  async (words) => {
    const talk = await inVacancy();
    expect(talk.say(words)).not.toContain('Cần tuyển vị trí nào');
    const { flow } = talk.session();
    expect(flow).toMatchObject({ name: 'opening', content: { company: 'Công ty May Mẫu Một' } });
    expect(flow?.name === 'opening' && flow.content.jobs).toBeFalsy();
    talk.say('May 20 người');
    expect(talk.session().flow).toMatchObject({ content: { jobs: 'May 20 người' } });
  },
);

test('thanks inside a subscription leave it open without asking again', async () => {
  const talk = await startTalk();
  talk.say('đăng ký nhận tin');
  expect(talk.say('cảm ơn em')).not.toContain('nhận tin về việc nào');
  expect(open(talk)).toBe('subscribe');
  expect(talk.say('việc làm')).toContain('xã, phường nào');
});

test('a button pressed on an answer within a form leads back to the form', async () => {
  const talk = await inVacancy();
  talk.say('tham gia phiên giao dịch việc làm có mất phí không?');
  const text = talk.send({ kind: 'button', data: 'i:jobfair.join' });
  expect(text).toContain('Cần tuyển vị trí nào');
  expect(company(talk)).toBe('Công ty May Mẫu Một');
});

test('a number typed while months are asked is no button of an older message', async () => {
  const talk = await startTalk();
  talk.send({ kind: 'button', data: 'decl' });
  talk.say('20/10/2026');
  talk.say('6');
  expect(talk.effects()).toEqual([{ kind: 'remind', about: { kind: 'declaration', start: '2026-10-20', months: 6 } }]);
});

test('a memory of the older shape is read, one with an unknown form forgotten', () => {
  const older: Session = { flow: { name: 'benefit', asking: 'months' }, last: { intent: 'ui.deadline' } };
  expect(parseSession(JSON.stringify(older))).toEqual(older);
  expect(parseSession(JSON.stringify({ ...older, waiting: [{ name: 'gone' }] }))).toEqual({});
  const deep = { ...older, waiting: [1, 2, 3].map(() => ({ name: 'erase' })) };
  expect(parseSession(JSON.stringify(deep))).toEqual({});
});
