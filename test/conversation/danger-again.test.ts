// After the warning: the same danger told again, harm that is done, papers that are kept.

import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

async function last(...says: readonly string[]) {
  const talk = await startTalk();
  let text = '';
  for (const each of says) text = talk.say(each);
  const [reply] = talk.replies();
  return { text, intent: reply?.provenance.intent, section: reply?.provenance.section };
}

const HELD = 'em bị lừa qua Campuchia, bị nhốt không cho về';

test.each([
  'nó đòi 80 triệu mới thả',
  'tui no bat nop 50 trieu moi cho ve',
  'họ bắt gia đình chuyển tiền chuộc',
  'doi tien chuoc 200tr',
])('who is held and asked for a ransom hears what to do about it: %s', async (says) => {
  const { text, intent } = await last(HELD, 'đòi tiền chuộc', says);
  expect(intent).toBe('overseas.help_abroad');
  expect(text).toMatch(/Đừng chuyển tiền|công an 113/);
});

test.each(['nó dọa đánh nữa', 'no doa giet em', 'chủ hăm đánh chết', 'bi no tat hom qua'])(
  'a threat told in a talk about trouble abroad stays there: %s',
  async (says) => {
    const { text } = await last('chủ bên Đài Loan giữ hộ chiếu của em', says);
    expect(text).toContain('+84 981');
  },
);

test.each([
  ['em bị nhốt trong quán karaoke không cho ra', 'nó canh cửa không cho ra'],
  ['bị chủ bắt tiếp khách ở Biên Hòa', 'giữ cửa ko cho về'],
])('who is locked in here is not sent abroad', async (first, second) => {
  expect((await last(first, second)).intent).toBe('redirect.emergency');
});

test.each([
  'đóng trước ba trăm ngàn rồi họ mới dắt vô làm',
  'bà đó bảo ứng trước hai triệu bả mới xin vô công ty cho',
  'ho keu nop truoc 500k roi moi nhan vo lam',
  'đưa trước 1 triệu mới giới thiệu việc',
])('money before there is work is a warning: %s', async (says) => {
  expect((await last(says)).intent).toBe('job.scam_warning');
});

test.each(['đóng trước rồi mới được trả lại hay sao', 'phai nop truoc moi duoc hoan lai ha'])(
  'whether support comes afterwards is no fraud: %s',
  async (says) => {
    expect((await last('con tôi hộ nghèo đi Nhật được nhà nước hỗ trợ gì', says)).intent).not.toBe(
      'overseas.scam_report',
    );
  },
);

test.each([
  ['lỡ cọc 5 triệu rồi', 'steps'],
  ['em trot dua no 10tr roi', 'steps'],
  ['lo chuyen 5tr roi lay lai dc k', 'pay'],
  ['lỡ nộp 20 triệu rồi có đòi lại được không', 'pay'],
])('money given on the way abroad: what to do at once, or whether it comes back: %s', async (says, section) => {
  expect(await last('đi thời vụ Hàn Quốc có thật không', says)).toMatchObject({
    intent: 'overseas.scam_report',
    section,
  });
});

test.each([
  'chủ quán giữ cccd của em',
  'nguoi ta cam can cuoc cua minh luon roi',
  'công ty giữ bằng cấp 3 gốc',
  'nó không trả căn cước cho em',
  'xưởng bắt nộp giấy tờ gốc mới cho vô làm',
])('papers that an employer keeps: %s', async (says) => {
  expect(await last(says)).toMatchObject({ intent: 'redirect.labour_dispute', section: 'refused' });
});

test.each([
  'công ty bắt thế chấp sổ đỏ mới cho đi Nhật',
  'cty xkld giu bang goc cua chong em, di dai loan',
  'đi Hàn mà trung tâm đòi giữ sổ đỏ',
])('a pledge for going abroad: %s', async (says) => {
  expect(await last(says)).toMatchObject({ intent: 'overseas.deposit', section: 'care' });
});

test.each(['trường giữ bằng gốc cấp 2', 'vay ngân hàng có phải cầm sổ đỏ không', 'họ trả lại căn cước rồi'])(
  'papers that nobody keeps unlawfully: %s',
  async (says) => {
    expect(await last(says)).not.toMatchObject({ section: 'refused' });
  },
);
