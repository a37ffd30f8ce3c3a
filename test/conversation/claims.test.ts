// What others claim, fear and resolve in a talk about going abroad or about trouble there.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

async function last(...says: readonly string[]) {
  const talk = await startTalk();
  let text = '';
  for (const each of says) text = talk.say(each);
  const [reply] = talk.replies();
  return { text, intent: reply?.provenance.intent ?? '', section: reply?.provenance.section ?? '' };
}

test.each([
  ['đi Dubai lái xe được không', 'công ty kia nói sang năm bay bình thường'],
  ['đi Ba Lan được không', 'ho bao khoi thi tieng, bao dau visa'],
  ['đi Đức học nghề cần gì', 'trung tâm cam kết chắc chắn đỗ visa'],
  ['đi Hungary được không', 'môi giới nó bảo visa đàng hoàng mà'],
])('what an agency claims is met by how to check it: %s, %s', async (first, says) => {
  const { intent, section } = await last(first, says);
  expect(intent).toMatch(/^overseas\./);
  expect(section).toMatch(/^(?:check|care|refused|late)$/);
});

test('an agency that says "bear it" to who is in trouble has duties', async () => {
  const { section } = await last('vợ tôi ở Đài Loan bị chủ đánh', 'công ty bảo cứ ráng chịu');
  expect(section).toBe('proxy');
});

test.each([['nên đi nước nào', 'đài loan là sao, nói rõ đi', 'overseas.taiwan']])(
  'who asks what another thing is gets that: %s, %s',
  async (first, says, intent) => {
    expect((await last(first, says)).intent).toBe(intent);
  },
);

test.each(['thôi khỏi đi đường đó', 'so qua thoi khong di nua', 'ừ vậy thôi không nộp nữa đâu'])(
  'who leaves a dangerous way is told that it is right: %s',
  async (says) => {
    expect((await last('người ta rủ sang Campuchia làm game việc nhẹ lương cao', says)).text).toContain('là đúng');
  },
);

test.each([
  'nó trả lại căn cước rồi',
  'lay lai duoc ho chieu roi',
  'chủ đưa lại bằng gốc rồi',
  'đòi được trả lại tiền cọc rồi',
])('papers or money that came back: %s', async (says) => {
  expect((await last('chủ giữ căn cước của em', says)).text).toContain('em mừng');
});

test.each(['cty cứ khất lần khất lữa, bực mình ghê', 'cty no hua len hua xuong buc qua'])(
  'anger at the company is no anger at us: %s',
  async (says) => {
    const { text } = await last('về nước 3 tháng rồi công ty chưa thanh lý hợp đồng', says);
    expect(text).not.toContain('Em xin lỗi');
  },
);

test.each(['mấy đứa cùng phòng cũng vậy', 'o day co muoi nguoi viet', 'bạn em cũng bị y như em'])(
  'in danger abroad others beside are no loan and no programme: %s',
  async (says) => {
    expect((await last('em bị lừa qua Campuchia, bị nhốt không cho về', says)).intent).toBe('overseas.help_abroad');
  },
);

test('fear of being sent home ends no contract here', async () => {
  const { text, intent } = await last('em gái tôi ở Đài Loan bị chủ giữ hộ chiếu', 'nó sợ nói ra chủ đuổi về nước');
  expect(intent).toMatch(/^overseas\./);
  expect(text).not.toContain('công ty cho nghỉ');
});

test.each([
  'mình người dân tộc, nhà nghèo, học hết lớp 9, muốn đi hàn',
  'tui 24 tuoi, nha 3 anh em, hoc het 12, tinh di han quoc',
  'em 25 tuổi người Mường có bằng lái xe, ưng đi đài loan',
])('a wish at the end of what is told is heard: %s', async (says) => {
  expect((await last(says)).intent).toMatch(/^overseas\./);
});

test.each([
  ['chủ trả 15 ngàn một giờ có đúng không', 'vậy kiện được không em'],
  ['lương tối thiểu vùng 3 bao nhiêu', 'trả thiếu thì kiện ở đâu'],
])('to sue over a wage here: %s, %s', async (first, says) => {
  expect((await last(first, says)).intent).toBe('redirect.labour_dispute');
});

test.each([
  'đi EPS về còn tiền bảo hiểm mãn hạn chưa lấy, làm 3 năm được bao nhiêu',
  've eps roi con khoan man han chua lay',
])('EPS is Korea: %s', async (says) => {
  expect((await last(says)).text).toMatch(/Hàn|HRD/);
});
