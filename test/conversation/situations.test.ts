// People's own cases, with the verdict computed by hand from the law. The first table is ours; situations.jsonl was written by
// somebody who saw neither the code nor the catalogue.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const at = (day: string) => Temporal.Instant.from(`${day}T02:00:00Z`);
const TODAY = '2026-11-26';

/** what is said on 26/11/2026, what must be read, what must not */
const OWN: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // sums and months: 60 % of the average, 3 months up to 36, one more for each 12
  ['đóng 24 tháng lương 8 triệu được bao nhiêu tiền thất nghiệp', ['4.800.000', '3 tháng', '14.400.000'], []],
  ['dong 36 thang luong 7 trieu ruoi thi linh duoc bao nhieu', ['4.500.000', '3 tháng', '13.500.000'], []],
  [
    'đóng 37 tháng lương 10 triệu được bao nhiêu tiền thất nghiệp',
    ['6.000.000', '3 tháng', '18.000.000', '1 tháng'],
    [],
  ],
  ['em đóng 47 tháng lương 9tr2 thì lãnh thất nghiệp được nhiêu', ['5.520.000', '16.560.000', 'đóng thêm 1 tháng'], []],
  [
    'đóng bảo hiểm bốn năm lương bảy triệu hai, trợ cấp thất nghiệp bao nhiêu',
    ['4.320.000', '4 tháng', '17.280.000'],
    ['4.200.000'],
  ],
  [
    'đóng 50 tháng lương chín triệu tư được bao nhiêu tiền thất nghiệp',
    ['5.640.000', '22.560.000', 'hết: 2 tháng'],
    ['5.400.000'],
  ],
  ['dong 60 thang luong 7.020k duoc bao nhieu tien that nghiep', ['4.212.000', '5 tháng', '21.060.000'], []],
  ['đóng 72 tháng lương 15 triệu được bao nhiêu tiền thất nghiệp', ['9.000.000', '6 tháng', '54.000.000'], []],
  [
    'đóng 95 tháng lương 12 củ ba được bao nhiêu trợ cấp thất nghiệp',
    ['7.380.000', '7 tháng', '51.660.000', 'hết: 11 tháng'],
    [],
  ],
  ['đóng 10 năm lương 11 triệu được bao nhiêu tiền thất nghiệp', ['6.600.000', '10 tháng', '66.000.000'], []],
  ['đóng 144 tháng lương 20 triệu được bao nhiêu tiền thất nghiệp', ['12.000.000', '12 tháng', '144.000.000'], []],
  ['đóng 150 tháng lương 20 triệu được bao nhiêu tiền thất nghiệp', ['144.000.000', '6 tháng vượt mức'], []],
  [
    'đóng 40 tháng, lương 6 tháng cuối 7tr 7tr 7tr2 7tr2 7tr5 7tr5, tiền thất nghiệp bao nhiêu',
    ['4.340.000', '13.020.000'],
    [],
  ],
  [
    'đóng 24 tháng lương 50 triệu, vùng 1, trợ cấp thất nghiệp mỗi tháng bao nhiêu',
    ['26.550.000', '79.650.000'],
    ['30.000.000 đồng ×'],
  ],
  ['đóng 24 tháng lương 40 triệu vùng 2 trợ cấp thất nghiệp mỗi tháng bao nhiêu', ['23.650.000', '70.950.000'], []],
  ['đóng 24 tháng lương 36 triệu vùng 3 trợ cấp thất nghiệp mỗi tháng bao nhiêu', ['20.700.000', '62.100.000'], []],
  ['đóng 100 tháng lương 35 triệu vùng 4 trợ cấp thất nghiệp mỗi tháng bao nhiêu', ['18.500.000', '148.000.000'], []],
  // too few
  [
    'em đóng 10 tháng lương 6 triệu thì được lãnh thất nghiệp bao nhiêu',
    ['Chưa đủ 12 tháng', 'thiếu 2 tháng'],
    ['3.600.000', '/2026'],
  ],
  ['dong duoc 11 thang luong 7tr5 co duoc that nghiep khong', ['Chưa đủ 12 tháng', 'thiếu 1 tháng'], ['4.500.000']],
  [
    'mới đóng được 5 tháng, lương 8 triệu, nghỉ hôm 1/11/2026, có được trợ cấp thất nghiệp không',
    ['Chưa đủ 12 tháng'],
    ['4.800.000', '01/02/2027'],
  ],
  // the last day to file
  ['nghỉ việc 30/9/2026, đóng 24 tháng lương 8 triệu, tính tiền thất nghiệp', ['thứ Tư 30/12/2026', '14.400.000'], []],
  [
    'em nghỉ ngày 15/6/2026 đóng 48 tháng lương 9 triệu giờ nộp thất nghiệp được bao nhiêu',
    ['Đã quá hạn', '15/09/2026', 'không mất'],
    ['5.400.000', '21.600.000'],
  ],
  [
    'nghi viec 25/8/2026 dong 30 thang luong 7 trieu tinh tien that nghiep',
    ['Đã quá hạn', '25/11/2026'],
    ['4.200.000'],
  ],
  [
    'nghỉ 26/8/2026, đóng 30 tháng lương 7 triệu, tính tiền thất nghiệp',
    ['thứ Năm 26/11/2026', 'hôm nay', '12.600.000'],
    [],
  ],
  [
    'nghỉ việc ngày 31/10/2026 đóng 13 tháng lương 6tr5 tính tiền thất nghiệp',
    ['Chủ nhật 31/01/2027', '29/01/2027', '3.900.000'],
    [],
  ],
  [
    'hết hợp đồng 5/11/2026, đóng 25 tháng, lương 8tr, được bao nhiêu trợ cấp thất nghiệp',
    ['05/02/2027', 'Tết', '03/02/2027', '4.800.000'],
    [],
  ],
  [
    'nghỉ 1/10/2026 đóng 36 tháng lương 9 triệu tính tiền thất nghiệp',
    ['01/01/2027', 'Tết Dương lịch', '31/12/2026', '5.400.000'],
    [],
  ],
  [
    'nghỉ làm được 2 tháng rồi, đóng 2 năm, lương 7 triệu, tiền thất nghiệp bao nhiêu',
    ['Còn kịp', '4.200.000', '12.600.000'],
    [],
  ],
  [
    'tui nghỉ việc 4 tháng rồi, đóng 2 năm rưỡi lương 7 triệu, giờ lãnh thất nghiệp được nhiêu',
    ['đã qua ngày', 'không mất'],
    ['4.200.000'],
  ],
  [
    'nghỉ đầu tháng 9, đóng 36 tháng, lương 8 triệu, tính tiền thất nghiệp',
    ['01/12/2026', 'tùy ngày nghỉ', '4.800.000'],
    [],
  ],
  [
    'nghỉ khoảng cuối tháng 8/2026, đóng 20 tháng lương 6tr5 tính tiền thất nghiệp',
    ['xem ngay ngày đó', 'nộp ngay hôm nay'],
    [],
  ],
  [
    'công ty cho nghỉ 20/11/2026, đóng 61 tháng, lương bảy triệu tám, được bao nhiêu tiền thất nghiệp',
    ['thứ Bảy 20/02/2027', '4.680.000', '5 tháng', '23.400.000'],
    [],
  ],
  // who may not, who may not yet
  [
    'em vẫn đang đi làm, đóng 40 tháng lương 8 triệu, nghỉ thì được bao nhiêu tiền thất nghiệp',
    ['chưa chấm dứt', '4.800.000', '45 ngày'],
    ['hôm nay ('],
  ],
  [
    'em tính nghỉ 31/12/2026, đóng 40 tháng lương 8 triệu, trợ cấp thất nghiệp bao nhiêu',
    ['31/03/2027', '4.800.000'],
    ['hôm nay ('],
  ],
  [
    'tự nghỉ ngang không báo trước hôm 2/11/2026, đóng 60 tháng lương 10 triệu, lãnh thất nghiệp bao nhiêu',
    ['trái luật', 'không mất', '45 ngày'],
    ['6.000.000', '30.000.000'],
  ],
  [
    'nghỉ ngang hôm 2/11/2026 vì công ty nợ lương 3 tháng, đóng 60 tháng lương 10 triệu, lãnh thất nghiệp bao nhiêu',
    ['6.000.000', '5 tháng', '02/02/2027'],
    ['nghỉ trái luật'],
  ],
  [
    'bị sa thải ngày 10/11/2026, đóng 30 tháng lương 9 triệu, lãnh thất nghiệp bao nhiêu',
    ['10/02/2027', '5.400.000', '16.200.000'],
    ['không được'],
  ],
  [
    'nữ sinh 3/1969, bảo hiểm xã hội 22 năm, nghỉ việc 15/11/2026, lương 9 triệu có được trợ cấp thất nghiệp không',
    ['lương hưu'],
    ['5.400.000'],
  ],
  [
    'chủ bỏ trốn từ 20/7/2026, đóng 5 năm lương 7 triệu, còn được trợ cấp thất nghiệp không',
    ['xác nhận', 'Sở Nội vụ'],
    ['quá hạn'],
  ],
  [
    'hợp đồng 5 tháng, trong 24 tháng gần đây em đóng 9 tháng, tính 36 tháng thì được 14 tháng, nghỉ 20/11/2026, lương 8tr, có được trợ cấp thất nghiệp không',
    ['4.800.000', '36 tháng'],
    ['Chưa đủ', 'Chưa được'],
  ],
];

