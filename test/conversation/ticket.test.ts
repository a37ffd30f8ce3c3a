import { expect, test } from 'vitest';
import { ticketDeed } from '#conversation/acts/ticket.ts';
import { startTalk } from './support.ts';

const WAITING = { open: true, inForm: false, justSpokenOf: false };
const JUST = { ...WAITING, justSpokenOf: true };

test.each([
  ['ghi thêm vào phiếu là em nghỉ từ 15/9', 'em nghỉ từ 15/9'],
  ['ghi thêm vô phiếu giùm em là công ty Minh Phát chưa chốt sổ', 'công ty Minh Phát chưa chốt sổ'],
  ['bổ sung vào phiếu: sau 5 giờ chiều em mới nghe máy được', 'sau 5 giờ chiều em mới nghe máy được'],
  ['thêm vào đấy là con em mới 5 tháng', 'con em mới 5 tháng'],
  ['nói thêm là em có giấy ra viện', 'em có giấy ra viện'],
  ['bổ sung thêm là hồ sơ em nộp ở Quận 6', 'hồ sơ em nộp ở Quận 6'],
  ['nhắn với cán bộ là chiều mai em ra', 'chiều mai em ra'],
  ['ghi them vao phieu la em nghi tu 15/9', 'em nghi tu 15/9'],
  ['em mất quyết định nghỉ việc, ghi thêm vào phiếu giùm em nha', 'em mất quyết định nghỉ việc'],
  ['bổ sung vào phiếu hỗ trợ của em: em ở Củ Chi', 'em ở Củ Chi'],
  ['cho em ghi thêm vào phiếu với', ''],
])('added to the ticket: %s', (words, text) => {
  expect(ticketDeed(words, WAITING)).toEqual({ kind: 'add', text });
});

test.each([
  'phiếu của em tới đâu rồi',
  'phieu cua em toi dau roi',
  'sao chưa ai trả lời',
  'sao vẫn chưa thấy ai gọi lại vậy em',
  'chừng nào cán bộ mới trả lời',
  'phiếu hỗ trợ của tôi có ai nhận chưa',
  'cán bộ xem chưa em',
  'kiểm tra giùm cái phiếu',
])('asks where the ticket stands: %s', (words) => {
  expect(ticketDeed(words, WAITING)).toEqual({ kind: 'where' });
});

test.each([
  'huỷ phiếu đi',
  'hủy phiếu giùm em',
  'huy phieu di em',
  'thôi khỏi, để em gọi',
  'thôi khỏi để tôi ra trung tâm hỏi luôn',
  'không cần gặp cán bộ nữa',
  'thôi khỏi chờ nữa',
  'bỏ cái phiếu đó đi',
  'phiếu đó hủy đi nha',
])('calls the ticket off: %s', (words) => {
  expect(ticketDeed(words, WAITING)).toEqual({ kind: 'cancel' });
});

test('"thôi khỏi, em biết rồi" calls it off only where the ticket was just spoken of', () => {
  expect(ticketDeed('thôi khỏi, em biết rồi', JUST)).toEqual({ kind: 'cancel' });
  expect(ticketDeed('thôi khỏi, em biết rồi', WAITING)).toBeUndefined();
  expect(ticketDeed('em quên nói là em có con nhỏ', JUST)).toEqual({ kind: 'add', text: 'em có con nhỏ' });
  expect(ticketDeed('em quên nói là em có con nhỏ', WAITING)).toBeUndefined();
});

test.each([
  'hủy hồ sơ thất nghiệp có được không',
  'em muốn hủy hợp đồng với công ty môi giới',
  'em muốn hủy phiếu hẹn trả kết quả',
  'phiếu lý lịch tư pháp xin ở đâu, bao lâu có',
  'phiếu hẹn của em tới đâu rồi',
  'bổ sung hồ sơ thì nộp ở đâu',
  'hồ sơ cần bổ sung là gì',
  'bổ sung thêm giấy tờ gì',
  'đừng hủy phiếu của em',
  'sao lại hủy phiếu',
  'nộp hồ sơ 20 ngày rồi sao chưa ai trả lời',
  'nộp đơn tuyển dụng mà chưa thấy ai gọi',
  'thôi để em hỏi công ty đã',
  'thôi em hỏi câu khác',
  'khi nào có tiền trợ cấp',
  'đóng thêm 3 tháng nữa thì được mấy tháng',
  'ghi thêm là ghi gì',
  'không cần quyết định nghỉ việc được không',
])('is about something else: %s', (words) => {
  expect(ticketDeed(words, JUST)).toBeUndefined();
});

