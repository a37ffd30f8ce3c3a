// Few words in a talk about one's benefit stay with it: they are no question on working abroad, no sigh, no other entry. Today is
// Thursday 26/11/2026.

import { describe, expect, test } from 'vitest';
import { startTalk } from './support.ts';

const NOW = Temporal.Instant.from('2026-11-26T02:00:00Z');

/** The last answer of a talk. */
async function after(...says: readonly string[]) {
  const talk = await startTalk(NOW);
  const text = says.map((each) => talk.say(each)).at(-1) ?? '';
  return { text, intents: talk.replies().map(({ provenance }) => provenance.intent), talk };
}

describe('nothing of working abroad is named by', () => {
  test.each([
    [
      'công ty thiếu đơn hàng nên cho 40 người nghỉ không lương',
      'công ty 150 người có được hỗ trợ giữ người không',
      'à nhầm, tổng số là 210 người',
    ],
    ['công ty bỏ trốn nợ bảo hiểm 14 tháng', 'bây giờ em làm gì', 'nó có bị phạt không hay trốn luôn'],
    ['cty ep em viet don nghi', 'em ky sang nay roi', 'gio rut don duoc khong'],
    ['thứ bảy có nộp hồ sơ thất nghiệp được không', 'lương bảy triệu đóng 6 năm được mấy tháng', 'hồ sơ gồm gì'],
  ])('%s | %s | %s', async (...says) => {
    const { intents } = await after(...says);
    expect(intents.filter((intent) => intent?.startsWith('overseas.'))).toEqual([]);
  });
});

test.each(['the neu lo qua han la mat trang ha', 'lỡ trễ hạn thì mất hết à', 'thế lỡ quá hạn thì mất hết 26 tháng à'])(
  '“%s” asks of the term and is no sigh',
  async (says) => {
    const { text } = await after('em nghỉ việc 15/9', says);
    expect(text).toMatch(/không mất|3 tháng/);
  },
);

test.each(['chau nghi lam roi muon nop that nghiep', 'em lam xong roi muon hoi thu tuc that nghiep'])(
  '“%s” is no worry',
  async (says) => {
    const { intents } = await after(says);
    expect(intents[0]).toMatch(/^ui\./);
  },
);

test('a day of leaving told in a few words gives the term before anything is asked', async () => {
  const { text } = await after('nghỉ có báo trước 30 ngày thì có được thất nghiệp không', 'em nghỉ 5/10');
  expect(text).toContain('05/01/2027');
});

test.each(['em nghỉ ngang rồi, giờ nộp thất nghiệp ở đâu', 'nghi ngang khong bao truoc, ho so that nghiep can gi'])(
  '“%s”: that it is not due this time comes first',
  async (says) => {
    const { text } = await after(says);
    expect(text.slice(0, 220)).toContain('không được trợ cấp thất nghiệp');
  },
);

describe('why, of what was just said', () => {
  test.each([
    'sao không bảo lưu vậy',
    'sao k duoc de danh vay',
    'vì sao không giữ lại cho em',
    'ủa sao mất luôn không bảo lưu',
  ])('%s', async (says) => {
    const { intents } = await after('đang lãnh mà quên khai báo 1 tháng thì sao', says);
    expect(intents[0]).toBe('ui.monthly_report_missed');
  });
});

describe('whether it is due, of the reason in talk', () => {
  test.each([
    'bạn đó có lãnh thất nghiệp được không',
    'vậy có được hưởng không',
    'no co duoc lanh khong',
    'thế còn được hưởng không',
  ])('%s', async (says) => {
    const { text } = await after('nghỉ ngang không báo ngày nào thì sao', says);
    expect(text).toMatch(/trái luật|báo trước/);
  });
});

test.each([
  ['em nghỉ 10/11, đóng 30 tháng', 'nộp ở Đồng Mẫu được không', 'ui.where_apply'],
  ['nộp hồ sơ thất nghiệp ở đâu', 'tui ở xã Đồng Mẫu', 'ui.where_apply'],
  ['đang lãnh thất nghiệp mà con trai đi nghĩa vụ', 'chú đi báo thay cho nó được không', 'ui.terminate'],
  ['em đang lãnh thất nghiệp', 'em dâu em đăng ký hộ kinh doanh mà vẫn lãnh', 'ui.fraud'],
  ['em đang hưởng thất nghiệp tháng 2', 'tui đăng ký hộ kinh doanh từ tháng 11 rồi', 'ui.new_job'],
  ['em đang hưởng thất nghiệp tháng 2', 'hôm qua khai báo mà em lỡ mất rồi', 'ui.monthly_report_missed'],
  ['em đang hưởng, nghỉ 15/8, đóng 30 tháng', 'muốn học làm bánh có được cho tiền học không', 'ui.training_support'],
])('%s | %s → %s', async (first, then, intent) => {
  const { intents } = await after(first, then);
  expect(intents[0]).toBe(intent);
});

test('a course told in a talk about the support is computed', async () => {
  const { text } = await after(
    'hỗ trợ học nghề từ bảo hiểm thất nghiệp thế nào',
    'học 5 tháng mất bao nhiêu tiền túi nếu phí 9 triệu',
  );
  expect(text).toContain('1.500.000');
  expect(text).not.toContain('Chưa đủ 12 tháng');
});

test('who has new work has nothing to transfer', async () => {
  const { text } = await after(
    'em đang hưởng thất nghiệp, ký hợp đồng đi làm 25/11',
    'vậy chuyển nơi hưởng được không',
  );
  expect(text).toContain('không còn gì để chuyển');
});

test('ten months are too few for the benefit and enough for a course', async () => {
  const { text } = await after('em đóng 10 tháng lương 6 triệu nghỉ 10/11/2026 được bao nhiêu');
  expect(text).toContain('hỗ trợ học nghề');
  expect((await after('em đóng 7 tháng lương 6 triệu nghỉ 10/11/2026 được bao nhiêu')).text).not.toContain(
    'hỗ trợ học nghề',
  );
});

test('turning back to what is named goes there', async () => {
  const { intents } = await after(
    'hồ sơ thất nghiệp gồm gì',
    'hạn nộp bao lâu',
    'hộ nghèo xin giấy ở đâu',
    'thôi quay lại cái hồ sơ',
  );
  expect(intents[0]).toBe('ui.documents');
});

test('“là sao” about what is kept is told with the own months', async () => {
  const { text } = await after('đóng 13 năm được mấy tháng', 'phần thừa ra để dành được không', 'là sao cô chả hiểu');
  expect(text).toContain('nhiều nhất 12 tháng');
});
