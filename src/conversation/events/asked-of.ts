// What is asked of an event that was shown: its wage, a place for the motorbike, whether they still take people. None of it stands in
// the calendar; said so, with who knows, above what does stand there.

import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Text } from '#language/matching.ts';
import { type Cue, cue, shown } from '../facts/cues.ts';
import { officeLine } from '../office-hours.ts';

const UNKNOWN: readonly (readonly [Cue, string])[] = [
  [
    cue(['lương(?! thực)|(?:trả|được) (?:bao nhiêu|nhiêu|mấy)']),
    'Lương thì công ty chưa ghi trong danh sách của em: hỏi thẳng ở bàn tuyển, hoặc gọi',
  ],
  [
    cue(['(?:còn|đang) (?:tuyển|nhận|người)|tuyển (?:nữa|đủ)|đủ người']),
    'Còn tuyển hay không em không biết chắc, danh sách này là công ty ghi tên cho phiên: ra phiên hỏi, hoặc gọi',
  ],
  [cue(['xe (?:buýt|bus|khách|đò|ôm|ôm công nghệ)|buýt']), 'Đi xe nào tới đó em chưa có thông tin: hỏi'],
  [cue(['(?:gửi|giữ|để|đậu|đỗ) xe']), 'Chỗ gửi xe em chưa có thông tin: hỏi'],
  [
    cue(['(?:bao|có) (?:ăn|cơm|nước|ở)|ăn trưa|xe đưa đón|đưa đón|bảo hiểm']),
    'Chuyện đó chưa ghi trong lịch của em: hỏi',
  ],
];

/** A line for each; none where the calendar tells what was asked. */
export const notInCalendar = (asked: Text, knowledge: Knowledge): string[] =>
  UNKNOWN.filter(([about]) => shown(about, asked)).map(([, line]) => `${line} ${officeLine(knowledge)}.`);