test.each(OWN)('%s', async (said, must, mustNot) => {
  const talk = await startTalk(at(TODAY));
  const answer = talk.say(said);
  for (const words of must) expect(answer).toContain(words);
  for (const words of mustNot) expect(answer).not.toContain(words);
});

type Situation = {
  readonly id: string;
  readonly today: string;
  readonly text?: string;
  readonly turns?: readonly string[];
  readonly expect: {
    readonly must_contain?: readonly string[];
    readonly must_not_contain?: readonly string[];
    readonly any_of?: readonly (readonly string[])[];
  };
};

const OTHERS = readFileSync(new URL('situations.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Situation);

async function answersTo({ today, text, turns }: Situation): Promise<string> {
  const talk = await startTalk(at(today));
  return (turns ?? [text ?? '']).map((said) => talk.say(said)).join('\n');
}

test('in situations by somebody else no sum and no day is named that is false for the person', async () => {
  const wrong: string[] = [];
  for (const situation of OTHERS) {
    const answer = await answersTo(situation);
    for (const words of situation.expect.must_not_contain ?? [])
      if (answer.includes(words)) wrong.push(`${situation.id}: ${words}`);
  }
  expect(wrong).toEqual([]);
});

test('nine in ten of them are answered with the verdict that decides', async () => {
  const missed: string[] = [];
  for (const situation of OTHERS) {
    const answer = await answersTo(situation);
    const { must_contain: must = [], any_of: any = [] } = situation.expect;
    const whole = must.every((words) => answer.includes(words));
    const some = any.every((list) => list.some((words) => answer.toLowerCase().includes(words.toLowerCase())));
    if (!whole || !some) missed.push(situation.id);
  }
  expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(OTHERS.length / 10);
});