test('who has no ticket open says none of this, unless they name one', () => {
  const none = { open: false, inForm: false, justSpokenOf: false };
  expect(ticketDeed('sao chưa ai trả lời', none)).toBeUndefined();
  expect(ticketDeed('phiếu của em tới đâu rồi', none)).toBeUndefined();
  expect(ticketDeed('phiếu CV-ABC234 tới đâu rồi', none)).toEqual({ kind: 'where' });
});

test('in a form only words that name the ticket are meant for it', () => {
  const inForm = { open: true, inForm: true, justSpokenOf: false };
  expect(ticketDeed('thôi khỏi, để em gọi', inForm)).toBeUndefined();
  expect(ticketDeed('hủy phiếu giùm em', inForm)).toEqual({ kind: 'cancel' });
});

const opened = (talk: Awaited<ReturnType<typeof startTalk>>) =>
  talk.effects().flatMap((effect) => (effect.kind === 'open_ticket' ? [effect] : []))[0];
const deeds = (talk: Awaited<ReturnType<typeof startTalk>>) =>
  talk.effects().flatMap((effect) => (effect.kind === 'own_ticket' ? [effect.deed] : []));

test('the ticket carries topic, facts of everybody spoken of and the last turns; the talk keeps its topic', async () => {
  const talk = await startTalk();
  talk.say('em đóng bảo hiểm thất nghiệp được 40 tháng rồi, lương 6 triệu 8 thì được bao nhiêu');
  talk.say('còn chồng em đóng 28 tháng, nghỉ ngày 1/10/2026 thì sao');
  talk.say('em tên Nguyễn Thị Bưởi, nộp hồ sơ hưởng trợ cấp ở đâu');
  const { last } = talk.session();
  talk.say('gặp cán bộ');
  const { matter } = opened(talk) ?? {};
  expect(matter?.topic).toBeTruthy();
  expect(matter?.known.join('\n')).toContain('đóng 40 tháng');
  expect(matter?.known.find((line) => line.startsWith('chồng: '))).toContain('đóng 28 tháng');
  expect(matter?.turns).toHaveLength(3);
  expect(matter?.turns[2]?.said).toContain('nộp hồ sơ hưởng trợ cấp');
  expect(matter?.turns[2]?.got).not.toBe('');
  expect(JSON.stringify(matter)).not.toContain('Bưởi');
  expect(talk.session().last).toEqual(last);
  expect(talk.session().ticket).toBe('CV-TEST22');
});

test('added words go to the ticket and to what is known; who does not say what is asked for it', async () => {
  const talk = await startTalk();
  talk.say('gặp cán bộ');
  expect(talk.say('ghi thêm vào phiếu là em đóng bảo hiểm thất nghiệp 40 tháng, số em 0912345678')).toContain(
    'Em đã ghi thêm vào phiếu CV-TEST22',
  );
  expect(deeds(talk)).toEqual([{ kind: 'add', text: 'em đóng bảo hiểm thất nghiệp 40 tháng, số em ‹số›' }]);
  expect(talk.session().facts?.months?.count).toBe(40);
  expect(talk.say('cho em ghi thêm vào phiếu với')).toContain('muốn ghi thêm điều gì');
  talk.say('chiều nào em cũng rảnh sau 5 giờ');
  expect(deeds(talk)).toEqual([{ kind: 'add', text: 'chiều nào em cũng rảnh sau 5 giờ' }]);
  talk.say('lương tối thiểu vùng 1 là bao nhiêu');
  expect(deeds(talk)).toEqual([]);
});

test('"hủy" right after the ticket means it; later it is asked for by name', async () => {
  const talk = await startTalk();
  talk.say('gặp cán bộ');
  talk.say('lương tối thiểu vùng 1 là bao nhiêu');
  expect(talk.say('hủy')).toContain('muốn hủy phiếu, gõ “hủy phiếu”');
  expect(deeds(talk)).toEqual([]);
  expect(talk.say('hủy phiếu giùm em')).toContain('Em đã hủy phiếu CV-TEST22');
  expect(deeds(talk)).toEqual([{ kind: 'cancel' }]);
  expect(talk.session().ticket).toBeUndefined();
  talk.say('gặp cán bộ');
  expect(talk.say('thôi khỏi')).toContain('Em đã hủy phiếu');
});

