import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test.each([
  ['mù màu nhẹ có thi eps được không', /^Mù màu thì không dự được EPS/],
  ['em chờ bay 8 tháng rồi có đòi lại tiền được không', /^Chờ quá 180 ngày rồi: anh\/chị đòi được/],
  ['tự ký hợp đồng với chủ thì có vay vốn đi nước ngoài được không', /^Hợp đồng tự ký .* không vay được/],
  ['về nước trước hạn vì tai nạn thì quỹ hỗ trợ bao nhiêu', /ốm đau, tai nạn: 10 triệu–30 triệu đồng/],
])('the exception somebody names comes first: %s', async (text, verdict) => {
  const talk = await startTalk();
  expect(talk.say(text)).toMatch(verdict);
});

test.each([
  ['đi trung đông làm việc được không', /tạm dừng: từ 01\/3\/2026/],
  ['đi hungary làm việc thế nào', /không thấy Việt Nam/],
  ['nenkin xin trong bao lâu kể từ khi về', /trong 2 năm/],
  ['em làm mất hộ chiếu bên nhật', /2 ngày làm việc/],
  ['đang làm hàn quốc visa e9 đổi công ty được mấy lần', /tối đa 3 lần trong 3 năm đầu/],
  ['xin giấy đưa tro cốt người thân về việt nam', /Đại sứ quán, Tổng lãnh sự Việt Nam/],
])('facts of November 2026 stand in the answer: %s', async (text, fact) => {
  const talk = await startTalk();
  expect(talk.say(text)).toMatch(fact);
});
