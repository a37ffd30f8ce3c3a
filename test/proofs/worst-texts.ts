// Texts that are meant to make thinking slow: runs and alternations of what the recognisers look for, each as long as is read.

import { LONGEST_READ } from '#domain/message.ts';
import { fold } from '#language/fold.ts';

const RUNS = [
  'ế',
  'a',
  'A ',
  '1',
  '1 ',
  '1.1',
  '1,',
  '-1',
  '?',
  '? ',
  '.',
  '.a',
  '\n',
  ' :',
  'ế.',
  'ế@',
  'a7 ',
  'w',
  'aw',
  'một ',
  'mươi ',
  'một trăm lẻ ',
  'tháng 1 ',
  'tháng 1, ',
  'từ 1/2024 đến ',
  'ngày 1/1/2026 ',
  'mùng 1 tết ',
  'thứ hai tuần sau ',
  'lương 7 ',
  '7 triệu 2 ',
  'bảy triệu hai ',
  'đóng 10 tháng nghỉ 2 tháng ',
  'nghỉ việc được 2 tháng rồi ',
  'tên là ',
  'Nguyễn Văn ',
  'công ty ',
  'xã Đồng Mẫu ',
  'bị đánh ',
  'bị đánh ở đài loan ',
  'nó đánh em bên nhật ',
  'giữ hộ chiếu ',
  'chủ giữ giấy ',
  'không trả lương ',
  'nợ lương đài loan ',
  'tín dụng đen ',
  'công ty cho em viết đơn ',
  'chuyển tiền ',
  'cán bộ gọi bảo ',
  'đủ tuổi đủ năm ',
  'cháu bé gái ',
  'bao nhiêu không ',
  'thất nghiệp, ',
  'nộp hồ sơ ',
  'vung so 1 ',
  'thatnghiep',
  'bh tn dc ko ',
  'thế còn ',
  'vậy còn em ',
  'để em xem ',
  'mai em đi ',
];

const HEADS = ['', 'ế@', 'tên ', 'lương ', 'www.', 'bị '];

const filled = (head: string, run: string): string =>
  (head + run.repeat(Math.ceil(LONGEST_READ / run.length))).slice(0, LONGEST_READ);

/** Some hundreds; each also as it is typed without marks. */
export const WORST_TEXTS: readonly string[] = [
  ...new Set(HEADS.flatMap((head) => RUNS.flatMap((run) => [filled(head, run), fold(filled(head, run))]))),
];