test.each([
  'tao bi cham tien thang 2 ma goi ko ai nghe',
  'công ty Minh Phát đóng cửa từ tháng 8',
  'sổ của tôi ghi thiếu 4 tháng năm 2024',
  'thang 9 toi nop o diem Long Thanh',
  'chị làm giày ở Long Bình, giấy báo mất rồi',
])('what is told right after the ticket goes into it in those words: %s', async (told) => {
  const talk = await startTalk();
  talk.say('cho tôi gặp người thật');
  expect(talk.say(told)).toContain('Em đã ghi thêm vào phiếu CV-TEST22');
  expect(deeds(talk)).toEqual([{ kind: 'add', text: told }]);
  const next = 'them nua la toi doi so tai khoan tu thang truoc';
  talk.say(next);
  expect(deeds(talk)).toEqual([{ kind: 'add', text: 'toi doi so tai khoan tu thang truoc' }]);
});

test.each([
  't noi them vao phieu do, chu ko phai hoi',
  'ghi mấy câu đó vào phiếu giùm tôi',
  'ghi lại câu hồi nãy vô phiếu đi',
  'them cai vua noi vo phieu di',
  'tôi nói để ghi vào phiếu, chứ đâu có hỏi',
])('an order takes what was said before it, never itself: %s', async (order) => {
  const talk = await startTalk();
  talk.say('gặp cán bộ');
  talk.say('lương tối thiểu vùng 1 là bao nhiêu');
  talk.say('quyết định ghi sai ngày sinh của tôi');
  talk.say(order);
  expect(deeds(talk)).toEqual([{ kind: 'add', text: 'quyết định ghi sai ngày sinh của tôi' }]);
});

test.each(['xong chua, toi dau roi', 'xong chưa em', 'tới đâu rồi', 'giải quyết được gì chưa', 'sao roi'])(
  'with a ticket open it is what is waited for: %s',
  async (words) => {
    const talk = await startTalk();
    talk.say('gặp cán bộ');
    expect(talk.say(words)).toContain('Phiếu CV-TEST22');
    expect(deeds(talk)).toEqual([{ kind: 'where' }]);
  },
);

test.each([
  'cảm ơn em',
  'ok em chờ nhé',
  'cho em hỏi học nghề được hỗ trợ gì',
  'em muốn tìm việc làm',
  'để mai em gọi',
])('is not told for the ticket: %s', async (words) => {
  const talk = await startTalk();
  talk.say('gặp cán bộ');
  talk.say(words);
  expect(deeds(talk)).toEqual([]);
});

const asksWhat = async () => {
  const talk = await startTalk();
  talk.say('gặp cán bộ');
  expect(talk.say('cho em ghi thêm vào phiếu với')).toContain('muốn ghi thêm điều gì');
  expect(talk.session().flow?.name).toBe('ticket');
  return talk;
};

test('while it is asked what to add, "thôi" ends the adding and keeps the ticket', async () => {
  for (const word of ['thôi', 'không', 'hủy']) {
    const talk = await asksWhat();
    talk.say(word);
    expect(deeds(talk)).toEqual([]);
    expect([talk.session().flow, talk.session().ticket]).toEqual([undefined, 'CV-TEST22']);
  }
});

test('thanks are not written into the ticket, nor answered with the question again', async () => {
  const talk = await asksWhat();
  expect(talk.say('cảm ơn em nhé')).not.toContain('muốn ghi thêm điều gì');
  expect(deeds(talk)).toEqual([]);
  talk.say('chiều nào em cũng rảnh sau 5 giờ');
  expect(deeds(talk)).toEqual([{ kind: 'add', text: 'chiều nào em cũng rảnh sau 5 giờ' }]);
  expect(talk.session().flow).toBeUndefined();
});

test('a question that we know is written down and answered too', async () => {
  const talk = await asksWhat();
  const text = talk.say('nộp hồ sơ hưởng trợ cấp thất nghiệp ở đâu vậy?');
  expect(text).toContain('Em đã ghi thêm vào phiếu');
  expect(talk.replies().map(({ provenance }) => provenance.intent)).toContain('ui.where_apply');
});

test('a form that was open goes on after the words were added', async () => {
  const talk = await startTalk();
  talk.say('gặp cán bộ');
  talk.send({ kind: 'button', data: 'calc' });
  talk.say('em đóng 27 tháng');
  talk.say('cho em ghi thêm vào phiếu với');
  expect(talk.session().waiting?.map(({ name }) => name)).toEqual(['benefit']);
  const text = talk.say('chiều em rảnh sau 5 giờ');
  expect(text).toContain('Em đã ghi thêm vào phiếu');
  expect(text).toContain('Mình quay lại');
  expect(talk.session().flow?.name).toBe('benefit');
});
