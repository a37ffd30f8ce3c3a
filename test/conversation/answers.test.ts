import { expect, test } from 'vitest';
import { answerDetail } from '#conversation/answer.ts';
import { answersOn, type Entry } from '#knowledge/catalogue.ts';
import { startTalk } from './support.ts';

test('a question without marks gets the short answer, its source and its date', async () => {
  const talk = await startTalk();
  const text = talk.say('e nghi viec dc 2 thang r, gio lam bhtn con kip ko a');
  expect(text).toContain('trong 3 tháng kể từ ngày chấm dứt hợp đồng');
  expect(text).toContain('Luật Việc làm 74/2025/QH15, Điều 38 khoản 1 điểm c');
  expect(text).toMatch(/Rà soát ngày \d{2}\/11\/2026/);
  expect(talk.replies()[0]?.provenance).toMatchObject({
    decision: 'answer',
    intent: 'ui.deadline',
    variant: '2026-01-01',
  });
});

test('"Xem chi tiết" gives the rest of the same answer', async () => {
  const talk = await startTalk();
  talk.say('hồ sơ làm bảo hiểm thất nghiệp gồm những gì');
  expect(talk.press('Xem chi tiết')).toContain('Mẫu số 10');
});

test('a figure in an answer is that of the day asked about', async () => {
  const talk = await startTalk();
  expect(talk.say('lương tối thiểu vùng 1 năm 2026 là bao nhiêu')).toContain('5.310.000');
  const before = talk.say('năm 2025 lương tối thiểu vùng bao nhiêu');
  expect(before).toContain('Theo quy định áp dụng ngày 31/12/2025');
  expect(before).toContain('4.960.000');
});

test('the region of the minimum wage is what is asked about, not where the person works', async () => {
  const talk = await startTalk();
  expect(talk.say('lương tối thiểu vùng 1 năm 2026')).toContain('5.310.000');
});

test.each([
  'năm 2027 lương tối thiểu vùng bao nhiêu',
  'lương tối thiểu vùng từ 1/1/2027 là bao nhiêu',
  'năm sau lương tối thiểu vùng bao nhiêu',
])('a coming day chooses the answer of that day: %s', async (question) => {
  const talk = await startTalk();
  expect(talk.say(question)).toContain('Theo quy định áp dụng ngày 01/01/2027');
  expect(talk.replies()[0]?.provenance).toMatchObject({ intent: 'job.min_wage', variant: '2027-01-01' });
});

test('a coming day on which the rule is the same is no matter', async () => {
  const talk = await startTalk();
  expect(talk.say('năm 2027 hồ sơ làm bảo hiểm thất nghiệp gồm những gì')).not.toContain('Theo quy định áp dụng');
});

test('a short question with several meanings is asked back, and a choice is answered', async () => {
  const talk = await startTalk();
  expect(talk.say('lãnh bảo hiểm')).toContain('trợ cấp thất nghiệp hay rút bảo hiểm xã hội một lần');
  expect(talk.replies()[0]?.buttons?.map((button) => button.label)).toContain('Không phải');
  expect(talk.say('2')).toContain('1900 9068');
  expect(talk.say('cần giấy tờ gì')).toContain('Nộp cần giấy gì'); // of what was chosen
  const other = await startTalk();
  other.say('cần giấy tờ gì');
  expect(other.press('Không phải')).toContain('nói rõ hơn');
});

test('choices can be typed as words', async () => {
  const talk = await startTalk();
  talk.say('bảo hiểm');
  expect(talk.say('the bao hiem y te khi that nghiep')).toContain('bảo hiểm y tế');
});

test('a question that is not ours is declined with the office named', async () => {
  for (const question of [
    'giá vàng hôm nay bao nhiêu',
    'thủ tục ly hôn đơn phương',
    'qwe rty uio',
    'xin chúc mừng sinh nhật bé na',
  ]) {
    const talk = await startTalk();
    const text = talk.say(question);
    expect(['refuse', 'clarify'], question).toContain(talk.replies()[0]?.provenance.decision);
    expect(text, question).not.toContain('Căn cứ');
  }
  const talk = await startTalk();
  talk.say('thủ tục ly hôn đơn phương nộp ở tòa nào');
  expect(talk.replies()[0]?.text).toContain('Trung tâm Dịch vụ việc làm');
});

test('somebody in danger abroad gets the numbers to call at once, not a question back', async () => {
  for (const cry of [
    'em bị chủ đánh ở đài loan',
    'cứu em với',
    'chu giu ho chieu khong tra luong o malaysia',
    'anh em bi bat ben han quoc',
  ]) {
    const talk = await startTalk();
    expect(talk.say(cry), cry).toContain('+84 981 84 84 84');
  }
});

test('several questions in one message are answered one by one', async () => {
  const talk = await startTalk();
  const text = talk.say(
    'Công ty cắt giảm nhân sự thì tôi có được hưởng trợ cấp thất nghiệp không? Nộp hồ sơ thất nghiệp ở đâu? Lương tối thiểu vùng 1 là bao nhiêu?',
  );
  expect(text).toContain('Anh/chị hỏi mấy việc');
  expect([...new Set(talk.replies().flatMap((reply) => reply.provenance.intent ?? []))]).toEqual([
    'ui.eligibility',
    'ui.where_apply',
    'job.min_wage',
  ]);
});

test('a follow-up keeps the topic and changes the country', async () => {
  const talk = await startTalk();
  talk.say('lương đi làm ở đài loan bao nhiêu');
  talk.say('phải ký quỹ bao nhiêu khi đi đài loan');
  expect(talk.replies()[0]?.text).toContain('12 triệu');
  const text = talk.say('thế còn Hàn Quốc?');
  expect(talk.replies()[0]?.provenance).toMatchObject({ intent: 'overseas.deposit', variant: '2026-01-01/KR' });
  expect(text).toContain('36 triệu');
});

