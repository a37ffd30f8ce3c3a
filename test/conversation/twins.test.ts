// What is asked alike of several entries: a loan for a trade, for going abroad, for studying; who may act for another; where to
// complain; money back before leaving and after coming home. The talk says which is meant.

import { expect, test } from 'vitest';
import { keptToTalk } from '#conversation/acts/twins.ts';
import { startTalk } from './support.ts';

const RANKED = [
  { intent: 'overseas.loan', p: 0.5 },
  { intent: 'job.loan', p: 0.3 },
  { intent: 'job.seasonal', p: 0.2 },
];
const part = (text: string) => ({ text, entities: [] });
const best = (text: string, intent: string) =>
  keptToTalk(RANKED, part(text), { last: { intent } }, () => false).map(({ intent: id, p }) => `${id} ${p}`)[0];

test('few words stay with the loan in talk; words of another purpose leave it', () => {
  expect(best('lãi mấy phân', 'job.loan')).toBe('job.loan 0.8');
  expect(best('vay đi nước ngoài thì lãi mấy phân', 'job.loan')).toBe('overseas.loan 0.5');
  expect(best('lãi mấy phân', 'job.seasonal')).toBe('job.loan 0.8');
  expect(best('lãi mấy phân', 'ui.deadline')).toBe('overseas.loan 0.5');
});

test('the interest of a loan for fish is not that of going abroad', async () => {
  const talk = await startTalk();
  talk.say('tui tính vay vốn nuôi cá lồng được không');
  talk.say('lãi mấy phân');
  expect(talk.replies()[0]?.provenance.intent).toBe('job.loan');
});

test('who employs somebody hears that papers may not be kept, with the fine', async () => {
  const talk = await startTalk();
  talk.say('tôi là chủ quán, mới thuê một đứa phụ bếp phải làm giấy tờ gì');
  expect(talk.say('giữ căn cước của nó cho chắc được không')).toContain('Không được giữ căn cước');
});

async function afterwards(first: string, says: string) {
  const talk = await startTalk();
  talk.say(first);
  talk.say(says);
  return talk.replies()[0]?.provenance.intent ?? '';
}

test.each([
  ['đi Hàn EPS về còn tiền bảo hiểm mãn hạn chưa lấy', 'nhờ mẹ em đi lấy thay được không'],
  ['lấy tiền nenkin ở Nhật thế nào', 'nho em gai nop ho giay duoc ko'],
])('who may act for another is asked of what is spoken of: %s, %s', async (first, says) => {
  expect(await afterwards(first, says)).toBe('overseas.returnee_money');
});

test.each(['tố cáo ở đâu', 'kiện chỗ nào', 'to cao cong ty do o dau'])(
  'in a talk of going abroad a complaint is about the agency: %s',
  async (says) => {
    expect(await afterwards('trúng tuyển đơn Nhật 7 tháng chưa bay, công ty không trả tiền', says)).toMatch(
      /^overseas\.(?:scam_report|withdraw|rights)$/,
    );
  },
);

test.each([
  'nếu nó bỏ về thì có lấy lại được tiền đã đóng không',
  've som thi doi lai tien dich vu duoc khong',
  'bỏ về giữa chừng thì tiền phí có được hoàn lại không',
])('who is abroad asks for money back as one who comes home: %s', async (says) => {
  expect(await afterwards('con tôi ở Đài Loan bị chủ giữ hộ chiếu', says)).toMatch(/^overseas\.(?:return|deposit)$/);
});
