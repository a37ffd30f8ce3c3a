import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  ['em mới sinh thì nhờ chồng nộp hồ sơ thất nghiệp thay được không', /lý do được nhờ người nộp thay/],
  ['bận quá nhờ vợ nộp hồ sơ thất nghiệp giùm được không', /không phải lý do được nhờ nộp thay/],
  ['công ty phá sản rồi thì hạn nộp hồ sơ thất nghiệp tính từ ngày nào', /tính từ ngày có xác nhận/],
  ['công ty nợ bảo hiểm thì hạn nộp hồ sơ thất nghiệp 3 tháng tính từ khi nào', /vẫn tính từ ngày nghỉ/],
  ['đang lãnh thất nghiệp mà thử việc chỗ mới thì có phải báo không', /chưa phải “có việc làm”/],
  ['đang hưởng trợ cấp thất nghiệp mở quán cà phê có bị cắt không', /từ ngày anh\/chị báo/],
  ['đủ tuổi hưu mà mới đóng 12 năm thì có được hưởng trợ cấp thất nghiệp không', /vẫn được xét trợ cấp thất nghiệp/],
])('the exception that a question names stands in the short answer: %s', async (text, verdict) => {
  const talk = await startTalk();
  const answer = talk.say(text);
  expect(answer).toMatch(verdict);
});

test('without the exception the short answer is the rule alone', async () => {
  const talk = await startTalk();
  expect(talk.say('hạn nộp hồ sơ trợ cấp thất nghiệp là bao lâu')).not.toMatch(/có xác nhận|nợ bảo hiểm/);
});