test('a follow-up about one country goes to the other country’s programme', async () => {
  const talk = await startTalk();
  talk.say('điều kiện đi nhật bản theo diện thực tập sinh');
  talk.say('vậy còn đài loan thì sao');
  expect(talk.replies()[0]?.provenance.intent).toBe('overseas.taiwan');
});

test('on its day the prepared answer takes over by itself, and last year’s figures are not given as this year’s', async () => {
  const talk = await startTalk(Temporal.Instant.from('2027-06-01T02:00:00Z'));
  const prepared = talk.say('điều kiện đi hàn quốc theo chương trình eps');
  expect(prepared).toContain('chưa có thông báo đã kiểm tra');
  expect(prepared).not.toContain('4.200');
  const wages = talk.send({ kind: 'button', data: 'i:overseas.salary' });
  expect(wages).toContain('chưa có thông báo đã kiểm tra');
  expect(wages).not.toContain('10.320');
});

test('greeting, menu and topic lists lead somewhere', async () => {
  const talk = await startTalk();
  expect(talk.say('chào em')).toContain('Cầu Việc');
  talk.say('menu');
  talk.press('Bảo hiểm thất nghiệp');
  expect(talk.press('Hạn nộp hồ sơ, đã quá hạn')).toContain('3 tháng');
});

test('asking for a person opens a ticket with the last question, the office and its hours', async () => {
  const talk = await startTalk();
  talk.say('công ty nợ bảo hiểm thì có làm thất nghiệp được không');
  const text = talk.say('gặp cán bộ');
  expect(talk.effects()).toContainEqual(
    expect.objectContaining({
      kind: 'open_ticket',
      code: 'CV-TEST22',
      question: 'công ty nợ bảo hiểm thì có làm thất nghiệp được không',
    }),
  );
  expect(text).toContain('CV-TEST22');
  expect(text).toContain('7:30–11:30');
  expect(text).toContain('07:30 thứ Hai 23/11/2026'); // it is Sunday
});

test.each(['xóa hết', 'xoá hết', 'ừ', 'có', 'đồng ý', 'xóa đi', 'u', 'vâng', 'dạ', 'xoá sạch giùm'])(
  'asked whether to erase, %j is a yes',
  async (word) => {
    const talk = await startTalk();
    expect(talk.say('xoa du lieu')).toContain('Xóa hết thật không');
    expect(talk.say(word)).toContain('đã xóa hết');
    expect(talk.effects()).toEqual([{ kind: 'erase_person' }]);
    expect(talk.session()).toEqual({});
  },
);

test.each(['không', 'thôi', 'đừng', 'đừng xóa', 'khoan', 'hạn nộp hồ sơ thất nghiệp là bao lâu', 'dung'])(
  'asked whether to erase, %j erases nothing',
  async (word) => {
    const talk = await startTalk();
    talk.say('xóa dữ liệu của tôi');
    talk.say(word);
    expect(talk.effects().map(({ kind }) => kind)).not.toContain('erase_person');
    expect(talk.session().flow).toBeUndefined();
  },
);

test('erasing has two buttons', async () => {
  const talk = await startTalk();
  talk.say('xóa dữ liệu');
  expect(talk.press('Giữ lại')).toContain('giữ nguyên');
  talk.say('xóa dữ liệu');
  talk.press('Xóa hết');
  expect(talk.effects()).toEqual([{ kind: 'erase_person' }]);
});

test('an old or invented button says so instead of failing', async () => {
  const talk = await startTalk();
  for (const data of ['r:2', 'i:ui.nothing', 'd:ui.deadline|not-a-day', 'e:none.20260101', 'zzz', 'more'])
    expect(talk.send({ kind: 'button', data }), data).toContain('Nút này đã cũ');
});

test('pictures and telephone numbers are met politely', async () => {
  const talk = await startTalk();
  expect(talk.send({ kind: 'attachment', type: 'image' })).toContain('chưa đọc được ảnh');
  expect(talk.send({ kind: 'contact' })).toContain('không lưu số điện thoại');
});

test('questions are kept for triage with their best readings', async () => {
  const talk = await startTalk();
  talk.say('hạn nộp hồ sơ thất nghiệp là bao lâu sau khi nghỉ');
  expect(talk.effects()).toEqual([
    expect.objectContaining({ kind: 'note_question', outcome: 'answer', intent: 'ui.deadline' }),
  ]);
});

test('when a figure has ended, the section that names it is left out and named; the rest of the answer stays', async () => {
  const { knowledge } = await startTalk();
  const newYear = Temporal.PlainDate.from('2027-01-04');
  const detail = answerDetail(knowledge, knowledge.entries.get('overseas.language_test') as Entry, { on: newYear });
  expect(detail.provenance.decision).toBe('answer');
  expect(detail.text).toContain('Chưa có số liệu cho ngày 04/01/2027: ');
  expect(detail.text).not.toMatch(/…|USD/);
});

test.each(['2026-12-31', '2027-01-01', '2027-04-01', '2028-02-29'])(
  'every answer in force is given on %s',
  async (on) => {
    const { knowledge } = await startTalk();
    const day = Temporal.PlainDate.from(on);
    const inForce = [...knowledge.entries.values()].filter((entry) => answersOn(entry, day).length > 0);
    const refused = inForce.filter(
      (entry) => answerDetail(knowledge, entry, { on: day }).provenance.decision === 'refuse',
    );
    expect(refused.map(({ id }) => id)).toEqual([]);
  },
);
