// Who somebody is before the law of support, and words that only look like it: support promised to the wrong family is money.

import { beforeAll, expect, test } from 'vitest';
import { readBackground } from '#conversation/facts/background.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import { shippedMind } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

const read = (text: string) => readBackground(textOf(normalise(text)));
beforeAll(shippedMind);

test.each([
  ['nhà em hộ nghèo có sổ, học nghề có mất tiền không', { household: 'poor' }],
  ['nha em ho can ngheo thi sao', { household: 'near_poor' }],
  ["e nguoi H'mong moi hoc het 12", { people: 'minority' }],
  ['em là người dân tộc Thái', { people: 'minority' }],
  ['con là dân tộc thiểu số, hộ nghèo', { people: 'minority', household: 'poor' }],
  ['bé nhà mình bị teo chân ngồi xe lăn học nghề gì được', { disability: 'disabled' }],
  ['em trai tôi bị điếc bẩm sinh', { disability: 'disabled' }],
  ['toi bi cut tay phai', { disability: 'disabled' }],
  ['con tui đi bộ đội về tháng 2', { background: 'demobilised' }],
  ['mới xuất ngũ muốn học lái xe', { background: 'demobilised' }],
  ['nhà bị thu hồi đất làm khu công nghiệp', { background: 'land_recovered' }],
  ['con trai bác mới ra trại về, 31 tuổi', { background: 'released' }],
  ['anh em mãn hạn tù xin việc được không', { background: 'released' }],
])('"%s" tells %o', (text, told) => {
  expect(read(text)).toEqual(told);
});

test.each([
  'nhà nghèo lắm em ơi',
  'lãi hộ nghèo là bao nhiêu',
  'vay bằng lãi suất cho vay hộ nghèo',
  'em không phải hộ nghèo có vay được không',
  'nhà em không thuộc hộ cận nghèo',
  'nguoi dao lam dau',
  'người Thái Lan tuyển phụ bếp',
  'em người kinh',
  'em không phải dân tộc có được không',
  'mù màu có đi Hàn được không',
  'em mù chữ học nghề được không',
  'sắp xuất ngũ thì chuẩn bị gì',
  'em không có án tích',
  'học xong ra trại cai nghiện làm bảo vệ',
])('"%s" tells nothing of the kind', (text) => {
  expect(read(text)).toEqual({});
});

test.each([
  ['con tôi khuyết tật muốn học nghề điện', 'học phí thế nào', /khuyết tật thuộc diện được miễn học phí/],
  [
    'em là người dân tộc thiểu số',
    'đi Nhật có được hỗ trợ chi phí gì không',
    /Người dân tộc thiểu số thuộc diện được hỗ trợ/,
  ],
  ['nhà em hộ nghèo', 'vay vốn mở quán được không', /Hộ nghèo là dân tộc thiểu số/],
])('"%s" is remembered when it is asked: "%s"', async (first, then, answer) => {
  const talk = await startTalk();
  talk.say(first);
  expect(talk.say(then)).toMatch(answer);
});
